import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { present } from '#kernel/assert.ts';
import { openPool } from '#runtime/database/connect.ts';
import { openDatabase } from '#runtime/database/transaction.ts';
import { bareDatabase } from '#test/world/postgres.ts';
import { eventually, startWorld } from '#test/world/server.ts';
import { sweepTransmissions, SWEEP_LIMITS } from '#flows/transmissions/sweep.ts';
import { readConfig } from '#runtime/config.ts';
import { startQuittance, type Running } from '../main.ts';

const CLI = fileURLToPath(new URL('./index.ts', import.meta.url));
const world = await startWorld({ after }, { smtp: true });
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

const post = async (path: string, body: unknown): Promise<{ id: string; invoice_id: string; total: string }> => {
  const got = await world.request('POST', path, { body });
  assert.ok(got.status < 300, JSON.stringify(got.body));
  return got.body;
};

/** An order shipped, invoiced and partly paid: rows in every ledger, from several transactions. */
const sell = async (customerId: string): Promise<string> => {
  const order = await post('/v1/orders', { customer_id: customerId, lines: [{ sku: 'CHAI', quantity: '2' }] });
  const { invoice_id } = await post('/v1/shipments', { order_id: order.id });
  const paid = {
    type: 'payment',
    method: 'bank_transfer',
    amount: '10.00',
    currency: 'EUR',
    effective_on: '2026-11-20',
  };
  const { id: transaction_id } = await post('/v1/transactions', { customer_id: customerId, ...paid });
  await post('/v1/settlements', { allocations: [{ transaction_id, invoice_id, amount: '7.50' }] });
  return order.id;
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

async function serverOn(databaseUrl: string, dataDir: string, more: Record<string, string> = {}): Promise<Running> {
  const config = readConfig({ DATABASE_URL: databaseUrl, QUITTANCE_DATA_DIR: dataDir, PORT: '0', ...more });
  assert.ok(config.ok);
  return startQuittance({ config: config.value, log: pino({ level: 'silent' }), checkAnswers: true });
}

const customer = await post('/v1/customers', {
  name: 'Alfreds\tFutterkiste \\. "München"',
  email: 'kauf@alfreds.example',
});
await post('/v1/products', { sku: 'CHAI', name: 'Chai', unit_price: '18', tax_rate: '19' });
await sell(customer.id);
const isSent = (count: number) =>
  eventually(
    async () => (await world.request('GET', '/v1/invoices?is_sent=true&limit=200')).body.data as { id: string }[],
    (found) => found.length >= count,
    60_000,
  );
await isSent(1);

const SELLERS = 4;

describe('a backup made while four sell', async () => {
  const file = join(folder, 'one.tar.gz');
  const restored = join(folder, 'restored');
  const database = await bareDatabase({ after });

  it('is one moment of the books: restored elsewhere they verify', async () => {
    let isOver = false;
    const selling = Promise.all(
      Array.from({ length: SELLERS }, async () => {
        while (!isOver) await sell(customer.id);
        // Written after the backup's snapshot and so not in it.
        await sell(customer.id);
      }),
    );
    const before = await countIn(world.databaseUrl, 'invoices.invoice');
    const made = await run(['backup', file, '--json'], world.databaseUrl, world.dataDir);
    isOver = true;
    await selling;
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
    const all = await countIn(world.databaseUrl, 'invoices.invoice');
    assert.ok(before < invoices && invoices < all, `${before} < ${invoices} < ${all}: in the middle of the work`);
  });

  it('keeps accounts apart as before', async () => {
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
    assert.match(over.err, /is not empty/);
    assert.equal((await run(['restore', file], database.url, restored)).code, 1);
    const twice = await run(['backup', file], world.databaseUrl, world.dataDir);
    assert.equal(twice.code, 1);
    assert.match(twice.err, /not written over/);
  });

  it('reports a place that cannot be written, and leaves nothing there', async () => {
    const inside = join(file, 'inside.tar.gz');
    const taken = join(folder, 'taken.tar.gz');
    await mkdir(`${taken}.part`);
    const nowhere = join(folder, 'nowhere', 'x');
    for (const [to, code, words] of [
      [nowhere, 'backup_folder_missing', `the folder ${join(folder, 'nowhere')} does not exist`],
      [inside, 'backup_not_writable', `${file} is not a folder`],
      [taken, 'backup_not_writable', `${taken} cannot be written`],
    ] as const) {
      const result = await run(['backup', to], world.databaseUrl, world.dataDir);
      assert.deepEqual([result.code, result.out], [1, '']);
      assert.ok(result.err.includes(words), result.err);
      assert.doesNotMatch(result.err, /It failed/);
      const asJson = await run(['backup', to, '--json'], world.databaseUrl, world.dataDir);
      assert.deepEqual([asJson.code, (JSON.parse(asJson.err) as { code: string }).code], [1, code]);
      await assert.rejects(stat(to));
    }
  });

  it('a truncated or altered backup is refused before anything is changed', async () => {
    const whole = await readFile(file);
    const bad = join(folder, 'bad.tar.gz');
    const empty = await bareDatabase({ after });
    const altered = Buffer.from(whole);
    altered[Math.floor(whole.length / 2)] = (altered[Math.floor(whole.length / 2)] ?? 0) ^ 0xff;
    for (const bytes of [whole.subarray(0, whole.length - 100), altered, Buffer.from('not a backup')]) {
      await writeFile(bad, bytes);
      const output = await run(['restore', bad], empty.url, join(folder, 'untouched'));
      assert.equal(output.code, 1, output.out);
      assert.match(output.err, /The backup cannot be read/);
    }
    assert.equal((await run(['migrate', '--json'], empty.url, join(folder, 'untouched'))).code, 0);
    assert.match((await run(['migrate'], empty.url, join(folder, 'untouched'))).out, /Nothing to do/);
  });
});

/** Every list endpoint, and one record of each. */
const ASKED = [
  '/v1/account',
  '/v1/keys',
  '/v1/customers',
  '/v1/products',
  '/v1/tax_rates',
  '/v1/orders?limit=200&expand=lines',
  '/v1/shipments?limit=200&expand=lines',
  '/v1/invoices?limit=200&expand=lines',
  '/v1/transmissions?limit=200',
  '/v1/transactions?limit=200',
  '/v1/settlements?limit=200',
  '/v1/events?limit=200',
  '/v1/exceptions',
];

describe('a backup restored into an empty directory', async () => {
  const smtp = present(world.smtp, 'a mail server');
  const file = join(folder, 'quiet.tar.gz');
  const restored = join(folder, 'quiet');
  const database = await bareDatabase({ after });
  const LATE = 'late@bolido.example';
  /** Without volatile values: a key has its time of last use. */
  const lasting = (body: unknown) =>
    JSON.stringify(body, (name, value: unknown) => (name === 'last_used_at' ? null : value));

  it('gives the same answers with the same keys, drawings to the byte', async () => {
    smtp.setBehaviourFor(LATE, { kind: 'answer', at: 'recipient', code: 451, words: '4.3.0 Come later' });
    await sell((await post('/v1/customers', { name: 'Bólido Comidas', email: LATE })).id);
    await eventually(
      async () =>
        (await world.request('GET', '/v1/transmissions?limit=200')).body.data as {
          recipient: string;
          state: string;
          attempts: unknown[];
        }[],
      (found) =>
        found.every(
          ({ recipient, state, attempts }) => state === 'accepted' || (recipient === LATE && attempts.length === 1),
        ),
      60_000,
    );
    await world.stop();
    const old = await serverOn(world.databaseUrl, world.dataDir, { QUITTANCE_WORKERS: 'off' });
    assert.equal((await run(['backup', file], world.databaseUrl, world.dataDir)).code, 0);
    assert.equal((await run(['restore', file], database.url, restored)).code, 0);
    const other = await serverOn(database.url, restored, { QUITTANCE_WORKERS: 'off' });
    try {
      const headers = { authorization: `Bearer ${world.key}` };
      const request = async ({ url }: Running, path: string) => {
        const answer = await fetch(`${url}${path}`, { headers });
        assert.equal(answer.status, 200, path);
        return answer;
      };
      const requested = [...ASKED];
      for (const kind of ['orders', 'shipments', 'invoices', 'transactions', 'settlements']) {
        const { data } = (await (await request(old, `/v1/${kind}?limit=1`)).json()) as { data: [{ id: string }] };
        requested.push(`/v1/${kind}/${data[0].id}`);
        if (kind === 'invoices') requested.push(`/v1/invoices/${data[0].id}/timeline`);
      }
      for (const path of requested)
        assert.equal(
          lasting(await (await request(other, path)).json()),
          lasting(await (await request(old, path)).json()),
          path,
        );
      const [sent] = await isSentOn(old, headers);
      const pdf = async (server: Running) =>
        Buffer.from(await (await request(server, `/v1/invoices/${sent?.id}/pdf`)).arrayBuffer()).toString('base64');
      assert.equal(await pdf(other), await pdf(old));
    } finally {
      await other.stop();
      await old.stop();
    }
  });

  it('sends the mail that waited, once: the queue was not in it, so the sweep gives the transmission a new job', async () => {
    smtp.setBehaviour({ kind: 'accept' });
    smtp.setBehaviourFor(LATE, { kind: 'accept' });
    const pool = openPool(database.url, { log: pino({ level: 'silent' }) });
    const server = await serverOn(database.url, restored, {
      SMTP_URL: smtp.url,
      MAIL_FROM: 'billing@northwind.example',
    });
    try {
      const jobs = async () =>
        (
          await pool.query(
            `select 1 from pgboss.job where name = 'transmit' and state in ('created', 'retry', 'active')`,
          )
        ).rowCount;
      assert.equal(await jobs(), 0, 'nothing would ever send it');
      const now = new Date(Date.now() + 600_000).toISOString();
      // Ten minutes later, for the sweep.
      const later = { ...server.ports, clock: { now: () => now } };
      assert.equal((await sweepTransmissions(later, SWEEP_LIMITS)).requeued, 1);
      const headers = { authorization: `Bearer ${world.key}` };
      await eventually(
        async () =>
          (await (await fetch(`${server.url}/v1/transmissions?limit=200`, { headers })).json()) as {
            data: { state: string }[];
          },
        ({ data }) => data.every(({ state }) => state === 'accepted'),
        60_000,
      );
      assert.equal((await sweepTransmissions(later, SWEEP_LIMITS)).requeued, 0);
      assert.equal(smtp.messages.filter(({ recipient }) => recipient === LATE).length, 1);
    } finally {
      await server.stop();
      await pool.end();
    }
  });
});

async function isSentOn({ url }: Running, headers: Record<string, string>): Promise<{ id: string }[]> {
  const answer = await fetch(`${url}/v1/invoices?is_sent=true&limit=1`, { headers });
  return ((await answer.json()) as { data: { id: string }[] }).data;
}
