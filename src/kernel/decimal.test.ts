/** Exact decimals against big.js, which shares no code with them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Big from 'big.js';
import fc from 'fast-check';
import {
  divideRounded,
  MAX_DECIMAL_LENGTH,
  parseDecimal,
  powerOfTen,
  readDecimal,
  splitByLargestRemainder,
  sum,
  withoutTrailingZeros,
  writeDecimal,
} from './decimal.ts';
import { QUANTITY } from './quantity.ts';

const units = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
const scales = fc.integer({ min: 0, max: 12 });

test('a decimal written with all its digits is read back as the same units', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), scales, (value, scale) => {
      assert.equal(parseDecimal(writeDecimal(value, scale), scale), value);
      assert.equal(parseDecimal(writeDecimal(value, scale, 'short'), scale), value);
    }),
  );
});

test('a written decimal is the number big.js writes', () => {
  fc.assert(
    fc.property(units, scales, (value, scale) => {
      const expected = new Big(value.toString()).div(new Big(10).pow(scale)).toFixed(scale);
      assert.equal(writeDecimal(value, scale), value === 0n ? new Big(0).toFixed(scale) : expected);
    }),
  );
});

test('only plain decimals are read, and none with more decimals than there is room for', () => {
  assert.equal(parseDecimal('12.50', 2), 1250n);
  assert.equal(parseDecimal('-0.05', 2), -5n);
  assert.equal(parseDecimal('12.5000', 1), 125n);
  assert.equal(parseDecimal('007', 0), 7n);
  for (const text of [
    '',
    ' 1',
    '1 ',
    '+1',
    '1.',
    '.5',
    '1e3',
    '1,000',
    '0x10',
    '--1',
    'NaN',
    'Infinity',
    '１２',
    '1\n',
    '1'.repeat(21),
  ]) {
    assert.equal(parseDecimal(text, 6), null, JSON.stringify(text));
  }
  assert.equal(parseDecimal('12.505', 2), null);
});

test('a number is judged by its length before its digits are read', () => {
  const endless = `1${'0'.repeat(200_000)}1`;
  for (const text of [endless, `-${endless}`, `0.${endless}`, '1'.repeat(MAX_DECIMAL_LENGTH + 1)]) {
    assert.equal(parseDecimal(text, 6), null);
    assert.equal(codeOf(text), 'too_long');
  }
  assert.equal(withoutTrailingZeros(endless), endless);
  assert.equal(withoutTrailingZeros('0'.repeat(200_000)), '');
  assert.equal(withoutTrailingZeros('1500'), '15');
});

const codeOf = (text: string): string => {
  const read = readDecimal(text, QUANTITY);
  return read.ok ? 'ok' : read.refusal.code;
};

test('a decimal that is refused says which rule it breaks', () => {
  assert.equal(codeOf('2.5'), 'ok');
  assert.equal(codeOf('1e3'), 'not_a_decimal');
  assert.equal(codeOf('0.0000001'), 'too_many_decimals');
  for (const text of ['0', '-1', '1000000000']) assert.equal(codeOf(text), 'out_of_range', text);
});

test('halves round away from zero, as big.js rounds half up on magnitudes', () => {
  assert.equal(divideRounded(5n, 10n), 1n);
  assert.equal(divideRounded(-5n, 10n), -1n);
  assert.equal(divideRounded(25n, -10n), -3n);
  assert.equal(divideRounded(4n, 10n), 0n);
  const bigs = Big();
  bigs.DP = 0;
  bigs.RM = 1;
  fc.assert(
    fc.property(
      units,
      units.filter((d) => d !== 0n),
      (n, d) => {
        assert.equal(divideRounded(n, d), BigInt(bigs(n.toString()).div(d.toString()).toFixed(0)));
      },
    ),
  );
});

test('rounding is symmetric: what is owed and what is credited differ by sign alone', () => {
  fc.assert(
    fc.property(
      units,
      fc.bigInt({ min: 1n, max: 10n ** 12n }),
      (n, d) => divideRounded(-n, d) === -divideRounded(n, d),
    ),
  );
});

test('a split sums to the whole, keeps its sign, and no part is a unit away from its exact share', () => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), weights, (whole, parts) => {
      const split = splitByLargestRemainder(whole, parts);
      const total = sum(parts);
      assert.equal(sum(split), whole);
      split.forEach((part, index) => {
        assert.ok(part === 0n || part < 0n === whole < 0n);
        if (total === 0n) return;
        const off = part * total - whole * (parts[index] ?? 0n);
        assert.ok((off < 0n ? -off : off) < total);
      });
    }),
  );
});

test('a split gives the odd cents to the largest remainders, and ties to the earlier part', () => {
  assert.deepEqual(splitByLargestRemainder(100n, [1n, 1n, 1n]), [34n, 33n, 33n]);
  assert.deepEqual(splitByLargestRemainder(-100n, [1n, 1n, 1n]), [-34n, -33n, -33n]);
  assert.deepEqual(splitByLargestRemainder(7n, [0n, 0n]), [7n, 0n]);
  assert.deepEqual(splitByLargestRemainder(10n, [1n, 0n, 2n]), [3n, 0n, 7n]);
  assert.throws(() => splitByLargestRemainder(1n, []));
  assert.throws(() => splitByLargestRemainder(1n, [1n, -1n]));
});

test('a power of ten has as many zeros as asked for', () => {
  assert.equal(powerOfTen(0), 1n);
  assert.equal(powerOfTen(6), 1_000_000n);
});
