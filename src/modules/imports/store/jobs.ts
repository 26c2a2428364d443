/** Storage of long-running jobs: progress and the next step. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId } from '#kernel/id.ts';
import type { Job, JobId, JobState } from '#model/import.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export async function insertJob(
  tx: Tx,
  job: Pick<Job, 'accountId' | 'id' | 'importId' | 'work' | 'phase' | 'actor' | 'createdAt' | 'total' | 'queueId'>,
): Promise<void> {
  await tx.run(sql`
    insert into imports.job (account_id, id, import_id, work, state, phase, total, actor, queue_id, created_at, updated_at)
    values (${job.accountId}, ${job.id}, ${job.importId}, ${job.work}, 'queued', ${job.phase}, ${job.total}, ${JSON.stringify(job.actor)}::json,
      ${job.queueId}, ${job.createdAt}, ${job.createdAt})`);
}

const SELECT = sql`
  select account_id as "accountId", id, import_id as "importId", work, state, phase, step, cursor, total, done, failed, starts, actor, problem, queue_id as "queueId",
    ${instant('created_at')} as "createdAt", ${instant('started_at')} as "startedAt", ${instant('updated_at')} as "updatedAt",
    ${instant('finished_at')} as "finishedAt"
  from imports.job`;

export const loadJob = (tx: Tx, accountId: AccountId, id: JobId): Promise<Job | null> =>
  tx.maybe(sql<Job>`${SELECT} where account_id = ${accountId} and id = ${id}`);

export async function lockJob(tx: Tx, accountId: AccountId, id: JobId): Promise<Job | null> {
  await tx.run(sql`select 1 from imports.job where account_id = ${accountId} and id = ${id} for update`);
  return loadJob(tx, accountId, id);
}

const OVER: ReadonlySet<JobState> = new Set(['done', 'cancelled', 'failed']);

/** Saves the job after a step. */
export async function updateJob(tx: Tx, job: Job, at: Instant): Promise<void> {
  await tx.run(sql`
    update imports.job set state = ${job.state}, phase = ${job.phase}, step = ${job.step}, cursor = ${job.cursor}, total = ${job.total},
      done = ${job.done}, failed = ${job.failed}, starts = ${job.starts}, problem = ${job.problem},
      queue_id = ${job.queueId}, started_at = ${job.startedAt}, updated_at = ${at},
      finished_at = ${OVER.has(job.state) ? at : null}
    where account_id = ${job.accountId} and id = ${job.id}`);
}

/** Jobs that should be running but have not been updated since. Not locked: the caller must check again after locking. */
export async function listSilent(
  tx: Tx,
  accountId: AccountId,
  at: { readonly before: Instant; readonly limit: number },
): Promise<Job[]> {
  return tx.many(sql<Job>`
    ${SELECT} where account_id = ${accountId} and state in ('queued', 'running') and updated_at < ${at.before}
    order by updated_at limit ${at.limit}`);
}
