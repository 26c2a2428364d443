/** A clock that is wrong: nothing is dated by it, and a series that was dated ahead is named. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { Client } from 'pg';
import { startWorld, type World } from '../world/server.ts';
import { aCustomer, anOrder, aProduct, expecting } from './selling-world.ts';

const CLI = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));
const YEAR_MS = 365 * 86_400_000;

async function anOpenOrder(world: World): Promise<string> {
  const customer_id = await aCustomer(world, { email: 'ap@alfreds.example' });
  await aProduct(world);
  return (await anOrder(world, { customer_id })).body.id;
}

function run(world: World, args: readonly string[]): Promise<{ code: number; out: string }> {
  const { promise, resolve } = Promise.withResolvers<{ code: number; out: string }>();
  const env = { PATH: process.env['PATH'], DATABASE_URL: world.databaseUrl, QUITTANCE_DATA_DIR: world.dataDir };
  execFile(process.execPath, [CLI, ...args], { env }, (error, out, err) =>
    resolve({ code: error === null ? 0 : Number(error.code), out: out + err }),
  );
  return promise;
}

describe('a server whose clock is a year ahead of the database’s', () => {
  it('issues nothing, and says why; when the clock is right, the same request ships and bills', async (t) => {
    let ahead = YEAR_MS;
    const clock = { now: () => new Date(Date.now() + ahead).toISOString() };
    const world = await startWorld(t, { ports: { clock }, config: { workers: false } });
    const order = await anOpenOrder(world);
    const ship = () => world.request('POST', '/v1/shipments', { body: { order_id: order, external_id: 'S-1' } });
    const refused = await ship();
    assert.equal(`${refused.status} ${refused.body.code}`, '503 clock_wrong');
    assert.match(refused.body.detail, /differ by 525600 minutes.*Correct the clocks/);
    assert.ok(refused.headers.get('retry-after') !== null);
    assert.deepEqual((await world.request('GET', '/v1/shipments')).body.data, [], 'the goods have not left either');
    assert.equal((await world.request('GET', '/v1/orders')).status, 200, 'all that dates nothing goes on');

    ahead = 0;
    const { body } = await expecting(201, ship());
    const invoice = await world.request('GET', `/v1/invoices/${body.invoice_id}`);
    assert.equal(invoice.body.number, 'INV-00001', 'no number was lost');
  });
});

describe('a number series that was dated ahead', () => {
  it('is named by verify and by doctor', async (t) => {
    const world = await startWorld(t, { config: { workers: false } });
    await expecting(201, world.request('POST', '/v1/shipments', { body: { order_id: await anOpenOrder(world) } }));
    assert.equal((await run(world, ['verify'])).code, 0);
    const client = new Client({ connectionString: world.superuserUrl });
    await client.connect();
    await client.query(`update invoices.series set last_issued_on = current_date + 365 where series = 'invoice'`);
    await client.end();
    const [verify, doctor] = [await run(world, ['verify']), await run(world, ['doctor'])];
    assert.equal(verify.code, 1);
    assert.match(verify.out, /FAIL {2}number_series +Series invoice has come to \d{4}-\d\d-\d\d, and today is \d{4}/);
    assert.equal(doctor.code, 1);
    assert.match(doctor.out, /FAIL {2}number_series +Series invoice has come to .*a clock was wrong/);
  });
});
