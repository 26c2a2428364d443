/** The server is killed while mailing many invoices: it resumes, and no invoice is mailed twice or lost. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sweepTransmissions } from '#flows/transmissions/sweep.ts';
import { openIdlePorts } from '../world/idle-ports.ts';
import { aPlace } from '../world/place.ts';
import { aProgram, type Program } from '../world/program.ts';
import { eventually } from '../world/server.ts';

const INVOICES = 150;
const BLOWS = [60];

/** A request that must succeed. */
const request = async (program: Program, endpoint: string, body?: unknown) => {
  const [method = '', path = ''] = endpoint.split(' ');
  const got = await program.request(method, path, body === undefined ? {} : { body });
  assert.ok(got.status < 300, JSON.stringify(got.body));
  return got.body;
};

async function enterInvoices(program: Program): Promise<void> {
  await request(program, 'POST /v1/customers', { external_id: 'buyer', name: 'Alfreds', email: 'ap@alfreds.example' });
  const items = Array.from({ length: INVOICES }, (_, index) => ({
    external_id: `order-${index}`,
    customer_id: 'external:buyer',
    billing_policy: { on_creation: 'issue' },
    lines: [{ description: 'Chai', quantity: '3', unit_price: '18.333333', tax_rate: '0' }],
  }));
  const { results } = await request(program, 'POST /v1/orders', { items });
  const shipments = results.map((result: { id: string }) => ({ order_id: result.id }));
  await request(program, 'POST /v1/shipments', { items: shipments });
}

it('a server killed while it mails many invoices mails each once, but for those nobody can know of', async (t) => {
  const { url, dataDir, smtp, superuser, variables } = await aPlace(t);
  /** Makes the heartbeats of a killed server's jobs expire and its attempts old enough to be abandoned. */
  const letTimePass = async () => {
    await superuser.query(`update pgboss.job set state = 'retry', start_after = now() where state = 'active'`);
    const sweeper = await openIdlePorts({ url, dataDir });
    await sweepTransmissions(sweeper, { prepareMs: 0, sendMs: 0, overdueMs: 60_000, most: 1_000 });
    await sweeper.close();
    // Requeued ones would wait a minute for their next attempt.
    await superuser.query(`update pgboss.job set start_after = now() where name = 'transmit' and state = 'created'`);
  };

  let program = await aProgram(t, variables);
  await enterInvoices(program);
  const sending = await request(program, 'POST /v1/send_batches', { filter: {} });
  assert.equal(sending.total, INVOICES);
  for (const mails of BLOWS) {
    await smtp.waitForMessages(mails);
    await program.end('SIGKILL');
    assert.ok(smtp.arrived.length < INVOICES, 'it was killed in the middle');
    await letTimePass();
    program = await aProgram(t, variables);
    const { done, total, percent } = await request(program, `GET /v1/send_batches/${sending.id}`);
    assert.ok(done >= mails / 2 && done < total && percent < 100, 'it knows how far it had come');
  }
  const ended = await eventually(
    () => request(program, `GET /v1/send_batches/${sending.id}`),
    (body) => body.state === 'done',
    60_000,
  );
  const { invoices } = ended;
  assert.equal(invoices.sent + invoices.needs_person, INVOICES);
  const numbers = smtp.arrived.map(({ parsed }) => /INV-\d+/.exec(parsed.subject ?? '')?.[0]);
  assert.equal(new Set(numbers).size, numbers.length, 'no invoice was mailed twice');
  assert.ok(numbers.length >= invoices.sent, 'what is said to be sent has arrived');
  const unsure = (await request(program, 'GET /v1/transmissions?needs_person=true&limit=200')).data;
  assert.equal(unsure.length, invoices.needs_person);
  for (const { reason_code: code } of unsure) assert.equal(code, 'outcome_unknown');
  t.diagnostic(
    `${invoices.sent} known to be sent, ${unsure.length} in doubt, of which ${numbers.length - invoices.sent} had arrived`,
  );
});
