/** Transmissions whose worker or job is gone, found by the time since their last change. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, TransmissionId } from '#kernel/id.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { TRANSMISSION_COLUMNS } from './read.ts';
import type { HeldTransmission } from './change-state.ts';

export interface AbandonedTransmission extends HeldTransmission {
  /** Null: the attempt ended before anything could have been sent. */
  readonly handedOverAt: Instant | null;
}

/** Locks attempts that began too long ago to be alive; skips those locked by another sweep. */
export async function lockAbandoned(
  tx: Tx,
  accountId: AccountId,
  since: { readonly claimedBefore: Instant; readonly handedOverBefore: Instant; readonly limit: number },
): Promise<AbandonedTransmission[]> {
  return tx.many(sql<AbandonedTransmission>`
    select ${TRANSMISSION_COLUMNS}, d.earlier_attempts as "earlierAttempts", ${instant('d.claimed_at')} as "claimedAt",
      ${instant('d.handed_over_at')} as "handedOverAt"
    from transmissions.transmission d
    where d.account_id = ${accountId} and d.state = 'sending'
      and case when d.handed_over_at is null then d.claimed_at < ${since.claimedBefore} else d.handed_over_at < ${since.handedOverBefore} end
    order by d.id limit ${since.limit} for update skip locked`);
}

export interface OverdueTransmission {
  readonly id: TransmissionId;
  readonly jobId: string;
}

/** Locks overdue queued transmissions; whether their job still exists is known by the job queue. */
export async function lockOverdue(
  tx: Tx,
  accountId: AccountId,
  since: { readonly dueBefore: Instant; readonly limit: number },
): Promise<OverdueTransmission[]> {
  return tx.many(sql<OverdueTransmission>`
    select id, job_id as "jobId" from transmissions.transmission
    where account_id = ${accountId} and state = 'queued' and next_attempt_at < ${since.dueBefore}
    order by next_attempt_at limit ${since.limit} for update skip locked`);
}

/** Assigns new job ids to queued transmissions. */
export async function nameNewJobs(
  tx: Tx,
  accountId: AccountId,
  renamed: { readonly at: Instant; readonly jobs: readonly OverdueTransmission[] },
): Promise<void> {
  const rows = JSON.stringify(renamed.jobs.map((job) => ({ id: job.id, job_id: job.jobId })));
  await tx.run(sql`
    update transmissions.transmission d set job_id = j.job_id, next_attempt_at = ${renamed.at}, updated_at = ${renamed.at}
    from json_to_recordset(${rows}::json) as j(id uuid, job_id uuid)
    where d.account_id = ${accountId} and d.id = j.id and d.state = 'queued'`);
}
