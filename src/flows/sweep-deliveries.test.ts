import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { startDeliveryWorld } from '#test/world/delivery-world.ts';
import { look } from './look.ts';
import { DELIVER_QUEUE } from './queues.ts';
import { SWEEP_LIMITS, sweepDeliveries } from './sweep-deliveries.ts';

const world = await startDeliveryWorld({ after });
const { ports } = world;

const jobOf = async (business: Parameters<typeof world.read>[0], deliveryId: string) =>
  look(ports, business.asking, async (tx) => {
    const row = await tx.maybe(sql<{ jobId: string }>`
      select job_id as "jobId" from deliveries.delivery where account_id = ${business.accountId} and id = ${deliveryId}`);
    const jobId = row?.jobId ?? '';
    return { jobId, waits: (await ports.jobs.findUnfinished(tx, DELIVER_QUEUE, [jobId])).has(jobId) };
  });

describe('a queued delivery', () => {
  it('whose job vanished gets a new one, and one whose job waits keeps it', async () => {
    const business = await world.aBusiness();
    const lost = await world.delivery(business, await world.issue(business));
    const waiting = await world.delivery(business, await world.issue(business));
    assert.deepEqual(await jobOf(business, lost.id), { jobId: lost.id, waits: true });
    await ports.database.pool.query(`delete from pgboss.job where name = '${DELIVER_QUEUE}' and id = '${lost.id}'`);
    assert.deepEqual(await sweepDeliveries(ports), { abandoned: 0, requeued: 0 }, 'it is not overdue yet');
    world.pass(SWEEP_LIMITS.overdueMs + 1);
    assert.deepEqual(await sweepDeliveries(ports), { abandoned: 0, requeued: 1 });
    const given = await jobOf(business, lost.id);
    assert.notEqual(given.jobId, lost.id);
    assert.equal(given.waits, true);
    assert.deepEqual(await jobOf(business, waiting.id), { jobId: waiting.id, waits: true });
    world.pass(SWEEP_LIMITS.overdueMs + 1);
    assert.deepEqual(await sweepDeliveries(ports), { abandoned: 0, requeued: 0 });
  });
});
