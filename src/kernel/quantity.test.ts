/** Line nets against big.js: quantity x price x (1 - discount), rounded once, half away from zero. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Big from 'big.js';
import fc from 'fast-check';
import { writeDecimal } from './decimal.ts';
import {
  extend,
  extendDiscounted,
  parseFraction,
  parsePrice,
  parseQuantity,
  parseRate,
  writeFraction,
  writePrice,
  writeQuantity,
  writeRate,
} from './quantity.ts';

const quantity = fc.bigInt({ min: 1n, max: 10n ** 13n });
const price = fc.bigInt({ min: 0n, max: 10n ** 13n });
const discount = fc.bigInt({ min: 0n, max: 10n ** 6n });
const digits = fc.constantFrom(0, 2, 3);
const six = (units: bigint): Big => new Big(writeDecimal(units, 6));
const minor = (amount: Big, places: number): bigint =>
  BigInt(amount.round(places, Big.roundHalfUp).toFixed(places).replace('.', ''));

test('a line net is what big.js makes of it, with six decimals everywhere and any currency', () => {
  fc.assert(
    fc.property(quantity, price, discount, digits, (q, p, d, places) => {
      const product = six(q).times(six(p));
      assert.equal(extend(q, p, places), minor(product, places));
      assert.equal(
        extendDiscounted({ quantity: q, unitPrice: p, discount: d }, places),
        minor(product.times(new Big(1).minus(six(d))), places),
      );
    }),
    { numRuns: 500 },
  );
});

test('a discount is taken before rounding, not after', () => {
  // 3 x 0.335 = 1.005; less 10 % = 0.9045. Rounding first would give 1.01 and then 0.91.
  assert.equal(extendDiscounted({ quantity: 3_000_000n, unitPrice: 335_000n, discount: 100_000n }, 2), 90n);
  assert.equal(extendDiscounted({ quantity: 1_000_000n, unitPrice: 9_990_000n, discount: 1_000_000n }, 2), 0n);
});

test('each scale is its own: quantities, prices and fractions have six decimals, rates four', () => {
  assert.equal(parseQuantity('0.000001'), 1n);
  assert.equal(parseQuantity('0.0000001'), null);
  assert.equal(parsePrice('12.345678'), 12_345_678n);
  assert.equal(parseRate('8.875'), 88_750n);
  assert.equal(parseRate('8.87501'), null);
  assert.equal(parseFraction('0.15'), 150_000n);
  assert.equal(writeQuantity(1_500_000n), '1.5');
  assert.equal(writePrice(12_000_000n), '12');
  assert.equal(writeRate(190_000n), '19');
  assert.equal(writeFraction(150_000n), '0.15');
});
