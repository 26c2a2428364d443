/**
 * What a person does about an exception: try again, or lay it aside with a note. Each kind has its own flow, which opens the one
 * transaction; this one only knows which.
 */
import type { TransmissionId, Id, InvoiceId, OrderId, ShipmentId } from '#kernel/id.ts';
import { ok, refuse, type Refusal, type Result } from '#kernel/result.ts';
import type { ExceptionItem } from '#model/exception-item.ts';
import type { RequestContext } from '#model/request-context.ts';
import { loadAccount, refuseIncomplete } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { resolveUndrawn } from '#modules/transmissions/index.ts';
import { resolveEvents } from '#modules/intake/index.ts';
import { waiveUncredited } from '#modules/orders/index.ts';
import { findException, listExceptions, type ExceptionsAsked } from '#views/exceptions.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { reapplyEvents } from '#flows/intake/receive.ts';
import { dismissTransmission, retryTransmission } from '#flows/transmissions/retry.ts';
import { retryRendering } from '#flows/documents/retry.ts';
import { sendInvoice } from '#flows/transmissions/send.ts';
import { shipShipment } from '#flows/shipments/ship.ts';
import { transact } from '#flows/kit/transact.ts';

export interface HandledException {
  /** As it stood before. */
  readonly item: ExceptionItem;
  readonly done: 'retried' | 'resolved';
}

export function findExceptionPage(ports: Ports, context: RequestContext, asked: Omit<ExceptionsAsked, 'incomplete'>) {
  return readSnapshot(ports, context, async (tx) => {
    const incomplete = refuseIncomplete(await loadAccount(tx, context.accountId))?.detail ?? null;
    return ok(await listExceptions(tx, context.accountId, { ...asked, incomplete }));
  });
}

interface FoundException {
  readonly item: ExceptionItem;
  /** Why the account may not issue an invoice; null when it may. */
  readonly incomplete: Refusal | null;
}

function find(
  ports: Ports,
  context: RequestContext,
  { id, ending }: { readonly id: Id<'exception'>; readonly ending: 'retry' | 'resolve' },
): Promise<FoundException | null> {
  return readSnapshot(ports, context, async (tx) => {
    const incomplete = refuseIncomplete(await loadAccount(tx, context.accountId));
    const item = await findException(tx, context.accountId, { id, ending, incomplete: incomplete?.detail ?? null });
    return item === null ? null : { item, incomplete };
  });
}

export async function retryException(
  ports: Ports,
  context: RequestContext,
  id: Id<'exception'>,
): Promise<Result<HandledException>> {
  const found = await find(ports, context, { id, ending: 'retry' });
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
      return reapplyEvents(ports, context, [item.subjectId as Id<'inbound_event'>]);
    case 'shipment':
      return shipShipment(ports, context, {
        shipment: { id: item.subjectId as ShipmentId },
        shippedAt: null,
        carrier: null,
        trackingNumber: null,
      });
    case 'order':
      return Promise.resolve(refuseRetry());
    case 'invoice':
      return item.kind === 'invoice_without_recipient'
        ? sendInvoice(ports, context, { invoiceId: item.subjectId as InvoiceId })
        : retryRendering(ports, context, item.subjectId as InvoiceId);
    case 'account':
      return Promise.resolve(refuseRetry());
  }
}

export async function resolveException(
  ports: Ports,
  context: RequestContext,
  resolved: { readonly id: Id<'exception'>; readonly note: string },
): Promise<Result<HandledException>> {
  const found = await find(ports, context, { id: resolved.id, ending: 'resolve' });
  if (found === null) return refuseUnknown();
  const { item } = found;
  if (!item.canResolve) {
    return refuse('exception_not_resolvable', 'This ends only when its cause does: try again, or undo what caused it.');
  }
  return handled({ item, done: 'resolved' }, context, (own) => resolve(ports, own, { item, note: resolved.note }));
}

function resolve(
  ports: Ports,
  context: RequestContext,
  { item, note }: { readonly item: ExceptionItem; readonly note: string },
): Promise<Result<unknown>> {
  switch (item.subjectKind) {
    case 'transmission':
      return dismissTransmission(ports, context, { id: item.subjectId as TransmissionId, reason: note });
    case 'order':
      return waiveDiscount(ports, context, { orderId: item.subjectId as OrderId, note });
    case 'invoice':
      return seeUndrawn(ports, context, { item, note });
    default:
      return resolveEvent(ports, context, { item, note });
  }
}

/** A person has seen that characters are printed by number. */
function seeUndrawn(
  ports: Ports,
  context: RequestContext,
  { item, note }: { readonly item: ExceptionItem; readonly note: string },
): Promise<Result<null>> {
  return transact(ports, context, async (tx) => {
    const { accountId, at } = context;
    const invoiceId = item.subjectId as InvoiceId;
    if (!(await resolveUndrawn(tx, accountId, { invoiceId, at }))) return refuseUnknown();
    await recordEvents(tx, { context, newId: ports.newId }, [
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
  context: RequestContext,
  { orderId, note }: { readonly orderId: OrderId; readonly note: string },
): Promise<Result<null>> {
  return transact(ports, context, async (tx) => {
    const amount = await waiveUncredited(tx, { accountId: context.accountId, id: orderId });
    if (amount === null) return refuseUnknown();
    await recordEvents(tx, { context, newId: ports.newId }, [
      {
        accountId: context.accountId,
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
  context: RequestContext,
  { item, note }: { readonly item: ExceptionItem; readonly note: string },
): Promise<Result<null>> {
  return transact(ports, context, async (tx) => {
    const { accountId, at } = context;
    if ((await resolveEvents(tx, accountId, { at, ids: [item.subjectId as Id<'inbound_event'>] })) === 0)
      return refuseUnknown();
    await recordEvents(tx, { context, newId: ports.newId }, [
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
  context: RequestContext,
  act: (context: RequestContext) => Promise<Result<unknown>>,
): Promise<Result<HandledException>> {
  const { repeatable } = context;
  const own =
    repeatable === undefined
      ? context
      : { ...context, repeatable: { ...repeatable, answer: () => repeatable.answer(what) } };
  const result = await act(own);
  return result.ok ? ok(what) : result;
}
