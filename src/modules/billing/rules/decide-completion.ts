/**
 * What is left to bill when an order is closed short: its charges, not its unshipped lines. Never makes an invoice below zero: a
 * discount left over alone is credit, and giving credit is a person's decision.
 */
import { sum } from '#kernel/decimal.ts';
import type { BilledSoFar, BillParts, PricedCharge } from '#model/billing.ts';
import type { OrderSnapshot } from '#model/order.ts';
import { EVERYTHING, nextPart } from './cumulative.ts';
import { splitChargesByRate } from './split-charges.ts';

export interface CompletionQuestion {
  readonly order: OrderSnapshot;
  readonly billed: BilledSoFar;
}

/** The rest of every charge, discounts negative. */
export function unbilledCharges({ order, billed }: CompletionQuestion): PricedCharge[] {
  return splitChargesByRate(order)
    .map(({ charge, key, tax, whole }) => ({
      chargeId: charge.id,
      kind: charge.kind,
      description: charge.description,
      tax,
      priced: nextPart(whole, EVERYTHING, billed.charges.get(key) ?? 0n),
    }))
    .filter((charge) => charge.priced !== 0n);
}

/** The supplementary invoice's parts, or null when nothing is left or what is left sums below zero. */
export function decideCompletion(question: CompletionQuestion): BillParts | null {
  const charges = unbilledCharges(question);
  if (charges.length === 0 || sum(charges.map((charge) => charge.priced)) < 0n) return null;
  return { lines: [], charges };
}
