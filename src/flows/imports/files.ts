/**
 * Imports are begun, given their files and told how to read them. A file's bytes are on the disk before anybody looks into them, and stay
 * when they are a table; what its name or sender says about it is weighed against what the bytes say. Nothing of its content is written here.
 */
import type { Instant } from '#kernel/calendar.ts';
import { sha256 } from '#kernel/hash.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Import, ImportFile, ImportId, ImportKind, ImportPart, Job, JobId, Mapping } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import { cellText, type Table, type TableBytes, type TableRow, type TableOptions } from '#model/table.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { openTable } from '#formats/registry.ts';
import { loadAccount } from '#modules/access/index.ts';
import {
  findEarlier,
  findHeader,
  headerFit,
  findMapping,
  fitMapping,
  headerKey,
  insertImport,
  isIif,
  judgeMapping,
  KINDS,
  listImports,
  loadImport,
  loadJob,
  MAX_HEADER_ROW,
  MAX_IIF_ROW,
  MIN_FIT,
  startsIif,
  lockImport,
  mayMove,
  moveImport,
  nameColumns,
  putFile,
  suggestMapping,
  unusedColumns,
  updateImport,
  type Suggestion,
} from '#modules/imports/index.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Machine } from '#runtime/machine.ts';
import { transact } from '#flows/kit/transact.ts';

/** Larger files are split by whoever sends them. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;
const PREVIEW_ROWS = 5;

export interface SuggestedPart {
  readonly part: ImportPart;
  readonly mapping: Mapping['main'];
  /** Columns that neither the mapping that was put nor, without one, this suggestion makes use of. */
  readonly unused: readonly string[];
  /** The program whose export it is, where it is known; it may hold another kind. */
  readonly layout: Suggestion['layout'];
  /** The run whose mapping this is, found by the same header; null: suggested by the header alone. */
  readonly remembered: { readonly importId: ImportId | null; readonly usedAt: Instant } | null;
}

export interface ShownImport {
  readonly import: Import;
  readonly suggestions: readonly SuggestedPart[];
  /** The same bytes were brought before, by this import. */
  readonly earlierId: ImportId | null;
  readonly job: Job | null;
}

export const refuseUnknownImport = () => refuse('import_not_found', 'No such import.');
export const refuseState = (found: Import, what: string) =>
  refuse('import_state', `The import is ${found.state}; it cannot be ${what} now.`);

export function createImport(
  ports: Machine,
  context: RequestContext,
  input: { readonly kind: ImportKind },
): Promise<Result<ShownImport>> {
  return transact(ports, context, async (tx) => {
    const id = ports.newId('import');
    await insertImport(tx, context.accountId, {
      id,
      kind: input.kind,
      createdBy: `${context.actor.kind}:${context.actor.id}`,
      at: context.at,
    });
    return showImport(tx, context, id);
  });
}

export interface FileInput {
  readonly importId: ImportId;
  readonly part: ImportPart;
  readonly fileName: string;
  readonly told: TableOptions;
  readonly chunks: AsyncIterable<Uint8Array>;
}

export async function putImportFile(
  ports: Machine,
  context: RequestContext,
  input: FileInput,
): Promise<Result<ShownImport>> {
  // Nobody finds what was kept for an import that does not take it.
  const taking = await readSnapshot(ports, context, async (tx) => {
    const taken = takesFile(await loadImport(tx, context.accountId, input.importId), input.part);
    if (!taken.ok) return taken;
    const { address } = await loadAccount(tx, context.accountId);
    return ok({ kind: taken.value.kind, country: address?.country });
  });
  if (!taking.ok) return taking;
  const seen: { as: Result<ImportFile> | null } = { as: null };
  // Nobody finds what is no table again, and who sent it has it.
  await ports.blobs.putStream(input.chunks, MAX_FILE_BYTES, async (bytes, written) => {
    seen.as = await readFile({ input, ...taking.value, bytes, written, at: context.at });
    return seen.as.ok;
  });
  if (seen.as === null)
    return refuse('file_too_large', `A file has at most ${MAX_FILE_BYTES / 1024 / 1024} MiB. Split it.`);
  if (!seen.as.ok) return seen.as;
  const file = seen.as.value;
  return transact(ports, context, async (tx) => {
    const still = takesFile(await lockImport(tx, context.accountId, input.importId), file.part);
    if (!still.ok) return still;
    const found = still.value;
    if (!(await moveImport(tx, context.accountId, { id: found.id, move: 'tell', at: context.at })))
      return refuseState(found, 'given a file');
    await putFile(tx, context.accountId, { importId: found.id, file });
    await updateImport(tx, context.accountId, {
      import: found,
      facts: { mapping: null, isReadable: null, counts: {}, sums: [] },
      at: context.at,
    });
    return showImport(tx, context, found.id);
  });
}

