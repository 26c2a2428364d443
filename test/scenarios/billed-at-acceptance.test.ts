import assert from 'node:assert/strict';
import Big from 'big.js';
import { after, describe, it } from 'node:test';
import { verifyBooks } from '#flows/audit/verify.ts';
import { SELLER, startWorld } from '../world/server.ts';
import { aCustomer, anOrder, expecting } from './selling-world.ts';

const world = await startWorld({ after }, { config: { workers: false } });
const POLICY = { trigger: 'order_accepted', on_creation: 'issue' };
const customer = await aCustomer(world, { billing_policy: POLICY });
const LINES = [
  { description: 'Chai', quantity: '3', unit_price: '18.05', discount_rate: '0.1', tax_rate: '19' },
  { description: 'Honey', quantity: '1', unit_price: '8.95', tax_rate: '7' },
];
const CHARGES = [{ kind: 'freight', amount: '4.90' }];

const post = (status: number, path: string, body?: unknown) =>
  expecting(status, world.request('POST', path, body === undefined ? {} : { body }));
const get = async (path: string) => (await expecting(200, world.request('GET', path))).body;
const order = async (parts: Record<string, unknown> = {}, status = 201) =>
  (await anOrder(world, { customer_id: customer, lines: LINES, charges: CHARGES, ...parts }, status)).body;
const waiting = async () =>
  (await get('/v1/exceptions?kind=order_not_invoiced')).data.map(
    (item: { subject: { id: string } }) => item.subject.id,
  );

