/**
 * Opens a table by its content, not its file name: finds the format and the header row, and returns the rows below it, cleaned of
 * what programs put around cells. Runs in the process that reads files.
 */
import { ok, refuse, type Result } from '#kernel/result.ts';
import {
  cellText,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_HEADER_LENGTH,
  type BrokenPart,
  type Cell,
  type RemarkPart,
  type Table,
  type TableBytes,
  type TableLook,
  type TablePart,
  type TableRow,
  type TableOptions,
} from '#model/table.ts';
import { openCsv } from '#formats/tables/csv/read-csv.ts';
import { MAX_SPLIT_HEADER_DISTANCE, splitsBelow, TRANSACTIONS } from './iif-splits.ts';
import { fillingGroups } from './report-groups.ts';
import { openXlsx } from '#formats/tables/xlsx/read-xlsx.ts';

const startsWith = (head: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => head[index] === byte);
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'a PDF'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8)/, 'a picture'],
  [/^\s*<(?:!doctype html|html|head|body|table)/i, 'a web page'],
  [/^\s*<\?xml/i, 'an XML file'],
  [/^\s*(?:\[\s*)?\{\s*"/, 'a JSON file'],
  [/^(?:Rar!|7z\xbc\xaf)/, 'an archive'],
];

/** Files that are not tables, by their first bytes. */
function otherThing(head: Uint8Array): string | null {
  const text = Buffer.from(head)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  return OTHERS.find(([mark]) => mark.test(text))?.[1] ?? null;
}

/** A table whose header row is not known yet. */
interface Raw {
  readonly look: Omit<TableLook, 'header' | 'headerRow'>;
  rows(): AsyncGenerator<TablePart>;
}

export async function openTableHere(bytes: TableBytes, options: TableOptions): Promise<Result<Table>> {
  const raw = await openRaw(bytes, options);
  if (!raw.ok) return raw;
  const header = await findHeader(raw.value, options.headerRow);
  if (!header.ok) return (await openFilledSheet(bytes, options, raw.value)) ?? header;
  const { number, cells } = header.value;
  const names = withoutEmptyEnd(cells.map(cellText));
  const refusal = checkHeader(names);
  if (refusal !== null) return refusal;
  const close = (): Promise<void> => Promise.resolve();
  const splits = names[0] === TRANSACTIONS ? splitsBelow(names, await firstBelow(raw.value, number)) : null;
  if (splits !== null) {
    const wrong = checkHeader(splits.names);
    if (wrong !== null) return wrong;
    const look = { ...raw.value.look, header: splits.names, headerRow: number };
    return ok({ look, rows: () => splits.join(readBelow(raw.value, { number, names: [] })), close });
  }
  return ok({
    look: { ...raw.value.look, header: names, headerRow: number },
    rows: () => readBelow(raw.value, { number, names }),
    close,
  });
}

/** The number of sheets searched for one that is not empty. */
const MAX_SHEETS_SEEN = 10;

/** The first sheet that is not empty, unless a sheet was named. */
async function openFilledSheet(bytes: TableBytes, options: TableOptions, { look }: Raw): Promise<Result<Table> | null> {
  if (options.sheet !== undefined || options.headerRow !== undefined) return null;
  for (const sheet of (look.sheets ?? []).filter((name) => name !== look.sheet).slice(0, MAX_SHEETS_SEEN)) {
    const table = await openTableHere(bytes, { ...options, sheet });
    if (table.ok) return table;
  }
  return null;
}

/** The next few rows below the header. */
async function firstBelow(raw: Raw, headerRow: number): Promise<TableRow[]> {
  const below: TableRow[] = [];
  for await (const part of raw.rows()) {
    if (part.kind === 'broken') break;
    if (part.kind === 'rows') below.push(...part.rows.filter(({ number }) => number > headerRow));
    if (below.length >= MAX_SPLIT_HEADER_DISTANCE) break;
  }
  return below.slice(0, MAX_SPLIT_HEADER_DISTANCE);
}

async function openRaw(bytes: TableBytes, options: TableOptions): Promise<Result<Raw>> {
  if (bytes.size === 0) return refuse('file_empty', 'The file is empty.');
  const head = await bytes.read(0, Math.min(64, bytes.size));
  if (startsWith(head, OLD_EXCEL)) {
    const detail = 'This is the old Excel format (or a protected workbook). Save it as XLSX or CSV.';
    return refuse('file_not_a_table', detail);
  }
  if (startsWith(head, ZIP)) {
    const opened = await openXlsx(bytes, options);
    if (!opened.ok) return opened;
    const sheet = keptText(opened.value.sheet);
    const sheets = opened.value.sheets.map(keptText);
    const look = { kind: 'xlsx', encoding: null, encodingSamples: [], delimiter: null, sheet, sheets } as const;
    return ok({ look, rows: () => cellsChanged(opened.value.rows(), keptCell) });
  }
  const other = otherThing(head);
  if (other !== null) return refuse('file_not_a_table', `This is ${other}, despite its name. Save it as CSV or XLSX.`);
  const opened = await openCsv(bytes, options);
  if (!opened.ok) return opened;
  const { encoding, encodingSamples, encodingRivals, delimiter } = opened.value;
  const guessed = { encodingSamples, encodingRivals };
  const look = { kind: 'csv', encoding, ...guessed, delimiter, sheet: null, sheets: [] } as const;
  return ok({ look, rows: () => cellsChanged(opened.value.rows(), (cell) => keptCell(bareCell(cell))) });
}

/** Titles, dates and blank lines may be above a table: the number of rows examined. */
const ROWS_LOOKED_AT = 50;

async function findHeader(raw: Raw, options: number | undefined): Promise<Result<TableRow>> {
  const rows: TableRow[] = [];
  for await (const part of raw.rows()) {
    if (part.kind === 'broken' && rows.length === 0) return refuse(part.code, part.detail);
    if (part.kind === 'broken') break;
    if (part.kind !== 'rows') continue;
    const named = part.rows.find(({ number }) => number === options);
    if (named !== undefined) return ok(named);
    // With a given header row, the rows before it are only counted.
    for (const row of part.rows.slice(0, ROWS_LOOKED_AT - rows.length)) rows.push(row);
    const isPassed = options !== undefined && (part.rows.at(-1)?.number ?? 0) > options;
    if (isPassed || (options === undefined && rows.length >= ROWS_LOOKED_AT)) break;
  }
  if (options !== undefined) return refuse('header_row_not_found', `Row ${options} is empty or does not exist.`);
  const header = likelyHeader(rows);
  return header === undefined ? refuse('file_empty', 'The file has no rows, not even a header.') : ok(header);
}

/** The first row, unless it is a title: then the first row more than half as wide as two other rows. */
export function likelyHeader(rows: readonly TableRow[]): TableRow | undefined {
  const counts = rows.map(({ cells }) => cells.filter((cell) => cellText(cell).trim() !== '').length);
  const width = counts.toSorted((a, b) => b - a)[1] ?? 0;
  if (width < 3) return rows[0];
  return rows[counts.findIndex((count) => count > width / 2)];
}

/** Spreadsheets leave empty columns at the right end. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 1 && (cells[end - 1] ?? '').trim() === '') end -= 1;
  return cells.slice(0, end);
}

/** Names may have several lines. */
// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/;

function checkHeader(names: readonly string[]): Result<never> | null {
  if (names.length > MAX_COLUMNS)
    return refuse(
      'too_many_columns',
      `The header names ${names.length} columns; at most ${MAX_COLUMNS} are read. Remove what is not needed.`,
    );
  const damaged = names.findIndex((name) => CONTROL.test(name));
  if (damaged >= 0)
    return refuse(
      'header_damaged',
      `The name of column ${damaged + 1} contains control characters or an incomplete character. Correct it, or save the file again as UTF-8.`,
    );
  const long = names.findIndex((name) => name.length > MAX_HEADER_LENGTH);
  if (long < 0) return null;
  const detail = `The name of column ${long + 1} has ${names[long]?.length ?? 0} characters; at most ${MAX_HEADER_LENGTH} are read.`;
  return refuse('header_too_long', detail);
}

interface Below {
  readonly number: number;
  readonly names: readonly string[];
}

async function* readBelow(raw: Raw, { number: headerRow, names }: Below): AsyncGenerator<TablePart> {
  let count = 0;
  let repeated: number | null = null;
  const filled = fillingGroups(names);
  for await (const part of raw.rows()) {
    if (part.kind !== 'rows') {
      yield part;
      continue;
    }
    const rows: TableRow[] = [];
    for (const { number, cells } of part.rows) {
      if (number <= headerRow) continue;
      if (isHeaderAgain(cells, names)) repeated ??= number;
      // Rows of different kinds have different widths.
      else if (names.length === 0) rows.push({ number, cells });
      else rows.push(filled({ number, cells: asWideAs(names.length, cells) }));
      count += cells.length;
    }
    yield { kind: 'rows', rows };
    if (count > MAX_CELLS) return yield tooManyCells(part.rows.at(-1)?.number ?? 0);
  }
  if (repeated !== null) yield headerRepeated(repeated);
}

/** Concatenated files repeat the header. */
const isHeaderAgain = (cells: readonly Cell[], names: readonly string[]): boolean =>
  names.length > 1 && cells.length >= names.length && names.every((name, index) => cellText(cells[index]) === name);

/** One cell to the right of the header is kept, so that a row that is too long is noticed. */
function asWideAs(width: number, cells: readonly Cell[]): readonly Cell[] {
  if (cells.length <= width) return cells;
  const further = cells.slice(width).find((cell) => cellText(cell).trim() !== '');
  return further === undefined ? cells.slice(0, width) : [...cells.slice(0, width), further];
}

const tooManyCells = (row: number): BrokenPart => ({
  kind: 'broken',
  code: 'too_many_cells_in_file',
  row: row + 1,
  detail: `The file has more than ${MAX_CELLS} cells up to row ${row}. Split it.`,
});

const headerRepeated = (row: number): RemarkPart => ({
  kind: 'remark',
  code: 'header_repeated',
  row,
  detail: `Row ${row} repeats the header and was left out, as was every further one.`,
  hint: null,
});

async function* cellsChanged(
  parts: AsyncGenerator<TablePart>,
  change: (cell: Cell) => Cell,
): AsyncGenerator<TablePart> {
  for await (const part of parts)
    yield part.kind === 'rows'
      ? { kind: 'rows', rows: part.rows.map(({ number, cells }) => ({ number, cells: cells.map(change) })) }
      : part;
}

/** Replaces NUL and unpaired surrogates, which cannot be stored, by U+FFFD, which the check reports. */
const keptText = (text: string): string =>
  text.includes('\u0000') || !text.isWellFormed() ? text.toWellFormed().replaceAll('\u0000', '\ufffd') : text;

function keptCell(cell: Cell): Cell {
  if (typeof cell === 'string') return keptText(cell);
  return { ...cell, text: keptText(cell.text), ...(cell.held === undefined ? {} : { held: keptText(cell.held) }) };
}

/**
 * Unwraps cells that programs guard against spreadsheets: ="00123" keeps zeros, an apostrophe before a number or a formula makes it text. A byte
 * order mark in the middle comes from concatenated files.
 */
function bareCell(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const first = cell.charCodeAt(0);
  if (first === 0xfeff) return bareCell(cell.slice(1));
  if (first === EQUALS) return /^="((?:[^"]|"")*)"\s*$/.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell;
  return first === APOSTROPHE && /^'(?:[=+@-]|\d[\d.,:/ -]*$)/.test(cell) ? cell.slice(1) : cell;
}

const EQUALS = 0x3d;
const APOSTROPHE = 0x27;
