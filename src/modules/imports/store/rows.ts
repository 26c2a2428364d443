/** Staged rows and the records formed from them. Written in batches; an existing batch is not written again. */
import { sql } from 'kysely';
import type { AccountId } from '#kernel/id.ts';
import type { Counts, ImportId, ImportPart, RecordState } from '#model/import.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { MAX_RECORD_ROWS, type StagedRow } from '../rules/read-record.ts';

/** Deletes everything from an earlier check. */
export async function clearStaged(tx: Tx, accountId: AccountId, importId: ImportId): Promise<void> {
  await tx.run(sql`delete from imports.flaw where account_id = ${accountId} and import_id = ${importId}`);
  await tx.run(sql`delete from imports.record where account_id = ${accountId} and import_id = ${importId}`);
  await tx.run(sql`delete from imports.row where account_id = ${accountId} and import_id = ${importId}`);
}

/**
 * The last staged row of a part; 0 when there is none. Rows of the main file without any record come from an earlier version that created
 * records later: they are processed again.
 */
export async function lastStaged(
  tx: Tx,
  accountId: AccountId,
  at: { readonly importId: ImportId; readonly part: ImportPart },
): Promise<number> {
  const row = await tx.maybe(sql<{ last: number }>`
    select coalesce(max(number), 0) as last from imports.row where account_id = ${accountId} and import_id = ${at.importId} and part = ${at.part}
      and (part <> 'main' or exists (select 1 from imports.record where account_id = ${accountId} and import_id = ${at.importId}))`);
  return row?.last ?? 0;
}

/**
 * Stores rows and, with the first row of each key in the main file, a record whose position is that row's number. Returns the number of new
 * rows. Must not run concurrently for one import. Forces index lookups per key, independent of table statistics.
 */
export async function stageRows(
  tx: Tx,
  accountId: AccountId,
  staged: { readonly importId: ImportId; readonly rows: readonly (StagedRow & { readonly key: string })[] },
): Promise<number> {
  const { importId, rows } = staged;
  const fresh = await tx.run(sql`
    insert into imports.row (account_id, import_id, part, number, key, cells)
    select ${accountId}, ${importId}, part, number, key, cells
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(part text, number integer, key text, cells json)
    on conflict do nothing`);
  const heads = rows.flatMap(({ part, number, key }) => (part === 'main' ? [{ number, key }] : []));
  await tx.run(sql`
    insert into imports.record (account_id, import_id, position, key, state)
    select ${accountId}, ${importId}, h.position, h.key, 'read'
    from (select key, min(number) as position from json_to_recordset(${JSON.stringify(heads)}::json) as r(number integer, key text) group by key) h
    where not exists (select 1 from imports.record m where m.account_id = ${accountId} and m.import_id = ${importId} and m.key = h.key offset 0)`);
  return fresh;
}

/** Lines whose key is not in the main file. */
export async function findStrayLines(
  tx: Tx,
  accountId: AccountId,
  importId: ImportId,
): Promise<{ readonly number: number; readonly key: string }[]> {
  return tx.many(sql<{ number: number; key: string }>`
    select r.number, r.key from imports.row r
    where r.account_id = ${accountId} and r.import_id = ${importId} and r.part = 'lines'
      and not exists (select 1 from imports.record m where m.account_id = r.account_id and m.import_id = r.import_id and m.key = r.key)
    order by r.number limit 1000`);
}

export interface StoredRecord {
  readonly position: number;
  readonly key: string;
  readonly state: RecordState;
  readonly thingId: string | null;
}

/** Maximum rows per chunk of records, unless a single record has more. */
const MAX_ROWS_AT_ONCE = 20_000;

