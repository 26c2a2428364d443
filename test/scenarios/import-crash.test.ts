/** An import survives the death of whoever works on it, two workers at once, and a large file, and makes nothing twice. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import { parseId, type AccountId } from '#kernel/id.ts';
import { runImport } from '#flows/imports/run.ts';
import { checkImport } from '#flows/imports/check.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { systemContext } from '#flows/kit/system-context.ts';
import { workImport } from '#flows/imports/work.ts';
import { loadJob } from '#modules/imports/index.ts';
import type { BlobFile } from '#runtime/blobs.ts';
import type { Database } from '#runtime/database/transaction.ts';
import { beginImport, check, command, errorsOf, run, settled } from '#test/world/importing.ts';
import { eventually, startWorld, type Caller } from '#test/world/server.ts';

const world = await startWorld({ after });

const rows = (count: number): string =>
  `id,name\n${Array.from({ length: count }, (_, n) => `${n},Customer ${n}`).join('\n')}\n`;

/** Work that nobody does but who is called here: the server's own worker finds nothing in the queue. */
async function begun(caller: Caller & { readonly accountId: AccountId }, id: string, work: 'check' | 'run') {
  const unheard: Ports = { ...world.ports, jobs: { ...world.ports.jobs, insert: async () => {} } };
  const context = systemContext(world.ports, caller.accountId, 'test');
  const importId = present(parseId('import', id), 'it has one');
  const reported =
    work === 'check'
      ? await checkImport(unheard, context, { id: importId })
      : await runImport(unheard, context, { id: importId, skipBad: false, sends: false });
  assert.ok(reported.ok);
  const jobId = present(reported.value.job, 'it has a job').id;
  const job = async () =>
    present(await readSnapshot(world.ports, context, (tx) => loadJob(tx, caller.accountId, jobId)), 'a job stays');
  /** One piece of it. */
  const goOn = async (ports: Partial<Ports> = {}) =>
    workImport({ ...unheard, ...ports }, { accountId: caller.accountId, jobId, step: (await job()).step });
  return { job, goOn };
}

test('a chunk that was saved and whose worker died is not saved again, and counts as made', async () => {
  const caller = await world.asOther();
  const id = await beginImport(caller, { kind: 'customers', main: rows(700) });
  await check(caller, id);
  const { goOn } = await begun(caller, id, 'run');
  for (let death = 1; death <= 14; death++)
    await goOn({ database: dyingAfter(world.ports.database, death) }).catch(died);
  await Promise.all([goOn(), goOn()]);
  const done = await settled(caller, id);
  assert.deepEqual([done.state, done.counts.created, done.counts.unchanged ?? 0], ['done', 700, 0]);
  assert.equal((await caller.request('GET', '/v1/customers?limit=1&include=total_count')).body.total_count, 700);
});

/** As the system reports it: it says nothing about the work. */
class Died extends Error {
  readonly code = 'EPIPE';
}
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

test('what is wrong with a file itself is reported once, wherever its reader died', async () => {
  for (let death = 1; death <= 8; death++) {
    const caller = await world.asOther();
    const id = await beginImport(caller, { kind: 'products', main: 'sku,name,unit_price\nA,a,"1,500"\n' });
    const { job, goOn } = await begun(caller, id, 'check');
    await goOn({ database: dyingAfter(world.ports.database, death) }).catch(died);
    while ((await job()).state !== 'done') await goOn();
    const reported = (await errorsOf(caller, id)).map(({ rule }) => rule);
    assert.deepEqual(reported, ['numbers_ambiguous'], `died after ${death} transactions`);
  }
});

test('a check that an earlier version began, which had read rows and laid out none, comes to the same', async () => {
  const caller = await world.asOther();
  const id = await beginImport(caller, { kind: 'customers', main: rows(1_200) });
  const { job, goOn } = await begun(caller, id, 'check');
  for (let death = 2; (await job()).done === 0; death++)
    await goOn({ database: dyingAfter(world.ports.database, death) }).catch(died);
  await world.ports.database.transaction([caller.accountId], (tx) =>
    tx.run(sql`delete from imports.record where account_id = ${caller.accountId}`),
  );
  while ((await job()).state !== 'done') await goOn();
  const { counts } = (await caller.request('GET', `/v1/imports/${id}`)).body;
  assert.deepEqual([counts.rows, counts.ready], [1_200, 1_200]);
});

test('an import that is cancelled while its place in a long file is found again is read no further', async () => {
  const caller = await world.asOther();
  const id = await beginImport(caller, { kind: 'customers', main: rows(60_000) });
  const { job, goOn } = await begun(caller, id, 'check');
  const now = new Date().toISOString();
  const seen = { ofTheAccount: 0, ofNobody: 0 };
  /** Of no account: statistics, refreshed before the first write, as the clock stands still, and when the file has been read to its end. */
  const watched = (dies: boolean): Database => ({
    ...world.ports.database,
    transaction: async (accountIds, ...others) => {
      seen[accountIds.length === 0 ? 'ofNobody' : 'ofTheAccount'] += 1;
      if (dies && accountIds.length === 0 && seen.ofTheAccount > 4) throw new Died('the worker is gone');
      return world.ports.database.transaction(accountIds, ...others);
    },
  });
  await goOn({ clock: { now: () => now }, database: watched(true) }).catch(died);
  assert.deepEqual([(await job()).phase, (await job()).done], ['read', 60_000]);
  seen.ofNobody = 0;
  const open: typeof world.ports.blobs.open = async (hash) => {
    await command(caller, id, 'cancel');
    return world.ports.blobs.open(hash);
  };
  await goOn({ blobs: { ...world.ports.blobs, open }, database: watched(false) });
  assert.equal(seen.ofNobody, 0, 'it was read to its end');
  assert.equal((await job()).state, 'cancelled');
});

