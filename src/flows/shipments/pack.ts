/**
 * Packs shipments, numbered after their order, and ships them unless requested otherwise, in one transaction. A repeat of the external_id
 * returns the existing shipment.
 */
import { present } from '#kernel/assert.ts';
import type { OrderId, OrderLineId, ShipmentId } from '#kernel/id.ts';
import { refuseShippedAt } from '#kernel/possible-days.ts';
import { ok, refuse, type Refused, type Result } from '#kernel/result.ts';
import type { OrderSnapshot } from '#model/order.ts';
import { distinct, type Owned } from '#model/owned.ts';
import type { Reference } from '#model/reference.ts';
import type { Shipment } from '#model/shipment.ts';
import type { CommandRequest, RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccounts } from '#modules/access/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import {
  decidePacking,
  findFreeNumber,
  findShipments,
  hashShipment,
  insertShipments,
  loadShipments,
  loadShipmentsOfOrders,
  refuseHeldCustomer,
  refuseOtherShipment,
  shipmentNumber,
  type FoundShipment,
  type RequestedLine,
} from '#modules/fulfilment/index.ts';
import { findClaims, loadBilled } from '#modules/invoices/index.ts';
import {
  findOrders,
  loadOrderSnapshots,
  loadQuantities,
  lockOrders,
  type LineQuantities,
} from '#modules/orders/index.ts';
import { shipmentPacked } from '#steps/shipments/packed-event.ts';
import type { Ports } from '#flows/kit/ports.ts';
import {
  heldBy,
  liveInvoice,
  shipPacked,
  type ShipmentAnswer,
  type ShippingState,
  type ShipRequest,
} from '#steps/shipments/ship.ts';
import { coalesced, inOrder, type Answers } from '#flows/kit/coalesced.ts';
import { transactEach, transactOne } from '#flows/kit/transact.ts';

export interface ShipmentInput {
  readonly order: Reference<'order'>;
  readonly externalId: string | null;
  /** Null: everything not shipped or packed yet. */
  readonly lines: readonly RequestedLine[] | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  /** RFC 3339; null: now. Used only with `ship`. */
  readonly shippedAt: string | null;
  /** Whether to ship immediately. */
  readonly ship: boolean;
}

/** Returns one answer per input. */
export function createShipments(
  ports: Ports,
  context: RequestContext,
  inputs: readonly ShipmentInput[],
): Promise<Result<Result<ShipmentAnswer>[]>> {
  return transactEach(ports, context, {
    items: inputs.map((input) => ({ context, input })),
    work: (tx, requests) => packInOrder(tx, ports, { requests, numbering: requests.length === 1 ? 'free' : 'derived' }),
  });
}

const packTogether = coalesced<ShipmentInput, ShipmentAnswer>('pack and ship', (tx, ports, requests) =>
  packAndShip(tx, ports, { requests, numbering: 'derived' }),
);

/**
 * Another shipment may have the number derived from the order's: "A-2" is the second of order "A" or the first of order "A-2". That is rare:
 * a free number is only looked for after the derived one was refused.
 */
export async function createShipment(
  ports: Ports,
  context: RequestContext,
  input: ShipmentInput,
): Promise<Result<ShipmentAnswer>> {
  const answer = await packTogether(ports, context, input);
  if (answer.ok || answer.refusal.code !== 'shipment_number_already_used') return answer;
  return transactOne(ports, context, {
    item: { context, input },
    work: (tx, requests) => packInOrder(tx, ports, { requests, numbering: 'free' }),
  });
}

async function packInOrder(
  tx: Tx,
  ports: Ports,
  packing: Packing,
): Promise<readonly Result<ShipmentAnswer>[] | Refused> {
  const answers = await packAndShip(tx, ports, packing);
  return answers.ok ? inOrder(packing.requests, answers.value) : answers;
}

/** `derived`: from the order's number, refused by the database if taken. `free`: an unused number, for a single request. */
type Numbering = 'derived' | 'free';

interface Packing {
  readonly requests: readonly PackRequest[];
  readonly numbering: Numbering;
}

type PackRequest = CommandRequest<ShipmentInput>;

/** A shipment just packed or existing. */
interface Packed {
  readonly id: ShipmentId;
  readonly isNew: boolean;
}

async function packAndShip(
  tx: Tx,
  ports: Ports,
  packing: Packing,
): Promise<Result<Answers<ShipmentInput, ShipmentAnswer>>> {
  const { requests } = packing;
  const { packed, bench } = await pack(tx, ports, packing);
  const state = { ...bench, claims: await claimsOnRepeats(tx, packed, bench) };
  const toShip = new Map(
    [...packed].flatMap(([request, result]) =>
      result.ok && request.input.ship && bench.shipments.get(result.value.id)?.state !== 'voided'
        ? [[request, asShipRequest(request, result.value.id)] as const]
        : [],
    ),
  );
  const events = bench.added.map(({ context, shipment }) => shipmentPacked(context, shipment));
  const shipped = await shipPacked(tx, ports, { requests: [...toShip.values()], state, events });
  if (!shipped.ok) return shipped;
  const answers = new Map<PackRequest, Result<ShipmentAnswer>>();
  for (const request of requests) {
    const result = present(packed.get(request), 'an answer per request');
    const wanted = toShip.get(request);
    if (!result.ok) answers.set(request, result);
    else if (wanted === undefined) answers.set(request, ok(atRest(result.value.id, result.value.isNew, state)));
    else {
      const { isNew } = result.value;
      const shippedAs = present(shipped.value.get(wanted), 'an answer per shipment');
      // A request to ship that is refused must not leave a packed shipment.
      if (!shippedAs.ok && isNew) return shippedAs;
      answers.set(request, shippedAs.ok ? ok({ ...shippedAs.value, isNew }) : shippedAs);
    }
  }
  return ok(answers);
}

