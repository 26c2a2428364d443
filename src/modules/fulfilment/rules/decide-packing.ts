/** Decides the contents of a shipment: the requested lines within the remaining quantities, or everything that remains. */
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
  /** In other shipments that are packed but not shipped. */
  readonly packed: bigint;
}

/** A line to pack: by our id, the external id, or the SKU. Several lines with the same SKU are filled in order. */
export interface RequestedLine {
  readonly orderLine: { readonly id: OrderLineId } | { readonly external: string } | { readonly sku: string };
  readonly quantity: bigint;
}

export function decidePacking(
  order: readonly PackableLine[],
  requested: readonly RequestedLine[] | null,
): Result<ShipmentLine[]> {
  if (requested === null) return packTheRest(order);
  const packed = new Map<OrderLineId, bigint>();
  const problems: Problem[] = [];
  for (const [index, { orderLine, quantity }] of singleLinesFirst(requested)) {
    const bySku = 'sku' in orderLine;
    const lines = order.filter((line) => isNamed(line, orderLine));
    if (lines.length === 0) {
      problems.push({
        pointer: `/lines/${index}/${bySku ? 'sku' : 'order_line_id'}`,
        code: 'order_line_unknown',
        detail: bySku ? 'The order has no line with this SKU.' : 'The order has no such line.',
      });
      continue;
    }
    const problem = pack(lines, packed, quantity);
    if (problem !== null)
      problems.push({ pointer: `/lines/${index}/quantity`, code: 'order_line_already_shipped', detail: problem });
  }
  const [first] = problems;
  if (first !== undefined) return refuse(first.code, first.detail, problems);
  return ok([...packed].map(([orderLineId, quantity]) => ({ orderLineId, quantity })));
}

/** Requests for a specific line are packed before requests by SKU, which could otherwise use up that line. */
const singleLinesFirst = (requested: readonly RequestedLine[]) =>
  [...requested.entries()].sort(([, a], [, b]) => Number('sku' in a.orderLine) - Number('sku' in b.orderLine));

function isNamed(line: PackableLine, name: RequestedLine['orderLine']): boolean {
  if ('id' in name) return line.id === name.id;
  if ('external' in name) return line.externalId === name.external;
  return line.sku !== null && withoutCase(line.sku) === withoutCase(name.sku);
}

/** Fills the lines in order; the excess of the earlier ones goes to the last. Returns why it does not fit, or null. */
function pack(lines: readonly PackableLine[], packed: Map<OrderLineId, bigint>, quantity: bigint): string | null {
  let left = quantity;
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
      const requested = lines.reduce((sum, each) => sum + (packed.get(each.id) ?? 0n), 0n);
      return `${writeQuantity(requested)} requested, ${writeQuantity(open)} of ${writeQuantity(ordered)} not yet shipped.`;
    }
  }
  return null;
}

function packTheRest(order: readonly PackableLine[]): Result<ShipmentLine[]> {
  const lines = order
    .map((line) => ({ orderLineId: line.id, quantity: line.ordered - line.shipped - line.packed }))
    .filter((line) => line.quantity > 0n);
  if (lines.length === 0)
    return refuse('nothing_left_to_ship', 'Everything on this order is already shipped or packed.');
  return ok(lines);
}
