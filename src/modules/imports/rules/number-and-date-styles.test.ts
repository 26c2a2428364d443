/** How a file writes its numbers and days is decided by those cells that can be read in one way only, and never guessed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  noObservations,
  observeDate,
  observeNumber,
  decideDateStyle,
  decideNumberStyle,
} from './number-and-date-styles.ts';

const seen = (see: typeof observeNumber, cells: readonly string[]) => {
  const sights = noObservations();
  cells.forEach((value, index) => see(sights, { row: index + 2, column: 'Price', value }));
  return sights;
};
const numbers = (...cells: string[]): string => {
  const settled = decideNumberStyle(seen(observeNumber, cells), undefined, false);
  return settled.ok ? settled.style : settled.rule;
};
const dates = (...cells: string[]): string => {
  const settled = decideDateStyle(seen(observeDate, cells), undefined);
  return settled.ok ? settled.style : settled.rule;
};

test('a number that is one in a single way of writing decides for the file', () => {
  for (const [style, ...cells] of [
    ['point', '1,234.50'],
    ['point', '1.5'],
    ['point', '1,234', '12.5'],
    ['point', '0.125'],
    ['point', '-0.125'],
    ['point', '1,234,567'],
    ['comma', '1.234,50'],
    ['comma', '1,5'],
    ['comma', '1.234', '12,5'],
    ['comma', '0,125'],
    ['comma', '1.234.567'],
    ['comma', '€ 1.234,50'],
  ] as const)
    assert.equal(numbers(...cells), style, cells.join(' and '));
});

test('1,234 alone may have a decimal mark or a thousands separator: the style must be given', () => {
  assert.equal(numbers('1,234'), 'numbers_ambiguous');
  assert.equal(numbers('1.234', '7'), 'numbers_ambiguous');
  const settled = decideNumberStyle(seen(observeNumber, ['5', '1,234', '2,345']), undefined, false);
  assert.ok(!settled.ok);
  assert.deepEqual(settled.sample, { row: 3, column: 'Price', value: '1,234' }, 'the first of them is shown');
  assert.match(settled.detail, /^"1,234" may have a decimal mark or a thousands separator/);
});

test('a file that writes numbers in both ways is refused with one cell of each', () => {
  const settled = decideNumberStyle(seen(observeNumber, ['1.5', '1,5', '2,5']), undefined, false);
  assert.ok(!settled.ok);
  assert.equal(settled.rule, 'numbers_mixed');
  assert.equal(settled.detail, '"1.5" (row 2) has a decimal point, "1,5" (row 3) a decimal comma.');
  assert.equal(settled.sample.row, 3);
});

test('a file of whole numbers, or without any, is read with a decimal point; so is each workbook', () => {
  assert.equal(numbers('5', '17'), 'point');
  assert.equal(numbers(), 'point');
  assert.deepEqual(decideNumberStyle(seen(observeNumber, ['1,5']), undefined, true), { ok: true, style: 'point' });
});

test('what the mapping says goes before what the file shows', () => {
  assert.deepEqual(decideNumberStyle(seen(observeNumber, ['1.5', '1,5']), 'comma', true), { ok: true, style: 'comma' });
  assert.deepEqual(decideDateStyle(seen(observeDate, ['31/01/2026', '01/31/2026']), 'ymd'), { ok: true, style: 'ymd' });
});

test('a cell that is no number in either way says nothing of the others', () => {
  for (const damaged of ['1.2.3', '1,2,3', '0.1.2', '0,1,2', 'a.b', '1'.repeat(40).concat('.5'), '1.5 pcs,'])
    assert.equal(numbers('1,5', damaged), 'comma', damaged);
});

test('a day that is one in a single order decides for the file', () => {
  assert.equal(dates('01/02/2026', '31/01/2026'), 'dmy');
  assert.equal(dates('01-02-2026', '01-31-2026'), 'mdy');
  assert.equal(dates('01/31/2026 9:30 AM'), 'mdy');
  assert.equal(dates(' 31/01/2026 '), 'dmy');
});

test('01/02/2026 alone may begin with the day or the month: the order must be given', () => {
  const settled = decideDateStyle(seen(observeDate, ['03/03/2026', '01/02/2026']), undefined);
  assert.ok(!settled.ok);
  assert.equal(settled.rule, 'dates_ambiguous');
  assert.equal(
    settled.detail,
    '"01/02/2026" may begin with the day or the month, and no other date in the file decides which.',
  );
  assert.equal(settled.sample.row, 3);
});

test('a file that writes days in both orders is refused with one cell of each', () => {
  const settled = decideDateStyle(seen(observeDate, ['31/01/2026', '01/31/2026']), undefined);
  assert.ok(!settled.ok);
  assert.equal(settled.rule, 'dates_mixed');
  assert.equal(settled.detail, '"31/01/2026" (row 2) begins with the day, "01/31/2026" (row 3) with the month.');
  assert.equal(settled.sample.row, 3);
});

test('days that begin with the year or have dots, the same day in both orders and days that do not exist decide nothing', () => {
  assert.equal(dates('2026-01-02', '02.01.2026', '03/03/2026', '31/31/2026', '00/13/2026', '01/02-2026'), 'ymd');
});
