/**
 * Decides which quarantined events report goods that were shipped by hand meanwhile. Each shipped unit accounts for at most one event, the
 * oldest first, so that two events of five units each are not both superseded by five. Pure.
 */
import type { Instant } from '#kernel/calendar.ts';
import type { Id, OrderLineId, ShipmentId } from '#kernel/id.ts';
import { withoutCase } from '#kernel/text.ts';
import type { OrderLine, OrderSnapshot } from '#model/order.ts';
import type { OrderEvent } from '#model/order-event.ts';
import type { Shipment } from '#model/shipment.ts';

export interface EventToCompare {
  readonly id: Id<'inbound_event'>;
  readonly receivedAt: Instant;
  /** The external id of the reported shipment: the sender's, or one derived from the event's id. */
  readonly externalId: string;
  /** Null: its goods cannot be read. */
  readonly meant: Pick<OrderEvent, 'lines'> | null;
  /** Already concluded, by an earlier decision or by a person: its quantities are deducted first. */
  readonly isConcluded: boolean;
}

type Remaining = ReadonlyMap<ShipmentId, Map<OrderLineId, bigint>>;
interface Taken {
  readonly shipment: ShipmentId;
  readonly line: OrderLineId;
  readonly quantity: bigint;
}

/** The shipment that supersedes each superseded event. */
export function decideSuperseded(
  order: Pick<OrderSnapshot, 'phase' | 'lines'>,
  shipments: readonly Shipment[],
  events: readonly EventToCompare[],
): Map<EventToCompare['id'], ShipmentId> {
  const shipped = shipments.filter(({ state }) => state === 'shipped');
  const remaining: Remaining = new Map(
    shipped.map((shipment) => [
      shipment.id,
      new Map(shipment.lines.map(({ orderLineId, quantity }) => [orderLineId, quantity])),
    ]),
  );
  const isDone = isWhollyShipped(order, shipped);
  const overtaken = new Map<EventToCompare['id'], ShipmentId>();
  for (const event of inTurn(events)) {
    const eligible = shipped.filter((shipment) => mayAnswer(shipment, event));
    const taken = takeGoods(event, { eligible, remaining, lines: order.lines, isDone });
    for (const { shipment, line, quantity } of taken ?? []) {
      const left = remaining.get(shipment);
      left?.set(line, (left.get(line) ?? 0n) - quantity);
    }
    const [first] = taken ?? [];
    if (first !== undefined && !event.isConcluded) overtaken.set(event.id, first.shipment);
  }
  return overtaken;
}

const inTurn = (events: readonly EventToCompare[]): readonly EventToCompare[] =>
  events.toSorted((a, b) => Number(b.isConcluded) - Number(a.isConcluded) || (a.id < b.id ? -1 : 1));

/** The order was closed by a person, or everything on it has shipped. */
function isWhollyShipped(
  { phase, lines }: Pick<OrderSnapshot, 'phase' | 'lines'>,
  shipped: readonly Shipment[],
): boolean {
  if (phase === 'completed') return true;
  const left = new Map<OrderLineId, bigint>();
  for (const { orderLineId, quantity } of shipped.flatMap((shipment) => shipment.lines))
    left.set(orderLineId, (left.get(orderLineId) ?? 0n) + quantity);
  return lines.every((line) => (left.get(line.id) ?? 0n) >= line.quantity);
}

/**
 * It shipped after the event had arrived, under the external id of the event or without one. A shipment created by an event always has one, so that
 * the shipment of one event never supersedes another. Earlier shipments do not count either: the event may report further goods.
 */
const mayAnswer = ({ externalId, createdAt, shippedAt }: Shipment, event: EventToCompare): boolean =>
  (externalId === null || externalId === event.externalId) &&
  (isAfter(createdAt, event.receivedAt) || isAfter(shippedAt, event.receivedAt));

const isAfter = (at: Instant | null, other: Instant): boolean => at !== null && Date.parse(at) > Date.parse(other);

/** Null if not all of the goods have shipped. */
function takeGoods(
  { meant }: EventToCompare,
  among: {
    readonly eligible: readonly Shipment[];
    readonly remaining: Remaining;
    readonly lines: readonly OrderLine[];
    readonly isDone: boolean;
  },
): Taken[] | null {
  const { eligible, remaining, lines, isDone } = among;
  const left = eligible.flatMap(({ id }) =>
    [...(remaining.get(id) ?? [])].map(([line, quantity]) => ({ shipment: id, line, quantity })),
  );
  const requested = meant?.lines ?? null;
  // A request without known lines is treated like one for the whole order.
  if (requested === null || requested.some(({ orderLine }) => !lines.some((line) => isMeant(line, orderLine))))
    return isDone ? left.filter(({ quantity }) => quantity > 0n) : null;
  const taken: Taken[] = [];
  for (const request of requested) {
    const meantLines = new Set(lines.filter((line) => isMeant(line, request.orderLine)).map(({ id }) => id));
    let open = request.quantity;
    for (const each of left) {
      if (!meantLines.has(each.line)) continue;
      const quantity = each.quantity < open ? each.quantity : open;
      if (quantity <= 0n) continue;
      each.quantity -= quantity;
      open -= quantity;
      taken.push({ ...each, quantity });
    }
    if (open > 0n) return null;
  }
  return taken;
}

function isMeant(line: OrderLine, requested: NonNullable<OrderEvent['lines']>[number]['orderLine']): boolean {
  if ('id' in requested) return line.id === requested.id;
  if ('external' in requested) return line.externalId === requested.external;
  return line.sku !== null && withoutCase(line.sku) === withoutCase(requested.sku);
}
