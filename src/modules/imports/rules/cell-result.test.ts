/** What a person reads of a cell that could not be read, and which numbers a spreadsheet has damaged. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bad, DAMAGED_NUMBER, good, quoted } from './cell-result.ts';

test('a cell that was read has its value; one that was not has the rule, the words and a hint where there is one', () => {
  assert.deepEqual(good('12.50'), { ok: true, value: '12.50' });
  assert.deepEqual(bad('not_a_number', '"x" is no number.'), {
    ok: false,
    rule: 'not_a_number',
    detail: '"x" is no number.',
    hint: null,
  });
  const hinted = bad('not_a_number', '"x" is no number.', 'Correct the cell.');
  assert.equal(hinted.ok ? '' : hinted.hint, 'Correct the cell.');
});

test('a message quotes a cell whole up to 60 characters, and cuts a longer one', () => {
  assert.equal(quoted('Mug'), '"Mug"');
  assert.equal(quoted('x'.repeat(60)), `"${'x'.repeat(60)}"`);
  assert.equal(quoted('x'.repeat(61)), `"${'x'.repeat(60)}..."`);
});

test('a cell that is cut within an emoji still gives text that every system can store', () => {
  const text = quoted(`${'x'.repeat(59)}\u{1f600} and more`);
  assert.ok(text.isWellFormed());
  assert.equal(text, `"${'x'.repeat(59)}\ufffd..."`);
});

test('a long number that a spreadsheet shortened is known by its exponent', () => {
  for (const cell of ['4.00638E+12', '4,00638E+12', '1E+12', '-1.5e-7', '+2E+100', '1.23456789012345E+20'])
    assert.ok(DAMAGED_NUMBER.test(cell), cell);
});

test('an article number that only looks similar is not damaged', () => {
  for (const cell of ['12E3', 'E12', '1E-A', '12E+3', '1.E+5', '4.00638E+1234', 'No 1E+12', '4006381333931'])
    assert.equal(DAMAGED_NUMBER.test(cell), false, cell);
});
