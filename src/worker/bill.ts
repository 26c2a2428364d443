/** The job that bills sources that waited for their account to be complete, in batches. A failure is retried. */
import { present } from '#kernel/assert.ts';
import type { AccountId, ShipmentId } from '#kernel/id.ts';
import { billWaiting } from '#flows/invoices/bill-waiting.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { BILL_QUEUE } from '#flows/kit/queues.ts';

export async function startBilling(ports: Ports): Promise<void> {
  await ports.jobs.work(BILL_QUEUE, { concurrency: 1 }, async (data) => {
    await billWaiting(ports, {
      accountId: present(data['accountId'], 'a billing job has its account') as AccountId,
      after: (data['after'] ?? null) as ShipmentId | null,
    });
  });
}
