/** Blobs in the data directory, named by their SHA-256; create-only, so no document can overwrite another. */
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assert } from '#kernel/assert.ts';
import { sha256 } from '#kernel/hash.ts';
import type { Random } from './clock.ts';
import { fsyncDirectory } from './fsync-directory.ts';

interface Written {
  readonly hash: string;
  readonly size: number;
}

export interface Blobs {
  /** Stores bytes durably and returns their hash; storing the same bytes again changes nothing. */
  put(bytes: Uint8Array): Promise<string>;
  /**
   * The same for a stream. Returns null and keeps nothing when it has more than `most` bytes or when `isWanted`, which is given
   * all of them, returns false.
   */
  putStream(chunks: AsyncIterable<Uint8Array>, most: number, isWanted?: Judge): Promise<Written | null>;
  /** The bytes of a hash, verified against it; null when not stored. */
  get(hash: string): Promise<Uint8Array | null>;
  /** Random access for large blobs; null when not stored. */
  open(hash: string): Promise<BlobFile | null>;
}

export interface BlobFile {
  readonly size: number;
  readonly path: string;
  read(from: number, length: number): Promise<Uint8Array>;
  stream(): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

type Judge = (file: BlobFile, written: Written) => Promise<boolean>;
type Write = (file: FileHandle) => Promise<Written | null>;

const PIECE = 262_144;
/** A draft this old is abandoned: no upload may take this long. */
const ABANDONED_MS = 3_600_000;

export function folderBlobs(folder: string, random: Random): Blobs {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash);
  const incoming = join(folder, 'incoming');
  const clearAbandoned = clearing(incoming);
  /** Folders known to be durable. */
  const kept = new Set<string>();

  async function makeFolder(path: string): Promise<void> {
    const made = await mkdir(path, { recursive: true });
    // An existing folder may have been created by a process that has not flushed its name yet, or died before it could.
    if (made === undefined && kept.has(path)) return;
    await fsyncDirectory(folder);
    await fsyncDirectory(dirname(folder));
    kept.add(path);
  }

  async function isStored(hash: string): Promise<boolean> {
    if (!(await exists(pathOf(hash)))) return false;
    // The process that stored it may not have got this far.
    await fsyncDirectory(dirname(pathOf(hash)));
    return true;
  }

  /** Stores what `write` writes under its hash; keeps nothing when it fails, returns null or `isWanted` returns false. */
  async function store(write: Write, isWanted?: Judge): Promise<Written | null> {
    await mkdir(incoming, { recursive: true });
    const draft = join(incoming, `${Buffer.from(random.bytes(12)).toString('hex')}.part`);
    try {
      const written = await writeDraft(draft, write);
      await clearAbandoned(draft);
      if (written === null || (isWanted !== undefined && !(await isWantedNow(draft, written, isWanted)))) return null;
      if (await isStored(written.hash)) return written;
      const path = pathOf(written.hash);
      await makeFolder(dirname(path));
      await rename(draft, path);
      await fsyncDirectory(dirname(path));
      return written;
    } finally {
      await rm(draft, { force: true });
    }
  }

  return {
    async put(bytes) {
      const hash = sha256(bytes);
      if (await isStored(hash)) return hash;
      await store(async (file) => {
        await file.writeFile(bytes);
        return { hash, size: bytes.length };
      });
      return hash;
    },
    putStream: (chunks, most, isWanted) => store((file) => writeStream(file, chunks, most), isWanted),
    async open(hash) {
      assert(/^[0-9a-f]{64}$/.test(hash), 'the name of a blob is a SHA-256');
      const path = pathOf(hash);
      return (await exists(path)) ? openBlob(path) : null;
    },
    async get(hash) {
      assert(/^[0-9a-f]{64}$/.test(hash), 'the name of a blob is a SHA-256');
      const path = pathOf(hash);
      if (!(await exists(path))) return null;
      const bytes = await readFile(path);
      assert(sha256(bytes) === hash, `stored bytes of ${hash} match their hash`);
      return bytes;
    },
  };
}

/** Flushes the file unless `write` returned null. */
async function writeDraft(path: string, write: Write): Promise<Written | null> {
  const file = await open(path, 'wx', 0o640);
  try {
    const written = await write(file);
    if (written !== null) await file.sync();
    return written;
  } finally {
    await file.close();
  }
}

async function writeStream(file: FileHandle, chunks: AsyncIterable<Uint8Array>, most: number): Promise<Written | null> {
  const hashing = createHash('sha256');
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) return null;
    hashing.update(chunk);
    // `write` may write fewer bytes than given; `appendFile` writes all.
    await file.appendFile(chunk);
  }
  return { hash: hashing.digest('hex'), size };
}

async function isWantedNow(path: string, written: Written, isWanted: Judge): Promise<boolean> {
  const file = await openBlob(path);
  try {
    return await isWanted(file, written);
  } finally {
    await file.close();
  }
}

/** Removes drafts left by killed servers, at most once per ABANDONED_MS. Uses the file system's clock. */
function clearing(incoming: string): (draft: string) => Promise<void> {
  let clearedAt = 0;
  return async (draft) => {
    const { mtimeMs: now } = await stat(draft);
    if (now - clearedAt < ABANDONED_MS) return;
    clearedAt = now;
    for (const name of await readdir(incoming)) {
      const path = join(incoming, name);
      const other = await stat(path).catch(() => null);
      if (other !== null && now - other.mtimeMs > ABANDONED_MS) await rm(path, { force: true });
    }
  };
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
    path,
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
