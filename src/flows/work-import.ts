/**
 * One piece of an import's work: for a few seconds rows are staged, checked, brought or taken back, then the next piece is queued. Each
 * chunk's outcome and the place it ends at are written together; who finds the job moved on, paused or cancelled lets go.
 */
import { present } from '#kernel/assert.ts';
import { addMoney } from '#kernel/money.ts';
import { ok } from '#kernel/result.ts';
import type { AccountId } from '#kernel/id.ts';
import type { ControlSum, Import, Job, JobId, RecordState } from '#model/import.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import {
  clearFlaws,
  countImport,
  dropDoneRows,
  insertFlaws,
  loadImport,
  loadRows,
  lockImport,
  lockJob,
  moveImport,
  moveRecords,
  nextRecords,
  updateImport,
  updateJob,
  type Move,
} from '#modules/imports/index.ts';
import { checkChunk, runChunk, type Chunk, type RecordOutcome } from './import-chunk.ts';
import { headersOf } from './import-files.ts';
import { queueStep } from './import-commands.ts';
import { stageFiles } from './import-stage.ts';
import { undoChunk } from './import-undo.ts';
import type { Ports } from './ports.ts';
import { tell } from './story.ts';

/** Short enough that a server told to stop does not wait for an import. */
const STEP_MS = 4_000;
const CHUNK = 500;

export interface ImportStep {
  readonly accountId: AccountId;
  readonly jobId: JobId;
  readonly step: number;
}

interface Working {
  readonly ports: Ports;
  readonly asking: Asking;
  readonly step: number;
  readonly job: Job;
  readonly import: Import;
}

export async function workImport(ports: Ports, at: ImportStep): Promise<void> {
  const working = await begin(ports, at);
  if (working === null) return;
  const until = Date.parse(ports.clock.now()) + STEP_MS;
  const mayGoOn = () => Date.parse(ports.clock.now()) < until;
  if (working.job.phase === 'read') {
    const end = await stageFiles(ports, {
      import: working.import,
      mapping: present(working.import.mapping, 'a checked import is mapped'),
      mayGoOn,
      write: (work) => advance(working, async (tx, job) => ({ ...job, done: job.done + (await work(tx)) })),
    });
    if (end === 'not_ours') return;
    const phase = end === 'done' ? ('records' as const) : ('read' as const);
    await goOn(working, async (tx, job) =>
      phase === 'read' ? job : { ...job, phase, done: 0, total: await countRecords(tx, working) },
    );
    return;
  }
  for (;;) {
    const end = await workChunk(working);
    if (end === 'not_ours') return;
    if (end === 'finished') return finish(working);
    if (!mayGoOn()) return goOn(working, (_tx, job) => Promise.resolve(job));
  }
}

async function countRecords(tx: Tx, { import: found }: Working): Promise<number> {
  return (await countImport(tx, found.accountId, found.id)).read ?? 0;
}

async function begin(ports: Ports, { accountId, jobId, step }: ImportStep): Promise<Working | null> {
  const at = ports.clock.now();
  const machine: Asking = { accountId, actor: { kind: 'system', id: 'import' }, requestId: `job ${jobId}`, at };
  const begun = await tell<Omit<Working, 'ports'> | null>(ports, machine, async (tx) => {
    const job = await lockJob(tx, accountId, jobId);
    if (job === null || job.step !== step || (job.state !== 'queued' && job.state !== 'running')) return ok(null);
    const running: Job = { ...job, state: 'running', startedAt: job.startedAt ?? at };
    await updateJob(tx, running, at);
    const found = present(await loadImport(tx, accountId, job.importId), 'a job has its import');
    return ok({ asking: { ...machine, actor: job.actor }, step, job: running, import: found });
  });
  return begun.ok && begun.value !== null ? { ...begun.value, ports } : null;
}

/** Writes beside the job, held; false when it is no longer this piece's. */
async function advance(working: Working, work: (tx: Tx, job: Job) => Promise<Job>): Promise<boolean> {
  const { ports, asking } = working;
  const at = ports.clock.now();
  const done = await tell(ports, { ...asking, at }, async (tx) => {
    await lockImport(tx, asking.accountId, working.import.id);
    const job = await lockOwn(tx, working);
    if (job === null) return ok(false);
    await updateJob(tx, await work(tx, job), at);
    return ok(true);
  });
  return done.ok && done.value;
}

