import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { startWorld, type World } from '../world/server.ts';
import { aCustomer, anOrder, expecting, pointers } from './selling-world.ts';

/** A seller in a zone, on a world whose clock stands at an instant; dates are the seller's, whatever the server's own zone. */
async function aSeller(t: TestContext, { zone, now }: { zone: string; now: string }): Promise<World> {
  let at = Date.parse(now);
  // It moves, so that nothing waits for it for ever.
  const world = await startWorld(t, {
    config: { workers: false },
    ports: { clock: { now: () => new Date((at += 1)).toISOString() }, clockWatch: { skewMs: () => 0 } },
  });
  await expecting(200, world.request('PATCH', '/v1/account', { body: { time_zone: zone } }));
  return world;
}

const order = { lines: [{ description: 'Chai', quantity: '2', unit_price: '5', tax_rate: '0' }] };

async function ship(
  world: World,
  customer: string,
  parts: Record<string, unknown> = {},
  ordered: Record<string, unknown> = {},
) {
  const placed = await anOrder(world, { customer_id: customer, ...order, ...ordered });
  const shipped = await expecting(
    201,
    world.request('POST', '/v1/shipments', { body: { order_id: placed.body.id, ...parts } }),
  );
  const invoice = await expecting(200, world.request('GET', `/v1/invoices/${shipped.body.invoice_id}`));
  return { order: placed.body, shipment: shipped.body, invoice: invoice.body };
}

describe('a business day is the seller’s day', () => {
  it('half past eleven at night in New York is still that day, and the next day in London', async (t) => {
    const world = await aSeller(t, { zone: 'America/New_York', now: '2026-03-31T03:30:00Z' });
    const night = await ship(world, await aCustomer(world, { payment_terms: 'eom' }));
    assert.deepEqual(
      [
        night.order.ordered_on,
        night.shipment.shipped_on,
        night.invoice.issued_on,
        night.invoice.supplied_on,
        night.invoice.due_on,
      ],
      ['2026-03-30', '2026-03-30', '2026-03-30', '2026-03-30', '2026-03-31'],
    );
  });

  it('early morning in Auckland is already the day that London has not reached', async (t) => {
    const world = await aSeller(t, { zone: 'Pacific/Auckland', now: '2026-12-31T11:30:00Z' });
    const morning = await ship(world, await aCustomer(world, { payment_terms: 'net_30' }));
    assert.deepEqual([morning.invoice.issued_on, morning.invoice.due_on], ['2027-01-01', '2027-01-31']);
  });

  it('an invoice dated by its shipment never goes back behind the last of its series', async (t) => {
    const world = await aSeller(t, { zone: 'Europe/Berlin', now: '2026-11-20T10:00:00Z' });
    const customer = await aCustomer(world);
    const dated = async (day: string) =>
      (await ship(world, customer, { shipped_at: `${day}T22:30:00Z` }, { billing_policy: { issue_date: 'ship_date' } }))
        .invoice;
    // 22:30 UTC is half past eleven at night in Berlin in winter, and the next day in summer.
    assert.equal((await dated('2026-07-01')).issued_on, '2026-07-02');
    assert.equal((await dated('2026-11-02')).issued_on, '2026-11-02');
    const late = await dated('2026-10-05');
    assert.deepEqual([late.issued_on, late.supplied_on], ['2026-11-02', '2026-10-06']);
    assert.equal((await ship(world, customer)).invoice.issued_on, '2026-11-20');
  });

  it('a ship date to come dates no invoice: a day or two is the other clock’s, more is refused', async (t) => {
    const world = await aSeller(t, { zone: 'Europe/Berlin', now: '2026-11-20T10:00:00Z' });
    const customer = await aCustomer(world);
    const byShipDate = { billing_policy: { issue_date: 'ship_date' } };
    const tomorrow = await ship(world, customer, { shipped_at: '2026-11-21T09:00:00Z' }, byShipDate);
    assert.deepEqual([tomorrow.shipment.shipped_on, tomorrow.invoice.issued_on], ['2026-11-21', '2026-11-20']);

    const drafted = await ship(
      world,
      customer,
      { shipped_at: '2026-11-21T09:00:00Z' },
      { billing_policy: { issue_date: 'ship_date', on_creation: 'draft' } },
    );
    const issued = await expecting(200, world.request('POST', `/v1/invoices/${drafted.invoice.id}/issue`));
    assert.equal(issued.body.issued_on, '2026-11-20');

    const placed = await anOrder(world, { customer_id: customer, ...order, ...byShipDate });
    const body = { order_id: placed.body.id, shipped_at: '9990-12-01T12:00:00Z' };
    const refused = await expecting(422, world.request('POST', '/v1/shipments', { body }));
    assert.equal(refused.body.code, 'shipped_at_in_future');
    assert.deepEqual(pointers(refused), ['/shipped_at shipped_at_in_future']);
    const packed = await expecting(
      201,
      world.request('POST', '/v1/shipments', { body: { order_id: placed.body.id, ship: false } }),
    );
    const leaving = { body: { shipped_at: '2026-11-23T10:00:00Z' } };
    await expecting(422, world.request('POST', `/v1/shipments/${packed.body.id}/ship`, leaving));
    assert.equal((await ship(world, customer, {}, byShipDate)).invoice.issued_on, '2026-11-20');
  });

  it('an instant no calendar in UTC holds is refused, and spoils nothing that was sent with it', async (t) => {
    const world = await aSeller(t, { zone: 'Europe/Berlin', now: '2026-11-20T10:00:00Z' });
    const customer = await aCustomer(world);
    const items = [];
    for (const shipped_at of ['2026-11-19T10:00:00Z', '9999-12-31T23:59:59-14:00', '2026-11-20T10:00:00Z'])
      items.push({ order_id: (await anOrder(world, { customer_id: customer, ...order })).body.id, shipped_at });
    const { body } = await expecting(200, world.request('POST', '/v1/shipments', { body: { items } }));
    assert.deepEqual(
      body.results.map(({ status }: { status: number }) => status),
      [201, 400, 201],
    );
    const event = { source: 'wms', source_event_id: 'far', type: 'shipment.shipped', data: items[1] };
    const kept = await expecting(202, world.request('POST', '/v1/events/inbound', { body: event }));
    assert.equal(kept.body.problem.errors[0].code, 'not_an_instant');
  });
});

