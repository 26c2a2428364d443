/** Errors for an unusable data directory, reported before anything is created in it. */
import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { checkDataDirectory, storageFault, storageWords, storageWordsOf, wordsFor } from './data-directory.ts';

it('one that is missing is made, and nothing is left of the trial', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-place-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await checkDataDirectory(join(folder, 'a', 'b'));
  assert.deepEqual(await readdir(join(folder, 'a', 'b')), []);
});

it('one that is a file, or lies below one, is called a file', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-place-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'file');
  await writeFile(file, '');
  for (const place of [file, join(file, 'data')])
    await assert.rejects(checkDataDirectory(place), { code: 'data_directory_unusable', message: /is a file/ });
});

it('nobody else may look into one that is made', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-place-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await checkDataDirectory(join(folder, 'a', 'b'));
  assert.equal((await stat(join(folder, 'a', 'b'))).mode & 0o077, 0);
});

it(
  'a path where no directories can be made, such as /proc/x, is refused at once',
  { skip: process.platform !== 'linux' },
  async () => {
    for (const place of ['/proc/x', '/proc/self/x', '/proc/a/b/c'])
      await assert.rejects(checkDataDirectory(place), { code: 'data_directory_unusable', message: /cannot be made/ });
  },
);

it('a link to what is not there is called a link', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-place-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await symlink(join(folder, 'gone', 'away'), join(folder, 'link'));
  await assert.rejects(checkDataDirectory(join(folder, 'link')), { message: /is a link to something/ });
});

it('one on a drive that does not answer is not waited for', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-place-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const tryIn = () => new Promise<void>(() => undefined);
  await assert.rejects(checkDataDirectory(folder, { tryIn, withinMs: 20 }), { message: /does not answer/ });
});

it('what a program of the database says of a disk is told as what it is, and nothing else is', () => {
  const output = 'initdb: FATAL:  could not write to file "pg_wal/xlogtemp.7": No space left on device';
  assert.match(storageWords(output, '/data') ?? '', /no room left. Make room/);
  assert.match(storageWords('could not open file: Read-only file system', '/data') ?? '', /mounted read-only/);
  assert.equal(storageWords('could not resize shared memory segment: No space left on device', '/data'), null);
  assert.equal(storageWords('role does not exist', '/data'), null);
  const full = Object.assign(new Error('disk full'), { code: '53100' });
  assert.match(storageWordsOf(new Error('could not migrate', { cause: full }), '/data') ?? '', /no room left/);
  assert.equal(storageWordsOf(new Error('x'), '/data'), null);
});

it('one that may not be written to is said to be so', { skip: process.getuid?.() === 0 }, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-place-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o500);
  await assert.rejects(checkDataDirectory(folder), { message: /cannot be written to/ });
});

it('a disk that is full or read-only is named, with what helps', () => {
  assert.match(wordsFor('ENOSPC', '/data') ?? '', /\/data .*no room left. Make room/);
  assert.match(wordsFor('EROFS', '/data') ?? '', /mounted read-only/);
  assert.equal(wordsFor('EWHATEVER', '/data'), null);
  assert.equal(storageFault(Object.assign(new Error('x'), { code: 'ENOSPC' }))?.code, 'storage_full');
  assert.equal(storageFault(Object.assign(new Error('x'), { code: 'EROFS' }))?.code, 'storage_not_writable');
  assert.equal(storageFault(new Error('x')), null);
});
