import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { beginImport, command, settled } from '../world/importing.ts';
import { eventually, startWorld } from '../world/server.ts';
import { aCustomer, anOrder, aProduct, expecting } from './selling-world.ts';

const world = await startWorld({ after });
await aProduct(world);

let customers = 0;
/** A shipped invoice whose customer has no address yet. */
async function unsent(): Promise<{
  readonly externalId: string;
  readonly mails: () => Promise<{ recipient: string }[]>;
}> {
  const externalId = `LATE-${(customers += 1)}`;
  const customer = await aCustomer(world, { external_id: externalId });
  const order = await anOrder(world, { customer_id: customer });
  const shipped = await expecting(201, world.request('POST', '/v1/shipments', { body: { order_id: order.body.id } }));
  const path = `/v1/transmissions?invoice_id=${shipped.body.invoice_id}`;
  const mails = async () => (await expecting(200, world.request('GET', path))).body.data;
  assert.deepEqual(await mails(), []);
  return { externalId, mails };
}

describe('an invoice that waited for an address is sent as soon as the customer has one', () => {
  it('by PUT of the one customer', async () => {
    const { externalId, mails } = await unsent();
    const body = { name: 'Alfreds', email: 'late@alfreds.example' };
    await expecting(200, world.request('PUT', `/v1/customers/external:${externalId}`, { body }));
    assert.equal((await mails()).length, 1);
  });

  it('by PUT of many customers', async () => {
    const two = [await unsent(), await unsent()];
    const items = two.map(({ externalId }) => ({
      external_id: externalId,
      name: 'Alfreds',
      email: 'late@alfreds.example',
    }));
    await expecting(200, world.request('PUT', '/v1/customers', { body: { items } }));
    for (const { mails } of two) assert.equal((await mails()).length, 1);
  });

  it('by a file of customers', async () => {
    const { externalId, mails } = await unsent();
    const id = await beginImport(world, {
      kind: 'customers',
      main: `external_id,name,email\n${externalId},Alfreds Futterkiste,late@alfreds.example\n`,
    });
    await command(world, id, 'check', { existing: 'update' });
    await settled(world, id);
    await command(world, id, 'run');
    await settled(world, id);
    await eventually(mails, ({ length }) => length === 1, 5_000);
  });
});
