import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import { verifyBooks } from '#flows/audit/verify.ts';
import { startWorld, type Got } from '../world/server.ts';
import { aCustomer, anOrder, expecting } from '../scenarios/selling-world.ts';

const world = await startWorld({ after }, { config: { workers: false } });
const customer = await aCustomer(world);
const chai = { description: 'Chai', unit_price: '18.05', tax_rate: '19' };

const post = (path: string, body?: unknown) => world.request('POST', path, body === undefined ? {} : { body });
const get = async (path: string) => (await expecting(200, world.request('GET', path))).body;

const orderOf = async (
  quantity: string,
  parts: Record<string, unknown> = {},
): Promise<{ id: string; line: string }> => {
  const { body } = await anOrder(world, { customer_id: customer, lines: [{ ...chai, quantity }], ...parts });
  return { id: body.id, line: body.lines[0].id };
};

const packed = async (order: string): Promise<string> =>
  (await expecting(201, post('/v1/shipments', { order_id: order, ship: false }))).body.id;

const invoicesOf = async (order: string): Promise<{ id: string; status: string; total: string }[]> =>
  (await get(`/v1/invoices?order_id=${order}`)).data;

/** Runs the same call concurrently. */
const atOnce = <T>(times: number, call: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => call(index)));

const statuses = (answers: readonly Got[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const name = status < 300 ? String(status) : `${status} ${body.code}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};

const different = (values: readonly unknown[]): number => new Set(values.map((value) => JSON.stringify(value))).size;

afterEach(async () => {
  const report = await verifyBooks(world.ports, world.accountId, null);
  assert.deepEqual(
    report.checks.filter((check) => !check.ok),
    [],
  );
});

describe('one shipment, many hands', () => {
  it('shipped a hundred times at once it has one invoice, and all hundred are told of it', async () => {
    const order = await orderOf('3');
    const shipment = await packed(order.id);
    const answers = await atOnce(100, () => post(`/v1/shipments/${shipment}/ship`));
    assert.deepEqual(statuses(answers), { 200: 100 });
    assert.equal(different(answers.map(({ body }) => body)), 1);
    const invoices = await invoicesOf(order.id);
    assert.deepEqual(
      invoices.map(({ id }) => id),
      [answers[0]?.body.invoice_id],
    );
  });

  it('sent twenty times at once under one external_id it is one shipment', async () => {
    const order = await orderOf('3');
    const answers = await atOnce(20, () => post('/v1/shipments', { order_id: order.id, external_id: 'parcel-1' }));
    assert.deepEqual(statuses(answers), { 200: 19, 201: 1 });
    assert.equal(different(answers.map(({ body }) => body)), 1);
    assert.equal((await invoicesOf(order.id)).length, 1);
  });

  it('in one call and alone at once, whoever comes first, it is one shipment', async () => {
    const order = await orderOf('2');
    const body = { order_id: order.id, external_id: 'parcel-2' };
    const answers = await atOnce(12, (index) =>
      post('/v1/shipments', index % 2 === 0 ? body : { items: [body, body] }),
    );
    const bodies = answers.flatMap(({ body: answer }) =>
      answer.object === 'bulk' ? answer.results.map((result: { body: unknown }) => result.body) : [answer],
    );
    assert.equal(bodies.length, 18);
    assert.equal(different(bodies), 1);
    assert.equal((await invoicesOf(order.id)).length, 1);
  });

  it('shipped and voided at once it is one of the two', async () => {
    for (let round = 0; round < 8; round++) {
      const order = await orderOf('1');
      const shipment = await packed(order.id);
      const [ships, voids] = await Promise.all([
        atOnce(2, () => post(`/v1/shipments/${shipment}/ship`)),
        atOnce(2, () => post(`/v1/shipments/${shipment}/void`)),
      ]);
      const state = (await get(`/v1/shipments/${shipment}`)).state;
      const isShipped = state === 'shipped';
      assert.deepEqual(statuses(ships), isShipped ? { 200: 2 } : { '409 shipment_voided': 2 });
      assert.deepEqual(statuses(voids), isShipped ? { '409 shipment_has_invoice': 2 } : { 200: 2 });
      assert.equal((await invoicesOf(order.id)).length, isShipped ? 1 : 0);
    }
  });

  it('billed again by many at once after its invoice was voided it has one live invoice', async () => {
    const order = await orderOf('2');
    const shipment = await packed(order.id);
    const first = (await expecting(200, post(`/v1/shipments/${shipment}/ship`))).body.invoice_id;
    const [voided, ...ships] = await Promise.all([
      post(`/v1/invoices/${first}/void`, { reason: 'Wrong address', source: 'bill_again' }),
      ...Array.from({ length: 20 }, () => post(`/v1/shipments/${shipment}/ship`)),
    ]);
    assert.deepEqual(statuses([voided]), { 200: 1 });
    assert.deepEqual(statuses(ships), { 200: 20 });
    await expecting(200, post(`/v1/shipments/${shipment}/ship`));
    const invoices = await invoicesOf(order.id);
    assert.equal(invoices.filter(({ status }) => status === 'void').length, 1);
    assert.equal(invoices.filter(({ status }) => status !== 'void').length, 1);
  });
});

describe('one order, many parcels', () => {
  it('fifteen parcels of one piece at once out of ten pieces: ten leave', async () => {
    const order = await orderOf('10', { charges: [{ kind: 'freight', amount: '9.99', tax_rate: '19' }] });
    const answers = await atOnce(15, (index) =>
      post('/v1/shipments', {
        order_id: order.id,
        external_id: `${order.id}-${index}`,
        lines: [{ order_line_id: order.line, quantity: '1' }],
      }),
    );
    const counts = statuses(answers);
    assert.equal(counts['201'], 10, JSON.stringify(counts));
    const shown = await get(`/v1/orders/${order.id}`);
    assert.deepEqual([shown.lines[0].shipped_quantity, shown.lines[0].billed_quantity], ['10', '10']);
    const cents = (await invoicesOf(order.id)).map(({ total }) => BigInt(total.replace('.', '')));
    assert.equal(cents.length, 10);
    assert.equal(
      cents.reduce((sum, each) => sum + each, 0n),
      BigInt(shown.total.replace('.', '')),
      'they sum to the order',
    );
  });

  it('everything at once by two warehouses leaves once', async () => {
    const order = await orderOf('4');
    const answers = await atOnce(10, () => post('/v1/shipments', { order_id: order.id }));
    assert.equal(statuses(answers)['201'], 1, JSON.stringify(statuses(answers)));
    assert.equal((await invoicesOf(order.id)).length, 1);
  });
});

describe('one event, many transmissions of it', () => {
  it('received fifty times at once it ships and bills once', async () => {
    const order = await orderOf('3', { external_id: 'web-1' });
    const event = {
      source: 'webshop',
      source_event_id: 'evt-1',
      type: 'shipment.shipped',
      occurred_at: '2026-11-20T10:00:00Z',
      data: { order_id: 'external:web-1', tracking_number: 'T1' },
    };
    const answers = await atOnce(50, () => post('/v1/events/inbound', event));
    assert.ok(
      answers.every(({ status, body }) => [200, 201].includes(status) && body.state === 'applied'),
      JSON.stringify(statuses(answers)),
    );
    assert.equal(different(answers.map(({ body }) => [body.id, body.shipment_id, body.invoice_id])), 1);
    assert.equal((await get(`/v1/shipments?order_id=${order.id}`)).data.length, 1);
    assert.equal((await invoicesOf(order.id)).length, 1);
  });
});
