/** A table in an uploaded file: where its bytes are, how they are read, and its rows. */

/** A stored file, read as a stream or at any position; never as a whole. */
export interface TableBytes {
  readonly size: number;
  /** Its path, for another process to read it. */
  readonly path: string;
  read(from: number, length: number): Promise<Uint8Array>;
  stream(): AsyncIterable<Uint8Array>;
}

/** Names as in the WHATWG Encoding Standard, and those of the DOS and Macintosh code pages that it lacks. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-15',
  'iso-8859-16',
  'koi8-r',
  'koi8-u',
  'macintosh',
  'x-mac-ce',
  'x-mac-croatian',
  'x-mac-cyrillic',
  'x-mac-greek',
  'x-mac-icelandic',
  'x-mac-romanian',
  'x-mac-turkish',
  'cp437',
  'cp737',
  'cp775',
  'cp850',
  'cp852',
  'cp855',
  'cp857',
  'cp860',
  'cp861',
  'cp862',
  'cp863',
  'cp865',
  'cp866',
  'cp869',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A possible encoding of a file, with sample words as read in it. */
export interface EncodingCandidate {
  readonly encoding: Encoding;
  readonly words: readonly string[];
}

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Options given by the sender; what is left out is detected. */
export interface TableOptions {
  readonly encoding?: Encoding | undefined;
  /** The sender's country: encodings in use there are more likely. */
  readonly country?: string | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** Name of the sheet; default: the first visible sheet. */
  readonly sheet?: string | undefined;
  /** The header row, counted from 1; left out: detected. */
  readonly headerRow?: number | undefined;
}

export interface TableLook {
  readonly kind: 'csv' | 'xlsx';
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheet: string | null;
  /** As in the file: names may be empty or repeated. */
  readonly header: readonly string[];
  /** Its row, counted from 1. Absent, like the following, if the file was read by an earlier version. */
  readonly headerRow?: number;
  /** Names of the visible sheets of a workbook; empty for other files. */
  readonly sheets?: readonly string[];
  /** Sample words as read, if the encoding was guessed; empty if it was given or is certain. */
  readonly encodingSamples?: readonly string[];
  /** Other encodings that are as plausible as the guessed one; then the sender must choose. */
  readonly encodingRivals?: readonly EncodingCandidate[];
}

/** A problem of a spreadsheet cell that is independent of its field. */
export const CELL_FAULTS = ['cell_error', 'formula_not_computed', 'digits_lost', 'date_out_of_range'] as const;
export type CellFault = (typeof CELL_FAULTS)[number];

/** A cell whose value differs from what its format shows: a number, a date or a percentage. */
export interface SheetCell {
  /** As shown in the sheet. */
  readonly text: string;
  /** The value it holds: "-1234.5", "7.75%", "2026-01-31", "2026-01-31T09:30:00". Absent if it is the text. */
  readonly held?: string;
  readonly fault?: CellFault;
}

/** Most cells are only text, like all cells of CSV files. */
export type Cell = string | SheetCell;

/** The text that the cell shows; empty for an absent cell. */
export const cellText = (cell: Cell | undefined): string => (typeof cell === 'object' ? cell.text : (cell ?? ''));

export interface TableRow {
  /** Counted from 1: the header is row 1 unless there are rows above it. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** Rows below the header, without empty ones; or the position from which the file cannot be read. */
export type TablePart = { readonly kind: 'rows'; readonly rows: readonly TableRow[] } | BrokenPart | RemarkPart;

/** A remark for the user about what was read. */
export interface RemarkPart {
  readonly kind: 'remark';
  readonly code: string;
  readonly row: number;
  readonly detail: string;
  readonly hint: string | null;
}

export interface BrokenPart {
  readonly kind: 'broken';
  readonly code: string;
  readonly row: number;
  /** Counted from 1, if known. */
  readonly column?: number;
  readonly detail: string;
}

export interface Table {
  readonly look: TableLook;
  rows(): AsyncGenerator<TablePart>;
  /** Must be called when the table is no longer needed. */
  close(): Promise<void>;
}

/** Limits that apply to files of every format. */
export const MAX_COLUMNS = 2_000;
export const MAX_HEADER_LENGTH = 1_000;
export const MAX_ROWS = 1_048_576;
export const MAX_CELLS = 20_000_000;
/** Of all cells together. In a workbook one long string may be shared by every cell. */
export const MAX_CHARACTERS = 256 * 1024 ** 2;
/** Longer than any real row: an unclosed quote would make the rest of the file one cell. */
export const MAX_ROW_LENGTH = 1_048_576;