describe('accounts on one installation', () => {
  it('see, ship, bill and settle nothing of each other’s, and each has numbers of its own', async (t) => {
    const world = await startWorld(t, { config: { workers: false } });
    const other = await world.asOther();
    const mine = await ship(
      world,
      await aCustomer(world, { external_id: 'C-1' }),
      { external_id: 'S-1' },
      { external_id: 'O-1' },
    );
    for (const [method, path, body] of [
      ['GET', `/v1/customers/${mine.order.customer_id}`],
      ['GET', `/v1/orders/${mine.order.id}`],
      ['GET', '/v1/orders/external:O-1'],
      ['PATCH', `/v1/orders/${mine.order.id}`, { note: 'mine now' }],
      ['POST', `/v1/orders/${mine.order.id}/void`],
      ['GET', `/v1/shipments/${mine.shipment.id}`],
      ['POST', `/v1/shipments/${mine.shipment.id}/ship`],
      ['POST', '/v1/shipments', { order_id: mine.order.id }],
      ['GET', `/v1/invoices/${mine.invoice.id}`],
      ['GET', `/v1/invoices/${mine.invoice.id}/pdf`],
      ['GET', `/v1/invoices/${mine.invoice.id}/timeline`],
      ['POST', `/v1/invoices/${mine.invoice.id}/void`, { reason: 'x', source: 'hold' }],
      ['POST', `/v1/invoices/${mine.invoice.id}/credit`, { reason: 'x' }],
      ['POST', `/v1/invoices/${mine.invoice.id}/send`, { recipients: ['spy@other.example'] }],
    ] as const) {
      const got = await other.request(method, path, body === undefined ? {} : { body });
      assert.equal(got.status, 404, `${method} ${path} ${JSON.stringify(got.body)}`);
    }
    for (const noun of ['customers', 'orders', 'shipments', 'invoices', 'transmissions', 'exceptions'])
      assert.deepEqual((await expecting(200, other.request('GET', `/v1/${noun}`))).body.data, [], noun);
    const theirs = await expecting(
      201,
      other.request('POST', '/v1/customers', { body: { name: 'Theirs', external_id: 'C-1' } }),
    );
    const placed = await expecting(
      201,
      other.request('POST', '/v1/orders', { body: { ...order, customer_id: theirs.body.id, external_id: 'O-1' } }),
    );
    const shipped = await expecting(
      201,
      other.request('POST', '/v1/shipments', { body: { order_id: placed.body.id, external_id: 'S-1' } }),
    );
    const invoice = await expecting(200, other.request('GET', `/v1/invoices/${shipped.body.invoice_id}`));
    assert.equal(invoice.body.number, mine.invoice.number);
  });
});

describe('everything sent again', () => {
  it('is answered as before, and nothing happens a second time', async (t) => {
    const world = await startWorld(t, { config: { workers: false } });
    const send = async () => {
      const answers = [];
      for (const [path, items] of [
        ['/v1/customers', [{ external_id: 'C', name: 'Alfreds' }]],
        ['/v1/products', [{ external_id: 'P', sku: 'CHAI', name: 'Chai', unit_price: '18' }]],
        [
          '/v1/orders',
          [1, 2, 3].map((n) => ({
            external_id: `O${n}`,
            customer_id: 'external:C',
            lines: [{ sku: 'CHAI', quantity: '1' }],
          })),
        ],
        ['/v1/shipments', [1, 2].map((n) => ({ external_id: `S${n}`, order_id: `external:O${n}` }))],
        [
          '/v1/events/inbound',
          [{ source: 'shop', source_event_id: 'e3', type: 'shipment.shipped', data: { order_id: 'external:O3' } }],
        ],
      ] as const) {
        const { body } = await expecting(200, world.request('POST', path, { body: { items } }));
        answers.push(...(body.results as { status: number; id: string; body: { invoice_id?: string } }[]));
      }
      return answers;
    };
    const first = await send();
    const again = await send();
    assert.deepEqual(new Set(first.map(({ status }) => status)), new Set([201]));
    assert.deepEqual(new Set(again.map(({ status }) => status)), new Set([200]));
    assert.deepEqual(
      again.map(({ id, body }) => [id, body.invoice_id]),
      first.map(({ id, body }) => [id, body.invoice_id]),
    );
    for (const [noun, count] of [
      ['customers', 1],
      ['products', 1],
      ['orders', 3],
      ['shipments', 3],
      ['invoices', 3],
    ] as const)
      assert.equal((await expecting(200, world.request('GET', `/v1/${noun}`))).body.data.length, count, noun);
  });
});
