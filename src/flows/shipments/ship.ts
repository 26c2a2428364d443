/**
 * Ships: state, tracking, quantities, the invoice when the policy says so, transmissions and audit in one transaction. The same shipment
 * again answers with the same invoice. A story may ship for several callers at once, of several accounts. Never waits for the network.
 */
import { present } from '#kernel/assert.ts';
import { dateInZone } from '#kernel/calendar.ts';
import {
  writeId,
  type AccountId,
  type CustomerId,
  type InvoiceId,
  type OrderId,
  type OrderLineId,
  type ShipmentId,
} from '#kernel/id.ts';
import { ok, refuse, type Refusal, type Result } from '#kernel/result.ts';
import type { Account } from '#model/account.ts';
import type { BilledSoFar } from '#model/billing.ts';
import type { Customer } from '#model/customer.ts';
import type { OrderSnapshot } from '#model/order.ts';
import { distinct, type Owned } from '#model/owned.ts';
import type { Reference } from '#model/reference.ts';
import type { Shipment } from '#model/shipment.ts';
import type { CommandRequest, RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { RefusedBatch } from '#runtime/unit-of-work.ts';
import { holdAccounts, loadAccounts, mayIssue } from '#modules/access/index.ts';
import { recordAuditedEvents, type AuditedEvent } from '#modules/audit/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import { findShipments, loadShipments, markShipped, type FoundShipment } from '#modules/fulfilment/index.ts';
import { findClaims, loadBilled, type StandingClaim } from '#modules/invoices/index.ts';
import {
  loadOrderSnapshots,
  loadQuantities,
  lockOrders,
  moveQuantities,
  type LineQuantities,
  type QuantityEntry,
} from '#modules/orders/index.ts';
import { billedQuantities, issueBills, planBills, type Bills, type SourceToBill } from '#steps/billing/bill-sources.ts';
import { completeShippedOrders } from '#steps/orders/complete-shipped.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { refuseShippedAt } from '#kernel/possible-days.ts';
import { tellTogether } from '#flows/kit/transact.ts';

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
  /** The void or credited invoice by which its goods are held back from billing; null when they are not, or billed by hand since. */
  readonly heldBy: InvoiceId | null;
  /** False when it was there already: a repeat. */
  readonly isNew: boolean;
}

/** What shipping decides from, read under the orders' locks. */
export interface Standing {
  readonly accounts: ReadonlyMap<AccountId, Account>;
  readonly customers: ReadonlyMap<CustomerId, Customer>;
  readonly orders: ReadonlyMap<OrderId, OrderSnapshot>;
  readonly shipments: ReadonlyMap<ShipmentId, Shipment>;
  /** By shipment. */
  readonly claims: ReadonlyMap<string, StandingClaim>;
  readonly billed: ReadonlyMap<OrderId, BilledSoFar>;
  readonly quantities: ReadonlyMap<OrderLineId, LineQuantities>;
}

/** How a shipment leaves, and for whom. */
export type Departure = CommandRequest<Omit<ShipInput, 'shipment'>> & { readonly id: ShipmentId };

export function shipShipment(ports: Ports, context: RequestContext, input: ShipInput): Promise<Result<ShipmentAnswer>> {
  return tellTogether(ports, {
    kind: 'ship',
    asked: { context, input },
    work: (tx, asked) => shipShipments(tx, ports, asked),
  });
}

/** One answer per shipment asked for. A refused one leaves nothing behind. */
export async function shipShipments(
  tx: Tx,
  ports: Ports,
  asked: readonly CommandRequest<ShipInput>[],
): Promise<Result<ShipmentAnswer>[]> {
  const found = await findShipments(
    tx,
    asked.map(({ context, input }) => ({ accountId: context.accountId, reference: input.shipment })),
  );
  const standing = await readStanding(
    tx,
    found.filter((shipment) => shipment !== null),
  );
  const departures = asked.flatMap(({ context, input }, index): Departure[] => {
    const shipment = found[index];
    return shipment == null ? [] : [{ context, input, id: shipment.id }];
  });
  const shipped = await depart(tx, ports, { departures, standing, told: [] });
  let next = 0;
  return found.map((shipment) =>
    shipment === null
      ? refuse('shipment_not_found', 'No such shipment.')
      : present(shipped[next++], 'an answer per departure'),
  );
}

/** Locks the orders, and sends all reads behind the lock at once. */
async function readStanding(tx: Tx, found: readonly FoundShipment[]): Promise<Standing> {
  const orders = distinct(found.map(({ accountId, orderId }) => ({ accountId, id: orderId })));
  const customers = distinct(found.map(({ accountId, customerId }) => ({ accountId, id: customerId })));
  const shipments = distinct(found);
  lockOrders(tx, orders);
  const [accountsRead, customersRead, ordersRead, shipmentsRead, claims, billed, quantities] = await Promise.all([
    loadAccounts(tx, [...new Set(found.map(({ accountId }) => accountId))]),
    loadCustomers(tx, customers),
    loadOrderSnapshots(tx, orders),
    loadShipments(tx, shipments),
    findClaims(tx, 'shipment', shipments),
    loadBilled(tx, orders),
    loadQuantities(tx, orders),
  ]);
  return {
    accounts: accountsRead,
    customers: await withBuyers(tx, customersRead, ordersRead),
    orders: ordersRead,
    shipments: shipmentsRead,
    claims,
    billed,
    quantities,
  };
}

