/** Currency, percent sign and group marks are taken off a number; what would change its value makes it no number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareNumber, isPercentage, plainNumber } from './written-number.ts';

test('what decorates a number is taken off it, and what is below zero keeps its sign', () => {
  for (const [cell, bare] of [
    ['€ 1,234.50', '1,234.50'],
    ['1,234.50 EUR', '1,234.50'],
    ['EUR 5', '5'],
    ["1'234.50", '1234.50'],
    ['1\u202f234,5', '1234,5'],
    ['7.75 %', '7.75'],
    ['+5', '5'],
    ['12-', '-12'],
    ['\u221212', '-12'],
    ['(12)', '-12'],
    ['(EUR 12)', '-12'],
    ['kr 12', '12'],
    ['12 z\u0142', '12'],
    ['12,-', '12'],
    ['12.--', '12'],
    ['-(12)', '-(12)'],
    ['(-12)', '(-12)'],
    ['12 pcs', '12 pcs'],
    ['- 12', '-12'],
    ['12 -', '-12'],
    ['$ -12', '-12'],
    ['-$12', '-12'],
    ['12,- €', '12'],
    ['US$ 12.50', '12.50'],
    ['R$ 12,50', '12,50'],
    ['Fr. 12.50', '12.50'],
    ["'00123", '00123'],
    ['​12﻿', '12'],
    ['１２．５０', '12.50'],
    ['￥1,234', '1,234'],
    ['٪5', '5'],
    ['５％', '5'],
    ['EUR', 'EUR'],
  ] as const)
    assert.equal(bareNumber(cell), bare, cell);
  assert.equal(bareNumber(`${' '.repeat(64)}1`), `${' '.repeat(64)}1`, 'longer than any number');
});

test('groups have three digits, or it is no number', () => {
  for (const [bare, point, comma] of [
    ['1,234.50', '1234.50', null],
    ['1.234,50', null, '1234.50'],
    ['1,234', '1234', '1.234'],
    ['12,34', null, '12.34'],
    ['1,2345', null, '1.2345'],
    ['1234,567.5', null, null],
    ['12,345,67', null, null],
    ['.5', '0.5', null],
    ['5.', '5', null],
    ['5,', null, '5'],
    ['007', '7', '7'],
    ['-0', '-0', '-0'],
    ['', null, null],
    ['-', null, null],
    ['.', null, null],
  ] as const) {
    assert.equal(plainNumber(bare, 'point'), point, `${bare} with a decimal point`);
    assert.equal(plainNumber(bare, 'comma'), comma, `${bare} with a decimal comma`);
  }
});

test('a blank or an apostrophe is a mark between groups of three digits, and nowhere else', () => {
  for (const [cell, bare] of [
    ['1 234.50', '1234.50'],
    ['1 234 567,89', '1234567,89'],
    ['12\u00a0345', '12345'],
    ["1'234'567.89", '1234567.89'],
    ['1’234.50', '1234.50'],
  ] as const)
    assert.equal(bareNumber(cell), bare, cell);
  for (const cell of [
    '10 25.00',
    '1 2 3.00',
    '12 34',
    '1234 567',
    '1 234 56',
    '1 234.567 89',
    '12 .50',
    '12. 50',
    "1 234'567",
    '1 234,567.00',
    '1,234 567',
    '1  234',
    '12€50',
    '5 % 3',
  ]) {
    const styles = (['point', 'comma'] as const).map((style) => plainNumber(bareNumber(cell), style));
    assert.deepEqual(styles, [null, null], cell);
  }
});

test('a character that looks like a digit makes it no number', () => {
  for (const cell of [
    '12.50\u00b9',
    '5\u00b2',
    '\u2460',
    '1\u00bd',
    '\u00bd',
    '\u2163',
    '\u{1d7cf}2',
    '5\u2030',
    'H\u2082O',
    '12\u2076',
  ])
    assert.equal(plainNumber(bareNumber(cell), 'point'), null, cell);
});

test('a percent sign of any script makes it a percentage', () => {
  for (const cell of ['5%', '5 %', '%5', '5\u066a', '\u066a5', '５％', '5\ufe6a']) assert.ok(isPercentage(cell), cell);
  for (const cell of ['5', '5\u2030', '5 pct']) assert.ok(!isPercentage(cell), cell);
});
