/** How far the workers lag behind: jobs due, the age of the oldest, and audit entries not sealed yet. */
import { sql } from 'kysely';
import type { Tx } from '#runtime/database/transaction.ts';

export interface QueueLag {
  readonly waitingJobs: number;
  readonly oldestSeconds: number;
  readonly failedJobs: number;
  readonly unsealedEntries: number;
}

export async function readQueueLag(tx: Tx): Promise<QueueLag> {
  const [lag] = await tx.many(sql<QueueLag>`
    select
      (select count(*)::int from pgboss.job where state in ('created', 'retry') and start_after <= now()) as "waitingJobs",
      (select coalesce(ceil(extract(epoch from now() - min(start_after))), 0)::int from pgboss.job
        where state in ('created', 'retry') and start_after <= now()) as "oldestSeconds",
      (select count(*)::int from pgboss.job where state = 'failed') as "failedJobs",
      (select count(*)::int from audit.pending) as "unsealedEntries"`);
  return lag ?? { waitingJobs: 0, oldestSeconds: 0, failedJobs: 0, unsealedEntries: 0 };
}