/** The orders' own customers too, should they have changed since the goods were packed. */
async function withBuyers(
  tx: Tx,
  customers: ReadonlyMap<CustomerId, Customer>,
  orders: ReadonlyMap<OrderId, OrderSnapshot>,
): Promise<ReadonlyMap<CustomerId, Customer>> {
  const missing = [...orders.values()].flatMap(({ accountId, customerId }): Owned<CustomerId>[] =>
    customers.has(customerId) ? [] : [{ accountId, id: customerId }],
  );
  if (missing.length === 0) return customers;
  return new Map([...customers, ...(await loadCustomers(tx, distinct(missing)))]);
}

/** Lets packed shipments leave, and bills them and what left before unbilled. One answer per departure, in order. */
export async function depart(
  tx: Tx,
  ports: Ports,
  leaving: {
    readonly departures: readonly Departure[];
    readonly standing: Standing;
    readonly told: readonly AuditedEvent[];
  },
): Promise<Result<ShipmentAnswer>[]> {
  const { departures } = leaving;
  const standing = await holdIncomplete(tx, leaving.standing);
  const staying = new Map<ShipmentId, Gone>();
  const moved = new Map<ShipmentId, Gone>();
  const room = roomLeft(standing);
  const refusals = departures.map((departure) => {
    const shipment = shipmentOf(departure, standing);
    if (moved.has(shipment.id)) return null;
    const refusal = refuseDeparture(departure, standing) ?? room.refuse(shipment);
    if (refusal !== null) return refusal;
    const { context } = departure;
    if (shipment.state === 'packed') {
      room.take(shipment);
      moved.set(shipment.id, { departure, context, shipment: asShipped(departure, standing) });
    } else staying.set(shipment.id, { departure, context, shipment });
    return null;
  });
  const bills = planBills(ports, sourcesOf([...moved.values(), ...staying.values()], standing), {
    claims: standing.claims,
    amounts: standing.billed,
  });
  await write(tx, ports, { moved: [...moved.values()], bills, told: leaving.told });
  return departures.map((departure, index): Result<ShipmentAnswer> => {
    const refusal = refusals[index];
    if (refusal != null) return { ok: false, refusal };
    const { shipment } = present(moved.get(departure.id) ?? staying.get(departure.id), 'it left, or had left');
    const isNew = moved.get(departure.id)?.departure === departure;
    return ok({
      shipment,
      invoiceId: bills.invoices.get(shipment.id) ?? null,
      heldBy: heldBy(shipment, standing),
      isNew,
    });
  });
}

/**
 * An account that may not issue is read again and held: whoever completes it meanwhile waits for us, and finds what was left unbilled.
 * One that may issue costs no statement.
 */
async function holdIncomplete(tx: Tx, standing: Standing): Promise<Standing> {
  const incomplete = [...standing.accounts.values()].filter((account) => !mayIssue(account));
  if (incomplete.length === 0) return standing;
  const held = await holdAccounts(
    tx,
    incomplete.map(({ id }) => id),
  );
  return { ...standing, accounts: new Map([...standing.accounts, ...held]) };
}

/** A departure whose shipment has left, now or before. */
interface Gone {
  /** The first that asked for it. */
  readonly departure: Departure;
  readonly context: RequestContext;
  readonly shipment: Shipment;
}

const shipmentOf = ({ id }: Departure, { shipments }: Standing) =>
  present(shipments.get(id), 'a shipment that was found');
const orderOf = ({ orderId }: Shipment, { orders }: Standing) =>
  present(orders.get(orderId), 'a shipment has its order');
const customerOf = ({ customerId }: OrderSnapshot, { customers }: Standing) =>
  present(customers.get(customerId), 'an order has its customer');
const accountOf = ({ accountId }: RequestContext, { accounts }: Standing) =>
  present(accounts.get(accountId), 'a key belongs to an account');

function refuseDeparture(departure: Departure, standing: Standing): Refusal | null {
  const shipment = shipmentOf(departure, standing);
  if (shipment.state === 'shipped') return null;
  if (shipment.state === 'voided') {
    return voidedShipment(shipment);
  }
  const order = orderOf(shipment, standing);
  if (order.phase !== 'accepted') {
    return { code: 'order_not_open', detail: `The order is ${order.phase}; only an accepted order ships.` };
  }
  return (
    refuseShippedAt(departure.context.at, departure.input.shippedAt) ?? refuseHeldGoods(customerOf(order, standing))
  );
}

