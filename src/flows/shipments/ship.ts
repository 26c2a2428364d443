/**
 * Ships: state, tracking, quantities, the invoice if the policy says so, transmissions and audit in one transaction. A repeat returns the
 * same invoice. Concurrent requests share the transaction, also across accounts.
 */
import { present } from '#kernel/assert.ts';
import type { CustomerId, OrderId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Customer } from '#model/customer.ts';
import type { OrderSnapshot } from '#model/order.ts';
import { distinct, type Owned } from '#model/owned.ts';
import type { Reference } from '#model/reference.ts';
import type { CommandRequest } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccounts } from '#modules/access/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import { findShipments, loadShipments, type FoundShipment } from '#modules/fulfilment/index.ts';
import { findClaims, loadBilled } from '#modules/invoices/index.ts';
import { loadOrderSnapshots, loadQuantities, lockOrders } from '#modules/orders/index.ts';
import { shipPacked, type ShipmentAnswer, type ShippingState, type ShipRequest } from '#steps/shipments/ship.ts';
import { coalesced, type Answers } from '#flows/kit/coalesced.ts';
import type { Ports } from '#flows/kit/ports.ts';

export { heldBy, liveInvoice, type ShipmentAnswer } from '#steps/shipments/ship.ts';

export interface ShipInput {
  readonly shipment: Reference<'shipment'>;
  /** RFC 3339; null: now. */
  readonly shippedAt: string | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
}

export const shipShipment = coalesced('ship', shipShipments);

/** A refused request leaves nothing written; if it already has, all requests are refused and rolled back. */
export async function shipShipments(
  tx: Tx,
  ports: Ports,
  requests: readonly CommandRequest<ShipInput>[],
): Promise<Result<Answers<ShipInput, ShipmentAnswer>>> {
  const found = await findShipments(
    tx,
    requests.map(({ context, input }) => ({ accountId: context.accountId, reference: input.shipment })),
  );
  const state = await readState(
    tx,
    found.filter((shipment) => shipment !== null),
  );
  const toShip = new Map(
    requests.flatMap((request, index) => {
      const shipment = found[index];
      return shipment == null ? [] : [[request, asShipRequest(request, shipment)] as const];
    }),
  );
  const shipped = await shipPacked(tx, ports, { requests: [...toShip.values()], state, events: [] });
  if (!shipped.ok) return shipped;
  return ok(
    new Map(
      requests.map((request) => {
        const wanted = toShip.get(request);
        if (wanted === undefined) return [request, refuse('shipment_not_found', 'No such shipment.')];
        return [request, present(shipped.value.get(wanted), 'an answer per request')];
      }),
    ),
  );
}

const asShipRequest = ({ context, input }: CommandRequest<ShipInput>, { id }: FoundShipment): ShipRequest => ({
  context,
  shipmentId: id,
  at: context.at,
  shippedAt: input.shippedAt,
  carrier: input.carrier,
  trackingNumber: input.trackingNumber,
});

/** Locks the orders, and pipelines all reads behind the lock. */
async function readState(tx: Tx, found: readonly FoundShipment[]): Promise<ShippingState> {
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

/** Adds the orders' customers, which may have changed since packing. */
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
