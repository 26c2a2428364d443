/**
 * The backup archive: a tar of plain files. Written and read as streams, so an archive need not fit into memory;
 * any other kind of tar entry is refused.
 */
import { createTarDecoder, createTarPacker } from 'modern-tar';
import { Fault } from '#kernel/fault.ts';

export interface ArchiveFile {
  readonly name: string;
  readonly size: number;
}

export interface ArchiveWriter {
  /** Resolves when the file is written; waits while the reader of the archive is slower. */
  file(file: ArchiveFile, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
}

export interface WrittenArchive {
  readonly bytes: ReadableStream<Uint8Array>;
  /** Never rejects: errors surface in `bytes`. */
  readonly done: Promise<void>;
}

/** `fill` adds the files; its writes reject when the reader has gone. */
export function writeArchive(madeAt: Date, fill: (archive: ArchiveWriter) => Promise<void>): WrittenArchive {
  const { readable, controller } = createTarPacker();
  const archive: ArchiveWriter = {
    async file({ name, size }, bytes) {
      const writer = controller.add({ name, size, mode: 0o600, mtime: madeAt }).getWriter();
      // The awaited writes reject with the same error.
      writer.closed.catch(() => {});
      for await (const piece of bytes) await writer.write(piece);
      await writer.close();
    },
  };
  const done = fill(archive).then(
    () => controller.finalize(),
    (error: unknown) => controller.error(error),
  );
  return { bytes: readable, done };
}

export interface ArchiveEntry extends ArchiveFile {
  /** Must be read before the next entry is requested; unread bytes are skipped. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

export const damaged = (what: string, cause?: unknown): Fault =>
  new Fault('backup_damaged', 'later', { detail: `The backup cannot be read: ${what}.`, cause });

/** @throws Fault `backup_damaged` unless the stream is a complete archive as `writeArchive` writes it. */
export async function* readArchive(source: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveEntry> {
  const entries = ReadableStream.from(source).pipeThrough(createTarDecoder({ strict: true }));
  for await (const { header, body } of readable(entries)) {
    const { name, size, type } = header;
    if (type !== 'file' || header.pax !== undefined) throw damaged(`${name} is not a plain file`);
    const bytes = readable(body);
    yield { name, size, bytes };
    for await (const _ of bytes);
  }
}

/** Faults of the source pass unchanged; any other error is the decoder's and becomes `backup_damaged`. */
async function* readable<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  try {
    yield* stream;
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error;
    throw damaged('it is not an archive that Quittance wrote', error);
  }
}
