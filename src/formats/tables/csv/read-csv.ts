/**
 * Reads delimiter-separated text row by row, in any encoding and with any delimiter and line ends, in constant memory. A misplaced or unclosed
 * quote, or a row that is too long, stops it with the number of the row; nothing after it is read.
 */
import { CsvError, parse } from 'csv-parse';
import { ok, type Result } from '#kernel/result.ts';
import {
  MAX_ROW_LENGTH,
  type BrokenPart,
  type Delimiter,
  type Encoding,
  type EncodingCandidate,
  type TableBytes,
  type TablePart,
  type TableRow,
  type TableOptions,
} from '#model/table.ts';
import { decoderOf } from './decode-text.ts';
import { findDelimiter, saidDelimiter } from './find-delimiter.ts';
import { findEncoding, type FoundEncoding } from './find-encoding.ts';
import { QuoteWatch } from './watch-quotes.ts';

const ROWS_AT_ONCE = 500;
const LENGTH_AT_ONCE = 4 * 1024 ** 2;
/** Files with more rows must be split, however short the rows are. */
const MAX_ROWS = 5_000_000;

/** No table has this many consecutive line ends and blanks, and each costs the parser as much as a row. */
const MAX_BLANKS = 20_000;
/** Rows without a value, anywhere in the file. */
const MAX_BLANK_ROWS = 100_000;

interface Source {
  readonly bytes: TableBytes;
  readonly found: FoundEncoding;
  /** Characters before the table: a line that states the delimiter. */
  readonly skipped: number;
  readonly delimiter: Delimiter;
  /** Whether quotes enclose cells, or are ordinary characters. */
  readonly isQuoted: boolean;
}

export interface OpenedCsv {
  readonly encoding: Encoding;
  readonly encodingSamples: readonly string[];
  readonly encodingRivals: readonly EncodingCandidate[];
  readonly delimiter: Delimiter;
  /** Every row that is not empty, from the first one. */
  rows(): AsyncGenerator<TablePart>;
}

export async function openCsv(bytes: TableBytes, options: TableOptions): Promise<Result<OpenedCsv>> {
  const encoded = await findEncoding(bytes, options);
  if (!encoded.ok) return encoded;
  const found = encoded.value;
  const stated = saidDelimiter(found.sample);
  const skipped = stated?.length ?? 0;
  const delimiter = options.delimiter ?? stated?.delimiter ?? findDelimiter(found.sample.slice(skipped));
  const source: Source = { bytes, found, skipped, delimiter, isQuoted: true };
  const isQuoted = delimiter !== '\t' || (await hasQuotedCells(source));
  return ok({
    encoding: found.encoding,
    encodingSamples: found.words,
    encodingRivals: found.alternatives,
    delimiter,
    rows: () => readRows({ ...source, isQuoted }),
  });
}

/**
 * Tab-separated files are often written without quoting, so that a quote is an ordinary character. That is assumed if reading quotes as
 * enclosing cells would break the file, unless most of them do enclose cells: then one is missing.
 */
async function hasQuotedCells(source: Source): Promise<boolean> {
  const cells = source.found.sample.split(/[\t\r\n]/).filter((cell) => cell.includes('"'));
  const enclosed = cells.filter((cell) => /^"[^]*"$/.test(cell)).length;
  const watch = new QuoteWatch('\t');
  for await (const text of decode(source)) {
    watch.add(text);
    if (watch.misplaced !== null) break;
  }
  const isBroken = watch.misplaced !== null || watch.isOpen;
  return !isBroken || enclosed > cells.length / 2;
}

/** Every row that is not empty, including the header. */
async function* readRows(source: Source): AsyncGenerator<TablePart> {
  const state: ParserState = { number: 0, blankRows: 0, blankRun: 0, length: 0, rows: [], error: null };
  const watch = source.isQuoted ? new QuoteWatch(source.delimiter) : null;
  const parser = parserFor(source, state);
  const take = (): TablePart => {
    state.length = 0;
    return { kind: 'rows', rows: state.rows.splice(0) };
  };
  const blanks = new BlankRun();
  for await (const whole of decode(source)) {
    const text = blanks.upTo(whole);
    watch?.add(text);
    await new Promise<void>((resolve) => parser.write(text, () => resolve()));
    if (state.error !== null || (watch !== null && watch.misplaced !== null) || state.number > MAX_ROWS) break;
    if (blanks.isOver || isTooBlank(state)) break;
    if (state.rows.length >= ROWS_AT_ONCE || state.length >= LENGTH_AT_ONCE) yield take();
  }
  if (state.number > MAX_ROWS) return yield tooManyRows();
  if (state.error === null) {
    await new Promise<void>((resolve) => {
      parser.once('close', resolve);
      parser.end();
    });
  }
  const broken = state.error === null ? null : brokenBy(state.error, state.number + 1);
  if (state.error !== null && broken === null) throw state.error;
  const misplaced = watch?.misplaced ?? null;
  const isEarlier = misplaced !== null && (broken === null || misplaced.row <= state.number + 1);
  // After a misplaced quote the parser's result is a guess.
  if (isEarlier) state.rows = state.rows.filter((row) => row.number < misplaced.row);
  if (state.rows.length > 0) yield take();
  if (isEarlier) yield misplaced;
  else if (blanks.isOver || isTooBlank(state)) yield tooManyBlankRows(state.number);
  else if (broken !== null) yield broken;
}

