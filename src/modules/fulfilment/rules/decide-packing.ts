/** What may go into a shipment: named lines of the order within what is left, or everything that is left. */
import type { OrderLineId } from '#kernel/id.ts';
import { writeQuantity } from '#kernel/quantity.ts';
import { withoutCase } from '#kernel/text.ts';
import { ok, refuse, type Problem, type Result } from '#kernel/result.ts';
import type { ShipmentLine } from '#model/shipment.ts';

export interface PackableLine {
  readonly id: OrderLineId;
  readonly externalId: string | null;
  readonly sku: string | null;
  readonly ordered: bigint;
  readonly shipped: bigint;
  /** In other shipments that are packed and have not left. */
  readonly packed: bigint;
}

/** A line as asked for: by our id, the caller's, or the SKU, which several lines may have: they are filled in the order's order. */
export interface WishedLine {
  readonly orderLine: { readonly id: OrderLineId } | { readonly external: string } | { readonly sku: string };
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
    const bySku = 'sku' in wish.orderLine;
    const lines = order.filter((line) => isMeant(line, wish.orderLine));
    if (lines.length === 0) {
      problems.push({
        pointer: `/lines/${index}/${bySku ? 'sku' : 'order_line_id'}`,
        code: 'order_line_unknown',
        detail: bySku ? 'The order has no line with this SKU.' : 'The order has no such line.',
      });
      continue;
    }
    const problem = pack(lines, packed, wish.quantity);
    if (problem !== null)
      problems.push({ pointer: `/lines/${index}/quantity`, code: 'order_line_already_shipped', detail: problem });
  }
  const [first] = problems;
  if (first !== undefined) return refuse(first.code, first.detail, problems);
  return ok([...packed].map(([orderLineId, quantity]) => ({ orderLineId, quantity })));
}

function isMeant(line: PackableLine, wish: WishedLine['orderLine']): boolean {
  if ('id' in wish) return line.id === wish.id;
  if ('external' in wish) return line.externalId === wish.external;
  return line.sku !== null && withoutCase(line.sku) === withoutCase(wish.sku);
}

/** Fills the lines one after the other; what the earlier ones have no room for goes to the last. Answers what does not fit. */
function pack(lines: readonly PackableLine[], packed: Map<OrderLineId, bigint>, wanted: bigint): string | null {
  let left = wanted;
  for (const [index, line] of lines.entries()) {
    const before = packed.get(line.id) ?? 0n;
    const room = line.ordered - line.shipped - before;
    const isLast = index === lines.length - 1;
    const taken = isLast || left < room ? left : room;
    if (taken <= 0n) continue;
    packed.set(line.id, before + taken);
    left -= taken;
    if (taken > room) {
      const open = lines.reduce((sum, each) => sum + each.ordered - each.shipped, 0n);
      const ordered = lines.reduce((sum, each) => sum + each.ordered, 0n);
      const asked = lines.reduce((sum, each) => sum + (packed.get(each.id) ?? 0n), 0n);
      return `${writeQuantity(asked)} asked for, ${writeQuantity(open)} of ${writeQuantity(ordered)} not yet shipped.`;
    }
  }
  return null;
}

function packTheRest(order: readonly PackableLine[]): Result<ShipmentLine[]> {
  const lines = order
    .map((line) => ({ orderLineId: line.id, quantity: line.ordered - line.shipped - line.packed }))
    .filter((line) => line.quantity > 0n);
  if (lines.length === 0)
    return refuse('nothing_left_to_ship', 'Everything on this order is shipped or packed already.');
  return ok(lines);
}
