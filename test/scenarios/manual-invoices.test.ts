import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startWorld } from '../world/server.ts';
import { aCustomer, anOrder, aProduct, expecting } from './selling-world.ts';

const world = await startWorld({ after }, { config: { workers: false } });
const customer = await aCustomer(world, { payment_terms: 'net_10' });
await aProduct(world);

const post = (status: number, path: string, body?: unknown) =>
  expecting(status, world.request('POST', path, body === undefined ? {} : { body }));
const get = async (path: string) => (await expecting(200, world.request('GET', path))).body;
const advice = (price: string) => ({
  customer_id: customer,
  lines: [{ description: 'Advice', quantity: '1.5', unit: 'HUR', unit_price: price, tax_rate: '19' }],
});

describe('an invoice written by hand', () => {
  it('is a draft without number, is edited, and is frozen with number and dates when it is issued', async () => {
    const draft = (await post(201, '/v1/invoices', advice('80'))).body;
    assert.deepEqual([draft.status, draft.number, draft.issued_on, draft.due_on], ['draft', null, null, null]);
    assert.equal(draft.total, '142.80');

    const edited = await expecting(
      200,
      world.request('PATCH', `/v1/invoices/${draft.id}`, { body: { ...advice('90'), note: 'As discussed' } }),
    );
    assert.deepEqual([edited.body.total, edited.body.note], ['160.65', 'As discussed']);

    const issued = (await post(200, `/v1/invoices/${draft.id}/issue`)).body;
    assert.match(issued.number, /^INV-\d{5}$/);
    assert.equal(issued.status, 'issued');
    assert.equal(Date.parse(issued.due_on) - Date.parse(issued.issued_on), 10 * 86_400_000);

    const late = await world.request('PATCH', `/v1/invoices/${draft.id}`, { body: advice('1') });
    assert.deepEqual([late.status, late.body.code], [409, 'invoice_not_draft']);
    const gone = await world.request('DELETE', `/v1/invoices/${draft.id}`);
    assert.deepEqual([gone.status, gone.body.code], [409, 'invoice_not_draft']);
    assert.equal((await get(`/v1/invoices/${draft.id}`)).total, '160.65');
  });

  it('is refused when its discounts exceed its lines, though the tax would make it a sum to pay', async () => {
    const charges = [{ kind: 'discount', amount: '130', tax_rate: '0' }];
    const { body } = await post(422, '/v1/invoices', { ...advice('80'), charges });
    assert.equal(body.code, 'invoice_total_negative');
    await post(201, '/v1/invoices', { ...advice('80'), charges: [{ kind: 'discount', amount: '120' }] });
  });

  it('is refused when its discounts exceed what it has at their rate, with the way out', async () => {
    const charges = [{ kind: 'discount', amount: '20', tax_rate: '0' }];
    const { body } = await post(422, '/v1/invoices', { ...advice('80'), charges });
    assert.equal(body.code, 'invoice_rate_negative');
    assert.match(body.detail, /omit their tax_rate/);
  });

  it('keeps the parties as they were when it was issued', async () => {
    const before = (await get(`/v1/customers/${customer}`)).name as string;
    const issued = (await post(201, '/v1/invoices', { ...advice('10'), on_creation: 'issue' })).body;
    await expecting(200, world.request('PATCH', `/v1/customers/${customer}`, { body: { name: 'Renamed GmbH' } }));
    await expecting(200, world.request('PATCH', '/v1/account', { body: { name: 'Somebody Else' } }));
    const shown = await get(`/v1/invoices/${issued.id}`);
    assert.deepEqual([shown.bill_to.name, shown.seller.name], [before, issued.seller.name]);
  });

  it('leaves no gap when a draft is deleted', async () => {
    const draft = (await post(201, '/v1/invoices', advice('10'))).body;
    const before = (await post(201, '/v1/invoices', { ...advice('10'), on_creation: 'issue' })).body.number;
    await expecting(204, world.request('DELETE', `/v1/invoices/${draft.id}`));
    const next = (await post(201, '/v1/invoices', { ...advice('10'), on_creation: 'issue' })).body.number;
    assert.equal(Number(next.slice(4)), Number(before.slice(4)) + 1);
    const issuing = await world.request('POST', `/v1/invoices/${draft.id}/issue`);
    assert.ok([404, 409].includes(issuing.status), String(issuing.status));
  });

  it('of an order bills no more than was ordered, however often', async () => {
    const placed = (
      await anOrder(world, {
        customer_id: customer,
        lines: [{ sku: 'CHAI', quantity: '5' }],
        billing_policy: { trigger: 'manual' },
      })
    ).body;
    const line = placed.lines[0].id as string;
    const shipped = (await post(201, '/v1/shipments', { order_id: placed.id })).body;
    assert.equal(shipped.invoice_id, null, 'nothing is billed by itself');
    const bill = (quantity: string) =>
      world.request('POST', '/v1/invoices', {
        body: { order_id: placed.id, lines: [{ order_line_id: line, quantity }], on_creation: 'issue' },
      });
    assert.equal((await expecting(201, bill('3'))).body.lines[0].quantity, '3');
    const tooMuch = await bill('3');
    assert.deepEqual([tooMuch.status, tooMuch.body.code], [409, 'order_line_already_billed']);
    await expecting(201, bill('2'));
    const shown = await get(`/v1/orders/${placed.id}`);
    assert.deepEqual([shown.billing, shown.lines[0].billed_quantity], ['invoiced', '5']);
    const nothing = await world.request('POST', '/v1/invoices', {
      body: { order_id: placed.id, on_creation: 'issue' },
    });
    assert.equal(nothing.status, 409, JSON.stringify(nothing.body));
  });
});

describe('a customer on hold', () => {
  it('gets no goods while shipments are held, and the order waits', async () => {
    const held = await aCustomer(world, { name: 'Slow Payer' });
    const placed = (await anOrder(world, { customer_id: held })).body;
    await expecting(200, world.request('PATCH', `/v1/customers/${held}`, { body: { status: 'hold_shipment' } }));
    const refused = await world.request('POST', '/v1/shipments', {
      body: { order_id: placed.id, external_id: 'held-1' },
    });
    assert.deepEqual([refused.status, refused.body.code], [409, 'customer_on_hold']);
    assert.deepEqual((await get(`/v1/orders/${placed.id}`)).shipment_ids, []);
    await expecting(200, world.request('PATCH', `/v1/customers/${held}`, { body: { status: 'normal' } }));
    await post(201, '/v1/shipments', { order_id: placed.id, external_id: 'held-1' });
  });

  it('gets no invoice by hand while everything is held, but goods that left are billed', async () => {
    const held = await aCustomer(world, { name: 'Slower Payer' });
    const placed = (await anOrder(world, { customer_id: held })).body;
    const shipment = (await post(201, '/v1/shipments', { order_id: placed.id })).body;
    const first = shipment.invoice_id as string;
    await post(200, `/v1/invoices/${first}/void`, { reason: 'Wrong address', source: 'bill_again' });
    await expecting(200, world.request('PATCH', `/v1/customers/${held}`, { body: { status: 'hold_all' } }));
    const refused = await world.request('POST', '/v1/invoices', {
      body: { ...advice('5'), customer_id: held, on_creation: 'issue' },
    });
    assert.deepEqual([refused.status, refused.body.code], [409, 'customer_on_hold']);
    const again = (await post(200, `/v1/shipments/${shipment.id}/ship`)).body.invoice_id;
    assert.notEqual(again, first);
    assert.ok(again);
  });
});
