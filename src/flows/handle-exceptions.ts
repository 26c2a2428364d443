/**
 * What a person does about an exception: try again, or lay it aside with a note. Each kind has its own flow, which opens the one
 * transaction; this one only knows which.
 */
import type { DeliveryId, Id, InvoiceId, OrderId, ShipmentId } from '#kernel/id.ts';
import { ok, refuse, type Refusal, type Result } from '#kernel/result.ts';
import type { ExceptionItem } from '#model/exception-item.ts';
import type { Asking } from '#model/story.ts';
import { loadAccount, refuseIncomplete } from '#modules/access/index.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import { resolveUndrawn } from '#modules/deliveries/index.ts';
import { resolveEvents } from '#modules/intake/index.ts';
import { waiveUncredited } from '#modules/orders/index.ts';
import { findException, listExceptions, type ExceptionsAsked } from '#views/exceptions.ts';
import { look } from './look.ts';
import type { Ports } from './ports.ts';
import { reapplyEvents } from './receive-events.ts';
import { dismissDelivery, retryDelivery } from './retry-delivery.ts';
import { retryRendering } from './retry-rendering.ts';
import { sendInvoice } from './send-invoice.ts';
import { shipShipment } from './ship-shipments.ts';
import { tell } from './story.ts';

export interface HandledException {
  /** As it stood before. */
  readonly item: ExceptionItem;
  readonly done: 'retried' | 'resolved';
}

export function findExceptionPage(ports: Ports, asking: Asking, asked: Omit<ExceptionsAsked, 'incomplete'>) {
  return look(ports, asking, async (tx) => {
    const incomplete = refuseIncomplete(await loadAccount(tx, asking.accountId))?.detail ?? null;
    return ok(await listExceptions(tx, asking.accountId, { ...asked, incomplete }));
  });
}

interface FoundException {
  readonly item: ExceptionItem;
  /** Why the account may not issue an invoice; null when it may. */
  readonly incomplete: Refusal | null;
}

function find(
  ports: Ports,
  asking: Asking,
  { id, ending }: { readonly id: Id<'exception'>; readonly ending: 'retry' | 'resolve' },
): Promise<FoundException | null> {
  return look(ports, asking, async (tx) => {
    const incomplete = refuseIncomplete(await loadAccount(tx, asking.accountId));
    const item = await findException(tx, asking.accountId, { id, ending, incomplete: incomplete?.detail ?? null });
    return item === null ? null : { item, incomplete };
  });
}

export async function retryException(
  ports: Ports,
  asking: Asking,
  id: Id<'exception'>,
): Promise<Result<HandledException>> {
  const found = await find(ports, asking, { id, ending: 'retry' });
  if (found === null) return refuseUnknown();
  const { item, incomplete } = found;
  if (item.subjectKind === 'shipment' && incomplete !== null) return { ok: false, refusal: incomplete };
  if (!item.canRetry) return refuseRetry();
  return handled({ item, done: 'retried' }, asking, (own) => retry(ports, own, item));
}

function retry(ports: Ports, asking: Asking, item: ExceptionItem): Promise<Result<unknown>> {
  switch (item.subjectKind) {
    case 'delivery':
      return retryDelivery(ports, asking, item.subjectId as DeliveryId);
    case 'inbound_event':
      return reapplyEvents(ports, asking, [item.subjectId as Id<'inbound_event'>]);
    case 'shipment':
      return shipShipment(ports, asking, {
        shipment: { id: item.subjectId as ShipmentId },
        shippedAt: null,
        carrier: null,
        trackingNumber: null,
      });
    case 'order':
      return Promise.resolve(refuseRetry());
    case 'invoice':
      return item.kind === 'invoice_without_recipient'
        ? sendInvoice(ports, asking, { invoiceId: item.subjectId as InvoiceId })
        : retryRendering(ports, asking, item.subjectId as InvoiceId);
    case 'account':
      return Promise.resolve(refuseRetry());
  }
}

