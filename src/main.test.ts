import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freshDatabase } from '#test/world/postgres.ts';
import { eventually, send, startWorld } from '#test/world/server.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const KEY = `qt_live_${'k'.repeat(40)}`;

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

interface Program {
  said(): string;
  readonly ended: Promise<Ended>;
  tell(signal: NodeJS.Signals): void;
}

async function run(t: TestContext, variables: Record<string, string>, args: readonly string[] = []): Promise<Program> {
  const dataDir = await mkdtemp(join(tmpdir(), 'quittance-main-'));
  let said = '';
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: {
      PATH: process.env['PATH'],
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'error',
      QUITTANCE_DATA_DIR: dataDir,
      ...variables,
    },
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, said }));
  t.after(async () => {
    child.kill('SIGKILL');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  });
  return { said: () => said, ended, tell: (signal) => void child.kill(signal) };
}

const addressIn = async (program: Program): Promise<string> =>
  /runs at (http\S+)/.exec(
    await eventually(
      async () => program.said(),
      (said) => /runs at http/.test(said) && said.includes('API docs'),
      30_000,
    ),
  )?.[1] ?? '';

const account = (url: string, key: string) =>
  send(`${url}/v1/account`, 'GET', { headers: { authorization: `Bearer ${key}` } });

describe('npm start', () => {
  it('makes the first key on an empty database, says it once, and stops cleanly', async (t) => {
    const { url: DATABASE_URL } = await freshDatabase(t);
    const first = await run(t, { DATABASE_URL });
    const url = await addressIn(first);
    const key = await eventually(
      async () => /qt_live_[\w-]+/.exec(first.said())?.[0] ?? '',
      (found) => found !== '',
    );
    assert.equal((await account(url, key)).status, 200);
    assert.match(first.said(), /curl http/);
    first.tell('SIGTERM');
    assert.equal((await first.ended).code, 0);

    const second = await run(t, { DATABASE_URL, QUITTANCE_API_KEY: KEY });
    const again = await addressIn(second);
    assert.equal((await account(again, key)).status, 200, 'the key works after a restart');
    assert.equal(
      (await account(again, KEY)).status,
      401,
      'a key from the environment counts on an empty database only',
    );
    assert.doesNotMatch(second.said(), /qt_live_/);
    assert.match(second.said(), /only read on an empty database/);
    second.tell('SIGINT');
    assert.equal((await second.ended).code, 0);
  });

  it('gives the owner role to the key in the environment', async (t) => {
    const { url: DATABASE_URL } = await freshDatabase(t);
    const program = await run(t, { DATABASE_URL, QUITTANCE_API_KEY: KEY });
    const url = await addressIn(program);
    assert.equal((await account(url, KEY)).status, 200);
    const keys = await send(`${url}/v1/keys`, 'GET', { headers: { authorization: `Bearer ${KEY}` } });
    assert.equal(keys.body.data[0].role, 'owner');
    assert.ok(!program.said().includes(KEY), 'a given secret is not repeated');
  });

  it('says in words what it cannot use, and that a port is taken', async (t) => {
    const wrong = await (await run(t, { PORT: 'none', LOG_LEVEL: 'loud' })).ended;
    assert.equal(wrong.code, 1);
    assert.match(wrong.said, /PORT/);
    assert.match(wrong.said, /LOG_LEVEL/);
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    assert.ok(address !== null && typeof address === 'object');
    const dataDir = await mkdtemp(join(tmpdir(), 'quittance-taken-'));
    t.after(() => rm(dataDir, { recursive: true, force: true }));
    const refused = await (await run(t, { QUITTANCE_DATA_DIR: dataDir, PORT: String(address.port) })).ended;
    assert.equal(refused.code, 1);
    assert.match(refused.said, new RegExp(`Port ${address.port} is taken`));
    assert.doesNotMatch(refused.said, /\n {4}at /);
    assert.deepEqual(await readdir(dataDir), [], 'no database is made for a server that cannot be reached');
    const told = await (await run(t, { PORT: String(address.port) }, ['--json'])).ended;
    taken.close();
    assert.equal((JSON.parse(told.said) as { code: string }).code, 'port_taken');
  });

  it('refuses a database role that row level security does not bind', async (t) => {
    const { superuserUrl } = await freshDatabase(t);
    const refused = await (await run(t, { DATABASE_URL: superuserUrl })).ended;
    assert.equal(refused.code, 1);
    assert.match(refused.said, /superuser/);
  });
});

describe('stopping', () => {
  it('answers the requests in flight first', async (t) => {
    const world = await startWorld(t);
    const { pool, alone } = world.ports.database;
    const holder = await pool.connect();
    let editing: ReturnType<typeof world.ask>;
    let stopping: Promise<void>;
    try {
      await holder.query('begin');
      await holder.query(`select set_config('app.account_ids', $1, true)`, [`{${world.accountId}}`]);
      await holder.query('select 1 from access.account for update');
      editing = world.ask('PATCH', '/v1/account', { body: { name: 'In flight' } });
      await eventually(
        async () =>
          (
            await alone.executeSql(
              `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
            )
          ).rows.length,
        (waiting) => waiting > 0,
      );
      stopping = world.stop();
    } finally {
      await holder.query('rollback');
      holder.release();
    }
    const edited = await editing;
    assert.equal(edited.status, 200);
    assert.equal(edited.body.name, 'In flight');
    await stopping;
    await assert.rejects(world.ask('GET', '/v1/account'));
  });

  it('may be asked for twice', async (t) => {
    const world = await startWorld(t);
    await Promise.all([world.stop(), world.stop()]);
  });
});
