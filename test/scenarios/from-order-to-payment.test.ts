import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { verifyBooks } from '#flows/audit/verify.ts';
import { eventually, startWorld } from '../world/server.ts';
import { aCustomer, anOrder, aProduct, expecting, pointers } from './selling-world.ts';

const world = await startWorld({ after }, { smtp: true });
const customer = await aCustomer(world, { external_id: 'ALFKI', email: 'ap@alfreds.example' });
await aProduct(world);

const get = async (path: string) => (await expecting(200, world.request('GET', path))).body;
const post = (status: number, path: string, body: unknown, headers: Record<string, string> = {}) =>
  expecting(status, world.request('POST', path, { body, headers }));

async function invoiceOf(quantity = '2'): Promise<{ id: string; total: string; number: string }> {
  const order = await anOrder(world, { customer_id: customer, lines: [{ sku: 'CHAI', quantity }] });
  const shipped = await post(201, '/v1/shipments', { order_id: order.body.id });
  return get(`/v1/invoices/${shipped.body.invoice_id}`);
}

const pay = async (amount: string, parts: Record<string, unknown> = {}) =>
  (
    await post(201, '/v1/transactions', {
      customer_id: 'external:ALFKI',
      type: 'payment',
      method: 'bank_transfer',
      amount,
      currency: 'EUR',
      effective_on: '2026-11-20',
      ...parts,
    })
  ).body;

const settle = (status: number, transaction: string, invoice: string, amount: string) =>
  post(status, '/v1/settlements', {
    note: 'By bank',
    allocations: [{ transaction_id: transaction, invoice_id: invoice, amount }],
  });

