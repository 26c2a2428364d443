import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startWorld, type Caller } from '../world/server.ts';
import { expecting, pointers } from './selling-world.ts';

const world = await startWorld({ after });
const put = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  world.request('PUT', path, { body, headers });

async function eventsOf(caller: Caller, subject: string): Promise<string[]> {
  const { body } = await expecting(200, caller.request('GET', `/v1/events?subject=${subject}&order=oldest`));
  return body.data.map((event: { type: string }) => event.type);
}

describe('a customer sent again and again by the system that owns it', () => {
  it('is entered the first time, edited when something changed, and left alone when nothing did', async () => {
    const path = '/v1/customers/external:ERP-1';
    const made = await expecting(201, put(path, { name: 'Ernst Handel', email: 'ap@ernst.example', currency: 'EUR' }));
    assert.equal(made.body.external_id, 'ERP-1');
    const same = await expecting(200, put(path, { name: 'Ernst Handel', email: 'ap@ernst.example', currency: 'EUR' }));
    assert.deepEqual(same.body, made.body);
    const edited = await expecting(200, put(path, { name: 'Ernst Handel GmbH', email: null }));
    assert.deepEqual(
      [edited.body.id, edited.body.name, edited.body.email, edited.body.currency, edited.body.version],
      [made.body.id, 'Ernst Handel GmbH', null, 'EUR', 2],
    );
    assert.equal(edited.headers.get('etag'), '"2"');
  });

  it('leaves one event for each change and none for a repeat', async () => {
    const path = '/v1/customers/external:ERP-2';
    const { id } = (await expecting(201, put(path, { name: 'One' }))).body;
    for (let repeat = 0; repeat < 3; repeat++) await expecting(200, put(path, { name: 'Two' }));
    const until = Date.now() + 20_000;
    let types: string[] = [];
    while (types.length < 2 && Date.now() < until) types = await eventsOf(world, id);
    assert.deepEqual(types, ['customer.created', 'customer.edited']);
  });

  it('is taken over when it was entered by hand with that id, and keeps what its system does not know', async () => {
    const entered = await expecting(
      201,
      world.request('POST', '/v1/customers', {
        body: { external_id: 'ERP-3', name: 'Typed', sales_rep_email: 'rep@example.com', metadata: { a: '1' } },
      }),
    );
    const { body } = await expecting(200, put('/v1/customers/external:ERP-3', { name: 'Sent' }));
    assert.deepEqual(
      [body.id, body.name, body.sales_rep_email, body.metadata],
      [entered.body.id, 'Sent', 'rep@example.com', { a: '1' }],
    );
  });

  it('is named in the path by its own id and by no other, and the body does not contradict it', async () => {
    assert.match((await expecting(400, put('/v1/customers/number:1', { name: 'x' }))).body.detail, /external:/);
    assert.deepEqual(pointers(await expecting(400, put('/v1/customers/external:A', { name: 'x', external_id: 'B' }))), [
      '/external_id does_not_fit',
    ]);
    await expecting(201, put('/v1/customers/external:A', { name: 'x', external_id: 'A' }));
    assert.deepEqual(pointers(await expecting(400, put('/v1/customers/external:C', {}))), ['/name required']);
  });

  it('is refused when another caller has changed the version that was read', async () => {
    const path = '/v1/customers/external:ERP-4';
    await expecting(201, put(path, { name: 'One' }));
    await expecting(200, put(path, { name: 'Two' }, { 'if-match': '"1"' }));
    const late = await expecting(412, put(path, { name: 'Three' }, { 'if-match': '"1"' }));
    assert.equal(late.body.code, 'changed_meanwhile');
    await expecting(412, put('/v1/customers/external:not-there', { name: 'x' }, { 'if-match': '"1"' }));
  });

  it('may come with a thousand others, each with its own answer', async () => {
    await expecting(201, put('/v1/customers/external:B-0', { name: 'Before', number: 'B-0' }));
    const items = Array.from({ length: 1_000 }, (_, index) => ({
      external_id: `B-${index}`,
      name: `Customer ${index}`,
    }));
    const all: Record<string, unknown>[] = items;
    all[7] = { external_id: 'B-7', name: 'Customer 7', number: 'B-0' };
    all[8] = { name: 'Without an id' };
    all[9] = { external_id: 'B-1', name: 'Customer 1' };
    all[10] = { external_id: 'B-2', name: 'Somebody else' };
    const { results } = (await expecting(200, put('/v1/customers', { items: all }))).body;
    const reported = results.map(
      (each: { status: number; problem?: { code: string } }) => each.problem?.code ?? each.status,
    );
    assert.deepEqual(reported.slice(0, 11), [
      200,
      201,
      201,
      201,
      201,
      201,
      201,
      'customer_number_already_used',
      'invalid_input',
      200,
      200,
    ]);
    assert.equal((await expecting(200, world.request('GET', '/v1/customers/external:B-2'))).body.name, 'Somebody else');
    assert.ok(reported.slice(11).every((each: unknown) => each === 201));
    const again = (await expecting(200, put('/v1/customers', { items: items.slice(20, 40) }))).body.results;
    assert.deepEqual(
      again.map(({ status, body }: { status: number; body: { version: number } }) => [status, body.version]),
      Array.from({ length: 20 }, () => [200, 1]),
    );
  });

  it('may be named many times in one call: the last word of each field counts, and it is written once', async () => {
    const items = Array.from({ length: 500 }, (_, index) => ({
      external_id: 'OFTEN',
      name: `Name ${index}`,
      ...(index === 3 ? { email: 'ap@often.example' } : {}),
      ...(index === 4 ? { payment_terms: 'no such terms' } : {}),
    }));
    const { results } = (await expecting(200, put('/v1/customers', { items }))).body;
    assert.deepEqual(
      results.slice(0, 6).map((each: { status: number }) => each.status),
      [201, 200, 200, 200, 400, 200],
    );
    const { body } = await expecting(200, world.request('GET', '/v1/customers/external:OFTEN'));
    assert.deepEqual([body.name, body.email, body.version], ['Name 499', 'ap@often.example', 2]);
    assert.equal(results[499].body.name, 'Name 499');
    const again = (
      await expecting(200, put('/v1/products', { items: [{ external_id: 'P' }, { external_id: 'P', name: 'P' }] }))
    ).body.results;
    assert.deepEqual(
      again.map((each: { status: number; problem: { code: string } }) => [each.status, each.problem.code]),
      [
        [400, 'invalid_input'],
        [400, 'invalid_input'],
      ],
    );
  });

  it('is one customer when two calls bring it at the same moment, and both are answered', async () => {
    for (let round = 0; round < 10; round++) {
      const path = `/v1/customers/external:RACE-${round}`;
      const answers = await Promise.all(
        ['One', 'Two', 'Three', 'Four'].map((name) =>
          world.request('PUT', path, { body: { name } }).then(({ status, body }) => ({ name, status, id: body.id })),
        ),
      );
      assert.deepEqual(
        answers.map((each) => each.status).toSorted((a, b) => a - b),
        [200, 200, 200, 201],
      );
      assert.equal(new Set(answers.map((each) => each.id)).size, 1);
      const { body } = await expecting(200, world.request('GET', path));
      assert.equal(body.version, 4);
    }
  });

  it('is one customer when two crossing batches bring the same ones', async () => {
    const ids = Array.from({ length: 100 }, (_, index) => `CROSS-${index}`);
    const batch = (order: string[], name: string) =>
      put('/v1/customers', { items: order.map((external_id) => ({ external_id, name })) });
    const both = await Promise.all([batch(ids, 'Up'), batch(ids.toReversed(), 'Down')]);
    for (const { status, body } of both) {
      assert.equal(status, 200, JSON.stringify(body));
      assert.ok(body.results.every((each: { status: number }) => each.status < 300));
    }
  });

  it('is entered by who may enter customers, in its own account', async () => {
    const warehouse = await world.as('warehouse');
    await expecting(403, warehouse.request('PUT', '/v1/customers/external:ERP-1', { body: { name: 'x' } }));
    const other = await world.asOther();
    await expecting(201, other.request('PUT', '/v1/customers/external:ERP-1', { body: { name: 'Theirs' } }));
    assert.equal((await world.request('GET', '/v1/customers/external:ERP-1')).body.name, 'Ernst Handel GmbH');
  });
});

