import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { ENDPOINTS } from '#api/endpoints/index.ts';
import { startWorld, type Got } from '../world/server.ts';
import { aCustomer, anOrder, aProduct, expecting } from './selling-world.ts';

const world = await startWorld({ after });
const customer = await aCustomer(world, { external_id: 'C-1', email: 'kauf@alfreds.example' });
await aProduct(world);

const line = { sku: 'CHAI', quantity: '1', unit_price: '10' };
const order = (parts: object) =>
  world.request('POST', '/v1/orders', { body: { customer_id: customer, lines: [line], ...parts } });
const counts = async () => {
  const count = async (noun: string) =>
    (await world.request('GET', `/v1/${noun}?include=total_count&limit=1`)).body.total_count as number;
  return [
    await count('customers'),
    await count('products'),
    await count('orders'),
    await count('shipments'),
    await count('invoices'),
  ];
};

function assertOne(got: Got, pointer: string, code: string): void {
  assert.equal(got.status, 400, JSON.stringify(got.body));
  assert.equal(got.body.code, 'invalid_input');
  assert.deepEqual(
    got.body.errors.map((each: { pointer: string; code: string }) => `${each.pointer} ${each.code}`),
    [`${pointer} ${code}`],
  );
}

describe('bad input', () => {
  it('is told precisely, field by field, and changes nothing', async () => {
    const before = await counts();
    assertOne(await order({ colour: 'red' }), '/colour', 'unknown_field');
    assertOne(await order({ lines: [{ ...line, colour: 'red' }] }), '/lines/0/colour', 'unknown_field');
    assertOne(await order({ lines: {} }), '/lines', 'wrong_type');
    assertOne(
      await order({ lines: [{ ...line, unit_price: 10.5 }] }),
      '/lines/0/unit_price',
      'decimal_must_be_a_string',
    );
    assertOne(
      await order({ charges: [{ kind: 'freight', amount: 10 }] }),
      '/charges/0/amount',
      'money_must_be_a_string',
    );
    assertOne(await order({ lines: [{ ...line, quantity: '-1' }] }), '/lines/0/quantity', 'out_of_range');
    assertOne(await order({ lines: [{ ...line, quantity: '0' }] }), '/lines/0/quantity', 'out_of_range');
    assertOne(await order({ lines: [{ ...line, quantity: '1.0000001' }] }), '/lines/0/quantity', 'too_many_decimals');
    assertOne(await order({ lines: [{ ...line, quantity: '1e3' }] }), '/lines/0/quantity', 'not_a_decimal');
    assertOne(await order({ currency: 'EURO' }), '/currency', 'unknown_currency');
    assertOne(await order({ currency: 'XXX' }), '/currency', 'unknown_currency');
    assertOne(await order({ ordered_on: '2026-02-30' }), '/ordered_on', 'not_a_date');
    assertOne(await order({ customer_id: world.accountId }), '/customer_id', 'malformed_id');
    assertOne(await order({ lines: [] }), '/lines', 'too_short');
    assertOne(await order({ metadata: { ['k'.repeat(41)]: 'v' } }), '/metadata', 'too_long');
    assertOne(await order({ metadata: { k: 1 } }), '/metadata', 'wrong_type');
    assert.deepEqual(await counts(), before);
  });

  it('money with more decimals than its currency has is refused where it stands', async () => {
    const before = await counts();
    const got = await order({ charges: [{ kind: 'freight', amount: '1.234' }] });
    assert.ok(got.status === 400 || got.status === 422, JSON.stringify(got.body));
    assert.equal(got.body.errors[0].pointer, '/charges/0/amount');
    assert.deepEqual(await counts(), before);
  });

  it('an amount too large to keep is refused, not cut and not a failure of ours', async () => {
    const huge = { description: 'All', quantity: '999999999', unit_price: '999999999' };
    const got = await order({ lines: Array.from({ length: 200 }, () => huge) });
    assert.ok(got.status >= 400 && got.status < 500, JSON.stringify(got.body).slice(0, 300));
  });

  it('an id of another account is as if it were not there', async () => {
    const other = await world.asOther();
    const before = await counts();
    const placed = await anOrder(world, { customer_id: customer });
    for (const path of [`/v1/customers/${customer}`, '/v1/customers/external:C-1', `/v1/orders/${placed.body.id}`]) {
      assert.equal((await other.request('GET', path)).status, 404, path);
      assert.equal((await other.request('PATCH', path, { body: { metadata: {} } })).status, 404, path);
    }
    const foreign = await other.request('POST', '/v1/orders', {
      body: { customer_id: customer, lines: [{ description: 'x', quantity: '1', unit_price: '1' }] },
    });
    assert.ok(foreign.status === 404 || foreign.status === 422, JSON.stringify(foreign.body));
    const ship = await other.request('POST', '/v1/shipments', { body: { order_id: placed.body.id } });
    assert.equal(ship.body.code, 'order_not_found');
    assert.deepEqual(await counts(), [before[0], before[1], (before[2] ?? 0) + 1, before[3], before[4]]);
  });

  it('a closed order ships nothing', async () => {
    const placed = await anOrder(world, { customer_id: customer });
    await expecting(200, world.request('POST', `/v1/orders/${placed.body.id}/void`));
    const got = await world.request('POST', '/v1/shipments', { body: { order_id: placed.body.id } });
    assert.equal(got.status, 409, JSON.stringify(got.body));
    assert.equal(got.body.code, 'order_not_open');
  });

  it('an external id that is taken by other content is refused, naming what differs', async () => {
    const got = await world.request('POST', '/v1/customers', { body: { name: 'Somebody else', external_id: 'C-1' } });
    assert.equal(got.status, 409);
    assert.equal(got.body.code, 'external_id_already_used');
    assert.ok(
      got.body.errors.some((each: { pointer: string }) => each.pointer === '/name'),
      JSON.stringify(got.body),
    );
  });
});

