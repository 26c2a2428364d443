/** Requests for shipments, and inbound events about them. What is shipped is billed exactly once. */
import { recordNewInvoice } from './record-invoice.ts';
import type { InvoiceId, ShipmentId } from '#kernel/id.ts';
import { writeId } from '#kernel/id.ts';
import { writeQuantity } from '#kernel/quantity.ts';
import { voidShipment } from '#flows/shipments/void.ts';
import { receiveEvent, type EventAnswer } from '#flows/intake/receive.ts';
import { createShipment } from '#flows/shipments/pack.ts';
import { shipShipment, type ShipmentAnswer } from '#flows/shipments/ship.ts';
import {
  billedOf,
  expect,
  isBillable,
  isFullyShipped,
  known,
  shippedOf,
  takenOf,
  wrong,
  type Model,
  type EarlyRequest,
  type Order,
  type Quantities,
  type Shipment,
} from './model.ts';
import type { AppliedEvent } from './check.ts';
import { anyOrder, checkResult } from './orders.ts';
import { action, type Action, type Seller, type World } from './world.ts';

/** The quantities to ship; null: everything left. */
type RequestedLines = EarlyRequest['lines'];

/** Part of the rest, all of it, or more than there is. */
function requestFor({ dice }: World, model: Model, order: Order): RequestedLines {
  if (dice.chance(25)) return null;
  const left = order.lines.map((line) => ({ id: line.id, left: line.quantity - takenOf(model, line.id) }));
  const rest = left.filter((line) => line.left > 0n);
  const isGreedy = dice.chance(10);
  const from = rest.length === 0 || isGreedy ? left : rest;
  const chosen = from.filter((_, index) => index === 0 || dice.chance(60));
  const least = (line: bigint) => (line < 0n ? 0n : line);
  return chosen.map((line) => {
    const greedy = least(line.left) + dice.units(1n, 5n);
    const modest = dice.chance(40) ? line.left : dice.units(1n, line.left > 0n ? line.left : 1n);
    return { id: line.id, quantity: isGreedy || line.left <= 0n ? greedy : modest };
  });
}

/** The quantities that the request would take now, or null when it must be refused. */
function takenBy(model: Model, order: Order, request: RequestedLines): Quantities | null {
  if (request === null) {
    const rest = order.lines.map((line) => [line.id, line.quantity - takenOf(model, line.id)] as const);
    const taken = new Map(rest.filter(([, quantity]) => quantity > 0n));
    return taken.size === 0 ? null : taken;
  }
  // Requested lines may be packed beyond the ordered quantity; only shipped quantities count.
  const fits = order.lines.every(
    (line) => shippedOf(model, line.id) + (request.find(({ id }) => id === line.id)?.quantity ?? 0n) <= line.quantity,
  );
  return fits ? new Map(request.map(({ id, quantity }) => [id, quantity])) : null;
}

const requested = (request: RequestedLines) =>
  request?.map(({ id, quantity }) => ({ orderLine: { id }, quantity })) ?? null;

const NOT_SAID = { carrier: null, trackingNumber: null, shippedAt: null };

export function pack(world: World, seller: Seller): Action | null {
  const order = anyOrder(world, seller);
  if (order === null) return null;
  const request = requestFor(world, seller.model, order);
  const ship = world.dice.chance(65);
  const externalId = `shipment-${(world.serial += 1)}`;
  const reference = world.dice.chance(50) ? { id: order.id } : { external: order.externalId };
  const input = { order: reference, externalId, lines: requested(request), ship, ...NOT_SAID };
  return action({
    name: `${ship ? 'ship' : 'pack'} ${externalId} of ${order.externalId}`,
    seller,
    keying: 'natural',
    send: (ports, context) => createShipment(ports, context, input),
    record: (model, result) => {
      const before = [...model.shipments.values()].find((shipment) => shipment.externalId === externalId);
      if (before !== undefined) {
        // A voided one is returned unchanged and does not ship.
        const ships = ship && before.state !== 'voided';
        const isLegal = !ships || mayShipAgain(model, before);
        if (!checkResult(result, isLegal, `packing ${externalId} again`)) return;
        expect(
          !result.value.isNew && result.value.shipment.id === before.id,
          `${externalId} again made another shipment`,
        );
        if (ships) recordBilled(model, before, result.value.invoiceId);
        else expect(result.value.invoiceId === before.invoiceId, `${externalId} again has another invoice`);
        return;
      }
      const now = known(model.orders, order.id);
      const taken = takenBy(model, now, request);
      const isLegal = now.phase === 'accepted' && taken !== null;
      if (
        !checkResult(
          result,
          isLegal,
          `packing ${externalId} (${now.phase}, ${taken === null ? 'too much' : 'possible'})`,
        )
      )
        return;
      recordShipment(model, { externalId, order: now, taken: taken ?? wrong('judged above'), answer: result.value });
    },
  });
}

