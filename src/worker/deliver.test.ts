import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { startDeliveryWorld } from '#test/world/delivery-world.ts';
import { loadOrRenderPdf } from '#flows/render-document.ts';
import { startDelivering } from './deliver.ts';
import { startRendering } from './render.ts';

const world = await startDeliveryWorld({ after });

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await turn();
}

describe('the workers', () => {
  it('deliver what was issued, and draw what is sent to nobody', async () => {
    await startDelivering(world.ports);
    await startRendering(world.ports);
    const business = await world.aBusiness({ recipients: ['one@worker.example', 'two@worker.example'] });
    const sentId = await world.issue(business);
    const keptId = await world.issue(business, { send: false });
    await world.smtp.waitForMessages(2);
    await until(async () =>
      (await world.read(business, sentId)).deliveries.every((delivery) => delivery.state === 'accepted'),
    );
    assert.equal((await world.read(business, sentId)).record.standing?.isSent, true);
    await until(async () => (await world.events(business, keptId)).includes('invoice.rendered'));
    const drawn = world.drawn;
    assert.equal((await loadOrRenderPdf(world.ports, business.asking, keptId)).ok, true);
    assert.equal(world.drawn, drawn);
  });
});