async function lockOwn(tx: Tx, { asking, job, step }: Working): Promise<Job | null> {
  const held = await lockJob(tx, asking.accountId, job.id);
  return held !== null && held.step === step && held.state === 'running' ? held : null;
}

async function goOn(working: Working, change: (tx: Tx, job: Job) => Promise<Job>): Promise<void> {
  await advance(working, async (tx, job) => {
    const next = { ...(await change(tx, job)), step: job.step + 1 };
    await queueStep(tx, working.ports, next);
    return next;
  });
}

const SOUGHT: Readonly<Record<Job['work'], readonly RecordState[]>> = {
  check: ['read'],
  run: ['ready', 'exists'],
  undo: ['created'],
};

async function workChunk(working: Working): Promise<'more' | 'finished' | 'not_ours'> {
  const { ports, asking, import: found } = working;
  const { accountId } = asking;
  const { chunk, isOurs } = await ports.database.transaction(
    [accountId],
    async (tx) => {
      const current = present(await loadImport(tx, accountId, found.id), 'an import stays');
      const isBeingWorked = current.state === found.state && current.jobId === working.job.id;
      return { isOurs: isBeingWorked, chunk: isBeingWorked ? await layOut(tx, working) : null };
    },
    'read',
  );
  if (!isOurs) return 'not_ours';
  if (chunk === null || chunk.records.length === 0) return 'finished';
  const now: Asking = { ...asking, at: ports.clock.now() };
  const { work } = working.job;
  if (work === 'undo') return concludeUndo(working, chunk, await undoChunk(ports, now, chunk));
  const outcomes = work === 'check' ? await checkChunk(ports, now, chunk) : await runChunk(ports, now, chunk);
  return conclude(working, chunk, outcomes);
}

async function layOut(tx: Tx, { asking: { accountId }, job, import: found }: Working): Promise<Chunk | null> {
  // Nothing can be read while it is open how numbers and days are written; the check ends with that.
  if (found.numbers === null || found.dates === null) return null;
  const records = await nextRecords(tx, accountId, {
    importId: found.id,
    after: 0,
    limit: CHUNK,
    states: SOUGHT[job.work],
  });
  const rows = await loadRows(tx, accountId, { importId: found.id, keys: records.map(({ key }) => key) });
  const reading = {
    kind: found.kind,
    mapping: present(found.mapping, 'a checked import is mapped'),
    headers: headersOf(found),
    styles: { numbers: found.numbers, dates: found.dates },
    isSparse: found.files.some((file) => file.look.kind === 'xlsx'),
  };
  return { import: found, account: await loadAccount(tx, accountId), reading, records, rows };
}

/** The outcome of what was done is written even when somebody stopped the import meanwhile; only the way on is not. */
async function conclude(
  working: Working,
  chunk: Chunk,
  outcomes: readonly RecordOutcome[],
): Promise<'more' | 'not_ours'> {
  const { ports, asking, import: found } = working;
  const { accountId } = asking;
  const at = ports.clock.now();
  const isCheck = working.job.work === 'check';
  const states = statesOf(chunk, outcomes, isCheck);
  const written = await tell(ports, { ...asking, at }, async (tx) => {
    const held = present(await lockImport(tx, accountId, found.id), 'an import stays');
    const job = await lockOwn(tx, working);
    if (job === null && isCheck) return ok(false);
    const flaws = outcomes.flatMap((outcome) => outcome.flaws);
    await clearFlaws(tx, accountId, {
      importId: found.id,
      positions: isCheck ? [] : [...new Set(flaws.map((flaw) => flaw.position ?? 0))],
    });
    await insertFlaws(tx, accountId, {
      importId: found.id,
      flaws: flaws.map((flaw) => ({ ...flaw, id: ports.newId('event') })),
    });
    await moveRecords(tx, accountId, { importId: found.id, records: states });
    const facts =
      job === null
        ? { counts: await countImport(tx, accountId, found.id) }
        : isCheck
          ? { sums: addSums(held.sums, outcomes) }
          : {};
    await updateImport(tx, accountId, { import: held, facts, at });
    if (job === null) return ok(false);
    const failed = states.filter(({ state }) => state === 'failed').length;
    await updateJob(
      tx,
      {
        ...job,
        done: job.done + states.length - failed,
        failed: job.failed + failed,
        cursor: states.at(-1)?.position ?? job.cursor,
      },
      at,
    );
    return ok(true);
  });
  return written.ok && written.value ? 'more' : 'not_ours';
}

