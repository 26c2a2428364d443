/** Mutual exclusion across processes until the transaction ends, by an advisory lock. */
import { sql } from 'kysely';
import type { Tx } from './transaction.ts';

/** Returns false when another transaction holds the lock. Never waits. */
export async function tryAdvisoryLock(tx: Tx, what: string): Promise<boolean> {
  const row = await tx.maybe(
    sql<{ claimed: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${what}, 0)) as claimed`,
  );
  return row?.claimed === true;
}
