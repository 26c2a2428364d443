/** What is left of an order's charges when no more goods are billed, and at which rates it is billed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { present } from '#kernel/assert.ts';
import { divideRounded, sum } from '#kernel/decimal.ts';
import { parsePrice } from '#kernel/quantity.ts';
import { chargePartKey, NOTHING_BILLED } from '#model/billing.ts';
import { taxKey, type LineTax } from '#model/tax.ts';
import { orders, TAXES, toOrder } from '#test/properties/random-order.ts';
import type { OrderShape } from '#test/properties/random-order.ts';
import { billedRates, remainingCharges } from './remaining-charges.ts';
import { splitChargesByRate } from './split-charges-by-rate.ts';

const S21: LineTax = { category: 'S', rate: 210_000n, exemptionReason: null };
const S6: LineTax = { category: 'S', rate: 60_000n, exemptionReason: null };
const line = (unitPrice: string, tax: LineTax): OrderShape['lines'][number] => ({
  quantity: 1_000_000n,
  unitPrice: present(parsePrice(unitPrice), 'a price'),
  discountRate: 0n,
  tax,
});
const TWO_RATES = [line('100', S21), line('100', S6)];
const charge = (kind: 'freight' | 'fee' | 'discount', amount: bigint, tax: LineTax | null = null) => ({
  kind,
  amount,
  tax,
});

function rest(
  shape: Pick<OrderShape, 'lines' | 'charges'>,
  at: { readonly rates: readonly LineTax[]; readonly billed?: readonly (readonly [number, LineTax, bigint])[] },
) {
  const order = toOrder({ currency: 'EUR', pricesIncludeTax: false, ...shape });
  const charges = new Map(
    (at.billed ?? []).map(([index, tax, amount]) => {
      const { id } = present(order.charges[index], 'a charge');
      return [chargePartKey(id, taxKey(tax)), amount] as const;
    }),
  );
  const found = remainingCharges({
    order,
    billed: { ...NOTHING_BILLED, charges },
    rates: new Set(at.rates.map(taxKey)),
  });
  return found.map(({ kind, tax, priced }) => [kind, tax.rate / 10_000n, priced]);
}

test('freight of an order with two rates is left at both when both were billed', () => {
  const shape = { lines: TWO_RATES, charges: [charge('freight', 1_001n)] };
  // 10.01 by net 100 : 100; the odd cent goes to the first rate.
  assert.deepEqual(rest(shape, { rates: [S21, S6] }), [
    ['freight', 21n, 501n],
    ['freight', 6n, 500n],
  ]);
});

test('what was billed of a charge before is not billed again, to the last cent', () => {
  const shape = { lines: TWO_RATES, charges: [charge('freight', 1_000n)] };
  const rates = [S21, S6];
  assert.deepEqual(rest(shape, { rates, billed: [[0, S21, 499n]] }), [
    ['freight', 21n, 1n],
    ['freight', 6n, 500n],
  ]);
  assert.deepEqual(
    rest(shape, {
      rates,
      billed: [
        [0, S21, 500n],
        [0, S6, 500n],
      ],
    }),
    [],
  );
});

test('nothing is left at a rate that no goods were billed at: its part moves to the rates that were', () => {
  const shape = { lines: TWO_RATES, charges: [charge('freight', 1_000n)] };
  assert.deepEqual(rest(shape, { rates: [S21] }), [['freight', 21n, 1_000n]]);
  assert.deepEqual(rest(shape, { rates: [S6], billed: [[0, S6, 250n]] }), [['freight', 6n, 750n]]);
});

test('a part that moves is spread over the billed rates by what each has of the charge', () => {
  const Z: LineTax = { category: 'Z', rate: 0n, exemptionReason: null };
  const lines = [line('100', S21), line('300', S6), line('400', Z)];
  // 8.00 is 1.00, 3.00 and 4.00; the 4.00 move as 1.00 and 3.00.
  assert.deepEqual(rest({ lines, charges: [charge('freight', 800n)] }, { rates: [S21, S6] }), [
    ['freight', 21n, 200n],
    ['freight', 6n, 600n],
  ]);
  assert.deepEqual(rest({ lines, charges: [charge('discount', 800n)] }, { rates: [S21, S6] }), [
    ['discount', 21n, -200n],
    ['discount', 6n, -600n],
  ]);
});

test('a discount is left as a discount, and moves to the billed rate as well', () => {
  const shape = { lines: TWO_RATES, charges: [charge('discount', 1_000n)] };
  assert.deepEqual(rest(shape, { rates: [S21] }), [['discount', 21n, -1_000n]]);
  assert.deepEqual(rest(shape, { rates: [S21, S6], billed: [[0, S21, -200n]] }), [
    ['discount', 21n, -300n],
    ['discount', 6n, -500n],
  ]);
});

test('a charge with a rate of its own keeps it, whatever the goods were billed at', () => {
  const shape = { lines: TWO_RATES, charges: [charge('fee', 300n, S6), charge('discount', 100n, S6)] };
  assert.deepEqual(rest(shape, { rates: [S21] }), [
    ['fee', 6n, 300n],
    ['discount', 6n, -100n],
  ]);
});

test('a discount on free goods is left at the rate of the freight it is taken from', () => {
  const shape = { lines: [line('0', S21)], charges: [charge('freight', 500n, S6), charge('discount', 300n)] };
  assert.deepEqual(rest(shape, { rates: [S21] }), [
    ['freight', 6n, 500n],
    ['discount', 6n, -300n],
  ]);
});

test('where no goods were billed at all the charges are left at the rates of the order', () => {
  const shape = { lines: TWO_RATES, charges: [charge('freight', 1_000n)] };
  assert.deepEqual(rest(shape, { rates: [] }), [
    ['freight', 21n, 500n],
    ['freight', 6n, 500n],
  ]);
});

test('too much billed at one rate lowers what is left at the others, and is not taken back', () => {
  const shape = { lines: TWO_RATES, charges: [charge('freight', 1_000n)] };
  const rates = [S21, S6];
  assert.deepEqual(rest(shape, { rates, billed: [[0, S21, 700n]] }), [['freight', 6n, 300n]]);
  assert.deepEqual(rest(shape, { rates, billed: [[0, S21, 1_200n]] }), []);
});

test('an order is billed at the rates of the lines of which something is billed', () => {
  const order = toOrder({ currency: 'EUR', pricesIncludeTax: false, lines: TWO_RATES, charges: [] });
  const [first, second] = order.lines.map(({ id }) => id);
  const lines = new Map([
    [present(first, 'a line'), { quantity: 0n, priced: 0n }],
    [present(second, 'a line'), { quantity: 1n, priced: 0n }],
  ]);
  assert.deepEqual([...billedRates(order, { ...NOTHING_BILLED, lines })], [taxKey(S6)]);
  assert.deepEqual([...billedRates(order, NOTHING_BILLED)], []);
});

test('billed before and left come to the charge, on its side of zero, and only at rates it may stand at', () => {
  const share = fc.bigInt({ min: 0n, max: 100n });
  fc.assert(
    fc.property(
      orders,
      fc.subarray([...TAXES]),
      fc.array(share, { minLength: 30, maxLength: 30 }),
      (order, billedAt, shares) => {
        const parts = splitChargesByRate(order);
        const charges = new Map(
          parts.map(({ key, whole }, index) => [key, divideRounded(whole * (shares[index] ?? 0n), 100n)]),
        );
        const rates = new Set(billedAt.map(taxKey));
        const left = remainingCharges({ order, billed: { ...NOTHING_BILLED, charges }, rates });
        for (const { id, kind, amount } of order.charges) {
          const own = left.filter(({ chargeId }) => chargeId === id);
          const before = sum(parts.filter((part) => part.charge.id === id).map(({ key }) => charges.get(key) ?? 0n));
          const whole = kind === 'discount' ? -amount : amount;
          assert.equal(before + sum(own.map(({ priced }) => priced)), whole);
          assert.ok(own.every(({ priced }) => (whole < 0n ? priced < 0n : priced > 0n)));
        }
      },
    ),
  );
});
