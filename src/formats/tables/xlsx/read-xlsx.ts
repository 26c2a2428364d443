/** Reads one sheet of an XLSX workbook row by row in constant memory. Formulas have their last computed value. */
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Cell, RemarkPart, TableBytes, TablePart, TableRow, TableOptions } from '#model/table.ts';
import { readMerges, type Merge } from './read-merges.ts';
import { readWorkbook, tooLarge, type SheetPlace, type Workbook } from './read-workbook.ts';
import { lengthOf, RowReader, type SparseRow } from './row-reader.ts';
import { scanXml } from './scan-xml.ts';
import { openArchive, type Archive } from './unzip.ts';

const ROWS_AT_ONCE = 500;
/** Rows may be wide or long, so parts are limited by cells and characters too. */
const CELLS_AT_ONCE = 100_000;
const LENGTH_AT_ONCE = 4 * 1024 ** 2;

interface Sheet {
  readonly archive: Archive;
  readonly workbook: Workbook;
  readonly part: string;
  readonly merges: readonly Merge[];
}

export interface OpenedSheet {
  readonly sheet: string;
  readonly sheets: readonly string[];
  /** Every row that is not empty, from the first one on. */
  rows(): AsyncGenerator<TablePart>;
}

export async function openXlsx(bytes: TableBytes, options: TableOptions): Promise<Result<OpenedSheet>> {
  const archive = await openArchive(bytes);
  if (archive === null)
    return refuse('workbook_broken', 'The file is a damaged archive. Save the workbook again, or as CSV.');
  const read = await readWorkbook(archive);
  if (!read.ok) return read;
  const workbook = read.value;
  const found = chooseSheet(workbook.sheets, options.sheet);
  if (!found.ok) return found;
  const { name, part } = found.value;
  if (archive.isTooLarge(part))
    return { ok: false, refusal: tooLarge('a sheet that unpacks to far more than its size') };
  const merges = await readMerges(archive.open(part));
  if (merges === null) return { ok: false, refusal: tooLarge('more merged cells than a table has') };
  const sheet: Sheet = { archive, workbook, part, merges };
  const sheets = workbook.sheets.filter(({ isHidden }) => !isHidden).map((each) => each.name);
  return ok({ sheet: name, sheets, rows: () => readRows(sheet) });
}

const SHOWN_NAMES = 50;

function chooseSheet(sheets: readonly SheetPlace[], options: string | undefined): Result<SheetPlace> {
  const bare = (name: string): string => name.trim().toLowerCase();
  const found =
    options === undefined
      ? (sheets.find((each) => !each.isHidden) ?? sheets[0])
      : (sheets.find((each) => each.name === options) ?? sheets.find((each) => bare(each.name) === bare(options)));
  if (found !== undefined) return ok(found);
  const names = sheets.slice(0, SHOWN_NAMES).map((each) => `"${each.name.slice(0, 60)}"`);
  const words = names.length === 0 ? 'none' : names.join(', ');
  return refuse('sheet_not_found', `The workbook has no such sheet. It has ${words}.`);
}

async function* readRows(sheet: Sheet): AsyncGenerator<TablePart> {
  const reader = new RowReader(sheet.workbook, sheet.merges);
  for await (const isWell of scanXml(sheet.archive.open(sheet.part), reader)) {
    if (reader.broken !== null || !isWell) {
      yield* filled(reader);
      yield (
        reader.broken ?? {
          kind: 'broken',
          code: 'workbook_broken',
          row: reader.row + 1,
          detail: `The sheet is damaged after row ${reader.row}.`,
        }
      );
      return;
    }
    if (reader.rows.length >= ROWS_AT_ONCE || reader.length >= LENGTH_AT_ONCE) yield* filled(reader);
  }
  yield* filled(reader);
  if (reader.hidden.count > 0) yield hiddenRows(reader.hidden);
  if (reader.hiddenColumns.size > 0) yield hiddenColumns([...reader.hiddenColumns]);
}

function hiddenRows({ count, first }: RowReader['hidden']): RemarkPart {
  const detail =
    count === 1 ? `Row ${first} is hidden in the sheet and was left out.` : `${count} hidden rows were left out.`;
  const hint = 'Hidden rows are not read: show them (clear the filter) and send the file again.';
  return { kind: 'remark', code: 'rows_hidden', row: first, detail, hint };
}

const SHOWN_COLUMNS = 20;

/** Hidden columns are read: programs often keep ids in them. */
function hiddenColumns(columns: readonly number[]): RemarkPart {
  const letters = columns.toSorted((a, b) => a - b).map(columnLetters);
  const named = letters.slice(0, SHOWN_COLUMNS).join(', ') + (letters.length > SHOWN_COLUMNS ? ', ...' : '');
  const detail =
    letters.length === 1
      ? `Column ${named} is hidden in the sheet, but was read.`
      : `Columns ${named} are hidden in the sheet, but were read.`;
  const hint = 'Leave hidden columns out of the mapping if they should not be imported.';
  return { kind: 'remark', code: 'columns_hidden', row: 1, detail, hint };
}

/** 0 is A, 26 is AA. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnLetters(Math.floor(column / 26) - 1)}${last}`;
}

/** Rows with their empty cells, in parts limited by cells and characters. */
function* filled(reader: RowReader): Generator<TablePart> {
  let rows: TableRow[] = [];
  let count = 0;
  let length = 0;
  const taken = reader.rows;
  reader.rows = [];
  reader.length = 0;
  for (const row of taken) {
    const cells = cellsOf(row);
    rows.push({ number: row.number, cells });
    count += cells.length;
    length += lengthOf(row.cells.values());
    if (rows.length < ROWS_AT_ONCE && count < CELLS_AT_ONCE && length < LENGTH_AT_ONCE) continue;
    yield { kind: 'rows', rows };
    rows = [];
    count = 0;
    length = 0;
  }
  if (rows.length > 0) yield { kind: 'rows', rows };
}

function cellsOf({ cells: sparse }: SparseRow): Cell[] {
  const cells: Cell[] = Array.from({ length: Math.max(...sparse.keys()) + 1 }, () => '');
  for (const [column, cell] of sparse) cells[column] = cell;
  return cells;
}