export const voidedShipment = ({ number }: Shipment): Refusal => ({
  code: 'shipment_voided',
  detail: `Shipment ${number} was voided and cannot ship; make another: POST /v1/shipments, with other content or another external_id.`,
});

/** What may still leave of each order line, earlier departures of the batch counted; the ledger's limit is the database's last word. */
function roomLeft({ quantities }: Standing) {
  const left = new Map([...quantities].map(([id, line]) => [id, line.ordered - line.shipped]));
  return {
    refuse: ({ state, lines }: Shipment): Refusal | null =>
      state === 'packed' && lines.some(({ orderLineId, quantity }) => quantity > (left.get(orderLineId) ?? 0n))
        ? { code: 'order_line_already_shipped', detail: 'More would be shipped than the order line asks for.' }
        : null,
    take({ lines }: Shipment): void {
      for (const { orderLineId, quantity } of lines) left.set(orderLineId, (left.get(orderLineId) ?? 0n) - quantity);
    },
  };
}

/** Goods of a customer on hold do not leave. */
export function refuseHeldGoods(customer: Customer): Refusal | null {
  if (customer.status !== 'hold_shipment' && customer.status !== 'hold_all') return null;
  const detail = `${customer.name} is on ${customer.status}; nothing ships until that is lifted.`;
  return { code: 'customer_on_hold', detail };
}

function asShipped(departure: Departure, standing: Standing): Shipment {
  const { context, input } = departure;
  const shipment = shipmentOf(departure, standing);
  const shippedAt = input.shippedAt === null ? context.at : new Date(input.shippedAt).toISOString();
  return {
    ...shipment,
    state: 'shipped',
    shippedAt,
    shippedOn: dateInZone(shippedAt, accountOf(context, standing).timeZone),
    carrier: input.carrier ?? shipment.carrier,
    trackingNumber: input.trackingNumber ?? shipment.trackingNumber,
    version: shipment.version + 1,
  };
}

function sourcesOf(gone: readonly Gone[], standing: Standing): SourceToBill[] {
  return gone.flatMap(({ context, shipment }): SourceToBill[] => {
    const order = orderOf(shipment, standing);
    if (order.policy.trigger !== 'shipment_shipped') return [];
    const account = accountOf(context, standing);
    return [{ kind: 'shipment', order, shipment, context, account, customer: customerOf(order, standing) }];
  });
}

/** All that leaving changes: state, quantities, the orders that are complete by it, the invoices, and what is told of them. */
async function write(
  tx: Tx,
  ports: Ports,
  {
    moved,
    bills,
    told,
  }: { readonly moved: readonly Gone[]; readonly bills: Bills; readonly told: readonly AuditedEvent[] },
): Promise<void> {
  markShipped(
    tx,
    moved.map(({ context, shipment }) => ({
      ...shipment,
      shippedAt: present(shipment.shippedAt, 'it has left'),
      shippedOn: present(shipment.shippedOn, 'it has left'),
      leftUnbilled: !bills.invoices.has(shipment.id),
      at: context.at,
    })),
  );
  moveQuantities(tx, [...moved.flatMap((gone) => shippedQuantities(ports, gone)), ...billedQuantities(ports, bills)]);
  const [completed, issued] = await Promise.all([
    completeShippedOrders(
      tx,
      moved.map(({ context, shipment }) => ({ context, orderId: shipment.orderId })),
    ),
    issueBills(tx, ports, bills),
  ]);
  if (!issued.ok) throw new RefusedBatch(issued.refusal);
  recordAuditedEvents(tx, ports.newId, [...told, ...moved.map(tellShipped), ...completed, ...issued.value]);
}

const shippedQuantities = (ports: Ports, { context, shipment }: Gone): QuantityEntry[] =>
  shipment.lines.map((line) => ({
    accountId: shipment.accountId,
    id: ports.newId('event'),
    orderLineId: line.orderLineId,
    kind: 'shipped' as const,
    quantity: line.quantity,
    sourceKind: 'shipment',
    sourceId: shipment.id,
    at: context.at,
  }));

const tellShipped = ({ context, shipment }: Gone): AuditedEvent => ({
  context,
  event: {
    accountId: shipment.accountId,
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
  },
});

/** Shipped goods that no invoice bills, because the one that did was taken back with "source": "hold". */
export function heldBy(
  { id, state, lines }: Shipment,
  { claims, quantities }: Pick<Standing, 'claims' | 'quantities'>,
): InvoiceId | null {
  const claim = claims.get(id);
  if (claim?.state !== 'held' || state !== 'shipped') return null;
  const isUnbilled = lines.some(({ orderLineId }) => {
    const line = quantities.get(orderLineId);
    return line !== undefined && line.billed - line.credited < line.shipped - line.returned;
  });
  return isUnbilled ? claim.invoiceId : null;
}

/** A held claim names a void invoice: nothing bills the source, and nothing will. */
export const liveInvoice = (claim: StandingClaim | undefined): InvoiceId | null =>
  claim?.state === 'live' ? claim.invoiceId : null;