interface ParserState {
  number: number;
  /** Rows without a value: all, and those since the last row with a value. */
  blankRows: number;
  blankRun: number;
  /** Characters in the rows that were not returned yet. */
  length: number;
  rows: TableRow[];
  error: Error | null;
}

function parserFor(source: Source, state: ParserState) {
  const parser = parse({
    delimiter: source.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    ...(source.isQuoted ? {} : { quote: false }),
    // Quotes within words are ordinary characters (5" pipe). Other misplaced quotes, which the parser accepts, are found by QuoteWatch.
    relax_quotes: true,
    max_record_size: MAX_ROW_LENGTH,
    // Collected here, since the readable side of the stream drops the rows before an error.
    on_record: (cells: string[]) => {
      state.number += 1;
      if (cells.every((cell) => cell.trim() === '')) {
        state.blankRows += 1;
        state.blankRun += 1;
        return null;
      }
      // Once over the limit it stays over, whatever else is in the chunk.
      if (state.blankRun <= MAX_BLANKS) state.blankRun = 0;
      for (const cell of cells) state.length += cell.length + 1;
      state.rows.push({ number: state.number, cells });
      return null;
    },
  });
  parser.on('error', (error: Error) => {
    state.error = error;
  });
  parser.resume();
  return parser;
}

/** Finds overlong runs of blanks in text that arrives in chunks. */
class BlankRun {
  isOver = false;
  #length = 0;

  /** The chunk, up to where such a run begins. */
  upTo(text: string): string {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      this.#length = code === 0x0a || code === 0x0d || code === 0x20 ? this.#length + 1 : 0;
      if (this.#length <= MAX_BLANKS) continue;
      this.isOver = true;
      return text.slice(0, Math.max(0, at + 1 - this.#length));
    }
    return text;
  }
}

const isTooBlank = ({ blankRows, blankRun }: ParserState): boolean =>
  blankRun > MAX_BLANKS || blankRows > MAX_BLANK_ROWS;

const tooManyBlankRows = (row: number): BrokenPart => ({
  kind: 'broken',
  code: 'too_many_blank_rows',
  row,
  detail: `Up to row ${row} the file has more than ${MAX_BLANKS} blank rows in a row, or ${MAX_BLANK_ROWS} in all; rows of only delimiters count as blank. Remove them.`,
});

const tooManyRows = (): BrokenPart => ({
  kind: 'broken',
  code: 'too_many_rows',
  row: MAX_ROWS + 1,
  detail: `The file has more than ${MAX_ROWS} rows. Split it.`,
});

function brokenBy(error: unknown, row: number): BrokenPart | null {
  if (!(error instanceof CsvError)) return null;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return { kind: 'broken', code: 'quote_not_closed', row, detail: `A quote opened in row ${row} is never closed.` };
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    const detail = `Row ${row} is longer than ${MAX_ROW_LENGTH} characters: probably a quote was not closed, or the file is not a table.`;
    return { kind: 'broken', code: 'row_too_long', row, detail };
  }
  return null;
}

async function* decode({ bytes, found, skipped }: Source): AsyncGenerator<string> {
  const decoder = decoderOf(found.encoding);
  let mark = found.markLength;
  let left = skipped;
  for await (const chunk of bytes.stream()) {
    const content = chunk.subarray(Math.min(mark, chunk.length));
    mark -= chunk.length - content.length;
    const text = decoder.decode(content);
    const shown = text.slice(left);
    left -= text.length - shown.length;
    if (shown !== '') yield shown;
  }
  const rest = decoder.end();
  if (rest !== '') yield rest;
}
