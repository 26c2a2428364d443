/** Limits a document's discounts to the amounts they reduce, rate by rate: a document is never negative at any rate. */
import type { PricedCharge, PricedLine } from '#model/billing.ts';
import { taxKey } from '#model/tax.ts';

/** The excess stays unbilled, for a later document or a credit note. */
export function capDiscounts(
  lines: readonly Pick<PricedLine, 'tax' | 'priced'>[],
  charges: readonly PricedCharge[],
): PricedCharge[] {
  const room = new Map<string, bigint>();
  for (const { tax, priced } of [...lines, ...charges]) {
    if (priced > 0n) room.set(taxKey(tax), (room.get(taxKey(tax)) ?? 0n) + priced);
  }
  return charges
    .map((charge) => {
      if (charge.priced >= 0n) return charge;
      const key = taxKey(charge.tax);
      const left = room.get(key) ?? 0n;
      const taken = -charge.priced < left ? -charge.priced : left;
      room.set(key, left - taken);
      return { ...charge, priced: -taken };
    })
    .filter((charge) => charge.priced !== 0n);
}
