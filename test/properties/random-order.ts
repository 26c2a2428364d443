/**
 * Random orders for property tests: everything the domain allows that makes rounding hard, and random ways to ship them. Never an order
 * the edges would refuse.
 */
import fc from 'fast-check';
import type { AccountId, ChargeId, CustomerId, OrderId, OrderLineId } from '#kernel/id.ts';
import { sum } from '#kernel/decimal.ts';
import { taxKey } from '#model/tax.ts';
import { wholeOrder } from '#modules/billing/index.ts';
import { DEFAULT_POLICY } from '#model/billing-policy.ts';
import type { BillingPolicy } from '#model/billing-policy.ts';
import type { OrderCharge, OrderLine, OrderSnapshot } from '#model/order.ts';
import type { LineTax } from '#model/tax.ts';

export const TAXES: readonly LineTax[] = [
  { category: 'S', rate: 190_000n, exemptionReason: null },
  { category: 'S', rate: 70_000n, exemptionReason: null },
  { category: 'S', rate: 88_750n, exemptionReason: null },
  { category: 'S', rate: 270_000n, exemptionReason: null },
  { category: 'L', rate: 30_000n, exemptionReason: null },
  { category: 'Z', rate: 0n, exemptionReason: null },
  { category: 'AE', rate: 0n, exemptionReason: 'Reverse charge' },
];

/** A whole quantity often, one with six decimals sometimes. */
const quantity = fc.oneof(
  fc.bigInt({ min: 1n, max: 40n }).map((n) => n * 1_000_000n),
  fc.bigInt({ min: 1n, max: 50_000_000n }),
);
const price = fc.oneof(
  fc.bigInt({ min: 0n, max: 100_000n }).map((cents) => cents * 10_000n),
  fc.bigInt({ min: 0n, max: 2_000_000n }),
  fc.bigInt({ min: 0n, max: 10n ** 10n }),
);
const discount = fc.oneof(
  fc.constant(0n),
  fc.constantFrom(50_000n, 150_000n, 333_333n, 1_000_000n),
  fc.bigInt({ min: 0n, max: 1_000_000n }),
);

const line = fc.record({ quantity, unitPrice: price, discountRate: discount, tax: fc.constantFrom(...TAXES) });
/** Small beside the lines often, larger than many of them sometimes. */
const chargeAmount = fc.oneof(fc.bigInt({ min: 1n, max: 5_000n }), fc.bigInt({ min: 1n, max: 500_000n }));
const charge = fc.record({
  kind: fc.constantFrom('freight' as const, 'fee' as const, 'discount' as const, 'discount' as const),
  amount: chargeAmount,
  tax: fc.option(fc.constantFrom(...TAXES), { nil: null }),
});

export interface OrderShape {
  readonly currency: string;
  readonly pricesIncludeTax: boolean;
  readonly policy?: Partial<BillingPolicy>;
  readonly lines: readonly Pick<OrderLine, 'quantity' | 'unitPrice' | 'discountRate' | 'tax'>[];
  readonly charges: readonly Pick<OrderCharge, 'kind' | 'amount' | 'tax'>[];
}

/** An accepted order from its numbers alone. Ids are its own small names: rules only compare them. */
export function toOrder(shape: OrderShape): OrderSnapshot {
  return {
    accountId: 'account' as AccountId,
    id: 'order' as OrderId,
    number: 'SO-1',
    externalId: null,
    customerId: 'customer' as CustomerId,
    phase: 'accepted',
    currency: shape.currency,
    pricesIncludeTax: shape.pricesIncludeTax,
    orderedOn: '2026-01-05',
    poNumber: null,
    buyerReference: null,
    paymentTerms: 'net_30',
    billTo: null,
    shipTo: null,
    salesRepEmail: null,
    policy: { ...DEFAULT_POLICY, ...shape.policy },
    lines: shape.lines.map((numbers, index) => ({
      ...numbers,
      id: `line-${index}` as OrderLineId,
      position: index + 1,
      externalId: null,
      productId: null,
      sku: `SKU-${index}`,
      description: `Thing ${index}`,
      unit: 'C62',
    })),
    charges: shape.charges.map((numbers, index) => ({
      ...numbers,
      id: `charge-${index}` as ChargeId,
      position: index + 1,
      description: numbers.kind,
    })),
  };
}

export const orders: fc.Arbitrary<OrderSnapshot> = fc
  .record({
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
    pricesIncludeTax: fc.boolean(),
    policy: fc.record({ orderCharges: fc.constantFrom('first' as const, 'last' as const, 'pro_rata' as const) }),
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    charges: fc.array(charge, { maxLength: 3 }),
  })
  .map(toOrder)
  .map(withBearableDiscounts);

/** No order is taken whose discounts exceed what it has at their rate: such a discount is cut to what there is. */
export function withBearableDiscounts(order: OrderSnapshot): OrderSnapshot {
  const charges: OrderCharge[] = [];
  // Discounts last: freight and fees are what they may be taken from as well.
  const sorted = order.charges.toSorted((a, b) => Number(a.kind === 'discount') - Number(b.kind === 'discount'));
  for (const each of sorted) {
    const room = each.kind === 'discount' ? roomFor(each, { ...order, charges }) : each.amount;
    if (room > 0n) charges.push({ ...each, amount: each.amount < room ? each.amount : room });
  }
  return { ...order, charges };
}

function roomFor(discount: OrderCharge, order: OrderSnapshot): bigint {
  const { lines, charges } = wholeOrder(order);
  return sum(
    [...lines, ...charges]
      .filter((part) => discount.tax === null || taxKey(part.tax) === taxKey(discount.tax))
      .map((part) => part.priced),
  );
}

export interface Shipment {
  readonly lines: readonly { readonly orderLineId: OrderLineId; readonly quantity: bigint }[];
}

/**
 * Any way to ship an order in full: each line is cut at random places and its pieces are dealt to random shipments. A shipment that got
 * nothing does not exist.
 */
export function shipmentsOf(order: OrderSnapshot): fc.Arbitrary<Shipment[]> {
  const cuts = fc.array(fc.tuple(fc.bigInt({ min: 0n, max: 999n }), fc.nat({ max: 7 })), {
    minLength: 1,
    maxLength: 8,
  });
  return fc.array(cuts, { minLength: order.lines.length, maxLength: order.lines.length }).map((perLine) => {
    const shipments: { orderLineId: OrderLineId; quantity: bigint }[][] = Array.from({ length: 8 }, () => []);
    order.lines.forEach((orderLine, index) => {
      let rest = orderLine.quantity;
      const pieces = perLine[index] ?? [];
      pieces.forEach(([permille, to], at) => {
        const piece = at === pieces.length - 1 ? rest : (rest * permille) / 1000n;
        rest -= piece;
        if (piece > 0n) shipments[to]?.push({ orderLineId: orderLine.id, quantity: piece });
      });
    });
    return shipments.filter((lines) => lines.length > 0).map((lines) => ({ lines }));
  });
}

export const shippedOrders: fc.Arbitrary<{ readonly order: OrderSnapshot; readonly shipments: readonly Shipment[] }> =
  orders.chain((order) => shipmentsOf(order).map((shipments) => ({ order, shipments })));
