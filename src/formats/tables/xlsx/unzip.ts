/** The parts of a workbook's ZIP archive, found by the directory at its end and streamed; nothing is unpacked to disk. */
import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import type { TableBytes } from '#model/table.ts';

/** Sheets compress to a tenth to a hundredth of their size; a higher ratio is an attack. */
const MAX_PART_BYTES = 2 * 1024 ** 3;
const MAX_RATIO = 200;
/** Small parts may have any ratio. */
const ALWAYS_UNPACKED = 16 * 1024 ** 2;
const MAX_PARTS = 10_000;
const CHUNK = 262_144;

class BytesReader extends RandomAccessReader {
  readonly #bytes: TableBytes;
  constructor(bytes: TableBytes) {
    super();
    this.#bytes = bytes;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(rangeOf(this.#bytes, start, end), { objectMode: false });
  }
}

async function* rangeOf(bytes: TableBytes, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let from = start; from < end; from += CHUNK) yield await bytes.read(from, Math.min(CHUNK, end - from));
}

export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Whether it unpacks to more than a part of a workbook may; such a part must not be opened. */
  isTooLarge(name: string): boolean;
  /** The unpacked bytes of a part; throws during iteration when the archive is damaged. */
  open(name: string): AsyncIterable<Uint8Array>;
}

/** Null when it is not a readable archive. */
export async function openArchive(bytes: TableBytes): Promise<Archive | null> {
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  try {
    zip = await fromRandomAccessReaderPromise(new BytesReader(bytes), bytes.size, {
      lazyEntries: true,
      autoClose: false,
    });
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= MAX_PARTS) return null;
      entries.set(plainName(entry.fileName), entry);
    }
  } catch {
    // The library reports damage only in words; all of it gets the same refusal.
    return null;
  }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(plainName(name)),
    isTooLarge: (name) => {
      const entry = entries.get(plainName(name));
      if (entry === undefined || entry.uncompressedSize <= ALWAYS_UNPACKED) return false;
      return (
        entry.uncompressedSize > MAX_PART_BYTES ||
        entry.uncompressedSize > MAX_RATIO * Math.max(entry.compressedSize, 1)
      );
    },
    open: async function* (name) {
      const entry = entries.get(plainName(name));
      if (entry !== undefined) yield* await zip.openReadStreamPromise(entry);
    },
  };
}

/** Some programs spell the names of parts with other slashes or another case than their references. */
const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
