/** What is said of a data directory that will not do, before anything is made in it. */
import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { checkDataDirectory, storageFault, wordsFor } from './data-directory.ts';

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
