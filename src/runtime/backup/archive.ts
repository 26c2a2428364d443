/**
 * The archive a backup is: a tar of plain files, one after the other. Written and read as streams, so no archive has to fit into memory;
 * whatever else a tar may hold is refused.
 */
import { createTarDecoder, createTarPacker } from 'modern-tar';
import { Fault } from '#kernel/fault.ts';

export interface ArchiveFile {
  readonly name: string;
  readonly size: number;
}

export interface ArchiveWriter {
  /** Waits while whoever reads the archive is behind. */
  file(file: ArchiveFile, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
}

export interface WrittenArchive {
  readonly bytes: ReadableStream<Uint8Array>;
  /** Never fails: what went wrong is told to whoever reads. */
  readonly done: Promise<void>;
}

/** Files are added by `fill`, which is told by a rejected write that nobody reads any more. */
export function writeArchive(madeAt: Date, fill: (archive: ArchiveWriter) => Promise<void>): WrittenArchive {
  const { readable, controller } = createTarPacker();
  const archive: ArchiveWriter = {
    async file({ name, size }, bytes) {
      const writer = controller.add({ name, size, mode: 0o600, mtime: madeAt }).getWriter();
      // Told by the writes as well: each of them is waited for.
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
  /** To be read before the next entry is asked for; what is left unread is passed over. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

export const damaged = (what: string, cause?: unknown): Fault =>
  new Fault('backup_damaged', 'later', { detail: `The backup cannot be read: ${what}.`, cause });

/** @throws Fault `backup_damaged` for anything but an archive as it is written here, to its very end. */
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

/** What the source itself fails with keeps its name; anything else is what the decoder finds wrong. */
async function* readable<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  try {
    yield* stream;
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error;
    throw damaged('it is not an archive that Quittance wrote', error);
  }
}
