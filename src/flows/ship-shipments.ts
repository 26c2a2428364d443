/**
 * Ships: state, tracking, quantities, the invoice when the policy says so, deliveries and audit in one transaction. The same shipment
 * again answers with the same invoice. Never waits for the network.
 */
import { assert, present } from '#kernel/assert.ts';
import type { Account } from '#model/account.ts';
import { dateInZone } from '#kernel/calendar.ts';
import { writeId, type InvoiceId, type OrderId, type ShipmentId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Customer } from '#model/customer.ts';
import type { OrderSnapshot } from '#model/order.ts';
import type { Reference } from '#model/reference.ts';
import type { Shipment } from '#model/shipment.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { RefusedTogether } from '#runtime/story.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import { findShipments, loadShipments, markLeftUnbilled, markShipped } from '#modules/fulfilment/index.ts';
import { findClaims, type StandingClaim } from '#modules/invoices/index.ts';
import { loadOrderSnapshots, lockOrders, moveQuantities } from '#modules/orders/index.ts';
import { billSources, type SourceToBill } from './bill-sources.ts';
import { completeShippedOrders } from './complete-shipped-orders.ts';
import { packShipments, refuseHeldGoods, type ShipmentInput } from './pack-shipments.ts';
import type { Ports } from './ports.ts';
import { tellEach, tellOne } from './story.ts';

export interface ShipInput {
  readonly shipment: Reference<'shipment'>;
  /** RFC 3339; null: now. */
  readonly shippedAt: string | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
}

export interface ShipmentAnswer {
  readonly shipment: Shipment;
  readonly invoiceId: InvoiceId | null;
  /** False when it was there already: a repeat. */
  readonly isNew: boolean;
}

interface Teller {
  readonly ports: Ports;
  readonly asking: Asking;
}

export function shipShipment(ports: Ports, asking: Asking, input: ShipInput): Promise<Result<ShipmentAnswer>> {
  return tellOne(ports, asking, { item: input, work: (tx, items) => ship(tx, { ports, asking }, items) });
}

/** Packs, and ships unless told not to; each item with its own answer. */
export function createShipments(
  ports: Ports,
  asking: Asking,
  inputs: readonly ShipmentInput[],
): Promise<Result<Result<ShipmentAnswer>[]>> {
  return tellEach(ports, asking, { items: inputs, work: (tx, items) => packAndShip(tx, { ports, asking }, items) });
}

export function createShipment(ports: Ports, asking: Asking, input: ShipmentInput): Promise<Result<ShipmentAnswer>> {
  return tellOne(ports, asking, { item: input, work: (tx, items) => packAndShip(tx, { ports, asking }, items) });
}

async function packAndShip(
  tx: Tx,
  teller: Teller,
  inputs: readonly ShipmentInput[],
): Promise<Result<ShipmentAnswer>[]> {
  const packed = await packShipments(tx, teller, inputs);
  const toShip = packed.flatMap((result, index) => {
    const input = present(inputs[index], 'an answer per input');
    if (!result.ok || !input.ship) return [];
    const { shippedAt, carrier, trackingNumber } = input;
    return [
      {
        index,
        isNew: result.value.isNew,
        ship: { shipment: { id: result.value.id }, shippedAt, carrier, trackingNumber },
      },
    ];
  });
  const shipped = await ship(
    tx,
    teller,
    toShip.map((each) => each.ship),
  );
  for (const [at, each] of toShip.entries()) {
    const answer = present(shipped[at], 'an answer per shipment');
    // A shipment that may not leave is not left behind packed by a request that wanted it shipped.
    if (!answer.ok && each.isNew) throw new RefusedTogether(answer.refusal);
  }
  const answers = new Map(
    toShip.map((each, at) => {
      const answer = present(shipped[at], 'an answer per shipment');
      return [each.index, answer.ok ? ok({ ...answer.value, isNew: each.isNew }) : answer] as const;
    }),
  );
  const unshipped = packed.flatMap((result, index) => (result.ok && !answers.has(index) ? [result.value.id] : []));
  const resting = await answerFor(tx, teller.asking, unshipped);
  return packed.map((result, index): Result<ShipmentAnswer> => {
    if (!result.ok) return result;
    const answer = answers.get(index);
    return (
      answer ??
      ok({ ...present(resting.get(result.value.id), 'a packed shipment is there'), isNew: result.value.isNew })
    );
  });
}

async function ship(tx: Tx, teller: Teller, inputs: readonly ShipInput[]): Promise<Result<ShipmentAnswer>[]> {
  const { asking } = teller;
  const { accountId } = asking;
  const found = await findShipments(
    tx,
    accountId,
    inputs.map((input) => input.shipment),
  );
  const orderIds = [...new Set(found.flatMap((shipment) => (shipment === null ? [] : [shipment.orderId])))];
  await lockOrders(tx, accountId, orderIds);
  const ids = [...new Set(found.flatMap((shipment) => (shipment === null ? [] : [shipment.id])))];
  const shipments = await loadShipments(tx, accountId, ids);
  const orders = await loadOrderSnapshots(tx, accountId, orderIds);
  const customers = await loadCustomers(tx, accountId, [
    ...new Set([...orders.values()].map((order) => order.customerId)),
  ]);

  const moving = new Map<ShipmentId, ShipInput>();
  const refusals = new Map<number, Result<never>>();
  for (const [index, input] of inputs.entries()) {
    const id = found[index]?.id;
    const shipment = id === undefined ? undefined : shipments.get(id);
    if (shipment === undefined) refusals.set(index, refuse('shipment_not_found', 'No such shipment.'));
    else if (shipment.state === 'packed' && !moving.has(shipment.id)) {
      const order = present(orders.get(shipment.orderId), 'a shipment has its order');
      const refusal = refuseShipping(order, present(customers.get(order.customerId), 'an order has its customer'));
      if (refusal === null) moving.set(shipment.id, input);
      else refusals.set(index, refusal);
    } else if (shipment.state === 'voided') {
      refusals.set(index, refuse('shipment_voided', `Shipment ${shipment.number} was voided and cannot ship.`));
    }
  }
  const billed = await moveAndBill(tx, teller, { moving, shipments, orders });
  if (!billed.ok) throw new RefusedTogether(billed.refusal);
  const answers = await answerFor(tx, asking, ids);
  return inputs.map((_, index): Result<ShipmentAnswer> => {
    const refusal = refusals.get(index);
    if (refusal !== undefined) return refusal;
    const id = present(found[index], 'found, or refused above').id;
    return ok({ ...present(answers.get(id), 'a shipment that was found'), isNew: moving.has(id) });
  });
}

