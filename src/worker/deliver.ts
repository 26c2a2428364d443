/** The job that attempts deliveries. A delivery's row decides what happens; a job that comes twice or too late does nothing. */
import { present } from '#kernel/assert.ts';
import type { AccountId, DeliveryId } from '#kernel/id.ts';
import { deliverDocuments } from '#flows/deliver-document.ts';
import type { Ports } from '#flows/ports.ts';
import { DELIVER_QUEUE } from '#flows/queues.ts';

/** A mail server that is slow holds a place for minutes; more places than connections keep the rest prepared. */
const AT_ONCE = 18;
/** Claimed, drawn and marked together. When this process dies, about as many wait for a person who knows whether they arrived. */
const TOGETHER = 6;

export async function startDelivering(ports: Ports): Promise<void> {
  await ports.jobs.workTogether(DELIVER_QUEUE, { concurrency: AT_ONCE, together: TOGETHER }, (jobs) => {
    const wanted = jobs.map((data) => ({
      accountId: present(data['accountId'], 'a delivery job names its account') as AccountId,
      deliveryId: present(data['deliveryId'], 'a delivery job names its delivery') as DeliveryId,
    }));
    const delivered = new Map<DeliveryId, Promise<unknown>>();
    for (const [accountId, each] of Map.groupBy(wanted, (one) => one.accountId)) {
      const deliveryIds = each.map((one) => one.deliveryId);
      const promises = deliverDocuments(ports, { accountId, deliveryIds });
      for (const [index, id] of deliveryIds.entries()) delivered.set(id, present(promises[index], 'one for each'));
    }
    return wanted.map(async ({ deliveryId }) => void (await delivered.get(deliveryId)));
  });
}
