/** What of an order's lines no live invoice bills yet: all that a source has that stands for the whole order. Pure. */
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
