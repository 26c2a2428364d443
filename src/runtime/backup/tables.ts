/**
 * The tables of a backup, read from the live catalog so that none is forgotten: all of ours, referenced tables first. The job queue's
 * tables are left out: jobs are recreated from the transmissions.
 */
import pg, { type PoolClient } from 'pg';
import { Fault } from '#kernel/fault.ts';

export interface BackedUpTable {
  /** Qualified: schema.table. */
  readonly name: string;
  /** Without generated columns. */
  readonly columns: readonly string[];
  readonly isForced: boolean;
  readonly pointsAt: readonly string[];
}

/** Excludes system schemas and what migrations and the job queue create themselves. */
const NOT_OURS = `nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public', 'pgboss') and (nspname, relname) <> ('runtime', 'migration')`;

export async function listTables(client: PoolClient): Promise<BackedUpTable[]> {
  const { rows } = await client.query<BackedUpTable>(`
    select n.nspname || '.' || c.relname as name, c.relforcerowsecurity as "isForced",
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      array(select distinct tn.nspname || '.' || t.relname from pg_constraint k
        join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
        where k.conrelid = c.oid and k.contype = 'f') as "pointsAt"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relowner = (select oid from pg_roles where rolname = current_user) and ${NOT_OURS}
    order by name`);
  return inOrder(rows);
}

function inOrder(tables: readonly BackedUpTable[]): BackedUpTable[] {
  const placed = new Set<string>();
  const ordered: BackedUpTable[] = [];
  while (ordered.length < tables.length) {
    const next = tables.filter(
      (table) => !placed.has(table.name) && table.pointsAt.every((name) => name !== table.name && placed.has(name)),
    );
    if (next.length === 0)
      throw new Fault('tables_in_a_circle', 'later', { detail: 'The tables point at each other in a circle.' });
    for (const table of next) placed.add(table.name);
    ordered.push(...next);
  }
  return ordered;
}

export const sqlName = (name: string): string =>
  name
    .split('.')
    .map((part) => pg.escapeIdentifier(part))
    .join('.');

/** The table and its column list in COPY syntax. */
export const copied = (name: string, columns: readonly string[]): string =>
  `${sqlName(name)} (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`;