function takesFile(found: Import | null, part: ImportPart): Result<Import> {
  if (found === null) return refuseUnknownImport();
  if (part === 'lines' && !KINDS[found.kind].hasLines)
    return refuse('import_part_unknown', `${found.kind} have no file of lines.`);
  return mayMove(found.state, 'tell') ? ok(found) : refuseState(found, 'given a file');
}

interface Received {
  readonly input: FileInput;
  readonly kind: ImportKind;
  /** The account's. */
  readonly country: string | undefined;
  readonly bytes: TableBytes;
  readonly written: { readonly hash: string; readonly size: number };
  readonly at: Instant;
}

async function readFile({ input, kind, country, bytes, written, at }: Received): Promise<Result<ImportFile>> {
  const first = await lookIntoSheets(bytes, { ...input.told, country }, { kind, part: input.part });
  if (!first.ok) return first;
  const { headerRow, told } = first.value;
  const again = headerRow === null ? first : await lookInto(bytes, { ...told, headerRow }, null);
  if (!again.ok) return again;
  const { look, rows } = again.value;
  const header = nameColumns(look.header);
  const preview = rows.slice(0, PREVIEW_ROWS);
  return ok({
    ...written,
    part: input.part,
    fileName: input.fileName,
    look: { ...look, header },
    told,
    preview: preview.map(({ cells }) =>
      cells.slice(0, header.length).map((cell) => cellText(cell).slice(0, 200).toWellFormed()),
    ),
    fingerprint: sha256(headerKey(header)),
    receivedAt: at,
  });
}

/** The first rows; and where a known header stands below the one that was found, its row. */
interface Glance {
  readonly look: Table['look'];
  readonly rows: readonly TableRow[];
  readonly headerRow: number | null;
}

/** So many sheets are looked into for a table. */
const MAX_SHEETS_SEEN = 10;

/** The first sheet; where it holds no table of what is brought, as a page of notes does, the next one that does. */
async function lookIntoSheets(
  bytes: TableBytes,
  told: TableOptions,
  sought: { readonly kind: ImportKind; readonly part: ImportPart },
): Promise<Result<Glance & { readonly told: TableOptions }>> {
  const first = await lookInto(bytes, told, sought);
  if (!first.ok) return first;
  const { sheet: own, sheets = [] } = first.value.look;
  const chosen = { ...first.value, told: own === null ? told : { ...told, sheet: own } };
  if (told.sheet !== undefined || sheets.length < 2 || fitOf(first.value, sought) >= MIN_FIT) return ok(chosen);
  for (const sheet of sheets.filter((name) => name !== own).slice(0, MAX_SHEETS_SEEN)) {
    const other = await lookInto(bytes, { ...told, sheet }, sought);
    if (other.ok && fitOf(other.value, sought) >= MIN_FIT) return ok({ ...other.value, told: { ...told, sheet } });
  }
  return ok(chosen);
}

function fitOf(
  { look, rows, headerRow }: Glance,
  sought: { readonly kind: ImportKind; readonly part: ImportPart },
): number {
  const found = headerRow === null ? undefined : rows.find(({ number }) => number === headerRow);
  return headerFit(found === undefined ? look.header : found.cells.map(cellText), sought);
}

async function lookInto(
  bytes: TableBytes,
  told: TableOptions,
  sought: { readonly kind: ImportKind; readonly part: ImportPart } | null,
): Promise<Result<Glance>> {
  const table = await openTable(bytes, told);
  if (!table.ok) return table;
  const { look } = table.value;
  const isSought = sought !== null && told.headerRow === undefined;
  const iif = isSought && isIif(look.header);
  const most = !isSought ? PREVIEW_ROWS : iif ? MAX_IIF_ROW : MAX_HEADER_ROW;
  const rows: TableRow[] = [];
  let read = 0;
  try {
    for await (const part of table.value.rows()) {
      for (const row of part.kind === 'rows' ? part.rows : []) {
        read += 1;
        // Of all the rows of its lists, only those that may be a header are held.
        if (rows.length < (iif ? MAX_HEADER_ROW : most) && (!iif || read <= PREVIEW_ROWS || startsIif(row)))
          rows.push(row);
      }
      if (part.kind === 'broken' || read >= most) break;
    }
  } finally {
    await table.value.close();
  }
  return ok({ look, rows, headerRow: isSought ? (findHeader(look.header, rows, sought)?.number ?? null) : null });
}

