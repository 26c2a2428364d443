/** What may go into a shipment: named lines of the order within what is left, or everything that is left. */
import type { OrderLineId } from '#kernel/id.ts';
import { writeQuantity } from '#kernel/quantity.ts';
import { ok, refuse, type Problem, type Result } from '#kernel/result.ts';
import type { ShipmentLine } from '#model/shipment.ts';

export interface PackableLine {
  readonly id: OrderLineId;
  readonly externalId: string | null;
  readonly ordered: bigint;
  readonly shipped: bigint;
  /** In other shipments that are packed and have not left. */
  readonly packed: bigint;
}

/** A line as asked for: by our id or the caller's. */
export interface WishedLine {
  readonly orderLine: { readonly id: OrderLineId } | { readonly external: string };
  readonly quantity: bigint;
}

export function decidePacking(
  order: readonly PackableLine[],
  wished: readonly WishedLine[] | null,
): Result<ShipmentLine[]> {
  if (wished === null) return packTheRest(order);
  const packed = new Map<OrderLineId, bigint>();
  const problems: Problem[] = [];
  for (const [index, wish] of wished.entries()) {
    const line = order.find((candidate) =>
      'id' in wish.orderLine ? candidate.id === wish.orderLine.id : candidate.externalId === wish.orderLine.external,
    );
    if (line === undefined) {
      problems.push({
        pointer: `/lines/${index}/order_line_id`,
        code: 'order_line_unknown',
        detail: 'The order has no such line.',
      });
      continue;
    }
    const quantity = (packed.get(line.id) ?? 0n) + wish.quantity;
    packed.set(line.id, quantity);
    if (line.shipped + quantity > line.ordered) {
      const left = writeQuantity(line.ordered - line.shipped);
      const detail = `${writeQuantity(quantity)} asked for, ${left} of ${writeQuantity(line.ordered)} not yet shipped.`;
      problems.push({ pointer: `/lines/${index}/quantity`, code: 'order_line_already_shipped', detail });
    }
  }
  const [first] = problems;
  if (first !== undefined) return refuse(first.code, first.detail, problems);
  return ok([...packed].map(([orderLineId, quantity]) => ({ orderLineId, quantity })));
}

function packTheRest(order: readonly PackableLine[]): Result<ShipmentLine[]> {
  const lines = order
    .map((line) => ({ orderLineId: line.id, quantity: line.ordered - line.shipped - line.packed }))
    .filter((line) => line.quantity > 0n);
  if (lines.length === 0)
    return refuse('nothing_left_to_ship', 'Everything on this order is shipped or packed already.');
  return ok(lines);
}
