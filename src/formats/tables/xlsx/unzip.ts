/** The parts of a workbook's ZIP archive, found by its directory at the end and streamed one by one; nothing is unpacked to disk. */
import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import type { TableBytes } from '#model/table.ts';

/** A sheet unpacks to a tenth to a hundredth; what grows more is made to. */
const MAX_PART_BYTES = 2 * 1024 ** 3;
const MAX_RATIO = 200;
/** Small parts may be as even as they like. */
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
  /** Whether it unpacks to more than a part of a workbook may; such a part is not to be opened. */
  isTooLarge(name: string): boolean;
  /** Bytes of a part as they unpack; throws on the way when the archive is damaged there. */
  open(name: string): AsyncIterable<Uint8Array>;
}

/** Null when it is no archive that can be read. */
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
    // The library says in words alone what is wrong with an archive; for us there is one answer to all of it.
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

/** Some programs write their parts' names with other slashes or other capitals than they refer to them by. */
const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
