/** Every step on the way from any earlier schema to this version's, with the books of companies that worked on it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { Client, type Pool } from 'pg';
import { present } from '#kernel/assert.ts';
import { openPool } from '#runtime/database/connect.ts';
import { migrate, readMigrations } from '#runtime/database/migrate.ts';
import { readConfig } from '#runtime/config.ts';
import { findAccounts, verifyBooks } from '#flows/verify-books.ts';
import { startQuittance, type Running } from '../../src/main.ts';
import { dumpSchema } from '../../tools/dump-schema.ts';
import { bareDatabase, freshDatabase } from '../world/postgres.ts';
import { aProgram, OWNER_KEY } from '../world/program.ts';
import { eventually, send, SELLER } from '../world/server.ts';
import { anOlderPlace, KEPT_BOOKS, numberOf, withMigrations, type OlderPlace } from './older-books.ts';
import { keyOfStage } from './stages.ts';

const CLI = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));
const log = pino({ level: 'silent' });
const migrations = await readMigrations();
const HEAD = numberOf(migrations.at(-1));
/** The first that holds a whole company: orders, invoices, money, mail, events and their log. */
const WHOLE = 11;
const FIRST_STAGE = 5;
const MAILING = 9;

async function freshSchema(t: TestContext): Promise<string> {
  const pool = openPool((await freshDatabase(t)).url, { log, connections: 1 });
  try {
    return await dumpSchema(pool);
  } finally {
    await pool.end();
  }
}

async function withServer(place: OlderPlace, work: (running: Running) => Promise<void>): Promise<void> {
  const { url, dataDir } = place;
  const config = readConfig({
    DATABASE_URL: url,
    QUITTANCE_DATA_DIR: dataDir,
    PORT: '0',
    QUITTANCE_API_KEY: OWNER_KEY,
  });
  assert.ok(config.ok);
  const running = await startQuittance({ config: config.value, log, checkAnswers: true });
  try {
    await work(running);
  } finally {
    await running.stop();
  }
}

async function verifyAll({ ports }: Running): Promise<void> {
  for (const id of await findAccounts(ports)) {
    const report = await verifyBooks(ports, id, null);
    assert.deepEqual(
      report.checks.filter((check) => !check.ok),
      [],
    );
  }
}

interface Invoice {
  readonly id: string;
  readonly number: string | null;
  readonly origin: string;
}

/** One company goes on: what was open is shipped, and its invoice continues the numbers. */
async function shipAnOrder({ url }: Running, key: string): Promise<void> {
  const ask = (method: string, path: string, body?: unknown) =>
    send(`${url}${path}`, method, {
      headers: { authorization: `Bearer ${key}` },
      ...(body === undefined ? {} : { body }),
    });
  const numbers = async () => {
    const { data, has_more: more } = (await ask('GET', '/v1/invoices?limit=200')).body;
    assert.equal(more, false);
    return (data as Invoice[]).flatMap(({ number, origin }) =>
      number === null || origin === 'imported' ? [] : [number],
    );
  };
  const before = await numbers();
  const customer = { external_id: 'buyer', name: 'Bólido Comidas' };
  if ((await ask('GET', '/v1/customers/external:buyer')).status === 404) await ask('POST', '/v1/customers', customer);
  if ((await ask('GET', '/v1/orders/external:open')).status === 404) {
    const lines = [{ description: 'Chai', quantity: '3', unit_price: '18.333333', tax_rate: '19' }];
    const made = await ask('POST', '/v1/orders', { external_id: 'open', customer_id: 'external:buyer', lines });
    assert.equal(made.status, 201, JSON.stringify(made.body));
  }
  const shipped = await ask('POST', '/v1/shipments', { order_id: 'external:open' });
  assert.equal(shipped.status, 201, JSON.stringify(shipped.body));
  assert.equal(shipped.body.invoice_id, null, 'earlier versions let an account issue that never said where it is');
  const { body: waiting } = await ask('GET', '/v1/exceptions?kind=account_incomplete');
  assert.deepEqual(
    (waiting.data as { subject: { id: string } }[]).map(({ subject }) => subject.id),
    [shipped.body.id],
  );
  assert.equal((await ask('PATCH', '/v1/account', SELLER)).status, 200);
  const billed = await eventually(
    () => ask('GET', `/v1/shipments/${shipped.body.id}`),
    ({ body }) => body.invoice_id !== null,
  );
  const { body: invoice } = await ask('GET', `/v1/invoices/${billed.body.invoice_id}`);
  const last = Math.max(0, ...before.map((number) => Number(/\d+$/.exec(number)?.[0])));
  assert.equal(Number(/\d+$/.exec(invoice.number)?.[0]), last + 1, 'its number is the next one');
  assert.equal((await numbers()).length, before.length + 1);
}

/** What waited to be mailed when the old version stopped is mailed by this one: the queue did not come along, the sweep at its start did it. */
async function mailWhatWaited({ url }: Running, key: string): Promise<void> {
  const headers = { authorization: `Bearer ${key}` };
  await eventually(
    async () => (await send(`${url}/v1/deliveries`, 'GET', { headers })).body.data as { state: string }[],
    (found) => found.length > 0 && found.every(({ state }) => state === 'accepted'),
    60_000,
  );
}

describe('a database of an earlier version', () => {
  for (const [index, migration] of migrations.entries()) {
    const number = numberOf(migration);
    it(`comes from ${migration.name} to this version's shape, its books hold and work goes on`, async (t) => {
      const place = await anOlderPlace(t, number);
      assert.deepEqual(
        await migrate(place.pool),
        migrations.slice(index + 1).map(({ name }) => name),
      );
      assert.equal(await dumpSchema(place.pool), await freshSchema(t));
      await withServer(place, async (running) => {
        await verifyAll(running);
        const latest = place.stages.at(-1) ?? FIRST_STAGE;
        await shipAnOrder(running, number === 1 ? OWNER_KEY : keyOfStage(latest));
        if (latest >= MAILING) await mailWhatWaited(running, keyOfStage(latest));
        await verifyAll(running);
      });
    });
  }
});

