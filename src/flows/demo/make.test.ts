import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { fillDemo } from './make.ts';
import { planDemo } from './plan.ts';
import { verifyBooks } from '#flows/audit/verify.ts';
import { eventually, startWorld, type Caller } from '#test/world/server.ts';

const world = await startWorld({ after }, { incomplete: true });
const fill = () => fillDemo(world.ports, { accountId: world.accountId, progress: () => undefined });

async function all(caller: Caller, path: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  for (let cursor = ''; ;) {
    const { status, body } = await caller.request('GET', `${path}?limit=200${cursor}`);
    assert.equal(status, 200, JSON.stringify(body));
    found.push(...body.data);
    if (!body.has_more) return found;
    cursor = `&cursor=${body.next_cursor}`;
  }
}

const different = (things: readonly Record<string, unknown>[], member: string): Set<unknown> =>
  new Set(things.map((thing) => thing[member]));

it('the demo is the same every time', () => assert.deepEqual(planDemo(), planDemo()));

it('the demo has orders and invoices in every state, and its books hold', async () => {
  const filled = await fill();
  assert.ok(filled.ok, JSON.stringify(filled));
  assert.equal(filled.value.isNew, true);

  const orders = await all(world, '/v1/orders');
  assert.ok(orders.length >= 60);
  assert.deepEqual(different(orders, 'phase'), new Set(['draft', 'accepted', 'completed', 'void']));
  assert.deepEqual(different(orders, 'fulfilment'), new Set(['unfulfilled', 'packed', 'partially_shipped', 'shipped']));
  assert.deepEqual(different(orders, 'payment'), new Set(['unpaid', 'partially_paid', 'paid', 'overpaid']));
  assert.deepEqual(different(orders, 'billing'), new Set(['not_invoiced', 'partially_invoiced', 'invoiced']));

  const invoices = await eventually(
    () => all(world, '/v1/invoices'),
    (found) => found.filter(({ is_sent }) => is_sent === true).length >= 40,
    60_000,
  );
  for (const status of ['draft', 'sent', 'paid', 'overpaid', 'past_due', 'void', 'issued'])
    assert.ok(different(invoices, 'status').has(status), status);
  assert.deepEqual(different(invoices, 'kind'), new Set(['invoice', 'credit_note']));
  assert.deepEqual(different(invoices, 'currency'), new Set(['EUR', 'USD', 'JPY']));

  const exceptions = await eventually(
    () => all(world, '/v1/exceptions'),
    (found) => different(found, 'kind').size >= 3,
  );
  assert.deepEqual(
    different(exceptions, 'kind'),
    new Set(['transmission_parked', 'inbound_event_quarantined', 'invoice_without_recipient']),
  );

  const report = await verifyBooks(world.ports, world.accountId, null);
  assert.deepEqual(
    report.checks.filter((check) => !check.ok),
    [],
  );
});

it('a second demo changes nothing', async () => {
  const count = async () =>
    Object.fromEntries(
      await Promise.all(
        ['customers', 'products', 'orders', 'shipments', 'invoices', 'transactions', 'settlements'].map(
          async (noun) => [noun, (await all(world, `/v1/${noun}`)).length] as const,
        ),
      ),
    );
  const before = await count();
  const again = await fill();
  assert.equal(again.ok && again.value.isNew, false);
  assert.deepEqual(await count(), before);
});

it('the demo stays away from an account that holds anything', async () => {
  const other = await world.asOther();
  assert.equal((await other.request('POST', '/v1/customers', { body: { name: 'Somebody real' } })).status, 201);
  const refused = await fillDemo(world.ports, { accountId: other.accountId, progress: () => undefined });
  assert.equal(refused.ok ? null : refused.refusal.code, 'account_in_use');
  assert.equal((await all(other, '/v1/customers')).length, 1);
});
