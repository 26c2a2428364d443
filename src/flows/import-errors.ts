/** What is wrong with an import, as a list and as a file: the failed rows as they came, with what would help, to be corrected and fed again. */
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { ImportId, ImportPart } from '#model/import.ts';
import type { Asking } from '#model/story.ts';
import { csvWriter } from '#formats/registry.ts';
import {
  ERROR_COLUMNS,
  listFlaws,
  loadImport,
  nextFailedRows,
  type FailedRow,
  type StoredFlaw,
} from '#modules/imports/index.ts';
import { refuseUnknownImport } from './import-files.ts';
import { look } from './look.ts';
import type { Machine } from '#runtime/machine.ts';

export const findFlaws = (
  ports: Machine,
  asking: Asking,
  page: { readonly importId: ImportId; readonly limit: number; readonly after: string | null },
): Promise<Result<readonly StoredFlaw[]>> =>
  look(ports, asking, async (tx) => {
    const found = await loadImport(tx, asking.accountId, page.importId);
    return found === null
      ? refuseUnknownImport()
      : ok(await listFlaws(tx, asking.accountId, { ...page, limit: page.limit + 1 }));
  });

export interface ErrorFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

const AT_ONCE = 1_000;
/** A file with more failed rows has one cause, which the first of them show. */
const MOST_ROWS = 100_000;

export const writeErrorFile = (
  ports: Machine,
  asking: Asking,
  at: { readonly importId: ImportId; readonly part: ImportPart },
): Promise<Result<ErrorFile>> =>
  look(ports, asking, async (tx) => {
    const found = await loadImport(tx, asking.accountId, at.importId);
    if (found === null) return refuseUnknownImport();
    const file = found.files.find(({ part }) => part === at.part);
    if (file === undefined) return refuse('import_part_unknown', 'The import has no such file.');
    const own = new Set<string>(ERROR_COLUMNS);
    const kept = file.look.header.flatMap((name, index) => (own.has(name) ? [] : [{ name, index }]));
    const delimiter = file.look.delimiter ?? ',';
    const pieces = [csvWriter.mark, csvWriter.row([...kept.map(({ name }) => name), ...ERROR_COLUMNS], delimiter)];
    for (let after = 0, count = 0; count < MOST_ROWS; count += AT_ONCE) {
      const rows = await nextFailedRows(tx, asking.accountId, {
        importId: found.id,
        part: at.part,
        after,
        limit: AT_ONCE,
      });
      for (const row of rows)
        pieces.push(
          csvWriter.row([...kept.map(({ index }) => row.cells[index] ?? ''), ...remarks(row, at.part)], delimiter),
        );
      const last = rows.at(-1);
      if (last === undefined || rows.length < AT_ONCE) break;
      after = last.number;
    }
    const stem = file.fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/\.errors(?:-\d+)?$/, '');
    return ok({ bytes: new TextEncoder().encode(pieces.join('')), fileName: `${stem}.errors.csv` });
  });

/** What is wrong with this very row; else with another row of the same thing. */
function remarks(row: FailedRow, part: ImportPart): [error: string, hint: string] {
  const own = row.flaws.filter((flaw) => flaw.part === part && flaw.row === row.number);
  const shown =
    own.length > 0 ? own : row.flaws.map((flaw) => ({ ...flaw, detail: `Row ${flaw.row}: ${flaw.detail}` }));
  const error = shown.map(({ column, rule, detail }) => `${column === null ? '' : `${column}: `}${detail} (${rule})`);
  return [[...new Set(error)].join(' | '), [...new Set(shown.flatMap(({ hint }) => hint ?? []))].join(' | ')];
}