describe('a backup that an earlier version wrote', () => {
  for (const file of KEPT_BOOKS) {
    it(`is restored by this one from ${basename(file)}, brought to its shape, and its books hold`, async (t) => {
      const { url } = await bareDatabase(t);
      const dataDir = await mkdtemp(join(tmpdir(), 'quittance-restored-'));
      t.after(() => rm(dataDir, { recursive: true, force: true }));
      const restored = await cli(['restore', file, '--json'], { url, dataDir });
      assert.equal(restored.code, 0, restored.out + restored.err);
      const { ok, accounts } = JSON.parse(restored.out) as { ok: boolean; accounts: unknown[] };
      assert.ok(ok && accounts.length > 1);
      const again = await cli(['migrate', '--json'], { url, dataDir });
      assert.deepEqual(JSON.parse(again.out), { applied: [] });
    });
  }
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function cli(args: readonly string[], { url, dataDir }: Pick<OlderPlace, 'url' | 'dataDir'>): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>();
  const env = { PATH: process.env['PATH'], DATABASE_URL: url, QUITTANCE_DATA_DIR: dataDir, PORT: '0' };
  execFile(process.execPath, [CLI, ...args], { env }, (error, out, err) =>
    resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err }),
  );
  return promise;
}

/** Schema and rows, as far as anybody could tell a difference. */
async function lookOf(pool: Pool, superuserUrl: string): Promise<unknown> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      'select i.id, i.number, md5(i::text) as row from invoices.invoice i order by i.account_id, i.id',
    );
    return { schema: await dumpSchema(pool), invoices: rows };
  } finally {
    await client.end();
  }
}

describe('an upgrade that does not succeed', () => {
  const released = migrations.filter((migration) => numberOf(migration) <= WHOLE);
  const next = present(migrations[released.length], 'there is one after it');

  it('leaves everything as it was when a migration fails at its end, and succeeds with the right one', async (t) => {
    const { pool, superuserUrl } = await anOlderPlace(t, WHOLE);
    const before = await lookOf(pool, superuserUrl);
    const broken = { ...next, sql: `${next.sql}\nupdate invoices.invoice set number = 'X'; select 1 / 0;` };
    await withMigrations([...released, broken], async (folder) => {
      await assert.rejects(migrate(pool, folder), { code: 'migration_failed', message: /12.*division by zero/ });
    });
    assert.deepEqual(await lookOf(pool, superuserUrl), before);
    assert.equal((await migrate(pool))[0], next.name);
  });

  it('leaves everything as it was when the connection dies in the middle of one', async (t) => {
    const { pool, superuserUrl } = await anOlderPlace(t, WHOLE);
    const before = await lookOf(pool, superuserUrl);
    const long = { ...next, sql: `${next.sql}\nselect pg_sleep(600);` };
    await withMigrations([...released, long], async (folder) => {
      const migrating = assert.rejects(migrate(pool, folder), { code: 'migration_failed' });
      const client = new Client({ connectionString: superuserUrl });
      await client.connect();
      await eventually(
        async () =>
          (
            await client.query(
              `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`,
            )
          ).rowCount,
        (ended) => ended === 1,
      );
      await client.end();
      await migrating;
    });
    assert.deepEqual(await lookOf(pool, superuserUrl), before);
    assert.equal((await migrate(pool))[0], next.name);
  });
});

it('several commands and servers that start on an old database at once bring it to shape once', async (t) => {
  const place = await anOlderPlace(t, WHOLE);
  const variables = { DATABASE_URL: place.url, QUITTANCE_DATA_DIR: place.dataDir, QUITTANCE_WORKERS: 'off' };
  const [first, second, ...servers] = await Promise.all([
    cli(['migrate', '--json'], place),
    cli(['migrate', '--json'], place),
    aProgram(t, variables),
    aProgram(t, variables),
  ]);
  for (const { code, err } of [first, second]) assert.equal(code, 0, err);
  const applied = [first, second].flatMap(({ out }) => (JSON.parse(out) as { applied: string[] }).applied);
  assert.equal(new Set(applied).size, applied.length, 'nothing twice');
  assert.equal(await dumpSchema(place.pool), await freshSchema(t));
  for (const { url } of servers) {
    const headers = { authorization: `Bearer ${keyOfStage(WHOLE)}` };
    assert.equal((await send(`${url}/v1/invoices`, 'GET', { headers })).status, 200);
  }
  const verified = await cli(['verify'], place);
  assert.equal(verified.code, 0, verified.out + verified.err);
});

it('a database that a newer version has used is refused by name, whatever is asked, and nothing is changed', async (t) => {
  const place = await anOlderPlace(t, HEAD);
  await place.pool.query(`insert into runtime.migration values ('9999-from-tomorrow.sql', 'hash')`);
  const before = await lookOf(place.pool, place.superuserUrl);
  for (const args of [
    ['serve'],
    ['migrate'],
    ['verify'],
    ['doctor'],
    ['key', 'list'],
    ['backup', `${place.dataDir}/b`],
    ['demo'],
  ]) {
    const { code, out, err } = await cli(args, place);
    assert.equal(code, 1, args.join(' '));
    assert.match(out + err, /9999-from-tomorrow\.sql, which this version does not know.*newer version/, args.join(' '));
    assert.doesNotMatch(out + err, /\n {4}at /, args.join(' '));
  }
  assert.deepEqual(await lookOf(place.pool, place.superuserUrl), before);
});
