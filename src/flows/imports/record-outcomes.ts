/**
 * Records the outcome of a chunk under the import's lock, in the transaction that saves, so that pause, cancel and undo take effect between
 * chunks, and a repeated chunk is recorded once.
 */
import type { SavedThing } from './record.ts';
import { assert, present } from '#kernel/assert.ts';
import { addMoney } from '#kernel/money.ts';
import { ok } from '#kernel/result.ts';
import type { ControlSum, Flaw, Import, Job, RecordState } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import { RolledBack } from '#runtime/rolled-back.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import {
  areIn,
  clearFlaws,
  insertFlaws,
  loadImport,
  lockImport,
  lockJob,
  moveRecords,
  updateImport,
  updateJob,
} from '#modules/imports/index.ts';
import type { Chunk, Keeping, RecordOutcome } from './chunk.ts';
import type { KeepingUndone } from './undo-chunk.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { transact } from '#flows/kit/transact.ts';

/** The current step of an import. */
export interface Working {
  readonly ports: Ports;
  readonly context: RequestContext;
  readonly step: number;
  readonly job: Job;
  readonly import: Import;
  /** All records up to this position are done. */
  after: number;
}

/** The states of records that each kind of work processes. */
export const WORKING_JOB: Readonly<Record<Job['work'], readonly RecordState[]>> = {
  check: ['read'],
  run: ['ready', 'exists', 'differs'],
  undo: ['created'],
};

/** Locks the job; null when it has moved on to another step. */
export async function lockOwn(tx: Tx, { context, job, step }: Working): Promise<Job | null> {
  const held = await lockJob(tx, context.accountId, job.id);
  return held !== null && held.step === step && held.state === 'running' ? held : null;
}

/** Rolls back a chunk whose import was paused, cancelled or continued by another worker. */
const STOPPED = new RolledBack(null);
export const isStopped = (error: unknown): boolean => error === STOPPED;

/** Locks the job until the chunk's commit, so that a cancel or undo takes effect between chunks. */
async function hold(tx: Tx, working: Working, chunk: Chunk): Promise<Job> {
  const { accountId } = working.context;
  const held = present(await lockImport(tx, accountId, working.import.id), 'imports are never deleted');
  const job = await lockOwn(tx, working);
  if (job === null || held.state !== working.import.state) throw STOPPED;
  const stand = await areIn(tx, accountId, {
    importId: working.import.id,
    positions: chunk.records.map(({ position }) => position),
    states: WORKING_JOB[job.work],
  });
  // Another worker has processed this chunk.
  if (!stand) throw STOPPED;
  return job;
}

/** Records the outcomes of a run. After a chunk was split, the lock refers to its remaining records. */
export function recordingOf(working: Working, chunk: Chunk): Keeping {
  const { ports, context } = working;
  let left = chunk;
  const keep = async (tx: Tx, outcomes: readonly RecordOutcome[]): Promise<void> => {
    const job = present(await lockOwn(tx, working), 'the job is locked');
    const states = outcomes.map(({ position, saved }) => ({
      position,
      state: saved === null ? ('failed' as const) : saved.became,
      thingId: saved?.id ?? null,
    }));
    await writeOutcomes(tx, working, { outcomes, states });
    await updateJob(tx, counted(job, states), ports.clock.now());
  };
  const without = (outcomes: readonly RecordOutcome[]) => {
    const done = new Set(outcomes.map(({ position }) => position));
    left = { ...left, records: left.records.filter(({ position }) => !done.has(position)) };
  };
  return {
    begin: async (tx) => void (await hold(tx, working, left)),
    recordWithin: keep,
    committed: without,
    recordSeparately: async (outcomes) => {
      const kept = await transact(ports, context, async (tx) => {
        await hold(tx, working, left);
        return ok(await keep(tx, outcomes));
      });
      assert(kept.ok, 'recording outcomes is never refused');
      without(outcomes);
    },
  };
}

interface RecordedOutcome {
  readonly position: number;
  readonly state: RecordState;
  readonly thingId: string | null;
}

async function writeOutcomes(
  tx: Tx,
  { ports, context: { accountId }, import: { id: importId } }: Working,
  { outcomes, states }: { readonly outcomes: readonly RecordOutcome[]; readonly states: readonly RecordedOutcome[] },
): Promise<void> {
  const flaws = outcomes.flatMap((outcome) => outcome.flaws);
  const positions = [...new Set(flaws.map((flaw) => flaw.position ?? 0))];
  if (positions.length > 0) await clearFlaws(tx, accountId, { importId, positions });
  await insertFlaws(tx, accountId, { importId, flaws: flaws.map((flaw) => ({ ...flaw, id: ports.newId('event') })) });
  await moveRecords(tx, accountId, { importId, records: states });
}

const NOT_IMPORTED: ReadonlySet<RecordState> = new Set(['failed', 'kept']);

const counted = (job: Job, states: readonly RecordedOutcome[]): Job => {
  const amiss = states.filter(({ state }) => NOT_IMPORTED.has(state)).length;
  return { ...job, done: job.done + states.length - amiss, failed: job.failed + amiss, starts: 1 };
};

const AS_CHECKED: Readonly<Record<SavedThing['became'], RecordState>> = {
  created: 'ready',
  unchanged: 'exists',
  skipped: 'exists',
  updated: 'differs',
};

/** Saves the findings of a check, unless it was stopped meanwhile. */
export async function concludeCheck(working: Working, chunk: Chunk, outcomes: readonly RecordOutcome[]): Promise<void> {
  const { ports, context } = working;
  const at = ports.clock.now();
  const states = outcomes.map(({ position, saved }) => ({
    position,
    state: saved === null ? ('failed' as const) : AS_CHECKED[saved.became],
    thingId: saved === null || saved.became === 'created' ? null : saved.id,
  }));
  const written = await transact(ports, { ...context, at }, async (tx) => {
    const job = await hold(tx, working, chunk);
    await writeOutcomes(tx, working, { outcomes, states });
    const held = present(await loadImport(tx, context.accountId, working.import.id), 'imports are never deleted');
    await updateImport(tx, context.accountId, { import: held, facts: { sums: addSums(held.sums, outcomes) }, at });
    return ok(await updateJob(tx, counted(job, states), at));
  });
  assert(written.ok, 'recording outcomes is never refused');
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

/** Records by position what was undone, and what stays and why. */
export function recordingUndone(working: Working, chunk: Chunk): KeepingUndone {
  const { ports } = working;
  return {
    begin: async (tx) => void (await hold(tx, working, chunk)),
    keep: async (tx, kept) => {
      const job = present(await lockOwn(tx, working), 'the job is locked');
      const states = chunk.records.map(({ position, thingId }) => ({
        position,
        thingId,
        state: kept.has(position) ? ('kept' as const) : ('undone' as const),
      }));
      const outcomes = chunk.records.flatMap(({ position, key, rows }): RecordOutcome[] => {
        const detail = kept.get(position);
        if (detail === undefined) return [];
        const at = { position, part: 'main', row: rows[0]?.number ?? 0, column: null, field: null } as const;
        const flaw: Flaw = { ...at, severity: 'warning', value: key, rule: 'kept', detail, hint: null };
        return [{ position, saved: null, flaws: [flaw] }];
      });
      await writeOutcomes(tx, working, { outcomes, states });
      await updateJob(tx, counted(job, states), ports.clock.now());
    },
  };
}
