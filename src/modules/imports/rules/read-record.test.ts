/** Rows of one order to one record: what its rows say together, and where they contradict each other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cell } from '#model/table.ts';
import { readRecord, type Reading } from './read-record.ts';

const HEADER = ['Order', 'Customer', 'PO', 'Item', 'Qty', 'Price'];
const reading: Reading = {
  kind: 'orders',
  mapping: {
    main: {
      fields: {
        external_id: { column: 'Order' },
        customer_id: { column: 'Customer' },
        po_number: { column: 'PO', constant: 'none' },
        'lines.sku': { column: 'Item' },
        'lines.quantity': { column: 'Qty' },
        'lines.unit_price': { column: 'Price' },
      },
    },
  },
  headers: { main: HEADER },
  styles: { numbers: 'comma', dates: 'ymd', zone: 'UTC' },
  isSparse: true,
  currency: 'EUR',
};
const read = (...rows: (readonly Cell[])[]) =>
  readRecord(
    reading,
    rows.map((cells, index) => ({ part: 'main', number: index + 2, cells })),
  );

test("an order's own fields may stand in its first row alone, or in any one of them", () => {
  const got = read(['O1', '', '', 'A', '1', '2,50'], ['O1', 'K1', '', 'B', '2', '3'], ['O1', '', 'P7', 'C', '3', '4']);
  assert.deepEqual(got.flaws, []);
  assert.deepEqual(
    [...got.head].map(([field, { text, row }]) => [field, text, row]),
    [
      ['external_id', 'O1', 2],
      ['customer_id', 'K1', 3],
      ['po_number', 'P7', 4],
    ],
  );
  assert.deepEqual(
    got.lines.map(({ values }) => values.get('unit_price')?.text),
    ['2.50', '3', '4'],
  );
});

test('a field that no row gives has its constant; one to which two rows give different values is a contradiction', () => {
  assert.equal(read(['O1', 'K1', '', 'A', '1', '2']).head.get('po_number')?.text, 'none');
  const got = read(['O1', 'K1', '', 'A', '1', '2'], ['O1', 'K2', '', 'B', '2', '3']);
  assert.deepEqual(
    got.flaws.map(({ row, rule, detail }) => [row, rule, detail]),
    [[3, 'head_differs', 'Row 2 has another value for the same external_id.']],
  );
});

test("what a spreadsheet's cell holds counts, whatever the file's way of writing numbers", () => {
  const got = read([
    'O1',
    'K1',
    { text: '007', held: '7' },
    'A',
    { text: '1.500', held: '1.5' },
    { text: '€2.50', held: '2.5' },
  ]);
  assert.deepEqual(got.flaws, []);
  assert.deepEqual(
    [
      got.head.get('po_number')?.text,
      got.lines[0]?.values.get('quantity')?.text,
      got.lines[0]?.values.get('unit_price')?.text,
    ],
    ['007', '1.5', '2.5'],
  );
  const broken = read([
    'O1',
    'K1',
    '',
    { text: '#N/A', fault: 'cell_error' },
    '1',
    { text: '', fault: 'formula_not_computed' },
  ]);
  assert.deepEqual(
    broken.flaws.map(({ column, rule }) => [column, rule]),
    [
      ['Item', 'cell_error'],
      ['Price', 'formula_not_computed'],
    ],
  );
});

test('an amount that names another currency than its record is refused by row; one that agrees is read', () => {
  const rulesOf = (price: Cell) => read(['1', 'K', '', 'A', '1', price]).flaws.map(({ rule, row }) => `${row} ${rule}`);
  for (const price of ['5 USD', 'USD 5', '¥5', '$5', '£5', '5 kr', '5 zł', { text: '5.50 USD', held: '5.5' }])
    assert.deepEqual(rulesOf(price), ['2 other_currency'], JSON.stringify(price));
  for (const price of ['5', '5,00 €', 'EUR 5', { text: '€ 5.50', held: '5.5' }])
    assert.deepEqual(rulesOf(price), [], JSON.stringify(price));
  const swedish = { ...reading, currency: 'SEK' };
  assert.deepEqual(
    readRecord(swedish, [{ part: 'main', number: 2, cells: ['1', 'K', '', 'A', '1', '5 kr'] }]).flaws,
    [],
  );
});
