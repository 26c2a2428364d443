/** Every field of a request takes effect, is refused by name or is answered with a warning; none is ignored in silence. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startWorld } from '../world/server.ts';
import { aCustomer, anOrder, aProduct, expecting, pointers } from './selling-world.ts';

const world = await startWorld({ after });
await aProduct(world);
const customer = await aCustomer(world);
const post = (path: string, body: unknown = {}) => world.request('POST', path, { body });

/** An order that is billed by hand. */
const manual = async (): Promise<string> =>
  (await anOrder(world, { customer_id: customer, po_number: 'PO-1', billing_policy: { trigger: 'manual' } })).body.id;

const HEADER = {
  customer_id: customer,
  charges: [],
  currency: 'EUR',
  prices_include_tax: false,
  payment_terms: 'net_10',
  po_number: 'PO-2',
  buyer_reference: 'B',
  bill_to: { line1: 'Street 1', city: 'Berlin', country: 'DE' },
  ship_to: { line1: 'Street 1', city: 'Berlin', country: 'DE' },
  sales_rep_email: 'rep@seller.example',
};

describe('an invoice of an order', () => {
  it('refuses each field that it takes from its order', async () => {
    const order_id = await manual();
    for (const [name, value] of Object.entries(HEADER)) {
      const refused = await expecting(400, post('/v1/invoices', { order_id, [name]: value }));
      assert.deepEqual(pointers(refused), [`/${name} does_not_fit`]);
      assert.match(refused.body.detail, new RegExp(name));
      assert.match(refused.body.errors[0].detail, /PATCH \/v1\/orders/);
    }
    const all = await expecting(400, post('/v1/invoices', { order_id, ...HEADER }));
    assert.equal(all.body.errors.length, Object.keys(HEADER).length);
    const own = { note: 'Thank you', supplied_on: '2026-01-05' };
    const made = (await expecting(201, post('/v1/invoices', { order_id, ...own }))).body;
    assert.deepEqual([made.note, made.supplied_on, made.po_number], ['Thank you', '2026-01-05', 'PO-1']);
  });

  it('refuses those fields when its draft is edited, and takes its own', async () => {
    const draft = (await expecting(201, post('/v1/invoices', { order_id: await manual() }))).body;
    const path = `/v1/invoices/${draft.id}`;
    const patch = (body: unknown) => world.request('PATCH', path, { body });
    for (const body of [{ po_number: 'PO-3' }, { po_number: null }, { payment_terms: 'net_10', note: 'x' }]) {
      const refused = await expecting(400, patch(body));
      assert.deepEqual(pointers(refused), [`/${Object.keys(body)[0]} does_not_fit`]);
    }
    const line = draft.lines[0].order_line_id;
    await expecting(400, patch({ lines: [{ order_line_id: line, quantity: '1' }], buyer_reference: 'B' }));
    const edited = await expecting(200, patch({ lines: [{ order_line_id: line, quantity: '1' }], note: 'Half' }));
    assert.deepEqual([edited.body.note, edited.body.lines[0].quantity], ['Half', '1']);
  });
});

describe('a shipment', () => {
  it('that is only packed has no time at which it left', async () => {
    const order = (await anOrder(world, { customer_id: customer })).body.id;
    const refused = await expecting(
      400,
      post('/v1/shipments', { order_id: order, ship: false, shipped_at: '2026-01-05T10:00:00Z' }),
    );
    assert.deepEqual(pointers(refused), ['/shipped_at does_not_fit']);
  });

  it('that has already shipped warns when it is shipped again with another carrier', async () => {
    const order = (await anOrder(world, { customer_id: customer })).body.id;
    const packed = (await expecting(201, post('/v1/shipments', { order_id: order, ship: false }))).body;
    const ship = (body: unknown) => expecting(200, post(`/v1/shipments/${packed.id}/ship`, body));
    const given = { carrier: 'DHL', tracking_number: 'T-1' };
    assert.deepEqual((await ship(given)).body.warnings, []);
    assert.deepEqual((await ship(given)).body.warnings, []);
    const again = (await ship({ carrier: 'UPS', tracking_number: 'T-1' })).body;
    assert.equal(again.carrier, 'DHL');
    assert.deepEqual(
      again.warnings.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]),
      [['/carrier', 'already_shipped']],
    );
  });
});

describe('a reason is kept with the event', () => {
  const eventually = async (subject: string, type: string) => {
    for (const until = Date.now() + 20_000; Date.now() < until;) {
      const { body } = await expecting(200, world.request('GET', `/v1/events?subject=${subject}`));
      const found = body.data.find((event: { type: string }) => event.type === type);
      if (found !== undefined) return found.data.reason;
    }
    return assert.fail(`no ${type}`);
  };

  it('when a shipment is voided', async () => {
    const order = (await anOrder(world, { customer_id: customer })).body.id;
    const packed = (await expecting(201, post('/v1/shipments', { order_id: order, ship: false }))).body.id;
    await expecting(200, post(`/v1/shipments/${packed}/void`, { reason: 'Packed twice' }));
    assert.equal(await eventually(packed, 'shipment.voided'), 'Packed twice');
  });

  it('when a settlement is voided, and its invoice shows it', async () => {
    const order = (await anOrder(world, { customer_id: customer })).body.id;
    const { invoice_id } = (await expecting(201, post('/v1/shipments', { order_id: order }))).body;
    const paid = await expecting(
      201,
      post('/v1/payments', { amount: '1.00', allocations: [{ invoice_id, amount: '1.00' }] }),
    );
    const settlement = paid.body.settlement.id;
    await expecting(200, post(`/v1/settlements/${settlement}/void`, { reason: 'The bank took it back' }));
    assert.equal(await eventually(settlement, 'settlement.voided'), 'The bank took it back');
    const timeline = await expecting(200, world.request('GET', `/v1/invoices/${invoice_id}/timeline`));
    assert.match(JSON.stringify(timeline.body), /voided: The bank took it back/);
  });

  it('when an order is closed, also when nothing is waived', async () => {
    const order = (await anOrder(world, { customer_id: customer })).body.id;
    await expecting(200, post(`/v1/orders/${order}/complete`, { reason: 'Sold out' }));
    assert.equal(await eventually(order, 'order.completed'), 'Sold out');
  });
});
