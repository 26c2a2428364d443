/** Queues a new job for unfinished send batches that have lost theirs. Safe to run at any time, on several servers. */
import { assert } from '#kernel/assert.ts';
import type { AccountId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import { lockSilentSendBatches } from '#modules/transmissions/index.ts';
import { queuePiece } from './plan.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { eachAccount, total } from '#flows/kit/each-account.ts';
import { SEND_QUEUE } from '#flows/kit/queues.ts';
import { transact } from '#flows/kit/transact.ts';
import { systemContext } from '#flows/kit/system-context.ts';

export interface SendBatchSweepLimits {
  /** Must be longer than any step takes. */
  readonly silentMs: number;
  /** Send batches per account and round. */
  readonly most: number;
}

const LIMITS: SendBatchSweepLimits = { silentMs: 120_000, most: 100 };

/** Returns the number of new jobs. */
export async function sweepSendBatches(ports: Ports, limits: SendBatchSweepLimits = LIMITS): Promise<number> {
  const swept = await eachAccount(ports, {
    failed: 'The send batches of an account could not be swept.',
    work: (accountId) => sweepAccount(ports, accountId, limits),
  });
  const requeued = total(swept);
  if (requeued > 0) ports.log.warn(`${requeued} unfinished send batches had no job and were queued again.`);
  return requeued;
}

async function sweepAccount(ports: Ports, accountId: AccountId, limits: SendBatchSweepLimits): Promise<number> {
  const context = systemContext(ports, accountId, 'sweep');
  const before = new Date(Date.parse(context.at) - limits.silentMs).toISOString();
  const swept = await transact(ports, context, async (tx) => {
    const silent = await lockSilentSendBatches(tx, accountId, { before, limit: limits.most });
    if (silent.length === 0) return ok(0);
    const ids = silent.map((sendBatch) => sendBatch.jobId);
    const alive = await ports.jobs.findUnfinished(tx, SEND_QUEUE, ids);
    const lost = silent.filter((sendBatch) => !alive.has(sendBatch.jobId));
    for (const sendBatch of lost) await queuePiece(tx, ports, { sendBatch, at: context.at, startAfterSeconds: 0 });
    return ok(lost.length);
  });
  assert(swept.ok, 'a sweep is never refused');
  return swept.value;
}
