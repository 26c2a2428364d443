import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { Fault } from '#kernel/fault.ts';
import { readArchive, writeArchive } from './archive.ts';

const AT = new Date('2026-01-01T00:00:00Z');
const FILES = [
  ['tables/access.account/000001', Buffer.from('a\tb\n')],
  ['blobs/empty', Buffer.alloc(0)],
  ['blobs/one-block', Buffer.alloc(512, 1)],
  ['blobs/longer', Buffer.alloc(100_000, 7)],
  ['manifest.json', Buffer.from('{}\n')],
] as const;

function written(): ReadableStream<Uint8Array> {
  return writeArchive(AT, async (archive) => {
    for (const [name, bytes] of FILES) await archive.file({ name, size: bytes.length }, [bytes]);
  }).bytes;
}

async function gathered(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(bytes));
}

/** Splits the bytes into pieces at arbitrary positions. */
async function* cut(bytes: Buffer, length = 700): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function read(bytes: Buffer): Promise<(readonly [string, number, Buffer])[]> {
  const found: (readonly [string, number, Buffer])[] = [];
  for await (const entry of readArchive(cut(bytes))) found.push([entry.name, entry.size, await gathered(entry.bytes)]);
  return found;
}

const isDamaged = (error: unknown): boolean => error instanceof Fault && error.code === 'backup_damaged';

test('an archive gives back its files as they were written, and other programs can list it', async () => {
  const bytes = await gathered(written());
  assert.deepEqual(
    await read(bytes),
    FILES.map(([name, content]) => [name, content.length, content]),
  );
  const listed = execFileSync('tar', ['-tf', '-'], { input: bytes, encoding: 'utf8' });
  assert.deepEqual(
    listed.trim().split('\n'),
    FILES.map(([name]) => name),
  );
});

test('files that nobody reads are passed over', async () => {
  const names: string[] = [];
  for await (const { name, bytes } of readArchive(written())) {
    names.push(name);
    if (name === 'blobs/longer') for await (const _ of bytes) break;
  }
  assert.deepEqual(
    names,
    FILES.map(([name]) => name),
  );
});

/** An archive in the format written before the tar library was introduced. */
const EARLIER =
  'H4sIAAAAAAACA+3WMQ7CMAwF0GwITsEJ2u8mac+TREEClVbC6YS4OwpjGRhKI1D9FksZ4ul/OTnfR65dCJG5ciGM05BqZKS+JH/WAq+J9wnAKLLUWK2Nye/U2M6oI1QBEyd3Uyiy6we5vT8osVm+Hz3XWGhR/ok0Zvm3aDvJfwk7IVYgzfofrm44nyKn6sLjsNKOz/efnvU/TKul/0u4P+T8E0KILXoCdt0TAgASAAA=';

test('an archive of an earlier version is read', async () => {
  assert.deepEqual(await read(gunzipSync(Buffer.from(EARLIER, 'base64'))), [
    ['tables/access.account/000001', 4, Buffer.from('a\tb\n')],
    [`blobs/${'0'.repeat(64)}`, 600, Buffer.alloc(600, 7)],
    ['manifest.json', 3, Buffer.from('{}\n')],
  ]);
});

test('an archive that was cut, altered or made by somebody else is damaged', async () => {
  const bytes = await gathered(written());
  for (const length of [100, 512, 515, 1_024, bytes.length - 1_024, bytes.length - 512]) {
    await assert.rejects(read(bytes.subarray(0, length)), isDamaged, `${length} bytes`);
  }
  const altered = Buffer.from(bytes);
  altered[3] = 0x78;
  await assert.rejects(read(altered), isDamaged);
  await assert.rejects(read(Buffer.concat([bytes, Buffer.from('more')])), isDamaged);
  const folder = execFileSync('tar', ['-cf', '-', '--format=ustar', '-C', '/', '--no-recursion', 'tmp']);
  await assert.rejects(read(folder), isDamaged);
});

test('what the disk says of an archive is handed on', async () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield Buffer.alloc(100);
    throw full;
  }
  await assert.rejects(Array.fromAsync(readArchive(failing())), full);
});

test('an archive that cannot be filled fails for whoever reads it', async () => {
  const broken = new Error('a table is gone');
  const { bytes, done } = writeArchive(AT, () => Promise.reject(broken));
  await assert.rejects(gathered(bytes), broken);
  await done;
  const short = writeArchive(AT, (archive) => archive.file({ name: 'blobs/short', size: 5 }, [Buffer.alloc(3)]));
  await assert.rejects(gathered(short.bytes), /Size mismatch/);
  await short.done;
});

test('nothing more is written for a reader who is behind or has gone', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      given += 1;
      yield Buffer.alloc(1_048_576);
    }
  }
  const size = 1_048_576 * 1_048_576;
  const { bytes, done } = writeArchive(AT, (archive) => archive.file({ name: 'blobs/endless', size }, endless()));
  for (let turn = 0; turn < 100; turn++) await nextTurn();
  assert.ok(given <= 10, `${given} pieces for nobody`);
  await bytes.cancel(new Error('the disk is full'));
  await done;
  assert.ok(given <= 11);
});
