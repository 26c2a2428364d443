/**
 * Decides which of the requested shipments may ship. Requests are decided in order: quantities used by an earlier one are not available to a later one,
 * and a shipment requested twice ships once. Pure; the caller holds the order's lock, and the quantity ledger's CHECK constraints
 * have the last word.
 */
import { present } from '#kernel/assert.ts';
import { dateInZone, type Instant } from '#kernel/calendar.ts';
import type { AccountId, CustomerId, OrderId, OrderLineId, ShipmentId } from '#kernel/id.ts';
import { refuseShippedAt } from '#kernel/possible-days.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Account } from '#model/account.ts';
import type { Customer } from '#model/customer.ts';
import type { OrderSnapshot } from '#model/order.ts';
import type { Shipment } from '#model/shipment.ts';

export interface ShippingFacts {
  readonly accounts: ReadonlyMap<AccountId, Pick<Account, 'timeZone'>>;
  readonly customers: ReadonlyMap<CustomerId, Pick<Customer, 'name' | 'status'>>;
  readonly orders: ReadonlyMap<OrderId, Pick<OrderSnapshot, 'phase' | 'customerId'>>;
  readonly shipments: ReadonlyMap<ShipmentId, Shipment>;
  readonly quantities: ReadonlyMap<OrderLineId, { readonly ordered: bigint; readonly shipped: bigint }>;
}

export interface ShippingRequest {
  readonly shipmentId: ShipmentId;
  /** Now. */
  readonly at: Instant;
  /** RFC 3339; null: now. */
  readonly shippedAt: string | null;
  /** Null: the carrier and tracking number stored on the shipment. */
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
}

export type ShippingDecision =
  /** It ships by this request. */
  | { readonly kind: 'ships'; readonly shipment: Shipment }
  /** It has already shipped, before or by an earlier request. */
  | { readonly kind: 'has_shipped'; readonly shipment: Shipment }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A decision for each request. */
export function decideShipping<Request extends ShippingRequest>(
  facts: ShippingFacts,
  requests: readonly Request[],
): ReadonlyMap<Request, ShippingDecision> {
  const unshipped = new Map([...facts.quantities].map(([id, line]) => [id, line.ordered - line.shipped]));
  const shipped = new Map<ShipmentId, Shipment>();
  const decideOne = (request: Request): ShippingDecision => {
    const earlier = shipped.get(request.shipmentId);
    if (earlier !== undefined) return { kind: 'has_shipped', shipment: earlier };
    const shipment = present(facts.shipments.get(request.shipmentId), 'a shipment that was found');
    if (shipment.state === 'shipped') return { kind: 'has_shipped', shipment };
    const refusal = refuseShipping(facts, request, shipment) ?? refuseMoreThanOrdered(shipment, unshipped);
    if (refusal !== null) return { kind: 'refused', refusal };
    for (const { orderLineId, quantity } of shipment.lines)
      unshipped.set(orderLineId, (unshipped.get(orderLineId) ?? 0n) - quantity);
    const left = asShipped(facts, request, shipment);
    shipped.set(shipment.id, left);
    return { kind: 'ships', shipment: left };
  };
  return new Map(requests.map((request) => [request, decideOne(request)]));
}

function refuseShipping(facts: ShippingFacts, request: ShippingRequest, shipment: Shipment): Refusal | null {
  if (shipment.state === 'voided') return voidedShipment(shipment);
  const order = present(facts.orders.get(shipment.orderId), 'a shipment has its order');
  if (order.phase !== 'accepted') {
    return { code: 'order_not_open', detail: `The order is ${order.phase}; only an accepted order can ship.` };
  }
  const customer = present(facts.customers.get(order.customerId), 'an order has its customer');
  return refuseShippedAt(request.at, request.shippedAt) ?? refuseHeldCustomer(customer);
}

export const voidedShipment = ({ number }: Pick<Shipment, 'number'>): Refusal => ({
  code: 'shipment_voided',
  detail: `Shipment ${number} is void and cannot ship. Create a new one with POST /v1/shipments, with different content or a new external_id.`,
});

/** Goods of a customer on hold do not ship. */
export function refuseHeldCustomer({ name, status }: Pick<Customer, 'name' | 'status'>): Refusal | null {
  if (status !== 'hold_shipment' && status !== 'hold_all') return null;
  return { code: 'customer_on_hold', detail: `${name} is on ${status}; nothing can ship until the hold is lifted.` };
}

function refuseMoreThanOrdered({ lines }: Shipment, unshipped: ReadonlyMap<OrderLineId, bigint>): Refusal | null {
  const fits = lines.every(({ orderLineId, quantity }) => quantity <= (unshipped.get(orderLineId) ?? 0n));
  if (fits) return null;
  return { code: 'order_line_already_shipped', detail: 'The quantity exceeds what is left to ship on the order line.' };
}

function asShipped({ accounts }: ShippingFacts, request: ShippingRequest, shipment: Shipment): Shipment {
  const { timeZone } = present(accounts.get(shipment.accountId), 'a shipment belongs to an account');
  const shippedAt = request.shippedAt === null ? request.at : new Date(request.shippedAt).toISOString();
  return {
    ...shipment,
    state: 'shipped',
    shippedAt,
    shippedOn: dateInZone(shippedAt, timeZone),
    carrier: request.carrier ?? shipment.carrier,
    trackingNumber: request.trackingNumber ?? shipment.trackingNumber,
    version: shipment.version + 1,
  };
}
