/**
 * Writes a ZIP as a stream: the next file is requested when the previous one has been read, and the rest is abandoned if the reader stops.
 * Files are stored uncompressed, since PDFs are compressed already. Holds one file in memory at a time.
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
    // Ended directly: the library would throw into the source, although nothing has failed.
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
