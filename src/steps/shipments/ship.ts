/**
 * Ships packed shipments in the caller's transaction, with the orders locked: state, tracking, quantities, the invoice if the policy says
 * so, transmissions and audit. Also bills shipped but unbilled shipments. No network access.
 */
import { present } from '#kernel/assert.ts';
import {
  writeId,
  type AccountId,
  type CustomerId,
  type InvoiceId,
  type OrderId,
  type OrderLineId,
  type ShipmentId,
} from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Account } from '#model/account.ts';
import type { BilledSoFar } from '#model/billing.ts';
import type { Customer } from '#model/customer.ts';
import type { OrderSnapshot } from '#model/order.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Shipment } from '#model/shipment.ts';
import { triggerOf } from '#model/trigger.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { holdAccounts, mayIssue } from '#modules/access/index.ts';
import { recordAuditedEvents, type AuditedEvent } from '#modules/audit/index.ts';
import { decideShipping, markShipped, type ShippingDecision, type ShippingRequest } from '#modules/fulfilment/index.ts';
import type { StandingClaim } from '#modules/invoices/index.ts';
import { moveQuantities, quantityEntries, type LineQuantities, type QuantityEntry } from '#modules/orders/index.ts';
import { billedQuantities, issueBills, planBills, type Bills, type SourceToBill } from '#steps/billing/bill-sources.ts';
import { completeShippedOrders } from '#steps/orders/complete-shipped.ts';
import type { Ports } from '#flows/kit/ports.ts';

export interface ShipmentAnswer {
  readonly shipment: Shipment;
  readonly invoiceId: InvoiceId | null;
  /** The void or credited invoice because of which billing is held; null when it is not held, or the goods were billed manually since. */
  readonly heldBy: InvoiceId | null;
  /** False for a repeat. */
  readonly isNew: boolean;
}

/** The data for shipping, read under the orders' locks. */
export interface ShippingState {
  readonly accounts: ReadonlyMap<AccountId, Account>;
  readonly customers: ReadonlyMap<CustomerId, Customer>;
  readonly orders: ReadonlyMap<OrderId, OrderSnapshot>;
  readonly shipments: ReadonlyMap<ShipmentId, Shipment>;
  /** By shipment id. */
  readonly claims: ReadonlyMap<string, StandingClaim>;
  readonly billed: ReadonlyMap<OrderId, BilledSoFar>;
  readonly quantities: ReadonlyMap<OrderLineId, LineQuantities>;
}

/** A shipment to ship, and the request for it. */
export interface ShipRequest extends ShippingRequest {
  readonly context: RequestContext;
}

export interface Shipping {
  readonly requests: readonly ShipRequest[];
  readonly state: ShippingState;
  /** Earlier events of the transaction, recorded together with those of shipping. */
  readonly events: readonly AuditedEvent[];
}

/** Returns an answer for each request. A refused one leaves nothing written; if it already has, all are refused and rolled back. */
export async function shipPacked(
  tx: Tx,
  ports: Ports,
  { requests, state: before, events }: Shipping,
): Promise<Result<ReadonlyMap<ShipRequest, Result<ShipmentAnswer>>>> {
  const state = await holdIncomplete(tx, before);
  const decisions = decideShipping(state, requests);
  const shipped = shippedBy(decisions, 'ships');
  const planned = planBills(ports, sourcesOf([...shipped, ...shippedBy(decisions, 'has_shipped')], state), {
    claims: state.claims,
    amounts: state.billed,
  });
  if (!planned.ok) return planned;
  const bills = planned.value;
  const written = await write(tx, ports, { shipped, bills, events });
  if (!written.ok) return written;
  const answer = (decision: ShippingDecision): Result<ShipmentAnswer> => {
    if (decision.kind === 'refused') return { ok: false, refusal: decision.refusal };
    const { shipment } = decision;
    return ok({
      shipment,
      invoiceId: bills.invoices.get(shipment.id) ?? null,
      heldBy: heldBy(shipment, state),
      isNew: decision.kind === 'ships',
    });
  };
  return ok(new Map([...decisions].map(([request, decision]) => [request, answer(decision)])));
}

/**
 * Reads and locks incomplete accounts again: a concurrent completion waits for this transaction and then finds the unbilled shipments.
 * Complete accounts cost no statement.
 */
