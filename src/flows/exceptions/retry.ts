/** Retries what an exception is about. Each kind has its own flow, which opens the transaction; this one dispatches to it. */
import type { TransmissionId, Id, InvoiceId, OrderId, ShipmentId } from '#kernel/id.ts';
import { refuse, type Result } from '#kernel/result.ts';
import type { ExceptionItem } from '#model/exception-item.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { retryEvents } from '#flows/intake/retry.ts';
import { retryTransmission } from '#flows/transmissions/retry.ts';
import { retryRendering } from '#flows/documents/retry.ts';
import { sendInvoice } from '#flows/transmissions/send.ts';
import { acceptOrder } from '#flows/orders/accept.ts';
import { shipShipment } from '#flows/shipments/ship.ts';
import { type HandledException, findWaiting, refuseUnknown, handled } from './handle.ts';

export async function retryException(
  ports: Ports,
  context: RequestContext,
  id: Id<'exception'>,
): Promise<Result<HandledException>> {
  const found = await findWaiting(ports, context, { id, ending: 'retry' });
  if (found === null) return refuseUnknown();
  const { item, incomplete } = found;
  if (item.subjectKind === 'shipment' && incomplete !== null) return { ok: false, refusal: incomplete };
  if (!item.canRetry) return refuseRetry();
  return handled({ item, done: 'retried' }, context, (own) => retry(ports, own, item));
}

function retry(ports: Ports, context: RequestContext, item: ExceptionItem): Promise<Result<unknown>> {
  switch (item.subjectKind) {
    case 'transmission':
      return retryTransmission(ports, context, item.subjectId as TransmissionId);
    case 'inbound_event':
      return retryEvents(ports, context, [item.subjectId as Id<'inbound_event'>]);
    case 'shipment':
      return shipShipment(ports, context, {
        shipment: { id: item.subjectId as ShipmentId },
        shippedAt: null,
        carrier: null,
        trackingNumber: null,
      });
    case 'order':
      return item.kind === 'order_not_invoiced'
        ? acceptOrder(ports, context, { order: { id: item.subjectId as OrderId }, seen: null })
        : Promise.resolve(refuseRetry());
    case 'invoice':
      return item.kind === 'invoice_without_recipient'
        ? sendInvoice(ports, context, { invoiceId: item.subjectId as InvoiceId })
        : retryRendering(ports, context, item.subjectId as InvoiceId);
    case 'account':
      return Promise.resolve(refuseRetry());
  }
}

const refuseRetry = () =>
  refuse('exception_not_retryable', 'Retrying would not help here; resolve the exception with a note instead.');
