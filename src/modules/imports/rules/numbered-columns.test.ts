/** Lines of an order that stand side by side in its row: "SKU #1", "Quantity #1", "SKU #2", "Quantity #2". */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberedColumns } from './numbered-columns.ts';

test('columns with the same names for each number are lines of the order', () => {
  assert.deepEqual(numberedColumns(['Order', 'SKU #1', 'Quantity #1', 'SKU #2', 'Quantity #2']), {
    labels: ['SKU', 'Quantity'],
    lines: [
      [1, 2],
      [3, 4],
    ],
  });
});

test('the columns of a line may stand in any order and between others', () => {
  assert.deepEqual(numberedColumns(['Quantity #2', 'sku #1', 'Order', ' Quantity #1 ', 'sku #2']), {
    labels: ['sku', 'Quantity'],
    lines: [
      [1, 3],
      [4, 0],
    ],
  });
});

test('a name that is a column of the order as well is none of its lines', () => {
  assert.deepEqual(numberedColumns(['Name', 'Name #1', 'SKU #1', 'Quantity #1', 'Name #2', 'SKU #2', 'Quantity #2']), {
    labels: ['SKU', 'Quantity'],
    lines: [
      [2, 3],
      [5, 6],
    ],
  });
});

test('columns are no lines where a number is missing, a line lacks a column, or there is one line only', () => {
  for (const header of [
    ['SKU #1', 'Quantity #1'],
    ['SKU #1', 'Quantity #1', 'SKU #3', 'Quantity #3'],
    ['SKU #2', 'Quantity #2', 'SKU #3', 'Quantity #3'],
    ['SKU #1', 'Quantity #1', 'SKU #2'],
    ['SKU', 'Quantity'],
    [],
  ])
    assert.equal(numberedColumns(header), null, header.join());
});

test('columns that are numbered but say less than two things about goods are no lines', () => {
  assert.equal(numberedColumns(['Coupon #1', 'Amount #1', 'Coupon #2', 'Amount #2']), null);
  assert.equal(numberedColumns(['SKU #1', 'Note #1', 'SKU #2', 'Note #2']), null);
  assert.notEqual(numberedColumns(['Item Name #1', 'Item Total #1', 'Item Name #2', 'Item Total #2']), null);
});
