/**
 * Packs shipments: what leaves together, numbered after its order. The same external_id again answers with the shipment that is there.
 * Shipping them is the next flow's; `createShipments` does both in one story.
 */
import { present } from '#kernel/assert.ts';
import { canonicalJson, sha256 } from '#kernel/hash.ts';
import {
  writeId,
  type AccountId,
  type CustomerId,
  type OrderId,
  type OrderLineId,
  type ShipmentId,
} from '#kernel/id.ts';
import { writeQuantity } from '#kernel/quantity.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Customer } from '#model/customer.ts';
import type { OrderSnapshot } from '#model/order.ts';
import type { Reference } from '#model/reference.ts';
import type { Shipment } from '#model/shipment.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import {
  decidePacking,
  findShipmentsByExternalId,
  insertShipments,
  loadShipmentsOfOrders,
  type PackedShipment,
  type WishedLine,
} from '#modules/fulfilment/index.ts';
import {
  findOrders,
  loadOrderSnapshots,
  loadQuantities,
  lockOrders,
  type LineQuantities,
} from '#modules/orders/index.ts';
import type { Ports } from './ports.ts';

export interface ShipmentInput {
  readonly order: Reference<'order'>;
  readonly externalId: string | null;
  /** Null: everything not yet shipped or packed. */
  readonly lines: readonly WishedLine[] | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  /** When it left; null: now. Read only when it ships at once. */
  readonly shippedAt: string | null;
  /** It leaves at once. */
  readonly ship: boolean;
}

export interface Packed {
  readonly id: ShipmentId;
  readonly isNew: boolean;
}

/** Where a batch stands while it packs: earlier items count for later ones. */
interface Bench {
  readonly orders: ReadonlyMap<OrderId, OrderSnapshot>;
  readonly customers: ReadonlyMap<CustomerId, Customer>;
  readonly quantities: ReadonlyMap<OrderLineId, LineQuantities>;
  readonly shipments: Map<OrderId, { ordinal: number; packed: Map<OrderLineId, bigint> }>;
  readonly known: Map<string, { readonly id: ShipmentId; readonly contentHash: string }>;
}

/** One answer per input. Locks the orders; the caller's transaction keeps them locked. */
export async function packShipments(
  tx: Tx,
  { ports, asking }: { readonly ports: Ports; readonly asking: Asking },
  inputs: readonly ShipmentInput[],
): Promise<Result<Packed>[]> {
  const { accountId } = asking;
  const found = await findOrders(
    tx,
    accountId,
    inputs.map((input) => input.order),
  );
  const orderIds = [...new Set(found.flatMap((order) => (order === null ? [] : [order.id])))];
  await lockOrders(tx, accountId, orderIds);
  const bench = await layOut(tx, accountId, { orderIds, inputs });
  const packed: PackedShipment[] = [];
  const results = inputs.map((input, index): Result<Packed> => {
    const orderId = found[index]?.id;
    const order = orderId === undefined ? undefined : bench.orders.get(orderId);
    if (order === undefined) {
      return refuse('order_not_found', 'No such order.', [
        { pointer: '/order_id', code: 'order_not_found', detail: 'No such order.' },
      ]);
    }
    const contentHash = hashInput(order.id, input);
    const known = input.externalId === null ? undefined : bench.known.get(input.externalId);
    if (known !== undefined) return repeated(known, contentHash);
    const shipment = packOne(bench, { order, input, contentHash, id: ports.newId('shipment') });
    if (!shipment.ok) return shipment;
    packed.push(shipment.value);
    if (input.externalId !== null) bench.known.set(input.externalId, shipment.value);
    return ok({ id: shipment.value.id, isNew: true });
  });
  await insertShipments(tx, accountId, { at: asking.at, shipments: packed });
  await recordHappenings(
    tx,
    { asking, newId: ports.newId },
    packed.map((shipment) => ({
      accountId,
      type: 'shipment.packed',
      subjectKind: 'shipment',
      subjectId: shipment.id,
      data: {
        number: shipment.number,
        order_id: writeId('order', shipment.orderId),
        lines: shipment.lines.map((line) => ({
          order_line_id: writeId('order_line', line.orderLineId),
          quantity: writeQuantity(line.quantity),
        })),
      },
    })),
  );
  return results;
}

