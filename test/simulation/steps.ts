/** What a seller's people and machines do to a world, one step at a time: goods. Each step says beforehand what must be allowed; none looks at the program's tables. */
import type { InvoiceId, ShipmentId } from '#kernel/id.ts';
import { writeId } from '#kernel/id.ts';
import { writeQuantity } from '#kernel/quantity.ts';
import { completeOrder } from '#flows/complete-order.ts';
import { createOrder } from '#flows/create-orders.ts';
import { receiveEvents } from '#flows/receive-events.ts';
import { createShipment } from '#flows/pack-shipments.ts';
import { shipShipment, type ShipmentAnswer } from '#flows/ship-shipments.ts';
import { voidOrder } from '#flows/void-order.ts';
import { isFullyShipped, shippedOf, takenOf, type Order, type Shipment } from './books.ts';
import { ask, expect, good, judged, wrong, type World } from './world.ts';

const CURRENCIES = [
  ['EUR', 2],
  ['JPY', 0],
  ['KWD', 3],
] as const;
const RATES = [190_000n, 70_000n, 88_750n, 0n] as const;
const DISCOUNTS = [0n, 0n, 50_000n, 333_333n] as const;

const decimal = (units: bigint, digits: number): string => {
  const text = units.toString().padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
};
export const writeMinor = decimal;

const taxOf = (rate: bigint) => ({ taxRate: rate, taxCategory: rate === 0n ? ('Z' as const) : ('S' as const) });

export async function enterOrder(world: World): Promise<void> {
  const { dice } = world;
  const [currency, digits] = dice.pick(CURRENCIES);
  const externalId = `order-${(world.serial += 1)}`;
  const customerId = dice.pick(world.customers);
  const pricesIncludeTax = dice.chance(40);
  const onCreation = dice.pick(['issue_and_send', 'issue_and_send', 'issue', 'draft'] as const);
  const taxRounding = dice.pick(['order', 'order', 'invoice'] as const);
  const lines = Array.from({ length: 1 + dice.below(3) }, (_, index) => ({
    description: `Thing ${index}`,
    quantity: dice.chance(70) ? dice.units(1n, 12n) * 1_000_000n : dice.units(1n, 9_000_000n),
    unitPrice: dice.chance(70) ? dice.units(1n, 9_999n) * 10_000n : dice.units(0n, 3_000_000n),
    discountRate: dice.pick(DISCOUNTS),
    ...taxOf(dice.pick(RATES)),
  }));
  const charges = Array.from({ length: dice.below(3) }, () => ({
    kind: 'freight' as const,
    units: dice.units(1n, 3_000n),
    ...taxOf(dice.pick(RATES)),
  }));
  const orderCharges = dice.pick(['first', 'last', 'pro_rata'] as const);
  const input = {
    externalId,
    customer: { id: customerId },
    currency,
    pricesIncludeTax,
    lines,
    charges: charges.map(({ units, ...charge }) => ({ ...charge, amount: decimal(units, digits) })),
    billingPolicy: { onCreation, taxRounding, orderCharges },
  };
  const saved = good(world, await ask(world, (ports, asking) => createOrder(ports, asking, input)));
  const { order } = saved.thing;
  expect(world, !world.books.orders.has(order.id), 'a new order got the id of an old one');
  world.books.orders.set(order.id, {
    id: order.id,
    externalId,
    customerId,
    currency,
    digits,
    pricesIncludeTax,
    onCreation,
    taxRounding,
    lines: order.lines.map((line, index) => {
      const asked = lines[index] ?? wrong(world, 'a line appeared');
      return {
        id: line.id,
        quantity: asked.quantity,
        unitPrice: asked.unitPrice,
        discount: asked.discountRate,
        rate: asked.taxRate,
      };
    }),
    charges: charges.map(({ units, taxRate }) => ({ amount: units, rate: taxRate })),
    closedShort: false,
    phase: 'accepted',
  });
  if (!dice.chance(20)) return;
  world.counts.repeats += 1;
  const again = good(world, await ask(world, (ports, asking) => createOrder(ports, asking, input)));
  expect(world, !again.isNew && again.thing.order.id === order.id, 'the same order again made another');
}

interface Wish {
  readonly lines:
    | readonly { readonly orderLine: { readonly id: Order['lines'][number]['id'] }; readonly quantity: bigint }[]
    | null;
  readonly taken: ReadonlyMap<Order['lines'][number]['id'], bigint>;
  readonly isPossible: boolean;
}