const asShipRequest = ({ context, input }: PackRequest, id: ShipmentId): ShipRequest => ({
  context,
  shipmentId: id,
  at: context.at,
  shippedAt: input.shippedAt,
  carrier: input.carrier,
  trackingNumber: input.trackingNumber,
});

function atRest(id: ShipmentId, isNew: boolean, state: ShippingState): ShipmentAnswer {
  const shipment = present(state.shipments.get(id), 'a packed shipment exists');
  return { shipment, invoiceId: liveInvoice(state.claims.get(id)), heldBy: heldBy(shipment, state), isNew };
}

/** The claims of existing shipments; new ones have none. */
function claimsOnRepeats(
  tx: Tx,
  packed: ReadonlyMap<PackRequest, Result<Packed>>,
  { shipments }: Bench,
): Promise<ShippingState['claims']> {
  const repeats = [...packed.values()].flatMap((result) => (result.ok && !result.value.isNew ? [result.value.id] : []));
  return findClaims(
    tx,
    'shipment',
    distinct(repeats.map((id) => present(shipments.get(id), 'a repeat refers to an existing shipment'))),
  );
}

/** The state of a batch while packing: earlier items affect later ones. */
interface Bench extends Omit<ShippingState, 'claims' | 'shipments'> {
  readonly quantities: ReadonlyMap<OrderLineId, LineQuantities>;
  readonly ofOrders: Map<OrderId, OrderOnBench>;
  readonly shipments: Map<ShipmentId, Shipment>;
  /** Shipments that are not void, by account and external id. */
  readonly known: Map<string, Shipment>;
  /** The number for the single request with `free` numbering. */
  readonly freeNumber: string | null;
  readonly added: { readonly context: RequestContext; readonly shipment: Shipment }[];
}

interface OrderOnBench {
  ordinal: number;
  readonly packed: Map<OrderLineId, bigint>;
  /** Quantities taken by earlier items of the batch. */
  readonly leaving: Map<OrderLineId, bigint>;
}

/** Returns an answer for each request. Locks the orders until the end of the transaction. */
async function pack(
  tx: Tx,
  ports: Ports,
  { requests, numbering }: Packing,
): Promise<{ readonly packed: ReadonlyMap<PackRequest, Result<Packed>>; readonly bench: Bench }> {
  const [found, earlier] = await Promise.all([
    findOrders(
      tx,
      requests.map(({ context, input }) => ({ accountId: context.accountId, reference: input.order })),
    ),
    findShipments(
      tx,
      requests.flatMap(({ context, input }) =>
        input.externalId === null ? [] : [{ accountId: context.accountId, reference: { external: input.externalId } }],
      ),
    ),
  ]);
  const laidOut = await layOut(tx, {
    orders: found.filter((order) => order !== null),
    earlier: earlier.filter((shipment) => shipment !== null),
  });
  const bench = numbering === 'free' ? { ...laidOut, freeNumber: await nextFreeNumber(tx, laidOut) } : laidOut;
  const packed = new Map(
    requests.map((request, index) => [request, packOne(ports, bench, { ...request, order: found[index]?.id })]),
  );
  insertShipments(
    tx,
    bench.added.map(({ shipment }) => shipment),
  );
  return { packed, bench };
}

async function nextFreeNumber(tx: Tx, bench: Bench): Promise<string | null> {
  const [order] = bench.orders.values();
  if (order === undefined) return null;
  const ordinal = present(bench.ofOrders.get(order.id), 'a found order has its shipments').ordinal + 1;
  return findFreeNumber(tx, order.accountId, { orderNumber: order.number, ordinal });
}

const knownKey = ({ accountId }: RequestContext | Shipment, externalId: string) => `${accountId} ${externalId}`;

