/** Reads one sheet of an XLSX workbook row by row, in memory that does not grow with the sheet. Formulas count as what they last came to. */
import { ok, refuse, type Result } from '#kernel/result.ts';
import { cellText, type Table, type TableBytes, type TablePart, type TableRow, type TableTold } from '#model/table.ts';
import { columnOf, dateText, numberText } from './cell-text.ts';
import { readWorkbook, type Workbook } from './read-workbook.ts';
import { scanXml } from './scan-xml.ts';
import { openArchive, type Archive } from './unzip.ts';

/** The format's own limit; a cell further right is not one. */
const MOST_COLUMNS = 16_384;
const AT_ONCE = 500;
/** Rows may be wide: what is handed on together is bounded by its cells too. */
const MOST_CELLS = 100_000;

interface Sheet {
  readonly archive: Archive;
  readonly workbook: Workbook;
  readonly part: string;
}

export async function openXlsx(bytes: TableBytes, told: TableTold): Promise<Result<Table>> {
  const archive = await openArchive(bytes);
  if (archive === null)
    return refuse('workbook_broken', 'The file is a damaged archive. Save the workbook again, or as CSV.');
  const workbook = await readWorkbook(archive);
  if (!workbook.ok) return workbook;
  const { sheets } = workbook.value;
  const found =
    told.sheet === undefined
      ? (sheets.find((each) => !each.isHidden) ?? sheets[0])
      : sheets.find((each) => each.name === told.sheet);
  if (found === undefined) {
    const names = sheets.map((each) => `"${each.name}"`).join(', ');
    return refuse('sheet_not_found', `The workbook has no such sheet. It has ${names === '' ? 'none' : names}.`);
  }
  const sheet: Sheet = { archive, workbook: workbook.value, part: found.part };
  const header = await readHeader(sheet);
  if (!header.ok) return header;
  return ok({
    look: {
      kind: 'xlsx',
      encoding: null,
      delimiter: null,
      sheet: found.name,
      header: header.value.cells.map(cellText),
    },
    rows: () => readBelow(sheet, header.value.number),
  });
}

async function readHeader(sheet: Sheet): Promise<Result<TableRow>> {
  for await (const part of readRows(sheet)) {
    if (part.kind === 'broken') return refuse(part.code, part.detail);
    const [first] = part.rows;
    if (first !== undefined) return ok(first);
  }
  return refuse('file_empty', 'The sheet holds no row, not even a header.');
}

async function* readBelow(sheet: Sheet, headerRow: number): AsyncGenerator<TablePart> {
  for await (const part of readRows(sheet)) {
    if (part.kind === 'broken') yield part;
    else yield { kind: 'rows', rows: part.rows.filter((row) => row.number > headerRow) };
  }
}

async function* readRows(sheet: Sheet): AsyncGenerator<TablePart> {
  const reader = new RowReader(sheet.workbook);
  for await (const isWell of scanXml(await sheet.archive.open(sheet.part), reader)) {
    if (!isWell) {
      const row = reader.row + 1;
      yield { kind: 'broken', code: 'workbook_broken', row, detail: `The sheet is damaged after row ${reader.row}.` };
      return;
    }
    if (reader.rows.length >= AT_ONCE) yield* filled(reader);
  }
  yield* filled(reader);
}

/** Rows with their empty cells, in parts of so many cells that their width cannot fill the memory. */
function* filled(reader: RowReader): Generator<TablePart> {
  let rows: TableRow[] = [];
  let count = 0;
  for (const { number, cells: sparse } of reader.rows.splice(0)) {
    const cells = Array.from({ length: (sparse.at(-1)?.column ?? -1) + 1 }, () => '');
    for (const { column, text } of sparse) cells[column] = text;
    rows.push({ number, cells });
    count += cells.length;
    if (rows.length < AT_ONCE && count < MOST_CELLS) continue;
    yield { kind: 'rows', rows };
    rows = [];
    count = 0;
  }
  if (rows.length > 0) yield { kind: 'rows', rows };
}

interface Cell {
  readonly column: number;
  readonly text: string;
}

/**
 * Gathers cells into rows while the sheet goes by: only those that say something, by their columns, however far apart. Of what stands
 * right of the header one cell is kept, next to it, so that the row is seen to be too long.
 */
class RowReader {
  readonly rows: { readonly number: number; readonly cells: readonly Cell[] }[] = [];
  row = 0;
  readonly #workbook: Workbook;
  #cells: Cell[] = [];
  /** Of the header, once it went by. */
  #width = MOST_COLUMNS;
  #isHeader = true;
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #isValue = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  readonly opened = (name: string, at: Readonly<Record<string, string>>): void => {
    if (name === 'row') {
      this.row = Number(at['r'] ?? this.row + 1);
      this.#cells = [];
      this.#column = -1;
    } else if (name === 'c') {
      this.#column = columnOf(at['r'] ?? '') ?? this.#column + 1;
      this.#type = at['t'] ?? 'n';
      this.#style = Number(at['s'] ?? '0');
      this.#value = '';
    }
    this.#isValue = name === 'v' || name === 't';
  };

  readonly text = (text: string): void => {
    if (this.#isValue) this.#value += text;
  };

  readonly closed = (name: string): void => {
    if (name === 'v' || name === 't') this.#isValue = false;
    if (name === 'c' && this.#column < MOST_COLUMNS) this.#keep(this.#cellText());
    if (name === 'row' && this.#cells.length > 0) {
      if (this.#isHeader) this.#width = Math.max(...this.#cells.map(({ column }) => column)) + 1;
      this.#isHeader = false;
      this.rows.push({ number: this.row, cells: this.#cells.toSorted((a, b) => a.column - b.column) });
    }
  };

  #keep(text: string): void {
    if (text.trim() === '') return;
    const column = Math.min(this.#column, this.#width);
    if (column < this.#width || !this.#cells.some((cell) => cell.column === column)) this.#cells.push({ column, text });
  }

  #cellText(): string {
    const { shared, dayStyles, is1904 } = this.#workbook;
    if (this.#value === '') return '';
    switch (this.#type) {
      case 's':
        return shared[Number(this.#value)] ?? '';
      case 'b':
        return this.#value === '1' ? 'TRUE' : 'FALSE';
      case 'n':
        return dayStyles.has(this.#style) ? dateText(this.#value, is1904) : numberText(this.#value);
      default:
        return this.#value;
    }
  }
}
