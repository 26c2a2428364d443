/** The job that attempts one delivery. The delivery's row decides what happens; a job that comes twice or too late does nothing. */
import { present } from '#kernel/assert.ts';
import type { AccountId, DeliveryId } from '#kernel/id.ts';
import { deliverDocument } from '#flows/deliver-document.ts';
import type { Ports } from '#flows/ports.ts';
import { DELIVER_QUEUE } from '#flows/queues.ts';

/** A mail server that is slow holds a place for minutes; more places than connections keep the rest prepared. */
const AT_ONCE = 6;

export async function startDelivering(ports: Ports): Promise<void> {
  await ports.jobs.work(DELIVER_QUEUE, { concurrency: AT_ONCE }, async (data) => {
    await deliverDocument(ports, {
      accountId: present(data['accountId'], 'a delivery job names its account') as AccountId,
      deliveryId: present(data['deliveryId'], 'a delivery job names its delivery') as DeliveryId,
    });
  });
}