describe('many items in one request', () => {
  it('are answered one by one in order; a bad one spoils no other', async () => {
    const items = [
      { name: 'Good one' },
      { name: 5 },
      'no object',
      { name: 'Other content', external_id: 'C-1' },
      { name: 'Good two' },
    ];
    const got = await world.request('POST', '/v1/customers', { body: { items } });
    assert.equal(got.status, 200, JSON.stringify(got.body));
    assert.equal(got.body.object, 'bulk');
    assert.deepEqual(
      got.body.results.map((each: { status: number }) => each.status),
      [201, 400, 400, 409, 201],
    );
    const [good, wrong, none, taken] = got.body.results;
    assert.equal(good.id, good.body.id);
    assert.equal(good.body.name, 'Good one');
    assert.equal(wrong.problem.errors[0].pointer, '/items/1/name');
    assert.equal(none.problem.errors[0].pointer, '/items/2');
    assert.equal(taken.problem.code, 'external_id_already_used');
    assert.ok(taken.problem.errors.some((each: { pointer: string }) => each.pointer === '/items/3/name'));
  });

  it('come 1 to 1,000 at a time, and nothing stands beside them', async () => {
    for (const body of [{ items: [] }, { items: Array.from({ length: 1001 }, () => ({ name: 'x' })) }]) {
      assertOne(await world.request('POST', '/v1/customers', { body }), '/items', 'out_of_range');
    }
    assertOne(await world.request('POST', '/v1/customers', { body: { items: {} } }), '/items', 'wrong_type');
    assertOne(
      await world.request('POST', '/v1/customers', { body: { items: [{ name: 'x' }], name: 'y' } }),
      '/name',
      'unknown_field',
    );
  });

  it('sent again with their Idempotency-Key get the same answers and make nothing new', async () => {
    const request = () =>
      world.request('POST', '/v1/customers', {
        body: { items: [{ name: 'Once' }, { name: 7 }] },
        headers: { 'idempotency-key': 'bulk-1' },
      });
    const first = await request();
    const before = await counts();
    const again = await request();
    assert.deepEqual(again.body, first.body);
    assert.equal(again.headers.get('idempotent-replayed'), 'true');
    assert.deepEqual(await counts(), before);
  });

  it('may be larger than a single request, up to 10 MiB', async () => {
    const note = 'x'.repeat(400);
    const items = Array.from({ length: 1000 }, (_, index) => ({
      name: 7,
      metadata: Object.fromEntries(Array.from({ length: 4 }, (_each, key) => [`k${key}`, `${note}${index}`])),
    }));
    assert.equal((await world.request('POST', '/v1/customers', { body: { items } })).status, 200);
    const tooLarge = await world.request('POST', '/v1/customers', {
      body: { items: [{ name: 'x'.repeat(10 * 1_048_576) }] },
    });
    assert.equal(tooLarge.status, 413);
  });
});

