/** The job that plans one piece of a send batch. A piece that is not the next one does nothing. */
import { present } from '#kernel/assert.ts';
import type { AccountId } from '#kernel/id.ts';
import type { SendBatchId } from '#model/send-batch.ts';
import { planSendBatchPiece } from '#flows/transmissions/plan-batches.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { SEND_QUEUE } from '#flows/kit/queues.ts';

/** Send batches of several accounts side by side; pieces of one follow each other. */
const AT_ONCE = 2;

export async function startPlanning(ports: Ports): Promise<void> {
  await ports.jobs.work(SEND_QUEUE, { concurrency: AT_ONCE }, async (data) => {
    await planSendBatchPiece(ports, {
      accountId: present(data['accountId'], 'a planning job names its account') as AccountId,
      sendBatchId: present(data['sendBatchId'], 'a planning job names its send batch') as SendBatchId,
      jobId: String(present(data['jobId'], 'a planning job names itself')),
    });
  });
}
