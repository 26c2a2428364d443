/**
 * The part of an order's remaining discounts that can be credited on one of its invoices: at each rate at most the uncredited amount. The rest
 * goes to the next invoice.
 */
import { chargeAsLine } from '#model/billing.ts';
import type { PricedCharge, PricedLine } from '#model/billing.ts';
import type { OrderSnapshot } from '#model/order.ts';
import { taxKey } from '#model/tax.ts';

export interface DiscountCreditQuestion {
  readonly order: Pick<OrderSnapshot, 'currency' | 'pricesIncludeTax'>;
  /** Discounts, negative. */
  readonly rest: readonly PricedCharge[];
  /** By taxKey: the uncredited amounts of the invoice. */
  readonly left: ReadonlyMap<string, { readonly taxable: bigint; readonly amount: bigint }>;
}

export interface Taken {
  /** The lines of the credit note, positive. */
  readonly lines: readonly PricedLine[];
  readonly rest: readonly PricedCharge[];
}

export function creditDiscountOn({ order, rest, left }: DiscountCreditQuestion): Taken {
  const room = new Map(
    [...left].map(([key, { taxable, amount }]) => [key, order.pricesIncludeTax ? taxable + amount : taxable]),
  );
  const lines: PricedLine[] = [];
  const kept: PricedCharge[] = [];
  for (const charge of rest) {
    const key = taxKey(charge.tax);
    const most = room.get(key) ?? 0n;
    const wanted = -charge.priced;
    const taken = most <= 0n ? 0n : wanted < most ? wanted : most;
    room.set(key, most - taken);
    if (taken > 0n) lines.push(chargeAsLine(charge, taken, order.currency));
    if (taken < wanted) kept.push({ ...charge, priced: taken - wanted });
  }
  return { lines, rest: kept };
}
