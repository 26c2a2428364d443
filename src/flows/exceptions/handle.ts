/** Common parts of retrying and resolving an exception: finding it, and returning what was handled. */
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Refusal, type Result } from '#kernel/result.ts';
import type { ExceptionItem } from '#model/exception-item.ts';
import type { RequestContext } from '#model/request-context.ts';
import { loadAccount, refuseIncomplete } from '#modules/access/index.ts';
import { findException } from '#views/exceptions.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';

export interface HandledException {
  /** The exception before it was handled. */
  readonly item: ExceptionItem;
  readonly done: 'retried' | 'resolved';
}

interface FoundException {
  readonly item: ExceptionItem;
  /** Why the account may not issue invoices; null when it may. */
  readonly incomplete: Refusal | null;
}

export function findWaiting(
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

export const refuseUnknown = () =>
  refuse('exception_not_found', 'No open exception has this id; it may have been resolved in the meantime.');

/** Replaces the inner flow's answer with what was handled, also in the answer stored for a repeat. */
export async function handled(
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
