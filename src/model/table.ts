/** A table that somebody brings as a file: where its bytes are, how they are to be read, and its rows as they stand there. */

/** A stored file, read from the start or anywhere; never all of it at once. */
export interface TableBytes {
  readonly size: number;
  /** Where it is stored, for another process to read it. */
  readonly path: string;
  read(from: number, length: number): Promise<Uint8Array>;
  stream(): AsyncIterable<Uint8Array>;
}

/** By the names of the WHATWG's encoding standard; it leaves out the code pages of DOS and most of those of the Macintosh. */
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

/** An encoding a file may be in, with words as they read in it. */
export interface EncodingCandidate {
  readonly encoding: Encoding;
  readonly words: readonly string[];
}

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What the sender says about the file; what is left out is found out. */
export interface TableOptions {
  readonly encoding?: Encoding | undefined;
  /** Where the sender does business: what programs write there is likelier than it is elsewhere. */
  readonly country?: string | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** Name of the sheet; left out: the first visible one. */
  readonly sheet?: string | undefined;
  /** The row that names the columns, as a spreadsheet counts; left out: found out. */
  readonly headerRow?: number | undefined;
}

export interface TableLook {
  readonly kind: 'csv' | 'xlsx';
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheet: string | null;
  /** As it stands in the file: names may be empty or there twice. */
  readonly header: readonly string[];
  /** Where it stands, as a spreadsheet counts. Left out, as what follows: the file was read by an earlier version. */
  readonly headerRow?: number;
  /** Names of all sheets of a workbook that are not hidden; of other files none. */
  readonly sheets?: readonly string[];
  /** Words as they were read, where the encoding was guessed from them; none where it was said or is certain. */
  readonly encodingSamples?: readonly string[];
  /** Other encodings that are as plausible as the guessed one; then somebody has to say which one it is. */
  readonly encodingRivals?: readonly EncodingCandidate[];
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
export type TablePart = { readonly kind: 'rows'; readonly rows: readonly TableRow[] } | BrokenPart | RemarkPart;

/** Something a person should know about what was read. */
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
  /** From 1, where it is known. */
  readonly column?: number;
  readonly detail: string;
}

export interface Table {
  readonly look: TableLook;
  rows(): AsyncGenerator<TablePart>;
  /** To be called once nothing more is wanted of it. */
  close(): Promise<void>;
}

/** Limits to what is read of any file, whatever its format. */
export const MAX_COLUMNS = 2_000;
export const MAX_HEADER_LENGTH = 1_000;
export const MAX_ROWS = 1_048_576;
export const MAX_CELLS = 20_000_000;
/** Of all cells together. A workbook may name one long text from each of its cells. */
export const MAX_CHARACTERS = 256 * 1024 ** 2;
/** Longer than any honest row: a quote left open swallows the rest of the file. */
export const MAX_ROW_LENGTH = 1_048_576;
