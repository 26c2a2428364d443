/** What was voided is entered anew under its old names, corrected; a late repeat of the very same request does not bring it back. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { aCustomer, aProduct, expecting, pointers } from './selling-world.ts';
import { startWorld } from '../world/server.ts';

const world = await startWorld({ after });
await aProduct(world);
const customer = await aCustomer(world);
const post = async (status: number, path: string, body: unknown = {}) =>
  (await expecting(status, world.request('POST', path, { body }))).body;
const get = async (path: string) => (await expecting(200, world.request('GET', path))).body;
const codes = (thing: { warnings: { code: string }[] }) => thing.warnings.map(({ code }) => code);
const lines = (quantity: string) => [{ sku: 'CHAI', quantity }];

describe('a voided order', () => {
  it('is entered anew with the same external_id and number, and is then what these names mean', async () => {
    const wrong = { customer_id: customer, external_id: 'SO-1', number: 'A-1', lines: lines('2') };
    const first = await post(201, '/v1/orders', wrong);
    const taken = await expecting(409, world.request('POST', '/v1/orders', { body: { ...wrong, lines: lines('3') } }));
    assert.equal(taken.body.code, 'external_id_already_used');
    await post(200, `/v1/orders/${first.id}/void`);
    const right = { ...wrong, lines: lines('3') };
    const second = await post(201, '/v1/orders', right);
    assert.notEqual(second.id, first.id);
    assert.deepEqual([second.external_id, second.number, codes(second)], ['SO-1', 'A-1', []]);
    assert.equal((await post(200, '/v1/orders', right)).id, second.id);
    assert.equal((await get('/v1/orders/external:SO-1')).id, second.id);
    assert.equal((await get('/v1/orders/number:A-1')).id, second.id);
    assert.deepEqual(
      (await get('/v1/orders?external_id=SO-1')).data.map((row: { phase: string }) => row.phase),
      ['accepted', 'void'],
    );
    const shipped = await post(201, '/v1/shipments', { order_id: 'external:SO-1' });
    assert.deepEqual([shipped.order_id, shipped.number], [second.id, 'A-1']);
    assert.equal((await get('/v1/shipments?order_id=external:SO-1')).data.length, 1);
    assert.equal((await get('/v1/invoices?order_id=external:SO-1')).data.length, 1);
  });

  it('answers a late repeat of its own request, and says what to do', async () => {
    const request = { customer_id: customer, external_id: 'SO-2', lines: lines('2') };
    const first = await post(201, '/v1/orders', request);
    await post(200, `/v1/orders/${first.id}/void`);
    const repeat = await post(200, '/v1/orders', request);
    assert.deepEqual([repeat.id, repeat.phase, codes(repeat)], [first.id, 'void', ['order_is_void']]);
    assert.match(repeat.warnings[0].detail, /new external_id/);
    const bulk = await post(200, '/v1/orders', { items: [request] });
    assert.deepEqual([bulk.results[0].status, codes(bulk.results[0].body)], [200, ['order_is_void']]);
    const corrected = await post(201, '/v1/orders', { ...request, lines: lines('1') });
    const late = await post(200, '/v1/orders', request);
    assert.deepEqual([late.id, codes(late)], [first.id, ['order_is_void']]);
    await post(200, `/v1/orders/${corrected.id}/void`);
    assert.equal((await get('/v1/orders/external:SO-2')).id, corrected.id);
  });

  it('that only had a number of yours gives it to the corrected order as well', async () => {
    const request = { customer_id: customer, number: 'B-1', lines: lines('2') };
    const first = await post(201, '/v1/orders', request);
    await post(200, `/v1/orders/${first.id}/void`);
    const repeat = await post(200, '/v1/orders', request);
    assert.deepEqual([repeat.id, codes(repeat)], [first.id, ['order_is_void']]);
    const corrected = await post(201, '/v1/orders', { ...request, lines: lines('4') });
    assert.equal(corrected.number, 'B-1');
    await post(409, '/v1/orders', { ...request, lines: lines('5') });
  });

  it('entered anew by two at once is entered once', async () => {
    const request = { customer_id: customer, external_id: 'SO-3', lines: lines('2') };
    await post(200, `/v1/orders/${(await post(201, '/v1/orders', request)).id}/void`);
    const anew = { ...request, lines: lines('1') };
    const answers = await Promise.all([1, 2, 3].map(() => world.request('POST', '/v1/orders', { body: anew })));
    assert.equal(new Set(answers.map(({ body }) => body.id)).size, 1, JSON.stringify(answers.map((a) => a.body)));
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((a, b) => a - b),
      [200, 200, 201],
    );
  });
});

it('a voided shipment is made anew with the same external_id; its own repeat only shows it', async () => {
  const order = await post(201, '/v1/orders', { customer_id: customer, lines: lines('5') });
  const request = { order_id: order.id, external_id: 'P-1', lines: lines('5'), ship: false };
  const first = await post(201, '/v1/shipments', request);
  await post(200, `/v1/shipments/${first.id}/void`);
  for (const ship of [false, true]) {
    const repeat = await post(200, '/v1/shipments', { ...request, ship });
    assert.deepEqual([repeat.id, repeat.state, codes(repeat)], [first.id, 'voided', ['shipment_is_void']]);
  }
  const second = await post(201, '/v1/shipments', { ...request, lines: lines('4') });
  assert.equal((await get('/v1/shipments/external:P-1')).id, second.id);
  assert.equal((await post(200, '/v1/shipments', { ...request, lines: lines('4') })).id, second.id);
  const event = { source: 'wms', source_event_id: 'e-1', type: 'shipment.shipped' };
  const kept = await world.request('POST', '/v1/events/inbound', {
    body: {
      ...event,
      data: { order_id: order.id, external_id: 'P-1', lines: lines('5') },
    },
  });
  assert.ok(kept.status < 300, JSON.stringify(kept.body));
  assert.notEqual(kept.body.state, 'applied');
});

it('a voided manual invoice is made anew with the same external_id; its own repeat only shows it', async () => {
  const line = (unit_price: string) => [{ description: 'Advice', quantity: '1', unit_price }];
  const request = { customer_id: customer, external_id: 'M-1', lines: line('100'), on_creation: 'issue' };
  const first = await post(201, '/v1/invoices', request);
  await post(200, `/v1/invoices/${first.id}/void`, { reason: 'Wrong price' });
  const repeat = await post(200, '/v1/invoices', request);
  assert.deepEqual([repeat.id, repeat.status, codes(repeat)], [first.id, 'void', ['invoice_is_void']]);
  const second = await post(201, '/v1/invoices', { ...request, lines: line('90') });
  assert.deepEqual([second.external_id, codes(second)], ['M-1', []]);
  assert.equal((await get('/v1/invoices/external:M-1')).id, second.id);
  assert.equal((await get(`/v1/invoices/${first.id}`)).external_id, 'M-1');
  await post(409, '/v1/invoices', { ...request, lines: line('80') });
});

it('a settlement and a payment that were voided are settled anew under the same external_id', async () => {
  const line = [{ description: 'Advice', quantity: '1', unit_price: '100' }];
  const invoice = async () =>
    (await post(201, '/v1/invoices', { customer_id: customer, lines: line, on_creation: 'issue' })).id as string;
  const [wrong, right] = [await invoice(), await invoice()];
  const payment = { external_id: 'BANK-9', customer_id: customer, amount: '100', allocations: [{ invoice_id: wrong }] };
  const paid = await post(201, '/v1/payments', payment);
  await post(200, `/v1/settlements/${paid.settlement.id}/void`);
  const repeat = await post(200, '/v1/payments', payment);
  assert.deepEqual([repeat.settlement.id, codes(repeat.settlement)], [paid.settlement.id, ['settlement_is_void']]);
  const anew = await post(201, '/v1/payments', { ...payment, allocations: [{ invoice_id: right }] });
  assert.deepEqual([anew.id, anew.unallocated, anew.settlement.allocations[0].invoice_id], [paid.id, '0.00', right]);
  await post(409, '/v1/payments', { ...payment, allocations: [{ invoice_id: right, amount: '50' }] });
  await post(200, `/v1/settlements/${anew.settlement.id}/void`);

  const settle = (invoiceId: string, amount: string) => ({
    external_id: 'S-1',
    allocations: [{ transaction_id: paid.id, invoice_id: invoiceId, amount }],
  });
  const settled = await post(201, '/v1/settlements', settle(wrong, '10'));
  assert.equal((await post(200, '/v1/settlements', settle(wrong, '10.00'))).id, settled.id);
  const other = await expecting(409, world.request('POST', '/v1/settlements', { body: settle(wrong, '11') }));
  assert.deepEqual(pointers(other), ['/allocations/0 differs']);
  await post(200, `/v1/settlements/${settled.id}/void`);
  assert.deepEqual(codes(await post(200, '/v1/settlements', settle(wrong, '10'))), ['settlement_is_void']);
  const again = await post(201, '/v1/settlements', settle(right, '10'));
  assert.equal((await get('/v1/settlements/external:S-1')).id, again.id);
});

describe('goods whose invoice was voided or credited', () => {
  const sold = async () => {
    const order = await post(201, '/v1/orders', { customer_id: customer, lines: lines('1') });
    return { order, shipment: await post(201, '/v1/shipments', { order_id: order.id }) };
  };

  it('and held are reported as held when they are shipped again, until a person bills them', async () => {
    for (const way of ['void', 'credit']) {
      const { order, shipment } = await sold();
      await post(way === 'void' ? 200 : 201, `/v1/invoices/${shipment.invoice_id}/${way}`, { reason: 'Wrong' });
      const again = await post(200, `/v1/shipments/${shipment.id}/ship`);
      assert.deepEqual([again.invoice_id, codes(again)], [null, ['billing_held']]);
      assert.match(again.warnings[0].detail, new RegExp(`POST /v1/invoices with "order_id": "${order.id}"`));
      assert.deepEqual(codes(await get(`/v1/shipments/${shipment.id}`)), ['billing_held']);
      assert.equal((await get(`/v1/orders/${order.id}`)).billing, 'not_invoiced');
      await post(201, '/v1/invoices', { order_id: order.id, on_creation: 'issue' });
      assert.deepEqual(codes(await post(200, `/v1/shipments/${shipment.id}/ship`)), []);
    }
  });

  it('keep the decision: the other source is refused with the reason, the same or none is a repeat', async () => {
    for (const [way, status] of [
      ['void', 200],
      ['credit', 201],
    ] as const) {
      const { shipment } = await sold();
      const path = `/v1/invoices/${shipment.invoice_id}/${way}`;
      await post(status, path, { reason: 'Wrong' });
      const other = await expecting(409, world.request('POST', path, { body: { reason: 'x', source: 'bill_again' } }));
      assert.deepEqual(pointers(other), ['/source source_already_decided']);
      assert.match(other.body.detail, /POST \/v1\/invoices with the order_id/);
      await post(200, path, { reason: 'Wrong', source: 'hold' });
      await post(200, path, { reason: 'Wrong' });
    }
  });
});

it('a PO number that is refused twice is refused when a draft of before is accepted', async () => {
  const buyer = await aCustomer(world);
  const order = { customer_id: buyer, po_number: 'PO-77', lines: lines('1') };
  const first = await post(201, '/v1/orders', order);
  const draft = await post(201, '/v1/orders', { ...order, accept: false });
  await expecting(200, world.request('PATCH', '/v1/account', { body: { po_numbers: 'refuse' } }));
  const refused = await expecting(409, world.request('POST', `/v1/orders/${draft.id}/accept`));
  assert.deepEqual(pointers(refused), ['/po_number po_number_already_used']);
  assert.equal((await get(`/v1/orders/${draft.id}`)).phase, 'draft');
  await expecting(200, world.request('PATCH', `/v1/orders/${draft.id}`, { body: { note: 'Still a draft' } }));
  await expecting(200, world.request('POST', `/v1/orders/${first.id}/accept`));
  await post(200, `/v1/orders/${first.id}/void`);
  await expecting(200, world.request('POST', `/v1/orders/${draft.id}/accept`));
  await expecting(200, world.request('PATCH', '/v1/account', { body: { po_numbers: 'warn' } }));
});

it('the books verify after all of this', async () => {
  const report = await get('/v1/audit/verify');
  assert.deepEqual(
    report.checks.filter((check: { ok: boolean }) => !check.ok),
    [],
  );
});
