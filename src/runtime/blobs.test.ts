import assert from 'node:assert/strict';
import fs, { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { sha256 } from '#kernel/hash.ts';
import { folderBlobs, type Blobs } from './blobs.ts';
import { systemRandom } from './clock.ts';

let dataDir = '';
let blobs: Blobs;
const pathOf = (hash: string) => join(dataDir, 'blobs', hash.slice(0, 2), hash);
const bytesOf = (words: string): Uint8Array => Buffer.from(words);
async function* pieces(...words: string[]): AsyncGenerator<Uint8Array> {
  for (const word of words) yield await Promise.resolve(bytesOf(word));
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'quittance-blobs-'));
  blobs = folderBlobs(join(dataDir, 'blobs'), systemRandom);
});
afterEach(() => {
  mock.restoreAll();
  syncBuiltinESMExports();
  rmSync(dataDir, { recursive: true, force: true });
});

/**
 * What the weakest file systems keep after a power cut: flushed bytes under names whose directory was flushed after the name was created.
 * `refuse` makes flushing fail.
 */
function watchedDisk(refuse: (path: string) => boolean = () => false) {
  const flushed = new Set<string>();
  const { open, rename, mkdir } = fs.promises;
  const opening = async (...[path, ...rest]: Parameters<typeof open>) => {
    const file = await open(path, ...rest);
    const sync = file.sync.bind(file);
    file.sync = async () => {
      if (refuse(String(path))) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      const names = await readdir(String(path)).catch(() => null);
      await sync();
      if (names === null) flushed.add(`bytes of ${String(path)}`);
      else for (const name of names) flushed.add(join(String(path), name));
    };
    return file;
  };
  mock.method(fs.promises, 'open', opening);
  mock.method(fs.promises, 'rename', async (from: string, to: string) => {
    await rename(from, to);
    if (flushed.has(`bytes of ${from}`)) flushed.add(`bytes of ${to}`);
  });
  mock.method(fs.promises, 'mkdir', async (path: string, options: fs.MakeDirectoryOptions) => {
    const made = await mkdir(path, options);
    if (made !== undefined) flushed.delete(path);
    return made;
  });
  syncBuiltinESMExports();
  return {
    survives: (path: string): boolean => {
      for (let name = path; name !== dataDir; name = dirname(name)) if (!flushed.has(name)) return false;
      return flushed.has(`bytes of ${path}`);
    },
  };
}

const files = async (): Promise<string[]> =>
  (await readdir(dataDir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

describe('stored bytes', () => {
  it('come back as they were, whole and in part, and are there once however often they were stored', async () => {
    const hash = await blobs.put(bytesOf('an invoice'));
    assert.equal(hash, sha256(bytesOf('an invoice')));
    assert.deepEqual(await blobs.putStream(pieces('an ', 'invoice'), 100), { hash, size: 10 });
    assert.equal(await blobs.put(bytesOf('an invoice')), hash);
    assert.equal(Buffer.from((await blobs.get(hash)) ?? []).toString(), 'an invoice');
    const file = await blobs.open(hash);
    assert.equal(Buffer.from((await file?.read(3, 100)) ?? []).toString(), 'invoice');
    await file?.close();
    assert.deepEqual(await files(), [hash]);
  });

  it('are none when they are more than allowed, or end in the middle', async () => {
    assert.equal(await blobs.putStream(pieces('four', 'more'), 7), null);
    async function* cut() {
      yield* pieces('four');
      throw new Error('the connection was cut');
    }
    await assert.rejects(blobs.putStream(cut(), 100), /was cut/);
    assert.deepEqual(await files(), []);
  });

  it('are none when whoever was shown them does not want them, and stay when they were there before', async () => {
    const shown: string[] = [];
    const store = (isWanted: boolean) =>
      blobs.putStream(pieces('a ', 'file'), 100, async (file, { size }) => {
        shown.push(Buffer.from(await file.read(0, size)).toString());
        return isWanted;
      });
    assert.equal(await store(false), null);
    assert.deepEqual([shown, await files()], [['a file'], []]);
    const hash = (await store(true))?.hash;
    assert.equal(await store(false), null);
    assert.deepEqual(await files(), [hash]);
  });

  it('that a killed server left half written are dropped when nobody can be writing them any more', async () => {
    const incoming = join(dataDir, 'blobs', 'incoming');
    const twoHoursAgo = new Date(Date.now() - 7_200_000);
    await mkdir(incoming, { recursive: true });
    await writeFile(join(incoming, 'old.part'), 'half');
    await utimes(join(incoming, 'old.part'), twoHoursAgo, twoHoursAgo);
    await writeFile(join(incoming, 'new.part'), 'half');
    const hash = await blobs.put(bytesOf('an invoice'));
    assert.deepEqual((await files()).sort(), [hash, 'new.part'].sort());
  });

  it('are still there after a power cut, in new folders and in those that stood', async () => {
    const disk = watchedDisk();
    const first = await blobs.put(bytesOf('an invoice'));
    assert.ok(disk.survives(pathOf(first)));
    const second = (await blobs.putStream(pieces('a file'), 100))?.hash ?? '';
    assert.ok(disk.survives(pathOf(second)));
    for (let nth = 0; nth < 40; nth += 1) {
      const hash = await blobs.put(bytesOf(`invoice ${nth}`));
      assert.ok(disk.survives(pathOf(hash)), `invoice ${nth}`);
    }
  });

  it('survive it for everybody who was told so, also when several store the same at once', async () => {
    const disk = watchedDisk();
    const storing = Array.from({ length: 8 }, (_, nth) => (nth % 2 === 0 ? blobs : elsewhere()));
    await Promise.all(
      storing.map(async (store) => {
        const hash = await store.put(bytesOf('an invoice'));
        assert.ok(disk.survives(pathOf(hash)));
      }),
    );
  });

  it('are whole when the disk takes less at a time than it is given', async () => {
    const { open } = fs.promises;
    mock.method(fs.promises, 'open', async (...given: Parameters<typeof open>) => {
      const file = await open(...given);
      const write = file.write.bind(file) as (bytes: Uint8Array, from: number, length: number) => Promise<unknown>;
      file.write = ((bytes: Uint8Array) => write(bytes, 0, Math.min(3, bytes.length))) as typeof file.write;
      return file;
    });
    syncBuiltinESMExports();
    const stored = await blobs.putStream(pieces('an ', 'invoice'), 100);
    assert.equal(Buffer.from((await blobs.get(stored?.hash ?? '')) ?? []).toString(), 'an invoice');
  });

  it('leave nothing behind when the disk is full', async () => {
    watchedDisk((path) => path.endsWith('.part'));
    await assert.rejects(blobs.put(bytesOf('an invoice')), { code: 'ENOSPC' });
    await assert.rejects(blobs.putStream(pieces('a file'), 100), { code: 'ENOSPC' });
    assert.deepEqual(await files(), []);
  });

  it('are not said to be stored when their name may be lost', async () => {
    const name = sha256(bytesOf('an invoice'));
    watchedDisk((path) => path === dirname(pathOf(name)));
    await assert.rejects(blobs.put(bytesOf('an invoice')), { code: 'ENOSPC' });
    await assert.rejects(blobs.put(bytesOf('an invoice')), { code: 'ENOSPC' });
  });
});

/** Stands for another process on the same folder. */
const elsewhere = (): Blobs => folderBlobs(join(dataDir, 'blobs'), systemRandom);
