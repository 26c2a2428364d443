/** The currency that a cell of an amount names, by a code or by a sign that several currencies may share. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currenciesIn } from './cell-currency.ts';

const named = (cell: string): string[] | null => {
  const currencies = currenciesIn(cell);
  return currencies === null ? null : [...currencies].sort();
};

test('a code names its currency before or behind the amount, in capitals or not', () => {
  for (const cell of ['USD 1,234.50', '1.234,50 usd', '(USD 5)', '-5 USD', 'USD', '5\u00a0USD', '+5 USD'])
    assert.deepEqual(named(cell), ['USD'], cell);
});

test('a sign of one currency names it', () => {
  for (const [cell, currency] of [
    ['€ 5,00', 'EUR'],
    ['5,00 €', 'EUR'],
    ['US$5', 'USD'],
    ['A$5', 'AUD'],
    ['R$ 5', 'BRL'],
    ['5 zł', 'PLN'],
    ['5 Kč', 'CZK'],
    ['R 5', 'ZAR'],
    ['Fr. 5', 'CHF'],
    ['5 руб.', 'RUB'],
    ['5 лв.', 'BGN'],
    ['5円', 'JPY'],
    ['₹5', 'INR'],
  ] as const)
    assert.deepEqual(named(cell), [currency], cell);
});

test('a sign that several currencies share may be any of them', () => {
  for (const [cell, ...some] of [
    ['$5', 'AUD', 'CAD', 'USD'],
    ['£5', 'FKP', 'GBP'],
    ['¥5', 'CNY', 'JPY'],
    ['5 kr', 'DKK', 'NOK', 'SEK'],
    ['5 kr.', 'DKK', 'NOK', 'SEK'],
    ['Rs. 5', 'INR', 'LKR', 'MUR', 'NPR', 'PKR'],
    ['5元', 'CNY', 'HKD', 'TWD'],
  ] as const) {
    const currencies = named(cell) ?? [];
    assert.deepEqual(
      some.filter((currency) => !currencies.includes(currency)),
      [],
      cell,
    );
    assert.ok(!currencies.includes('EUR'), cell);
  }
});

test('an amount alone, a word or a percentage names no currency', () => {
  for (const cell of [
    '',
    '5',
    '1,234.50',
    "1'234.50",
    '(5)',
    '5-',
    '−5',
    '7.75 %',
    '5 pcs',
    'free',
    'XYZ 5',
    'EUR USD',
  ])
    assert.equal(named(cell), null, cell);
});

test('a code is seen up to the length of an amount, and not in a longer text', () => {
  assert.deepEqual(named(`EUR${'1'.repeat(61)}`), ['EUR']);
  assert.equal(named(`EUR${'1'.repeat(62)}`), null);
});
