/** What shops and bookkeeping programs export comes in as it is: known by its header, mapped as a whole, to the cent of its own totals. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { begin, take } from '#test/world/exports.ts';
import { beginImport, check, errorsOf, run, type Shown } from '#test/world/importing.ts';
import { startWorld, type Caller } from '#test/world/server.ts';

const world = await startWorld({ after });
const list = async (caller: Caller, path: string): Promise<Shown[]> => (await caller.request('GET', path)).body.data;
const byText = (a: string, b: string): number => a.localeCompare(b, 'en');
const orderNumbered = async (caller: Caller, number: string): Promise<Shown> =>
  (await list(caller, `/v1/orders?expand=lines&number=${encodeURIComponent(number)}`))[0];

test('Shopify orders are imported with their lines, customers, discounts, freight and both tax rates', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const { suggestion, checked, warnings } = await take(caller, { kind: 'orders', file: 'shopify-orders.csv' });
  assert.deepEqual(suggestion.layout, { id: 'shopify_orders', name: 'Shopify orders', kind: 'orders' });
  assert.ok(suggestion.unused_columns.includes('Payment Method'));
  assert.deepEqual(warnings.sort(), ['refund_not_imported', 'rows_left_out']);
  assert.deepEqual(checked.control_sums, [
    { kind: 'order', currency: 'EUR', count: 3, total: '225.70', open: '225.70' },
  ]);
  const first = await orderNumbered(caller, '#1001');
  assert.deepEqual(
    [first.total, first.tax_total, first.ordered_on, first.lines.length],
    ['61.70', '9.85', '2026-05-01', 2],
  );
  assert.deepEqual(
    first.charges.map(({ kind, amount }: Shown) => [kind, amount]),
    [
      ['freight', '4.90'],
      ['discount', '5.00'],
    ],
  );
  const mixed = await orderNumbered(caller, '#1002');
  assert.deepEqual([mixed.total, mixed.tax_total], ['140.00', '20.37']);
  assert.deepEqual(
    mixed.lines.map(({ sku, tax_rate: rate }: Shown) => [sku, rate]),
    [
      ['TE-20', '19'],
      ['BU-07', '7'],
    ],
  );
  const customers = await list(caller, '/v1/customers');
  assert.deepEqual(customers.map(({ name, email }) => `${name} ${email}`).toSorted(byText), [
    'Gasthaus Moor einkauf@gasthaus-moor.example',
    'Ida Falk ida@falkenhof.example',
  ]);
});

test('Shopify orders with state and city taxes on goods alone carry both as one rate, and their freight none', async () => {
  const caller = await world.asOther({ homeCurrency: 'USD' });
  await take(caller, { kind: 'orders', file: 'shopify-orders-us.csv' });
  const order = await orderNumbered(caller, '#2001');
  assert.deepEqual([order.total, order.tax_total, order.prices_include_tax], ['54.71', '3.71', false]);
  assert.equal(order.lines[0].tax_rate, '8.25');
});

test('orders find customers that Shopify exported before, by their e-mail address', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const { suggestion } = await take(caller, { kind: 'customers', file: 'shopify-customers.csv' });
  assert.equal(suggestion.layout.id, 'shopify_customers');
  await take(caller, { kind: 'orders', file: 'shopify-orders.csv' });
  const customers = await list(caller, '/v1/customers');
  assert.deepEqual(customers.map(({ name }) => String(name)).toSorted(byText), ['Gasthaus Moor', 'Ida Falk']);
  assert.equal(customers.find(({ name }) => name === 'Ida Falk')?.bill_to.city, 'Köln');
});

test('WooCommerce orders are imported from packed columns and from rows per item, to the cent', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const packed = await take(caller, { kind: 'orders', file: 'webtoffee-orders.csv' });
  assert.equal(packed.suggestion.layout.id, 'webtoffee_orders');
  assert.ok(!packed.suggestion.unused_columns.includes('line_item_2'));
  const order = await orderNumbered(caller, '501');
  assert.deepEqual([order.total, order.tax_total], ['49.98', '7.98']);
  assert.deepEqual(
    order.lines.map((line: Shown) => [line.description, line.sku, line.quantity, line.unit_price, line.discount_rate]),
    [
      ['Oak tray | large', 'TRAY-OAK', '3', '10', '0.1'],
      ['Wax: 250 ml', 'WAX-250', '1', '10', '0'],
    ],
  );
  const rows = await take(caller, { kind: 'orders', file: 'woocommerce-order-rows.csv' });
  assert.equal(rows.suggestion.layout.id, 'woocommerce_order_rows');
  const other = await orderNumbered(caller, 'WEB-601');
  assert.deepEqual([other.total, other.tax_total], ['131.24', '15.24']);
  assert.deepEqual(
    other.lines.map((line: Shown) => [line.unit_price, line.tax_rate]),
    [
      ['20', '21'],
      ['25.333333', '9'],
    ],
  );
  const products = await take(caller, { kind: 'products', file: 'woocommerce-products.csv' });
  assert.deepEqual([products.checked.counts.ready, products.suggestion.layout.id], [1, 'woocommerce_products']);
});

test('QuickBooks reports are imported although titles are above them and totals below, once currency and tax are given', async () => {
  const caller = await world.asOther({ homeCurrency: 'USD' });
  await take(caller, { kind: 'customers', file: 'quickbooks-online-customers.csv' });
  const answer = await begin(caller, { kind: 'documents', file: 'quickbooks-online-invoice-list.csv' });
  const refused = await caller.request('POST', `/v1/imports/${answer.id}/check`, {});
  assert.deepEqual([refused.status, refused.body.code], [422, 'mapping_invalid']);
  const questions = refused.body.errors.map(({ pointer }: Shown) => pointer).sort();
  assert.deepEqual(questions, ['/main/fields/currency', '/main/fields/lines.tax_rate']);
  assert.match(refused.body.errors[0].detail, /QuickBooks Online invoice list.*does not contain/);
  const { checked, warnings } = await take(caller, {
    kind: 'documents',
    file: 'quickbooks-online-invoice-list.csv',
    constants: { currency: 'USD', 'lines.tax_rate': '8.25' },
  });
  assert.deepEqual(checked.control_sums, [
    { kind: 'invoice', currency: 'USD', count: 2, total: '1299.00', open: '1082.50' },
    { kind: 'credit_note', currency: 'USD', count: 1, total: '108.25', open: '108.25' },
  ]);
  assert.equal(checked.dates, 'mdy');
  assert.deepEqual(new Set(warnings), new Set(['rows_left_out']));
  const names = (await list(caller, '/v1/customers')).map(({ name }) => String(name)).toSorted(byText);
  assert.deepEqual(names, ['Harbor Inn', 'Mesa Diner']);
});

test("QuickBooks Desktop's address lines become the address; what cannot be read is kept, told, and keeps no sale waiting", async () => {
  const caller = await world.asOther({ homeCurrency: 'USD' });
  const { warnings } = await take(caller, { kind: 'customers', file: 'quickbooks-desktop-customers.csv' });
  assert.deepEqual(warnings.filter((rule) => rule === 'address_not_read').length, 1);
  const customers = await list(caller, '/v1/customers');
  const named = (name: string): Shown => customers.find((customer) => customer.name === name);
  const { line1, city, region, postal_code: zip, country } = named('Pine Lodge').bill_to;
  assert.deepEqual([line1, city, region, zip, country], ['PO Box 9', 'Bend', 'OR', '97701', 'US']);
  assert.equal(named('Quarry Cafe').bill_to.line1, '5 Stone St');
  const unread = named('Moorland Inn');
  assert.equal(unread.bill_to, null);
  assert.equal(unread.metadata.bill_to_as_written, 'Moorland Inn\nThe Green\nnear Hexham');
  const lines = [{ description: 'Lantern', quantity: '1', unit_price: '25.00', tax_rate: '0' }];
  const drafted = await caller.request('POST', '/v1/invoices', { body: { customer_id: unread.id, lines } });
  assert.equal(drafted.status, 201, JSON.stringify(drafted.body));
  const issued = await caller.request('POST', `/v1/invoices/${drafted.body.id}/issue`, {});
  assert.equal(issued.status, 200, JSON.stringify(issued.body));
});

test('an address that is written without its country is read once the country is given for the file', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const main = 'name,a1,a2,a3\nGasthaus Moor,Gasthaus Moor,Hafen 1,24103 Kiel\n';
  const fields = {
    name: { column: 'name' },
    'bill_to.written_1': { column: 'a1' },
    'bill_to.written_2': { column: 'a2' },
    'bill_to.written_3': { column: 'a3' },
  };
  const unsaid = await beginImport(caller, { kind: 'customers', main, mapping: { main: { fields } } });
  await check(caller, unsaid);
  const [warning] = await errorsOf(caller, unsaid).then((flaws) =>
    flaws.filter(({ rule }) => rule === 'address_not_read'),
  );
  assert.deepEqual([warning.severity, warning.row, warning.column], ['warning', 2, 'a1']);
  assert.match(warning.hint, /--set bill_to\.country=GB/);
  const given = { ...fields, 'bill_to.country': { constant: 'DE' } };
  const id = await beginImport(caller, { kind: 'customers', main, mapping: { main: { fields: given } } });
  await check(caller, id);
  await run(caller, id);
  const [customer] = await list(caller, '/v1/customers');
  assert.deepEqual([customer.bill_to.city, customer.bill_to.postal_code], ['Kiel', '24103']);
});

test('QuickBooks Desktop customers are imported as CSV and as IIF, and sales reports with amounts beside quantities', async () => {
  const caller = await world.asOther({ homeCurrency: 'USD' });
  const csv = await take(caller, { kind: 'customers', file: 'quickbooks-desktop-customers.csv' });
  assert.equal(csv.suggestion.layout.id, 'quickbooks_desktop_customers');
  const other = await world.asOther({ homeCurrency: 'USD' });
  const iif = await take(other, { kind: 'customers', file: 'quickbooks-customers.iif' });
  assert.deepEqual([iif.suggestion.layout.id, iif.checked.counts.ready], ['quickbooks_iif_customers', 2]);
  const { checked } = await take(caller, {
    kind: 'documents',
    file: 'quickbooks-sales-detail.csv',
    constants: { currency: 'USD', 'lines.tax_rate': '0', prices_include_tax: 'no' },
  });
  assert.deepEqual(checked.control_sums, [
    { kind: 'invoice', currency: 'USD', count: 1, total: '110.00', open: '110.00' },
  ]);
});

test('Xero contacts and sales invoices are imported, with tax in the amounts or beside them; what was voided stays out', async () => {
  const caller = await world.asOther({ homeCurrency: 'GBP' });
  const contacts = await take(caller, { kind: 'customers', file: 'xero-contacts.csv' });
  assert.equal(contacts.suggestion.layout.id, 'xero_contacts');
  const { checked, suggestion } = await take(caller, { kind: 'documents', file: 'xero-sales-invoices.csv' });
  assert.equal(suggestion.layout.id, 'xero_sales_invoices');
  assert.deepEqual(checked.control_sums, [
    { kind: 'invoice', currency: 'GBP', count: 2, total: '222.60', open: '182.60' },
  ]);
  assert.equal(checked.dates, 'dmy');
  const [customer, ...others] = await list(caller, '/v1/customers');
  assert.deepEqual([customer.number, customer.bill_to.line2, others.length], ['TF01', 'Old Mill\nWater Lane', 0]);
});

test('a tax named in a Xero file is the rate the account has under that name; without one it is required', async () => {
  const caller = await world.asOther({ homeCurrency: 'NZD' });
  const { id } = await begin(caller, { kind: 'documents', file: 'xero-invoice-template.csv' });
  const checked = await check(caller, id);
  assert.equal(checked.counts.failed, 1);
  assert.deepEqual(
    (await errorsOf(caller, id)).map(({ rule }) => rule),
    ['tax_rate_missing'],
  );
  const rate = { name: 'GST on Income', rate: '15' };
  assert.equal((await caller.request('POST', '/v1/tax_rates', { body: rate })).status, 201);
  const again = await take(caller, { kind: 'documents', file: 'xero-invoice-template.csv' });
  assert.deepEqual(again.checked.control_sums, [
    { kind: 'invoice', currency: 'NZD', count: 1, total: '57.50', open: '57.50' },
  ]);
});

test("Odoo's orders and invoices are imported, though an order's own fields stand on its first row only", async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  await take(caller, { kind: 'customers', file: 'odoo-partners.csv' });
  await take(caller, { kind: 'products', file: 'odoo-products.csv' });
  const orders = await take(caller, { kind: 'orders', file: 'odoo-sale-orders.csv' });
  assert.equal(orders.suggestion.layout.id, 'odoo_sale_orders');
  assert.deepEqual(orders.checked.control_sums, [
    { kind: 'order', currency: 'EUR', count: 2, total: '617.10', open: '617.10' },
  ]);
  const order = await orderNumbered(caller, 'S00021');
  assert.deepEqual([order.total, order.lines.length, order.po_number], ['423.50', 2, 'BC-88']);
  assert.deepEqual((await list(caller, '/v1/customers')).map(({ name }) => String(name)).toSorted(byText), [
    'Atelier Brume',
    'Casa Lumen',
  ]);
  const documents = await take(caller, { kind: 'documents', file: 'odoo-invoices.csv' });
  assert.deepEqual(documents.checked.control_sums, [
    { kind: 'invoice', currency: 'EUR', count: 1, total: '139.20', open: '139.20' },
    { kind: 'credit_note', currency: 'EUR', count: 1, total: '48.40', open: '48.40' },
  ]);
});

test("Odoo's bills, refunds from vendors and journal entries in the same export are left out by their type, and a sales receipt is imported", async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const { checked } = await take(caller, { kind: 'documents', file: 'odoo-moves.csv' });
  assert.deepEqual(
    checked.control_sums.map(({ kind, count, total }: Shown) => [kind, count, total]),
    [
      ['invoice', 2, '151.30'],
      ['credit_note', 1, '48.40'],
    ],
  );
  const reported = (await errorsOf(caller, checked.id)).filter(({ column }: Shown) => column === 'move_type');
  assert.equal(reported.length, 1);
  assert.match(reported[0].detail, /move_type/);
  assert.deepEqual(await list(caller, '/v1/invoices?number=BILL%2F2026%2F02%2F0001'), []);
});

test("Amazon's order report is imported by line totals, once it is stated whether prices include tax", async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const { id, suggestion } = await begin(caller, { kind: 'orders', file: 'amazon-orders.txt' });
  assert.equal(suggestion.layout.id, 'amazon_orders');
  const refused = await caller.request('POST', `/v1/imports/${id}/check`, {});
  assert.deepEqual(
    refused.body.errors.map(({ pointer }: Shown) => pointer),
    ['/main/fields/prices_include_tax'],
  );
  const { checked } = await take(caller, {
    kind: 'orders',
    file: 'amazon-orders.txt',
    constants: { prices_include_tax: 'yes' },
  });
  assert.equal(checked.control_sums[0].total, '68.96');
  const order = await orderNumbered(caller, '302-7700001-0000001');
  assert.deepEqual([order.total, order.tax_total, order.lines[0].unit_price], ['68.96', '11.01', '19.99']);
});

test('a file of another kind than it is imported as is named for what it is', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const { suggestion } = await begin(caller, { kind: 'customers', file: 'shopify-orders.csv' });
  assert.deepEqual(suggestion.layout, { id: 'shopify_orders', name: 'Shopify orders', kind: 'orders' });
});

test('"Amount" beside "Qty" is the amount of the line, and not the price of a piece', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  for (const [nth, [qty, amount]] of [
    ['Qty', 'Amount'],
    ['Menge', 'Betrag'],
    ['Quantité', 'Montant'],
    ['Quantity', 'Total'],
    ['Cantidad', 'Importe'],
  ].entries()) {
    const main = `order_number,customer_name,description,${qty},${amount},tax_rate\nA-${nth},Buyer,Bolt,4,10.00,19\nA-${nth},Buyer,Nut,3,10.00,19\n`;
    const id = await beginImport(caller, { kind: 'orders', main });
    const checked = await check(caller, id);
    assert.equal(checked.counts.errors ?? 0, 0, JSON.stringify(await errorsOf(caller, id)));
    await run(caller, id);
    const order = await orderNumbered(caller, `A-${nth}`);
    assert.deepEqual(
      order.lines.map((line: Shown) => line.unit_price),
      ['2.5', '3.333333'],
      `${qty} ${amount}`,
    );
    assert.equal(order.net_total, '20.00');
  }
});

test('an amount that quantity and price do not give is an error of its row', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const main = 'order_number,customer_name,description,qty,price,amount,tax_rate\nA-1,Buyer,Bolt,4,2.50,11.90,19\n';
  const id = await beginImport(caller, { kind: 'orders', main });
  await check(caller, id);
  assert.deepEqual(
    (await errorsOf(caller, id)).map(({ row, column, rule }) => [row, column, rule]),
    [[2, 'amount', 'amounts_differ']],
  );
});

test('a mapping that was only tried is not remembered; one that was run is, with its constants and where they come from', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const main = (name: string) => `Nr,Bezeichner\n${name},${name} GmbH\n`;
  const mapping = {
    main: { fields: { number: { column: 'Nr' }, name: { column: 'Bezeichner' }, currency: { constant: 'CHF' } } },
  };
  const tried = await beginImport(caller, { kind: 'customers', main: main('K1'), mapping });
  await check(caller, tried);
  const shown = async () => {
    const id = await beginImport(caller, { kind: 'customers', main: main('K2') });
    return (await caller.request('GET', `/v1/imports/${id}`)).body.suggestions[0];
  };
  const before = await shown();
  assert.deepEqual([before.is_saved, before.remembered_from], [false, null]);
  await run(caller, tried);
  const afterwards = await shown();
  assert.equal(afterwards.remembered_from.import_id, tried);
  assert.match(afterwards.remembered_from.used_at, /^\d{4}-\d\d-\d\dT/);
  assert.deepEqual(afterwards.mapping.fields.currency, { constant: 'CHF' });
});

test('columns that are not used are named before anything is imported, also by a mapping of the user', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const main = 'number,name,Lieblingsfarbe\nK1,One,blau\n';
  const mapping = { main: { fields: { name: { column: 'name' } } } };
  const id = await beginImport(caller, { kind: 'customers', main, mapping });
  const { suggestions } = await check(caller, id);
  assert.deepEqual(suggestions[0].unused_columns, ['number', 'Lieblingsfarbe']);
});
