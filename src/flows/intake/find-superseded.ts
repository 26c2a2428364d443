/**
 * Finds the orders of events, and events superseded by a manual shipment: an event whose goods were shipped manually while it was
 * quarantined is concluded with that shipment, so that it neither waits for a person nor ships again. Read-only.
 */
import type { OrderId } from '#kernel/id.ts';
import type { Result } from '#kernel/result.ts';
import type { OrderEvent } from '#model/order-event.ts';
import { distinct } from '#model/owned.ts';
import type { Reference } from '#model/reference.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadShipmentsOfOrders } from '#modules/fulfilment/index.ts';
import {
  decideSuperseded,
  loadEventsOfOrders,
  type EventOfOrder,
  type InboundEventId,
  type KeptEvent,
  type EventToCompare,
} from '#modules/intake/index.ts';
import { findClaims } from '#modules/invoices/index.ts';
import { findOrders, loadOrderSnapshots } from '#modules/orders/index.ts';
import { parseEvent, readEventOrder } from '#sources/registry.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { resolveNames } from './resolve-names.ts';
import { liveInvoice } from '#flows/shipments/ship.ts';

export interface EventsWithOrders {
  /** Null when its order does not exist or cannot be parsed. */
  readonly orderId: OrderId | null;
  /** The manual shipment of its goods, and the invoice for it. */
  readonly answer: KeptEvent['outcome'];
}

const inbound = (event: KeptEvent) => ({
  ...event,
  data: (JSON.parse(event.raw) as { readonly data?: unknown }).data,
});

export const parseKept = (event: KeptEvent): Result<OrderEvent> => parseEvent(inbound(event));

/** The shipment's external id: the sender's, or one derived from the event's. */
export const externalIdOf = (event: KeptEvent, meant: Pick<OrderEvent, 'externalId'> | null): string =>
  meant?.externalId ?? `${event.source}:${event.sourceEventId}`;

/** For events that are quarantined or about to be. Sends no statement when there are none. */
export async function findSuperseded(
  ports: Ports,
  context: RequestContext,
  events: readonly KeptEvent[],
): Promise<Map<InboundEventId, EventsWithOrders>> {
  const named = events.flatMap((event) => {
    const order = readEventOrder(inbound(event));
    return order === null ? [] : [{ event, order }];
  });
  if (named.length === 0) return new Map();
  const orderOf = await findNumberedOrders(
    ports,
    context,
    named.map(({ order }) => order),
  );
  return readSnapshot(ports, context, async (tx) => {
    const known = named.flatMap(({ event, order }) => {
      const reference = orderOf(order);
      return reference === null ? [] : [{ event, reference }];
    });
    const { accountId } = context;
    const found = await findOrders(
      tx,
      known.map(({ reference }) => ({ accountId, reference })),
    );
    const about = known.flatMap(({ event }, index) => {
      const orderId = found[index]?.id;
      return orderId === undefined ? [] : [{ event, orderId }];
    });
    const answers = await findAnswers(tx, context, about);
    return new Map(about.map(({ event, orderId }) => [event.id, { orderId, answer: answers.get(event.id) ?? null }]));
  });
}

async function findAnswers(
  tx: Tx,
  { accountId }: RequestContext,
  about: readonly { readonly event: KeptEvent; readonly orderId: OrderId }[],
): Promise<Map<InboundEventId, NonNullable<EventsWithOrders['answer']>>> {
  const orders = distinct(about.map(({ orderId }) => ({ accountId, id: orderId })));
  const shipments = await loadShipmentsOfOrders(tx, orders);
  if ([...shipments.values()].every((of) => of.length === 0)) return new Map();
  const [snapshots, earlier] = await Promise.all([
    loadOrderSnapshots(tx, orders),
    loadEventsOfOrders(
      tx,
      accountId,
      orders.map(({ id }) => id),
    ),
  ]);
  const candidates = about.map(({ event, orderId }) => ({ ...event, orderId, isResolved: false }));
  const all = new Map<InboundEventId, EventOfOrder>([...earlier, ...candidates].map((event) => [event.id, event]));
  const overtaken = [...Map.groupBy(all.values(), ({ orderId }) => orderId)].flatMap(([orderId, of]) => {
    const order = snapshots.get(orderId);
    return order === undefined ? [] : [...decideSuperseded(order, shipments.get(orderId) ?? [], of.map(toWeigh))];
  });
  const claims = await findClaims(
    tx,
    'shipment',
    distinct(overtaken.map(([, shipmentId]) => ({ accountId, id: shipmentId }))),
  );
  return new Map(
    overtaken.map(([id, shipmentId]) => [id, { shipmentId, invoiceId: liveInvoice(claims.get(shipmentId)) }]),
  );
}

function toWeigh(event: EventOfOrder): EventToCompare {
  const meaning = parseKept(event);
  const meant = meaning.ok ? meaning.value : null;
  return {
    id: event.id,
    receivedAt: event.receivedAt,
    externalId: externalIdOf(event, meant),
    meant,
    isConcluded: event.isResolved || event.state === 'applied',
  };
}

/** Returns a function from an event's order to a reference; null for an unknown number. Sends no statement without numbers. */
export async function findNumberedOrders(
  ports: Ports,
  context: RequestContext,
  named: readonly OrderEvent['order'][],
): Promise<(order: OrderEvent['order']) => Reference<'order'> | null> {
  const numbers = named.flatMap((order) => ('number' in order ? [order.number] : []));
  const wanted = numbers.map((number) => ({ kind: 'order' as const, by: 'number' as const, name: number }));
  const ids = wanted.length === 0 ? [] : await resolveNames(ports, context, wanted);
  const byNumber = new Map(numbers.map((number, index) => [number, ids[index] ?? null]));
  return (order) => {
    if (!('number' in order)) return order;
    const id = byNumber.get(order.number) ?? null;
    return id === null ? null : { id: id as OrderId };
  };
}
