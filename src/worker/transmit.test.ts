import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { startTransmissionWorld } from '#test/world/transmission-world.ts';
import { ok } from '#kernel/result.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import { TRANSMIT_QUEUE } from '#flows/kit/queues.ts';
import { loadOrRenderPdf } from '#flows/documents/render.ts';
import { transact } from '#flows/kit/transact.ts';
import { startTransmitting } from './transmit.ts';
import { startRendering } from './render.ts';

const world = await startTransmissionWorld({ after });

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await turn();
}

describe('the workers', () => {
  it('send what was issued, and render documents without a recipient', async () => {
    await startTransmitting(world.ports);
    await startRendering(world.ports);
    const business = await world.aBusiness({ recipients: ['one@worker.example', 'two@worker.example'] });
    const sentId = await world.issue(business);
    const keptId = await world.issue(business, { send: false });
    await world.smtp.waitForMessages(2);
    await until(async () =>
      (await world.read(business, sentId)).transmissions.every((transmission) => transmission.state === 'accepted'),
    );
    assert.equal((await world.read(business, sentId)).record.standing?.isSent, true);
    await until(async () => (await world.events(business, keptId)).includes('invoice.rendered'));
    const drawn = world.drawn;
    assert.equal((await loadOrRenderPdf(world.ports, business.context, keptId)).ok, true);
    assert.equal(world.drawn, drawn);
  });

  it('give back jobs that name no transmission, and the mail beside them goes out', async () => {
    const business = await world.aBusiness({ email: 'beside@worker.example' });
    const malformed = Array.from({ length: 40 }, () => ({ id: world.ports.newId('job'), data: {} }));
    const placed = await transact(world.ports, business.context, async (tx) =>
      ok(await world.ports.jobs.insert(tx, TRANSMIT_QUEUE, malformed)),
    );
    assert.ok(placed.ok);
    const sentId = await world.issue(business);
    await until(async () => (await world.transmission(business, sentId)).state === 'accepted');
    const states = () =>
      readSnapshot(world.ports, business.context, async (tx) => {
        const { rows } = await tx.executeSql('select distinct state from pgboss.job where id = any($1::uuid[])', [
          malformed.map((job) => job.id),
        ]);
        return (rows as { state: string }[]).map((row) => row.state);
      });
    await until(async () => (await states()).join() === 'retry');
  });
});
