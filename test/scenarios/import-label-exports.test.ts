/** Exports as Odoo writes them with labels in two languages, and QuickBooks' reports and IIF files: each comes in to its own totals. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { beginImport, check, errorsOf, run, type Shown } from '#test/world/importing.ts';
import { startWorld, type Caller } from '#test/world/server.ts';

const world = await startWorld({ after });

interface Taken {
  readonly kind: string;
  readonly file: string;
  /** What is asked for, as constants. */
  readonly constants?: Readonly<Record<string, string>>;
}

interface Came {
  readonly layout: string;
  readonly sums: readonly string[];
  readonly warnings: readonly string[];
}

/** As the suggestion maps it, with what was asked for said; nothing of it may be wrong. */
async function take(caller: Caller, { kind, file, constants: given = {} }: Taken): Promise<Came> {
  const main = new Uint8Array(await readFile(new URL(`exports/${file}`, import.meta.url)));
  const id = await beginImport(caller, { kind, main });
  const [suggestion] = (await caller.request('GET', `/v1/imports/${id}`)).body.suggestions;
  const said = Object.fromEntries(Object.entries(given).map(([field, constant]) => [field, { constant }]));
  const mapping = { main: { ...suggestion.mapping, fields: { ...suggestion.mapping.fields, ...said } } };
  const put = await caller.request('PUT', `/v1/imports/${id}/mapping`, { body: mapping });
  assert.equal(put.status, 200, JSON.stringify(put.body));
  const checked = await check(caller, id);
  const flaws = await errorsOf(caller, id);
  assert.equal(checked.counts.errors ?? 0, 0, `${file} ${JSON.stringify(flaws)}`);
  assert.equal((await run(caller, id)).state, 'done');
  return {
    layout: suggestion.layout?.id,
    sums: (checked.control_sums ?? []).map(
      ({ kind: what, currency, count, total, open }: Shown) => `${count} ${what} ${currency} ${total} open ${open}`,
    ),
    warnings: flaws.map(({ rule }) => String(rule)).toSorted((a, b) => a.localeCompare(b, 'en')),
  };
}

const list = async (caller: Caller, path: string): Promise<Shown[]> => (await caller.request('GET', path)).body.data;

test("Odoo's exports with English labels are imported; a note among the lines is left out and reported", async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  assert.deepEqual(await take(caller, { kind: 'orders', file: 'odoo-sale-orders-labels.csv' }), {
    layout: 'odoo_sale_orders',
    sums: ['1 order EUR 198.44 open 198.44'],
    warnings: ['rows_left_out', 'text_line_left_out'],
  });
  const [order] = await list(caller, '/v1/orders?expand=lines&number=S00031');
  assert.deepEqual(
    order.lines.map(({ quantity, unit_price: price }: Shown) => [quantity, price]),
    [
      ['2', '80'],
      ['1', '20'],
    ],
  );
  const invoices = await take(caller, { kind: 'documents', file: 'odoo-invoices-labels.csv' });
  assert.deepEqual([invoices.layout, ...invoices.sums], ['odoo_invoices', '1 invoice EUR 217.80 open 100.00']);
});

test("Odoo's exports with German labels are imported", async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  assert.equal((await take(caller, { kind: 'customers', file: 'odoo-partners-de.csv' })).layout, 'odoo_partners');
  const [customer] = await list(caller, '/v1/customers');
  const { line1, line2, city, country } = customer.bill_to;
  assert.deepEqual(
    [line1, line2, city, country, customer.tax_id],
    ['Weg 1', 'Hinterhaus', 'Köln', 'DE', 'DE129273398'],
  );
  assert.equal((await take(caller, { kind: 'products', file: 'odoo-products-de.csv' })).layout, 'odoo_products');
  const [product] = await list(caller, '/v1/products');
  assert.deepEqual([product.sku, product.unit_price, product.external_id], ['LMP-4', '450', 'product_1']);
  const orders = await take(caller, { kind: 'orders', file: 'odoo-sale-orders-de.csv' });
  assert.deepEqual([orders.layout, ...orders.sums], ['odoo_sale_orders', '1 order EUR 963.90 open 963.90']);
  const invoices = await take(caller, { kind: 'documents', file: 'odoo-invoices-de.csv' });
  assert.deepEqual([invoices.layout, ...invoices.sums], ['odoo_invoices', '1 invoice EUR 1071.00 open 500.00']);
  assert.equal((await list(caller, '/v1/customers')).length, 1);
});

