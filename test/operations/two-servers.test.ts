/** Several servers on one database: started together, given the same requests concurrently, one of them killed while working. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sweepTransmissions } from '#flows/transmissions/sweep.ts';
import { sweepInboundEvents } from '#flows/intake/sweep.ts';
import { openIdlePorts } from '../world/idle-ports.ts';
import { aPlace, type Place } from '../world/place.ts';
import { all, aProgram, type Program } from '../world/program.ts';
import { eventually, type Got } from '../world/server.ts';
import { ACCEPT } from '../world/smtp.ts';

const CLI = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));
const ORDERS = 120;
const CALLERS = 5;
/** Orders between kills. */
const PART = ORDERS / 3;
const AT_ONCE = { prepareMs: 0, sendMs: 0, overdueMs: 0, most: 1_000 };

interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly order_number: string;
}

interface Transmission {
  readonly id: string;
  readonly invoice_id: string;
  readonly state: string;
  readonly reason_code: string | null;
}

async function enterOrders(program: Program): Promise<void> {
  const customer = { external_id: 'buyer', name: 'Alfreds Futterkiste', email: 'ap@alfreds.example' };
  assert.equal((await program.request('POST', '/v1/customers', { body: customer })).status, 201);
  const items = Array.from({ length: ORDERS }, (_, index) => ({
    external_id: `order-${index}`,
    customer_id: 'external:buyer',
    lines: [{ description: 'Chai', quantity: '3', unit_price: '18.333333', tax_rate: '0' }],
  }));
  const { body } = await program.request('POST', '/v1/orders', { body: { items } });
  assert.ok(body.results.every((result: { status: number }) => result.status === 201));
}

/** Ships every order on every server concurrently, by all available endpoints; records every response. */
class Callers {
  /** All reported invoices by order. */
  readonly reported = new Map<string, Set<string>>();
  readonly wrong: string[] = [];
  cutShort = 0;
  #next = 0;

  /** Ships the remaining orders before `end` (exclusive). */
  async shipUntil(end: number, servers: () => readonly Program[]): Promise<void> {
    await Promise.all(
      Array.from({ length: CALLERS }, async () => {
        while (this.#next < end) {
          const number = this.#next++;
          const order = `order-${number}`;
          do {
            await Promise.all(
              servers().flatMap((server) => [this.#direct(server, order), this.#byEvent(server, order)]),
            );
          } while (!this.reported.has(order));
        }
      }),
    );
  }

  async #direct(server: Program, order: string): Promise<void> {
    const body = { order_id: `external:${order}`, external_id: order };
    const headers = { 'idempotency-key': order };
    this.#note(order, await server.request('POST', '/v1/shipments', { body, headers }).catch(() => null));
  }

  async #byEvent(server: Program, order: string): Promise<void> {
    if (Number(order.slice(6)) % 4 !== 0) return;
    const got = await server.request('POST', '/v1/events/inbound', { body: eventOf(order) }).catch(() => null);
    if (got === null || got.status >= 500) this.cutShort += 1;
  }

  #note(order: string, got: Got | null): void {
    if (got === null || got.status >= 500) {
      this.cutShort += 1;
      return;
    }
    const invoice = got.body.invoice_id as string | undefined;
    if (invoice === undefined) this.wrong.push(`${order}: ${JSON.stringify(got.body)}`);
    else this.reported.set(order, (this.reported.get(order) ?? new Set()).add(invoice));
  }
}

const eventOf = (order: string) => ({
  source: 'warehouse',
  source_event_id: `shipped-${order}`,
  type: 'shipment.shipped',
  data: { order_id: `external:${order}`, external_id: order },
});

function verify({ variables }: Place): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const env = { PATH: process.env['PATH'], ...variables };
  execFile(process.execPath, [CLI, 'verify'], { env }, (error, out, err) =>
    resolve(error === null ? 'the books hold' : out + err),
  );
  return promise;
}

const countIn = async ({ superuser }: Place, text: string): Promise<number> =>
  Number((await superuser.query<{ count: string }>(`select count(*) as count from ${text}`)).rows[0]?.count);

