/**
 * The errors of an import as a list and as a file: the failed rows as uploaded, with hints, to be corrected and imported again. The file is
 * generated page by page while it is read; on an error the download is aborted, so that no row is missing unnoticed.
 */
import { Fault } from '#kernel/fault.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Import, ImportFile, ImportId, ImportPart } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import { cellText, type Cell } from '#model/table.ts';
import { csvWriter } from '#formats/registry.ts';
import {
  ERROR_COLUMNS,
  listFlaws,
  loadImport,
  nextFailedRows,
  type FailedRow,
  type StoredFlaw,
} from '#modules/imports/index.ts';
import { refuseUnknownImport } from './read.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Machine } from '#runtime/machine.ts';

export const findFlaws = (
  ports: Machine,
  context: RequestContext,
  page: { readonly importId: ImportId; readonly limit: number; readonly after: string | null },
): Promise<Result<readonly StoredFlaw[]>> =>
  readSnapshot(ports, context, async (tx) => {
    const found = await loadImport(tx, context.accountId, page.importId);
    return found === null
      ? refuseUnknownImport()
      : ok(await listFlaws(tx, context.accountId, { ...page, limit: page.limit + 1 }));
  });

export interface ErrorFile {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly fileName: string;
}

interface Wanted {
  readonly importId: ImportId;
  readonly part: ImportPart;
}

const AT_ONCE = 500;

export const writeErrorFile = (ports: Machine, context: RequestContext, at: Wanted): Promise<Result<ErrorFile>> =>
  readSnapshot(ports, context, async (tx) => {
    const found = await loadImport(tx, context.accountId, at.importId);
    if (found === null) return refuseUnknownImport();
    const file = found.files.find(({ part }) => part === at.part);
    if (file === undefined) return refuse('import_part_unknown', 'The import has no such file.');
    const stem = file.fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/\.errors(?:-\d+)?$/, '');
    return ok({ bytes: failedRows(ports, context, { found, file }), fileName: `${stem}.errors.csv` });
  });

async function* failedRows(
  ports: Machine,
  context: RequestContext,
  { found, file }: { readonly found: Import; readonly file: ImportFile },
): AsyncGenerator<Uint8Array> {
  const { part } = file;
  const own = new Set<string>(ERROR_COLUMNS);
  const kept = file.look.header.flatMap((name, index) => (own.has(name) ? [] : [{ name, index }]));
  const delimiter = file.look.delimiter ?? ',';
  const encoder = new TextEncoder();
  const head = csvWriter.row([...kept.map(({ name }) => name), ...ERROR_COLUMNS], delimiter);
  yield encoder.encode(csvWriter.mark + head);
  for (let after = 0; ;) {
    const rows = await nextPage(ports, context, { found, part, after }).catch((error: unknown) => {
      ports.log.error({ err: error, request_id: context.requestId }, 'A download of failed rows ended before its end.');
      throw error;
    });
    const last = rows.at(-1);
    if (last === undefined) return;
    const lines = rows.map((row) =>
      csvWriter.row([...kept.map(({ index }) => heldText(row.cells[index])), ...remarks(row, part)], delimiter),
    );
    yield encoder.encode(lines.join(''));
    after = last.number;
  }
}

/** The cell's value, independent of its display format. */
const heldText = (cell: Cell | undefined): string =>
  typeof cell === 'object' ? (cell.held ?? cell.text) : cellText(cell);

/** Each page is a separate snapshot, since the reader may be slow; fails when another check has replaced the rows meanwhile. */
async function nextPage(
  ports: Machine,
  context: RequestContext,
  { found, part, after }: { readonly found: Import; readonly part: ImportPart; readonly after: number },
): Promise<FailedRow[]> {
  return readSnapshot(ports, context, async (tx) => {
    const now = await loadImport(tx, context.accountId, found.id);
    if (now?.jobId !== found.jobId) {
      const detail = 'The import changed while its errors were read. Request them again.';
      throw new Fault('import_moved_on', 'later', { detail });
    }
    return nextFailedRows(tx, context.accountId, { importId: found.id, part, after, limit: AT_ONCE });
  });
}

/** The errors of this row; else those of another row of the same record. */
function remarks(row: FailedRow, part: ImportPart): [error: string, hint: string] {
  const own = row.flaws.filter((flaw) => flaw.part === part && flaw.row === row.number);
  const shown =
    own.length > 0 ? own : row.flaws.map((flaw) => ({ ...flaw, detail: `Row ${flaw.row}: ${flaw.detail}` }));
  const error = shown.map(({ column, rule, detail }) => `${column === null ? '' : `${column}: `}${detail} (${rule})`);
  return [[...new Set(error)].join(' | '), [...new Set(shown.flatMap(({ hint }) => hint ?? []))].join(' | ')];
}
