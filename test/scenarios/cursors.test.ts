/** Cursors from outside: of another list, cut short, too long, of other types. A list refuses what it has not given out, and never breaks. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { ENDPOINTS } from '#api/endpoints/index.ts';
import { startWorld } from '../world/server.ts';
import { aCustomer, anOrder, aProduct, expecting } from './selling-world.ts';

const world = await startWorld({ after });
const customer_id = await aCustomer(world, { email: 'ap@alfreds.example' });
await aCustomer(world, { name: 'Zweiter' });
await aProduct(world);
for (let nth = 0; nth < 2; nth++) {
  const { body } = await anOrder(world, { customer_id });
  await expecting(201, world.request('POST', '/v1/shipments', { body: { order_id: body.id } }));
}

const encode = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
const lists = ENDPOINTS.filter(
  ({ method, path, query }) =>
    method === 'GET' && !path.includes('{') && query instanceof z.ZodObject && 'cursor' in query.shape,
);

const uuid = '019a9d5e-0c00-7000-8000-000000000001';
const HOSTILE: readonly unknown[] = [
  [],
  [uuid],
  [uuid, uuid],
  [uuid.toUpperCase()],
  ['00000000-0000-0000-0000-000000000000'],
  ['2026-11-21T00:00:00Z', uuid],
  ['0000-01-01T00:00:00Z', uuid],
  ['9999-12-31T23:59:59.999Z', uuid],
  ['2026-11-21T00:00:00+23:59', uuid],
  ['2026-11-21T00:00:00-23:59', uuid],
  ['2026-02-30T00:00:00Z', uuid],
  ['infinity', uuid],
  [0],
  [-1],
  [1.5],
  [Number.MAX_SAFE_INTEGER],
  [1e300],
  ['name', 'a', uuid],
  ['name', 'a\u0000', uuid],
  ['name', '\uD800', uuid],
  ['name', 'x'.repeat(5_000), uuid],
  ['created_at', 'not a date', uuid],
  ['-created_at', '', uuid],
  ['sku', '%', uuid],
  ['constructor', 'a', uuid],
  [null],
  [{}],
  {},
  null,
  'text',
  7,
  true,
];

async function given(): Promise<string[]> {
  const cursors: string[] = [];
  for (const { path } of lists) {
    const { body } = await world.request('GET', `${path}?limit=1`);
    if (typeof body.next_cursor === 'string') cursors.push(body.next_cursor);
  }
  return cursors;
}

describe('a cursor that a list has not given out', () => {
  it('is refused as a cursor, or read as one, and never a failure of ours', async () => {
    const real = await given();
    assert.ok(real.length >= 4, 'lists with two rows give out cursors');
    const texts = [
      ...HOSTILE.map(encode),
      ...real,
      ...real.map((text) => text.slice(0, -3)),
      ...real.map((text) => `${text}AA`),
      '',
      ' ',
      '%00',
      '*'.repeat(2_000),
      encode([uuid]).repeat(200),
      Buffer.from('['.repeat(3_000)).toString('base64url'),
    ];
    for (const { path } of lists) {
      for (const text of texts) {
        const got = await world.request('GET', `${path}?cursor=${encodeURIComponent(text)}`);
        assert.ok(got.status < 500, `${path} ${text.slice(0, 80)}: ${JSON.stringify(got.body)}`);
        if (got.status === 400)
          assert.deepEqual(
            got.body.errors.map(({ pointer }: { pointer: string }) => pointer),
            ['/query/cursor'],
            path,
          );
      }
      const twice = await world.request(
        'GET',
        `${path}?cursor=${encode([uuid])}&cursor=${encode([uuid])}&limit=1&limit=2`,
      );
      assert.equal(twice.status, 400, `${path} with everything twice`);
    }
  });

  it('of any shape is never a failure of ours', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE.flatMap((each) => (Array.isArray(each) ? each : [each]))),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...lists), fc.array(piece, { maxLength: 4 }), async ({ path }, key) => {
        const got = await world.request('GET', `${path}?cursor=${encode(key)}`);
        assert.ok(got.status < 500, `${path} ${JSON.stringify(key)}: ${JSON.stringify(got.body)}`);
      }),
      { numRuns: 300 },
    );
  });
});

describe('headers from outside', () => {
  const values = ['', ' ', '"1"', 'W/"1"', '"99999999999"', '*', 'x'.repeat(2_000), '💥', "'", '\u00ff', 'a, b', '0'];
  for (const header of [
    'if-match',
    'if-none-match',
    'idempotency-key',
    'x-request-id',
    'accept',
    'content-type',
    'range',
    'authorization',
  ]) {
    it(`${header} of any kind is never a failure of ours`, async () => {
      for (const value of values) {
        const headers = { [header]: Buffer.from(value).toString('latin1') };
        for (const [method, path, body] of [
          ['GET', '/v1/account', undefined],
          ['PATCH', '/v1/account', {}],
          ['POST', '/v1/customers', { name: 'A' }],
        ] as const) {
          const got = await world
            .request(method, path, { headers, ...(body === undefined ? {} : { body }) })
            .catch(() => null);
          // A value that no client can put into a header never reaches us.
          assert.ok(got === null || got.status < 500, `${method} ${header}: ${value}: ${JSON.stringify(got?.body)}`);
        }
      }
    });
  }

  it('an event whose source is called as JavaScript calls its own is kept like any other', async () => {
    for (const source of ['valueOf', 'constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      const got = await world.request('POST', '/v1/events/inbound', {
        body: { source, source_event_id: '1', type: 'shipment.shipped', occurred_at: '2026-11-21T00:00:00Z', data: {} },
      });
      assert.ok(got.status < 500, `${source}: ${JSON.stringify(got.body)}`);
    }
  });
});