describe('an order that is billed at acceptance', () => {
  it('is billed whole with the call that enters it, and shipping bills nothing more', async () => {
    const placed = await order();
    assert.deepEqual([placed.phase, placed.billing, placed.invoice_ids.length], ['accepted', 'invoiced', 1]);
    const invoice = await get(`/v1/invoices/${placed.invoice_ids[0]}`);
    assert.deepEqual([invoice.total, invoice.origin, invoice.order_id], [placed.total, 'order', placed.id]);
    const first = await post(201, '/v1/shipments', {
      order_id: placed.id,
      lines: [{ order_line_id: placed.lines[0].id, quantity: '1' }],
    });
    assert.equal(first.body.invoice_id, null);
    await post(201, '/v1/shipments', { order_id: placed.id });
    const shipped = await get(`/v1/orders/${placed.id}`);
    assert.deepEqual([shipped.phase, shipped.invoice_ids], ['completed', placed.invoice_ids]);
  });

  it('is billed when its draft is accepted, and a draft bills nothing', async () => {
    const { id } = await order({ accept: false });
    assert.deepEqual((await get(`/v1/orders/${id}`)).invoice_ids, []);
    const accepted = (await post(200, `/v1/orders/${id}/accept`)).body;
    assert.equal(accepted.invoice_ids.length, 1);
    assert.deepEqual((await post(200, `/v1/orders/${id}/accept`)).body.invoice_ids, accepted.invoice_ids);
  });

  it('is billed by itself when many are entered together, and a refused one bills nothing', async () => {
    const items = [LINES, [{ sku: 'NO-SUCH', quantity: '1' }], LINES].map((lines) => ({
      customer_id: customer,
      lines,
      charges: CHARGES,
    }));
    const { body } = await post(200, '/v1/orders', { items });
    assert.deepEqual(
      body.results.map(({ status }: { status: number }) => status),
      [201, 422, 201],
    );
    for (const index of [0, 2]) {
      assert.equal((await get(`/v1/orders/${body.results[index].id}`)).invoice_ids.length, 1);
    }
  });

  it('repeated with its external_id is the same order with the same invoice', async () => {
    const once = await order({ external_id: 'SO-7' });
    const twice = await order({ external_id: 'SO-7' }, 200);
    assert.deepEqual([twice.id, twice.invoice_ids], [once.id, once.invoice_ids]);
  });

  it('keeps its lines and its policy, and is voided only when nothing bills it', async () => {
    const placed = await order();
    const edited = await world.request('PATCH', `/v1/orders/${placed.id}`, { body: { lines: [LINES[0]] } });
    assert.deepEqual([edited.status, edited.body.code], [409, 'order_field_fixed']);
    assert.equal((await post(409, `/v1/orders/${placed.id}/void`)).body.code, 'order_has_invoices');
    await post(200, `/v1/invoices/${placed.invoice_ids[0]}/void`, { reason: 'Cancelled', source: 'hold' });
    assert.equal((await post(200, `/v1/orders/${placed.id}/void`)).body.phase, 'void');
    assert.equal((await post(409, `/v1/orders/${placed.id}/accept`)).body.code, 'order_is_void');
  });

  it('closed short keeps its invoice, which a person credits', async () => {
    const placed = await order();
    await post(201, '/v1/shipments', {
      order_id: placed.id,
      lines: [{ order_line_id: placed.lines[0].id, quantity: '1' }],
    });
    const closed = (await post(200, `/v1/orders/${placed.id}/complete`)).body;
    assert.deepEqual([closed.phase, closed.invoice_ids], ['completed', placed.invoice_ids]);
    const note = (await post(201, `/v1/invoices/${placed.invoice_ids[0]}/credit`, { reason: 'Short', source: 'hold' }))
      .body;
    assert.equal(note.total, placed.total);
  });

  it('waits for a person when its invoice was taken back to be billed again, and trying again bills it', async () => {
    const placed = await order();
    await post(200, `/v1/invoices/${placed.invoice_ids[0]}/void`, { reason: 'Wrong address', source: 'bill_again' });
    assert.deepEqual(await waiting(), [placed.id]);
    const [item] = (await get('/v1/exceptions?kind=order_not_invoiced')).data;
    await post(200, `/v1/exceptions/${item.id}/retry`);
    assert.deepEqual(await waiting(), []);
    const again = await get(`/v1/orders/${placed.id}`);
    assert.equal(again.billing, 'invoiced');
    assert.notDeepEqual(again.invoice_ids, placed.invoice_ids);
    assert.deepEqual((await verifyBooks(world.ports, world.accountId, null)).ok, true);
  });

  it('is billed for what is left when a part was billed by hand meanwhile', async () => {
    const placed = await order();
    await post(200, `/v1/invoices/${placed.invoice_ids[0]}/void`, { reason: 'In two', source: 'bill_again' });
    const byHand = await post(201, '/v1/invoices', {
      order_id: placed.id,
      lines: [{ order_line_id: placed.lines[0].id, quantity: '2' }],
      on_creation: 'issue',
    });
    const both = (await post(200, `/v1/orders/${placed.id}/accept`)).body;
    assert.equal(both.invoice_ids.length, 2);
    const rest = await get(`/v1/invoices/${both.invoice_ids.find((id: string) => id !== byHand.body.id)}`);
    assert.equal(Big(byHand.body.total).plus(rest.total).toFixed(2), placed.total);
  });
});

it('an order is not accepted while its account lacks what an invoice must say', async () => {
  const other = await world.asOther({ incomplete: true });
  const { body } = await expecting(200, other.request('PATCH', '/v1/account', { body: { billing_policy: POLICY } }));
  assert.equal(body.billing_policy.trigger, 'order_accepted');
  const buyer = await aCustomer(other);
  const items = [POLICY, { trigger: 'shipment_shipped' }].map((billing_policy) => ({
    customer_id: buyer,
    lines: LINES,
    billing_policy,
  }));
  const together = await expecting(200, other.request('POST', '/v1/orders', { body: { items } }));
  assert.deepEqual(
    together.body.results.map(({ status }: { status: number }) => status),
    [409, 201],
    'one keeps no other out',
  );
  const refused = await anOrder(other, { customer_id: buyer, lines: LINES }, 409);
  assert.equal(refused.body.code, 'account_incomplete');
  const entered = await anOrder(other, { customer_id: buyer, lines: LINES, accept: false });
  const path = `/v1/orders/${entered.body.id}`;
  assert.equal((await expecting(409, other.request('POST', `${path}/accept`))).body.code, 'account_incomplete');
  assert.equal((await expecting(200, other.request('GET', path))).body.phase, 'draft');
  await expecting(200, other.request('PATCH', '/v1/account', { body: SELLER }));
  const accepted = await expecting(200, other.request('POST', `${path}/accept`));
  assert.equal(accepted.body.invoice_ids.length, 1);
});
