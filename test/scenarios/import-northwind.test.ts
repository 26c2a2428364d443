/** Northwind's files, brought with the mappings that ship with the product, end in the same invoices as the same orders sent by calls. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { importRows } from '#test/world/importing.ts';
import { startWorld, type Caller } from '#test/world/server.ts';

const DATA = new URL('../../../shared/data/northwind/', import.meta.url);
const EXAMPLES = new URL('../../examples/northwind/', import.meta.url);
const skip = existsSync(DATA) ? false : 'the Northwind order book is not beside this checkout';

const file = (name: string): Uint8Array => readFileSync(new URL(name, DATA));
const mapping = (kind: string): unknown => JSON.parse(readFileSync(new URL(`${kind}.json`, EXAMPLES), 'utf8'));
const rows = (name: string): Record<string, string>[] => parse(file(name), { columns: true });

async function inBulk(caller: Caller, path: string, items: readonly unknown[]): Promise<void> {
  for (let at = 0; at < items.length; at += 500) {
    const { status, body } = await caller.request('POST', path, { body: { items: items.slice(at, at + 500) } });
    assert.equal(status, 200);
    const bad = body.results.find((result: { status: number }) => result.status >= 300);
    assert.equal(bad, undefined, JSON.stringify(bad));
  }
}

async function byCalls(caller: Caller): Promise<void> {
  await inBulk(
    caller,
    '/v1/customers',
    rows('customers.csv').map((c) => ({ external_id: c['customer_id'], name: c['company_name'], currency: 'USD' })),
  );
  await inBulk(
    caller,
    '/v1/products',
    rows('products.csv').map((p) => ({
      external_id: p['product_id'],
      sku: p['product_id'],
      name: p['product_name'],
      unit_price: p['unit_price'],
      tax_rate: '0',
    })),
  );
  const lines = Map.groupBy(rows('order_lines.csv'), (line) => line['order_id'] ?? '');
  await inBulk(
    caller,
    '/v1/orders',
    rows('orders.csv').map((order) => ({
      external_id: order['order_id'],
      number: order['order_id'],
      customer_id: `external:${order['customer_id']}`,
      ordered_on: order['order_date'],
      billing_policy: { on_creation: 'issue', issue_date: 'ship_date' },
      charges: order['freight'] === '0' ? [] : [{ kind: 'freight', amount: order['freight'] }],
      lines: (lines.get(order['order_id'] ?? '') ?? []).map((line) => ({
        product_id: `external:${line['product_id']}`,
        quantity: line['quantity'],
        unit_price: line['unit_price'],
        discount_rate: line['discount'],
      })),
    })),
  );
  await inBulk(
    caller,
    '/v1/shipments',
    rows('orders.csv')
      .filter((order) => order['shipped_date'] !== '')
      .map((order) => ({
        external_id: order['order_id'],
        order_id: `external:${order['order_id']}`,
        shipped_at: `${order['shipped_date']}T12:00:00Z`,
      })),
  );
}

interface Billed {
  readonly number: string;
  readonly issued_on: string;
  readonly total: string;
  readonly lines: { readonly sku: string; readonly quantity: string; readonly net_amount: string }[];
}

/** Every invoice, by the order it bills. */
async function invoicesOf(caller: Caller): Promise<Map<string, unknown>> {
  const orders = new Map<string, string>();
  for (let path: string | null = '/v1/orders?expand=lines&limit=200'; path !== null;) {
    const { body } = await caller.request('GET', path);
    for (const order of body.data) orders.set(order.id, order.external_id);
    path = body.next_cursor === null ? null : `/v1/orders?expand=lines&limit=200&cursor=${body.next_cursor}`;
  }
  const invoices = new Map<string, unknown>();
  for (let path: string | null = '/v1/invoices?limit=200&expand=lines'; path !== null;) {
    const { body } = await caller.request('GET', path);
    for (const { number, issued_on, total, lines, order_id } of body.data as (Billed & { order_id: string })[]) {
      invoices.set(orders.get(order_id) ?? '', {
        number,
        issued_on,
        total,
        lines: lines?.map(({ sku, quantity, net_amount }) => [sku, quantity, net_amount]),
      });
    }
    path = body.next_cursor === null ? null : `/v1/invoices?limit=200&expand=lines&cursor=${body.next_cursor}`;
  }
  return invoices;
}

test('files and calls end in the same invoices, to the number and the cent', { skip, timeout: 300_000 }, async () => {
  const world = await startWorld({ after });
  const filed = await world.asOther({ homeCurrency: 'USD' });
  for (const [kind, main, lines] of [
    ['customers', 'customers.csv', null],
    ['products', 'products.csv', null],
    ['orders', 'orders.csv', 'order_lines.csv'],
    ['shipments', 'orders.csv', null],
  ] as const) {
    const done = await importRows(filed, {
      kind,
      main: file(main),
      ...(lines === null ? {} : { lines: file(lines) }),
      mapping: mapping(kind),
    });
    const expected = { customers: 91, products: 77, orders: 830, shipments: 809 }[kind];
    assert.deepEqual([done.state, done.counts.created], ['done', expected]);
  }
  const called = await world.asOther({ homeCurrency: 'USD' });
  await byCalls(called);
  const [one, other] = [await invoicesOf(filed), await invoicesOf(called)];
  assert.equal(one.size, 809);
  assert.deepEqual(one, other);

  const again = await importRows(filed, {
    kind: 'orders',
    main: file('orders.csv'),
    lines: file('order_lines.csv'),
    mapping: mapping('orders'),
  });
  assert.deepEqual([again.counts.created ?? 0, again.counts.unchanged], [0, 830]);
});
