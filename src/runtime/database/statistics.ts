/**
 * Analyzes tables that have grown to twice their last known size: bulk work outruns autovacuum, and its statements would still be planned
 * for almost empty tables.
 */
import { sql } from 'kysely';
import type { Database } from './transaction.ts';

const FEW = 500;

/** Returns the names of the analyzed tables. */
export async function refreshStatistics(database: Pick<Database, 'transaction'>): Promise<string[]> {
  const grown = await database.transaction(
    [],
    (tx) =>
      tx.many(sql<{ name: string }>`
        select s.schemaname || '.' || s.relname as name from pg_stat_user_tables s join pg_class c on c.oid = s.relid
        where c.relowner = (select oid from pg_roles where rolname = current_user) and s.schemaname <> 'pgboss'
          and s.n_mod_since_analyze > greatest(${FEW}::bigint, s.n_live_tup / 2)`),
    'read',
  );
  for (const { name } of grown) await database.transaction([], (tx) => tx.run(sql`analyze ${sql.table(name)}`));
  return grown.map(({ name }) => name);
}
