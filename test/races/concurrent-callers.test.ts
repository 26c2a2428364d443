/** Concurrent callers of several accounts share transactions without any visible effect. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { present } from '#kernel/assert.ts';
import { parseId } from '#kernel/id.ts';
import { lockOrders } from '#modules/orders/index.ts';
import { verifyBooks } from '#flows/audit/verify.ts';
import { startWorld, type Caller, type Got } from '../world/server.ts';
import { aCustomer, anOrder, expecting } from '../scenarios/selling-world.ts';

const world = await startWorld({ after }, { config: { workers: false } });
const others = await Promise.all([1, 2, 3].map((number) => world.asOther({ name: `Seller ${number}` })));
const sellers = await Promise.all(
  [{ ...world, accountId: world.accountId }, ...others].map(async (caller) => ({
    caller,
    accountId: caller.accountId,
    customer: await aCustomer(caller),
  })),
);
type Seller = (typeof sellers)[number];

const anOrderOf = async ({ caller, customer }: Seller): Promise<string> =>
  (
    await anOrder(caller, {
      customer_id: customer,
      lines: [{ description: 'Chai', unit_price: '18.05', tax_rate: '19', quantity: '2' }],
    })
  ).body.id;

const ship = (caller: Caller, shipment: string, headers: Record<string, string> = {}): Promise<Got> =>
  caller.request('POST', `/v1/shipments/${shipment}/ship`, { headers });
const create = (caller: Caller, body: Record<string, unknown>, headers: Record<string, string> = {}): Promise<Got> =>
  caller.request('POST', '/v1/shipments', { body, headers });

async function packed(seller: Seller, count: number): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const order = await anOrderOf(seller);
      return (await expecting(201, create(seller.caller, { order_id: order, ship: false }))).body.id as string;
    }),
  );
}

const first = sellers[0] as Seller;
const second = sellers[1] as Seller;

describe('callers of several accounts at once', () => {
  it('each get their own invoices, numbered without a gap in their own series', async () => {
    const work = (
      await Promise.all(
        sellers.map(async (seller) => (await packed(seller, 12)).map((shipment) => ({ seller, shipment }))),
      )
    ).flat();
    const shuffled = work.toSorted((a, b) => (a.shipment.slice(-4) < b.shipment.slice(-4) ? -1 : 1));
    const answers = await Promise.all(shuffled.map(({ seller, shipment }) => ship(seller.caller, shipment)));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    for (const { caller } of sellers) {
      const { body } = await expecting(200, caller.request('GET', '/v1/invoices?limit=100'));
      assert.deepEqual(
        (body.data as { number: string }[]).map(({ number }) => number).toSorted(),
        Array.from({ length: 12 }, (_, index) => `INV-${String(index + 1).padStart(5, '0')}`),
      );
    }
  });

  it("cannot reach another account's shipment or order, though its owner asks for it at the same moment", async () => {
    const shipments = await packed(first, 10);
    const orders = await Promise.all(shipments.map(() => anOrderOf(first)));
    const answers = await Promise.all(
      shipments.flatMap((shipment, index) => [
        ship(first.caller, shipment),
        ship(second.caller, shipment),
        create(first.caller, { order_id: orders[index] }),
        create(second.caller, { order_id: orders[index] }),
      ]),
    );
    const by = (place: number) => answers.filter((_, index) => index % 4 === place).map(({ status }) => status);
    assert.deepEqual([...new Set(by(0))], [200]);
    assert.deepEqual([...new Set(by(1))], [404]);
    assert.deepEqual([...new Set(by(2))], [201]);
    assert.deepEqual([...new Set(by(3))], [404]);
  });

  it('are served though one of them asks for what the database refuses', async () => {
    const orders = await Promise.all(Array.from({ length: 20 }, () => anOrderOf(first)));
    const twice = await Promise.all([anOrderOf(first), anOrderOf(first)]);
    const [answers, same] = await Promise.all([
      Promise.all(orders.map((order_id) => create(first.caller, { order_id }))),
      Promise.all(twice.map((order_id) => create(first.caller, { order_id, external_id: 'TWICE' }))),
    ]);
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
    const reported = same.map(({ status, body }) => (status === 201 ? 'shipped' : (body.code as string)));
    assert.deepEqual(new Set(reported), new Set(['shipped', 'external_id_already_used']));
  });

  it('with Idempotency-Keys are each answered once; the same key at once has one effect and one answer', async () => {
    const orders = await Promise.all(Array.from({ length: 15 }, () => anOrderOf(first)));
    const once = await anOrderOf(second);
    const [answers, repeats] = await Promise.all([
      Promise.all(
        orders.map((order_id, index) => create(first.caller, { order_id }, { 'idempotency-key': `K-${index}` })),
      ),
      Promise.all(
        Array.from({ length: 10 }, () => create(second.caller, { order_id: once }, { 'idempotency-key': 'K-1' })),
      ),
    ]);
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
    assert.deepEqual([...new Set(repeats.map(({ status }) => status))], [201]);
    assert.equal(new Set(repeats.map(({ body }) => body.id)).size, 1);
    const again = await Promise.all(
      orders.map((order_id, index) => create(first.caller, { order_id }, { 'idempotency-key': `K-${index}` })),
    );
    assert.deepEqual(
      again.map(({ body }) => body.id),
      answers.map(({ body }) => body.id),
    );
  });

  it('keep no refusal under a key: what was refused among others may be asked for again with its key', async () => {
    const orders = await Promise.all(Array.from({ length: 10 }, () => anOrderOf(first)));
    const held = await anOrderOf(second);
    const hold = (status: string) =>
      expecting(200, second.caller.request('PATCH', `/v1/customers/${second.customer}`, { body: { status } }));
    await hold('hold_shipment');
    const key = { 'idempotency-key': 'HELD' };
    const [, refused] = await Promise.all([
      Promise.all(orders.map((order_id) => expecting(201, create(first.caller, { order_id })))),
      create(second.caller, { order_id: held }, key),
    ]);
    assert.equal(refused.body.code, 'customer_on_hold');
    await hold('normal');
    await expecting(201, create(second.caller, { order_id: held }, key));
  });

  it('wait for nobody whose order is held by somebody: others of all accounts are served meanwhile', async () => {
    const [held] = await packed(first, 1);
    const others = await Promise.all(sellers.slice(1).map(async (seller) => packed(seller, 4)));
    const order = (await expecting(200, first.caller.request('GET', `/v1/shipments/${held}`))).body.order_id as string;
    const waiting = world.ports.database.transaction([world.accountId], async (tx) => {
      lockOrders(tx, [{ accountId: world.accountId, id: present(parseId('order', order), 'an order id') }]);
      await tx.settle();
      const pending = ship(first.caller, held as string);
      const served = await Promise.all(
        sellers
          .slice(1)
          .flatMap(({ caller }, index) => (others[index] ?? []).map((shipment) => ship(caller, shipment))),
      );
      assert.deepEqual([...new Set(served.map(({ status }) => status))], [200]);
      return { pending: pending };
    });
    const { pending: shipping } = await waiting;
    assert.equal((await shipping).status, 200);
  });

  it('leave books that hold', async () => {
    for (const { accountId } of sellers) {
      const report = await verifyBooks(world.ports, accountId, null);
      assert.deepEqual(
        report.checks.filter((check) => !check.ok),
        [],
      );
    }
  });
});
