/** Stored bytes, named by their own SHA-256: create-only, so no document can overwrite another. Lives in the data directory. */
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assert } from '#kernel/assert.ts';
import { sha256 } from '#kernel/hash.ts';
import type { Random } from './clock.ts';

export interface Blobs {
  /** Stores bytes durably and answers their hash; storing the same bytes again changes nothing. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes of a hash, checked against it; null when they are not here. */
  get(hash: string): Promise<Uint8Array | null>;
}

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

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