test("what Odoo's lists export by themselves is imported, credit notes below zero and drafts left out", async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const customers = await take(caller, { kind: 'customers', file: 'odoo-partner-list.csv' });
  assert.equal(customers.layout, 'odoo_partner_list');
  const invoices = await take(caller, {
    kind: 'documents',
    file: 'odoo-invoice-list.csv',
    constants: { currency: 'EUR' },
  });
  assert.deepEqual(invoices.sums, ['1 invoice EUR 1210.00 open 0.00', '1 credit_note EUR 121.00 open 121.00']);
});

test('WooCommerce customers are imported from both plugins, with or without a company and an address', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const first = await take(caller, { kind: 'customers', file: 'woocommerce-customers-webtoffee.csv' });
  const second = await take(caller, { kind: 'customers', file: 'woocommerce-customers-export.csv' });
  assert.deepEqual([first.layout, second.layout], ['woocommerce_customers', 'woocommerce_customer_export']);
  const customers = await list(caller, '/v1/customers');
  assert.deepEqual(
    customers
      .map(({ name, email, bill_to: at }: Shown) => `${name}, ${email}, ${at?.city ?? 'no address'}`)
      .toSorted((a, b) => a.localeCompare(b, 'en')),
    [
      'Hafenladen, einkauf@hafenladen.example, Kiel',
      'Ida Falk, ida@falkenhof.example, no address',
      'Mila de Wit, mila@houtatelier.example, no address',
      'Veldwinkel, noor@veldwinkel.example, Amsterdam',
    ],
  );
});

test('an IIF file whose years have two digits, as Intuit describes the format, is imported with its days', async () => {
  const caller = await world.asOther({ homeCurrency: 'USD' });
  const file = 'quickbooks-invoices-short-years.iif';
  const came = await take(caller, { kind: 'documents', file, constants: { currency: 'USD' } });
  assert.deepEqual(came.sums, ['1 invoice USD 118.25 open 118.25', '1 credit_note USD 27.06 open 27.06']);
  const [invoice] = await list(caller, '/v1/invoices?number=2401');
  assert.deepEqual([invoice.issued_on, invoice.due_on], ['2026-03-16', '2026-04-15']);
});

test("QuickBooks Desktop's invoices are imported from an IIF file: lines, tax, address, and no payments", async () => {
  const caller = await world.asOther({ homeCurrency: 'USD' });
  const came = await take(caller, {
    kind: 'documents',
    file: 'quickbooks-invoices.iif',
    constants: { currency: 'USD' },
  });
  assert.deepEqual(came, {
    layout: 'quickbooks_iif_invoices',
    sums: ['1 invoice USD 118.25 open 118.25', '1 credit_note USD 27.06 open 27.06'],
    warnings: ['rows_left_out'],
  });
  const [invoice] = await list(caller, '/v1/invoices?number=2401&expand=lines');
  assert.deepEqual(
    invoice.lines.map(({ sku, description, quantity, unit_price: price, tax_rate: rate }: Shown) => [
      sku,
      description,
      quantity,
      price,
      rate,
    ]),
    [
      ['LAN-B', 'Brass lantern', '4', '25', '8.25'],
      ['GIFT', 'Gift card', '1', '10', '0'],
    ],
  );
  assert.equal(invoice.po_number, 'PO 8');
});

test("QuickBooks Desktop's reports are imported, titles above, groups and sums between", async () => {
  const caller = await world.asOther({ homeCurrency: 'USD' });
  const given = { currency: 'USD', 'lines.tax_rate': '0' };
  const sales = await take(caller, {
    kind: 'documents',
    file: 'quickbooks-desktop-sales-detail.csv',
    constants: { ...given, prices_include_tax: 'no' },
  });
  assert.deepEqual(sales.sums, ['1 invoice USD 100.00 open 100.00']);
  const other = await world.asOther({ homeCurrency: 'USD' });
  const open = await take(other, { kind: 'documents', file: 'quickbooks-desktop-open-invoices.csv', constants: given });
  assert.deepEqual(open.sums, ['1 invoice USD 4622.68 open 4622.68', '1 credit_note USD 50.00 open 50.00']);
  const listed = await take(other, {
    kind: 'documents',
    file: 'quickbooks-desktop-transaction-list.csv',
    constants: given,
  });
  assert.deepEqual(
    [listed.layout, ...listed.sums],
    ['quickbooks_transaction_list', '2 invoice USD 193.25 open 193.25'],
  );
  assert.deepEqual(
    (await list(other, '/v1/customers')).map(({ name }) => String(name)).toSorted((a, b) => a.localeCompare(b, 'en')),
    ['Brass, Kim', 'Pine Lodge', 'Quarry Cafe:Quarry Cafe Annex'],
  );
});

