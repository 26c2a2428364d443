/** Adds one document to what was billed before, so that several sources of one order can be decided in one batch. Never mutates. */
import type { OrderLineId } from '#kernel/id.ts';
import { chargePartKey } from '#model/billing.ts';
import type { BilledSoFar, BillParts, DocumentAmounts } from '#model/billing.ts';
import { taxKey } from '#model/tax.ts';

export function addBilled(billed: BilledSoFar, parts: BillParts, amounts: Pick<DocumentAmounts, 'taxes'>): BilledSoFar {
  const lines = new Map<OrderLineId, { quantity: bigint; priced: bigint }>(billed.lines);
  for (const line of parts.lines) {
    if (line.orderLineId === null) continue;
    const before = lines.get(line.orderLineId) ?? { quantity: 0n, priced: 0n };
    lines.set(line.orderLineId, {
      quantity: before.quantity + line.quantity,
      priced: before.priced + line.priced,
    });
  }
  const charges = new Map(billed.charges);
  for (const charge of [...parts.lines, ...parts.charges]) {
    if (charge.chargeId == null) continue;
    const key = chargePartKey(charge.chargeId, taxKey(charge.tax));
    charges.set(key, (charges.get(key) ?? 0n) + charge.priced);
  }
  const taxes = new Map(billed.taxes);
  for (const row of amounts.taxes) {
    const key = taxKey(row.tax);
    const before = taxes.get(key) ?? { taxable: 0n, amount: 0n };
    taxes.set(key, { taxable: before.taxable + row.taxable, amount: before.amount + row.amount });
  }
  return { lines, charges, taxes };
}
