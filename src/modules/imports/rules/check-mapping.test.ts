/** Before a file is read by a mapping, everything that keeps the mapping from fitting it is named at once, each with its place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportKind, Mapping } from '#model/import.ts';
import { checkMapping } from './check-mapping.ts';

type Fitting = Parameters<typeof checkMapping>[0];
const judged = (kind: ImportKind, mapping: Mapping, headers: Fitting['headers']) =>
  checkMapping({ kind, mapping, headers });
const problems = (kind: ImportKind, mapping: Mapping, headers: Fitting['headers']): string[] =>
  judged(kind, mapping, headers).map(({ pointer, code }) => `${pointer} ${code}`);
const column = (name: string) => ({ column: name });

const HEADER = ['Order', 'Customer', 'Qty'];
const FIELDS = { number: column('Order'), customer_id: column('Customer'), 'lines.quantity': column('Qty') };
const ORDERS: Mapping = { main: { fields: FIELDS } };

test('a mapping whose columns are in the file and which gives all that is needed has no problem', () => {
  assert.deepEqual(problems('orders', ORDERS, { main: HEADER }), []);
});

test('a column that the file does not have is named, wherever the mapping uses it', () => {
  const mapping: Mapping = {
    main: {
      key: 'A',
      skipWhenEmpty: 'B',
      skipWhen: [{ column: 'C' }, { column: 'Qty' }],
      fields: { ...FIELDS, note: column('D') },
    },
  };
  assert.deepEqual(problems('orders', mapping, { main: HEADER }), [
    '/main/key no_such_column',
    '/main/skip_when_empty no_such_column',
    '/main/skip_when/column no_such_column',
    '/main/fields/note/column no_such_column',
  ]);
  assert.equal(judged('orders', mapping, { main: HEADER })[0]?.detail, 'The file has no column "A".');
});

test('a field the kind does not have is refused; metadata takes any key', () => {
  const fields = { ...FIELDS, colour: column('Qty'), 'metadata.colour': column('Qty') };
  assert.deepEqual(problems('orders', { main: { fields } }, { main: HEADER }), ['/main/fields/colour no_such_field']);
  const [first] = judged('orders', { main: { fields } }, { main: HEADER });
  assert.equal(first?.detail, 'orders have no field "colour".');
});

test('a field that every record needs has a column or a constant', () => {
  const { 'lines.quantity': _, ...fields } = FIELDS;
  assert.deepEqual(problems('orders', { main: { fields } }, { main: HEADER }), [
    '/main/fields/lines.quantity required',
  ]);
  const fixed = { ...fields, 'lines.quantity': { constant: '1' } };
  assert.deepEqual(problems('orders', { main: { fields: fixed } }, { main: HEADER }), []);
});

test('who buys may be said by an id, or by a name or an address of mail instead', () => {
  const { customer_id: _, ...fields } = FIELDS;
  const [missing] = judged('orders', { main: { fields } }, { main: HEADER });
  assert.equal(missing?.pointer, '/main/fields/customer_id');
  assert.match(missing?.detail ?? '', /or one of these does: "customer\.name", .*"customer\.email"/);
  const named = { ...fields, 'customer.email': column('Customer') };
  assert.deepEqual(problems('orders', { main: { fields: named } }, { main: HEADER }), []);
});

test('a field with neither a column nor a constant comes from nowhere', () => {
  const mapping = { main: { fields: { ...FIELDS, note: {} } } };
  const [only, ...others] = judged('orders', mapping, { main: HEADER });
  assert.deepEqual(others, []);
  assert.equal(only?.pointer, '/main/fields/note');
  assert.equal(only.detail, 'A field comes from a column, a constant, or both.');
});

test('what an export of a known program leaves open must be given, in a sentence', () => {
  const header = ['ContactName', 'InvoiceNumber', 'InvoiceDate', 'DueDate', 'Quantity', 'UnitAmount', 'TaxType'];
  const fields = {
    number: column('InvoiceNumber'),
    'customer.name': column('ContactName'),
    issued_on: column('InvoiceDate'),
    currency: {},
  };
  const [only, ...others] = judged('documents', { main: { fields } }, { main: header });
  assert.deepEqual(others, []);
  assert.equal(
    only?.detail,
    'The Xero sales invoices export does not contain its currency: give "currency" a constant or a column in the mapping (on the command line: --set currency=...).',
  );
  const own = judged('documents', { main: { fields: { ...fields, number: {} } } }, { main: header });
  assert.equal(own[0]?.detail, 'A field comes from a column, a constant, or both.', 'a field it does say');
});

test('a column that may be of the whole record or of each line must be decided, by its name', () => {
  const header = ['Invoice number', 'Customer', 'Date', 'Amount', 'Qty'];
  const fields = {
    number: column('Invoice number'),
    customer_id: column('Customer'),
    issued_on: column('Date'),
    total: {},
  };
  const details = judged('documents', { main: { fields } }, { main: header }).map(({ detail }) => detail);
  assert.ok(
    details.every((detail) =>
      detail.startsWith('The column "Amount" may belong to the whole record ("total") or to each line'),
    ),
    details.join(),
  );
  assert.equal(details.length, 1);
});

test('a mapping waits for its file', () => {
  assert.ok(problems('orders', ORDERS, {}).includes('/main file_missing'));
  const lines = { key: 'Order', fields: { 'lines.sku': column('SKU') } };
  assert.ok(problems('orders', { ...ORDERS, lines }, { main: HEADER }).includes('/lines file_missing'));
});

test('a file of lines is described, and says which column joins it to the main file', () => {
  const headers = { main: HEADER, lines: ['Order', 'SKU'] };
  assert.deepEqual(problems('orders', ORDERS, headers), ['/lines required']);
  const lines = { fields: { 'lines.sku': column('SKU') } };
  assert.deepEqual(problems('orders', { ...ORDERS, lines }, headers), ['/lines/key required']);
  assert.deepEqual(problems('orders', { ...ORDERS, lines: { ...lines, key: 'Order' } }, headers), []);
});

test('a file of lines gives fields of lines alone; what its lines need may come from it', () => {
  const headers = { main: ['Order', 'Customer'], lines: ['Order', 'Qty'] };
  const main = { fields: { number: column('Order'), customer_id: column('Customer') } };
  const lines = { key: 'Order', fields: { 'lines.quantity': column('Qty'), note: column('Qty') } };
  assert.deepEqual(problems('orders', { main, lines }, headers), ['/lines/fields/note not_of_lines']);
  assert.deepEqual(problems('orders', { main, lines: { key: 'Order', fields: {} } }, headers), [
    '/lines/fields/lines.quantity required',
  ]);
});

test('where columns have no name or one name twice, another row may be the header: the message says how to choose it', () => {
  for (const header of [
    ['Sales report', 'column 2'],
    ['Sales', 'Sales (2)'],
  ]) {
    const details = judged('orders', { main: { fields: {} } }, { main: header }).map(({ detail }) => detail);
    assert.ok(details.length > 0);
    assert.ok(
      details.every((detail) => detail.includes('--header-row')),
      header.join(),
    );
  }
  const [plain] = judged('orders', { main: { fields: {} } }, { main: ['Sales', 'Report (net)'] });
  assert.doesNotMatch(plain?.detail ?? '--header-row', /--header-row/);
});