export function putImportMapping(
  ports: Machine,
  context: RequestContext,
  input: { readonly importId: ImportId; readonly mapping: Mapping },
): Promise<Result<ShownImport>> {
  return transact(ports, context, async (tx) => {
    const found = await lockImport(tx, context.accountId, input.importId);
    if (found === null) return refuseUnknownImport();
    const problems = judgeMapping({ kind: found.kind, mapping: input.mapping, headers: headersOf(found) });
    if (problems.length > 0)
      return refuse('mapping_invalid', 'The mapping does not fit the files; see errors.', problems);
    if (!(await moveImport(tx, context.accountId, { id: found.id, move: 'tell', at: context.at })))
      return refuseState(found, 'mapped');
    await updateImport(tx, context.accountId, {
      import: found,
      facts: { mapping: input.mapping, isReadable: null, counts: {}, sums: [] },
      at: context.at,
    });
    return showImport(tx, context, found.id);
  });
}

export const headersOf = (of: Pick<Import, 'files'>): Partial<Record<ImportPart, readonly string[]>> =>
  Object.fromEntries(of.files.map((file) => [file.part, file.look.header]));

/** What was put, else what is suggested for the files as they are; null when it does not fit. */
export async function mappingInUse(tx: Tx, found: Import): Promise<Result<Mapping>> {
  const mapping = found.mapping ?? (await suggestedMapping(tx, found));
  const problems = judgeMapping({ kind: found.kind, mapping, headers: headersOf(found) });
  return problems.length === 0
    ? ok(mapping)
    : refuse('mapping_invalid', 'The mapping does not fit the files; see errors.', problems);
}

async function suggestedMapping(tx: Tx, found: Import): Promise<Mapping> {
  const parts = await suggest(tx, found);
  const main = parts.find(({ part }) => part === 'main');
  const lines = parts.find(({ part }) => part === 'lines');
  const mainFile = found.files.find((file) => file.part === 'main');
  const saved =
    mainFile === undefined ? null : await findMapping(tx, found.accountId, { kind: found.kind, file: mainFile });
  return { main: main?.mapping ?? { fields: {} }, lines: lines?.mapping, numbers: saved?.numbers, dates: saved?.dates };
}

async function suggest(tx: Tx, found: Import): Promise<SuggestedPart[]> {
  const suggestions: SuggestedPart[] = [];
  for (const file of found.files) {
    const { header } = file.look;
    const saved = await findMapping(tx, found.accountId, { kind: found.kind, file });
    const own = saved?.part === undefined ? undefined : fitMapping(saved.part, header);
    const { layout, ...made } = suggestMapping(found.kind, file.part, header);
    const mapping = own ?? made.mapping;
    suggestions.push({
      part: file.part,
      mapping,
      unused: unusedColumns(found.mapping?.[file.part] ?? mapping, header),
      layout,
      remembered: saved === null || own === undefined ? null : { importId: saved.importId, usedAt: saved.usedAt },
    });
  }
  return suggestions;
}

export async function showImport(tx: Tx, context: RequestContext, id: ImportId): Promise<Result<ShownImport>> {
  const found = await loadImport(tx, context.accountId, id);
  return found === null ? refuseUnknownImport() : ok(await shownOf(tx, found));
}

async function shownOf(tx: Tx, found: Import): Promise<ShownImport> {
  const main = found.files.find((file) => file.part === 'main');
  return {
    import: found,
    suggestions: await suggest(tx, found),
    earlierId:
      main === undefined
        ? null
        : await findEarlier(tx, found.accountId, { importId: found.id, kind: found.kind, hash: main.hash }),
    job: found.jobId === null ? null : await loadJob(tx, found.accountId, found.jobId),
  };
}

export const readImport = (ports: Machine, context: RequestContext, id: ImportId): Promise<Result<ShownImport>> =>
  readSnapshot(ports, context, (tx) => showImport(tx, context, id));

export const findImportPage = (
  ports: Machine,
  context: RequestContext,
  page: { readonly limit: number; readonly before: ImportId | null },
): Promise<Result<readonly ShownImport[]>> =>
  readSnapshot(ports, context, async (tx) => {
    const shown: ShownImport[] = [];
    for (const found of await listImports(tx, context.accountId, { ...page, limit: page.limit + 1 }))
      shown.push(await shownOf(tx, found));
    return ok(shown);
  });

export const readJob = (ports: Machine, context: RequestContext, id: JobId): Promise<Result<Job>> =>
  readSnapshot(ports, context, async (tx) => {
    const job = await loadJob(tx, context.accountId, id);
    return job === null ? refuse('job_not_found', 'No such job.') : ok(job);
  });