/** Locks the orders, and pipelines all reads behind the lock. */
async function layOut(
  tx: Tx,
  found: {
    readonly orders: readonly (Owned<OrderId> & Pick<OrderSnapshot, 'customerId'>)[];
    readonly earlier: readonly FoundShipment[];
  },
): Promise<Bench> {
  const wanted = distinct(found.orders);
  const buyers = distinct(found.orders.map(({ accountId, customerId }) => ({ accountId, id: customerId })));
  lockOrders(tx, wanted);
  const [accounts, customers, orders, quantities, ofOrders, earlier, billed] = await Promise.all([
    loadAccounts(tx, [...new Set(wanted.map(({ accountId }) => accountId))]),
    loadCustomers(tx, buyers),
    loadOrderSnapshots(tx, wanted),
    loadQuantities(tx, wanted),
    loadShipmentsOfOrders(tx, wanted),
    loadShipments(tx, distinct(found.earlier)),
    loadBilled(tx, wanted),
  ]);
  const shipments = new Map([...earlier.values(), ...[...ofOrders.values()].flat()].map((each) => [each.id, each]));
  return {
    accounts,
    customers,
    orders,
    quantities,
    billed,
    shipments,
    known: new Map(
      [...shipments.values()].flatMap((each) =>
        each.externalId === null || each.state === 'voided' ? [] : [[knownKey(each, each.externalId), each] as const],
      ),
    ),
    ofOrders: new Map(
      [...ofOrders].map(
        ([orderId, of]) => [orderId, { ordinal: of.length, packed: packedOf(of), leaving: new Map() }] as const,
      ),
    ),
    freeNumber: null,
    added: [],
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
  ports: Ports,
  bench: Bench,
  wanted: PackRequest & { readonly order: OrderId | undefined },
): Result<Packed> {
  const { context, input } = wanted;
  const order = wanted.order === undefined ? undefined : bench.orders.get(wanted.order);
  if (order === undefined) {
    return refuse('order_not_found', 'No such order.', [
      { pointer: '/order_id', code: 'order_not_found', detail: 'No such order.' },
    ]);
  }
  const contentHash = hashShipment(order.id, input);
  const known = input.externalId === null ? undefined : bench.known.get(knownKey(context, input.externalId));
  // A late repeat does not recreate a voided shipment; other content creates a new one.
  const voided = input.externalId === null ? null : findVoid(bench, { contentHash, externalId: input.externalId });
  if (voided !== null && known?.contentHash !== contentHash) return ok({ id: voided, isNew: false });
  if (known?.contentHash === contentHash) return ok({ id: known.id, isNew: false });
  if (known !== undefined) return refuseOtherShipment();
  const lines = decideLines(bench, order, wanted);
  if (!lines.ok) return lines;
  const state = present(bench.ofOrders.get(order.id), 'a found order has its shipments');
  const taken = input.ship ? state.leaving : state.packed;
  for (const { orderLineId, quantity } of lines.value)
    taken.set(orderLineId, (taken.get(orderLineId) ?? 0n) + quantity);
  state.ordinal += 1;
  const shipment: Shipment = {
    accountId: order.accountId,
    id: ports.newId('shipment'),
    externalId: input.externalId,
    orderId: order.id,
    customerId: order.customerId,
    ordinal: state.ordinal,
    number: bench.freeNumber ?? shipmentNumber(order.number, state.ordinal),
    state: 'packed',
    carrier: input.carrier,
    trackingNumber: input.trackingNumber,
    shippedAt: null,
    shippedOn: null,
    contentHash,
    createdAt: context.at,
    version: 1,
    lines: lines.value,
  };
  bench.shipments.set(shipment.id, shipment);
  bench.added.push({ context, shipment });
  if (input.externalId !== null) bench.known.set(knownKey(context, input.externalId), shipment);
  return ok({ id: shipment.id, isNew: true });
}

/** The hash covers the order, whose shipments are all loaded. */
function findVoid(
  { shipments }: Bench,
  named: { readonly contentHash: string; readonly externalId: string },
): ShipmentId | null {
  for (const { id, state, contentHash, externalId } of shipments.values())
    if (state === 'voided' && contentHash === named.contentHash && externalId === named.externalId) return id;
  return null;
}

function decideLines(bench: Bench, order: OrderSnapshot, { context, input }: PackRequest) {
  const state = bench.ofOrders.get(order.id);
  const lines = order.lines.map((line) => ({
    id: line.id,
    externalId: line.externalId,
    sku: line.sku,
    ordered: line.quantity,
    shipped: (bench.quantities.get(line.id)?.shipped ?? 0n) + (state?.leaving.get(line.id) ?? 0n),
    packed: state?.packed.get(line.id) ?? 0n,
  }));
  const isCompletedBefore = (state?.leaving.size ?? 0) > 0 && lines.every((line) => line.shipped >= line.ordered);
  const phase = isCompletedBefore ? 'completed' : order.phase;
  if (phase !== 'accepted') {
    const detail = `The order is ${phase}; only an accepted order can ship.`;
    // A draft may still be accepted; a closed order will not be reopened.
    return refuse(
      'order_not_open',
      detail,
      phase === 'draft' ? [{ pointer: '/order_id', code: 'order_not_accepted', detail }] : undefined,
    );
  }
  const refusal = input.ship
    ? (refuseShippedAt(context.at, input.shippedAt) ??
      refuseHeldCustomer(present(bench.customers.get(order.customerId), 'an order has its customer')))
    : null;
  if (refusal !== null) return { ok: false, refusal } as const;
  return decidePacking(lines, input.lines);
}
