/** A database that goes away, is overloaded or is busy: callers are told to come again, never that something broke. */
import assert from 'node:assert/strict';
import { after, describe, it, type TestContext } from 'node:test';
import { Client } from 'pg';
import { ENDPOINTS } from '#api/endpoints/index.ts';
import { eventually, startWorld, type Got, type World } from '../world/server.ts';
import { aCustomer, anOrder, aProduct, expecting } from './selling-world.ts';

const world = await startWorld({ after });
const customer = await aCustomer(world);
await aProduct(world);

async function asSuperuser(t: TestContext, at: Pick<World, 'superuserUrl'>): Promise<Client> {
  const client = new Client({ connectionString: at.superuserUrl });
  await client.connect();
  t.after(() => client.end());
  return client;
}

const databaseOf = ({ databaseUrl }: World) => new URL(databaseUrl).pathname.slice(1);

function assertComeAgain(got: Got, what: string): void {
  assert.equal(got.status, 503, `${what}: ${JSON.stringify(got.body)}`);
  assert.ok(Number(got.headers.get('retry-after')) >= 1, `${what} says when to come again`);
}

describe('a database that goes away', () => {
  it('is 503 at every address, with Retry-After, and everything goes on when it is back', async (t) => {
    const own = await startWorld(t);
    const superuser = await asSuperuser(t, world);
    const name = databaseOf(own);
    await superuser.query(`alter database ${name} allow_connections false`);
    await superuser.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    for (const { method, path, upload } of ENDPOINTS) {
      if (upload !== null) continue;
      const address = path.replaceAll(/\{\w+\}/g, 'external:x');
      assertComeAgain(
        await own.request(method, address, method === 'GET' || method === 'DELETE' ? {} : { body: {} }),
        `${method} ${path}`,
      );
    }
    for (const address of ['/readyz', '/metrics']) assertComeAgain(await own.request('GET', address), address);
    assert.equal((await own.request('GET', '/healthz')).status, 200);
    assert.equal((await own.request('GET', '/')).status, 200);
    await superuser.query(`alter database ${name} allow_connections true`);
    await eventually(
      () => own.request('GET', '/v1/account'),
      ({ status }) => status === 200,
    );
    assert.equal((await own.request('GET', '/readyz')).status, 200);
  });

  it('in the middle of a request is 503, and nothing of the request stands', async (t) => {
    const { body: order } = await anOrder(world, { customer_id: customer });
    const superuser = await asSuperuser(t, world);
    const watcher = await asSuperuser(t, world);
    await superuser.query('begin; lock table fulfilment.shipment in access exclusive mode');
    const shipping = world.request('POST', '/v1/shipments', { body: { order_id: order.id } });
    await eventually(
      async () =>
        (
          await watcher.query(
            `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          )
        ).rowCount,
      (ended) => (ended ?? 0) > 0,
    );
    const got = await shipping;
    await superuser.query('rollback');
    assertComeAgain(got, 'a shipment');
    const again = await expecting(201, world.request('POST', '/v1/shipments', { body: { order_id: order.id } }));
    assert.equal(again.body.state, 'shipped');
  });
});

describe('overload and conflict', () => {
  it('what waits too long for others is 503 with Retry-After; the same request under way twice is 409', async (t) => {
    const { body: order } = await anOrder(world, { customer_id: customer });
    const superuser = await asSuperuser(t, world);
    const watcher = await asSuperuser(t, world);
    await superuser.query(`begin; select from orders.sales_order for update`);
    const body = { order_id: order.id };
    const headers = { 'idempotency-key': 'twice' };
    const first = world.request('POST', `/v1/orders/${order.id}/void`, { body: { reason: 'x' }, headers });
    await eventually(
      async () =>
        (
          await watcher.query(
            `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          )
        ).rowCount,
      (waiting) => (waiting ?? 0) > 0,
    );
    const second = world.request('POST', `/v1/orders/${order.id}/void`, { body: { reason: 'x' }, headers });
    const [held, repeat] = await Promise.all([first, second]);
    await superuser.query('rollback');
    assertComeAgain(held, 'an order that others hold');
    assert.equal(held.body.code, 'overloaded');
    assert.ok(repeat.status === 409 || repeat.status === 503, JSON.stringify(repeat.body));
    assert.ok(repeat.headers.get('retry-after') !== null);
    await expecting(201, world.request('POST', '/v1/shipments', { body }));
  });

  it('a pool with nothing free is 503 with Retry-After', async (t) => {
    const own = await startWorld(t, { config: { workers: false } });
    const { pool } = own.ports.database;
    const taken = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
    const got = await own.request('GET', '/v1/account');
    for (const client of taken) client.release();
    assertComeAgain(got, 'a request');
    assert.equal(got.body.code, 'overloaded');
    assert.equal((await own.request('GET', '/v1/account')).status, 200);
  });
});

describe('checks and figures', () => {
  it('one check of an account’s books runs at a time, on connections that requests do not use', async (t) => {
    const superuser = await asSuperuser(t, world);
    const watcher = await asSuperuser(t, world);
    await superuser.query('begin; lock table audit.link in access exclusive mode');
    const first = world.request('GET', '/v1/audit/verify');
    await eventually(
      async () =>
        (
          await watcher.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
          and application_name = 'quittance-aside'`)
        ).rowCount,
      (waiting) => waiting === 1,
    );
    const second = await world.request('GET', '/v1/audit/verify');
    assert.equal(`${second.status} ${second.body.code}`, '409 verification_running');
    assert.equal((await world.request('GET', '/v1/account')).status, 200);
    await superuser.query('rollback');
    const report = await first;
    assert.equal(report.status === 200 || report.status === 503, true, JSON.stringify(report.body));
    assert.equal((await world.request('GET', '/v1/audit/verify')).body.ok, true);
  });

  it('figures for monitoring cost the database one look, however many ask', async () => {
    await Promise.all(Array.from({ length: 50 }, () => world.request('GET', '/metrics')));
    const { rows } = await (world.ports.aside ?? world.ports.database).pool.query<{ count: string }>(
      `select count(*)::text as count from pg_stat_activity where datname = current_database() and application_name = 'quittance-aside'`,
    );
    assert.ok(Number(rows[0]?.count) <= 3);
    assert.match((await world.request('GET', '/metrics')).body, /quittance_jobs_waiting \d+/);
  });

  it('no cache on the way keeps what the API answers', async () => {
    for (const path of ['/v1/account', '/v1/nothing', '/v1/customers?limit=0', '/metrics', '/'])
      assert.equal((await world.request('GET', path)).headers.get('cache-control'), 'no-store', path);
    assert.match((await world.request('GET', '/docs/scalar.js')).headers.get('cache-control') ?? '', /max-age/);
  });
});
