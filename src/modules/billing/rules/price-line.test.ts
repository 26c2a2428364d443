/** A line is rounded once, to the digits of its currency, half away from zero. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { present } from '#kernel/assert.ts';
import { parseFraction, parsePrice, parseQuantity } from '#kernel/quantity.ts';
import { priceLine } from './price-line.ts';

const price = (
  quantity: string,
  unitPrice: string,
  terms: { readonly discount?: string; readonly currency?: string } = {},
) =>
  priceLine(
    {
      quantity: present(parseQuantity(quantity), 'a quantity'),
      unitPrice: present(parsePrice(unitPrice), 'a price'),
      discountRate: present(parseFraction(terms.discount ?? '0'), 'a discount'),
    },
    terms.currency ?? 'EUR',
  );

test('half a cent is rounded away from zero', () => {
  // 3 x 0.335 = 1.005
  assert.deepEqual(price('3', '0.335'), { listed: 101n, priced: 101n });
  // 3 x 0.334999 = 1.004997
  assert.deepEqual(price('3', '0.334999'), { listed: 100n, priced: 100n });
});

test('the discounted amount is rounded once: it is not taken from the rounded list amount', () => {
  // 0.145 is 0.15 listed; 0.145 x 0.9 = 0.1305 is 0.13, where 0.15 x 0.9 = 0.135 would be 0.14.
  assert.deepEqual(price('1', '0.145', { discount: '0.1' }), { listed: 15n, priced: 13n });
});

test('yen have no digits, Kuwaiti dinars three', () => {
  assert.deepEqual(price('3', '0.5', { currency: 'JPY' }), { listed: 2n, priced: 2n });
  assert.deepEqual(price('1.5', '2.3333', { currency: 'KWD' }), { listed: 3_500n, priced: 3_500n });
});

test('a free line and a discount of 100 % come to nothing', () => {
  assert.deepEqual(price('7', '0'), { listed: 0n, priced: 0n });
  assert.deepEqual(price('7', '19.99', { discount: '1' }), { listed: 13_993n, priced: 0n });
});

test('a line is never below zero, never above its list amount, and a larger discount never makes it dearer', () => {
  const terms = fc.record({
    quantity: fc.bigInt({ min: 1n, max: 10n ** 10n }),
    unitPrice: fc.bigInt({ min: 0n, max: 10n ** 10n }),
    discountRate: fc.bigInt({ min: 0n, max: 999_999n }),
  });
  fc.assert(
    fc.property(terms, fc.constantFrom('EUR', 'JPY', 'KWD'), (line, currency) => {
      const { listed, priced } = priceLine(line, currency);
      assert.ok(priced >= 0n && priced <= listed);
      assert.ok(priceLine({ ...line, discountRate: line.discountRate + 1n }, currency).priced <= priced);
      assert.equal(priceLine({ ...line, discountRate: 0n }, currency).priced, listed);
    }),
  );
});
