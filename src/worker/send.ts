/** The job that plans one chunk of a send batch. A chunk that is not the next one is ignored. */
import { present } from '#kernel/assert.ts';
import type { AccountId } from '#kernel/id.ts';
import type { SendBatchId } from '#model/send-batch.ts';
import { planSendBatchPiece } from '#flows/send-batches/plan.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { SEND_QUEUE } from '#flows/kit/queues.ts';

/** Number of send batches processed in parallel; the chunks of one are sequential. */
const AT_ONCE = 2;

export async function startPlanning(ports: Ports): Promise<void> {
  await ports.jobs.work(SEND_QUEUE, { concurrency: AT_ONCE }, async (data) => {
    await planSendBatchPiece(ports, {
      accountId: present(data['accountId'], 'a planning job has its account') as AccountId,
      sendBatchId: present(data['sendBatchId'], 'a planning job has its send batch') as SendBatchId,
      jobId: String(present(data['jobId'], 'a planning job has its id')),
    });
  });
}
