/** Which record each row of a file belongs to, and what the file's cells show of how it is written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportKind, ImportPart, PartMapping } from '#model/import.ts';
import type { Cell } from '#model/table.ts';
import { stager, unnamedRows } from './stage-row.ts';
import { noObservations } from './number-and-date-styles.ts';

interface Given {
  readonly kind?: ImportKind;
  readonly part?: ImportPart;
  readonly header: readonly string[];
  readonly mapping: PartMapping;
}
function staged({ kind = 'orders', part = 'main', header, mapping }: Given, rows: readonly (readonly Cell[])[]) {
  const sights = noObservations();
  const stage = stager({ kind, part, header, mapping, headerRow: 1, observations: sights });
  const read = rows.map((cells, index) => stage({ number: index + 2, cells }));
  return {
    keys: read.map((row) => (row.kind === 'row' ? row.key : null)),
    cells: read.map((row) => (row.kind === 'row' ? row.cells : null)),
    sights,
    unnamed: unnamedRows(kind, sights),
  };
}
const column = (name: string) => ({ column: name });
const ORDERS: Given = {
  header: ['Id', 'Number', 'Customer', 'SKU', 'Qty', 'Date'],
  mapping: {
    fields: {
      external_id: column('Id'),
      number: column('Number'),
      customer_id: column('Customer'),
      'lines.sku': column('SKU'),
      'lines.quantity': column('Qty'),
      ordered_on: column('Date'),
    },
  },
};

test('rows of one id are one order; without an id those of one number are', () => {
  const { keys } = staged(ORDERS, [
    ['7', 'A1', 'K', 'X', '1'],
    [' 7 ', 'A2', 'K', 'Y', '1'],
    ['', 'A3', 'K', 'Z', '1'],
  ]);
  assert.deepEqual(keys, ['7', '7', 'A3']);
});

test('a row that only brings a further line goes on with the order above it', () => {
  const { keys } = staged(ORDERS, [
    ['7', '', 'K', 'X', '1'],
    ['', '', '', 'Y', '2'],
    ['8', '', 'K', 'Z', '1'],
    ['', '', '', 'Y', '2'],
  ]);
  assert.deepEqual(keys, ['7', '7', '8', '8']);
});

test('a row that names a customer of its own is an order of its own, and so is the first one without a name', () => {
  const { keys } = staged(ORDERS, [
    ['', '', '', 'X', '1'],
    ['', '', '', 'Y', '1'],
    ['', '', 'K', 'Z', '1'],
    ['', '', '', '', ''],
  ]);
  assert.deepEqual(keys, ['#2', '#2', '#4', '#5']);
});

test('what the mapping names as the key goes before id and number', () => {
  const mapping = { ...ORDERS.mapping, key: 'Customer' };
  assert.deepEqual(staged({ ...ORDERS, mapping }, [['7', 'A1', 'K', 'X', '1']]).keys, ['K']);
});

test('a file of lines goes by its key alone, and a line without one belongs to nothing else', () => {
  const mapping = { key: 'Order', fields: { 'lines.sku': column('SKU'), external_id: column('SKU') } };
  const { keys } = staged({ part: 'lines', header: ['Order', 'SKU'], mapping }, [
    ['7', 'X'],
    ['', 'Y'],
  ]);
  assert.deepEqual(keys, ['7', '#3']);
});

test('rows without any id are counted, with how to be known again', () => {
  const { unnamed } = staged(ORDERS, [
    ['', '', 'K', 'X', '1'],
    ['', '', '', 'Y', '1'],
    ['', '', 'L', 'X', '1'],
    ['9', '', 'M', 'X', '1'],
  ]);
  const [only, ...others] = unnamed;
  assert.deepEqual(others, []);
  assert.deepEqual([only?.severity, only?.rule, only?.row], ['warning', 'not_known_again', 2]);
  assert.match(only?.detail ?? '', /^3 rows have neither external_id nor number: they are identified only by/);
  assert.equal(only?.hint, 'Map a column that identifies them, such as "external_id" or "number".');
  const [single] = staged(ORDERS, [['', '', 'K', 'X', '1']]).unnamed;
  assert.match(
    single?.detail ?? '',
    /^1 row has neither .*: it is identified only .* would import it a second time\.$/,
  );
  assert.deepEqual(staged(ORDERS, [['7', '', 'K', 'X', '1']]).unnamed, []);
});

test('a further line of an order that has a name needs none of its own', () => {
  const { unnamed } = staged(ORDERS, [
    ['7', '', 'K', 'X', '1'],
    ['', '', '', 'Y', '1'],
  ]);
  assert.deepEqual(unnamed, []);
});

test('rows of a kind whose number is required are not counted: each one without it is refused for that', () => {
  const given: Given = {
    kind: 'documents',
    header: ['Number', 'Customer'],
    mapping: { fields: { number: column('Number'), customer_id: column('Customer') } },
  };
  assert.deepEqual(staged(given, [['', 'K']]).unnamed, []);
});

test('shipments without an id are one where order, time, carrier and tracking number are the same', () => {
  const given: Given = {
    kind: 'shipments',
    header: ['Order', 'Tracking', 'SKU'],
    mapping: {
      fields: { order_id: column('Order'), tracking_number: column('Tracking'), 'lines.sku': column('SKU') },
    },
  };
  const [first, second, third, fourth] = staged(given, [
    ['1', 'T1', 'X'],
    ['1', 'T1', 'Y'],
    ['1', 'T2', 'X'],
    ['2', 'T1', 'X'],
  ]).keys;
  assert.equal(first, second);
  assert.equal(new Set([first, third, fourth]).size, 3);
  assert.match(staged(given, [['1', 'T1', 'X']]).unnamed[0]?.detail ?? '', /^1 row has no external_id:/);
});

test('an order that the mapping leaves out is left out with all its lines, and counted once', () => {
  const mapping: PartMapping = { ...ORDERS.mapping, skipWhen: { column: 'Customer', is: [' Test '] } };
  const { keys, sights } = staged({ ...ORDERS, mapping }, [
    ['7', '', 'test', 'X', '1'],
    ['', '', '', 'Y', '1'],
    ['7', '', 'K', 'Z', '1'],
    ['8', '', 'tester', 'X', '1'],
    ['9', '', 'TEST', 'X', '1'],
  ]);
  assert.deepEqual(keys, [null, null, null, '8', null]);
  assert.deepEqual([...sights.skipped], [['Customer', { first: 2, count: 2 }]]);
});

test('without a list of texts, whatever fills the column leaves its order out', () => {
  const mapping: PartMapping = { ...ORDERS.mapping, skipWhen: [{ column: 'Number' }, { column: 'SKU', is: ['Z'] }] };
  const { keys, sights } = staged({ ...ORDERS, mapping }, [
    ['7', 'deleted', 'K', 'X', '1'],
    ['8', '', 'K', 'X', '1'],
    ['9', '', 'K', 'z', '1'],
  ]);
  assert.deepEqual(keys, [null, '8', null]);
  assert.deepEqual([...sights.skipped.keys()], ['Number', 'SKU']);
});

test('a row whose chosen column is empty is left out and counted, and its order is still counted where it is left out', () => {
  const mapping: PartMapping = {
    ...ORDERS.mapping,
    skipWhenEmpty: 'SKU',
    skipWhen: { column: 'Customer', is: ['Test'] },
  };
  const { keys, sights } = staged({ ...ORDERS, mapping }, [
    ['7', '', 'Test', '', '1'],
    ['8', '', 'K', '', '1'],
    ['8', '', 'K', 'X', '1'],
  ]);
  assert.deepEqual(keys, [null, null, '8']);
  assert.deepEqual([...sights.skipped], [['Customer', { first: 2, count: 1 }]]);
  assert.deepEqual(
    [...sights.empty],
    [['SKU', { first: 3, count: 1 }]],
    'the row of an order that is left out counts with it',
  );
});

test('sums and repeated headers are passed over and counted', () => {
  const { keys, sights } = staged(ORDERS, [
    ['7', '', 'K', 'X', '1'],
    ['Id', 'Number', 'Customer', 'SKU', 'Qty', 'Date'],
    ['Total', '', '', '', '1', ''],
  ]);
  assert.deepEqual(keys, ['7', null, null]);
  assert.deepEqual(sights.leftOut, { repeats_header: { first: 3, count: 1 }, total: { first: 4, count: 1 } });
});

test('the cells of numbers and days show how the file writes them; those of a workbook, of other columns and of rows left out do not', () => {
  const { sights } = staged(ORDERS, [
    ['1,5', '1.5', 'K', 'X', '2,5', '31/01/2026'],
    ['8', '', 'K', 'X', { text: '2.5', held: '2.5' }, ' '],
  ]);
  assert.deepEqual(sights.numbers, { comma: { row: 2, column: 'Qty', value: '2,5' } });
  assert.deepEqual(sights.dates, { dmy: { row: 2, column: 'Date', value: '31/01/2026' } });
  const mapping: PartMapping = { ...ORDERS.mapping, skipWhen: { column: 'Customer', is: ['Test'] } };
  assert.deepEqual(staged({ ...ORDERS, mapping }, [['7', '', 'Test', 'X', '2,5']]).sights.numbers, {});
});

test('the title of a Shopify product, which stands on its first row alone, counts for its further rows', () => {
  const header = ['Handle', 'Title', 'Option1 Name', 'Option1 Value', 'Variant SKU', 'Variant Price'];
  const given: Given = {
    kind: 'products',
    header,
    mapping: { fields: { sku: column('Variant SKU'), name: column('Title'), unit_price: column('Variant Price') } },
  };
  const { cells } = staged(given, [
    ['shirt', 'Shirt', 'Size', 'L', 'S-L', '10'],
    ['shirt', '', '', 'M', 'S-M', '10'],
    ['shirt', '', '', 'S', 'S-S', '10'],
    ['mug', '', '', '', 'M-1', '5'],
    ['', '', '', '', 'M-2', '5'],
  ]);
  assert.deepEqual(
    cells.map((row) => row?.[1]),
    ['Shirt', 'Shirt', 'Shirt', '', ''],
  );
  assert.deepEqual(
    cells.map((row) => row?.[3]),
    ['L', 'M', 'S', '', ''],
    'what stands there stays',
  );
});
