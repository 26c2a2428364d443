/** Columns that follow from others: what was refunded in all, and what a variant of a product is called. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { computedCells, computedColumns } from './computed-columns.ts';

const computed = (header: readonly string[], cells: readonly string[]): Record<string, string> => {
  const values = computedCells(header, cells);
  return Object.fromEntries(computedColumns(header).map(({ name }, index) => [name, values[index] ?? '']));
};

test('the refunds listed in one cell come to one amount', () => {
  for (const [cell, amount] of [
    ['amount:5.00|reason:broken|date:2024-05-03', '5'],
    ['amount:5.00|reason:;amount:2.50|reason:late', '7.5'],
    ['[{"amount":"5.00"},{"amount": -2.5}]', '7.5'],
    ['refund_amount=-5.125', '5.125'],
    ['', ''],
    ['none', ''],
  ] as const)
    assert.deepEqual(computed(['order_id', 'refunds'], ['1', cell]), { 'refunds.amount': amount }, cell);
});

test('a refund on an item is summed in the same way', () => {
  assert.deepEqual(computed(['Refund_Items'], ['amount:1.10;amount:2.20']), { 'refund_items.amount': '3.3' });
});

const VARIANT = ['Title', 'Option1 Value', 'Option2 Value', 'Option3 Value', 'Variant SKU'];

test('a variant is called by its product and what was chosen of each option', () => {
  for (const [cells, name] of [
    [['Shirt', 'Red', 'Large', ''], 'Shirt - Red / Large'],
    [['Shirt', '', 'Large', 'Cotton'], 'Shirt - Large / Cotton'],
    [['Mug', 'Default Title', '', ''], 'Mug'],
    [['Mug', '', '', ''], 'Mug'],
    [['', 'Red', '', ''], ''],
    [[' Shirt ', ' Red '], 'Shirt - Red'],
  ] as const)
    assert.equal(computed(VARIANT, cells)['variant.name'], name, cells.join());
});

test('a file has a variant name only where it has a title and the SKU of the variant; options it lacks are left out', () => {
  assert.deepEqual(computedColumns(['Title', 'Option1 Value']), []);
  assert.deepEqual(computedColumns(['Option1 Value', 'Variant SKU']), []);
  const [column] = computedColumns(['variant sku', 'TITLE', 'Option2 Value']);
  assert.deepEqual(column?.from, ['TITLE', 'Option2 Value'], 'as the file writes them');
  assert.deepEqual(computed(['variant sku', 'TITLE', 'Option2 Value'], ['S-1', 'Shirt', 'Large']), {
    'variant.name': 'Shirt - Large',
  });
});

test('a file without such columns has nothing computed', () => {
  assert.deepEqual(computed(['Order', 'Total'], ['1', '5']), {});
});
