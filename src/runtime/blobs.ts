/** Stored bytes, named by their own SHA-256: create-only, so no document can overwrite another. Lives in the data directory. */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assert } from '#kernel/assert.ts';
import { sha256 } from '#kernel/hash.ts';
import type { Random } from './clock.ts';

export interface Blobs {
  /** Stores bytes durably and answers their hash; storing the same bytes again changes nothing. */
  put(bytes: Uint8Array): Promise<string>;
  /** The same for bytes that arrive piece by piece, however many. Null, and nothing kept, when there are more than `most`. */
  putStream(
    chunks: AsyncIterable<Uint8Array>,
    most: number,
  ): Promise<{ readonly hash: string; readonly size: number } | null>;
  /** The bytes of a hash, checked against it; null when they are not here. */
  get(hash: string): Promise<Uint8Array | null>;
  /** For large ones: read in pieces, from the start or anywhere. Null when they are not here. */
  open(hash: string): Promise<BlobFile | null>;
}

export interface BlobFile {
  readonly size: number;
  read(from: number, length: number): Promise<Uint8Array>;
  stream(): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

const PIECE = 262_144;

export function folderBlobs(folder: string, random: Random): Blobs {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash);
  return {
    async put(bytes) {
      const hash = sha256(bytes);
      const path = pathOf(hash);
      if (await exists(path)) return hash;
      await mkdir(dirname(path), { recursive: true });
      const temporary = `${path}.${Buffer.from(random.bytes(6)).toString('hex')}.part`;
      const file = await open(temporary, 'wx', 0o640);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
      return hash;
    },
    async putStream(chunks, most) {
      const incoming = join(folder, 'incoming');
      await mkdir(incoming, { recursive: true });
      const temporary = join(incoming, `${Buffer.from(random.bytes(12)).toString('hex')}.part`);
      const written = await writeStream(temporary, chunks, most).catch(async (error: unknown) => {
        await rm(temporary, { force: true });
        throw error;
      });
      if (written === null || (await exists(pathOf(written.hash)))) {
        await rm(temporary, { force: true });
        return written;
      }
      await mkdir(dirname(pathOf(written.hash)), { recursive: true });
      await rename(temporary, pathOf(written.hash));
      return written;
    },
    async open(hash) {
      assert(/^[0-9a-f]{64}$/.test(hash), 'a blob is named by a SHA-256');
      const path = pathOf(hash);
      return (await exists(path)) ? openBlob(path) : null;
    },
    async get(hash) {
      assert(/^[0-9a-f]{64}$/.test(hash), 'a blob is named by a SHA-256');
      const path = pathOf(hash);
      if (!(await exists(path))) return null;
      const bytes = await readFile(path);
      assert(sha256(bytes) === hash, `stored bytes of ${hash} are as they were written`);
      return bytes;
    },
  };
}

async function writeStream(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): Promise<{ hash: string; size: number } | null> {
  const hashing = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o640);
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > most) return null;
      hashing.update(chunk);
      await file.write(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { hash: hashing.digest('hex'), size };
}

async function openBlob(path: string): Promise<BlobFile> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  const read = async (from: number, length: number): Promise<Uint8Array> => {
    const buffer = new Uint8Array(Math.max(0, Math.min(length, size - from)));
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, from + filled);
      assert(bytesRead > 0, 'a stored blob does not shrink');
      filled += bytesRead;
    }
    return buffer;
  };
  return {
    size,
    read,
    stream: async function* () {
      for (let from = 0; from < size; from += PIECE) yield await read(from, PIECE);
    },
    close: () => file.close(),
  };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