export async function resolveException(
  ports: Ports,
  asking: Asking,
  resolved: { readonly id: Id<'exception'>; readonly note: string },
): Promise<Result<HandledException>> {
  const found = await find(ports, asking, { id: resolved.id, ending: 'resolve' });
  if (found === null) return refuseUnknown();
  const { item } = found;
  if (!item.canResolve) {
    return refuse('exception_not_resolvable', 'This ends only when its cause does: try again, or undo what caused it.');
  }
  return handled({ item, done: 'resolved' }, asking, (own) => resolve(ports, own, { item, note: resolved.note }));
}

function resolve(
  ports: Ports,
  asking: Asking,
  { item, note }: { readonly item: ExceptionItem; readonly note: string },
): Promise<Result<unknown>> {
  switch (item.subjectKind) {
    case 'delivery':
      return dismissDelivery(ports, asking, { id: item.subjectId as DeliveryId, reason: note });
    case 'order':
      return waiveDiscount(ports, asking, { orderId: item.subjectId as OrderId, note });
    case 'invoice':
      return seeUndrawn(ports, asking, { item, note });
    default:
      return resolveEvent(ports, asking, { item, note });
  }
}

/** A person has seen that characters are printed by number. */
function seeUndrawn(
  ports: Ports,
  asking: Asking,
  { item, note }: { readonly item: ExceptionItem; readonly note: string },
): Promise<Result<null>> {
  return tell(ports, asking, async (tx) => {
    const { accountId, at } = asking;
    const invoiceId = item.subjectId as InvoiceId;
    if (!(await resolveUndrawn(tx, accountId, { invoiceId, at }))) return refuseUnknown();
    await recordHappenings(tx, { asking, newId: ports.newId }, [
      {
        accountId,
        type: 'invoice.exception_resolved',
        subjectKind: 'invoice',
        subjectId: invoiceId,
        data: { kind: item.kind, reason: item.reason, note },
      },
    ]);
    return ok(null);
  });
}

/** What no invoice had room for is given up, or was given in another way. */
function waiveDiscount(
  ports: Ports,
  asking: Asking,
  { orderId, note }: { readonly orderId: OrderId; readonly note: string },
): Promise<Result<null>> {
  return tell(ports, asking, async (tx) => {
    const amount = await waiveUncredited(tx, { accountId: asking.accountId, id: orderId });
    if (amount === null) return refuseUnknown();
    await recordHappenings(tx, { asking, newId: ports.newId }, [
      {
        accountId: asking.accountId,
        type: 'order.discount_waived',
        subjectKind: 'order',
        subjectId: orderId,
        data: { amount, note },
      },
    ]);
    return ok(null);
  });
}

function resolveEvent(
  ports: Ports,
  asking: Asking,
  { item, note }: { readonly item: ExceptionItem; readonly note: string },
): Promise<Result<null>> {
  return tell(ports, asking, async (tx) => {
    const { accountId, at } = asking;
    if ((await resolveEvents(tx, accountId, { at, ids: [item.subjectId as Id<'inbound_event'>] })) === 0)
      return refuseUnknown();
    await recordHappenings(tx, { asking, newId: ports.newId }, [
      {
        accountId,
        type: 'inbound_event.resolved',
        subjectKind: 'inbound_event',
        subjectId: item.subjectId,
        data: { kind: item.kind, reason: item.reason, note },
      },
    ]);
    return ok(null);
  });
}

const refuseRetry = () =>
  refuse('exception_not_retryable', 'Trying again would not help here; resolve it with a note instead.');

const refuseUnknown = () =>
  refuse('exception_not_found', 'Nothing waits for a person under this id; it may have been done meanwhile.');

/** Whatever the inner flow answers, this one answers what was handled: also in the answer kept for a repeat. */
async function handled(
  what: HandledException,
  asking: Asking,
  act: (asking: Asking) => Promise<Result<unknown>>,
): Promise<Result<HandledException>> {
  const { repeatable } = asking;
  const own =
    repeatable === undefined
      ? asking
      : { ...asking, repeatable: { ...repeatable, answer: () => repeatable.answer(what) } };
  const result = await act(own);
  return result.ok ? ok(what) : result;
}