/** Some of what is left, all of it, or more than there is. */
function wishFor(world: World, order: Order): Wish {
  const { dice, books } = world;
  const left = order.lines.map((line) => ({ id: line.id, left: line.quantity - takenOf(books, line.id) }));
  const rest = left.filter((line) => line.left > 0n);
  if (dice.chance(25))
    return { lines: null, taken: new Map(rest.map((line) => [line.id, line.left])), isPossible: rest.length > 0 };
  const isGreedy = dice.chance(10);
  const from = rest.length === 0 || isGreedy ? left : rest;
  const chosen = from.filter((_, index) => index === 0 || dice.chance(60));
  const wished = chosen.map((line) => ({
    id: line.id,
    quantity:
      isGreedy || line.left <= 0n
        ? (line.left < 0n ? 0n : line.left) + dice.units(1n, 5n)
        : dice.chance(40)
          ? line.left
          : dice.units(1n, line.left),
  }));
  return {
    lines: wished.map(({ id, quantity }) => ({ orderLine: { id }, quantity })),
    taken: new Map(wished.map(({ id, quantity }) => [id, quantity])),
    // Lines that are named may be packed more than once over; only what has left counts.
    isPossible: order.lines.every(
      (line) => shippedOf(books, line.id) + (wished.find(({ id }) => id === line.id)?.quantity ?? 0n) <= line.quantity,
    ),
  };
}

export async function pack(world: World): Promise<void> {
  const order = anyOrder(world);
  if (order === null) return;
  const { dice } = world;
  const wish = wishFor(world, order);
  const ship = dice.chance(65);
  const externalId = `shipment-${(world.serial += 1)}`;
  const input = {
    order: dice.chance(50) ? { id: order.id } : { external: order.externalId },
    externalId,
    lines: wish.lines,
    carrier: null,
    trackingNumber: null,
    shippedAt: null,
    ship,
  };
  const isLegal = order.phase === 'accepted' && wish.isPossible;
  const result = await ask(world, (ports, asking) => createShipment(ports, asking, input));
  const answer = judged(world, result, {
    isLegal,
    what: `packing of ${externalId} (${order.phase}, ${wish.lines === null ? 'everything' : [...wish.taken.values()].join('+')}, ${wish.isPossible ? 'possible' : 'too much'})`,
  });
  if (answer === null) return;
  noteShipment(world, { order, wish, answer });
  if (!dice.chance(25)) return;
  world.counts.repeats += 1;
  const again = good(world, await ask(world, (ports, asking) => createShipment(ports, asking, input)));
  expect(world, !again.isNew && again.shipment.id === answer.shipment.id, 'the same shipment again made another');
  expect(world, again.invoiceId === answer.invoiceId, 'the same shipment again answered with another invoice');
}

function noteShipment(
  world: World,
  noted: { readonly order: Order; readonly wish: Wish; readonly answer: ShipmentAnswer },
): Shipment {
  const { order, wish, answer } = noted;
  expect(world, !world.books.shipments.has(answer.shipment.id), 'a new shipment got the id of an old one');
  const shipment: Shipment = {
    id: answer.shipment.id,
    order,
    lines: wish.taken,
    isShipped: false,
    invoiceId: null,
    isHeld: false,
  };
  world.books.shipments.set(shipment.id, shipment);
  if (answer.shipment.state === 'shipped') noteShipped(world, shipment, answer.invoiceId);
  else expect(world, answer.invoiceId === null, 'a packed shipment has an invoice');
  return shipment;
}

function noteShipped(world: World, shipment: Shipment, invoiceId: InvoiceId | null): void {
  shipment.isShipped = true;
  noteInvoice(world, shipment, invoiceId);
  const { order } = shipment;
  if (order.phase === 'accepted' && isFullyShipped(world.books, order)) order.phase = 'completed';
}

/** The one invoice of a shipment: the one we know, or a new one where there was none. */
function noteInvoice(world: World, shipment: Shipment, invoiceId: InvoiceId | null): void {
  const { books } = world;
  if (shipment.isHeld) {
    expect(world, invoiceId === null, 'a held shipment was billed');
    return;
  }
  if (invoiceId === null) return wrong(world, 'a shipment left without invoice');
  if (shipment.invoiceId !== null) {
    expect(world, shipment.invoiceId === invoiceId, 'a shipment has a second invoice');
    return;
  }
  expect(world, !books.invoices.has(invoiceId), 'one invoice bills two shipments');
  shipment.invoiceId = invoiceId;
  noteNew(world, shipment.order, { id: invoiceId, shipment, isDraft: shipment.order.onCreation === 'draft' });
}

function noteNew(
  world: World,
  order: Order,
  noted: { readonly id: InvoiceId; readonly shipment: Shipment | null; readonly isDraft: boolean },
): void {
  world.books.invoices.set(noted.id, {
    id: noted.id,
    kind: 'invoice',
    order,
    shipment: noted.shipment,
    customerId: order.customerId,
    currency: order.currency,
    state: noted.isDraft ? 'draft' : 'issued',
    total: null,
    credited: 0n,
    debited: 0n,
    creditNoteId: null,
  });
}

