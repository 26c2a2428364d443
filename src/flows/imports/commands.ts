/**
 * What a person tells an import to do: check, run, pause, go on, cancel, undo. Each is a job somebody else works on; nothing waits for it.
 * A command takes the import's lock, which a chunk holds until it is committed: so it comes before a chunk or after it.
 */
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Existing, Import, ImportId, Job, JobId, JobState, JobWork, Mapping } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import {
  clearStaged,
  countImport,
  insertJob,
  keepMapping,
  loadJob,
  lockImport,
  lockJob,
  moveImport,
  updateImport,
  updateJob,
  type Move,
} from '#modules/imports/index.ts';
import { countInUse } from '#views/in-use.ts';
import { OVERWRITABLE } from './kinds.ts';
import { mappingInUse, refuseState, refuseUnknownImport, showImport, type ShownImport } from './files.ts';
import type { Machine } from '#runtime/machine.ts';
import { IMPORT_QUEUE } from '#flows/kit/queues.ts';
import { transact } from '#flows/kit/transact.ts';

interface Invocation {
  readonly ports: Machine;
  readonly context: RequestContext;
}

/** Looks at every row and writes nothing of them; what an earlier check found is forgotten. */
export function checkImport(
  ports: Machine,
  context: RequestContext,
  { id, existing = 'refuse' }: { readonly id: ImportId; readonly existing?: Existing | undefined },
): Promise<Result<ShownImport>> {
  return command({ ports, context }, id, async (tx, found) => {
    if (existing === 'update' && !OVERWRITABLE.has(found.kind)) {
      return refuse(
        'import_not_overwriting',
        'Only customers, products and tax rates are updated from files; orders, shipments and issued documents stand.',
      );
    }
    const failed = await failedWork(tx, found);
    if (failed !== null && failed !== 'check') return refuseState(found, 'checked');
    const mapping = await mappingInUse(tx, found);
    if (!mapping.ok) return mapping;
    const jobId = ports.newId('job');
    if (!(await moveImport(tx, context.accountId, { id, move: 'check', at: context.at, jobId })))
      return refuseState(found, 'checked');
    await clearStaged(tx, context.accountId, id);
    const unknown = { isReadable: null, numbers: null, dates: null, counts: {}, sums: [] };
    const facts = { ...unknown, mapping: mapping.value, existing, sends: false };
    await updateImport(tx, context.accountId, { import: found, facts, at: context.at });
    await startJob(tx, { ports, context }, { jobId, importId: id, work: 'check', total: null });
    return ok(null);
  });
}

export function runImport(
  ports: Machine,
  context: RequestContext,
  input: { readonly id: ImportId; readonly skipBad: boolean; readonly sends: boolean },
): Promise<Result<ShownImport>> {
  return command({ ports, context }, input.id, async (tx, found) => {
    const { counts } = found;
    if (input.sends && found.kind !== 'documents') {
      return refuse(
        'import_not_sending',
        'Only issued documents are mailed by an import. What is shipped is invoiced and mailed by its billing policy.',
      );
    }
    if (found.state !== 'checked') return refuseState(found, 'run; check it first');
    if (found.isReadable !== true)
      return refuse('import_unreadable', 'The files could not be read to their end. Correct them and check again.');
    const errors = counts.errors ?? 0;
    if (errors > 0 && !input.skipBad) {
      return refuse(
        'import_has_errors',
        `${errors} errors were found. Correct the files, or run with "skip_bad": true to bring the others.`,
      );
    }
    const total = (counts.ready ?? 0) + (counts.exists ?? 0) + (counts.differs ?? 0);
    if (total === 0) return refuse('import_nothing_ready', 'No row is fit to be brought.');
    const jobId = ports.newId('job');
    if (!(await moveImport(tx, context.accountId, { id: input.id, move: 'run', at: context.at, jobId })))
      return refuseState(found, 'run');
    await updateImport(tx, context.accountId, { import: found, facts: { sends: input.sends }, at: context.at });
    if (found.mapping !== null) await rememberMapping(tx, context, { ...found, mapping: found.mapping });
    await startJob(tx, { ports, context }, { jobId, importId: input.id, work: 'run', total });
    return ok(null);
  });
}

/** Of a header that is brought again the mapping is known; one that was only tried is not. */
async function rememberMapping(
  tx: Tx,
  context: RequestContext,
  run: Import & { readonly mapping: Mapping },
): Promise<void> {
  for (const file of run.files) await keepMapping(tx, context.accountId, { run, file, at: context.at });
}

export const pauseImport = (ports: Machine, context: RequestContext, id: ImportId): Promise<Result<ShownImport>> =>
  moveJob({ ports, context }, id, { move: 'pause', to: 'paused', what: 'paused' });

export const cancelImport = (ports: Machine, context: RequestContext, id: ImportId): Promise<Result<ShownImport>> =>
  moveJob({ ports, context }, id, { move: 'cancel', to: 'cancelled', what: 'cancelled' });

