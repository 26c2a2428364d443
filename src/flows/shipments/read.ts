/** Reads shipments with the invoice that bills each. */
import { present } from '#kernel/assert.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { ShipmentId } from '#kernel/id.ts';
import type { Reference } from '#model/reference.ts';
import type { RequestContext } from '#model/request-context.ts';
import { named, owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { findShipments, loadShipments } from '#modules/fulfilment/index.ts';
import { findClaims } from '#modules/invoices/index.ts';
import { loadQuantities } from '#modules/orders/index.ts';
import { listShipments, type ShipmentFilter } from '#views/shipments.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { heldBy, liveInvoice, type ShipmentAnswer } from './ship.ts';

export interface ShipmentPageQuery {
  readonly filter: ShipmentFilter;
  readonly limit: number;
  readonly after: readonly [string] | null;
  readonly count: boolean;
}

/** In the order of the ids; unknown ones are left out. */
export async function loadShipmentAnswers(
  tx: Tx,
  context: RequestContext,
  ids: readonly ShipmentId[],
): Promise<ShipmentAnswer[]> {
  const shipments = await loadShipments(tx, owned(context.accountId, ids));
  const claims = await findClaims(tx, 'shipment', owned(context.accountId, ids));
  const held = [...shipments.values()].filter(({ id }) => claims.get(id)?.state === 'held');
  const orders = [...new Set(held.map(({ orderId }) => orderId))];
  const quantities = await loadQuantities(tx, owned(context.accountId, orders));
  return ids.flatMap((id): ShipmentAnswer[] => {
    const shipment = shipments.get(id);
    if (shipment === undefined) return [];
    const held = heldBy(shipment, { claims, quantities });
    return [{ shipment, invoiceId: liveInvoice(claims.get(id)), heldBy: held, isNew: false }];
  });
}

export async function readShipment(
  ports: Ports,
  context: RequestContext,
  ref: Reference<'shipment'>,
): Promise<Result<ShipmentAnswer>> {
  return readSnapshot<Result<ShipmentAnswer>>(ports, context, async (tx) => {
    const [shipment] = await findShipments(tx, named(context.accountId, [ref]));
    if (shipment == null) return refuse('shipment_not_found', 'No such shipment.');
    const [answer] = await loadShipmentAnswers(tx, context, [shipment.id]);
    return ok(present(answer, 'just found'));
  });
}

export async function findShipmentPage(
  ports: Ports,
  context: RequestContext,
  query: ShipmentPageQuery,
): Promise<Result<{ readonly rows: ShipmentAnswer[]; readonly totalCount: number | null }>> {
  return readSnapshot(ports, context, async (tx) => {
    const page = await listShipments(tx, context.accountId, { ...query, after: query.after?.[0] ?? null });
    return ok({ rows: await loadShipmentAnswers(tx, context, page.rows), totalCount: page.totalCount });
  });
}
