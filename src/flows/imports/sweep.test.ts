import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { after, describe, it } from 'node:test';
import { present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import { parseId } from '#kernel/id.ts';
import { lockImport, lockJob } from '#modules/imports/index.ts';
import type { Database } from '#runtime/database/transaction.ts';
import { beginImport, check, command, settled } from '#test/world/importing.ts';
import { startWorld } from '#test/world/server.ts';
import { undoImport } from './undo.ts';
import { runImport } from './run.ts';
import { checkImport } from './check.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { sweepImports } from './sweep.ts';
import { systemContext } from '#flows/kit/system-context.ts';
import { workImport, type ImportStep } from './work.ts';

const world = await startWorld({ after });
/** Ports that lose every queued job. */
const losing: Ports = { ...world.ports, jobs: { ...world.ports.jobs, insert: async () => {} } };
const AT_ONCE = { silentMs: 0, most: 10 };
const CHILD = fileURLToPath(new URL('../../../test/world/import-child.ts', import.meta.url));
const MAIN = 'id,name\n1,One\n2,Two\n';

/** A database in which every chunk fails with the same fault. */
const broken: Database = {
  ...world.ports.database,
  transaction: (accountIds, work, isolation) => {
    if (isolation === 'read' && accountIds.length > 0) throw new Error('the disk is full');
    return world.ports.database.transaction(accountIds, work, isolation);
  },
};

async function anImport() {
  const caller = await world.asOther();
  const id = await beginImport(caller, { kind: 'customers', main: MAIN });
  const importId = present(parseId('import', id), 'it has an id');
  const context = systemContext(world.ports, caller.accountId, 'test');
  return { caller, id, importId, context, shown: async () => (await caller.request('GET', `/v1/imports/${id}`)).body };
}
type AnImport = Awaited<ReturnType<typeof anImport>>;

const BEGIN = {
  check: (at: AnImport) => checkImport(losing, at.context, { id: at.importId }),
  run: (at: AnImport) => runImport(losing, at.context, { id: at.importId, skipBad: false, sends: false }),
  undo: (at: AnImport) => undoImport(losing, at.context, at.importId),
} as const;
type Work = keyof typeof BEGIN;

const ENDS: Readonly<Record<Work, string>> = { check: 'checked', run: 'done', undo: 'undone' };

async function upTo(work: Work): Promise<AnImport> {
  const at = await anImport();
  if (work !== 'check') await check(at.caller, at.id);
  if (work === 'undo') {
    await command(at.caller, at.id, 'run');
    await settled(at.caller, at.id);
  }
  return at;
}

/** An import that has failed as often as the queue retries. */
async function inVain(work: Work): Promise<AnImport> {
  const at = await upTo(work);
  const begun = await BEGIN[work](at);
  assert.ok(begun.ok);
  const jobId = present(begun.value.job, 'it has a job').id;
  await assert.rejects(
    workImport({ ...losing, database: broken }, { accountId: at.context.accountId, jobId, step: 0 }),
    /disk is full/,
  );
  return at;
}

/** A process of its own that is killed in the middle of this piece; returns the signal that ended it. */
async function killedAtWork(step: ImportStep): Promise<string | undefined> {
  const { databaseUrl: url, dataDir } = world;
  const child = promisify(execFile)(process.execPath, [CHILD, JSON.stringify({ url, dataDir, step })]);
  return child.then(
    () => undefined,
    (error: { readonly signal?: string }) => error.signal,
  );
}

describe('an import without a worker', () => {
  for (const work of ['check', 'run', 'undo'] as const) {
    it(`whose ${work} was lost goes on`, async () => {
      const at = await upTo(work);
      assert.equal((await BEGIN[work](at)).ok, true);
      await sweepImports(world.ports, AT_ONCE);
      assert.equal((await settled(at.caller, at.id)).state, ENDS[work]);
    });

    it(`whose ${work} was tried in vain has failed, with the reason, and can be restarted by a person`, async () => {
      const at = await inVain(work);
      assert.equal((await at.shown()).job.problem, 'the disk is full', 'known while it is still tried');
      await sweepImports(world.ports, AT_ONCE);
      const failed = await at.shown();
      assert.deepEqual([failed.state, failed.job.state, failed.job.problem], ['failed', 'failed', 'the disk is full']);
      const others = { check: 'resume', run: 'check', undo: 'resume' }[work];
      assert.equal((await at.caller.request('POST', `/v1/imports/${at.id}/${others}`, {})).body.code, 'import_state');
      const again = { check: 'check', run: 'resume', undo: 'undo' }[work];
      await command(at.caller, at.id, again);
      const ended = await settled(at.caller, at.id);
      assert.deepEqual([ended.state, ended.job.problem], [ENDS[work], null]);
      assert.deepEqual((await at.caller.request('GET', '/v1/customers')).body.data.length, work === 'run' ? 2 : 0);
    });
  }

  it('fails at once, with the reason, when the same piece fails a second time for a reason that no waiting changes', async () => {
    for (const work of ['check', 'run'] as const) {
      const at = await inVain(work);
      const jobId = present(parseId('job', (await at.shown()).job.id), 'it has a job');
      await workImport({ ...losing, database: broken }, { accountId: at.context.accountId, jobId, step: 0 });
      const failed = await at.shown();
      assert.deepEqual([failed.state, failed.job.state, failed.job.problem], ['failed', 'failed', 'the disk is full']);
    }
  });

  for (const work of ['check', 'run', 'undo'] as const) {
    it(`whose ${work} ended the server three times is not tried a fourth time, names the rows, and a person may try again`, async () => {
      const at = await upTo(work);
      const begun = await BEGIN[work](at);
      assert.ok(begun.ok);
      const jobId = present(begun.value.job, 'it has a job').id;
      const step = { accountId: at.context.accountId, jobId, step: 0 };
      for (let death = 1; death <= 3; death++) {
        assert.equal((await at.shown()).state, begun.value.import.state, `after ${death - 1} deaths`);
        assert.equal(await killedAtWork(step), 'SIGKILL');
      }
      await sweepImports(world.ports, AT_ONCE);
      const failed = await settled(at.caller, at.id);
      assert.deepEqual([failed.state, failed.job.state], ['failed', 'failed']);
      const rows = work === 'check' ? 'customers.csv' : 'rows 2 to 3 of customers.csv';
      assert.ok(
        failed.job.problem.startsWith(`The server ended 3 times while it worked on ${rows}; it is not tried again`),
        failed.job.problem,
      );
      await sweepImports(world.ports, AT_ONCE);
      assert.equal((await at.shown()).state, 'failed', 'nobody but a person tries again');
      await command(at.caller, at.id, { check: 'check', run: 'resume', undo: 'undo' }[work]);
      const ended = await settled(at.caller, at.id);
      assert.deepEqual([ended.state, ended.job.problem], [ENDS[work], null]);
    });
  }

  it('goes on when its server was killed once or twice in one piece, however often in all', async () => {
    const at = await upTo('run');
    const begun = await BEGIN.run(at);
    assert.ok(begun.ok);
    const jobId = present(begun.value.job, 'it has a job').id;
    const step = { accountId: at.context.accountId, jobId, step: 0 };
    for (let death = 1; death <= 2; death++) assert.equal(await killedAtWork(step), 'SIGKILL');
    await sweepImports(world.ports, AT_ONCE);
    assert.equal((await settled(at.caller, at.id)).state, 'done');
  });

  it('is tried on while the database is away', async () => {
    const away: Database = {
      ...broken,
      transaction: (accountIds, work, isolation) => {
        if (isolation === 'read' && accountIds.length > 0)
          throw new Fault('connection_lost', 'later', { detail: 'the database is away' });
        return world.ports.database.transaction(accountIds, work, isolation);
      },
    };
    const at = await inVain('run');
    const jobId = present(parseId('job', (await at.shown()).job.id), 'it has a job');
    const again = () => workImport({ ...losing, database: away }, { accountId: at.context.accountId, jobId, step: 0 });
    for (let attempt = 0; attempt < 3; attempt++) await assert.rejects(again(), /away/);
    assert.equal((await at.shown()).state, 'running');
  });

  it('that failed half way may be undone', async () => {
    const at = await inVain('run');
    await sweepImports(world.ports, AT_ONCE);
    await command(at.caller, at.id, 'undo');
    assert.equal((await settled(at.caller, at.id)).state, 'undone');
  });

  it('is left alone while a worker has it, and given up after that', async () => {
    const at = await inVain('check');
    const { accountId } = at.context;
    await world.ports.database.transaction([accountId], async (tx) => {
      const held = present(await lockImport(tx, accountId, at.importId), 'it is there');
      assert.deepEqual(await sweepImports(world.ports, AT_ONCE), { requeued: 0, failed: 0 });
      assert.equal((await lockJob(tx, accountId, present(held.jobId, 'it has a job')))?.state, 'running');
    });
    assert.deepEqual(await sweepImports(world.ports, AT_ONCE), { requeued: 0, failed: 1 });
    assert.equal((await at.shown()).state, 'failed');
  });

  it('is left alone while its job lives, and while it is young', async () => {
    const at = await upTo('run');
    assert.equal((await BEGIN.run(at)).ok, true);
    assert.deepEqual(await sweepImports(losing, { silentMs: 60_000, most: 10 }), { requeued: 0, failed: 0 });
    const living = {
      ...losing,
      jobs: {
        ...losing.jobs,
        findUnfinished: async (_tx: unknown, _queue: string, ids: readonly string[]) => new Set(ids),
      },
    };
    assert.deepEqual(await sweepImports(living, AT_ONCE), { requeued: 0, failed: 0 });
    await sweepImports(world.ports, AT_ONCE);
    await settled(at.caller, at.id);
  });
});
