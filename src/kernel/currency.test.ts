/** Currencies and how many digits their amounts have, by ISO 4217. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InvariantViolation } from './assert.ts';
import { currencyDigits, isCurrency } from './currency.ts';

test('cents, no digits and three digits', () => {
  for (const code of ['EUR', 'USD', 'GBP', 'CHF']) assert.equal(currencyDigits(code), 2, code);
  for (const code of ['JPY', 'KRW', 'ISK', 'CLP', 'XOF', 'VND']) assert.equal(currencyDigits(code), 0, code);
  for (const code of ['KWD', 'BHD', 'TND', 'OMR', 'JOD', 'IQD', 'LYD']) assert.equal(currencyDigits(code), 3, code);
});

test('forints and rupiahs have two digits on paper, though nobody pays them', () => {
  assert.equal(currencyDigits('HUF'), 2);
  assert.equal(currencyDigits('IDR'), 2);
});

test('the guilder of Curacao replaced that of the Antilles; the kuna is gone', () => {
  assert.deepEqual(['XCG', 'ANG', 'HRK', 'DEM'].map(isCurrency), [true, false, false, false]);
});

test('a code is written in capitals, and gold and the test code are no money', () => {
  for (const code of ['eur', '', 'EURO', 'XAU', 'XTS', 'XXX']) assert.ok(!isCurrency(code), code);
});

test('no digits are guessed for a currency that is not known', () => {
  assert.throws(() => currencyDigits('HRK'), InvariantViolation);
});
