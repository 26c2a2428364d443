/** Money at the edges: strings in, strings out, in each currency's own digits. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { currencyDigits, isCurrency } from './currency.ts';
import { parseMoney, writeMoney } from './money.ts';

test('euros have cents, yen have none, dinars have a thousand fils', () => {
  assert.equal(parseMoney('1234.50', 'EUR'), 123_450n);
  assert.equal(writeMoney(123_450n, 'EUR'), '1234.50');
  assert.equal(parseMoney('1234', 'JPY'), 1234n);
  assert.equal(parseMoney('1234.5', 'JPY'), null);
  assert.equal(parseMoney('0.125', 'KWD'), 125n);
  assert.equal(writeMoney(-5n, 'EUR'), '-0.05');
});

test('digits follow ISO 4217, not the browser: forints have two', () => {
  assert.equal(currencyDigits('HUF'), 2);
  assert.equal(currencyDigits('IDR'), 2);
  assert.equal(currencyDigits('ISK'), 0);
});

test('only currencies in use are known: XCG took the place of ANG, the kuna is gone', () => {
  assert.ok(isCurrency('XCG'));
  for (const code of ['ANG', 'HRK', 'eur', 'EURO', '', 'XXX', '__proto__', 'constructor'])
    assert.ok(!isCurrency(code), code);
  assert.throws(() => currencyDigits('XXX'));
});

test('an amount written is read back unchanged', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.constantFrom('EUR', 'JPY', 'KWD'),
      (amount, currency) => {
        assert.equal(parseMoney(writeMoney(amount, currency), currency), amount);
      },
    ),
  );
});
