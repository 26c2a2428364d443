/** Voids a shipment that is not billed. For a shipped one the quantities are reversed, and its order is open again. */
import { assert, present } from '#kernel/assert.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { writeId } from '#kernel/id.ts';
import type { Reference } from '#model/reference.ts';
import type { RequestContext } from '#model/request-context.ts';
import { named, owned } from '#model/owned.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { findShipments, loadShipments, markVoided } from '#modules/fulfilment/index.ts';
import { findClaims } from '#modules/invoices/index.ts';
import { lockOrders, moveQuantities, quantityEntries } from '#modules/orders/index.ts';
import { reopenOrders } from '#steps/orders/complete-shipped.ts';
import type { Ports } from '#flows/kit/ports.ts';
import type { ShipmentAnswer } from './ship.ts';
import { transact } from '#flows/kit/transact.ts';
import { loadShipmentAnswers } from './read.ts';

/** A shipped one can be voided only if its invoice is void. */
export function voidShipment(
  ports: Ports,
  context: RequestContext,
  { ref, reason }: { readonly ref: Reference<'shipment'>; readonly reason: string | null },
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
          `This shipment has been invoiced. Void or credit the invoice first: POST /v1/invoices/${writeId('invoice', claim.invoiceId)}/void or /credit.`,
        );
      }
      const isVoided = await markVoided(tx, accountId, { id: shipment.id, from: shipment.state, at });
      assert(isVoided, 'the state of a shipment cannot change while its order is locked');
      if (shipment.state === 'shipped') {
        const source = { kind: 'shipped', sourceKind: 'shipment', sourceId: shipment.id } as const;
        moveQuantities(
          tx,
          quantityEntries({ accountId, at, ...source, takesBack: true }, shipment.lines, () => ports.newId('event')),
        );
        await reopenOrders(tx, { context, newId: ports.newId }, [shipment.orderId]);
      }
      await recordEvents(tx, { context, newId: ports.newId }, [
        {
          accountId,
          type: 'shipment.voided',
          subjectKind: 'shipment',
          subjectId: shipment.id,
          data: { number: shipment.number, order_id: writeId('order', shipment.orderId), reason },
          previous: { state: shipment.state },
        },
      ]);
    }
    const [answer] = await loadShipmentAnswers(tx, context, [shipment.id]);
    return ok(present(answer, 'it is there'));
  });
}
