/**
 * Common parts of the import commands: check, run, pause, resume, cancel, undo. Each starts or changes a job and returns at once. A command
 * takes the import's lock, which a chunk holds until its commit, so it takes effect between chunks.
 */
import { ok, type Result } from '#kernel/result.ts';
import type { Import, ImportId, Job, JobId, JobState, JobWork } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import {
  countImport,
  insertJob,
  loadJob,
  lockImport,
  moveImport,
  updateImport,
  updateJob,
  type Move,
} from '#modules/imports/index.ts';
import { refuseState, refuseUnknownImport, showImport, type ShownImport } from './read.ts';
import type { Machine } from '#runtime/machine.ts';
import { IMPORT_QUEUE } from '#flows/kit/queues.ts';
import { transact } from '#flows/kit/transact.ts';

interface Invocation {
  readonly ports: Machine;
  readonly context: RequestContext;
}

export async function command(
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

export function moveJob(
  invocation: Invocation,
  id: ImportId,
  moved: { readonly move: Move; readonly to: JobState; readonly what: string },
): Promise<Result<ShownImport>> {
  const { context } = invocation;
  return command(invocation, id, async (tx, found) => {
    if (!(await moveImport(tx, context.accountId, { id, move: moved.move, at: context.at })))
      return refuseState(found, moved.what);
    const job = found.jobId === null ? null : await loadJob(tx, context.accountId, found.jobId);
    // A finished job is unchanged; a running one ends after its chunk, when it finds its step outdated.
    if (job !== null && (job.state === 'queued' || job.state === 'running' || job.state === 'paused')) {
      await updateJob(tx, { ...job, state: moved.to, step: job.step + 1 }, context.at);
    }
    const counts = await countImport(tx, context.accountId, id);
    await updateImport(tx, context.accountId, { import: found, facts: { counts }, at: context.at });
    return ok(null);
  });
}

export async function startJob(
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

/** Queues the next step; returns the job, which the caller must save. */
export async function queueStep(tx: Tx, ports: Queueing, job: Job): Promise<Job> {
  return { ...job, queueId: await queue(tx, ports, job) };
}

type Queueing = Pick<Machine, 'jobs' | 'newId'>;

/** Each step is a separate queue entry, so that a long import does not delay a server's shutdown. */
async function queue(tx: Tx, ports: Queueing, job: Pick<Job, 'accountId' | 'id' | 'step'>): Promise<string> {
  const queueId = ports.newId('job');
  await ports.jobs.insert(tx, IMPORT_QUEUE, [
    { id: queueId, data: { accountId: job.accountId, jobId: job.id, step: job.step } },
  ]);
  return queueId;
}

/** The work at which a failed import failed. */
export async function failedWork(tx: Tx, found: Import): Promise<JobWork | null> {
  if (found.state !== 'failed' || found.jobId === null) return null;
  return (await loadJob(tx, found.accountId, found.jobId))?.work ?? null;
}