function statesOf(chunk: Chunk, outcomes: readonly RecordOutcome[], isCheck: boolean) {
  const saved = new Map(
    outcomes.flatMap(({ position, saved: thing }) => (thing === null ? [] : [[position, thing] as const])),
  );
  return chunk.records.map(({ position }) => {
    const thing = saved.get(position);
    const state: RecordState =
      thing === undefined
        ? 'failed'
        : isCheck
          ? thing.isNew
            ? 'ready'
            : 'exists'
          : thing.isNew
            ? 'created'
            : 'unchanged';
    return { position, state, thingId: thing === undefined || (isCheck && thing.isNew) ? null : thing.id };
  });
}

function addSums(before: readonly ControlSum[], outcomes: readonly RecordOutcome[]): ControlSum[] {
  const sums = new Map(before.map((sum) => [`${sum.kind} ${sum.currency}`, sum]));
  for (const { saved } of outcomes) {
    if (saved?.sum === undefined) continue;
    const { kind, currency, total, open } = saved.sum;
    const key = `${kind} ${currency}`;
    const known = sums.get(key) ?? { kind, currency, count: 0, total: '0', open: '0' };
    sums.set(key, {
      kind,
      currency,
      count: known.count + 1,
      total: addMoney(known.total, total, currency),
      open: addMoney(known.open, open, currency),
    });
  }
  return [...sums.values()];
}

async function concludeUndo(
  working: Working,
  chunk: Chunk,
  kept: ReadonlyMap<number, string>,
): Promise<'more' | 'not_ours'> {
  const isOurs = await advance(working, async (tx, job) => {
    const { accountId } = working.asking;
    await moveRecords(tx, accountId, {
      importId: working.import.id,
      records: chunk.records.map(({ position, thingId }) => ({
        position,
        thingId,
        state: kept.has(position) ? ('kept' as const) : ('undone' as const),
      })),
    });
    await insertFlaws(tx, accountId, {
      importId: working.import.id,
      flaws: [...kept].map(([position, detail]) => ({
        id: working.ports.newId('event'),
        severity: 'warning' as const,
        position,
        part: 'main' as const,
        row: chunk.rows.get(keyAt(chunk, position))?.[0]?.number ?? 0,
        column: null,
        field: null,
        value: keyAt(chunk, position),
        rule: 'kept',
        detail,
        hint: null,
      })),
    });
    return { ...job, done: job.done + chunk.records.length - kept.size, failed: job.failed + kept.size };
  });
  return isOurs ? 'more' : 'not_ours';
}

const keyAt = (chunk: Chunk, position: number): string =>
  present(
    chunk.records.find((record) => record.position === position),
    'a record of the chunk',
  ).key;

const END: Readonly<Record<Job['work'], Move>> = { check: 'checked', run: 'finish', undo: 'undone' };

async function finish(working: Working): Promise<void> {
  const { ports, asking, import: found } = working;
  const { accountId } = asking;
  await advance(working, async (tx, job) => {
    const at = ports.clock.now();
    const counts = await countImport(tx, accountId, found.id);
    const held = present(await loadImport(tx, accountId, found.id), 'an import stays');
    await updateImport(tx, accountId, { import: held, facts: { counts }, at });
    await moveImport(tx, accountId, { id: found.id, move: END[job.work], at });
    if (job.work === 'run') await dropDoneRows(tx, accountId, found.id);
    const after = present(await loadImport(tx, accountId, found.id), 'an import stays');
    await recordHappenings(tx, { asking, newId: ports.newId }, [
      {
        accountId,
        type: `import.${after.state}`,
        subjectKind: 'import',
        subjectId: found.id,
        data: { kind: found.kind, state: after.state, counts },
        previous: { state: held.state },
      },
    ]);
    return { ...job, state: 'done' };
  });
}
