/** How far an order is billed, as a whole and at each rate. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrderLineId } from '#kernel/id.ts';
import { NOTHING_BILLED } from '#model/billing.ts';
import type { LineTax } from '#model/tax.ts';
import { toOrder } from '#test/properties/random-order.ts';
import { isBilledInFull, measureProgress } from './measure-progress.ts';

const FULL: LineTax = { category: 'S', rate: 190_000n, exemptionReason: null };
const REDUCED: LineTax = { category: 'S', rate: 70_000n, exemptionReason: null };
const line = (unitPrice: bigint, tax: LineTax) => ({ quantity: 2_000_000n, unitPrice, discountRate: 0n, tax });
const order = toOrder({
  currency: 'EUR',
  pricesIncludeTax: false,
  lines: [line(10_000_000n, FULL), line(0n, REDUCED)],
  charges: [],
});
const [full, reduced] = order.lines.map(({ id }) => id);
const part = (orderLineId: OrderLineId | undefined, quantity: bigint, priced: bigint) => ({
  orderLineId: orderLineId ?? null,
  quantity,
  priced,
});

test('money measures, and quantities where there is none', () => {
  const { share, rates, isComplete } = measureProgress({ order, billed: NOTHING_BILLED }, [
    part(full, 1_000_000n, 1_000n),
  ]);
  assert.deepEqual([isComplete, share], [false, { done: 1_000n, of: 2_000n }]);
  assert.deepEqual(
    [...rates.values()].map((rate) => [rate.isComplete, rate.isOnDocument, rate.share]),
    [
      [false, true, { done: 1_000n, of: 2_000n }],
      [false, false, { done: 0n, of: 2_000_000n }],
    ],
  );
});

test('what was billed before counts, and a rate is complete by itself', () => {
  const lines = new Map([[full as OrderLineId, { quantity: 1_000_000n, priced: 1_000n }]]);
  const billed = { ...NOTHING_BILLED, lines };
  const { rates, isComplete } = measureProgress({ order, billed }, [part(full, 1_000_000n, 1_000n)]);
  assert.deepEqual([isComplete, [...rates.values()].map((rate) => rate.isComplete)], [false, [true, false]]);
  assert.equal(isBilledInFull(order, lines), false);
  const all = new Map([full, reduced].map((id) => [id as OrderLineId, { quantity: 2_000_000n, priced: 0n }]));
  assert.equal(isBilledInFull(order, all), true);
});
