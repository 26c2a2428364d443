/**
 * Finds running imports without a job: the queue entry was lost, or its retries are used up. The former are queued again; the latter are
 * marked as failed with the reason, until a person decides. Safe to run at any time, on several servers.
 */
import { assert } from '#kernel/assert.ts';
import type { AccountId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import type { Job } from '#model/import.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { listSilent, lockFreeImport, lockJob, updateJob } from '#modules/imports/index.ts';
import { failJob } from './fail.ts';
import { queueStep } from './command.ts';
import { eachAccount, total } from '#flows/kit/each-account.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Invocation, Ports } from '#flows/kit/ports.ts';
import { IMPORT_QUEUE } from '#flows/kit/queues.ts';
import { transact } from '#flows/kit/transact.ts';
import { systemContext } from '#flows/kit/system-context.ts';

export interface ImportSweepLimits {
  /** Must be longer than any chunk takes. */
  readonly silentMs: number;
  /** Jobs per account and round. */
  readonly most: number;
}

const LIMITS: ImportSweepLimits = { silentMs: 120_000, most: 100 };

export interface SweptImports {
  readonly requeued: number;
  readonly failed: number;
}

export async function sweepImports(ports: Ports, limits: ImportSweepLimits = LIMITS): Promise<SweptImports> {
  const swept = await eachAccount(ports, {
    failed: 'The imports of an account could not be swept.',
    work: (accountId) => sweepAccount(ports, accountId, limits),
  });
  const requeued = total(swept.map((each) => each.requeued));
  const failed = total(swept.map((each) => each.failed));
  if (requeued + failed > 0) ports.log.warn(`Imports without a job: ${requeued} queued again, ${failed} failed.`);
  return { requeued, failed };
}

async function sweepAccount(ports: Ports, accountId: AccountId, limits: ImportSweepLimits): Promise<SweptImports> {
  const context = systemContext(ports, accountId, 'sweep');
  const before = new Date(Date.parse(context.at) - limits.silentMs).toISOString();
  const silent = await readSnapshot(ports, context, (tx) => listSilent(tx, accountId, { before, limit: limits.most }));
  const swept = { requeued: 0, failed: 0 };
  for (const job of silent) {
    const became = await transact(ports, context, async (tx) => ok(await sweepJob(tx, { ports, context }, job)));
    assert(became.ok, 'a sweep is never refused');
    if (became.value !== null) swept[became.value] += 1;
  }
  return swept;
}

/** Locks the import before its job, as everywhere; skips one that is locked, since it is being worked on. */
async function sweepJob(tx: Tx, sweeping: Invocation, silent: Job): Promise<keyof SweptImports | null> {
  const { ports, context } = sweeping;
  const found = await lockFreeImport(tx, context.accountId, silent.importId);
  if (found === null) return null;
  const job = await lockJob(tx, context.accountId, silent.id);
  if (job === null || job.step !== silent.step || job.updatedAt !== silent.updatedAt) return null;
  const alive = await ports.jobs.findUnfinished(tx, IMPORT_QUEUE, job.queueId === null ? [] : [job.queueId]);
  if (alive.size > 0) return null;
  if (job.problem !== null) {
    await failJob(tx, sweeping, { job, found });
    return 'failed';
  }
  await updateJob(tx, await queueStep(tx, ports, { ...job, step: job.step + 1 }), context.at);
  return 'requeued';
}
