/** Imports and their files. States change only as the state table allows. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId } from '#kernel/id.ts';
import { statesBefore } from '#kernel/state-table.ts';
import type {
  ControlSum,
  Counts,
  DateStyle,
  Existing,
  Import,
  ImportFile,
  ImportId,
  ImportKind,
  ImportState,
  JobId,
  Mapping,
  NumberStyle,
} from '#model/import.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { IMPORT_TABLE, type ImportMove } from '../states.ts';

interface Row extends Omit<Import, 'mapping' | 'counts' | 'sums' | 'files'> {
  readonly mapping: string | null;
  readonly counts: string;
  readonly sums: string;
  readonly files: string;
}

const SELECT = sql`
  select i.account_id as "accountId", i.id, i.kind, i.state, i.mapping::text as mapping, i.numbers, i.dates, i.is_readable as "isReadable",
    i.counts::text as counts, i.sums::text as sums, i.existing, i.sends, i.job_id as "jobId", i.created_by as "createdBy", ${instant('i.created_at')} as "createdAt",
    ${instant('i.updated_at')} as "updatedAt", i.version,
    coalesce((select json_agg(json_build_object('part', f.part, 'fileName', f.file_name, 'hash', f.hash, 'size', f.size, 'look', f.look,
        'options', f.options, 'preview', f.preview, 'fingerprint', f.fingerprint, 'receivedAt', ${instant('f.received_at')}) order by f.part desc)
      from imports.file f where f.account_id = i.account_id and f.import_id = i.id), '[]')::text as files
  from imports.import i`;

const toImport = (row: Row): Import => ({
  ...row,
  mapping: row.mapping === null ? null : (JSON.parse(row.mapping) as Mapping),
  counts: JSON.parse(row.counts) as Counts,
  sums: JSON.parse(row.sums) as ControlSum[],
  files: JSON.parse(row.files) as ImportFile[],
});

export async function insertImport(
  tx: Tx,
  accountId: AccountId,
  made: { readonly id: ImportId; readonly kind: ImportKind; readonly createdBy: string; readonly at: Instant },
): Promise<void> {
  await tx.run(sql`
    insert into imports.import (account_id, id, kind, state, created_by, created_at, updated_at)
    values (${accountId}, ${made.id}, ${made.kind}, 'open', ${made.createdBy}, ${made.at}, ${made.at})`);
}

export async function loadImport(tx: Tx, accountId: AccountId, id: ImportId): Promise<Import | null> {
  const row = await tx.maybe(sql<Row>`${SELECT} where i.account_id = ${accountId} and i.id = ${id}`);
  return row === null ? null : toImport(row);
}

export async function lockImport(tx: Tx, accountId: AccountId, id: ImportId): Promise<Import | null> {
  await tx.run(sql`select 1 from imports.import where account_id = ${accountId} and id = ${id} for update`);
  return loadImport(tx, accountId, id);
}

/** Null also when it is locked by another transaction. */
export async function lockFreeImport(tx: Tx, accountId: AccountId, id: ImportId): Promise<Import | null> {
  const held = await tx.run(
    sql`select 1 from imports.import where account_id = ${accountId} and id = ${id} for update skip locked`,
  );
  return held === 0 ? null : loadImport(tx, accountId, id);
}

/** Newest first. */
export async function listImports(
  tx: Tx,
  accountId: AccountId,
  page: { readonly limit: number; readonly before: ImportId | null },
): Promise<Import[]> {
  const rows = await tx.many(sql<Row>`
    ${SELECT} where i.account_id = ${accountId} and (${page.before}::uuid is null or i.id < ${page.before}::uuid)
    order by i.id desc limit ${page.limit}`);
  return rows.map(toImport);
}

/** False when the current state does not allow it. */
export async function moveImport(
  tx: Tx,
  accountId: AccountId,
  moved: { readonly id: ImportId; readonly move: ImportMove; readonly at: Instant; readonly jobId?: JobId },
): Promise<boolean> {
  const from = statesBefore(IMPORT_TABLE, moved.move);
  const to = from[0] === undefined ? null : (IMPORT_TABLE[from[0]][moved.move] ?? null);
  const count = await tx.run(sql`
    update imports.import set state = ${to satisfies ImportState | null}, job_id = coalesce(${moved.jobId ?? null}::uuid, job_id), updated_at = ${moved.at}, version = version + 1
    where account_id = ${accountId} and id = ${moved.id} and state = any(${from}::text[])`);
  return count === 1;
}

export interface ImportFacts {
  readonly mapping?: Mapping | null;
  readonly numbers?: NumberStyle | null;
  readonly dates?: DateStyle | null;
  readonly isReadable?: boolean | null;
  readonly counts?: Counts;
  readonly sums?: readonly ControlSum[];
  readonly existing?: Existing;
  readonly sends?: boolean;
}

