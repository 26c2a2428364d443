/** Shipments read back with the invoice that bills each, and voided while nothing bills them. */
import { assert, present } from '#kernel/assert.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { writeId, type ShipmentId } from '#kernel/id.ts';
import type { Reference } from '#model/reference.ts';
import type { RequestContext } from '#model/request-context.ts';
import { named, owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { findShipments, loadShipments, markVoided } from '#modules/fulfilment/index.ts';
import { findClaims } from '#modules/invoices/index.ts';
import { loadQuantities, lockOrders, moveQuantities } from '#modules/orders/index.ts';
import { listShipments, type ShipmentFilter } from '#views/shipments.ts';
import { reopenOrders } from '#steps/orders/complete-shipped.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { heldBy, liveInvoice, type ShipmentAnswer } from './ship.ts';
import { transact } from '#flows/kit/transact.ts';

export interface ShipmentPageAsked {
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
  asked: ShipmentPageAsked,
): Promise<Result<{ readonly rows: ShipmentAnswer[]; readonly totalCount: number | null }>> {
  return readSnapshot(ports, context, async (tx) => {
    const page = await listShipments(tx, context.accountId, { ...asked, after: asked.after?.[0] ?? null });
    return ok({ rows: await loadShipmentAnswers(tx, context, page.rows), totalCount: page.totalCount });
  });
}

/** A shipped one goes back only when its invoice is void: goods that are billed have left. Its order is open again. */
export function voidShipment(
  ports: Ports,
  context: RequestContext,
  ref: Reference<'shipment'>,
): Promise<Result<ShipmentAnswer>> {
  return transact<ShipmentAnswer>(ports, context, async (tx) => {
    const { accountId, at } = context;
    const [seen] = await findShipments(tx, named(accountId, [ref]));
    if (seen == null) return refuse('shipment_not_found', 'No such shipment.');
    lockOrders(tx, owned(accountId, [seen.orderId]));
    const shipment = present((await loadShipments(tx, owned(accountId, [seen.id]))).get(seen.id), 'it is locked');
    if (shipment.state !== 'voided') {
      const claim = (await findClaims(tx, 'shipment', [shipment])).get(shipment.id);
      if (claim?.state === 'live') {
        return refuse(
          'shipment_has_invoice',
          `An invoice bills this shipment; void or credit that first: POST /v1/invoices/${writeId('invoice', claim.invoiceId)}/void or /credit.`,
        );
      }
      const isVoided = await markVoided(tx, accountId, { id: shipment.id, from: shipment.state, at });
      assert(isVoided, 'a shipment of a locked order stays where it was');
      if (shipment.state === 'shipped') {
        moveQuantities(
          tx,
          shipment.lines.map((line) => ({
            accountId,
            id: ports.newId('event'),
            orderLineId: line.orderLineId,
            kind: 'shipped' as const,
            quantity: -line.quantity,
            sourceKind: 'shipment',
            sourceId: shipment.id,
            at,
          })),
        );
        await reopenOrders(tx, { context, newId: ports.newId }, [shipment.orderId]);
      }
      await recordEvents(tx, { context, newId: ports.newId }, [
        {
          accountId,
          type: 'shipment.voided',
          subjectKind: 'shipment',
          subjectId: shipment.id,
          data: { number: shipment.number, order_id: writeId('order', shipment.orderId) },
          previous: { state: shipment.state },
        },
      ]);
    }
    const [answer] = await loadShipmentAnswers(tx, context, [shipment.id]);
    return ok(present(answer, 'it is there'));
  });
}