describe('a product sent again and again by the system that owns it', () => {
  it('is entered the first time, edited when something changed, and left alone when nothing did', async () => {
    const path = '/v1/products/external:P-1';
    const made = await expecting(201, put(path, { sku: 'TEA', name: 'Tea', unit_price: '4.50', tax_rate: '7' }));
    const same = await expecting(200, put(path, { sku: 'TEA', name: 'Tea', unit_price: '4.5', tax_rate: '7.00' }));
    assert.deepEqual(same.body, made.body);
    const dearer = await expecting(200, put(path, { sku: 'TEA', name: 'Tea', unit_price: '4.90' }));
    assert.deepEqual([dearer.body.unit_price, dearer.body.tax_rate, dearer.body.version], ['4.9', '7', 2]);
    const taken = await expecting(409, put('/v1/products/external:P-2', { sku: 'TEA', name: 'Other tea' }));
    assert.equal(taken.body.code, 'sku_already_used');
  });

  it('may come with others', async () => {
    const { results } = (
      await expecting(
        200,
        put('/v1/products', {
          items: [
            { external_id: 'P-1', sku: 'TEA', name: 'Green tea' },
            { external_id: 'P-3', sku: 'MATE', name: 'Mate' },
            { external_id: 'P-4', sku: 'MATE', name: 'Mate again' },
          ],
        }),
      )
    ).body;
    assert.deepEqual(
      results.map((each: { status: number; problem?: { code: string } }) => each.problem?.code ?? each.status),
      [200, 201, 'sku_already_used'],
    );
  });
});
