/** What of an order no invoice bills yet. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { present } from '#kernel/assert.ts';
import { NOTHING_BILLED } from '#model/billing.ts';
import { toOrder } from '#test/properties/random-order.ts';
import { unbilledLines } from './unbilled-lines.ts';

const tax = { category: 'S', rate: 190_000n, exemptionReason: null } as const;
const line = (quantity: bigint) => ({ quantity, unitPrice: 10_000_000n, discountRate: 0n, tax });
const order = toOrder({
  currency: 'EUR',
  pricesIncludeTax: false,
  lines: [line(2_000_000n), line(5_000_000n)],
  charges: [],
});
const [first, second] = order.lines.map(({ id }) => id);

test('of an order that nothing bills, it is all', () => {
  assert.deepEqual(unbilledLines({ order, billed: NOTHING_BILLED }), [
    { orderLineId: first, quantity: 2_000_000n },
    { orderLineId: second, quantity: 5_000_000n },
  ]);
});

test('what live invoices bill is left out, a line billed whole entirely', () => {
  const lines = new Map([
    [present(first, 'the first line'), { quantity: 2_000_000n, priced: 2_000n }],
    [present(second, 'the second line'), { quantity: 1_500_000n, priced: 1_500n }],
  ]);
  assert.deepEqual(unbilledLines({ order, billed: { ...NOTHING_BILLED, lines } }), [
    { orderLineId: second, quantity: 3_500_000n },
  ]);
});
