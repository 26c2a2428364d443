/** Optimistic locking: an edit of an outdated version is refused with who changed it and when, never merged silently. */
import { refuse, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { findLastChange } from '#views/last-change.ts';

export interface SeenVersion {
  readonly subjectId: string;
  /** The current version, read under the lock. */
  readonly version: number;
  /** The version the caller saw; null: not specified. */
  readonly seen: number | null;
}

/** Returns the refusal, or null when the edit may proceed. */
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
