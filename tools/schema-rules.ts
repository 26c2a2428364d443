/**
 * The schema rules as queries on a live catalog: each lists its violations. They ensure that accounts are separated twice, by keys and by
 * row level security, and keep a distributed PostgreSQL possible. Exceptions are listed only here, with their reason.
 */
import type { Client } from 'pg';

export interface SchemaFault {
  readonly rule: string;
  /** Qualified name of a table, index, constraint or function. */
  readonly thing: string;
}

interface Exception extends SchemaFault {
  readonly because: string;
}

const KEY_LOOKUP = 'a key is looked up before any account is known';

export const EXCEPTIONS: readonly Exception[] = [
  { rule: 'account first', thing: 'access.account_pkey', because: 'the account itself: its id is the account' },
  {
    rule: 'account first',
    thing: 'access.account_username_key',
    because: 'usernames are unique across the installation',
  },
  { rule: 'account first', thing: 'access.api_key_pkey', because: KEY_LOOKUP },
  { rule: 'account first', thing: 'access.api_key_hash_key', because: KEY_LOOKUP },
  { rule: 'row level security', thing: 'access.api_key', because: KEY_LOOKUP },
  { rule: 'row level security', thing: 'audit.pending', because: 'a queue read across accounts; it holds ids alone' },
  { rule: 'account first', thing: 'runtime.migration_pkey', because: 'of the database, not of an account' },
  { rule: 'row level security', thing: 'runtime.migration', because: 'of the database, not of an account' },
];

/** Tables whose rows are immutable. */
export const WRITTEN_ONCE: readonly string[] = [
  'audit.event',
  'audit.entry',
  'audit.link',
  'orders.quantity_entry',
  'invoices.revision',
  'invoices.line',
  'invoices.charge',
  'invoices.tax',
  'settlements.allocation',
  'transmissions.document',
  'transmissions.attempt',
];

/** All schemas but the system's and pg-boss's. */
const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'pgboss')`;
const TABLES = `pg_class c join pg_namespace n on n.oid = c.relnamespace and ${OURS} and c.relkind in ('r', 'p')`;
const ACCOUNT = `(select a.attnum from pg_attribute a where a.attrelid = c.oid and a.attname = 'account_id')`;

const QUESTIONS: Readonly<Record<string, string>> = {
  'primary key': `
    select n.nspname || '.' || c.relname as thing from ${TABLES}
    where not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`,
  'account first': `
    select n.nspname || '.' || x.relname as thing from ${TABLES}
    join pg_index i on i.indrelid = c.oid join pg_class x on x.oid = i.indexrelid
    where i.indkey[0] is distinct from ${ACCOUNT}`,
  'row level security': `
    select n.nspname || '.' || c.relname as thing from ${TABLES}
    where not (c.relrowsecurity and c.relforcerowsecurity and exists (
      select from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
        and pg_get_expr(p.polqual, c.oid) like '%app.account_ids%')
      and not exists (
      select from pg_policy p where p.polrelid = c.oid and coalesce(pg_get_expr(p.polqual, c.oid), '') not like '%app.account_ids%'))`,
  'foreign keys carry the account': `
    select n.nspname || '.' || k.conname as thing from ${TABLES} join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
    where k.conkey[1] is distinct from ${ACCOUNT}
      or k.confkey[1] is distinct from (select a.attnum from pg_attribute a where a.attrelid = k.confrelid
        and a.attname = case when k.confrelid = to_regclass('access.account') then 'id' else 'account_id' end)`,
  'no sequences': `
    select n.nspname || '.' || c.relname as thing from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${OURS} and c.relkind = 'S'`,
  'no triggers': `
    select n.nspname || '.' || t.tgname as thing from ${TABLES} join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal`,
  'no rules that act': `
    select n.nspname || '.' || r.rulename as thing from ${TABLES} join pg_rewrite r on r.ev_class = c.oid`,
  'no view around the walls': `
    select n.nspname || '.' || c.relname as thing from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${OURS}
    where c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on|1)', false))`,
  'no function around the walls': `
    select n.nspname || '.' || p.proname as thing from pg_proc p join pg_namespace n on n.oid = p.pronamespace and ${OURS} where p.prosecdef`,
};

/** Runs as the program's role, whose privileges matter. */
const MAY_CHANGE = `
  select t.thing from unnest($1::text[]) as t(thing)
  where to_regclass(t.thing) is null or has_table_privilege(t.thing, 'update') or has_table_privilege(t.thing, 'delete')
    or has_table_privilege(t.thing, 'truncate')`;

/** Returns every violation, including exceptions: the test compares both lists, so that no exception is outdated. */
export async function findSchemaFaults(client: Client): Promise<SchemaFault[]> {
  const faults: SchemaFault[] = [];
  for (const [rule, question] of Object.entries(QUESTIONS)) {
    const { rows } = await client.query<{ thing: string }>(question);
    faults.push(...rows.map(({ thing }) => ({ rule, thing })));
  }
  const { rows } = await client.query<{ thing: string }>(MAY_CHANGE, [WRITTEN_ONCE]);
  faults.push(...rows.map(({ thing }) => ({ rule: 'written once', thing })));
  return faults;
}

export async function countTables(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${TABLES}`);
  return rows[0]?.count ?? 0;
}