test("QuickBooks Online's reports and its own invoice template are imported, also where the customer stands above their rows", async () => {
  const caller = await world.asOther({ homeCurrency: 'USD' });
  const given = { currency: 'USD', 'lines.tax_rate': '0' };
  const listed = await take(caller, {
    kind: 'documents',
    file: 'quickbooks-online-transaction-list.csv',
    constants: given,
  });
  assert.deepEqual(listed.sums, ['1 invoice USD 1082.50 open 1082.50', '1 credit_note USD 108.25 open 108.25']);
  const sales = await take(caller, {
    kind: 'documents',
    file: 'quickbooks-online-sales-by-customer.csv',
    constants: { ...given, prices_include_tax: 'no' },
  });
  assert.deepEqual(sales.sums, ['1 invoice USD 110.00 open 110.00']);
  const template = await take(caller, {
    kind: 'documents',
    file: 'quickbooks-online-invoice-template.csv',
    constants: { currency: 'USD', prices_include_tax: 'no' },
  });
  assert.deepEqual(template.sums, ['1 invoice USD 119.08 open 119.08']);
  const other = await world.asOther({ homeCurrency: 'USD' });
  const open = await take(other, { kind: 'documents', file: 'quickbooks-online-open-invoices.csv', constants: given });
  assert.deepEqual(open.sums, ['1 invoice USD 108.25 open 108.25']);
  assert.deepEqual(
    (await list(caller, '/v1/customers')).map(({ name }) => String(name)).toSorted((a, b) => a.localeCompare(b, 'en')),
    ['Harbor Inn', 'Mesa Diner'],
  );
});

test("QuickBooks' lists of products are imported under the names its transactions use; taxes and items without a SKU are counted", async () => {
  const caller = await world.asOther({ homeCurrency: 'USD' });
  const online = await take(caller, { kind: 'products', file: 'quickbooks-online-products.csv' });
  assert.deepEqual([online.layout, online.warnings], ['quickbooks_online_products', ['rows_left_out']]);
  const desktop = await take(caller, { kind: 'products', file: 'quickbooks-items.iif' });
  assert.deepEqual([desktop.layout, desktop.warnings], ['quickbooks_iif_items', ['rows_left_out']]);
  assert.deepEqual(
    (await list(caller, '/v1/products'))
      .map(({ sku, name, unit_price: price }) => `${sku} ${name} ${price}`)
      .toSorted((a, b) => a.localeCompare(b, 'en')),
    ['Install Install 80', 'Lamp Lamp 25', 'LMP-1 Lamp 25'],
  );
});

test('a voided QuickBooks invoice is left out where its status says so, and is a warning where only its amount does', async () => {
  const caller = await world.asOther({ homeCurrency: 'USD' });
  const given = { currency: 'USD', 'lines.tax_rate': '0' };
  const sales = await take(caller, {
    kind: 'documents',
    file: 'quickbooks-online-sales-transactions.csv',
    constants: given,
  });
  assert.equal(sales.layout, 'quickbooks_online_sales_transactions');
  assert.deepEqual(sales.sums, ['1 invoice USD 100.00 open 100.00']);
  assert.deepEqual(sales.warnings, ['rows_left_out', 'rows_left_out']);
  const other = await world.asOther({ homeCurrency: 'USD' });
  const listed = await take(other, {
    kind: 'documents',
    file: 'quickbooks-online-voided-invoice.csv',
    constants: given,
  });
  assert.deepEqual(listed.sums, ['3 invoice USD 130.00 open 100.00', '1 credit_note USD 20.00 open 20.00']);
  assert.deepEqual(listed.warnings, ['document_of_zero', 'rows_left_out']);
  const lines = await beginImport(other, {
    kind: 'documents',
    main: 'Number,Customer name,Date,Quantity,Price,Tax rate\nV-1,Harbor Inn,2026-01-15,0.5,0,19\nV-1,Harbor Inn,2026-01-15,1,0,19\n',
  });
  await check(other, lines);
  assert.deepEqual(
    (await errorsOf(other, lines)).map(({ rule }) => rule),
    ['document_of_zero'],
  );
});

test("Odoo's exports that are made to be imported again name countries, currencies and customers by their ids", async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  await take(caller, { kind: 'customers', file: 'odoo-partners-ids.csv' });
  const customers = await list(caller, '/v1/customers');
  assert.deepEqual(customers.map(({ name, bill_to: at }) => `${name} ${at.country}`).toSorted(), [
    'Azure Interior US',
    'Deco GmbH DE',
  ]);
  const orders = await take(caller, { kind: 'orders', file: 'odoo-sale-orders-ids.csv' });
  assert.deepEqual(orders.sums, ['1 order EUR 952.00 open 952.00']);
  const [order] = await list(caller, '/v1/orders?expand=customer');
  assert.equal(order.customer.name, 'Azure Interior');
});
