/**
 * Finds transmissions whose worker died or whose job was lost, and queues them again. One that may have been sent is never sent again
 * automatically but parked for a person. Safe to run at any time, on several servers.
 */
import type { AccountId } from '#kernel/id.ts';
import { assert } from '#kernel/assert.ts';
import { ok } from '#kernel/result.ts';
import type { AttemptOutcome } from '#model/transmission.ts';
import { lockAbandoned, lockOverdue, nameNewJobs, type AbandonedTransmission } from '#modules/transmissions/index.ts';
import { recordAttemptOutcomes } from '#steps/transmissions/record-outcomes.ts';
import { eachAccount, total } from '#flows/kit/each-account.ts';
import { TRANSMIT_QUEUE } from '#flows/kit/queues.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { transact } from '#flows/kit/transact.ts';
import { systemContext } from '#flows/kit/system-context.ts';

export interface SweepLimits {
  /** Must be longer than any rendering takes. */
  readonly prepareMs: number;
  /** Must be longer than the channel's limit of a whole send, so that a live attempt always ends first. */
  readonly sendMs: number;
  /** How long a queued transmission may be overdue before its job is checked. */
  readonly overdueMs: number;
  /** Transmissions per account and round. */
  readonly most: number;
}

export const SWEEP_LIMITS: SweepLimits = { prepareMs: 180_000, sendMs: 900_000, overdueMs: 120_000, most: 500 };

export interface Swept {
  /** Number of attempts abandoned because their worker is gone. */
  readonly abandoned: number;
  /** Number of queued transmissions with a new job. */
  readonly requeued: number;
}

export async function sweepTransmissions(ports: Ports, limits: SweepLimits = SWEEP_LIMITS): Promise<Swept> {
  const swept = await eachAccount(ports, {
    failed: 'The transmissions of an account could not be swept.',
    work: async (accountId) => ({
      abandoned: await giveUpAbandoned(ports, accountId, limits),
      requeued: await requeueOverdue(ports, accountId, limits),
    }),
  });
  const abandoned = total(swept.map((each) => each.abandoned));
  const requeued = total(swept.map((each) => each.requeued));
  if (abandoned + requeued > 0)
    ports.log.warn(`Transmissions left by a stopped server: ${abandoned} in doubt, ${requeued} queued again.`);
  return { abandoned, requeued };
}

const STOPPED: AttemptOutcome = {
  kind: 'temporary',
  reason: 'The server stopped before the mail left.',
  code: 'stopped',
};
const LOST: AttemptOutcome = {
  kind: 'unknown',
  reason: 'The server stopped while it was handing over the mail; whether it arrived is unknown.',
};

async function giveUpAbandoned(ports: Ports, accountId: AccountId, limits: SweepLimits): Promise<number> {
  const context = systemContext(ports, accountId, 'sweep');
  const outcomeOf = (transmission: AbandonedTransmission) => (transmission.handedOverAt === null ? STOPPED : LOST);
  const swept = await transact(ports, context, async (tx) => {
    const found = await lockAbandoned(tx, accountId, {
      claimedBefore: before(context.at, limits.prepareMs),
      handedOverBefore: before(context.at, limits.sendMs),
      limit: limits.most,
    });
    await recordAttemptOutcomes(
      tx,
      { ports, context },
      found.map((transmission) => ({ transmission, outcome: outcomeOf(transmission) })),
    );
    return ok(found.length);
  });
  assert(swept.ok, 'a sweep is never refused');
  return swept.value;
}

async function requeueOverdue(ports: Ports, accountId: AccountId, limits: SweepLimits): Promise<number> {
  const context = systemContext(ports, accountId, 'sweep');
  const swept = await transact(ports, context, async (tx) => {
    const overdue = await lockOverdue(tx, accountId, {
      dueBefore: before(context.at, limits.overdueMs),
      limit: limits.most,
    });
    if (overdue.length === 0) return ok(0);
    const alive = await ports.jobs.findUnfinished(
      tx,
      TRANSMIT_QUEUE,
      overdue.map((transmission) => transmission.jobId),
    );
    const jobs = overdue.flatMap((transmission) =>
      alive.has(transmission.jobId) ? [] : [{ id: transmission.id, jobId: ports.newId('job') }],
    );
    await nameNewJobs(tx, accountId, { at: context.at, jobs });
    await ports.jobs.insert(
      tx,
      TRANSMIT_QUEUE,
      jobs.map((job) => ({ id: job.jobId, data: { accountId, transmissionId: job.id } })),
    );
    return ok(jobs.length);
  });
  assert(swept.ok, 'a sweep is never refused');
  return swept.value;
}

const before = (at: string, ms: number): string => new Date(Date.parse(at) - ms).toISOString();
