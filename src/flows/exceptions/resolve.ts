/** A person lays an exception aside with a note. Each kind has its own transaction; this flow only knows which. */
import type { TransmissionId, Id, InvoiceId, OrderId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { ExceptionItem } from '#model/exception-item.ts';
import type { RequestContext } from '#model/request-context.ts';
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
