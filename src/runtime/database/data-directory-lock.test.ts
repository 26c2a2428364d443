/** The lock of a data directory when it is stale, contended, or held by a process that is not visible. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { lockDataDirectory } from './data-directory-lock.ts';

const BEAT_MS = 50;

function directory(t: TestContext) {
  const dataDir = mkdtempSync(join(tmpdir(), 'quittance-lock-'));
  t.after(() => rmSync(dataDir, { recursive: true, force: true }));
  return { dataDir, file: join(dataDir, 'quittance.lock') };
}

/** The lock file this process writes, with some fields changed. */
async function lockOf(place: { dataDir: string; file: string }, changed: Record<string, unknown>): Promise<string> {
  const lock = await lockDataDirectory(place.dataDir);
  const text = JSON.stringify({ ...(JSON.parse(readFileSync(place.file, 'utf8')) as object), ...changed });
  await lock.release();
  return text;
}

const inUse = { code: 'data_directory_in_use' };

describe('a data directory', () => {
  it('has one holder, and is free again once released', async (t) => {
    const { dataDir } = directory(t);
    const lock = await lockDataDirectory(dataDir);
    await assert.rejects(lockDataDirectory(dataDir), inUse);
    await lock.release();
    assert.deepEqual(readdirSync(dataDir), []);
    await (await lockDataDirectory(dataDir)).release();
  });

  for (const [whose, changed] of [
    ['of a process that was killed', { start: 'another' }],
    ['of before the machine was restarted', { boot: 'another', pid: 1 }],
  ] as const) {
    it(`is taken over from a lock ${whose}`, async (t) => {
      const place = directory(t);
      writeFileSync(place.file, await lockOf(place, changed));
      await (await lockDataDirectory(place.dataDir)).release();
    });
  }

  it('is taken over from a lock that a power cut left empty', async (t) => {
    const { dataDir, file } = directory(t);
    writeFileSync(file, '');
    await (await lockDataDirectory(dataDir)).release();
  });

  it('goes to one of many who find the same stale lock', async (t) => {
    const place = directory(t);
    writeFileSync(place.file, await lockOf(place, { start: 'another' }));
    const tried = await Promise.allSettled(Array.from({ length: 8 }, () => lockDataDirectory(place.dataDir)));
    assert.equal(tried.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.equal(readdirSync(place.dataDir).length, 1, 'no drafts are left');
  });

  it('stays with a holder in another container as long as it gives signs of life', async (t) => {
    const place = directory(t);
    const elsewhere = await lockOf(place, { processes: 'pid:[1]', host: 'another' });
    const holder = await lockDataDirectory(place.dataDir, BEAT_MS);
    writeFileSync(place.file, elsewhere);
    await assert.rejects(lockDataDirectory(place.dataDir, BEAT_MS), { ...inUse, message: /on another/ });
    await holder.release();
    assert.equal(readFileSync(place.file, 'utf8'), elsewhere, 'a lock that is not its own is not released');
    await (await lockDataDirectory(place.dataDir, BEAT_MS)).release();
  });
});
