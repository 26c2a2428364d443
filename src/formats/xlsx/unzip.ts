/** The parts of a workbook's ZIP archive, found by its directory at the end and streamed one by one; nothing is unpacked to disk. */
import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import type { TableBytes } from '#model/table.ts';

/** A part larger than this is a bomb, not a table. */
const MOST_PART_BYTES = 4 * 1024 ** 3;
const MOST_PARTS = 10_000;
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
  has(name: string): boolean;
  /** Bytes of a part as they unpack. */
  open(name: string): Promise<AsyncIterable<Uint8Array>>;
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
      if (entries.size >= MOST_PARTS || entry.uncompressedSize > MOST_PART_BYTES) return null;
      entries.set(entry.fileName, entry);
    }
  } catch {
    // The library says in words alone what is wrong with an archive; for us there is one answer to all of it.
    return null;
  }
  return {
    has: (name) => entries.has(name),
    open: async (name) => {
      const entry = entries.get(name);
      return entry === undefined ? Readable.from([]) : zip.openReadStreamPromise(entry);
    },
  };
}
