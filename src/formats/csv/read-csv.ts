/**
 * Reads delimiter separated text row by row: whatever its encoding, delimiter and line ends, in flat memory. A quote left open or in
 * the wrong place, or a row without end, stops it, named by its row; nothing is guessed behind such a place.
 */
import { CsvError, parse } from 'csv-parse';
import { ok, refuse, type Result } from '#kernel/result.ts';
import {
  cellText,
  type BrokenPart,
  type Delimiter,
  type Table,
  type TableBytes,
  type TableLook,
  type TablePart,
  type TableRow,
  type TableTold,
} from '#model/table.ts';
import { findDelimiter, saidDelimiter } from './find-delimiter.ts';
import { findEncoding, type FoundEncoding } from './find-encoding.ts';
import { QuoteWatch } from './watch-quotes.ts';

/** Longer than any honest row: a quote left open swallows the rest of the file. */
const MOST_ROW_BYTES = 1_048_576;
const AT_ONCE = 500;

interface Source {
  readonly bytes: TableBytes;
  readonly found: FoundEncoding;
  /** Characters before the table: a line that says the delimiter. */
  readonly skipped: number;
  readonly delimiter: Delimiter;
}

export async function openCsv(bytes: TableBytes, told: TableTold): Promise<Result<Table>> {
  const encoded = await findEncoding(bytes, told.encoding);
  if (!encoded.ok) return encoded;
  const said = saidDelimiter(encoded.value.sample);
  const skipped = said?.length ?? 0;
  const delimiter = told.delimiter ?? said?.delimiter ?? findDelimiter(encoded.value.sample.slice(skipped));
  const source: Source = { bytes, found: encoded.value, skipped, delimiter };
  const header = await readHeader(source);
  if (!header.ok) return header;
  const look: TableLook = {
    kind: 'csv',
    encoding: encoded.value.encoding,
    delimiter,
    sheet: null,
    header: header.value.cells.map(cellText),
  };
  return ok({ look, rows: () => readBelow(source, header.value.number) });
}

async function readHeader(source: Source): Promise<Result<TableRow>> {
  for await (const part of readRows(source)) {
    if (part.kind === 'broken') return refuse(part.code, part.detail);
    const [first] = part.rows;
    if (first !== undefined) return ok(first);
  }
  return refuse('file_empty', 'The file holds no row, not even a header.');
}

async function* readBelow(source: Source, headerRow: number): AsyncGenerator<TablePart> {
  for await (const part of readRows(source)) {
    if (part.kind === 'broken') yield part;
    else yield { kind: 'rows', rows: part.rows.filter((row) => row.number > headerRow) };
  }
}

/** Every row that is not empty, the header among them. */
async function* readRows(source: Source): AsyncGenerator<TablePart> {
  let number = 0;
  const rows: TableRow[] = [];
  const failed: { error: Error | null } = { error: null };
  const watch = new QuoteWatch(source.delimiter);
  const parser = parse({
    delimiter: source.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // Quotes within words are letters (5" pipe). What it would forgive besides, the watch refuses.
    relax_quotes: true,
    max_record_size: MOST_ROW_BYTES,
    // Gathered here and not from the stream's far end, which forgets the rows before a fault.
    on_record: (cells: string[]) => {
      number += 1;
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ number, cells });
      return null;
    },
  });
  parser.on('error', (error: Error) => {
    failed.error = error;
  });
  parser.resume();
  const take = (): TablePart => ({ kind: 'rows', rows: rows.splice(0) });
  for await (const text of decode(source)) {
    watch.see(text);
    await new Promise<void>((resolve) => parser.write(text, () => resolve()));
    if (failed.error !== null || watch.misplaced !== null) break;
    if (rows.length >= AT_ONCE) yield take();
  }
  if (failed.error === null) {
    await new Promise<void>((resolve) => {
      parser.once('close', resolve);
      parser.end();
    });
  }
  const broken = failed.error === null ? null : brokenBy(failed.error, number + 1);
  if (failed.error !== null && broken === null) throw failed.error;
  const { misplaced } = watch;
  const isEarlier = misplaced !== null && (broken === null || misplaced.row <= number + 1);
  // From a misplaced quote on the parser guessed.
  if (isEarlier) rows.splice(0, rows.length, ...rows.filter((row) => row.number < misplaced.row));
  if (rows.length > 0) yield take();
  if (isEarlier) yield misplaced;
  else if (broken !== null) yield broken;
}

function brokenBy(error: unknown, row: number): BrokenPart | null {
  if (!(error instanceof CsvError)) return null;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return { kind: 'broken', code: 'quote_not_closed', row, detail: `A quote opened in row ${row} is never closed.` };
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    const detail = `Row ${row} is longer than ${MOST_ROW_BYTES} characters: a quote is likely left open, or the file is no table.`;
    return { kind: 'broken', code: 'row_too_long', row, detail };
  }
  return null;
}

async function* decode({ bytes, found, skipped }: Source): AsyncGenerator<string> {
  const decoder = new TextDecoder(found.encoding, { ignoreBOM: true });
  let mark = found.markLength;
  let left = skipped;
  for await (const chunk of bytes.stream()) {
    const content = chunk.subarray(Math.min(mark, chunk.length));
    mark -= chunk.length - content.length;
    const text = decoder.decode(content, { stream: true });
    const shown = text.slice(left);
    left -= text.length - shown.length;
    if (shown !== '') yield shown;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
