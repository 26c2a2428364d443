/** Amounts, prices and rates of a file are read to the last digit, or refused with the reason and what to do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NumberStyle } from '#model/import.ts';
import type { Cell } from '#model/table.ts';
import {
  amount,
  discountPercent,
  fraction,
  price,
  quantity,
  rate,
  type FieldType,
  signedPrice,
  signedQuantity,
} from './field-types.ts';
import { readDecimal } from './read-decimal.ts';

type DecimalType = Extract<FieldType, { readonly is: 'decimal' }>;
const result = (cell: Cell, type: FieldType, style: NumberStyle = 'point') =>
  readDecimal(cell, type as DecimalType, style);
const read = (cell: Cell, type: FieldType, style: NumberStyle = 'point'): string => {
  const got = result(cell, type, style);
  return got.ok ? got.value : `! ${got.rule}`;
};
const words = (cell: Cell, type: FieldType, style: NumberStyle = 'point'): [string, string | null] => {
  const got = result(cell, type, style);
  return got.ok ? [got.value, null] : [got.detail, got.hint];
};

test('a price keeps six decimals, an amount three and a rate four; nothing is rounded', () => {
  assert.equal(read('0.123456', price), '0.123456');
  assert.equal(read('0.1234567', price), '! too_many_decimals');
  assert.equal(read(' 1.125 ', amount), '1.125');
  assert.equal(read('1.1255', amount), '! too_many_decimals');
  assert.equal(read('8.8755', rate), '8.8755');
  assert.equal(read('8.87555', rate), '! too_many_decimals');
  assert.deepEqual(words('1.1255', amount), [
    '"1.1255" has more than 3 decimals.',
    'Values are never rounded: correct the cell.',
  ]);
});

test('zeros behind the decimals a field keeps are no digits too many', () => {
  assert.equal(read('1.1250000', amount), '1.1250000');
});

test('a quantity is above zero, a price not below it, an amount may be either', () => {
  assert.equal(read('0.000001', quantity), '0.000001');
  assert.equal(read('0', quantity), '! out_of_range');
  assert.equal(read('-1', quantity), '! out_of_range');
  assert.equal(read('0', price), '0');
  assert.equal(read('-0.01', price), '! out_of_range');
  assert.equal(read('-0.01', amount), '-0.01');
  assert.deepEqual(words('0', quantity)[0], '"0" must be greater than 0.');
  assert.deepEqual(words('-1', price)[0], '"-1" must not be negative.');
});

test('in a document the quantity and the price may be negative, and only a quantity of zero is refused', () => {
  assert.deepEqual([read('-1', signedQuantity), read('-50.25', signedPrice)], ['-1', '-50.25']);
  assert.deepEqual([read('0', signedPrice), words('0', signedQuantity)[0]], ['0', '"0" must not be 0.']);
  assert.equal(read('-1000000000', signedPrice), '! out_of_range');
});

test('what is larger than can be kept is refused', () => {
  assert.equal(read('999999999.5', price), '999999999.5');
  assert.equal(read('1000000000', price), '! out_of_range');
  assert.equal(read('-999999999999999', amount), '-999999999999999');
  assert.equal(read('1000000000000000', amount), '! out_of_range');
  const freight: FieldType = { is: 'decimal', scale: 3, sign: 'zero_or_more' };
  assert.equal(read('999999999999999', freight), '999999999999999', 'money is kept to fifteen digits');
  assert.equal(read('1000000000000000', freight), '! out_of_range');
});

test('a rate is at most 100 %; a discount that is given as a fraction at most 1, and the refusal says which column takes percentages', () => {
  assert.equal(read('100', rate), '100');
  assert.equal(read('100.0001', rate), '! out_of_range');
  assert.equal(read('1', fraction), '1');
  assert.deepEqual(words('15', fraction), [
    '"15" is more than this field allows.',
    'A discount_rate is a fraction: 0.15 is 15 %. Map a column of percentages to lines.discount_percent.',
  ]);
});

test('a percentage is a percentage, a fraction is a hundredth of it, and an amount is none', () => {
  assert.equal(read('7,75 %', rate, 'comma'), '7.75');
  assert.equal(read('٪5', fraction), '0.05', 'the Arabic percent sign');
  assert.equal(read('５％', amount), '! is_a_percentage', 'in full width');
  assert.equal(read('5‰', rate), '! not_a_number');
  for (const [cell, value] of [
    ['19%', '0.19'],
    ['7.75%', '0.0775'],
    ['0.5%', '0.005'],
    ['100%', '1'],
    ['50%', '0.5'],
    ['0%', '0'],
  ] as const)
    assert.equal(read(cell, fraction), value, cell);
  assert.equal(read('-10%', fraction), '! out_of_range');
  assert.equal(read('100.0001%', fraction), '! out_of_range');
  assert.equal(read('10%', amount), '! is_a_percentage');
  assert.equal(read({ text: '10%', held: '10%' }, price), '! is_a_percentage');
});

test('a bare 0.19 as a rate may mean 19 %: it is refused, with both readings', () => {
  assert.equal(read('0.19', rate), '! tax_rate_looks_like_a_fraction');
  assert.equal(words('0.19', rate)[0], 'Rates are in percent: "0.19" is 0.19 %; write "19" for 19 %.');
  assert.equal(words('0.0775', rate)[0], 'Rates are in percent: "0.0775" is 0.0775 %; write "7.75" for 7.75 %.');
  assert.equal(words('0.2', rate)[0], 'Rates are in percent: "0.2" is 0.2 %; write "20" for 20 %.');
  assert.equal(words('0.0700', rate)[0], 'Rates are in percent: "0.0700" is 0.0700 %; write "7" for 7 %.');
});

test('zero, half a percent and what has a percent sign are rates as they stand', () => {
  for (const [cell, value] of [
    ['0', '0'],
    ['0.5', '0.5'],
    ['0.4999%', '0.4999'],
    ['19', '19'],
  ] as const)
    assert.equal(read(cell, rate), value, cell);
  assert.equal(read('0.4999', rate), '! tax_rate_looks_like_a_fraction');
});

test('a discount below one percent is written with a percent sign', () => {
  assert.equal(read('0.99', discountPercent), '! discount_looks_like_a_fraction');
  assert.equal(read('1', discountPercent), '1');
  assert.equal(read('0.5%', discountPercent), '0.5');
});

test('what is no number is refused with an example of how the file writes numbers', () => {
  assert.equal(words('five', amount)[0], '"five" is not a number written like 1,234.50.');
  assert.equal(words('1,234.50', amount, 'comma')[0], '"1,234.50" is not a number written like 1.234,50.');
});

test('a number of which a spreadsheet has lost digits is refused, with how to export it again', () => {
  const [detail, hint] = words('4.00638E+12', amount);
  assert.equal(detail, '"4.00638E+12" is a number that has lost digits.');
  assert.match(hint ?? '', /format "Text"/);
});

test('a text longer than any number is no number, whatever its cell holds', () => {
  assert.equal(read(`1.${'0'.repeat(38)}`, amount), `1.${'0'.repeat(38)}`);
  assert.equal(read(`1.${'0'.repeat(39)}`, amount), '! out_of_range');
  assert.equal(read(`1.${'0'.repeat(63)}`, amount), '! not_a_number');
  assert.equal(read({ text: '1', held: `1.${'0'.repeat(63)}` }, amount), '! not_a_number');
});

test('a cell of a workbook counts by the number it holds, as long as it shows the same', () => {
  for (const [text, held, value] of [
    ['1.234,50 €', '1234.5', '! shown_not_a_number'],
    ['1,234.50 €', '1234.5', '1234.5'],
    ['5.00', '-5', '-5'],
    ['00123', '123', '123'],
    ['5.50 pcs', '5.5', '5.5'],
    ['1 1/4', '1.25', '1.25'],
    ['-1/2', '-0.5', '-0.5'],
    ['', '0', '0'],
    ['- €', '0', '0'],
    ['', '5', '! shown_not_a_number'],
    ['free', '5', '! shown_not_a_number'],
    ['free', '0', '! shown_not_a_number'],
    ['1/3', '0.333', '! shown_not_a_number'],
    ['5/0', '5', '! shown_not_a_number'],
    ['5 of 6', '5', '! shown_not_a_number'],
    ['18.95', '18.954', '! shown_rounded'],
    ['5 k', '5000', '! shown_not_a_number'],
    ['12.5k', '12.5', '! shown_not_a_number'],
    ['3 Mio.', '3', '! shown_not_a_number'],
  ] as const)
    assert.equal(read({ text, held }, amount), value, `${text} holds ${held}`);
  assert.equal(read({ text: '7.75%', held: '7.75%' }, rate), '7.75');
  assert.equal(read({ text: '8%', held: '7.75%' }, rate), '! shown_rounded');
});

test('a cell that shows less than it holds is refused with both numbers', () => {
  const [detail, hint] = words({ text: '18.95', held: '18.954' }, amount);
  assert.match(detail, /18\.95/);
  assert.match(detail, /18\.954/);
  assert.match(hint ?? '', /never rounded/);
});
