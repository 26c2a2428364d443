import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Tx } from '#runtime/database/transaction.ts';
import { startWorld } from '../world/server.ts';
import { aCustomer, anOrder, aProduct, expecting } from './selling-world.ts';

const world = await startWorld({ after });
const read = async (path: string) => (await expecting(200, world.request('GET', path))).body;
await aProduct(world);
const customer = await aCustomer(world, { external_id: 'shown', name: 'Shown', email: 'ap@shown.example' });

async function sold() {
  const order = (await anOrder(world, { customer_id: customer })).body;
  const shipment = (await expecting(201, world.request('POST', '/v1/shipments', { body: { order_id: order.id } })))
    .body;
  return { order: order.id as string, shipment: shipment.id as string, invoice: shipment.invoice_id as string };
}
const first = await sold();
await sold();

describe('a list', () => {
  it('has small rows: customer, amounts and status, but neither lines nor parties', async () => {
    for (const path of ['/v1/invoices', '/v1/orders', '/v1/shipments']) {
      for (const row of (await read(path)).data) {
        for (const member of ['lines', 'charges', 'seller', 'bill_to', 'tax_breakdown', 'transmissions'])
          assert.ok(!(member in row), `${path} ${member}`);
      }
    }
    const [row] = (await read('/v1/invoices')).data;
    const whole = await read(`/v1/invoices/${row.id}`);
    for (const [member, value] of Object.entries(row)) assert.deepEqual(value, whole[member], member);
    assert.equal(row.customer_name, 'Shown');
  });

  it('shows a draft in its current state', async () => {
    const lines = [{ description: 'Advice', quantity: '1', unit_price: '80', tax_rate: '19' }];
    const body = { customer_id: customer, lines, po_number: 'PO-D' };
    const draft = await expecting(201, world.request('POST', '/v1/invoices', { body }));
    const { data } = await read('/v1/invoices?status=draft&expand=lines');
    assert.deepEqual(
      [data[0].id, data[0].total, data[0].customer_name, data[0].po_number, data[0].lines[0].description],
      [draft.body.id, '95.20', 'Shown', 'PO-D', 'Advice'],
    );
    await expecting(204, world.request('DELETE', `/v1/invoices/${draft.body.id}`));
  });

  it('has complete rows when lines are requested', async () => {
    for (const [path, parts] of [
      ['/v1/invoices', ['lines', 'charges', 'tax_breakdown']],
      ['/v1/orders', ['lines', 'charges']],
      ['/v1/shipments', ['lines']],
    ] as const) {
      const { data } = await read(`${path}?expand=lines`);
      assert.equal(data.length, 2);
      for (const row of data) {
        const whole = await read(`${path}/${row.id}`);
        for (const part of parts) assert.deepEqual(row[part], whole[part], `${path} ${part}`);
      }
    }
  });
});

