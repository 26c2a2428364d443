/**
 * Finds the encoding of a text file: by its byte order mark, else as stated, else from its bytes. Reads the whole file once, since a single
 * late byte can decide; keeps a sample of it.
 */
import { isAscii } from 'node:buffer';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Encoding, EncodingCandidate, TableBytes, TableOptions } from '#model/table.ts';
import { decoderOf } from './decode-text.ts';
import { guessEncoding } from './guess-encoding.ts';
import { SevenBitShifts, type SevenBitEncoding } from './seven-bit.ts';

const SAMPLE = 65_536;
/** Bytes of lines with characters beyond ASCII that are examined. */
const MAX_NON_ASCII = 32_768;
const MAX_NON_ASCII_LINE = 2_000;

export interface FoundEncoding {
  readonly encoding: Encoding;
  /** Length of the byte order mark in bytes. */
  readonly markLength: number;
  /** The beginning of the file, decoded, up to its last complete line; the whole file if it is short. */
  readonly sample: string;
  /** If the encoding was guessed: some words as they were read. */
  readonly words: readonly string[];
  /** Encodings that are as plausible as the guessed one. */
  readonly alternatives: readonly EncodingCandidate[];
}

export async function findEncoding(
  bytes: TableBytes,
  { encoding: options, country }: Pick<TableOptions, 'encoding' | 'country'>,
): Promise<Result<FoundEncoding>> {
  const head = await bytes.read(0, Math.min(SAMPLE, bytes.size));
  if (isUtf32(head))
    return refuse(
      'encoding_not_supported',
      'The file is written in UTF-32, which is not supported. Save it as UTF-8 ("CSV UTF-8" in a spreadsheet program).',
    );
  const mark = markOf(head);
  const found = mark?.encoding ?? options ?? unmarkedUtf16(head);
  if (found === null || !found.startsWith('utf-16')) {
    const at = head.indexOf(0);
    if (at >= 0)
      return refuse(
        'file_not_a_table',
        `The file contains a NUL byte (byte ${at + 1}): it is neither text nor an XLSX workbook. Save it as CSV or XLSX.`,
      );
  }
  if (found === null || found === 'utf-8') {
    const examined = await examine(bytes);
    if (found === 'utf-8' && mark === null && !examined.isUtf8)
      return refuse('encoding_differs', 'The file was stated to be UTF-8, but contains bytes that are not.');
    if (found === null && !examined.isUtf8) {
      if (isEbcdic(head))
        return refuse(
          'encoding_not_supported',
          'The file is written in EBCDIC, which is not supported. Convert it to UTF-8 when it is transferred.',
        );
      return ok(sampled(bytes, head, { ...guessEncoding(examined.nonAscii, country), markLength: 0 }));
    }
    if (found === null && examined.sevenBit === 'iso-2022-jp')
      return ok(sampled(bytes, head, { encoding: 'iso-2022-jp', markLength: 0, ...CERTAIN }));
    if (found === null && examined.sevenBit !== null)
      return refuse(
        'encoding_not_supported',
        `The file is written in ${examined.sevenBit}, which is not supported. Save it as UTF-8; if it already is UTF-8 or ASCII, state that ("encoding" of the request, or --encoding).`,
      );
  }
  return ok(sampled(bytes, head, { encoding: found ?? 'utf-8', markLength: mark?.length ?? 0, ...CERTAIN }));
}

const CERTAIN = { words: [], alternatives: [] } as const;

function sampled(bytes: TableBytes, head: Uint8Array, found: Omit<FoundEncoding, 'sample'>): FoundEncoding {
  const decoder = decoderOf(found.encoding);
  const isAll = head.length >= bytes.size;
  const text = decoder.decode(head.subarray(found.markLength)) + (isAll ? decoder.end() : '');
  return { ...found, sample: isAll ? text : wholeLines(text) };
}

function markOf(head: Uint8Array): { readonly encoding: Encoding; readonly length: number } | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  if (head[0] === 0x84 && head[1] === 0x31 && head[2] === 0x95 && head[3] === 0x33)
    return { encoding: 'gb18030', length: 4 };
  return null;
}

const UTF32_MARKS = [
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
] as const;

/** With a byte order mark; or without, if the highest byte of each character is 0 and the next one is small (0 in the first character). */
function isUtf32(head: Uint8Array): boolean {
  if (head.length < 4) return false;
  if (UTF32_MARKS.some((mark) => mark.every((byte, index) => head[index] === byte))) return true;
  const length = Math.min(head.length - (head.length % 4), 4_096);
  return [0, 3].some((highest) => {
    for (let at = 0; at < length; at += 4) {
      const plane = highest === 0 ? head[at + 1] : head[at + 2];
      if (head[at + highest] !== 0 || (plane ?? 0) > (at === 0 ? 0 : 0x10)) return false;
    }
    return true;
  });
}

