/** Finds the header row of a file: reports begin with the company's name, a title and a period. Pure. */
import type { ImportKind, ImportPart } from '#model/import.ts';
import { cellText, type TableRow } from '#model/table.ts';
import { isKnownHeader } from './suggest-mapping.ts';
import { findLayout } from './layouts/find-layout.ts';

/** The last row in which a report's header is expected. */
export const MAX_HEADER_ROW = 40;
/** QuickBooks' IIF files hold one list after another, each with a header of its own. */
const IIF = /^!(?:HDR|[A-Z]{3,12})$/;
export const MAX_IIF_ROW = 20_000;

/** Whether it is the first row of such a file, or the header of another of its lists. */
/** How well a header fits the kind of records: a known program's export, else the number of known column names. */
export function headerFit(
  header: readonly string[],
  at: { readonly kind: ImportKind; readonly part: ImportPart },
): number {
  if (findLayout(header, at)?.kind === at.kind) return MAX_FIT;
  return new Set(header.filter((name) => name.trim() !== '' && isKnownHeader(at.kind, name))).size;
}
const MAX_FIT = 10_000;
/** The number of known names from which a row counts as a header. */
export const MIN_FIT = 2;

export const isIif = (first: readonly string[]): boolean => IIF.test((first[0] ?? '').trim());

export const startsIif = ({ cells: [cell] }: TableRow): boolean => cell !== undefined && isIif([cellText(cell)]);

/** Null: the first row is the header. `rows` are those below the first one. */
export function findHeader(
  first: readonly string[],
  rows: readonly TableRow[],
  at: { readonly kind: ImportKind; readonly part: ImportPart },
): TableRow | null {
  const isOurs = (cells: readonly string[]): boolean => findLayout(cells, at)?.kind === at.kind;
  if (isOurs(first)) return null;
  const iif = isIif(first);
  const sought = iif ? rows.filter(startsIif) : rows;
  const texts = sought.map((row) => ({ row, cells: row.cells.map((cell) => cellText(cell).trim()) }));
  const known = texts.find(({ cells }) => isOurs(cells));
  if (known !== undefined) return known.row;
  if (iif) return null;
  const words = (cells: readonly string[]): number =>
    new Set(cells.filter((cell) => cell !== '' && isKnownHeader(at.kind, cell))).size;
  if (findLayout(first, at) !== null) return null;
  if (words(first) > 0) return isGroupRow(first) ? below(texts, words, words(first)) : null;
  const isTitle = first.filter((cell) => cell.trim() !== '').length === 1;
  const other = texts.find(({ cells }) => words(cells) >= (isTitle ? 2 : 3));
  return other?.row ?? null;
}

/** Names of groups of columns ("Order", "Customer", "Amounts"), each above several columns: some cells are empty or repeated. */
function isGroupRow(cells: readonly string[]): boolean {
  const named = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return new Set(named).size < cells.length - 1;
}

const MAX_GROUP_ROWS = 3;

/** The row below the names of groups has the column names, of which more are known. */
function below(
  texts: readonly { readonly row: TableRow; readonly cells: readonly string[] }[],
  words: (cells: readonly string[]) => number,
  above: number,
): TableRow | null {
  const own = texts.slice(0, MAX_GROUP_ROWS).find(({ cells }) => words(cells) >= Math.max(3, 2 * above + 1));
  return own?.row ?? null;
}