export async function ship(world: World, only?: ShipmentId): Promise<void> {
  const known = [...world.books.shipments.values()];
  const shipment =
    only === undefined ? (known.length === 0 ? null : world.dice.pick(known)) : world.books.shipments.get(only);
  if (!shipment) return;
  const input = { shipment: { id: shipment.id }, shippedAt: null, carrier: null, trackingNumber: null };
  const { order, lines } = shipment;
  const fits = order.lines.every(({ id, quantity }) => shippedOf(world.books, id) + (lines.get(id) ?? 0n) <= quantity);
  const isLegal = shipment.isShipped || (order.phase === 'accepted' && fits);
  const answer = judged(world, await ask(world, (ports, asking) => shipShipment(ports, asking, input)), {
    isLegal,
    what: 'shipping',
  });
  if (answer === null) return;
  if (shipment.isShipped) {
    world.counts.repeats += 1;
    noteInvoice(world, shipment, answer.invoiceId);
  } else noteShipped(world, shipment, answer.invoiceId);
}

/** Another system tells of a shipment: once, again, or with other words. */
export async function tellOfShipment(world: World): Promise<void> {
  const order = anyOrder(world);
  if (order === null) return;
  const wish = wishFor(world, order);
  const id = `event-${(world.serial += 1)}`;
  const data = (quantityOf: (quantity: bigint) => bigint) => ({
    order_id: `external:${order.externalId}`,
    lines: wish.lines?.map(({ orderLine, quantity }) => ({
      order_line_id: writeId('order_line', orderLine.id),
      quantity: writeQuantity(quantityOf(quantity)),
    })),
  });
  const send = (told: unknown) =>
    ask(world, (ports, asking) =>
      receiveEvents(ports, asking, [
        {
          source: 'carrier',
          sourceEventId: id,
          type: 'shipment.shipped',
          occurredAt: null,
          data: told,
          raw: JSON.stringify({ data: told }),
        },
      ]),
    );
  const [answer] = good(world, await send(data((quantity) => quantity)));
  if (answer === undefined) return wrong(world, 'an event has no answer');
  const isLegal = order.phase === 'accepted' && wish.isPossible;
  expect(world, answer.event.state === (isLegal ? 'applied' : 'quarantined'), `event ${id} is ${answer.event.state}`);
  const { outcome } = answer.event;
  if (outcome !== null) {
    const shipment = noteEmpty(world, { order, wish, id: outcome.shipmentId });
    noteShipped(world, shipment, outcome.invoiceId);
  }
  if (!world.dice.chance(40)) return;
  world.counts.repeats += 1;
  const differs = wish.lines !== null && world.dice.chance(50);
  const [again] = good(world, await send(data((quantity) => (differs ? quantity + 1n : quantity))));
  expect(
    world,
    again !== undefined && !again.isNew && again.differs === differs,
    `event ${id} again is not known as it should`,
  );
  expect(world, again.event.id === answer.event.id, `event ${id} is kept twice`);
}

const noteEmpty = (
  world: World,
  noted: { readonly order: Order; readonly wish: Wish; readonly id: ShipmentId },
): Shipment => {
  expect(world, !world.books.shipments.has(noted.id), 'an event made a shipment that was there');
  const shipment: Shipment = {
    id: noted.id,
    order: noted.order,
    lines: noted.wish.taken,
    isShipped: false,
    invoiceId: null,
    isHeld: false,
  };
  world.books.shipments.set(shipment.id, shipment);
  return shipment;
};

export async function complete(world: World): Promise<void> {
  const order = anyOrder(world);
  if (order === null) return;
  const packed = [...world.books.shipments.values()].some((each) => each.order === order && !each.isShipped);
  const isLegal = order.phase === 'completed' || (order.phase === 'accepted' && !packed);
  const command = { order: { id: order.id }, seen: null, waive: world.dice.chance(30) ? { reason: 'goodwill' } : null };
  const result = await ask(world, (ports, asking) => completeOrder(ports, asking, command));
  const shown = judged(world, result, { isLegal, what: `completing ${order.externalId}` });
  if (shown === null || order.phase === 'completed') return;
  order.phase = 'completed';
  order.closedShort = true;
  const unknown = shown.invoices.filter((invoice) => !world.books.invoices.has(invoice.id));
  expect(world, unknown.length <= 1, 'completing an order made more than one invoice');
  for (const { id, isDraft } of unknown) noteNew(world, order, { id, shipment: null, isDraft });
}

export async function voidAnOrder(world: World): Promise<void> {
  const order = anyOrder(world);
  if (order === null) return;
  const hasShipments = [...world.books.shipments.values()].some((each) => each.order === order);
  const isLegal = order.phase === 'void' || (order.phase === 'accepted' && !hasShipments);
  const command = { order: { id: order.id }, seen: null, reason: null };
  const result = await ask(world, (ports, asking) => voidOrder(ports, asking, command));
  if (judged(world, result, { isLegal, what: `voiding ${order.externalId}` }) !== null) order.phase = 'void';
}

function anyOrder(world: World): Order | null {
  const orders: Order[] = [...world.books.orders.values()];
  const open = orders.filter((order) => order.phase === 'accepted');
  if (open.length > 0 && world.dice.chance(85)) return world.dice.pick(open);
  return orders.length === 0 ? null : world.dice.pick(orders);
}
