/** Counts the table rows and index entries PostgreSQL reads, by its own statistics. */
import { sql } from 'kysely';
import type { Database, Tx } from '#runtime/database/transaction.ts';

/** Wraps a database; `rows` returns how many rows its transactions have read so far. */
export function countingRows(real: Database): { readonly database: Database; readonly rows: () => number } {
  let rows = 0;
  const count = async (tx: Tx): Promise<number> => {
    const counted = await tx.maybe(sql<{ rows: string }>`
      select sum(pg_stat_get_xact_tuples_returned(c.oid) + case c.relkind when 'r' then pg_stat_get_xact_tuples_fetched(c.oid) else 0 end)::text as rows
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'i') and n.nspname not in ('pg_catalog', 'pg_toast', 'information_schema')`);
    return Number(counted?.rows);
  };
  const database: Database = {
    ...real,
    transaction: (accountIds, work, isolation) =>
      real.transaction(
        accountIds,
        async (tx) => {
          const start = await count(tx);
          const result = await work(tx);
          rows += (await count(tx)) - start;
          return result;
        },
        isolation,
      ),
  };
  return { database, rows: () => rows };
}
