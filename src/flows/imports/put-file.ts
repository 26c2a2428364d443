/**
 * Adds a file to an import. The bytes are stored before they are inspected, and kept when they are a table; the declared name and type are
 * checked against the bytes. Saves no records.
 */
import type { Instant } from '#kernel/calendar.ts';
import { sha256 } from '#kernel/hash.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Import, ImportFile, ImportId, ImportKind, ImportPart } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import { cellText, type Table, type TableBytes, type TableRow, type TableOptions } from '#model/table.ts';
import { openTable } from '#formats/registry.ts';
import { loadAccount } from '#modules/access/index.ts';
import {
  findHeader,
  headerFit,
  headerKey,
  isIif,
  KINDS,
  loadImport,
  MAX_HEADER_ROW,
  MAX_IIF_ROW,
  MIN_FIT,
  startsIif,
  lockImport,
  mayMove,
  moveImport,
  nameColumns,
  putFile,
  updateImport,
} from '#modules/imports/index.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Machine } from '#runtime/machine.ts';
import { transact } from '#flows/kit/transact.ts';
import { type ShownImport, refuseUnknownImport, refuseState, showImport } from './read.ts';

/** Larger files must be split by the sender. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;
const PREVIEW_ROWS = 5;

export interface FileInput {
  readonly importId: ImportId;
  readonly part: ImportPart;
  readonly fileName: string;
  readonly options: TableOptions;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Aborted when the sender has disconnected. */
  readonly senderLeft?: AbortSignal;
}

export async function putImportFile(
  ports: Machine,
  context: RequestContext,
  input: FileInput,
): Promise<Result<ShownImport>> {
  // Check first that the import accepts a file, so that no orphaned file is stored.
  const taking = await readSnapshot(ports, context, async (tx) => {
    const taken = takesFile(await loadImport(tx, context.accountId, input.importId), input.part);
    if (!taken.ok) return taken;
    const { address } = await loadAccount(tx, context.accountId);
    return ok({ kind: taken.value.kind, country: address?.country });
  });
  if (!taking.ok) return taking;
  const seen: { as: Result<ImportFile> | null } = { as: null };
  // Files that are not tables are not kept.
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
  /** The account's country. */
  readonly country: string | undefined;
  readonly bytes: TableBytes;
  readonly written: { readonly hash: string; readonly size: number };
  readonly at: Instant;
}

async function readFile({ input, kind, country, bytes, written, at }: Received): Promise<Result<ImportFile>> {
  const purpose = { kind, part: input.part, senderLeft: input.senderLeft };
  const first = await readSheets(bytes, { ...input.options, country }, purpose);
  if (!first.ok) return first;
  const { headerRow, options: tableOptions } = first.value;
  const again =
    headerRow === null
      ? first
      : await readPreview(bytes, { ...tableOptions, headerRow }, { senderLeft: input.senderLeft });
  if (!again.ok) return again;
  const { look, rows } = again.value;
  const header = nameColumns(look.header);
  const preview = rows.slice(0, PREVIEW_ROWS);
  return ok({
    ...written,
    part: input.part,
    fileName: input.fileName,
    look: { ...look, header },
    options: tableOptions,
    preview: preview.map(({ cells }) =>
      cells.slice(0, header.length).map((cell) => cellText(cell).slice(0, 200).toWellFormed()),
    ),
    fingerprint: sha256(headerKey(header)),
    receivedAt: at,
  });
}

/** The first rows, and the row of a known header below the detected one, if any. */
interface Preview {
  readonly look: Table['look'];
  readonly rows: readonly TableRow[];
  readonly headerRow: number | null;
}

interface ReadPurpose {
  readonly kind: ImportKind;
  readonly part: ImportPart;
  readonly senderLeft: AbortSignal | undefined;
}

/** Maximum number of sheets inspected for a table. */
const MAX_SHEETS_SEEN = 10;

/** The first sheet with a table of the imported kind: the first sheet may be a page of notes. */
async function readSheets(
  bytes: TableBytes,
  options: TableOptions,
  purpose: ReadPurpose,
): Promise<Result<Preview & { readonly options: TableOptions }>> {
  const first = await readPreview(bytes, options, purpose);
  if (!first.ok) return first;
  const { sheet: own, sheets = [] } = first.value.look;
  const chosen = { ...first.value, options: own === null ? options : { ...options, sheet: own } };
  if (options.sheet !== undefined || sheets.length < 2 || fitOf(first.value, purpose) >= MIN_FIT) return ok(chosen);
  for (const sheet of sheets.filter((name) => name !== own).slice(0, MAX_SHEETS_SEEN)) {
    const other = await readPreview(bytes, { ...options, sheet }, purpose);
    if (other.ok && fitOf(other.value, purpose) >= MIN_FIT)
      return ok({ ...other.value, options: { ...options, sheet } });
  }
  return ok(chosen);
}

function fitOf(
  { look, rows, headerRow }: Preview,
  purpose: { readonly kind: ImportKind; readonly part: ImportPart },
): number {
  const found = headerRow === null ? undefined : rows.find(({ number }) => number === headerRow);
  return headerFit(found === undefined ? look.header : found.cells.map(cellText), purpose);
}

async function readPreview(
  bytes: TableBytes,
  options: TableOptions,
  purpose: ReadPurpose | Pick<ReadPurpose, 'senderLeft'>,
): Promise<Result<Preview>> {
  const table = await openTable(bytes, options, { senderLeft: purpose.senderLeft });
  if (!table.ok) return table;
  const { look } = table.value;
  const seeks = options.headerRow === undefined && 'kind' in purpose ? purpose : null;
  const isSought = seeks !== null;
  const iif = isSought && isIif(look.header);
  const most = !isSought ? PREVIEW_ROWS : iif ? MAX_IIF_ROW : MAX_HEADER_ROW;
  const rows: TableRow[] = [];
  let read = 0;
  try {
    for await (const part of table.value.rows()) {
      for (const row of part.kind === 'rows' ? part.rows : []) {
        read += 1;
        // Of an IIF file only possible header rows are kept in memory.
        if (rows.length < (iif ? MAX_HEADER_ROW : most) && (!iif || read <= PREVIEW_ROWS || startsIif(row)))
          rows.push(row);
      }
      if (part.kind === 'broken' || read >= most) break;
    }
  } finally {
    await table.value.close();
  }
  return ok({ look, rows, headerRow: seeks === null ? null : (findHeader(look.header, rows, seeks)?.number ?? null) });
}
