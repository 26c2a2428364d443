/** Something that one process of all may do at a time, until its transaction ends: by a lock of the database that belongs to no row. */
import { sql } from 'kysely';
import type { Tx } from './transaction.ts';

/** False: somebody else is at it. Never waits. */
export async function claimAlone(tx: Tx, what: string): Promise<boolean> {
  const row = await tx.maybe(
    sql<{ claimed: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${what}, 0)) as claimed`,
  );
  return row?.claimed === true;
}
