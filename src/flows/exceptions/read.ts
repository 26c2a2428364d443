/** Lists open exceptions. */
import { ok } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { loadAccount, refuseIncomplete } from '#modules/access/index.ts';
import { listExceptions, type ExceptionQuery } from '#views/exceptions.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';

export function findExceptionPage(ports: Ports, context: RequestContext, query: Omit<ExceptionQuery, 'incomplete'>) {
  return readSnapshot(ports, context, async (tx) => {
    const incomplete = refuseIncomplete(await loadAccount(tx, context.accountId))?.detail ?? null;
    return ok(await listExceptions(tx, context.accountId, { ...query, incomplete }));
  });
}
