/** Each column of a file has a name of its own, whatever its header says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameColumns } from './name-columns.ts';

test('a column is called what the header says, without line breaks and blanks around it', () => {
  assert.deepEqual(nameColumns([' Order\n number ', 'Qty']), ['Order number', 'Qty']);
});

test('a column without a name is called by its place', () => {
  assert.deepEqual(nameColumns(['Order', '', ' ', 'Qty']), ['Order', 'column 2', 'column 3', 'Qty']);
});

test('a name that is there several times is numbered from the second on', () => {
  assert.deepEqual(nameColumns(['Tax', 'Tax', 'Qty', 'Tax']), ['Tax', 'Tax (2)', 'Qty', 'Tax (3)']);
});

test('a number that the file itself has given is not given twice', () => {
  assert.deepEqual(nameColumns(['Tax (2)', 'Tax', 'Tax', 'Tax']), ['Tax (2)', 'Tax', 'Tax (3)', 'Tax (4)']);
  assert.deepEqual(nameColumns(['column 2', '']), ['column 2']);
  assert.deepEqual(nameColumns(['column 2', '', 'Qty']), ['column 2', 'column 2 (2)', 'Qty']);
});

test('empty columns at the right end are left out; a header of empty cells keeps one column', () => {
  assert.deepEqual(nameColumns(['Order', 'Qty', '', ' ']), ['Order', 'Qty']);
  assert.deepEqual(nameColumns(['', '', '']), ['column 1']);
});

test('a very long name is cut to 200 characters, and still tells its column from the next', () => {
  const long = 'x'.repeat(300);
  assert.deepEqual(nameColumns([long, long]), ['x'.repeat(200), `${'x'.repeat(200)} (2)`]);
  assert.ok(nameColumns([`${'x'.repeat(199)}\u{1f600}`])[0]?.isWellFormed(), 'also where the cut is within an emoji');
});

test('two thousand columns of one name are two thousand names', () => {
  const names = nameColumns(Array.from({ length: 2_000 }, () => 'Tax'));
  assert.equal(new Set(names).size, 2_000);
  assert.equal(names.at(-1), 'Tax (2000)');
});