/** In UTF-16 every delimiter, digit and line end has a zero byte, always in the same half. */
function unmarkedUtf16(head: Uint8Array): Encoding | null {
  const zeros: [first: number, second: number] = [0, 0];
  const length = head.length - (head.length % 2);
  for (let at = 0; at < length; at += 2) {
    if (head[at] === 0) zeros[0] += 1;
    if (head[at + 1] === 0) zeros[1] += 1;
  }
  const [first, second] = zeros;
  if (length < 4 || first + second < length / 40) return null;
  if (first === 0 && isWellFormed(head.subarray(0, length), 'utf-16le')) return 'utf-16le';
  return second === 0 && isWellFormed(head.subarray(0, length), 'utf-16be') ? 'utf-16be' : null;
}

function isWellFormed(bytes: Uint8Array, encoding: Encoding): boolean {
  const text = decoderOf(encoding).decode(bytes);
  // The sample may end within a surrogate pair.
  // oxlint-disable-next-line no-control-regex -- these characters are what is looked for
  return text.slice(0, -1).isWellFormed() && !/[\u0000-\u0008\u000e-\u001f]/.test(text) && /[\r\n,;\t|]/.test(text);
}

interface Examined {
  readonly isUtf8: boolean;
  /** Lines with bytes beyond ASCII, up to a limit. */
  readonly nonAscii: Uint8Array;
  /** If all bytes are ASCII: the encoding whose shift sequences occur in it. */
  readonly sevenBit: SevenBitEncoding | null;
}

/** Letters, digits, blanks and delimiters of EBCDIC, in ranges. */
const EBCDIC_RANGES = [
  [0x81, 0x89],
  [0x91, 0x99],
  [0xa2, 0xa9],
  [0xc1, 0xc9],
  [0xd1, 0xd9],
  [0xe2, 0xe9],
  [0xf0, 0xf9],
  [0x40, 0x40],
  [0x4b, 0x4b],
  [0x5e, 0x5e],
  [0x6b, 0x6b],
] as const;
const MIN_EBCDIC = 0.8;

/** Mainframes end their lines with other bytes, too. */
function isEbcdic(head: Uint8Array): boolean {
  if (head.includes(0x0a) || head.includes(0x0d)) return false;
  const usual = head.filter((byte) => EBCDIC_RANGES.some(([from, to]) => byte >= from && byte <= to));
  return usual.length >= head.length * MIN_EBCDIC && (head.includes(0x15) || head.includes(0x25));
}

const BEYOND_ASCII = /[\u{80}-\u{10ffff}]/u;

async function examine(bytes: TableBytes): Promise<Examined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const lines = new NonAsciiLines();
  let isUtf8 = true;
  let hasOthers = false;
  let isAllAscii = true;
  const shifts = new SevenBitShifts();
  for await (const chunk of bytes.stream()) {
    lines.add(chunk);
    isAllAscii &&= isAscii(chunk);
    if (isAllAscii) shifts.add(chunk);
    isUtf8 &&= isDecoded(() => {
      const text = decoder.decode(chunk, { stream: true });
      hasOthers ||= BEYOND_ASCII.test(text);
    });
    if (!isUtf8 && lines.isFull) break;
  }
  // A file cut within its last character is still UTF-8, unless that is its only character beyond ASCII: then it may be in another encoding.
  isUtf8 &&= isDecoded(() => decoder.decode()) || hasOthers;
  return { isUtf8, nonAscii: lines.collected(), sevenBit: isAllAscii ? shifts.found() : null };
}

function isDecoded(decode: () => unknown): boolean {
  try {
    decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const LINE_FEED = 0x0a;

class NonAsciiLines {
  isFull = false;
  readonly #bytes: number[] = [];
  #line: number[] = [];
  #isNonAscii = false;

  add(chunk: Uint8Array): void {
    if (this.isFull) return;
    // Of a chunk that is all ASCII only the first and the last line can have other bytes, in the neighbouring chunks.
    const first = chunk.indexOf(LINE_FEED);
    if (first < 0 || !isAscii(chunk)) return this.#take(chunk);
    this.#take(chunk.subarray(0, first + 1));
    this.#take(chunk.subarray(chunk.lastIndexOf(LINE_FEED) + 1));
  }

  #take(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === 0x0a || byte === 0x0d) this.#endLine();
      else if (this.#line.length < MAX_NON_ASCII_LINE) {
        this.#line.push(byte);
        if (byte >= 0x80) this.#isNonAscii = true;
      }
    }
  }

  collected(): Uint8Array {
    this.#endLine();
    return Uint8Array.from(this.#bytes);
  }

  #endLine(): void {
    if (this.#isNonAscii && !this.isFull) this.#bytes.push(...this.#line, 0x0a);
    this.isFull ||= this.#bytes.length > MAX_NON_ASCII;
    this.#line = [];
    this.#isNonAscii = false;
  }
}

function wholeLines(text: string): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return end <= 0 ? text : text.slice(0, end + 1);
}
