/** Errors and warnings of rows, stored until the next check of the file. */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId, Id } from '#kernel/id.ts';
import type { Flaw, ImportId, ImportPart } from '#model/import.ts';
import type { Cell } from '#model/table.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export type StoredFlaw = Flaw & { readonly id: Id<'event'> };

export async function insertFlaws(
  tx: Tx,
  accountId: AccountId,
  found: { readonly importId: ImportId; readonly flaws: readonly StoredFlaw[] },
): Promise<void> {
  if (found.flaws.length === 0) return;
  const rows = found.flaws.map(({ row, column, ...flaw }) => ({ ...flaw, row_number: row, column_name: column }));
  await tx.run(sql`
    insert into imports.flaw (account_id, id, import_id, severity, position, part, row_number, column_name, field, value, rule, detail, hint)
    select ${accountId}, id, ${found.importId}, severity, position, part, row_number, column_name, field, value, rule, detail, hint
    from json_to_recordset(${JSON.stringify(rows)}::json) as f(id uuid, severity text, position integer, part text, row_number integer,
      column_name text, field text, value text, rule text, detail text, hint text)
    on conflict do nothing`);
}

/** Deletes those of the given records before a retry. */
export async function clearFlaws(
  tx: Tx,
  accountId: AccountId,
  at: { readonly importId: ImportId; readonly positions: readonly number[] },
): Promise<void> {
  await tx.run(sql`
    delete from imports.flaw where account_id = ${accountId} and import_id = ${at.importId} and position = any(${at.positions}::integer[])`);
}

const COLUMNS = sql`id, severity, position, part, row_number as "row", column_name as "column", field, value, rule, detail, hint`;

export async function listFlaws(
  tx: Tx,
  accountId: AccountId,
  page: { readonly importId: ImportId; readonly limit: number; readonly after: string | null },
): Promise<StoredFlaw[]> {
  return tx.many(sql<StoredFlaw>`
    select ${COLUMNS} from imports.flaw
    where account_id = ${accountId} and import_id = ${page.importId} and (${page.after}::uuid is null or id > ${page.after}::uuid)
    order by id limit ${page.limit}`);
}

/** A failed record's row with its flaws, in file order, after the given row. */
export interface FailedRow {
  readonly number: number;
  readonly cells: readonly Cell[];
  readonly flaws: readonly {
    readonly column: string | null;
    readonly row: number;
    readonly part: ImportPart;
    readonly rule: string;
    readonly detail: string;
    readonly hint: string | null;
  }[];
}

/** Maximum number of a record's flaws shown beside each of its rows. */
const MAX_SHOWN = 20;

/** Forces index lookups per row, independent of table statistics. A row's own flaws come before those of its record's other rows. */
export async function nextFailedRows(
  tx: Tx,
  accountId: AccountId,
  at: { readonly importId: ImportId; readonly part: ImportPart; readonly after: number; readonly limit: number },
): Promise<FailedRow[]> {
  const shown = (which: RawBuilder<unknown>) => sql`(
    select coalesce(json_agg(json_build_object('column', f.column_name, 'row', f.row_number, 'part', f.part, 'rule', f.rule, 'detail', f.detail, 'hint', f.hint)
      order by f.is_own desc, f.id), '[]')
    from (select f.*, f.part = r.part and f.row_number = r.number as is_own from imports.flaw f
      where f.account_id = r.account_id and f.import_id = r.import_id and f.severity = 'error' and ${which}
      order by is_own desc, id limit ${MAX_SHOWN}) f)`;
  return tx.many(sql<FailedRow>`
    select r.number, r.cells, case when r.position is null
      then ${shown(sql`f.position is null and f.part = r.part and f.row_number = r.number`)} else ${shown(sql`f.position = r.position`)} end as flaws
    from (
      select r.account_id, r.import_id, r.part, r.number, r.cells, m.position
      from imports.row r left join lateral (
        select position, state from imports.record
        where account_id = r.account_id and import_id = r.import_id and key = r.key offset 0) m on true
      where r.account_id = ${accountId} and r.import_id = ${at.importId} and r.part = ${at.part} and r.number > ${at.after}
        and (m.state = 'failed' or m.position is null)
      order by r.number limit ${at.limit}) r
    order by r.number`);
}