test('to find the place again in a long file takes nothing of the time in which it is read on', async () => {
  const main = `sku,name\n${Array.from({ length: 5_000 }, (_, n) => `${n},Product ${n}`).join('\n')}\n`;
  const caller = await world.asOther();
  const id = await beginImport(caller, { kind: 'products', main });
  const { job, goOn } = await begun(caller, id, 'check');
  const start = Date.now();
  let late = 0;
  const clock = (step: number) => ({ now: () => new Date(start + (late += step)).toISOString() });
  // Each look at the clock takes longer than a piece of work may.
  await goOn({ clock: clock(5_000) });
  const first = await job();
  assert.equal(first.phase, 'read');
  assert.ok(first.done > 0 && first.done < 5_000, `${first.done} rows`);
  // To come to the first row that is new takes a minute; from there on no time passes.
  const slowly = async (hash: string): Promise<BlobFile | null> => {
    const file = await world.ports.blobs.open(hash);
    if (file === null) return null;
    return Object.defineProperty({ ...file }, 'path', {
      get: () => {
        late += 60_000;
        return file.path;
      },
    });
  };
  await goOn({ clock: clock(0), blobs: { ...world.ports.blobs, open: slowly } });
  assert.equal((await job()).phase, 'records', 'all of it was read');
});

/** Where a process can be found by what it runs. */
const HAS_PROC = process.platform === 'linux';

/** The processes in which this one reads files. */
async function readers(): Promise<number[]> {
  const children = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  const pids = children
    .trim()
    .split(' ')
    .filter((pid) => pid !== '')
    .map(Number);
  const commands = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return pids.filter((_, index) => commands[index]?.includes('table-process.ts'));
}

async function killReaders(signal: NodeJS.Signals): Promise<number> {
  const pids = await readers();
  for (const pid of pids) process.kill(pid, signal);
  return pids.length;
}

test(
  'the process that reads the file is killed in the middle of a check: the check goes on, and all of the file comes once',
  { skip: !HAS_PROC },
  async () => {
    for (const signal of ['SIGKILL', 'SIGSEGV'] as const) {
      const caller = await world.asOther();
      const id = await beginImport(caller, { kind: 'customers', main: rows(15_000) });
      await command(caller, id, 'check');
      const staged = await eventually(
        () => caller.request('GET', `/v1/imports/${id}`),
        ({ body }) => body.job?.phase !== 'read' || body.job.done > 0,
        60_000,
      );
      assert.equal(staged.body.job?.phase, 'read', 'it was caught while it read');
      assert.ok((await killReaders(signal)) > 0);
      const checked = await settled(caller, id);
      assert.deepEqual([checked.state, checked.counts.rows, checked.counts.ready], ['checked', 15_000, 15_000], signal);
      assert.deepEqual(await errorsOf(caller, id), []);
    }
  },
);

test(
  'the process that reads files is killed while a run goes on: the run needs it no more, and makes each record once',
  { skip: !HAS_PROC },
  async () => {
    const caller = await world.asOther();
    const id = await beginImport(caller, { kind: 'customers', main: rows(3_000) });
    await check(caller, id);
    await command(caller, id, 'run');
    await killReaders('SIGKILL');
    const done = await settled(caller, id);
    assert.deepEqual([done.state, done.counts.created], ['done', 3_000]);
    assert.equal((await caller.request('GET', '/v1/customers?limit=1&include=total_count')).body.total_count, 3_000);
  },
);

test('cancelled in the middle, what was made stays, is counted, and can be undone', async () => {
  const caller = await world.asOther();
  const id = await beginImport(caller, { kind: 'customers', main: rows(2_000) });
  await check(caller, id);
  const { job, goOn } = await begun(caller, id, 'run');
  for (let death = 3; (await job()).done === 0; death++)
    await goOn({ database: dyingAfter(world.ports.database, death) }).catch(died);
  const cancelled = await command(caller, id, 'cancel');
  const { created, ready } = cancelled.counts;
  assert.ok(created > 0 && ready > 0, JSON.stringify(cancelled.counts));
  assert.deepEqual([cancelled.state, created + ready], ['cancelled', 2_000]);
  const counted = async () =>
    (await caller.request('GET', '/v1/customers?limit=1&include=total_count')).body.total_count;
  assert.equal(await counted(), created);
  // Whoever still worked on it makes nothing more.
  await goOn();
  assert.equal(await counted(), created);
  await command(caller, id, 'undo');
  const undone = await settled(caller, id);
  assert.deepEqual([undone.state, undone.counts.undone, await counted()], ['undone', created, 0]);
  const again = await beginImport(caller, { kind: 'customers', main: rows(3) });
  await check(caller, again);
  assert.equal((await run(caller, again)).state, 'done');
});