/** Shifts timestamps by an hour after all servers were killed, and runs two sweeps concurrently. */
async function sweepTwice(place: Place): Promise<void> {
  const { superuser } = place;
  await superuser.query(
    `update intake.inbound_event set state = 'received', received_at = '2026-01-01', outcome = null`,
  );
  await superuser.query(
    `update transmissions.transmission set next_attempt_at = next_attempt_at - interval '1 hour' where state = 'queued'`,
  );
  const sending = await countIn(place, `transmissions.transmission where state = 'sending'`);
  const queued = await countIn(place, `transmissions.transmission where state = 'queued'`);
  assert.ok(queued > 0, 'mail waits');
  const events = await countIn(place, `intake.inbound_event`);
  const attempts = await countIn(place, 'transmissions.attempt');
  const invoices = await countIn(place, 'invoices.invoice');
  // Lost jobs, which only the sweep can restore.
  await superuser.query(`delete from pgboss.job where name = 'transmit'`);

  const sweepers = await Promise.all([openIdlePorts(place), openIdlePorts(place)]);
  const swept = await Promise.all(sweepers.map((ports) => sweepTransmissions(ports, AT_ONCE)));
  await Promise.all(sweepers.map((ports) => sweepInboundEvents(ports)));
  await Promise.all(sweepers.map((ports) => ports.close()));

  const sum = (count: (one: (typeof swept)[number]) => number) => swept.reduce((total, one) => total + count(one), 0);
  assert.equal(
    sum(({ abandoned }) => abandoned),
    sending,
    'each broken attempt was given up once',
  );
  assert.equal(await countIn(place, 'transmissions.attempt'), attempts + sending);
  assert.equal(
    sum(({ requeued }) => requeued),
    queued,
    'each transmission without a job was given one',
  );
  assert.equal(
    await countIn(place, `pgboss.job where name = 'transmit' and state = 'created'`),
    await countIn(place, `transmissions.transmission where state = 'queued'`),
    'as many jobs as transmissions that wait',
  );
  assert.equal(
    await countIn(place, `intake.inbound_event where state = 'applied'`),
    events,
    'events are applied again',
  );
  assert.equal(await countIn(place, 'invoices.invoice'), invoices, 'and bill nothing twice');
}

it('two servers asked the same at once, one of them killed, invoice and mail everything once', async (t) => {
  const place = await aPlace(t);
  const { variables, smtp } = place;
  let [one, two] = await Promise.all([aProgram(t, variables), aProgram(t, variables)]);
  assert.equal(await countIn(place, 'access.account'), 1, 'servers that start together make one first account');
  await enterOrders(one);

  const callers = new Callers();
  let servers = [one, two];
  for (const part of [1, 2, 3]) {
    // Mails of later shipments stay queued until all servers are gone.
    if (part === 3) smtp.setBehaviour({ kind: 'answer', at: 'recipient', code: 451, words: '4.3.0 Come later' });
    const shipping = callers.shipUntil(part * PART, () => servers);
    await eventually(
      async () => callers.reported.size,
      (size) => size >= (part - 0.75) * PART,
      60_000,
    );
    await two.end('SIGKILL');
    servers = [one];
    two = await aProgram(t, variables);
    servers = [one, two];
    await shipping;
  }
  assert.deepEqual(callers.wrong, []);
  assert.ok(callers.cutShort > 0, 'the blows fell while requests were under way');
  await Promise.all([one.end('SIGTERM'), two.end('SIGKILL')]);
  await sweepTwice(place);
  smtp.setBehaviour(ACCEPT);

  [one, two] = await Promise.all([aProgram(t, variables), aProgram(t, variables)]);
  const invoices = await all<Invoice>(two, '/v1/invoices');
  assert.equal(invoices.length, ORDERS);
  assert.equal(new Set(invoices.map((invoice) => invoice.order_number)).size, ORDERS, 'each order once');
  assert.deepEqual(
    invoices.map((invoice) => Number(invoice.number.replace(/^INV-/, ''))).sort((a, b) => a - b),
    Array.from({ length: ORDERS }, (_, index) => index + 1),
    'one series of numbers without a gap',
  );
  const outcomes = [...callers.reported.values()];
  assert.ok(
    outcomes.every((answers) => answers.size === 1),
    'every repeat was told the same invoice',
  );
  assert.deepEqual(new Set(outcomes.flatMap((answers) => [...answers])), new Set(invoices.map(({ id }) => id)));

  const transmissions = await eventually(
    () => all<Transmission>(one, '/v1/transmissions'),
    (found) =>
      found.every(({ state, reason_code: code }) => ['accepted', 'parked'].includes(state) || code === 'stopped'),
    120_000,
  );
  assert.deepEqual(
    transmissions.map((transmission) => transmission.invoice_id).sort(),
    invoices.map(({ id }) => id).sort(),
  );
  assert.ok(transmissions.every(({ state, reason_code: code }) => state !== 'parked' || code === 'outcome_unknown'));
  const mailed = smtp.messages.map(({ parsed }) => /INV-\d+/.exec(parsed.subject ?? '')?.[0]);
  assert.equal(new Set(mailed).size, mailed.length, 'no invoice was mailed twice');
  const accepted = transmissions.filter(({ state }) => state === 'accepted').length;
  assert.ok(mailed.length >= accepted && accepted > 0);
  assert.equal(await verify(place), 'the books hold');
  t.diagnostic(`${callers.cutShort} requests cut short, ${transmissions.length - accepted} mails in doubt`);
});