async function layOut(
  tx: Tx,
  accountId: AccountId,
  { orderIds, inputs }: { readonly orderIds: readonly OrderId[]; readonly inputs: readonly ShipmentInput[] },
): Promise<Bench> {
  const orders = await loadOrderSnapshots(tx, accountId, orderIds);
  const customerIds = [...new Set([...orders.values()].map((order) => order.customerId))];
  const customers = await loadCustomers(tx, accountId, customerIds);
  const quantities = await loadQuantities(tx, accountId, orderIds);
  const existing = await loadShipmentsOfOrders(tx, accountId, orderIds);
  const externalIds = inputs.flatMap((input) => (input.externalId === null ? [] : [input.externalId]));
  const known = await findShipmentsByExternalId(tx, accountId, externalIds);
  return {
    orders,
    customers,
    quantities,
    known: new Map([...known].map(([externalId, { id, contentHash }]) => [externalId, { id, contentHash }])),
    shipments: new Map(
      [...existing].map(([orderId, shipments]) => [
        orderId,
        { ordinal: shipments.length, packed: packedOf(shipments) },
      ]),
    ),
  };
}

function packedOf(shipments: readonly Shipment[]): Map<OrderLineId, bigint> {
  const packed = new Map<OrderLineId, bigint>();
  for (const line of shipments
    .filter((shipment) => shipment.state === 'packed')
    .flatMap((shipment) => shipment.lines)) {
    packed.set(line.orderLineId, (packed.get(line.orderLineId) ?? 0n) + line.quantity);
  }
  return packed;
}

function packOne(
  bench: Bench,
  wanted: {
    readonly order: OrderSnapshot;
    readonly input: ShipmentInput;
    readonly contentHash: string;
    readonly id: ShipmentId;
  },
): Result<PackedShipment> {
  const { order, input, contentHash, id } = wanted;
  if (order.phase !== 'accepted')
    return refuse('order_not_open', `The order is ${order.phase}; only an accepted order ships.`);
  const held = input.ship
    ? refuseHeldGoods(present(bench.customers.get(order.customerId), 'an order has its customer'))
    : null;
  if (held !== null) return held;
  const state = bench.shipments.get(order.id) ?? { ordinal: 0, packed: new Map<OrderLineId, bigint>() };
  const lines = decidePacking(
    order.lines.map((line) => ({
      id: line.id,
      externalId: line.externalId,
      ordered: line.quantity,
      shipped: bench.quantities.get(line.id)?.shipped ?? 0n,
      packed: state.packed.get(line.id) ?? 0n,
    })),
    input.lines,
  );
  if (!lines.ok) return lines;
  for (const line of lines.value)
    state.packed.set(line.orderLineId, (state.packed.get(line.orderLineId) ?? 0n) + line.quantity);
  state.ordinal += 1;
  bench.shipments.set(order.id, state);
  const number = state.ordinal === 1 ? order.number : `${order.number}-${state.ordinal}`;
  return ok({
    id,
    externalId: input.externalId,
    orderId: order.id,
    customerId: order.customerId,
    ordinal: state.ordinal,
    number,
    carrier: input.carrier,
    trackingNumber: input.trackingNumber,
    contentHash,
    lines: lines.value,
  });
}

/** What makes two requests the same: when it left may differ between honest repeats, so it is not part of it. */
function hashInput(orderId: OrderId, input: ShipmentInput): string {
  return sha256(
    canonicalJson({
      order: orderId,
      lines: input.lines?.map((line) => ({ line: line.orderLine, quantity: writeQuantity(line.quantity) })) ?? null,
      carrier: input.carrier,
      trackingNumber: input.trackingNumber,
    }),
  );
}

function repeated(
  known: { readonly id: ShipmentId; readonly contentHash: string },
  contentHash: string,
): Result<Packed> {
  if (known.contentHash === contentHash) return ok({ id: known.id, isNew: false });
  return refuse('external_id_already_used', 'Another shipment with other content carries this external_id.', [
    {
      pointer: '/external_id',
      code: 'external_id_already_used',
      detail: 'The shipment with this external_id has other content.',
    },
  ]);
}

/** Goods of a customer on hold do not leave. */
export function refuseHeldGoods(customer: Customer): Result<never> | null {
  if (customer.status !== 'hold_shipment' && customer.status !== 'hold_all') return null;
  return refuse('customer_on_hold', `${customer.name} is on ${customer.status}; nothing ships until that is lifted.`);
}