describe('an invoice is paid', () => {
  it('in two parts, and every flag follows from its balance', async () => {
    const invoice = await invoiceOf();
    assert.equal(invoice.total, '42.84');
    const payment = await pay('50.00', { external_id: 'bank-1' });
    const first = await settle(201, 'external:bank-1', invoice.id, '20');
    assert.match(first.body.number, /^STL-\d{5}$/);
    assert.match(first.body.responsible, /^key_/);
    assert.deepEqual(first.body.invoices, [
      { id: invoice.id, number: invoice.number, lifecycle: 'issued', balance: '22.84', balance_status: 'unpaid' },
    ]);
    const unpaid = await get(`/v1/invoices/${invoice.id}`);
    assert.deepEqual([unpaid.balance, unpaid.balance_status, unpaid.is_paid_in_full], ['22.84', 'unpaid', false]);

    await settle(201, payment.id, invoice.id, '22.84');
    const paid = await get(`/v1/invoices/${invoice.id}`);
    assert.deepEqual(
      [paid.balance, paid.status, paid.is_paid_in_full, paid.is_overpaid],
      ['0.00', 'paid', true, false],
    );

    const last = await settle(201, payment.id, invoice.id, '7.16');
    const overpaid = await get(`/v1/invoices/${invoice.id}`);
    assert.deepEqual([overpaid.balance, overpaid.status, overpaid.is_overpaid], ['-7.16', 'overpaid', true]);
    assert.equal((await get(`/v1/transactions/${payment.id}`)).unallocated, '0.00');

    const voided = await post(200, `/v1/settlements/${last.body.id}/void`, undefined);
    assert.equal(voided.body.state, 'void');
    assert.deepEqual((await post(200, `/v1/settlements/${last.body.id}/void`, undefined)).body, voided.body);
    assert.equal((await get(`/v1/invoices/${invoice.id}`)).status, 'paid');
    assert.equal((await get('/v1/transactions/external:bank-1')).unallocated, '7.16');
    const listed = await get(`/v1/settlements?invoice_id=${invoice.id}&state=settled`);
    assert.deepEqual(
      listed.data.map((each: { total: string }) => each.total),
      ['22.84', '20.00'],
    );
    const open = await get(`/v1/transactions?customer_id=${customer}&is_open=true`);
    assert.deepEqual(
      open.data.map((each: { id: string }) => each.id),
      [payment.id],
    );
  });

  it('a repeated request settles once, and a repeated external_id records once', async () => {
    const invoice = await invoiceOf('1');
    const payment = await pay('100', { external_id: 'bank-2' });
    const again = await expecting(
      200,
      world.request('POST', '/v1/transactions', {
        body: {
          external_id: 'bank-2',
          customer_id: customer,
          type: 'payment',
          method: 'bank_transfer',
          amount: '100.00',
          currency: 'EUR',
          effective_on: '2026-11-20',
        },
      }),
    );
    assert.equal(again.body.id, payment.id);
    const body = { allocations: [{ transaction_id: payment.id, invoice_id: invoice.id, amount: '10' }] };
    const answers = await Promise.all(
      [1, 2, 3].map(() => post(201, '/v1/settlements', body, { 'idempotency-key': 'settle-2' })),
    );
    assert.deepEqual(new Set(answers.map((answer) => answer.body.number)).size, 1);
    assert.equal((await get(`/v1/transactions/${payment.id}`)).allocated, '10.00');
  });

  it('a credit note gives credit, and settles its invoice with it', async () => {
    const invoice = await invoiceOf('1');
    await post(201, `/v1/invoices/${invoice.id}/credit`, { reason: 'Returned', source: 'hold' });
    const credit = (await get(`/v1/transactions?type=credit`)).data[0];
    assert.deepEqual([credit.amount, credit.unallocated], [invoice.total, '0.00']);
    assert.equal((await get(`/v1/invoices/${invoice.id}`)).status, 'paid');
  });

  it('settling and voiding an invoice at once end in one of the two, never in both', async () => {
    const nobody = await aCustomer(world, { external_id: 'NOMAIL' });
    for (let round = 0; round < 5; round++) {
      const order = await anOrder(world, { customer_id: nobody, lines: [{ sku: 'CHAI', quantity: '1' }] });
      const { invoice_id: id } = (await post(201, '/v1/shipments', { order_id: order.body.id })).body;
      const payment = await pay('10', { customer_id: nobody });
      const [voided, ...settled] = await Promise.all([
        world.request('POST', `/v1/invoices/${id}/void`, { body: { reason: 'Wrong', source: 'hold' } }),
        ...[1, 2, 3].map(() =>
          world.request('POST', '/v1/settlements', {
            body: { allocations: [{ transaction_id: payment.id, invoice_id: id, amount: '1' }] },
          }),
        ),
      ]);
      const isVoid = voided?.status === 200;
      assert.deepEqual(
        settled.map((each) => each.status),
        isVoid ? [409, 409, 409] : [201, 201, 201],
      );
      if (!isVoid) assert.equal(voided?.body.code, 'invoice_has_settlements');
    }
  });

  it('what cannot be settled is refused with its place', async () => {
    const invoice = await invoiceOf('1');
    const payment = await pay('10');
    const missing = await settle(404, 'external:nobody', invoice.id, '1');
    assert.deepEqual(pointers(missing), ['/allocations/0/transaction_id transaction_not_found']);
    const number = await expecting(
      400,
      world.request('POST', '/v1/settlements', {
        body: { allocations: [{ transaction_id: payment.id, invoice_id: invoice.id, amount: 1 }] },
      }),
    );
    assert.deepEqual(pointers(number), ['/allocations/0/amount money_must_be_a_string']);
    assert.deepEqual(pointers(await settle(409, payment.id, invoice.id, '10.01')), [
      '/allocations/0/amount allocation_exceeds_transaction',
    ]);
    assert.deepEqual(pointers(await settle(400, payment.id, invoice.id, '0.001')), [
      '/allocations/0/amount too_many_decimals',
    ]);
    const draft = await post(201, '/v1/invoices', {
      customer_id: customer,
      lines: [{ description: 'Advice', quantity: '1', unit_price: '5', tax_rate: '19' }],
    });
    assert.deepEqual(pointers(await settle(409, payment.id, draft.body.id, '1')), [
      '/allocations/0/invoice_id invoice_not_issued',
    ]);
    const stranger = await world.asOther();
    await expecting(
      404,
      stranger.request('POST', '/v1/settlements', {
        body: { allocations: [{ transaction_id: payment.id, invoice_id: invoice.id, amount: '1' }] },
      }),
    );
    await expecting(403, (await world.as('warehouse')).request('GET', '/v1/transactions'));
  });
});