/** The next records, fewer if they have many rows. */
export async function nextRecords(
  tx: Tx,
  accountId: AccountId,
  at: {
    readonly importId: ImportId;
    readonly after: number;
    readonly limit: number;
    readonly states: readonly RecordState[];
  },
): Promise<StoredRecord[]> {
  return tx.many(sql<StoredRecord>`
    with next as (
      select position, key, state, thing_id from imports.record
      where account_id = ${accountId} and import_id = ${at.importId} and position > ${at.after} and state = any(${at.states}::text[])
      order by position limit ${at.limit}
    ), counted as (
      select n.*, sum(r.count) over (order by n.position) - r.count as before
      from next n cross join lateral (
        select count(*) as count from (
          select from imports.row where account_id = ${accountId} and import_id = ${at.importId} and key = n.key limit ${MAX_RECORD_ROWS + 1}) own) r
    )
    select position, key, state, thing_id as "thingId" from counted where before < ${MAX_ROWS_AT_ONCE} order by position`);
}

/**
 * Rows of records by key, those of the main file before the lines; for a record with too many, one more than allowed. Forces index lookups
 * per key, independent of table statistics.
 */
export async function loadRows(
  tx: Tx,
  accountId: AccountId,
  at: { readonly importId: ImportId; readonly keys: readonly string[] },
): Promise<Map<string, StagedRow[]>> {
  const rows = await tx.many(sql<StagedRow & { key: string }>`
    select k.key, r.part, r.number, r.cells from unnest(${at.keys}::text[]) as k(key)
    cross join lateral (
      select part, number, cells from imports.row
      where account_id = ${accountId} and import_id = ${at.importId} and key = k.key
      order by part desc, number limit ${MAX_RECORD_ROWS + 1}) r
    order by r.part desc, r.number`);
  return Map.groupBy(rows, (row) => row.key);
}

/** The last row of the main file that belongs to one of these records; 0 when their rows are no longer kept. */
export async function lastRowOf(
  tx: Tx,
  accountId: AccountId,
  at: { readonly importId: ImportId; readonly keys: readonly string[] },
): Promise<number> {
  const row = await tx.maybe(sql<{ last: number }>`
    select coalesce(max(number), 0) as last from imports.row
    where account_id = ${accountId} and import_id = ${at.importId} and part = 'main' and key = any(${at.keys}::text[])`);
  return row?.last ?? 0;
}

/** Whether all these records are still in one of the given states; false for a second worker on the same chunk. */
export async function areIn(
  tx: Tx,
  accountId: AccountId,
  at: {
    readonly importId: ImportId;
    readonly positions: readonly number[];
    readonly states: readonly RecordState[];
  },
): Promise<boolean> {
  const row = await tx.maybe(sql<{ count: number }>`
    select count(*)::int as count from imports.record
    where account_id = ${accountId} and import_id = ${at.importId} and position = any(${at.positions}::integer[])
      and state = any(${at.states}::text[])`);
  return row?.count === at.positions.length;
}

export async function moveRecords(
  tx: Tx,
  accountId: AccountId,
  moved: { readonly importId: ImportId; readonly records: readonly Omit<StoredRecord, 'key'>[] },
): Promise<void> {
  const rows = moved.records.map(({ position, state, thingId }) => ({ position, state, thing_id: thingId }));
  await tx.run(sql`
    update imports.record r set state = m.state, thing_id = m.thing_id
    from json_to_recordset(${JSON.stringify(rows)}::json) as m(position integer, state text, thing_id uuid)
    where r.account_id = ${accountId} and r.import_id = ${moved.importId} and r.position = m.position`);
}

/** Counts of record states, rows, errors and warnings. */
export async function countImport(tx: Tx, accountId: AccountId, importId: ImportId): Promise<Counts> {
  const rows = await tx.many(sql<{ name: string; count: number }>`
    select state as name, count(*)::int as count from imports.record where account_id = ${accountId} and import_id = ${importId} group by state
    union all
    select 'rows', count(*)::int from imports.row where account_id = ${accountId} and import_id = ${importId}
    union all
    select severity || 's', count(*)::int from imports.flaw where account_id = ${accountId} and import_id = ${importId} group by severity`);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

/** Deletes the rows of records that did not fail. */
export async function dropDoneRows(tx: Tx, accountId: AccountId, importId: ImportId): Promise<void> {
  await tx.run(sql`
    delete from imports.row r using imports.record m
    where r.account_id = ${accountId} and r.import_id = ${importId} and m.account_id = r.account_id and m.import_id = r.import_id
      and m.key = r.key and m.state in ('created', 'unchanged', 'updated', 'skipped')`);
}
