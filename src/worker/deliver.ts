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
    const wanted = jobs.map(readJob);
    const named = wanted.filter((one) => one !== null);
    const delivered = new Map<Wanted, Promise<unknown>>();
    for (const [accountId, each] of Map.groupBy(named, (one) => one.accountId)) {
      const promises = deliverDocuments(ports, { accountId, deliveryIds: each.map((one) => one.deliveryId) });
      for (const [index, one] of each.entries()) delivered.set(one, present(promises[index], 'one for each'));
    }
    return wanted.map(async (one) => {
      await delivered.get(present(one, 'a delivery job names its account and its delivery'));
    });
  });
}

interface Wanted {
  readonly accountId: AccountId;
  readonly deliveryId: DeliveryId;
}

/** Null when it names no delivery: that job fails, and those taken with it go on. */
function readJob({ accountId, deliveryId }: Readonly<Record<string, unknown>>): Wanted | null {
  if (typeof accountId !== 'string' || typeof deliveryId !== 'string') return null;
  return { accountId: accountId as AccountId, deliveryId: deliveryId as DeliveryId };
}
