import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { beginImport, check, errorsOf } from '../world/importing.ts';
import { startWorld } from '../world/server.ts';
import { aCustomer, anOrder, expecting, pointers } from './selling-world.ts';

const world = await startWorld({ after });
const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const goods = { lines: [{ description: 'Chai', quantity: '2', unit_price: '5', tax_rate: '0' }] };
const byShipDate = { billing_policy: { issue_date: 'ship_date' } };

async function refusedWith(context: ReturnType<typeof world.request>, pointer: string, status = 422): Promise<void> {
  assert.deepEqual(pointers(await expecting(status, context)), [pointer]);
}

describe('an implausible date is refused by its field, wherever it is given', () => {
  it('goods shipped in 1900 do not date an invoice', async () => {
    const customer = await aCustomer(world);
    const order = await anOrder(world, { customer_id: customer, ...goods, ...byShipDate });
    for (const day of ['1900-01-01', '1970-01-01', '1989-12-31']) {
      const body = { order_id: order.body.id, shipped_at: `${day}T00:00:00Z` };
      await refusedWith(world.request('POST', '/v1/shipments', { body }), '/shipped_at shipped_at_too_early');
    }
    const packed = await expecting(
      201,
      world.request('POST', '/v1/shipments', { body: { order_id: order.body.id, ship: false } }),
    );
    const leave = (day: string) =>
      world.request('POST', `/v1/shipments/${packed.body.id}/ship`, { body: { shipped_at: `${day}T12:00:00Z` } });
    await refusedWith(leave('1900-01-01'), '/shipped_at shipped_at_too_early');
    await expecting(200, leave('1998-05-07'));
  });

  it('an order is of no day in 1900 or 9999, entered or edited', async () => {
    const customer = await aCustomer(world);
    const enter = (day: string) =>
      world.request('POST', '/v1/orders', {
        body: { customer_id: customer, ...goods, ordered_on: day, accept: false },
      });
    await refusedWith(enter('9999-12-31'), '/ordered_on date_in_future');
    await refusedWith(enter(dayFromNow(100)), '/ordered_on date_in_future');
    await refusedWith(enter('1900-01-01'), '/ordered_on date_too_early');
    const { id } = (await expecting(201, enter(dayFromNow(60)))).body;
    const edit = (day: string) => world.request('PATCH', `/v1/orders/${id}`, { body: { ordered_on: day } });
    await refusedWith(edit('2999-01-01'), '/ordered_on date_in_future');
    await expecting(200, edit('1996-07-04'));
  });

  it('an invoice by hand is of goods supplied on a day that can be; a year in advance can', async () => {
    const customer = await aCustomer(world);
    const make = (day: string) =>
      world.request('POST', '/v1/invoices', {
        body: { customer_id: customer, ...goods, supplied_on: day, on_creation: 'draft' },
      });
    for (const day of ['2999-01-01', '9999-12-31']) await refusedWith(make(day), '/supplied_on date_in_future', 400);
    await refusedWith(make('1900-01-01'), '/supplied_on date_too_early', 400);
    const { id } = (await expecting(201, make(dayFromNow(364)))).body;
    const edit = world.request('PATCH', `/v1/invoices/${id}`, { body: { supplied_on: '1900-01-01' } });
    await refusedWith(edit, '/supplied_on date_too_early', 400);
  });

  it('an event of 1900 is set aside with the reason and ships nothing', async () => {
    const customer = await aCustomer(world);
    for (const [index, [given, pointer]] of (
      [
        [{ occurred_at: '1900-01-01T00:00:00Z' }, '/occurred_at date_too_early'],
        [{ occurred_at: '9000-01-01T00:00:00Z' }, '/occurred_at date_in_future'],
        [{ data: { shipped_at: '1900-01-01T00:00:00Z' } }, '/shipped_at shipped_at_too_early'],
      ] as const
    ).entries()) {
      const order = await anOrder(world, { customer_id: customer, ...goods, ...byShipDate });
      const event = { source: 'shop', source_event_id: `old-${index}`, type: 'shipment.shipped', ...given };
      const body = { ...event, data: { order_id: order.body.id, ...('data' in given ? given.data : {}) } };
      const kept = await world.request('POST', '/v1/events/inbound', { body });
      assert.deepEqual([kept.body.state, kept.body.shipment_id], ['quarantined', null], JSON.stringify(kept.body));
      const [error] = kept.body.problem.errors;
      assert.equal(`${error.pointer} ${error.code}`, pointer);
      const shown = await expecting(200, world.request('GET', `/v1/orders/${order.body.id}`));
      assert.equal(shown.body.fulfilment, 'unfulfilled');
    }
  });

  it('a file is read by the same rules: orders, shipments and documents', async () => {
    await expecting(201, world.request('POST', '/v1/customers', { body: { name: 'Alfreds', external_id: 'C1' } }));
    const orders = await beginImport(world, {
      kind: 'orders',
      main: 'external_id,customer_id,ordered_on,description,quantity,unit_price,tax_rate\nO-1,C1,9999-12-31,Chai,1,5,0\nO-2,C1,1900-01-01,Chai,1,5,0\n',
    });
    await check(world, orders);
    assert.deepEqual(
      (await errorsOf(world, orders)).map(({ row, rule }) => [row, rule]),
      [
        [2, 'date_in_future'],
        [3, 'date_too_early'],
      ],
    );
    const documents = await beginImport(world, {
      kind: 'documents',
      main: 'number,customer,date,due,delivery_date,total,tax,paid\nF-1,C1,2026-01-10,9999-12-31,,119.00,19.00,0\nF-2,C1,2026-01-10,,2999-01-01,119.00,19.00,0\n',
    });
    await check(world, documents);
    assert.deepEqual(
      (await errorsOf(world, documents)).map(({ row, column, rule }) => [row, column, rule]),
      [
        [2, 'due', 'date_in_future'],
        [3, 'delivery_date', 'date_in_future'],
      ],
    );
  });
});
