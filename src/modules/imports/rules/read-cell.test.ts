/** Cells as people's systems write them: read exactly, or refused with the rule they break. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeDecimal } from '#kernel/decimal.ts';
import type { DateStyle, ImportKind, NumberStyle } from '#model/import.ts';
import type { FieldType } from './field-types.ts';
import { fieldOf } from './fields.ts';
import { readCell } from './read-cell.ts';
import { noSights, seeDate, seeNumber, settleDates, settleNumbers } from './styles.ts';

const read = (cell: string, type: FieldType, numbers: NumberStyle = 'point', dates: DateStyle = 'ymd'): string => {
  const result = readCell(cell, type, { numbers, dates });
  return result.ok ? result.value : `! ${result.rule}`;
};
const money: FieldType = { is: 'decimal', scale: 3, sign: 'any' };

test('amounts are read by the way the file writes them', () => {
  assert.equal(read('1,234.50', money), '1234.50');
  assert.equal(read('1.234,50', money, 'comma'), '1234.50');
  assert.equal(read("1'234.50", money), '1234.50');
  assert.equal(read('1 234,5 €', money, 'comma'), '1234.5');
  assert.equal(read('12.50-', money), '-12.50');
  assert.equal(read('(12.50)', money), '-12.50');
  assert.equal(read('.5', money), '0.5');
  assert.equal(read('12,-', money, 'comma'), '12');
  assert.equal(read('€ 1.234,50', money, 'comma'), '1234.50');
  for (const cell of ['1,23', '1,2345', '12,34,567', 'abc', '1e3', '0x10', '--1', '.', '1.2.3'])
    assert.equal(read(cell, money), '! not_a_number', cell);
  assert.equal(read('1.2345', money), '! too_many_decimals');
});

test('whatever an amount is, it comes back from either way of writing', () => {
  const group = (whole: string, sign: string) => whole.replaceAll(/\B(?=(\d{3})+$)/g, sign);
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), (units) => {
      const plain = writeDecimal(units, 2);
      const [whole = '', fraction = ''] = plain.split('.');
      assert.equal(read(`${group(whole, ',')}.${fraction}`, money, 'point'), plain);
      assert.equal(read(`${group(whole, '.')},${fraction}`, money, 'comma'), plain);
    }),
  );
});

test('days are read as written, and never with two digits of a year', () => {
  const date: FieldType = { is: 'date' };
  assert.equal(read('2026-01-31', date), '2026-01-31');
  assert.equal(read('20260131', date), '2026-01-31');
  assert.equal(read('31.1.2026', date), '2026-01-31');
  assert.equal(read('31/01/2026', date, 'point', 'dmy'), '2026-01-31');
  assert.equal(read('1/31/2026', date, 'point', 'mdy'), '2026-01-31');
  assert.equal(read('31.01.26', date), '! year_too_short');
  assert.equal(read('46053', date), '! not_a_date');
  assert.equal(read('31/02/2026', date, 'point', 'dmy'), '! not_a_date');
  assert.equal(read('2026-01-31 9:30', { is: 'instant' }), '2026-01-31T09:30:00');
  assert.equal(read('2026-01-31T09:30:00+0200', { is: 'instant' }), '2026-01-31T09:30:00+02:00');
  for (const text of ['9999-12-31T23:59:59-14:00', '2026-01-31T09:30:00+99:99'])
    assert.equal(read(text, { is: 'instant' }), '! not_an_instant', text);
});

test('countries, terms and choices are known by what people call them', () => {
  assert.equal(read('Germany', { is: 'country' }), 'DE');
  assert.equal(read('Österreich', { is: 'country' }), 'AT');
  assert.equal(read('UK', { is: 'country' }), 'GB');
  assert.equal(read('D', { is: 'country' }), 'DE');
  assert.equal(read('Atlantis', { is: 'country' }), '! unknown_country');
  assert.equal(read('30 Tage netto', { is: 'terms' }), 'net_30');
  assert.equal(read('Net 14', { is: 'terms' }), 'net_14');
  assert.equal(read('whenever', { is: 'terms' }), '! payment_terms_unknown');
  assert.equal(read('Credit Note', { is: 'one_of', of: ['invoice', 'credit_note'] }), 'credit_note');
  assert.equal(read('Ja', { is: 'boolean' }), 'true');
  assert.equal(read('a@x.example; b@y.example', { is: 'emails' }), 'a@x.example\nb@y.example');
  for (const damaged of ['M\ufffdller', 'MÃ¼ller', '5 â‚¬', 'don’t â€™'])
    assert.equal(read(damaged, { is: 'text', most: 20 }), '! damaged_text', damaged);
  for (const fine of ['SÃO PAULO', 'Ã', 'À la carte', 'Müller & Söhne', 'âge', '5 €'])
    assert.equal(read(fine, { is: 'text', most: 20 }), fine);
});

test('names, numbers and ids are of one line; notes may have many', () => {
  assert.equal(read('open\nB,Bee', { is: 'text', most: 20 }), '! line_break');
  assert.equal(read('open\r\nB', { is: 'text', most: 20 }), '! line_break');
  assert.equal(read('one\n', { is: 'text', most: 20 }), 'one');
  assert.equal(read('open\nB', { is: 'text', most: 20, hasLines: true }), 'open\nB');
  assert.equal(read('a@x.example\nB', { is: 'email' }), '! not_an_email');
  for (const name of ['external_id', 'number', 'name'])
    assert.deepEqual(hasLinesOf('customers', name), undefined, name);
  assert.equal(hasLinesOf('documents', 'note'), true);
});

const hasLinesOf = (kind: ImportKind, name: string): boolean | undefined => {
  const type = fieldOf(kind, name)?.type;
  return type?.is === 'text' ? type.hasLines : undefined;
};

const numbers = (...cells: string[]) => {
  const sights = noSights();
  cells.forEach((value, index) => seeNumber(sights, { row: index + 2, column: 'price', value }));
  const settled = settleNumbers(sights, undefined, false);
  return settled.ok ? settled.style : settled.rule;
};
const dates = (...cells: string[]) => {
  const sights = noSights();
  cells.forEach((value, index) => seeDate(sights, { row: index + 2, column: 'on', value }));
  const settled = settleDates(sights, undefined);
  return settled.ok ? settled.style : settled.rule;
};

test('one number that can be read in one way decides for the file; none, or two that contradict, and nothing is guessed', () => {
  assert.equal(numbers('12', '1,234', '12,5'), 'comma');
  assert.equal(numbers('1,234', '1,234.50'), 'point');
  assert.equal(numbers('0.125'), 'point');
  assert.equal(numbers('1,234', '5'), 'numbers_ambiguous');
  assert.equal(numbers('1,5', '1.5'), 'numbers_mixed');
});

test('one day that can be read in one way decides for the file; none, or two that contradict, and nothing is guessed', () => {
  assert.equal(dates('01/02/2026', '31/01/2026'), 'dmy');
  assert.equal(dates('01/02/2026', '01/31/2026'), 'mdy');
  assert.equal(dates('01/02/2026'), 'dates_ambiguous');
  assert.equal(dates('31/01/2026', '01/31/2026'), 'dates_mixed');
  assert.equal(dates('2026-01-02', '02.01.2026', '03/03/2026'), 'ymd');
});
