/** An import survives the death of whoever works on it, two workers at once, and a large file, and makes nothing twice. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { look } from '#flows/look.ts';
import { systemAsking } from '#flows/system-asking.ts';
import { workImport, type ImportStep } from '#flows/work-import.ts';
import type { JobId } from '#model/import.ts';
import { loadJob } from '#modules/imports/index.ts';
import { parseId } from '#kernel/id.ts';
import type { Database } from '#runtime/database/transaction.ts';
import { beginImport, check, command, run, settled } from '#test/world/importing.ts';
import { startWorld } from '#test/world/server.ts';

const world = await startWorld({ after });

const rows = (count: number): string =>
  `id,name\n${Array.from({ length: count }, (_, n) => `${n},Customer ${n}`).join('\n')}\n`;

test('a chunk that was saved and whose worker died is not saved again, and counts as made', async () => {
  const caller = await world.asOther();
  const id = await beginImport(caller, { kind: 'customers', main: rows(700) });
  await check(caller, id);
  // The server's own worker finds nothing to do: the step it was given is worked on here, by workers that die.
  const jobs = { ...world.ports.jobs, insert: async () => {} };
  const { runImport } = await import('#flows/import-commands.ts');
  const asking = systemAsking(world.ports, caller.accountId, 'test');
  const importId = parseId('import', id);
  assert.ok(importId !== null);
  const ran = await runImport({ ...world.ports, jobs }, asking, { id: importId, skipBad: false, sends: false });
  assert.ok(ran.ok && ran.value.job !== null);
  const jobId: JobId = ran.value.job.id;
  const stepNow = async (): Promise<ImportStep> => {
    const job = await look(world.ports, asking, (tx) => loadJob(tx, caller.accountId, jobId));
    assert.ok(job !== null);
    return { accountId: caller.accountId, jobId, step: job.step };
  };
  for (let death = 1; death <= 14; death++)
    await workImport(
      { ...world.ports, jobs, database: dyingAfter(world.ports.database, death) },
      await stepNow(),
    ).catch(died);
  await Promise.all([
    workImport({ ...world.ports, jobs }, await stepNow()),
    workImport({ ...world.ports, jobs }, await stepNow()),
  ]);
  const done = await settled(caller, id);
  assert.deepEqual([done.state, done.counts.created, done.counts.unchanged ?? 0], ['done', 700, 0]);
  assert.equal((await caller.ask('GET', '/v1/customers?limit=1&include=total_count')).body.total_count, 700);
});

class Died extends Error {}
const died = (error: unknown): void => {
  if (!(error instanceof Died)) throw error;
};

/** Commits so many transactions, then dies right after the next one has committed. */
function dyingAfter(database: Database, transactions: number): Database {
  let left = transactions;
  return {
    ...database,
    transaction: async (...args) => {
      const value = await database.transaction(...args);
      left -= 1;
      if (left < 0) throw new Died('the worker is gone');
      return value;
    },
  };
}

test('ten megabytes are checked in memory that stays flat', { timeout: 300_000 }, async () => {
  const caller = await world.asOther();
  const filler = 'x'.repeat(400);
  const text = `id,name,note\n${Array.from({ length: 26_000 }, (_, n) => `${n},,${filler} ${n}`).join('\n')}\n`;
  assert.ok(text.length > 10_000_000);
  const id = await beginImport(caller, { kind: 'customers', main: text });
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const checked = await check(caller, id);
  clearInterval(watch);
  assert.deepEqual([checked.counts.rows, checked.counts.failed], [26_000, 26_000]);
  assert.ok(most - before < 200 * 1024 ** 2, `it grew by ${Math.round((most - before) / 1024 ** 2)} MiB`);
});

test('cancelled in the middle, what was made stays and is counted', async () => {
  const caller = await world.asOther();
  const id = await beginImport(caller, { kind: 'customers', main: rows(2_000) });
  await check(caller, id);
  await command(caller, id, 'run');
  const cancelled = await caller.ask('POST', `/v1/imports/${id}/cancel`, {});
  if (cancelled.status === 202) {
    const undone = await caller.ask('POST', `/v1/imports/${id}/undo`, {});
    assert.equal(undone.status, 202, JSON.stringify(undone.body));
    const shown = await settled(caller, id);
    assert.equal(shown.state, 'undone');
  }
  const again = await beginImport(caller, { kind: 'customers', main: rows(3) });
  await check(caller, again);
  assert.equal((await run(caller, again)).state, 'done');
});
