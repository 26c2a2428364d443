import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { importRows } from '../world/importing.ts';
import { eventually, startWorld } from '../world/server.ts';
import { aCustomer, anOrder, aProduct, expecting, pointers } from './selling-world.ts';

const world = await startWorld({ after });
const request = world.request;
await aProduct(world);

/** A customer, an order that shipped, and the invoice of it. */
async function sold(name: string) {
  const customer = await aCustomer(world, { number: `C-${name}`, external_id: `crm-${name}` });
  const order = (await anOrder(world, { number: `SO-${name}`, customer_id: `number:C-${name}` })).body;
  const shipment = (await expecting(201, request('POST', '/v1/shipments', { body: { order_id: `number:SO-${name}` } })))
    .body;
  const invoice = (await expecting(200, request('GET', `/v1/invoices/${shipment.invoice_id}`))).body;
  return { customer, order, shipment, invoice };
}

describe('what is called by its number', () => {
  it('is found in a path, in a body and in a filter, wherever an id is taken', async () => {
    const { customer, order, shipment, invoice } = await sold('1');
    assert.equal(order.customer_id, customer);
    assert.equal(invoice.order_id, order.id);
    const number = encodeURIComponent(invoice.number);
    for (const [path, id] of [
      ['customers/number:C-1', customer],
      ['orders/number:SO-1', order.id],
      [`shipments/number:${encodeURIComponent(shipment.number)}`, shipment.id],
      [`invoices/number:${number}`, invoice.id],
      ['products/number:CHAI', order.lines[0].product_id],
    ])
      assert.equal((await expecting(200, request('GET', `/v1/${path}`))).body.id, id, path);
    assert.equal((await expecting(200, request('GET', `/v1/invoices/number:${number}/timeline`))).status, 200);
    assert.equal((await expecting(200, request('GET', `/v1/invoices/number:${number}/pdf`))).status, 200);
    for (const query of ['customer_id=number:C-1', 'order_id=number:SO-1', `shipment_id=number:${shipment.number}`]) {
      const { data } = (await expecting(200, request('GET', `/v1/invoices?${query}`))).body;
      assert.deepEqual(
        data.map((each: { id: string }) => each.id),
        [invoice.id],
        query,
      );
    }
    const paid = await expecting(
      201,
      request('POST', '/v1/transactions', {
        body: {
          customer_id: 'number:C-1',
          type: 'payment',
          method: 'bank_transfer',
          amount: '1.00',
          currency: 'EUR',
          effective_on: '2026-01-05',
        },
      }),
    );
    const settled = await expecting(
      201,
      request('POST', '/v1/settlements', {
        body: {
          allocations: [{ transaction_id: paid.body.id, invoice_id: `number:${invoice.number}`, amount: '1.00' }],
        },
      }),
    );
    assert.equal(settled.body.allocations[0].invoice_id, invoice.id);
    const again = await expecting(200, request('GET', `/v1/settlements/number:${settled.body.number}`));
    assert.equal(again.body.id, settled.body.id);
    const found = await expecting(200, request('GET', `/v1/settlements?invoice_id=number:${number}`));
    assert.equal(found.body.data.length, 1);
  });

  it('may have a slash, a blank or a percent sign in its number', async () => {
    const customer = await aCustomer(world, { number: 'K 7/2026 100%' });
    const path = `/v1/customers/number:${encodeURIComponent('K 7/2026 100%')}`;
    assert.equal((await expecting(200, request('GET', path))).body.id, customer);
    const { data } = await world.client.GET('/v1/customers/{id}', {
      params: { path: { id: 'number:K 7/2026 100%' } },
    });
    assert.equal(data?.id, customer);
  });

  it('is the one with the number even where another has that as its external_id', async () => {
    const numbered = await aCustomer(world, { number: 'TWICE' });
    const external = await aCustomer(world, { external_id: 'TWICE' });
    assert.equal((await expecting(200, request('GET', '/v1/customers/number:TWICE'))).body.id, numbered);
    assert.equal((await expecting(200, request('GET', '/v1/customers/external:TWICE'))).body.id, external);
  });

  it('is not found when the number does not exist, as with any unknown id, and one bad item of many spoils no other', async () => {
    assert.equal(
      (await expecting(404, request('GET', '/v1/invoices/number:INV-99999'))).body.code,
      'invoice_not_found',
    );
    assert.equal((await expecting(404, request('GET', '/v1/orders/number:none'))).body.code, 'order_not_found');
    assert.deepEqual((await expecting(200, request('GET', '/v1/invoices?order_id=number:none'))).body.data, []);
    await aCustomer(world, { number: 'C-2' });
    const lines = [{ sku: 'CHAI', quantity: '1' }];
    const { results } = (
      await expecting(
        200,
        request('POST', '/v1/orders', {
          body: {
            items: [
              { customer_id: 'number:nobody', lines },
              { customer_id: 'number:C-2', lines },
            ],
          },
        }),
      )
    ).body;
    assert.equal(results[0].problem.code, 'customer_not_found');
    assert.equal(results[1].status, 201);
  });

  it('is refused with what is possible where a kind has no numbers, and when nothing follows the mark', async () => {
    const bad = await expecting(400, request('GET', '/v1/transactions/number:7'));
    assert.match(bad.body.errors[0].detail, /an id \("txn_\.\.\."\), or "external:" followed by your own id/);
    assert.deepEqual(pointers(await expecting(400, request('GET', '/v1/invoices/number:%20'))), [
      '/path/id malformed_id',
    ]);
    assert.deepEqual(pointers(await expecting(400, request('GET', '/v1/invoices/number:%00x'))), [
      '/path/id malformed_id',
    ]);
  });

  it('is the same request again when it is repeated by id', async () => {
    const customer = await aCustomer(world, { number: 'C-3' });
    const order = { external_id: 'web-3', lines: [{ sku: 'CHAI', quantity: '1' }] };
    const first = await expecting(
      201,
      request('POST', '/v1/orders', { body: { ...order, customer_id: 'number:C-3' } }),
    );
    const second = await expecting(200, request('POST', '/v1/orders', { body: { ...order, customer_id: customer } }));
    assert.equal(second.body.id, first.body.id);
  });

  it('is named by it in an event of another system', async () => {
    await aCustomer(world, { number: 'C-5' });
    const order = (await anOrder(world, { number: 'SO-5', customer_id: 'number:C-5' })).body;
    const event = (id: string, data: object) => ({
      source: 'generic',
      source_event_id: id,
      type: 'shipment.shipped',
      data,
    });
    const { body } = await expecting(
      201,
      request('POST', '/v1/events/inbound', { body: event('e-5', { order_id: 'number:SO-5' }) }),
    );
    assert.equal(body.state, 'applied', JSON.stringify(body));
    assert.equal((await expecting(200, request('GET', `/v1/orders/${order.id}`))).body.fulfilment, 'shipped');
    const unknown = await expecting(
      202,
      request('POST', '/v1/events/inbound', { body: event('e-6', { order_id: 'number:none' }) }),
    );
    assert.equal(unknown.body.problem.code, 'order_not_found');
    const early = await expecting(
      202,
      request('POST', '/v1/events/inbound', { body: event('e-7', { order_id: 'number:SO-7' }) }),
    );
    assert.equal(early.body.state, 'quarantined');
    const late = (await anOrder(world, { number: 'SO-7', customer_id: 'number:C-5' })).body;
    const shown = await eventually(
      () => expecting(200, request('GET', `/v1/orders/${late.id}`)),
      ({ body: order }) => order.fulfilment === 'shipped',
    );
    assert.equal(shown.body.fulfilment, 'shipped', 'tried again when its order came');
  });

  it('is found by it in an import: a customer imported with a number and without an id', async () => {
    await importRows(world, { kind: 'customers', main: 'number,name\nC-8,Bottom-Dollar Markets\nC-9,Berglunds\n' });
    const read = (await expecting(200, request('GET', '/v1/customers/number:C-8'))).body;
    assert.equal(read.name, 'Bottom-Dollar Markets');
    const lines = 'number,customer_id,lines.sku,lines.quantity\nSO-8,C-8,CHAI,1\nSO-9,number:C-9,CHAI,1\n';
    await importRows(world, { kind: 'orders', main: lines });
    assert.equal((await expecting(200, request('GET', '/v1/orders/number:SO-8'))).body.customer_id, read.id);
    assert.equal((await expecting(200, request('GET', '/v1/orders/number:SO-9'))).body.customer_name, 'Berglunds');
  });

  it("is found by the id it has in the caller's own system too, also an invoice and a settlement", async () => {
    const customer = await aCustomer(world, { number: 'C-10' });
    const lines = [{ description: 'Advice', quantity: '1', unit_price: '80', tax_rate: '19' }];
    const body = { external_id: 'my/inv 1', customer_id: customer, lines, on_creation: 'issue' };
    const invoice = (await expecting(201, request('POST', '/v1/invoices', { body }))).body;
    const path = `/v1/invoices/external:${encodeURIComponent('my/inv 1')}`;
    assert.equal((await expecting(200, request('GET', path))).body.id, invoice.id);
    const paid = await expecting(
      201,
      request('POST', '/v1/payments', {
        body: { external_id: 'pay-1', amount: '10.00', allocations: [{ invoice_id: 'external:my/inv 1' }] },
      }),
    );
    assert.equal(paid.body.settlement.allocations[0].invoice_id, invoice.id);
    const found = await expecting(200, request('GET', '/v1/settlements?invoice_id=external:my%2Finv%201'));
    assert.equal(found.body.data.length, 1);
    await expecting(404, request('GET', '/v1/invoices/external:none'));
    await expecting(404, request('GET', '/v1/settlements/external:none'));
  });

  it('is nobody of another account', async () => {
    await aCustomer(world, { number: 'C-4' });
    const other = await world.asOther();
    await expecting(404, other.request('GET', '/v1/customers/number:C-4'));
    await expecting(404, other.request('GET', '/v1/orders/number:SO-1'));
  });
});
