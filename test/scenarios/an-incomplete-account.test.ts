/** An account that has not said what an invoice must say: its goods leave, its invoices wait, and nobody has to think of them again. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, it, type TestContext } from 'node:test';
import { billWaiting } from '#flows/invoices/bill-waiting.ts';
import { eventually, SELLER, startWorld, type World } from '../world/server.ts';
import { aCustomer, anOrder, aProduct, expecting } from './selling-world.ts';

const CLI = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));

async function openShop(t: TestContext, workers = true): Promise<World> {
  const world = await startWorld(t, { incomplete: true, config: { workers } });
  await aProduct(world);
  return world;
}

async function ship(world: World, times: number, policy?: object): Promise<string[]> {
  const customer_id = await aCustomer(world, { email: 'ap@alfreds.example' });
  const ids: string[] = [];
  for (let nth = 0; nth < times; nth++) {
    const { body: order } = await anOrder(world, {
      customer_id,
      ...(policy === undefined ? {} : { billing_policy: policy }),
    });
    const { body } = await expecting(201, world.request('POST', '/v1/shipments', { body: { order_id: order.id } }));
    assert.equal(body.state, 'shipped');
    ids.push(body.id);
  }
  return ids;
}

const invoiceOf = async (world: World, shipment: string) =>
  (await world.request('GET', `/v1/shipments/${shipment}`)).body.invoice_id as string | null;
const invoices = async (world: World) => (await world.request('GET', '/v1/invoices?limit=200')).body.data as unknown[];
const complete = (world: World) => expecting(200, world.request('PATCH', '/v1/account', { body: SELLER }));

describe('an account that lacks what an invoice must say by law', () => {
  it('ships, and its invoices wait as exceptions until they are issued by themselves when it is complete', async (t) => {
    const world = await openShop(t);
    const shipped = await ship(world, 3);
    for (const id of shipped) assert.equal(await invoiceOf(world, id), null);
    const { body: waiting } = await world.request('GET', '/v1/exceptions');
    assert.deepEqual(
      waiting.data.map(({ kind, subject }: { kind: string; subject: { id: string } }) => [kind, subject.id]),
      shipped.toReversed().map((id) => ['account_incomplete', id]),
    );
    assert.match(waiting.data[0].reason, /lacks: name, address\. Set the missing fields with PATCH \/v1\/account/);
    assert.equal(waiting.data[0].retry_possible, false);
    const retried = await world.request('POST', `/v1/exceptions/${waiting.data[0].id}/retry`);
    assert.equal(`${retried.status} ${retried.body.code}`, '409 account_incomplete');

    await expecting(200, world.request('PATCH', '/v1/account', { body: { name: SELLER.name } }));
    await expecting(200, world.request('PATCH', '/v1/account', { body: { address: SELLER.address } }));
    const { body: still } = await world.request('GET', '/v1/exceptions?kind=account_incomplete');
    assert.match(still.data[0].reason, /lacks: tax_id\./, 'Germany asks for a tax id');

    await complete(world);
    for (const id of shipped)
      await eventually(
        () => invoiceOf(world, id),
        (invoice) => invoice !== null,
      );
    assert.equal((await invoices(world)).length, 3);
    assert.deepEqual((await world.request('GET', '/v1/exceptions')).body.data, []);
    const numbers = (await invoices(world)) as { number: string; issued_on: string }[];
    assert.deepEqual(numbers.map(({ number }) => number).toSorted(), ['INV-00001', 'INV-00002', 'INV-00003']);
  });

  it('is refused precisely when it issues by hand, and may keep drafts', async (t) => {
    const world = await openShop(t);
    const customer_id = await aCustomer(world, { email: 'ap@alfreds.example' });
    const lines = [{ description: 'Advice', quantity: '1', unit_price: '80', tax_rate: '19' }];
    for (const on_creation of ['issue', 'issue_and_send']) {
      const refused = await world.request('POST', '/v1/invoices', { body: { customer_id, lines, on_creation } });
      assert.equal(`${refused.status} ${refused.body.code}`, '409 account_incomplete');
      assert.deepEqual(
        refused.body.errors.map(({ pointer }: { pointer: string }) => pointer),
        ['/name', '/address'],
      );
    }
    const { body: draft } = await expecting(
      201,
      world.request('POST', '/v1/invoices', { body: { customer_id, lines, on_creation: 'draft' } }),
    );
    const refused = await world.request('POST', `/v1/invoices/${draft.id}/issue`, { body: {} });
    assert.equal(refused.body.code, 'account_incomplete');
    const [shipment = ''] = await ship(world, 1, { on_creation: 'draft' });
    assert.notEqual(await invoiceOf(world, shipment), null, 'a policy that drafts goes on drafting');
    assert.deepEqual((await world.request('GET', '/v1/exceptions')).body.data, []);

    await complete(world);
    const { body: issued } = await expecting(
      200,
      world.request('POST', `/v1/invoices/${draft.id}/issue`, { body: {} }),
    );
    assert.equal(issued.seller.tax_id, SELLER.tax_id, 'the draft says what the account says now');
  });

  it('is billed once for each shipment, however often and by however many the work is begun', async (t) => {
    const world = await openShop(t, false);
    const shipped = await ship(world, 12);
    assert.equal(await billWaiting(world.ports, { accountId: world.accountId, after: null }), 0, 'not before it may');
    await complete(world);
    const begin = () => billWaiting(world.ports, { accountId: world.accountId, after: null });
    await Promise.all([begin(), begin(), begin()]);
    assert.equal(await begin(), 0, 'nothing is left');
    assert.equal((await invoices(world)).length, shipped.length);
  });

  it('misses no shipment that leaves while the account is completed', async (t) => {
    const world = await openShop(t);
    const customer_id = await aCustomer(world);
    const orders = await Promise.all(Array.from({ length: 20 }, () => anOrder(world, { customer_id })));
    const shipping = orders.map(async ({ body: { id } }, nth) => {
      if (nth === 10) await complete(world);
      return expecting(201, world.request('POST', '/v1/shipments', { body: { order_id: id } }));
    });
    const shipments = await Promise.all(shipping);
    for (const { body } of shipments) {
      await eventually(
        () => invoiceOf(world, body.id),
        (invoice) => invoice !== null,
      );
    }
    assert.equal((await invoices(world)).length, orders.length);
  });

  it('bills nothing again that a person took back', async (t) => {
    const world = await openShop(t);
    // Not sent, since only what nobody has may be taken back.
    const [shipment = ''] = await ship(world, 1, { on_creation: 'issue' });
    await complete(world);
    const invoice = await eventually(
      () => invoiceOf(world, shipment),
      (found) => found !== null,
    );
    const body = { reason: 'Wrong price', source: 'bill_again' };
    await expecting(200, world.request('POST', `/v1/invoices/${invoice}/void`, { body }));
    await expecting(200, world.request('PATCH', '/v1/account', { body: { address: null } }));
    const { body: waiting } = await world.request('GET', '/v1/exceptions');
    assert.deepEqual(
      waiting.data.map(({ kind }: { kind: string }) => kind),
      ['shipment_not_invoiced'],
    );
    await complete(world);
    await billWaiting(world.ports, { accountId: world.accountId, after: null });
    assert.equal(await invoiceOf(world, shipment), null);
  });

  it('is named by doctor and on the root page, without a name that strangers could read', async (t) => {
    const world = await openShop(t);
    const doctor = await run(world, ['doctor']);
    assert.equal(doctor.code, 1);
    assert.match(doctor.out, /FAIL {2}accounts +No invoice can be issued for my-company \(name, address\)/);
    const page = (await world.request('GET', '/')).body as string;
    assert.match(page, /One account lacks seller details that every invoice must show/);
    assert.doesNotMatch(page, /my-company/);
  });

  it('shows no paths, hosts or database names to whoever opens the root page', async (t) => {
    const world = await openShop(t);
    const page = (await world.request('GET', '/')).body as string;
    assert.ok(!page.includes(world.dataDir) && !page.includes(new URL(world.databaseUrl).pathname.slice(1)), page);
    assert.match(page, /<dt>Database<\/dt><dd>PostgreSQL<\/dd>/);
    assert.match(page, /<dt>Mail<\/dt><dd>written to files, not sent<\/dd>/);
  });
});

function run(world: World, args: readonly string[]): Promise<{ code: number; out: string }> {
  const { promise, resolve } = Promise.withResolvers<{ code: number; out: string }>();
  const env = { PATH: process.env['PATH'], DATABASE_URL: world.databaseUrl, QUITTANCE_DATA_DIR: world.dataDir };
  execFile(process.execPath, [CLI, ...args], { env }, (error, out, err) =>
    resolve({ code: error === null ? 0 : Number(error.code), out: out + err }),
  );
  return promise;
}
