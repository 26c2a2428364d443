/**
 * A ZIP as a stream, for whoever reads it: the next file is asked for when the one before has been read, and an unread rest is given up.
 * Files are stored as they are, for what goes in (PDF) is compressed already. Holds one file at a time.
 */
import { makeZip } from 'client-zip';

export interface ZipEntry {
  /** Without folders; unique in the archive. */
  readonly name: string;
  readonly modifiedAt: Date;
  readonly bytes: Uint8Array;
}

const PIECE = 65_536;

export async function* writeZip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const files = entries[Symbol.asyncIterator]();
  const reader = makeZip(inputsOf(files)).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      for (let from = 0; from < value.length; from += PIECE) yield value.subarray(from, from + PIECE);
    }
  } finally {
    reader.releaseLock();
    // Told directly: the library would throw into the source, which is no failure of anybody's.
    await files.return?.();
  }
}

async function* inputsOf(files: AsyncIterator<ZipEntry>) {
  for (;;) {
    const { done, value } = await files.next();
    if (done === true) return;
    yield { name: value.name, lastModified: value.modifiedAt, input: value.bytes };
  }
}
