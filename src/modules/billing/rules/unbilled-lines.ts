/** The quantities of an order's lines that no live invoice bills: for a source that is the whole order. Pure. */
import type { BilledSoFar, BillingSource } from '#model/billing.ts';
import type { OrderSnapshot } from '#model/order.ts';

export function unbilledLines({
  order,
  billed,
}: {
  readonly order: Pick<OrderSnapshot, 'lines'>;
  readonly billed: BilledSoFar;
}): BillingSource['lines'] {
  return order.lines.flatMap(({ id, quantity }) => {
    const left = quantity - (billed.lines.get(id)?.quantity ?? 0n);
    return left > 0n ? [{ orderLineId: id, quantity: left }] : [];
  });
}