function recordShipment(
  model: Model,
  recorded: {
    readonly externalId: string;
    readonly order: Order;
    readonly taken: Quantities;
    readonly answer: ShipmentAnswer;
  },
): void {
  const { externalId, order, taken, answer } = recorded;
  const { id, state, lines } = answer.shipment;
  expect(!model.shipments.has(id), 'a new shipment got the id of an old one');
  const isRight = lines.length === taken.size && lines.every((line) => taken.get(line.orderLineId) === line.quantity);
  expect(isRight, `${externalId} contains other quantities than requested`);
  const shipment: Shipment = {
    id,
    externalId,
    orderId: order.id,
    lines: taken,
    state: 'packed',
    wasShipped: false,
    invoiceId: null,
    isHeld: false,
  };
  model.shipments.set(id, shipment);
  if (state === 'shipped') recordShipped(model, shipment, answer.invoiceId);
  else expect(answer.invoiceId === null, 'a packed shipment has an invoice');
}

function recordShipped(model: Model, shipment: Shipment, invoiceId: InvoiceId | null): void {
  shipment.state = 'shipped';
  shipment.wasShipped = true;
  recordBilled(model, shipment, invoiceId);
  const order = known(model.orders, shipment.orderId);
  if (order.phase !== 'accepted' || !isFullyShipped(model, order)) return;
  order.phase = 'completed';
  order.completions += 1;
}

/** Whether an existing shipment can be shipped (again): a shipped but unbilled one is billed. */
function mayShipAgain(model: Model, shipment: Shipment): boolean {
  if (shipment.state === 'voided') return false;
  const order = known(model.orders, shipment.orderId);
  if (shipment.state === 'packed') {
    const fits = order.lines.every(
      ({ id, quantity }) => shippedOf(model, id) + (shipment.lines.get(id) ?? 0n) <= quantity,
    );
    return order.phase === 'accepted' && fits;
  }
  const needsInvoice = order.trigger === 'shipment_shipped' && shipment.invoiceId === null && !shipment.isHeld;
  return !needsInvoice || isBillable(model, { order, lines: shipment.lines });
}

/** Records the invoice of a shipment: the known one, or a new one if there was none. */
function recordBilled(model: Model, shipment: Shipment, invoiceId: InvoiceId | null): void {
  const order = known(model.orders, shipment.orderId);
  if (shipment.isHeld || order.trigger === 'manual') {
    expect(invoiceId === null, 'a shipment was billed that is held, or billed by hand');
    return;
  }
  if (invoiceId === null) return wrong('a shipment left without invoice');
  if (shipment.invoiceId !== null) {
    expect(shipment.invoiceId === invoiceId, 'a shipment has a second invoice');
    return;
  }
  expect(!model.invoices.has(invoiceId), 'one invoice bills two shipments');
  shipment.invoiceId = invoiceId;
  const { lines } = shipment;
  recordNewInvoice(model, { id: invoiceId, order, origin: 'shipment', lines, isDraft: order.onCreation === 'draft' });
}

export function ship(world: World, seller: Seller, only?: ShipmentId): Action | null {
  const all = [...seller.model.shipments.values()];
  const id = only ?? (all.length === 0 ? undefined : world.dice.pick(all).id);
  if (id === undefined) return null;
  const { externalId } = known(seller.model.shipments, id);
  return action({
    name: `ship ${externalId}`,
    seller,
    keying: 'natural',
    send: (ports, context) => shipShipment(ports, context, { shipment: { id }, ...NOT_SAID }),
    record: (model, result) => {
      const shipment = known(model.shipments, id);
      if (!checkResult(result, mayShipAgain(model, shipment), `shipping ${externalId} (${shipment.state})`)) return;
      if (shipment.state === 'shipped') recordBilled(model, shipment, result.value.invoiceId);
      else recordShipped(model, shipment, result.value.invoiceId);
    },
  });
}

export function voidAShipment(world: World, seller: Seller): Action | null {
  const all = [...seller.model.shipments.values()];
  if (all.length === 0) return null;
  const free = all.filter(({ state, invoiceId }) => state !== 'voided' && invoiceId === null);
  const { id, externalId } = world.dice.pick(free.length > 0 && world.dice.chance(70) ? free : all);
  return action({
    name: `void ${externalId}`,
    seller,
    keying: 'needed',
    send: (ports, context) => voidShipment(ports, context, { ref: { id }, reason: null }),
    record: (model, result) => {
      const shipment = known(model.shipments, id);
      const order = known(model.orders, shipment.orderId);
      // With the manual trigger goods can be billed before they ship.
      const isUnbilled =
        order.trigger === 'manual' ||
        [...shipment.lines].every(([line, quantity]) => shippedOf(model, line) - quantity >= billedOf(model, line));
      const isFree = shipment.state === 'packed' || (shipment.invoiceId === null && isUnbilled);
      if (!checkResult(result, shipment.state === 'voided' || isFree, `voiding ${externalId} (${shipment.state})`))
        return;
      if (shipment.state === 'shipped' && order.phase === 'completed') {
        order.phase = 'accepted';
        order.reopenings += 1;
      }
      shipment.state = 'voided';
    },
  });
}

