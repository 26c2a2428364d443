/** An edit says which version it has seen; when somebody was faster it is refused with who and when, never merged in silence. */
import { refuse, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { findLastChange } from '#views/last-change.ts';

export interface SeenVersion {
  readonly subjectId: string;
  /** As it stands, read under the lock. */
  readonly version: number;
  /** As the caller saw it; null when it did not say. */
  readonly seen: number | null;
}

/** The refusal, or null when the edit may go on. */
export async function guardVersion(
  tx: Tx,
  context: RequestContext,
  { subjectId, version, seen }: SeenVersion,
): Promise<Result<never> | null> {
  if (seen === null || seen === version) return null;
  const last = await findLastChange(tx, context.accountId, subjectId);
  const who = last === null ? 'somebody' : (last.label ?? `${last.actorKind} ${last.actorId}`);
  const when = last === null ? '' : ` at ${last.at} (${last.type})`;
  return refuse(
    'changed_meanwhile',
    `You read version ${seen}; ${who} has since changed it to version ${version}${when}.`,
  );
}
