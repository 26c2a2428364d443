/** How a charge without a tax rate is spread over an order's rates. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { present } from '#kernel/assert.ts';
import { parsePrice } from '#kernel/quantity.ts';
import type { LineTax } from '#model/tax.ts';
import { toOrder } from '#test/properties/random-order.ts';
import type { OrderShape } from '#test/properties/random-order.ts';
import { splitChargesByRate } from './split-charges-by-rate.ts';

const S21: LineTax = { category: 'S', rate: 210_000n, exemptionReason: null };
const S6: LineTax = { category: 'S', rate: 60_000n, exemptionReason: null };
const Z: LineTax = { category: 'Z', rate: 0n, exemptionReason: null };
const line = (unitPrice: string, tax: LineTax): OrderShape['lines'][number] => ({
  quantity: 1_000_000n,
  unitPrice: present(parsePrice(unitPrice), 'a price'),
  discountRate: 0n,
  tax,
});
const split = (shape: Pick<OrderShape, 'lines' | 'charges'>, pricesIncludeTax = false) =>
  splitChargesByRate(toOrder({ currency: 'EUR', pricesIncludeTax, ...shape })).map(({ tax, whole, follows }) => [
    `${tax.category}${tax.rate / 10_000n}`,
    whole,
    follows,
  ]);
const off = (amount: bigint, tax: LineTax | null = null) => ({ kind: 'discount' as const, amount, tax });

test('a discount without a rate is split by the net per rate, and each part follows its rate', () => {
  assert.deepEqual(split({ lines: [line('76.50', S21), line('65.16', S6)], charges: [off(1417n)] }), [
    ['S21', -765n, 'rate'],
    ['S6', -652n, 'rate'],
  ]);
});

test('a freight with its own rate follows the order, a discount with its own rate the lines of it, where there are any', () => {
  const lines = [line('10', S21)];
  const freight = { kind: 'freight' as const, amount: 500n, tax: S21 };
  assert.deepEqual(split({ lines, charges: [freight, off(100n, S21)] }), [
    ['S21', 500n, 'order'],
    ['S21', -100n, 'rate'],
  ]);
  assert.deepEqual(split({ lines, charges: [{ ...freight, tax: S6 }, off(100n, S6)] }), [
    ['S6', 500n, 'order'],
    ['S6', -100n, 'order'],
  ]);
});

test('what a rate cannot bear beside a discount of its own goes to the other rates', () => {
  const lines = [line('100', S21), line('100', S6)];
  assert.deepEqual(split({ lines, charges: [off(9000n, S21), off(5000n)] }), [
    ['S21', -9000n, 'rate'],
    ['S21', -1000n, 'rate'],
    ['S6', -4000n, 'rate'],
  ]);
});

test('with gross prices a rate gives no more than it has, since nets weigh an untaxed rate heavier', () => {
  const lines = [line('100', Z), line('100', S21)];
  assert.deepEqual(split({ lines, charges: [off(20_000n)] }, true), [
    ['Z0', -10_000n, 'rate'],
    ['S21', -10_000n, 'rate'],
  ]);
});

test('on free lines a discount is taken from the freight, at the rate of the freight', () => {
  const freight = { kind: 'freight' as const, amount: 500n, tax: S6 };
  assert.deepEqual(split({ lines: [line('0', S21)], charges: [freight, off(300n)] }), [
    ['S6', 500n, 'order'],
    ['S21', 0n, 'rate'],
    ['S6', -300n, 'order'],
  ]);
});
