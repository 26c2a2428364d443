/** Exports of shops as their users really have them: rounded prices, other languages, variants, counter sales, reports without names or prices. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { begin, take } from '#test/world/exports.ts';
import { beginImport, check, errorsOf, run, type Shown } from '#test/world/importing.ts';
import { startWorld, type Caller } from '#test/world/server.ts';
import { writeWorkbook } from '#test/world/workbook.ts';

const world = await startWorld({ after });

const list = async (caller: Caller, path: string): Promise<Shown[]> => (await caller.request('GET', path)).body.data;
const orderNumbered = async (caller: Caller, number: string): Promise<Shown> =>
  (await list(caller, `/v1/orders?expand=lines&number=${encodeURIComponent(number)}`))[0];

test('a shop with prices that include tax exports item costs rounded to the cent: its orders are imported at its stated totals', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const given = { currency: 'EUR' };
  const { warnings } = await take(caller, {
    kind: 'orders',
    file: 'woocommerce-advanced-order-export.csv',
    constants: given,
  });
  assert.deepEqual(warnings.toSorted(), ['prices_rounded', 'rows_left_out']);
  const order = await orderNumbered(caller, '811');
  assert.deepEqual([order.total, order.tax_total], ['49.90', '7.97']);
  assert.deepEqual(
    order.lines.map((line: Shown) => [line.quantity, line.unit_price, line.tax_rate]),
    [
      ['2', '16.805', '19'],
      ['1', '8.4', '19'],
    ],
  );
});

test("a line's own amount counts, and the rounded price beside it does not", async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const given = { currency: 'EUR' };
  const { warnings } = await take(caller, {
    kind: 'orders',
    file: 'woocommerce-advanced-order-lines.csv',
    constants: given,
  });
  assert.deepEqual(warnings, []);
  const order = await orderNumbered(caller, '813');
  assert.deepEqual([order.net_total, order.total, order.lines[0].unit_price], ['25.21', '30.00', '8.403333']);
});

test('an Advanced Order Export with one row for each order and its products as columns is imported, line by line', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const given = { currency: 'EUR' };
  const came = await take(caller, { kind: 'orders', file: 'woocommerce-advanced-order-columns.csv', constants: given });
  assert.equal(came.suggestion.layout.id, 'woocommerce_advanced_order_export');
  assert.deepEqual(came.warnings, ['rows_left_out']);
  const order = await orderNumbered(caller, '821');
  assert.deepEqual(
    [order.total, ...order.lines.map((line: Shown) => `${line.quantity} ${line.description} ${line.unit_price}`)],
    ['124.95', '2 Lamp shade 20', '5 Wick 2', '1 Lamp base, brass 50'],
  );
  assert.deepEqual((await orderNumbered(caller, '822')).lines.length, 1);
});

test('what a WooCommerce order gave back is reported with its amount', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const { id } = await begin(caller, { kind: 'orders', file: 'webtoffee-orders-refunded.csv' });
  const checked = await check(caller, id);
  assert.equal(checked.counts.ready, 1);
  const [warning] = await errorsOf(caller, id);
  assert.deepEqual([warning.severity, warning.rule, warning.row], ['warning', 'refund_not_imported', 2]);
  assert.match(warning.detail, /^3\.57 of this order/);
});

test('a WooCommerce shop in German, French, Spanish, Dutch or Italian exports its products with their prices', async () => {
  for (const language of ['de', 'fr', 'es', 'nl', 'it']) {
    const caller = await world.asOther({ homeCurrency: 'EUR' });
    const { suggestion } = await take(caller, { kind: 'products', file: `woocommerce-products-${language}.csv` });
    assert.equal(suggestion.layout?.id, 'woocommerce_products', language);
    const products = await list(caller, '/v1/products?sku=LMP-S');
    assert.deepEqual(
      products.map(({ unit_price: price, sku }) => [sku, price]),
      [['LMP-S', '19.9']],
      language,
    );
  }
});

test('each variant of a Shopify product is imported under its full name, and rows of pictures are left out and counted', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const { warnings } = await take(caller, { kind: 'products', file: 'shopify-products.csv' });
  assert.deepEqual(warnings, ['rows_left_out']);
  const products = await list(caller, '/v1/products');
  assert.deepEqual(products.map(({ sku, name, unit_price: price }) => `${sku} ${name} ${price}`).toSorted(), [
    '00417 Tea towel 9.5',
    'LS-BLU-L Linen shirt - Blue / L 52',
    'LS-RED-L Linen shirt - Red / L 49',
    'LS-RED-M Linen shirt - Red / M 49',
  ]);
});

test('counter sales without a customer are refused by row, with how to give one', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const { id } = await begin(caller, { kind: 'orders', file: 'shopify-orders-counter.csv' });
  const checked = await check(caller, id);
  assert.deepEqual([checked.counts.failed, checked.counts.ready], [2, 1]);
  const flaws = await errorsOf(caller, id);
  const missing = flaws.filter(({ rule }) => rule === 'customer_missing');
  assert.deepEqual(
    missing.map(({ row }) => row),
    [2, 3],
  );
  assert.match(missing[0].detail, /has no customer/);
  assert.match(missing[0].hint, /--set customer\.if_none=/);
  const voided = flaws.find(({ rule }) => rule === 'rows_left_out');
  assert.match(voided.detail, /1 record is left out because of the column "Financial Status" \(row 4\)/);
});

test('counter sales go to the customer that was given for them, and the others to their own', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const given = { 'customer.if_none': 'Counter sales' };
  await take(caller, { kind: 'orders', file: 'shopify-orders-counter.csv', constants: given });
  const orders = await list(caller, '/v1/orders?expand=customer');
  assert.deepEqual(orders.map(({ number, customer }) => `${number} ${customer.name}`).toSorted(), [
    '#3001 Counter sales',
    '#3002 Counter sales',
    '#3004 Imke Falk',
  ]);
  const customers = await list(caller, '/v1/customers');
  assert.equal(customers.length, 2);
});

test("Amazon's unshipped orders are imported with what is still to be shipped, at the catalogue's prices", async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const product = { sku: 'KNF-8', name: 'Paring knife', unit_price: '19.99', tax_rate: '19' };
  assert.equal((await caller.request('POST', '/v1/products', { body: product })).status, 201);
  const given = { currency: 'EUR' };
  const { suggestion } = await take(caller, { kind: 'orders', file: 'amazon-unshipped-orders.txt', constants: given });
  assert.equal(suggestion.layout.id, 'amazon_unshipped_orders');
  const order = await orderNumbered(caller, '303-8800001-0000001');
  assert.deepEqual([order.po_number, order.lines[0].quantity, order.lines[0].unit_price], ['EK-55', '2', '19.99']);
  const whole = await caller.request('GET', `/v1/orders/${order.id}`);
  assert.match(JSON.stringify(whole.body.ship_to), /"Lange Reihe 8".*"Hamburg"/);
});

test("Amazon's report of all orders is imported once the buyer is given and it is stated whether prices include tax", async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const { id } = await begin(caller, { kind: 'orders', file: 'amazon-all-orders.txt' });
  const refused = await caller.request('POST', `/v1/imports/${id}/check`, {});
  assert.deepEqual(refused.body.errors.map(({ pointer }: Shown) => pointer).toSorted(), [
    '/main/fields/customer.if_none',
    '/main/fields/prices_include_tax',
  ]);
  assert.match(refused.body.errors[0].detail, /does not identify its customers/);
  const given = { prices_include_tax: 'yes', 'customer.if_none': 'Amazon customers' };
  const { warnings, checked } = await take(caller, { kind: 'orders', file: 'amazon-all-orders.txt', constants: given });
  assert.deepEqual(warnings.toSorted(), ['rows_left_out', 'rows_left_out', 'status_to_check']);
  assert.equal(checked.control_sums[0].count, 2);
  const order = await orderNumbered(caller, '304-9900001-0000001');
  assert.deepEqual([order.total, order.tax_total, order.lines.length], ['46.47', '7.42', 1]);
  assert.deepEqual(order.charges.map(({ kind, amount }: Shown) => `${kind} ${amount}`).toSorted(), [
    'fee 2.50',
    'freight 3.99',
  ]);
});

test('orders and items that Amazon cancelled, and orders that came back, are counted in the check', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const given = { prices_include_tax: 'yes', 'customer.if_none': 'Amazon customers' };
  const { id } = await begin(caller, { kind: 'orders', file: 'amazon-all-orders.txt', constants: given });
  await check(caller, id);
  const flaws = await errorsOf(caller, id);
  assert.deepEqual(flaws.map(({ detail }) => String(detail)).toSorted(), [
    '1 record has "Shipped - Returned to Seller" in the column "order-status", and is imported (row 7).',
    '1 row is left out: the column "item-price" is empty (row 3).',
    '3 records are left out because of the column "order-status" (the first one in row 4).',
  ]);
});

test('orders that a German WooCommerce shop calls cancelled or failed are left out and counted; a status of its own is named', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const rows = ['Abgeschlossen', 'Storniert', 'Fehlgeschlagen', 'Zahlung ausstehend', 'Teilversandt'].map(
    (status, index) => `${index + 1},${status},2026-03-0${index + 1},ida@falkenhof.example,Lamp,2,20.00,40.00,19,47.60`,
  );
  const header =
    'Order Number,Order Status,Order Date,Email (Billing),Item Name,Quantity,Item Cost,Order Line Total,Item Tax Rate,Order Total Amount';
  const id = await beginImport(caller, { kind: 'orders', main: [header, ...rows].join('\n') });
  const [suggestion] = (await caller.request('GET', `/v1/imports/${id}`)).body.suggestions;
  const main = {
    ...suggestion.mapping,
    fields: { ...suggestion.mapping.fields, currency: { constant: 'EUR' } },
  };
  assert.equal((await caller.request('PUT', `/v1/imports/${id}/mapping`, { body: { main } })).status, 200);
  const checked = await check(caller, id);
  assert.equal(checked.counts.ready, 2);
  assert.deepEqual((await errorsOf(caller, id)).map(({ detail }) => String(detail)).toSorted(), [
    '1 record has "Teilversandt" in the column "Order Status", which is not known, and is imported (row 6).',
    '3 records are left out because of the column "Order Status" (the first one in row 3).',
  ]);
});

test("Xero's credit notes are imported with positive amounts, and payments in advance or in excess are left out and counted", async () => {
  const caller = await world.asOther({ homeCurrency: 'GBP' });
  const { id } = await begin(caller, { kind: 'documents', file: 'xero-credit-notes.csv' });
  const checked = await check(caller, id);
  const flaws = await errorsOf(caller, id);
  assert.deepEqual(
    flaws.map(({ detail }) => detail),
    ['2 records are left out because of the column "Type" (the first one in row 6).'],
  );
  assert.deepEqual(
    checked.control_sums.map(({ kind, count, total, open }: Shown) => [kind, count, total, open]),
    [
      ['invoice', 1, '108.00', '108.00'],
      ['credit_note', 2, '120.00', '60.00'],
    ],
  );
  await run(caller, id);
  const [invoice] = await list(caller, '/v1/invoices?number=INV-0201&expand=lines');
  assert.deepEqual(
    invoice.lines.map(({ quantity, unit_price: price, net_amount: net }: Shown) => [quantity, price, net]),
    [
      ['2', '50', '100.00'],
      ['1', '-10', '-10.00'],
    ],
  );
  const [credit] = await list(caller, '/v1/invoices?number=CN-0201&expand=lines');
  assert.deepEqual(
    [credit.kind, credit.total, credit.lines[0].quantity, credit.lines[0].unit_price],
    ['credit_note', '60.00', '1', '50'],
  );
});

test('a workbook that begins with a page of notes, or an empty one, is read from the sheet that has the table', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const table = [
    ['sku', 'name', 'price'],
    ['A-1', 'Chai', 18.95],
  ];
  for (const notes of [
    [['Read me'], ['Prices are net.']],
    [],
    [
      ['Please read', 'Contents', 'Page'],
      ['x', 'Articles', 2],
    ],
  ]) {
    const sheets = [
      { name: 'Read me', rows: notes },
      { name: 'Articles', rows: table },
    ];
    const id = await beginImport(caller, { kind: 'products', main: writeWorkbook({ sheets }) });
    const { files } = (await caller.request('GET', `/v1/imports/${id}`)).body;
    assert.deepEqual([files[0].sheet, files[0].sheets], ['Articles', ['Read me', 'Articles']]);
    const checked = await check(caller, id);
    assert.deepEqual([checked.counts.ready, checked.counts.errors ?? 0], [1, 0]);
  }
});