describe('what happened can be shown and proven', () => {
  it('an invoice explains itself from its order to its payment', async () => {
    const invoice = await invoiceOf('1');
    const payment = await pay(invoice.total, { reference: 'RE 4711' });
    await eventually(
      () => get(`/v1/invoices/${invoice.id}`),
      (body) => body.is_sent,
    );
    const settled = await settle(201, payment.id, invoice.id, invoice.total);
    await post(200, `/v1/settlements/${settled.body.id}/void`, undefined);
    const timeline = await eventually(
      () => get(`/v1/invoices/${invoice.id}/timeline`),
      (body) => body.entries.every((entry: { position: number | null }) => entry.position !== null),
    );
    const types: string[] = timeline.entries.map((entry: { type: string }) => entry.type);
    const reported = [
      'order.created',
      'order.accepted',
      'shipment.packed',
      'shipment.shipped',
      'invoice.issued',
      'invoice.sent',
      'settlement.settled',
      'invoice.closed',
      'settlement.voided',
      'invoice.reopened',
    ];
    assert.deepEqual(
      types.filter((type) => reported.includes(type)),
      reported,
    );
    for (const also of ['invoice.rendered', 'transmission.accepted', 'transaction.recorded', 'order.completed'])
      assert.ok(types.includes(also), also);
    const sentence = (type: string) => timeline.entries.find((entry: { type: string }) => entry.type === type).sentence;
    assert.match(sentence('invoice.issued'), new RegExp(`^Invoice ${invoice.number} for 21\\.42 EUR was issued on `));
    assert.equal(
      sentence('transaction.recorded'),
      'Payment of 21.42 EUR was recorded by bank_transfer, reference RE 4711.',
    );
    assert.equal(
      sentence('settlement.settled'),
      `Settlement ${settled.body.number} allocated 21.42 EUR to the invoice; the open balance is 0.00 EUR.`,
    );
    assert.equal(timeline.entries[0].actor.kind, 'api_key');
    assert.ok(
      timeline.entries.every(
        (entry: { sentence: string }) => !entry.sentence.includes('?') && !entry.sentence.includes('undefined'),
      ),
    );
  });

  it('the event feed is read by position, without gaps, with previous values', async () => {
    const feed: { position: number; type: string; previous: unknown }[] = [];
    let path = '/v1/events?limit=7';
    for (;;) {
      const page = await get(path);
      feed.push(...page.data);
      if (!page.has_more) break;
      path = `/v1/events?limit=7&cursor=${page.next_cursor}`;
    }
    assert.deepEqual(
      feed.map((event) => event.position),
      feed.map((_, index) => index + 1),
    );
    const middle = feed[4]?.position ?? 0;
    assert.equal((await get(`/v1/events?after_position=${middle}&limit=1`)).data[0].position, middle + 1);
    const closed = (await get('/v1/events?type=invoice.closed&order=newest&limit=1')).data[0];
    assert.deepEqual(closed.previous.lifecycle, 'issued');
    const invoiceEvents = await get(`/v1/events?subject=${closed.subject.id}`);
    assert.ok(invoiceEvents.data.every((event: { subject: { id: string } }) => event.subject.id === closed.subject.id));
    assert.ok(!JSON.stringify(feed).match(/"[0-9a-f]{8}-[0-9a-f]{4}-7/), 'ids inside events carry their prefixes');
  });

  it('the audit chain verifies over HTTP, also against a kept head', async () => {
    const report = await eventually(
      () => get('/v1/audit/verify'),
      (body) => body.waiting === 0,
    );
    assert.equal(report.ok, true);
    const [newest] = (await get('/v1/audit?limit=1')).data;
    assert.equal(newest.hash, report.head.hash);
    assert.equal((await get(`/v1/audit/verify?head=${report.head.keep}`)).ok, true);
    const false_ = await get(`/v1/audit/verify?head=${report.head.position}:${'0'.repeat(64)}`);
    assert.equal(false_.offender.what, 'changed');
    await expecting(400, world.request('GET', '/v1/audit/verify?head=nonsense'));
    await expecting(403, (await world.as('sales')).request('GET', '/v1/audit'));
  });

  it('the books verify after all of this', async () => {
    const report = await verifyBooks(world.ports, world.accountId, null);
    assert.deepEqual(
      report.checks.filter((check) => !check.ok),
      [],
    );
    assert.ok(
      report.checks.every((check) => check.checked > 0),
      JSON.stringify(report.checks),
    );
  });
});
