import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { startTransmissionWorld } from '#test/world/transmission-world.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import { TRANSMIT_QUEUE } from '#flows/kit/queues.ts';
import { SWEEP_LIMITS, sweepTransmissions } from './sweep.ts';

const world = await startTransmissionWorld({ after });
const { ports } = world;

const jobOf = async (business: Parameters<typeof world.read>[0], transmissionId: string) =>
  readSnapshot(ports, business.context, async (tx) => {
    const row = await tx.maybe(sql<{ jobId: string }>`
      select job_id as "jobId" from transmissions.transmission where account_id = ${business.accountId} and id = ${transmissionId}`);
    const jobId = row?.jobId ?? '';
    return { jobId, waits: (await ports.jobs.findUnfinished(tx, TRANSMIT_QUEUE, [jobId])).has(jobId) };
  });

describe('a queued transmission', () => {
  it('whose job vanished gets a new one, and one whose job waits keeps it', async () => {
    const business = await world.aBusiness();
    const lost = await world.transmission(business, await world.issue(business));
    const waiting = await world.transmission(business, await world.issue(business));
    assert.deepEqual(await jobOf(business, lost.id), { jobId: lost.id, waits: true });
    await ports.database.pool.query(`delete from pgboss.job where name = '${TRANSMIT_QUEUE}' and id = '${lost.id}'`);
    assert.deepEqual(await sweepTransmissions(ports), { abandoned: 0, requeued: 0 }, 'it is not overdue yet');
    world.pass(SWEEP_LIMITS.overdueMs + 1);
    assert.deepEqual(await sweepTransmissions(ports), { abandoned: 0, requeued: 1 });
    const given = await jobOf(business, lost.id);
    assert.notEqual(given.jobId, lost.id);
    assert.equal(given.waits, true);
    assert.deepEqual(await jobOf(business, waiting.id), { jobId: waiting.id, waits: true });
    world.pass(SWEEP_LIMITS.overdueMs + 1);
    assert.deepEqual(await sweepTransmissions(ports), { abandoned: 0, requeued: 0 });
  });
});
