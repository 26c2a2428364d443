/** A table that somebody brings as a file: where its bytes are, how they are to be read, and its rows as they stand there. */

/** A stored file, read from the start or anywhere; never all of it at once. */
export interface TableBytes {
  readonly size: number;
  read(from: number, length: number): Promise<Uint8Array>;
  stream(): AsyncIterable<Uint8Array>;
}

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What the sender says about the file; what is left out is found out. */
export interface TableTold {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** Name of the sheet; left out: the first visible one. */
  readonly sheet?: string | undefined;
}

export interface TableLook {
  readonly kind: 'csv' | 'xlsx';
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheet: string | null;
  /** As it stands in the file: names may be empty or there twice. */
  readonly header: readonly string[];
}

/** What is wrong with a spreadsheet's cell before anybody asks what it means. */
export const CELL_FAULTS = ['cell_error', 'formula_not_computed', 'digits_lost', 'date_out_of_range'] as const;
export type CellFault = (typeof CELL_FAULTS)[number];

/** A cell that shows one thing and holds another: a number, a day or a percentage behind its format. */
export interface SheetCell {
  /** As the sheet shows it. */
  readonly text: string;
  /** What it holds: "-1234.5", "7.75%", "2026-01-31", "2026-01-31T09:30:00". Left out: the text says it all. */
  readonly held?: string;
  readonly fault?: CellFault;
}

/** Most cells are text alone; so are all cells of CSV files. */
export type Cell = string | SheetCell;

/** What the cell shows; an absent cell shows nothing. */
export const cellText = (cell: Cell | undefined): string => (typeof cell === 'object' ? cell.text : (cell ?? ''));

export interface TableRow {
  /** As a spreadsheet counts: the header is row 1 when nothing stands above it. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** Rows below the header, without empty ones; or the place from which nothing can be read any more. */
export type TablePart = { readonly kind: 'rows'; readonly rows: readonly TableRow[] } | BrokenPart;

export interface BrokenPart {
  readonly kind: 'broken';
  readonly code: string;
  readonly row: number;
  /** From 1, where it is known. */
  readonly column?: number;
  readonly detail: string;
}

export interface Table {
  readonly look: TableLook;
  rows(): AsyncGenerator<TablePart>;
}
