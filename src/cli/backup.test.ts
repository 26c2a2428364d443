import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { openPool } from '#runtime/database/connect.ts';
import { openDatabase } from '#runtime/database/transaction.ts';
import { bareDatabase } from '#test/world/postgres.ts';
import { eventually, startWorld } from '#test/world/server.ts';

const CLI = fileURLToPath(new URL('./index.ts', import.meta.url));
const world = await startWorld({ after });
const folder = await mkdtemp(join(tmpdir(), 'quittance-backup-'));
after(() => rm(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], databaseUrl: string, dataDir: string): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>();
  const env = { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, QUITTANCE_DATA_DIR: dataDir };
  execFile(process.execPath, [CLI, ...args], { env }, (error, out, err) =>
    resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err }),
  );
  return promise;
}

const shipOne = async (customerId: string): Promise<string> => {
  const order = await world.ask('POST', '/v1/orders', {
    body: { customer_id: customerId, lines: [{ sku: 'CHAI', quantity: '2' }] },
  });
  assert.equal(order.status, 201, JSON.stringify(order.body));
  const shipped = await world.ask('POST', '/v1/shipments', {
    body: { order_id: order.body.id },
  });
  assert.ok(shipped.status < 300, JSON.stringify(shipped.body));
  return order.body.id as string;
};

async function countIn(databaseUrl: string, table: string): Promise<number> {
  const pool = openPool(databaseUrl, { log: pino({ level: 'silent' }) });
  try {
    return await openDatabase(pool).transaction([world.accountId], async (tx) => {
      const { rows } = await tx.executeSql(`select count(*)::int as count from ${table}`);
      return (rows[0] as { count: number }).count;
    });
  } finally {
    await pool.end();
  }
}

describe('a backup made while shipments arrive', async () => {
  const customer = await world.ask('POST', '/v1/customers', {
    body: { name: 'Alfreds\tFutterkiste \\. "München"', email: 'kauf@alfreds.example' },
  });
  await world.ask('POST', '/v1/products', {
    body: { sku: 'CHAI', name: 'Chai', unit_price: '18', tax_rate: '19' },
  });
  const customerId = customer.body.id as string;
  await shipOne(customerId);
  const sent = await eventually(
    async () => (await world.ask('GET', '/v1/invoices?is_sent=true&limit=1')).body.data as { id: string }[],
    (found) => found.length === 1,
  );
  const invoice = `/v1/invoices/${sent[0]?.id ?? ''}`;
  const file = join(folder, 'one.tar.gz');
  const restored = join(folder, 'restored');
  const database = await bareDatabase({ after });

  it('is one moment of the books: restored elsewhere they verify', async () => {
    let isOver = false;
    const shipping = (async () => {
      while (!isOver) await shipOne(customerId);
    })();
    const made = await run(['backup', file, '--json'], world.databaseUrl, world.dataDir);
    isOver = true;
    await shipping;
    assert.equal(made.code, 0, made.err);
    assert.equal((await stat(file)).mode & 0o077, 0, 'nobody else may read it');
    const { blobs } = JSON.parse(made.out) as { blobs: { count: number; faulty: string[] } };
    assert.ok(blobs.count >= 1 && blobs.faulty.length === 0);

    const back = await run(['restore', file, '--json'], database.url, restored);
    assert.equal(back.code, 0, back.out + back.err);
    assert.equal((JSON.parse(back.out) as { ok: boolean }).ok, true);
    const verified = await run(['verify'], database.url, restored);
    assert.equal(verified.code, 0, verified.out + verified.err);
    const invoices = await countIn(database.url, 'invoices.invoice');
    assert.equal(invoices, await countIn(database.url, 'fulfilment.shipment'), 'each shipment with its invoice');
    assert.ok(invoices >= 1 && invoices <= (await countIn(world.databaseUrl, 'invoices.invoice')));
  });

  it('gives the same answers, with the same keys, and row level security holds again', async () => {
    const answer = async (path: string) => (await world.ask('GET', path)).body as unknown;
    const { startQuittance } = await import('../main.ts');
    const { readConfig } = await import('#runtime/config.ts');
    const config = readConfig({ DATABASE_URL: database.url, QUITTANCE_DATA_DIR: restored, PORT: '0' });
    assert.ok(config.ok);
    const other = await startQuittance({
      config: { ...config.value, workers: false },
      log: pino({ level: 'silent' }),
      checkAnswers: true,
    });
    try {
      const headers = { authorization: `Bearer ${world.key}` };
      for (const path of [invoice, `/v1/customers/${customerId}`, '/v1/account']) {
        const got = await fetch(`${other.url}${path}`, { headers });
        assert.deepEqual(await got.json(), await answer(path));
      }
      const pdf = async (url: string) =>
        Buffer.from(await (await fetch(`${url}${invoice}/pdf`, { headers })).arrayBuffer()).toString('base64');
      assert.equal(await pdf(other.url), await pdf(world.url));
    } finally {
      await other.stop();
    }
    const pool = openPool(database.url, { log: pino({ level: 'silent' }) });
    try {
      const { rows } = await pool.query<{ open: number; there: number }>(
        `select (select count(*)::int from pg_class where relrowsecurity and not relforcerowsecurity) as open,
                (select count(*)::int from invoices.invoice) as there`,
      );
      assert.deepEqual(rows[0], { open: 0, there: 0 });
    } finally {
      await pool.end();
    }
  });

  it('is not restored over anything, and not written over anything', async () => {
    const over = await run(['restore', file], database.url, join(folder, 'elsewhere'));
    assert.equal(over.code, 1);
    assert.match(over.err, /holds something already/);
    assert.equal((await run(['restore', file], database.url, restored)).code, 1);
    const twice = await run(['backup', file], world.databaseUrl, world.dataDir);
    assert.equal(twice.code, 1);
    assert.match(twice.err, /not written over/);
  });

  it('cut short or altered is told before anything is touched', async () => {
    const whole = await readFile(file);
    const bad = join(folder, 'bad.tar.gz');
    const empty = await bareDatabase({ after });
    const altered = Buffer.from(whole);
    altered[Math.floor(whole.length / 2)] = (altered[Math.floor(whole.length / 2)] ?? 0) ^ 0xff;
    for (const bytes of [whole.subarray(0, whole.length - 100), altered, Buffer.from('not a backup')]) {
      await writeFile(bad, bytes);
      const told = await run(['restore', bad], empty.url, join(folder, 'untouched'));
      assert.equal(told.code, 1, told.out);
      assert.match(told.err, /The backup cannot be read/);
    }
    assert.equal((await run(['migrate', '--json'], empty.url, join(folder, 'untouched'))).code, 0);
    assert.match((await run(['migrate'], empty.url, join(folder, 'untouched'))).out, /Nothing to do/);
  });
});
