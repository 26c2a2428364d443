/**
 * What remains to be billed when an order is closed short: its charges, not its unshipped lines. Never makes an invoice negative at any
 * rate: remaining discounts are credited by a credit note.
 */
import { chargeAsLine } from '#model/billing.ts';
import type { BilledSoFar, BillParts, PricedCharge } from '#model/billing.ts';
import type { OrderSnapshot } from '#model/order.ts';
import { capDiscounts } from './cap-discounts.ts';
import { billedRates, remainingCharges } from './remaining-charges.ts';

export interface CompletionQuestion {
  readonly order: OrderSnapshot;
  readonly billed: BilledSoFar;
}

/** The remainder of every charge, discounts negative, at the rates at which goods were billed. */
export function unbilledCharges({ order, billed }: CompletionQuestion): PricedCharge[] {
  return remainingCharges({ order, billed, rates: billedRates(order, billed) });
}

/**
 * The supplementary invoice's parts, or null when nothing is left for an invoice. It has no goods, and a document has a line (EN 16931,
 * BR-16): its freight and fees are its lines.
 */
export function decideCompletion(question: CompletionQuestion): BillParts | null {
  const charges = capDiscounts([], unbilledCharges(question));
  if (charges.length === 0) return null;
  const { currency } = question.order;
  return {
    lines: charges.filter(isOwed).map((charge) => chargeAsLine(charge, charge.priced, currency)),
    charges: charges.filter((charge) => !isOwed(charge)),
  };
}

const isOwed = ({ priced }: PricedCharge): boolean => priced > 0n;

/** The remaining discounts, negative. */
export function unbilledDiscounts(question: CompletionQuestion): PricedCharge[] {
  return unbilledCharges(question).filter((charge) => charge.priced < 0n);
}
