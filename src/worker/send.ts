/** The job that plans one piece of a sending. A piece that is not the next one does nothing. */
import { present } from '#kernel/assert.ts';
import type { AccountId } from '#kernel/id.ts';
import type { SendingId } from '#model/sending.ts';
import { planSendingPiece } from '#flows/plan-sendings.ts';
import type { Ports } from '#flows/ports.ts';
import { SEND_QUEUE } from '#flows/queues.ts';

/** Sendings of several accounts side by side; pieces of one follow each other. */
const AT_ONCE = 2;

export async function startPlanning(ports: Ports): Promise<void> {
  await ports.jobs.work(SEND_QUEUE, { concurrency: AT_ONCE }, async (data) => {
    await planSendingPiece(ports, {
      accountId: present(data['accountId'], 'a planning job names its account') as AccountId,
      sendingId: present(data['sendingId'], 'a planning job names its sending') as SendingId,
      jobId: String(present(data['jobId'], 'a planning job names itself')),
    });
  });
}
