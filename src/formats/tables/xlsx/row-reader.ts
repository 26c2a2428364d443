/**
 * Gathers the cells of a sheet into rows: only filled ones, by column. Of the cells to the right of
 * the widest of the first rows only one is kept, so that a row that is too long is noticed. Stops at an impossible row number.
 */
import {
  cellText,
  MAX_CELLS,
  MAX_CHARACTERS,
  MAX_COLUMNS,
  MAX_ROW_LENGTH,
  MAX_ROWS,
  type BrokenPart,
  type Cell,
} from '#model/table.ts';
import { cellValue, columnOf } from './cell-value.ts';
import { numberFormat } from './number-format.ts';
import type { Merge } from './read-merges.ts';
import type { Workbook } from './read-workbook.ts';
import type { XmlListener } from './scan-xml.ts';

const GENERAL = numberFormat(0, undefined);
/** Cells filled by merged ranges, in the whole sheet. */
const MAX_REPEATED = 2_000_000;

export interface SparseRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** Hidden by name, or without any height or width left. */
const isHidden = (at: Readonly<Record<string, string>>, size: 'ht' | 'width'): boolean =>
  at['hidden'] === '1' || at['hidden'] === 'true' || (at[size] !== undefined && Number(at[size]) === 0);

export class RowReader implements XmlListener {
  rows: SparseRow[] = [];
  /** Characters in the rows that were not taken yet. */
  length = 0;
  row = 0;
  broken: BrokenPart | null = null;
  readonly hidden: { count: number; first: number } = { count: 0, first: 0 };
  /** From 0: hidden columns with content; they are read. */
  readonly hiddenColumns = new Set<number>();
  readonly #isHiddenColumn = new Uint8Array(MAX_COLUMNS + 1);
  #columnRanges = 0;
  readonly #workbook: Workbook;
  readonly #merges: readonly Merge[];
  #nextMerge = 0;
  /** By column: the value that a merged range repeats, and its last row. */
  readonly #repeated = new Map<number, { readonly cell: Cell; readonly lastRow: number }>();
  #repeats = 0;
  #cells = new Map<number, Cell>();
  #cellCount = 0;
  /** In all rows so far. */
  #characters = 0;
  #rowLength = 0;
  #isHidden = false;
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #hasValue = false;
  #hasFormula = false;
  #isValue = false;
  #phonetic = 0;

  constructor(workbook: Workbook, merges: readonly Merge[]) {
    this.#workbook = workbook;
    this.#merges = merges;
  }