function refuseShipping(order: OrderSnapshot, customer: Customer): Result<never> | null {
  if (order.phase !== 'accepted')
    return refuse('order_not_open', `The order is ${order.phase}; only an accepted order ships.`);
  return refuseHeldGoods(customer);
}

interface Leaving {
  readonly moving: ReadonlyMap<ShipmentId, ShipInput>;
  readonly shipments: ReadonlyMap<ShipmentId, Shipment>;
  readonly orders: ReadonlyMap<OrderId, OrderSnapshot>;
}

async function moveAndBill(
  tx: Tx,
  { ports, asking }: Teller,
  leaving: Leaving,
): Promise<Result<Map<string, InvoiceId>>> {
  const account = await loadAccount(tx, asking.accountId);
  const moved = asShipped(leaving, { account, at: asking.at });
  if (moved.length > 0) await moveShipments(tx, { ports, asking }, moved);
  const unbilled = [...leaving.shipments.values()].filter((shipment) => shipment.state === 'shipped');
  const sources = [...moved, ...unbilled].flatMap((shipment): SourceToBill[] => {
    const order = present(leaving.orders.get(shipment.orderId), 'a shipment has its order');
    return order.policy.trigger === 'shipment_shipped' ? [{ kind: 'shipment', order, shipment }] : [];
  });
  const billed = await billSources(tx, { ports, asking, account }, sources);
  if (!billed.ok) return billed;
  const left = moved.filter((shipment) => !billed.value.has(shipment.id));
  await markLeftUnbilled(
    tx,
    account.id,
    left.map((shipment) => shipment.id),
  );
  return billed;
}

type ShippedShipment = Shipment & { readonly shippedAt: string; readonly shippedOn: string };

function asShipped(
  { moving, shipments }: Leaving,
  now: { readonly account: Account; readonly at: string },
): ShippedShipment[] {
  return [...moving].map(([id, input]) => {
    const shipment = present(shipments.get(id), 'it was loaded');
    const shippedAt = input.shippedAt ?? now.at;
    return {
      ...shipment,
      state: 'shipped',
      shippedAt,
      shippedOn: dateInZone(shippedAt, now.account.timeZone),
      carrier: input.carrier ?? shipment.carrier,
      trackingNumber: input.trackingNumber ?? shipment.trackingNumber,
    };
  });
}

/** State, quantities, events, and the orders that are complete by it. */
async function moveShipments(tx: Tx, { ports, asking }: Teller, moved: readonly ShippedShipment[]): Promise<void> {
  const { accountId, at } = asking;
  const marked = await markShipped(tx, accountId, { at, facts: moved });
  assert(marked.length === moved.length, 'shipments of a locked order stay packed');
  const quantities = moved.flatMap((shipment) =>
    shipment.lines.map((line) => ({
      accountId,
      id: ports.newId('event'),
      orderLineId: line.orderLineId,
      kind: 'shipped' as const,
      quantity: line.quantity,
      sourceKind: 'shipment',
      sourceId: shipment.id,
      at,
    })),
  );
  await moveQuantities(tx, quantities);
  const happenings = moved.map((shipment) => ({
    accountId,
    type: 'shipment.shipped',
    subjectKind: 'shipment',
    subjectId: shipment.id,
    data: {
      number: shipment.number,
      order_id: writeId('order', shipment.orderId),
      shipped_at: shipment.shippedAt,
      carrier: shipment.carrier,
      tracking_number: shipment.trackingNumber,
    },
    previous: { state: 'packed' },
  }));
  await recordHappenings(tx, { asking, newId: ports.newId }, happenings);
  const orderIds = [...new Set(moved.map((shipment) => shipment.orderId))];
  await completeShippedOrders(tx, { asking, newId: ports.newId }, orderIds);
}

/** A held claim names a void invoice: nothing bills the source, and nothing will. */
export const liveInvoice = (claim: StandingClaim | undefined): InvoiceId | null =>
  claim?.state === 'live' ? claim.invoiceId : null;

/** Shipments as they stand now, with the invoice that bills each. */
async function answerFor(
  tx: Tx,
  asking: Asking,
  ids: readonly ShipmentId[],
): Promise<Map<ShipmentId, { readonly shipment: Shipment; readonly invoiceId: InvoiceId | null }>> {
  if (ids.length === 0) return new Map();
  const shipments = await loadShipments(tx, asking.accountId, ids);
  const claims = await findClaims(tx, asking.accountId, { kind: 'shipment', ids });
  return new Map([...shipments].map(([id, shipment]) => [id, { shipment, invoiceId: liveInvoice(claims.get(id)) }]));
}
