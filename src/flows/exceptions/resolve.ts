/** Resolves an exception with a note. Each kind has its own transaction; this flow dispatches to it. */
import type { TransmissionId, Id, InvoiceId, OrderId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { DomainEvent } from '#model/audit.ts';
import type { ExceptionItem } from '#model/exception-item.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { resolveUndrawn } from '#modules/transmissions/index.ts';
import { resolveEvents } from '#modules/intake/index.ts';
import { waiveUncredited } from '#modules/orders/index.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { dismissTransmission } from '#flows/transmissions/dismiss.ts';
import { transact } from '#flows/kit/transact.ts';
import { type HandledException, findWaiting, refuseUnknown, handled } from './handle.ts';

export async function resolveException(
  ports: Ports,
  context: RequestContext,
  resolved: { readonly id: Id<'exception'>; readonly note: string },
): Promise<Result<HandledException>> {
  const found = await findWaiting(ports, context, { id: resolved.id, ending: 'resolve' });
  if (found === null) return refuseUnknown();
  const { item } = found;
  if (!item.canResolve) {
    return refuse(
      'exception_not_resolvable',
      'This exception closes only when its cause is gone: retry it, or undo what caused it.',
    );
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
      return endBy(ports, context, waiveDiscount(context, item, note));
    case 'invoice':
      return endBy(ports, context, seeUndrawn(context, item, note));
    default:
      return endBy(ports, context, resolveEvent(context, item, note));
  }
}

/** How an exception ends, and the event for it. */
interface Ending extends Pick<DomainEvent, 'type' | 'subjectKind' | 'subjectId'> {
  /** Returns the event's data; null when there was nothing left to end. */
  readonly end: (tx: Tx) => Promise<DomainEvent['data'] | null>;
}

function endBy(ports: Ports, context: RequestContext, { end, ...about }: Ending): Promise<Result<null>> {
  return transact(ports, context, async (tx) => {
    const data = await end(tx);
    if (data === null) return refuseUnknown();
    await recordEvents(tx, { context, newId: ports.newId }, [{ accountId: context.accountId, ...about, data }]);
    return ok(null);
  });
}

/** Acknowledges characters that are printed by number. */
const seeUndrawn = ({ accountId, at }: RequestContext, item: ExceptionItem, note: string): Ending => ({
  type: 'invoice.exception_resolved',
  subjectKind: 'invoice',
  subjectId: item.subjectId,
  end: async (tx) =>
    (await resolveUndrawn(tx, accountId, { invoiceId: item.subjectId as InvoiceId, at }))
      ? { kind: item.kind, reason: item.reason, note }
      : null,
});

/** Waives the remaining discount, or records that it was given in another way. */
const waiveDiscount = ({ accountId }: RequestContext, { subjectId }: ExceptionItem, note: string): Ending => ({
  type: 'order.discount_waived',
  subjectKind: 'order',
  subjectId,
  end: async (tx) => {
    const amount = await waiveUncredited(tx, { accountId, id: subjectId as OrderId });
    return amount === null ? null : { amount, note };
  },
});

const resolveEvent = ({ accountId, at }: RequestContext, item: ExceptionItem, note: string): Ending => ({
  type: 'inbound_event.resolved',
  subjectKind: 'inbound_event',
  subjectId: item.subjectId,
  end: async (tx) =>
    (await resolveEvents(tx, accountId, { at, ids: [item.subjectId as Id<'inbound_event'>] })) === 0
      ? null
      : { kind: item.kind, reason: item.reason, note },
});