  readonly opened = (name: string, at: Readonly<Record<string, string>>): void => {
    if (name === 'row') this.#openRow(at);
    else if (name === 'col') this.#noteColumns(at);
    else if (name === 'c') {
      this.#column = columnOf(at['r'] ?? '') ?? this.#column + 1;
      this.#type = at['t'] ?? 'n';
      this.#style = Number(at['s'] ?? '0');
      this.#value = '';
      this.#hasValue = false;
      this.#hasFormula = false;
    } else if (name === 'f') this.#hasFormula = true;
    else if (name === 'rPh') this.#phonetic += 1;
    this.#isValue = name === 'v' || (name === 't' && this.#phonetic === 0);
    if (this.#isValue) this.#hasValue = true;
  };

  readonly text = (text: string): void => {
    if (!this.#isValue) return;
    this.#rowLength += text.length;
    if (this.#rowLength > MAX_ROW_LENGTH) this.#breakLong();
    else this.#value += text;
  };

  readonly closed = (name: string): void => {
    if (name === 'v' || name === 't') this.#isValue = false;
    if (name === 'rPh') this.#phonetic -= 1;
    if (name === 'c') this.#closeCell();
    if (name === 'row' && this.broken === null) this.#closeRow();
  };

  #openRow(at: Readonly<Record<string, string>>): void {
    const number = Number(at['r'] ?? this.row + 1);
    if (!Number.isInteger(number) || number <= this.row)
      this.#break('workbook_broken', `The sheet is damaged after row ${this.row}: its rows are not in order.`);
    else if (number > MAX_ROWS) this.#break('too_many_rows', `The sheet has more than ${MAX_ROWS} rows.`);
    else this.row = number;
    this.#isHidden = isHidden(at, 'ht');
    this.#cells = new Map();
    this.#column = -1;
    this.#rowLength = 0;
  }

  #noteColumns(at: Readonly<Record<string, string>>): void {
    this.#columnRanges += 1;
    if (this.#columnRanges <= MAX_COLUMNS && isHidden(at, 'width'))
      this.#isHiddenColumn.fill(1, Math.max(0, Number(at['min']) - 1), Math.max(0, Number(at['max'])));
  }

  #closeCell(): void {
    if (this.broken !== null) return;
    const cell = cellValue(
      {
        type: this.#type,
        value: this.#value,
        hasValue: this.#hasValue,
        hasFormula: this.#hasFormula,
        format: this.#workbook.formats[this.#style] ?? GENERAL,
      },
      this.#workbook,
    );
    if (typeof cell === 'string' && cell.trim() === '') return;
    const column = Math.min(this.#column, MAX_COLUMNS);
    this.#cells.set(column, cell);
    if (this.#isHiddenColumn[column] === 1 && !this.#isHidden) this.hiddenColumns.add(column);
  }

  #closeRow(): void {
    const isRow = this.#cells.size > 0;
    this.#repeatMerged(isRow);
    if (!isRow || this.broken !== null) return;
    if (this.#isHidden) {
      if (this.hidden.count === 0) this.hidden.first = this.row;
      this.hidden.count += 1;
      return;
    }
    const length = lengthOf(this.#cells.values());
    if (length > MAX_ROW_LENGTH) return this.#breakLong();
    this.length += length;
    this.#characters += length;
    this.#cellCount += this.#cells.size;
    if (this.#characters > MAX_CHARACTERS)
      return this.#break(
        'too_much_text_in_file',
        `The sheet has more than ${MAX_CHARACTERS} characters up to row ${this.row}.`,
      );
    if (this.#cellCount > MAX_CELLS)
      return this.#break('too_many_cells_in_file', `The sheet has more than ${MAX_CELLS} cells up to row ${this.row}.`);
    this.rows.push({ number: this.row, cells: this.#cells });
  }

  /** Each row of a range merged downwards gets the value of the first; a row without cells of its own stays empty. */
  #repeatMerged(isRow: boolean): void {
    this.#repeats += this.#repeated.size;
    if (this.#repeats > MAX_REPEATED)
      return this.#break(
        'too_many_cells_in_file',
        `Merged cells repeat more than ${MAX_REPEATED} values up to row ${this.row}.`,
      );
    for (const [column, { cell, lastRow }] of this.#repeated) {
      if (lastRow < this.row) this.#repeated.delete(column);
      else if (isRow && !this.#cells.has(column)) this.#cells.set(column, cell);
    }
    for (let merge = this.#merges[this.#nextMerge]; merge !== undefined && merge.firstRow <= this.row;) {
      const cell = merge.firstRow === this.row ? this.#cells.get(merge.column) : undefined;
      if (cell !== undefined) this.#repeated.set(merge.column, { cell, lastRow: merge.lastRow });
      this.#nextMerge += 1;
      merge = this.#merges[this.#nextMerge];
    }
  }

  #breakLong(): void {
    this.#break('row_too_long', `Row ${this.row} holds more than ${MAX_ROW_LENGTH} characters.`);
  }

  #break(code: string, detail: string): void {
    this.broken ??= { kind: 'broken', code, row: this.row + 1, detail };
  }
}

/** Of cells as shown: a shared string counts in each of them. */
export function lengthOf(cells: Iterable<Cell>): number {
  let length = 0;
  for (const cell of cells) length += cellText(cell).length;
  return length;
}
