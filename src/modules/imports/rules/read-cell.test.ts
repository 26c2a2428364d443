/** Cells as people's systems write them: read exactly, or refused with the rule they break. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeDecimal } from '#kernel/decimal.ts';
import type { DateStyle, ImportKind, NumberStyle } from '#model/import.ts';
import type { Cell } from '#model/table.ts';
import type { FieldType } from './field-types.ts';
import { fieldOf, KINDS } from './fields.ts';
import { readCell } from './read-cell.ts';
import {
  noObservations,
  observeDate,
  observeNumber,
  decideDateStyle,
  decideNumberStyle,
} from './number-and-date-styles.ts';

const read = (cell: Cell, type: FieldType, numbers: NumberStyle = 'point', dates: DateStyle = 'ymd'): string => {
  const result = readCell(cell, type, { numbers, dates, zone: 'Europe/Berlin' });
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
  for (const cell of ['1,23', '1,2345', '12,34,567', 'abc', '0x10', '--1', '.', '1.2.3'])
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
  assert.deepEqual(
    [read('base.de', { is: 'country' }), read('base.uk', { is: 'country' }), read('base.EUR', { is: 'currency' })],
    ['DE', 'GB', 'EUR'],
    "Odoo's ids",
  );
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
  assert.equal(read('open\nB', { is: 'text', most: 20, form: 'lines' }), 'open\nB');
  assert.equal(read('a@x.example\nB', { is: 'email' }), '! not_an_email');
  for (const name of ['external_id', 'number', 'name']) assert.notEqual(formOf('customers', name), 'lines', name);
  assert.equal(formOf('documents', 'note'), 'lines');
});

test('a percentage is a rate or a fraction, and never an amount', () => {
  const percent: FieldType = { is: 'decimal', scale: 4, sign: 'zero_or_more', unit: 'percent' };
  const fraction: FieldType = { is: 'decimal', scale: 6, sign: 'zero_or_more', unit: 'fraction' };
  assert.equal(read('19%', percent), '19');
  assert.equal(read('7,75 %', percent, 'comma'), '7.75');
  for (const [cell, value] of [
    ['19%', '0.19'],
    ['7.75 %', '0.0775'],
    ['0.5%', '0.005'],
    ['100%', '1'],
    ['0%', '0'],
  ] as const)
    assert.equal(read(cell, fraction), value, cell);
  assert.equal(read({ text: '7.75%', held: '7.75%' }, percent, 'comma'), '7.75');
  assert.equal(read('10 %', money), '! is_a_percentage');
});

test('every field in percent refuses a bare fraction', () => {
  const inPercent = Object.values(KINDS)
    .flatMap(({ fields }) => fields)
    .filter(({ type }) => type.is === 'decimal' && type.unit === 'percent');
  assert.ok(inPercent.length >= 6);
  for (const { name, type } of inPercent) assert.match(String(read('0.19', type)), /_looks_like_a_fraction$/, name);
});

test('a minus of any length, currencies and spaces of any width are read', () => {
  for (const cell of [
    '\u22121,234.50',
    '\u20131,234.50',
    '1,234.50\u2212',
    '(1,234.50)',
    '-\u20ac1,234.50',
    '(EUR 1,234.50)',
  ])
    assert.equal(read(cell, money), '-1234.50', cell);
  for (const cell of [
    '1\u2009234.50',
    '1\u202f234.50',
    '1\u00a0234.50 EUR',
    'CHF 1\u2019234.50',
    'kr 1234.50',
    '\uff11\uff12\uff13\uff14.50',
  ])
    assert.equal(read(cell, money), '1234.50', cell);
  assert.equal(read('1.234,50 z\u0142', money, 'comma'), '1234.50');
  for (const cell of ['-(12)', '(-12)', 'EUR', '12 pieces', '9'.repeat(65)])
    assert.equal(read(cell, money), '! not_a_number', cell.slice(0, 20));
  for (const type of [money, { is: 'date' }, { is: 'country' }, { is: 'emails' }] satisfies FieldType[])
    assert.equal(read('1'.repeat(200_000), type), '! too_long');
});

test('a number that a spreadsheet shortened is refused, whether it is a price or an article number', () => {
  for (const cell of ['4.00638E+12', '4,00638E+12', '1E+12', '-1.5e-7']) {
    assert.equal(read(cell, money), '! number_damaged', cell);
    assert.equal(read(cell, { is: 'text', most: 40 }), '! number_damaged', cell);
  }
  for (const cell of ['E12', '12E3', '4006381333931', '1E-A']) assert.equal(read(cell, { is: 'text', most: 40 }), cell);
});

test('a number that a spreadsheet shortened is refused in descriptions, notes and metadata too', () => {
  const prose: FieldType = { is: 'text', most: 500, form: 'lines' };
  for (const cell of ['4.00638E+12', '4,00638E+12', '1E+15']) assert.equal(read(cell, prose), '! number_damaged', cell);
  for (const cell of ['5E3', 'Order 4.00638E+12', '1E-A']) assert.equal(read(cell, prose), cell);
});

test('an error of a spreadsheet is no name and no number, also in a CSV file', () => {
  for (const cell of ['#N/A', '#NV', '#REF!', '#WERT!', '#DIV/0!', '####'])
    for (const type of [money, { is: 'text', most: 40 }] satisfies FieldType[])
      assert.equal(read(cell, type), '! cell_error', cell);
  for (const cell of ['#12', '#1 Shop', '##']) assert.equal(read(cell, { is: 'text', most: 40 }), cell);
});

test('a cell that shows something else than its number is no amount, and loses no digit as a text', () => {
  const amount: FieldType = { is: 'decimal', scale: 6, sign: 'any' };
  const name: FieldType = { is: 'text', most: 40 };
  for (const [shown, held, asAmount, asText] of [
    ['', '5', '! shown_not_a_number', '! empty'],
    ['free', '5', '! shown_not_a_number', 'free'],
    ['high', '12', '! shown_not_a_number', 'high'],
    ['5 k', '5000', '! shown_not_a_number', '5 k'],
    ['5.50 pcs', '5.5', '5.5', '5.50 pcs'],
    ['1 1/4', '1.25', '1.25', '1 1/4'],
    ['1/3', '0.333', '! shown_not_a_number', '1/3'],
    ['-', '0', '0', '-'],
    ['', '0', '0', '! empty'],
    ['1235', '1234.5', '! shown_rounded', '! shown_rounded'],
    ['8%', '7.75%', '! shown_rounded', '! shown_rounded'],
    ['00123', '123', '123', '00123'],
    ['1234-5678', '12345678', '! shown_not_a_number', '1234-5678'],
    ['1,234.50 €', '1234.5', '1234.5', '1,234.50 €'],
  ] as const) {
    assert.equal(read({ text: shown, held }, amount), asAmount, `${shown} as an amount`);
    assert.equal(read({ text: shown, held }, name), asText, `${shown} as a text`);
  }
});

test('a cell whose format hides digits is refused as a number and as a text', () => {
  const cell: Cell = { text: '18.95', held: '18.954' };
  assert.equal(read(cell, { is: 'decimal', scale: 6, sign: 'any' }), '! shown_rounded');
  assert.equal(read(cell, { is: 'text', most: 40 }), '! shown_rounded');
  assert.equal(read({ text: '1,234.50 \u20ac', held: '1234.5' }, money, 'comma'), '1234.5', 'whatever the file writes');
  assert.equal(read({ text: '5.00', held: '-5' }, money), '-5', 'a colour stands for the sign');
  assert.equal(read({ text: '-', held: '0' }, money), '0');
  assert.equal(read({ text: 'Jan 26', held: '2026-01-15' }, { is: 'date' }), '2026-01-15');
  assert.equal(read({ text: 'Jan 26', held: '2026-01-15' }, { is: 'text', most: 40 }), 'Jan 26');
  for (const fault of ['cell_error', 'formula_not_computed', 'digits_lost', 'date_out_of_range'] as const)
    for (const type of [money, { is: 'text', most: 40 }, { is: 'date' }] satisfies FieldType[])
      assert.equal(read({ text: '#N/A', fault }, type), `! ${fault}`);
});

test('days with times, zones and months in words are days; with a zone, of the account', () => {
  const date: FieldType = { is: 'date' };
  for (const cell of [
    '2026-01-31 09:30:00',
    '2026-01-31T09:30',
    '2026-01-31 09:30:00 +0100',
    '2026-01-30T23:30:00Z',
    '2026-01-30 23:30:00 UTC',
    '31.01.2026, 09:30 Uhr',
    '31 Jan 2026',
    '31-Jan-2026 9:30 PM',
    'Jan 31, 2026 9:30:00 AM PST',
    'Sat, 31 Jan 2026 09:30:00 +0000',
    'Samstag, 31. Januar 2026',
    '31. 1. 2026',
    '2026年1月31日',
  ])
    assert.equal(read(cell, date), '2026-01-31', cell);
  assert.equal(read('01/31/2026 9:30 AM', date, 'point', 'mdy'), '2026-01-31');
  const instant: FieldType = { is: 'instant' };
  assert.equal(read('01/31/2026 12:05 AM', instant, 'point', 'mdy'), '2026-01-31T00:05:00');
  assert.equal(read('31 Jan 2026 09:30:15.123 GMT+2', instant), '2026-01-31T09:30:15+02:00');
  assert.equal(read('2026-01-31 09:30:00 -0500', instant), '2026-01-31T09:30:00-05:00');
  assert.equal(read('2026-01-31 09:30 CST', date), '! unknown_zone');
  for (const cell of ['2026-01-31 25:00', '2026-01-31 09:61', '31 Foo 2026', '46053.5', '9:30', '1'.repeat(65)])
    assert.equal(read(cell, date), '! not_a_date', cell.slice(0, 30));
});

test('a time zone is read where its name means one alone, also as JavaScript writes dates; of several it is refused with words', () => {
  const instant: FieldType = { is: 'instant' };
  for (const [cell, value] of [
    ['2026-01-31 09:30 JST', '2026-01-31T09:30:00+09:00'],
    ['2026-01-31 09:30 AEST', '2026-01-31T09:30:00+10:00'],
    ['31.01.2026 09:30 MEZ', '2026-01-31T09:30:00+01:00'],
    ['Sat Jan 31 2026 09:30:00 GMT+0100 (CET)', '2026-01-31T09:30:00+01:00'],
    ['Sat Jan 31 2026 09:30:00 GMT+0100 (Mitteleuropäische Normalzeit)', '2026-01-31T09:30:00+01:00'],
    ['2026-01-31T09:30:00+01:00[Europe/Berlin]', '2026-01-31T09:30:00+01:00'],
  ] as const)
    assert.equal(read(cell, instant), value, cell);
  for (const cell of ['2026-01-31 09:30 IST', '2026-01-31 09:30 BST', '2026-01-31 09:30 XYZ'])
    assert.equal(read(cell, instant), '! unknown_zone', cell);
  const refused = readCell('2026-01-31 09:30 IST', instant, { numbers: 'point', dates: 'ymd', zone: 'UTC' });
  assert.match(refused.ok ? '' : refused.detail, /India, of Israel or of Ireland/);
});

test('the first of a month is read with its ordinal, in any of the languages', () => {
  const date: FieldType = { is: 'date' };
  for (const cell of [
    '1er janvier 2026',
    'jeudi 1er janvier 2026',
    'le 1er janvier 2026',
    '1º de enero de 2026',
    '1° gennaio 2026',
    '1st of January 2026',
    'January 1st, 2026',
    '1. Januar 2026',
  ])
    assert.equal(read(cell, date), '2026-01-01', cell);
});

const formOf = (kind: ImportKind, name: string): string | undefined => {
  const type = fieldOf(kind, name)?.type;
  return type?.is === 'text' ? type.form : undefined;
};

const numbers = (...cells: string[]) => {
  const sights = noObservations();
  cells.forEach((value, index) => observeNumber(sights, { row: index + 2, column: 'price', value }));
  const settled = decideNumberStyle(sights, undefined, false);
  return settled.ok ? settled.style : settled.rule;
};
const dates = (...cells: string[]) => {
  const sights = noObservations();
  cells.forEach((value, index) => observeDate(sights, { row: index + 2, column: 'on', value }));
  const settled = decideDateStyle(sights, undefined);
  return settled.ok ? settled.style : settled.rule;
};

test('one number that can be read in one way decides for the file; none, or two that contradict, and nothing is guessed', () => {
  assert.equal(numbers('12', '1,234', '12,5'), 'comma');
  assert.equal(numbers('1,234', '1,234.50'), 'point');
  assert.equal(numbers('0.125'), 'point');
  assert.equal(numbers('1,234', '5'), 'numbers_ambiguous');
  assert.equal(numbers('1,5', '1.5'), 'numbers_mixed');
  // A damaged cell is one row's error and says nothing of the others.
  for (const damaged of ['1.2.3', '1,2,3', '12,34.5,6', '0.1.2'])
    assert.equal(numbers('1.50', damaged), 'point', damaged);
});

test('one day that can be read in one way decides for the file; none, or two that contradict, and nothing is guessed', () => {
  assert.equal(dates('01/02/2026', '31/01/2026'), 'dmy');
  assert.equal(dates('01/02/2026', '01/31/2026'), 'mdy');
  assert.equal(dates('01/02/2026'), 'dates_ambiguous');
  assert.equal(dates('31/01/2026', '01/31/2026'), 'dates_mixed');
  for (const damaged of ['31/31/2026', '31/02/2026', '00/13/2026'])
    assert.equal(dates('01/31/2026', damaged), 'mdy', damaged);
  assert.equal(dates('2026-01-02', '02.01.2026', '03/03/2026'), 'ymd');
});