export async function updateImport(
  tx: Tx,
  accountId: AccountId,
  changed: { readonly import: Import; readonly facts: ImportFacts; readonly at: Instant },
): Promise<void> {
  const after = { ...changed.import, ...changed.facts };
  await tx.run(sql`
    update imports.import set mapping = ${after.mapping === null ? null : JSON.stringify(after.mapping)}::json, numbers = ${after.numbers},
      dates = ${after.dates}, is_readable = ${after.isReadable}, counts = ${JSON.stringify(after.counts)}::json,
      sums = ${JSON.stringify(after.sums)}::json, existing = ${after.existing}, sends = ${after.sends}, updated_at = ${changed.at}, version = version + 1
    where account_id = ${accountId} and id = ${changed.import.id}`);
}

export async function putFile(
  tx: Tx,
  accountId: AccountId,
  put: { readonly importId: ImportId; readonly file: ImportFile },
): Promise<void> {
  const { file } = put;
  await tx.run(sql`
    insert into imports.file (account_id, import_id, part, file_name, hash, size, look, options, preview, fingerprint, received_at)
    values (${accountId}, ${put.importId}, ${file.part}, ${file.fileName}, ${file.hash}, ${file.size}, ${JSON.stringify(file.look)}::json,
      ${JSON.stringify(file.options)}::json, ${JSON.stringify(file.preview)}::json, ${file.fingerprint}, ${file.receivedAt})
    on conflict (account_id, import_id, part) do update set file_name = excluded.file_name, hash = excluded.hash, size = excluded.size,
      look = excluded.look, options = excluded.options, preview = excluded.preview, fingerprint = excluded.fingerprint, received_at = excluded.received_at`);
}

/** The latest other import of the same kind with the same bytes that was run. */
export async function findEarlier(
  tx: Tx,
  accountId: AccountId,
  at: { readonly importId: ImportId; readonly kind: ImportKind; readonly hash: string },
): Promise<ImportId | null> {
  const row = await tx.maybe(sql<{ id: ImportId }>`
    select i.id from imports.file f join imports.import i on i.account_id = f.account_id and i.id = f.import_id
      join imports.job j on j.account_id = i.account_id and j.id = i.job_id and j.work <> 'check'
    where f.account_id = ${accountId} and f.hash = ${at.hash} and f.part = 'main' and i.kind = ${at.kind} and i.id <> ${at.importId}
      and i.state in ('running', 'paused', 'done', 'cancelled', 'failed')
    order by i.id desc limit 1`);
  return row?.id ?? null;
}

/** Stores the mapping of a run under its file's header. */
export async function keepMapping(
  tx: Tx,
  accountId: AccountId,
  kept: {
    readonly run: Pick<Import, 'id' | 'kind'> & { readonly mapping: Mapping };
    readonly file: ImportFile;
    readonly at: Instant;
  },
): Promise<void> {
  const { part, fingerprint } = kept.file;
  const { id, kind, mapping } = kept.run;
  const own = { part: mapping[part], numbers: mapping.numbers, dates: mapping.dates };
  await tx.run(sql`
    insert into imports.mapping (account_id, kind, part, fingerprint, mapping, used_at, import_id)
    values (${accountId}, ${kind}, ${part}, ${fingerprint}, ${JSON.stringify(own)}::json, ${kept.at}, ${id})
    on conflict (account_id, kind, part, fingerprint) do update
      set mapping = excluded.mapping, used_at = excluded.used_at, import_id = excluded.import_id`);
}

export type KeptMapping = Pick<Mapping, 'numbers' | 'dates'> & {
  readonly part?: Mapping['main'];
  /** Null for mappings stored before runs were recorded. */
  readonly importId: ImportId | null;
  readonly usedAt: Instant;
};

export async function findMapping(
  tx: Tx,
  accountId: AccountId,
  at: { readonly kind: ImportKind; readonly file: ImportFile },
): Promise<KeptMapping | null> {
  const row = await tx.maybe(sql<{ mapping: string; importId: ImportId | null; usedAt: Instant }>`
    select mapping::text as mapping, import_id as "importId", ${instant('used_at')} as "usedAt" from imports.mapping
    where account_id = ${accountId} and kind = ${at.kind} and part = ${at.file.part} and fingerprint = ${at.file.fingerprint}`);
  if (row === null) return null;
  const { mapping, ...kept } = row;
  return { ...(JSON.parse(mapping) as Omit<KeptMapping, 'importId' | 'usedAt'>), ...kept };
}