describe('whatever is sent', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '0',
      '-0',
      '1',
      '1.5',
      '999999999999999999999',
      'external:',
      'external:C-1',
      customer,
      'null',
      '2026-11-21',
      '2026-13-01T00:00:00Z',
      '\u0000',
      '💥',
      "'; drop table",
      'EUR',
      'CHAI',
      'chai\u00a0',
      '*',
      '\u200b',
      'S1\ufeff',
      'a\r\nb',
      '\u202e001',
      '\ud800',
      'u\u0308',
      '"a b"@c.example',
      'a@b.example',
      `1${'0'.repeat(5_000)}1`,
      `0.${'0'.repeat(5_000)}1`,
    ),
    fc.string({ maxLength: 40, unit: 'binary' }),
    fc.string({ minLength: 200, maxLength: 3_000, unit: 'binary' }),
  );
  const names = [
    'name',
    'items',
    'lines',
    'quantity',
    'customer_id',
    'external_id',
    'sku',
    'amount',
    'currency',
    'metadata',
    '__proto__',
    'constructor',
    'email',
    'order_id',
    'allocations',
  ];
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      word,
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('tree'), { maxLength: 3 }),
      tie('object'),
    ),
    object: fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 6 })), tie('tree'), {
      maxKeys: 5,
    }),
  }));

  for (const endpoint of ENDPOINTS) {
    it(`${endpoint.id} never answers with a failure of ours`, async () => {
      await fc.assert(
        fc.asyncProperty(tree, word, word, async (body, id, value) => {
          const path = endpoint.path.replaceAll(/\{\w+\}/g, encodeURIComponent(id === '' ? 'x' : id.toWellFormed()));
          const parameters = endpoint.query instanceof z.ZodObject ? Object.keys(endpoint.query.shape) : ['colour'];
          const parameter = parameters[value.length % parameters.length] ?? 'cursor';
          const query = new URLSearchParams({ [parameter]: value.toWellFormed() });
          const isBodiless = endpoint.method === 'GET' || endpoint.method === 'DELETE';
          const got = await world.request(
            endpoint.method,
            isBodiless ? `${path}?${query.toString()}` : path,
            isBodiless ? {} : { body: JSON.stringify(body) },
          );
          assert.ok(
            got.status < 500,
            `${endpoint.method} ${path} ${JSON.stringify(body)}: ${JSON.stringify(got.body)}`,
          );
        }),
        { numRuns: 25 },
      );
    });
  }

  const address = { line1: 'Kai 1', city: 'Kiel', postal_code: '24103', country: 'DE' };
  const valid: Readonly<Record<string, object>> = {
    '/v1/customers': {
      name: 'A',
      number: '7',
      email: 'a@b.example',
      currency: 'EUR',
      payment_terms: 'net_30',
      bill_to: address,
      ship_to: [{ name: 'Dock', address }],
      tax_id: 'DE129273398',
      transmission: { email: ['a@b.example'] },
      metadata: { a: 'b' },
    },
    '/v1/products': {
      sku: 'S',
      name: 'A',
      unit: 'box',
      unit_price: '1.5',
      tax_category: 'S',
      tax_rate: '19',
      metadata: { a: 'b' },
    },
    '/v1/tax_rates': { name: 'VAT', category: 'S', rate: '19' },
    '/v1/orders': {
      customer_id: customer,
      number: 'N-1',
      po_number: 'P',
      currency: 'EUR',
      ordered_on: '2026-11-21',
      payment_terms: 'eom',
      ship_to: { address },
      lines: [{ ...line, discount_rate: '0.1', tax_rate: '19', description: 'x', unit: 'box' }],
      charges: [{ kind: 'freight', amount: '5.00' }],
      billing_policy: { trigger: 'manual' },
    },
    '/v1/invoices': {
      customer_id: customer,
      currency: 'EUR',
      lines: [{ ...line, description: 'x', tax_rate: '19' }],
      charges: [{ kind: 'fee', amount: '1.00' }],
    },
    '/v1/transactions': {
      customer_id: customer,
      type: 'payment',
      method: 'bank',
      amount: '10.00',
      currency: 'EUR',
      effective_on: '2026-11-21',
      reference: 'R',
    },
    '/v1/events/inbound': {
      source: 'generic',
      source_event_id: 'e',
      type: 'shipment.shipped',
      occurred_at: '2026-11-21T00:00:00Z',
      data: { order_id: 'external:x' },
    },
    '/v1/account': {
      name: 'A',
      time_zone: 'UTC',
      payment_terms: 'net_30',
      address,
      bank: { iban: 'DE89370400440532013000' },
      branding: { footer: 'f' },
    },
  };

  /** The same with one value, somewhere, replaced. */
  function withOneChanged(from: unknown, pick: number, put: unknown): unknown {
    const places: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]): void => {
      if (path.length > 0) places.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    };
    walk(from, []);
    const changed = structuredClone(from) as Record<string | number, unknown>;
    const path = places[pick % places.length] ?? [];
    let parent = changed;
    for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
    parent[path.at(-1) ?? ''] = put;
    return changed;
  }

  for (const [path, body] of Object.entries(valid)) {
    const method = path === '/v1/account' ? 'PATCH' : 'POST';
    it(`${method} ${path} with one thing wrong, or right by chance, never answers with a failure of ours`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: 60 }), tree, async (pick, put) => {
          const sent = JSON.stringify(withOneChanged(body, pick, put));
          const got = await world.request(method, path, { body: sent });
          assert.ok(got.status < 500, `${path} ${sent}: ${JSON.stringify(got.body)}`);
        }),
        { numRuns: 150 },
      );
    });
  }
});