/** Sends an inbound event about a shipment: new, repeated, or with different content. */
export function sendShipmentEvent(world: World, seller: Seller): Action | null {
  const { dice } = world;
  const order = anyOrder(world, seller);
  if (order === null) return null;
  const request = requestFor(world, seller.model, order);
  const ids = [...seller.model.events.keys()];
  const isOld = ids.length > 0 && dice.chance(15);
  const id = isOld ? dice.pick(ids) : `event-${(world.serial += 1)}`;
  const lines = request?.map((line) => ({
    order_line_id: writeId('order_line', line.id),
    quantity: writeQuantity(line.quantity),
  }));
  const data = { order_id: `external:${order.externalId}`, lines };
  const content = JSON.stringify({ data });
  const event = {
    source: 'carrier',
    sourceEventId: id,
    type: 'shipment.shipped',
    occurredAt: null,
    data,
    raw: content,
  };
  return action({
    name: `receive ${id}`,
    seller,
    keying: 'natural',
    send: (ports, context) => receiveEvent(ports, context, event),
    record: (model, result) => {
      if (!checkResult(result, true, `receiving ${id}`)) return;
      const answer = result.value;
      const before = model.events.get(id);
      // Different content of an event that was not applied is a correction.
      const differs = before?.shipmentId != null && before.content !== content;
      if (world.isConcurrent && isOvertaken(answer, { content, differs })) return;
      expect(
        answer.differs === differs,
        `event ${id} ${differs ? 'differs and is not' : 'is the same and is'} reported as different`,
      );
      if (differs) return;
      const { outcome, state } = answer.event;
      const shipmentId = outcome?.shipmentId ?? null;
      if (before?.shipmentId != null) {
        expect(before.shipmentId === shipmentId, `event ${id} made another shipment`);
        return;
      }
      const now = known(model.orders, order.id);
      const taken = takenBy(model, now, request);
      const isLegal = now.phase === 'accepted' && taken !== null;
      expect(
        state === (isLegal ? 'applied' : 'quarantined'),
        `event ${id} is ${state} (${now.phase}, ${isLegal ? 'possible' : 'not'})`,
      );
      const early = now.phase === 'draft' ? { orderId: now.id, lines: request } : null;
      model.events.set(id, { content, shipmentId, early });
      if (outcome === null || shipmentId === null) return;
      expect(!model.shipments.has(shipmentId), 'an event made a shipment that was there');
      recordApplied(model, { id, ...outcome }, { order: now, taken: taken ?? wrong('judged above') });
    },
    quarantines: (result) => (result.ok && result.value.event.state === 'quarantined' ? id : null),
  });
}

function recordApplied(
  model: Model,
  { id, shipmentId, invoiceId }: AppliedEvent,
  { order, taken }: { readonly order: Order; readonly taken: Quantities },
): void {
  const rest = { externalId: `carrier:${id}`, orderId: order.id, isHeld: false, invoiceId: null, wasShipped: false };
  const shipment: Shipment = { ...rest, id: shipmentId, lines: taken, state: 'packed' };
  model.shipments.set(shipmentId, shipment);
  recordShipped(model, shipment, invoiceId);
}

/** Another content of the same event, sent at the same moment, was stored or applied instead; the answer must show that. */
const isOvertaken = (
  { differs, event }: EventAnswer,
  own: { readonly content: string; readonly differs: boolean },
): boolean =>
  (differs && !own.differs && event.raw !== own.content) || event.problem?.code === 'external_id_already_used';

/** The program applied an event that had arrived before its order was accepted. */
export function recordEarly(model: Model, applied: AppliedEvent): void {
  const { id, shipmentId } = applied;
  const { early, ...event } = model.events.get(id) ?? wrong(`event ${id} was applied before it was received`);
  // It was sent again and applied in the same tick.
  if (event.shipmentId === shipmentId) return;
  if (early === null) return wrong(`event ${id} was applied without being sent again`);
  const order = known(model.orders, early.orderId);
  expect(order.phase === 'accepted', `event ${id} was applied to an order that is ${order.phase}`);
  model.events.set(id, { ...event, shipmentId, early: null });
  // Its goods were shipped by hand meanwhile.
  if (model.shipments.has(shipmentId)) return;
  const isOfOrder = early.lines?.every((line) => order.lines.some(({ id: ordered }) => ordered === line.id)) ?? true;
  const taken = isOfOrder ? takenBy(model, order, early.lines) : null;
  recordApplied(model, applied, { order, taken: taken ?? wrong(`event ${id} shipped more than was left`) });
}
