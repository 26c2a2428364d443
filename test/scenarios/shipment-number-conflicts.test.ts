/** Numbers that follow from others may meet those that people give, and the same thing may be sent twice at the same moment. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startWorld } from '../world/server.ts';
import { aCustomer, anOrder, aProduct, expecting } from './selling-world.ts';

const world = await startWorld({ after });
await aProduct(world);
const customer = await aCustomer(world);

const order = async (number: string, quantity = '3') =>
  (await anOrder(world, { customer_id: customer, number, lines: [{ sku: 'CHAI', quantity }] })).body;
const one = (number: string) => ({ order_id: `number:${number}`, lines: [{ sku: 'CHAI', quantity: '1' }] });
const ship = async (number: string) =>
  (await expecting(201, world.request('POST', '/v1/shipments', { body: one(number) }))).body;

describe('an order numbered A-2 beside the second shipment of order A', () => {
  it('ships and is billed, whichever of the two comes first', async () => {
    await order('A');
    assert.deepEqual([(await ship('A')).number, (await ship('A')).number], ['A', 'A-2']);
    await order('A-2');
    const first = await ship('A-2');
    assert.deepEqual([first.number, typeof first.invoice_id], ['A-2-2', 'string']);
    assert.deepEqual([(await ship('A-2')).number, (await ship('A')).number], ['A-2-3', 'A-3']);

    await order('B-2');
    assert.equal((await ship('B-2')).number, 'B-2');
    await order('B');
    assert.deepEqual(
      [(await ship('B')).number, (await ship('B')).number, (await ship('B')).number],
      ['B', 'B-3', 'B-4'],
    );
    const books = (await expecting(200, world.request('GET', '/v1/audit/verify'))).body;
    assert.equal(books.ok, true, JSON.stringify(books));
  });

  it('ships in a bulk call as well, and spoils none of its neighbours', async () => {
    await order('C');
    await order('C-2');
    await order('D');
    const { body } = await expecting(
      200,
      world.request('POST', '/v1/shipments', { body: { items: [one('C'), one('C'), one('C-2'), one('D')] } }),
    );
    assert.deepEqual(
      body.results.map((result: { status: number; body: { number: string } }) => [result.status, result.body.number]),
      [
        [201, 'C'],
        [201, 'C-2'],
        [201, 'C-2-2'],
        [201, 'D'],
      ],
    );
  });

  it('ships when both are shipped at the same moment', async () => {
    await order('E');
    await order('E-2');
    await ship('E');
    const answers = await Promise.all(
      ['E', 'E-2'].map((number) => world.request('POST', '/v1/shipments', { body: one(number) })),
    );
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 201],
    );
    assert.equal(new Set(answers.map(({ body }) => body.number)).size, 2);
  });
});

describe('the same thing with an external_id and a number, sent many times at the same moment', () => {
  const sent = async (path: string, body: Record<string, unknown>) => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.request('POST', path, { body })));
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((a, b) => b - a),
      [201, ...Array.from({ length: 7 }, () => 200)],
      JSON.stringify(answers.map((each) => each.body.detail)),
    );
    assert.equal(new Set(answers.map(({ body: { id } }) => id)).size, 1);
  };

  it('is one order, one customer, one product and one tax rate, and each of the senders is given it', async () => {
    for (let round = 1; round <= 10; round++) {
      const name = `S-${round}`;
      const lines = [{ sku: 'CHAI', quantity: '1' }];
      await sent('/v1/orders', { customer_id: customer, external_id: name, number: name, lines });
      await sent('/v1/customers', { external_id: name, number: name, name });
      await sent('/v1/products', { external_id: name, sku: name, name });
      await sent('/v1/tax_rates', { external_id: name, name, rate: '7' });
    }
  });

  it('is one order beside others in bulk calls', async () => {
    for (let round = 1; round <= 10; round++) {
      const name = `T-${round}`;
      const items = [1, 2].map((each) => ({
        customer_id: customer,
        external_id: `${name}-${each}`,
        number: `${name}-${each}`,
        lines: [{ sku: 'CHAI', quantity: '1' }],
      }));
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() => world.request('POST', '/v1/orders', { body: { items } })),
      );
      const found = answers.flatMap(({ body }) => body.results as { status: number; id: string }[]);
      assert.ok(
        found.every(({ status }) => status === 200 || status === 201),
        JSON.stringify(found),
      );
      assert.equal(new Set(found.map(({ id }) => id)).size, 2);
    }
  });

  it('is still refused when only the number is the same', async () => {
    const lines = [{ sku: 'CHAI', quantity: '1' }];
    await anOrder(world, { customer_id: customer, external_id: 'U-1', number: 'U', lines });
    const refused = await world.request('POST', '/v1/orders', {
      body: { customer_id: customer, external_id: 'U-2', number: 'U', lines },
    });
    assert.deepEqual([refused.status, refused.body.code], [409, 'order_number_already_used']);
  });
});
