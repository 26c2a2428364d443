/**
 * Has the planner look again at tables that grew to twice what it knows of them: work that fills tables in bulk outruns the server's own
 * looking, and its statements would go on being planned for tables that are all but empty.
 */
import { sql } from 'kysely';
import type { Database } from './transaction.ts';

const FEW = 500;

/** Answers the tables looked at. */
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
