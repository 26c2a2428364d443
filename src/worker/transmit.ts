/** The job that attempts transmissions. The transmission's row decides what happens; a duplicate or late job does nothing. */
import { present } from '#kernel/assert.ts';
import type { AccountId, TransmissionId } from '#kernel/id.ts';
import { transmitDocuments } from '#flows/transmissions/transmit.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { TRANSMIT_QUEUE } from '#flows/kit/queues.ts';

/** A slow mail server occupies a slot for minutes; more slots than connections keep further mails prepared. */
const AT_ONCE = 18;
/** Claimed, rendered and marked per batch. If this process is killed, up to about as many have an unknown outcome. */
const TOGETHER = 6;

export async function startTransmitting(ports: Ports): Promise<void> {
  await ports.jobs.workTogether(TRANSMIT_QUEUE, { concurrency: AT_ONCE, together: TOGETHER }, (jobs) => {
    const wanted = jobs.map(readJob);
    const named = wanted.filter((one) => one !== null);
    const delivered = new Map<Wanted, Promise<unknown>>();
    for (const [accountId, each] of Map.groupBy(named, (one) => one.accountId)) {
      const promises = transmitDocuments(ports, { accountId, transmissionIds: each.map((one) => one.transmissionId) });
      for (const [index, one] of each.entries()) delivered.set(one, present(promises[index], 'one for each'));
    }
    return wanted.map(async (one) => {
      await delivered.get(present(one, 'a transmission job has its account and its transmission'));
    });
  });
}

interface Wanted {
  readonly accountId: AccountId;
  readonly transmissionId: TransmissionId;
}

/** Null when the data names no transmission: that job fails; the others of its batch continue. */
function readJob({ accountId, transmissionId }: Readonly<Record<string, unknown>>): Wanted | null {
  if (typeof accountId !== 'string' || typeof transmissionId !== 'string') return null;
  return { accountId: accountId as AccountId, transmissionId: transmissionId as TransmissionId };
}