export function resumeImport(ports: Machine, context: RequestContext, id: ImportId): Promise<Result<ShownImport>> {
  return command({ ports, context }, id, async (tx, found) => {
    const failed = await failedWork(tx, found);
    if (failed !== null && failed !== 'run') return refuseState(found, `resumed; ${failed} it again`);
    if (!(await moveImport(tx, context.accountId, { id, move: 'resume', at: context.at })))
      return refuseState(found, 'resumed');
    const job = found.jobId === null ? null : await lockJob(tx, context.accountId, found.jobId);
    if (job === null) return refuseState(found, 'resumed');
    const next = await queueStep(tx, ports, { ...job, state: 'running', step: job.step + 1, problem: null });
    await updateJob(tx, next, context.at);
    return ok(null);
  });
}

/** Takes back what it made and nothing depends on; documents that were brought stand, as documents do. */
export function undoImport(ports: Machine, context: RequestContext, id: ImportId): Promise<Result<ShownImport>> {
  return command({ ports, context }, id, async (tx, found) => {
    if (found.kind === 'documents') {
      return refuse('import_not_undoable', 'Issued documents stand. Void them or credit them one by one.');
    }
    if ((await failedWork(tx, found)) === 'check') return refuseState(found, 'undone');
    const used = await countInUse(tx, context.accountId, { kind: found.kind, importId: id });
    if (used > 0)
      return refuse(
        'import_in_use',
        `${used} of what it made are in use: something was ordered, packed or issued from them.`,
      );
    const jobId = ports.newId('job');
    if (!(await moveImport(tx, context.accountId, { id, move: 'undo', at: context.at, jobId })))
      return refuseState(found, 'undone');
    await startJob(tx, { ports, context }, { jobId, importId: id, work: 'undo', total: found.counts.created ?? 0 });
    return ok(null);
  });
}

async function command(
  { ports, context }: Invocation,
  id: ImportId,
  work: (tx: Tx, found: Import) => Promise<Result<null>>,
): Promise<Result<ShownImport>> {
  return transact(ports, context, async (tx) => {
    const found = await lockImport(tx, context.accountId, id);
    if (found === null) return refuseUnknownImport();
    const done = await work(tx, found);
    if (!done.ok) return done;
    const shown = await showImport(tx, context, id);
    if (shown.ok && shown.value.import.state !== found.state) {
      await recordEvents(tx, { context, newId: ports.newId }, [
        {
          accountId: context.accountId,
          type: `import.${shown.value.import.state}`,
          subjectKind: 'import',
          subjectId: id,
          data: {
            kind: found.kind,
            state: shown.value.import.state,
            files: found.files.map(({ fileName, hash }) => ({ file_name: fileName, hash })),
          },
          previous: { state: found.state },
        },
      ]);
    }
    return shown;
  });
}

function moveJob(
  invocation: Invocation,
  id: ImportId,
  moved: { readonly move: Move; readonly to: JobState; readonly what: string },
): Promise<Result<ShownImport>> {
  const { context } = invocation;
  return command(invocation, id, async (tx, found) => {
    if (!(await moveImport(tx, context.accountId, { id, move: moved.move, at: context.at })))
      return refuseState(found, moved.what);
    const job = found.jobId === null ? null : await loadJob(tx, context.accountId, found.jobId);
    // A job that is over stays what it was; one in hand ends after its chunk, when it finds its step gone.
    if (job !== null && (job.state === 'queued' || job.state === 'running' || job.state === 'paused')) {
      await updateJob(tx, { ...job, state: moved.to, step: job.step + 1 }, context.at);
    }
    const counts = await countImport(tx, context.accountId, id);
    await updateImport(tx, context.accountId, { import: found, facts: { counts }, at: context.at });
    return ok(null);
  });
}

async function startJob(
  tx: Tx,
  { ports, context }: Invocation,
  job: { readonly jobId: JobId; readonly importId: ImportId; readonly work: JobWork; readonly total: number | null },
): Promise<void> {
  const { accountId, actor, at } = context;
  const queueId = await queue(tx, ports, { accountId, id: job.jobId, step: 0 });
  await insertJob(tx, {
    queueId,
    accountId,
    id: job.jobId,
    importId: job.importId,
    work: job.work,
    phase: job.work === 'check' ? 'read' : 'records',
    actor,
    createdAt: at,
    total: job.total,
  });
}

/** The job with its next step queued, which is to be kept. */
export async function queueStep(tx: Tx, ports: Queueing, job: Job): Promise<Job> {
  return { ...job, queueId: await queue(tx, ports, job) };
}

type Queueing = Pick<Machine, 'jobs' | 'newId'>;

/** Each step is a queue entry of its own, so that no server is held up by a long import when it is told to stop. */
async function queue(tx: Tx, ports: Queueing, job: Pick<Job, 'accountId' | 'id' | 'step'>): Promise<string> {
  const queueId = ports.newId('job');
  await ports.jobs.insert(tx, IMPORT_QUEUE, [
    { id: queueId, data: { accountId: job.accountId, jobId: job.id, step: job.step } },
  ]);
  return queueId;
}

/** Of an import that failed: at what. */
async function failedWork(tx: Tx, found: Import): Promise<JobWork | null> {
  if (found.state !== 'failed' || found.jobId === null) return null;
  return (await loadJob(tx, found.accountId, found.jobId))?.work ?? null;
}
