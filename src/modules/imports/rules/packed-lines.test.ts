/** Lines packed into an order's row are rows of their own, whatever their names hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsWithPacked, unpackRow } from './packed-lines.ts';

const HEADER = ['order_id', 'line_item_1', 'line_item_2', 'tax_items'];
const COLUMNS = columnsWithPacked(HEADER).map(({ name }) => name);

const unpacked = (cells: readonly string[]): Record<string, unknown>[] =>
  unpackRow(HEADER, { number: 2, cells }).map((row) =>
    Object.fromEntries(COLUMNS.flatMap((name, index) => (row.cells[index] ? [[name, row.cells[index]]] : []))),
  );

test('each packed item is a row, and the first of them holds the order', () => {
  const rows = unpacked([
    '7',
    'name:Mug|sku:M-1|quantity:2|total:9.00|tax_data:a:1:{i:0;s:3:"0|1";}',
    'name:Tea: green | loose|quantity:1',
    'rate_id:1|code:VAT|tax_rate:19',
  ]);
  assert.deepEqual(
    rows.map(({ order_id: id, 'line_item.name': name, 'line_item.quantity': quantity, 'tax_items.rate': rate }) => [
      id,
      name,
      quantity,
      rate,
    ]),
    [
      ['7', 'Mug', '2', '19%'],
      [undefined, 'Tea: green | loose', '1', undefined],
    ],
  );
});

test('an order without items stays one row, and a file without such columns is left as it is', () => {
  assert.equal(unpacked(['8', '', '', '']).length, 1);
  const row = { number: 2, cells: ['a'] };
  assert.deepEqual(unpackRow(['name'], row), [row]);
});
