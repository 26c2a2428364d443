import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { present } from '#kernel/assert.ts';
import { eventually, startWorld, type Caller, type World } from '../world/server.ts';
import { aCustomer, expecting } from './selling-world.ts';

const LINES = [{ description: 'Chai', quantity: '2', unit_price: '18.00', tax_rate: '19' }];

async function invoice(caller: Caller, customerId: string, onCreation = 'issue'): Promise<string> {
  const body = { customer_id: customerId, lines: LINES, on_creation: onCreation };
  return (await expecting(201, caller.request('POST', '/v1/invoices', { body }))).body.id;
}

const start = async (caller: Caller, body: unknown) =>
  (await expecting(202, caller.request('POST', '/v1/send_batches', { body }))).body;

const done = async (world: World, id: string) =>
  (
    await eventually(
      () => expecting(200, world.request('GET', `/v1/send_batches/${id}`)),
      (got) => got.body.state === 'done',
    )
  ).body;

describe('many invoices sent at once', async () => {
  const world = await startWorld({ after }, { smtp: true });
  const smtp = present(world.smtp, 'a mail server');
  const alfreds = await aCustomer(world, { email: 'ap@alfreds.example', sales_rep_email: 'rep@northwind.example' });
  const nobody = await aCustomer(world, { name: 'Without an address' });
  smtp.setBehaviourFor('typo@bonap.example', {
    kind: 'answer',
    at: 'recipient',
    code: 550,
    words: '5.1.1 Nobody here',
  });
  const bonap = await aCustomer(world, { email: 'typo@bonap.example' });
  const sent = await invoice(world, alfreds);
  const draft = await invoice(world, alfreds, 'draft');
  const addressless = await invoice(world, nobody);
  const mistyped = await invoice(world, bonap);
  const withdrawn = await invoice(world, alfreds);
  await expecting(200, world.request('POST', `/v1/invoices/${withdrawn}/void`, { body: { reason: 'typed twice' } }));

  it('by a filter: each recipient gets what they have not received, with the progress', async () => {
    const started = await start(world, { filter: {}, note: 'Our invoices of this month' });
    assert.deepEqual([started.object, started.total, started.state], ['send_batch', 4, 'planning']);
    assert.match(started.id, /^sbt_/);
    const ended = await done(world, started.id);
    assert.deepEqual([ended.percent, ended.total, ended.done, ended.failed, ended.eta_seconds], [100, 4, 4, 2, null]);
    assert.deepEqual(ended.invoices, {
      waiting: 0,
      on_the_way: 0,
      sent: 1,
      needs_person: 1,
      given_up: 0,
      skipped: 1,
      refused: 1,
    });
    assert.equal(ended.mails.accepted, 2);
    assert.equal(ended.mails.parked, 1);
    const { data } = (await expecting(200, world.request('GET', `/v1/send_batches/${started.id}/invoices`))).body;
    assert.deepEqual(
      new Map(data.map((item: Record<string, string>) => [item['invoice_id'], [item['standing'], item['code']]])),
      new Map([
        [sent, ['sent', null]],
        [addressless, ['refused', 'no_recipient']],
        [mistyped, ['needs_person', null]],
        [withdrawn, ['skipped', 'invoice_already_void']],
      ]),
    );
    const refused = await world.request('GET', `/v1/send_batches/${started.id}/invoices?standing=refused`);
    assert.deepEqual(
      refused.body.data.map((item: Record<string, string>) => item['invoice_id']),
      [addressless],
    );
    assert.deepEqual(smtp.messages.map((mail) => mail.recipient).sort(), [
      'ap@alfreds.example',
      'rep@northwind.example',
    ]);
    assert.match(smtp.messages[0]?.parsed.text ?? '', /Our invoices of this month/);
    assert.equal((await world.request('GET', `/v1/invoices/${sent}`)).body.is_sent, true);
  });

  it('again sends nothing twice, unless requested', async () => {
    const before = smtp.messages.length;
    const again = await done(world, (await start(world, { filter: {} })).id);
    assert.deepEqual([again.invoices.skipped, again.invoices.refused, again.invoices.sent], [3, 1, 0]);
    assert.equal(smtp.messages.length, before);
    const repeated = await done(world, (await start(world, { invoice_ids: [sent, sent], resend: true })).id);
    assert.deepEqual([repeated.total, repeated.invoices.sent, repeated.mails.accepted], [1, 1, 2]);
    assert.equal(smtp.messages.length, before + 2);
  });

  it('by their ids: what is no issued invoice of the account is refused one by one', async () => {
    const stranger = await world.asOther();
    const foreign = await invoice(stranger, await aCustomer(stranger, { email: 'someone@else.example' }));
    const fresh = await invoice(world, alfreds);
    const ended = await done(world, (await start(world, { invoice_ids: [foreign, draft, withdrawn, fresh] })).id);
    const { data } = (await world.request('GET', `/v1/send_batches/${ended.id}/invoices`)).body;
    assert.deepEqual(
      data.map((item: Record<string, string>) => [item['standing'], item['code']]),
      [
        ['refused', 'invoice_not_found'],
        ['refused', 'invoice_not_issued'],
        ['refused', 'invoice_already_void'],
        ['sent', null],
      ],
    );
    assert.equal((await stranger.request('GET', `/v1/send_batches/${ended.id}`)).body.code, 'send_batch_not_found');
    assert.equal(
      (await stranger.request('GET', `/v1/send_batches/${ended.id}/invoices`)).body.code,
      'send_batch_not_found',
    );
    assert.equal(
      (await stranger.request('POST', `/v1/send_batches/${ended.id}/cancel`)).body.code,
      'send_batch_not_found',
    );
    assert.equal((await stranger.request('GET', '/v1/send_batches')).body.data.length, 0);
  });

  it('is refused when nothing fits, when it is unclear what is meant, and to who may not send', async () => {
    const request = (caller: Caller, body: unknown) => caller.request('POST', '/v1/send_batches', { body });
    assert.equal((await request(world, { filter: { number: 'NO-SUCH' } })).body.code, 'send_batch_empty');
    assert.equal((await request(world, {})).body.code, 'invalid_input');
    assert.equal((await request(world, { filter: {}, invoice_ids: [sent] })).body.code, 'invalid_input');
    assert.equal((await request(await world.as('auditor'), { filter: {} })).body.code, 'permission_missing');
  });

  it('is one send batch when the request is repeated', async () => {
    const sent = { headers: { 'idempotency-key': 'month-end' }, body: { filter: {} } };
    const [one, two] = [
      await world.request('POST', '/v1/send_batches', sent),
      await world.request('POST', '/v1/send_batches', sent),
    ];
    assert.equal(one.body.id, two.body.id);
    const { data } = (await world.request('GET', '/v1/send_batches')).body;
    assert.equal(data.filter((each: { id: string }) => each.id === one.body.id).length, 1);
  });

  it('shows how much mail waits and left altogether', async () => {
    const { body } = await expecting(200, world.request('GET', '/v1/transmissions/counts'));
    assert.deepEqual([body.queued, body.sending, body.needs_person], [0, 0, 1]);
    assert.equal(body.accepted_last_hour, smtp.messages.length);
  });
});

describe('a send batch that has not started', async () => {
  const world = await startWorld({ after }, { config: { workers: false } });
  const customer = await aCustomer(world, { email: 'ap@alfreds.example' });
  for (let count = 0; count < 3; count++) await invoice(world, customer);

  it('is cancelled before anything was sent, once', async () => {
    const { id } = await start(world, { filter: {} });
    const waiting = (await world.request('GET', `/v1/send_batches/${id}`)).body;
    assert.deepEqual([waiting.state, waiting.percent, waiting.invoices.waiting], ['planning', 0, 3]);
    for (let answer = 0; answer < 2; answer++) {
      const cancelled = (await expecting(200, world.request('POST', `/v1/send_batches/${id}/cancel`))).body;
      assert.deepEqual([cancelled.state, cancelled.invoices.skipped], ['cancelled', 3]);
    }
    assert.equal((await world.request('GET', '/v1/transmissions')).body.data.length, 0);
  });
});