async function holdIncomplete(tx: Tx, state: ShippingState): Promise<ShippingState> {
  const incomplete = [...state.accounts.values()].filter((account) => !mayIssue(account));
  if (incomplete.length === 0) return state;
  const held = await holdAccounts(
    tx,
    incomplete.map(({ id }) => id),
  );
  return { ...state, accounts: new Map([...state.accounts, ...held]) };
}

/** A shipped shipment, and the first request for it. */
interface Shipped {
  readonly context: RequestContext;
  readonly shipment: Shipment;
}

/** Each shipment once, although several requests may ship it. */
function shippedBy(
  decisions: ReadonlyMap<ShipRequest, ShippingDecision>,
  kind: 'ships' | 'has_shipped',
): readonly Shipped[] {
  const leaving = new Set(
    [...decisions.values()].flatMap((decision) => (decision.kind === 'ships' ? [decision.shipment.id] : [])),
  );
  const found = new Map<ShipmentId, Shipped>();
  for (const [{ context }, decision] of decisions) {
    if (decision.kind !== kind || found.has(decision.shipment.id)) continue;
    if (kind === 'has_shipped' && leaving.has(decision.shipment.id)) continue;
    found.set(decision.shipment.id, { context, shipment: decision.shipment });
  }
  return [...found.values()];
}

function sourcesOf(shipped: readonly Shipped[], { accounts, customers, orders }: ShippingState): SourceToBill[] {
  return shipped.flatMap(({ context, shipment }): SourceToBill[] => {
    const order = present(orders.get(shipment.orderId), 'a shipment has its order');
    if (triggerOf(order.policy.trigger).firedBy !== 'shipment.shipped') return [];
    const account = present(accounts.get(context.accountId), 'an API key belongs to an account');
    const customer = present(customers.get(order.customerId), 'an order has its customer');
    return [{ kind: 'shipment', order, shipment, context, account, customer }];
  });
}

/** Writes all changes: states, quantities, completed orders, invoices and events. */
async function write(
  tx: Tx,
  ports: Ports,
  {
    shipped,
    bills,
    events,
  }: { readonly shipped: readonly Shipped[]; readonly bills: Bills; readonly events: readonly AuditedEvent[] },
): Promise<Result<null>> {
  markShipped(
    tx,
    shipped.map(({ context, shipment }) => ({
      ...shipment,
      shippedAt: present(shipment.shippedAt, 'a shipped shipment has its date'),
      shippedOn: present(shipment.shippedOn, 'a shipped shipment has its date'),
      leftUnbilled: !bills.invoices.has(shipment.id),
      at: context.at,
    })),
  );
  moveQuantities(tx, [...shipped.flatMap((each) => shippedQuantities(ports, each)), ...billedQuantities(ports, bills)]);
  const [completed, issued] = await Promise.all([
    completeShippedOrders(
      tx,
      shipped.map(({ context, shipment }) => ({ context, orderId: shipment.orderId })),
    ),
    issueBills(tx, ports, bills),
  ]);
  if (!issued.ok) return issued;
  recordAuditedEvents(tx, ports.newId, [...events, ...shipped.map(shipmentShipped), ...completed, ...issued.value]);
  return ok(null);
}

function shippedQuantities(ports: Ports, { context, shipment }: Shipped): QuantityEntry[] {
  const { accountId, id: sourceId, lines } = shipment;
  const move = { accountId, at: context.at, kind: 'shipped', sourceKind: 'shipment', sourceId } as const;
  return quantityEntries(move, lines, () => ports.newId('event'));
}

const shipmentShipped = ({ context, shipment }: Shipped): AuditedEvent => ({
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

/** The invoice of a live claim; a held claim refers to a void or credited one, and its source is not billed. */
export const liveInvoice = (claim: StandingClaim | undefined): InvoiceId | null =>
  claim?.state === 'live' ? claim.invoiceId : null;

/** For shipped goods without a live invoice: the invoice that was voided or credited with "source": "hold". */
export function heldBy(
  { id, state, lines }: Shipment,
  { claims, quantities }: Pick<ShippingState, 'claims' | 'quantities'>,
): InvoiceId | null {
  const claim = claims.get(id);
  if (claim?.state !== 'held' || state !== 'shipped') return null;
  const isUnbilled = lines.some(({ orderLineId }) => {
    const line = quantities.get(orderLineId);
    return line !== undefined && line.billed - line.credited < line.shipped - line.returned;
  });
  return isUnbilled ? claim.invoiceId : null;
}
