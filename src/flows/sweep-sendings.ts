/** Finds sendings whose planning should go on and whose job vanished, and gives them another. Safe to run at any time, on several servers. */
import { assert } from '#kernel/assert.ts';
import type { AccountId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import { listAccountIds } from '#modules/access/index.ts';
import { lockSilentSendings } from '#modules/deliveries/index.ts';
import { queuePiece } from './plan-sendings.ts';
import type { Ports } from './ports.ts';
import { SEND_QUEUE } from './queues.ts';
import { tell } from './story.ts';
import { systemAsking } from './system-asking.ts';

export interface SendingSweepLimits {
  /** Longer than any piece takes. */
  readonly silentMs: number;
  /** Sendings per account and round. */
  readonly most: number;
}

const LIMITS: SendingSweepLimits = { silentMs: 120_000, most: 100 };

/** Answers how many got a new job. */
export async function sweepSendings(ports: Ports, limits: SendingSweepLimits = LIMITS): Promise<number> {
  let requeued = 0;
  for (const accountId of await ports.database.transaction([], listAccountIds, 'read'))
    requeued += await sweepAccount(ports, accountId, limits);
  if (requeued > 0) ports.log.warn(`${requeued} unfinished sendings had no job; they were queued again.`);
  return requeued;
}

async function sweepAccount(ports: Ports, accountId: AccountId, limits: SendingSweepLimits): Promise<number> {
  const asking = systemAsking(ports, accountId, 'sweep');
  const before = new Date(Date.parse(asking.at) - limits.silentMs).toISOString();
  const swept = await tell(ports, asking, async (tx) => {
    const silent = await lockSilentSendings(tx, accountId, { before, limit: limits.most });
    if (silent.length === 0) return ok(0);
    const ids = silent.map((sending) => sending.jobId);
    const alive = await ports.jobs.findUnfinished(tx, SEND_QUEUE, ids);
    const lost = silent.filter((sending) => !alive.has(sending.jobId));
    for (const sending of lost) await queuePiece(tx, ports, { sending, at: asking.at, startAfterSeconds: 0 });
    return ok(lost.length);
  });
  assert(swept.ok, 'a sweep is never refused');
  return swept.value;
}