describe('what is referred to', () => {
  it('is shown beside its id, on reads and in lists, two levels deep', async () => {
    const invoice = await read(`/v1/invoices/${first.invoice}?expand=customer,order.lines,shipment`);
    assert.equal(invoice.customer.email, 'ap@shown.example');
    assert.equal(invoice.order.id, invoice.order_id);
    assert.equal(invoice.order.lines[0].sku, 'CHAI');
    assert.equal(invoice.shipment.id, first.shipment);
    assert.ok(!('lines' in invoice.shipment));

    const order = await read(`/v1/orders/${first.order}?expand=lines.product,invoices.lines,shipments`);
    assert.equal(order.lines[0].product.name, 'Chai');
    assert.equal(order.invoices[0].id, first.invoice);
    assert.equal(order.invoices[0].lines[0].sku, 'CHAI');
    assert.equal(order.shipments[0].id, first.shipment);

    for (const row of (await read('/v1/shipments?expand=order,invoice,customer')).data) {
      assert.equal(row.order.id, row.order_id);
      assert.equal(row.invoice.id, row.invoice_id);
      assert.equal(row.customer.id, customer);
    }
    for (const row of (await read('/v1/orders?expand=lines.product')).data)
      assert.equal(row.lines[0].product.sku, 'CHAI');
  });

  it('is shown of money too: what was paid, and for what', async () => {
    const paid = await expecting(
      201,
      world.request('POST', '/v1/transactions', {
        body: {
          customer_id: customer,
          type: 'payment',
          method: 'bank_transfer',
          amount: '5.00',
          currency: 'EUR',
          effective_on: '2026-01-05',
        },
      }),
    );
    const settled = await expecting(
      201,
      world.request('POST', '/v1/settlements', {
        body: { allocations: [{ transaction_id: paid.body.id, invoice_id: first.invoice, amount: '5.00' }] },
      }),
    );
    const path = `/v1/settlements/${settled.body.id}?expand=allocations.transaction,allocations.invoice`;
    const [allocation] = (await read(path)).allocations;
    assert.equal(allocation.transaction.amount, '5.00');
    assert.equal(allocation.invoice.id, first.invoice);
    assert.equal((await read(`/v1/transactions/${paid.body.id}?expand=customer`)).customer.name, 'Shown');
    const credit = await expecting(
      201,
      world.request('POST', `/v1/invoices/${first.invoice}/credit`, { body: { reason: 'returned' } }),
    );
    const credited = await read(`/v1/invoices/${first.invoice}?expand=credit_notes.lines`);
    assert.equal(credited.credit_notes[0].id, credit.body.id);
    assert.equal(credited.credit_notes[0].lines.length, 1);
  });

  it('is refused by name when it cannot be shown, with what can', async () => {
    for (const path of [
      '/v1/invoices?expand=customer,colour',
      '/v1/orders?expand=lines.invoice',
      '/v1/orders?expand=',
    ]) {
      const { body } = await expecting(400, world.request('GET', path));
      assert.equal(body.errors[0].pointer, '/query/expand');
      assert.equal(body.errors[0].code, 'unknown_expansion', path);
      assert.match(body.errors[0].detail, /Allowed: lines, /);
    }
    await expecting(400, world.request('GET', '/v1/customers?expand=lines'));
  });

  it('shows the warehouse no prices and nothing that it may not read', async () => {
    const warehouse = await world.as('warehouse');
    const { body } = await expecting(
      200,
      warehouse.request('GET', `/v1/shipments/${first.shipment}?expand=order.lines`),
    );
    assert.equal(body.order.lines[0].sku, 'CHAI');
    assert.doesNotMatch(JSON.stringify(body), /"(unit_price|[a-z_]*total|charges|amount)"/);
    const product = await expecting(200, warehouse.request('GET', `/v1/orders/${first.order}?expand=lines.product`));
    assert.doesNotMatch(JSON.stringify(product.body), /"(unit_price|[a-z_]*total|charges|amount)"/);
    for (const path of [
      `/v1/shipments/${first.shipment}?expand=invoice`,
      '/v1/shipments?expand=customer',
      `/v1/orders/${first.order}?expand=invoices`,
    ]) {
      const { body: refused } = await expecting(403, warehouse.request('GET', path));
      assert.equal(refused.code, 'permission_missing');
      assert.match(refused.detail, /(invoices|customers):read/);
    }
  });

  it('is never of another account', async () => {
    const other = await world.asOther();
    await expecting(404, other.request('GET', `/v1/invoices/${first.invoice}?expand=customer,order`));
    assert.deepEqual(
      (await expecting(200, other.request('GET', '/v1/invoices?expand=customer,order.lines'))).body.data,
      [],
    );
  });

  it('costs the same statements however long the list is', async () => {
    const statements = async (limit: number): Promise<number> => {
      let count = 0;
      const counting = (tx: Tx): Tx => ({
        ...tx,
        many: (query) => ((count += 1), tx.many(query)),
        maybe: (query) => ((count += 1), tx.maybe(query)),
      });
      const { readRelated } = await import('#flows/expand/read-related.ts');
      const { database } = world.ports;
      const ports = {
        ...world.ports,
        database: {
          ...database,
          transaction: ((accounts, work, isolation) =>
            database.transaction(accounts, (tx) => work(counting(tx)), isolation)) as typeof database.transaction,
        },
      };
      const context = {
        accountId: world.accountId,
        actor: { kind: 'api_key' as const, id: 'test', role: 'owner' as const },
        requestId: 'req_test',
        at: world.ports.clock.now(),
      };
      const ids = await database.transaction([world.accountId], (tx) =>
        tx.many(sql<{ id: never }>`select id from orders.sales_order order by id limit ${limit}`),
      );
      await readRelated(ports, context, (related) => related.orders(ids.map((row) => row.id)));
      return count;
    };
    for (let more = 0; more < 5; more++) await sold();
    assert.equal(await statements(1), await statements(7));
  });
});
