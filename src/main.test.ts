import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { freshDatabase } from '#test/world/postgres.ts';
import { eventually, send, startWorld } from '#test/world/server.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const KEY = `qt_live_${'k'.repeat(40)}`;

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

interface Program {
  output(): string;
  readonly ended: Promise<Ended>;
  signal(signal: NodeJS.Signals): void;
}

async function run(t: TestContext, variables: Record<string, string>, args: readonly string[] = []): Promise<Program> {
  const dataDir = await mkdtemp(join(tmpdir(), 'quittance-main-'));
  let text = '';
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: {
      PATH: process.env['PATH'],
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'info',
      QUITTANCE_DATA_DIR: dataDir,
      ...variables,
    },
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, output: text }));
  t.after(async () => {
    child.kill('SIGKILL');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  });
  return { output: () => text, ended, signal: (signal) => void child.kill(signal) };
}

const noSmallDisk =
  process.platform === 'linux' && process.getuid?.() === 0 ? false : 'left out: only root mounts a disk';

/** A disk of two megabytes; null where this system mounts none for us. */
async function aSmallDisk(t: TestContext): Promise<string | null> {
  const disk = await mkdtemp('/tmp/quittance-disk-');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m,mode=755', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    await rm(disk, { recursive: true, force: true });
    return null;
  }
  t.after(async () => {
    try {
      execFileSync('umount', [disk], { stdio: 'ignore' });
    } finally {
      await rm(disk, { recursive: true, force: true });
    }
  });
  return disk;
}

/** The same with a terminal around it. */
async function onTerminal(t: TestContext, variables: Record<string, string>): Promise<Program> {
  const dataDir = await mkdtemp(join(tmpdir(), 'quittance-terminal-'));
  const pidFile = join(dataDir, 'pid');
  const command = `echo $$ > ${pidFile}; exec ${process.execPath} ${MAIN}`;
  let text = '';
  const child = spawn('script', ['-qefc', command, '/dev/null'], {
    env: {
      PATH: process.env['PATH'],
      SHELL: '/bin/sh',
      HOST: '127.0.0.1',
      PORT: '0',
      NO_COLOR: '1',
      QUITTANCE_DATA_DIR: join(dataDir, 'data'),
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, output: text }));
  t.after(async () => {
    child.kill('SIGKILL');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  });
  const pid = async (): Promise<number> => Number(await readFile(pidFile, 'utf8'));
  return { output: () => text, ended, signal: (signal) => void pid().then((id) => process.kill(id, signal)) };
}

const addressIn = async (program: Program): Promise<string> =>
  /runs at (http[^\s"]+)/.exec(
    await eventually(
      async () => program.output(),
      (text) => /runs at http/.test(text),
      30_000,
    ),
  )?.[1] ?? '';

const account = (url: string, key: string) =>
  send(`${url}/v1/account`, 'GET', { headers: { authorization: `Bearer ${key}` } });

describe('npm start', () => {
  it('makes the first key on an empty database, shows it once to the program that started it, and stops cleanly', async (t) => {
    const { url: DATABASE_URL } = await freshDatabase(t);
    const first = await run(t, { DATABASE_URL }, ['--json']);
    const { url, first_key: key } = JSON.parse(
      /^\{\n[\s\S]*?\n\}$/m.exec(
        await eventually(
          async () => first.output(),
          (text) => /^\}$/m.test(text),
          30_000,
        ),
      )?.[0] ?? '',
    ) as { url: string; first_key: string };
    assert.equal((await account(url, key)).status, 200);
    assert.match(first.output(), /"username": "my-company",\s+"lacks": \[\s+"name",\s+"address"/);
    first.signal('SIGTERM');
    assert.equal((await first.ended).code, 0);

    const second = await run(t, { DATABASE_URL, QUITTANCE_API_KEY: KEY });
    const again = await addressIn(second);
    assert.equal((await account(again, key)).status, 200, 'the key works after a restart');
    assert.equal(
      (await account(again, KEY)).status,
      401,
      'a key from the environment counts only while no other works',
    );
    assert.doesNotMatch(second.output(), /qt_live_/);
    assert.match(second.output(), /only used while no key is active/);
    second.signal('SIGINT');
    assert.equal((await second.ended).code, 0);
  });

  it('writes JSON with ISO times where its output is kept, ends with "Stopped.", and never writes a key there', async (t) => {
    const { url: DATABASE_URL } = await freshDatabase(t);
    const program = await run(t, { DATABASE_URL });
    await addressIn(program);
    program.signal('SIGTERM');
    const { code, output: said } = await program.ended;
    assert.equal(code, 0);
    const entries = said
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { time: string; level: string; msg: string });
    for (const { time, level } of entries) {
      assert.match(time, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
      assert.match(level, /^(?:info|warn)$/);
    }
    assert.equal(entries.at(-1)?.msg, 'Stopped.');
    assert.doesNotMatch(said, /qt_live_/);
    assert.match(said, /key create --role owner/);
  });

  it('logs at every start how to create a key, until there is one', async (t) => {
    const { url: DATABASE_URL } = await freshDatabase(t);
    const start = async (variables: Record<string, string> = {}) => {
      const program = await run(t, { DATABASE_URL, ...variables });
      const url = await addressIn(program);
      return { url, page: (await send(url, 'GET')).body as string, program };
    };
    const end = async ({ program }: Awaited<ReturnType<typeof start>>) => {
      program.signal('SIGTERM');
      return (await program.ended).output;
    };
    for (const time of ['first', 'second']) {
      const keyless = await start();
      assert.match(keyless.page, /An account on this server has no API key yet/, time);
      assert.match(
        await end(keyless),
        /There is no active API key.*key create --role owner --label me --account my-company/,
      );
    }
    const given = await start({ QUITTANCE_API_KEY: KEY });
    assert.match(given.page, /No API key has been used yet/);
    assert.equal((await account(given.url, KEY)).status, 200, 'a key that is given later is taken while none works');
    await end(given);
    const used = await start();
    assert.match(used.page, /API keys are in use\./);
    assert.doesNotMatch(await end(used), /key create|API key/);
  });

  it('shows the first key at the next start on a terminal when the first start was interrupted', async (t) => {
    if (process.platform !== 'linux') return t.skip('needs script(1) of util-linux');
    const { url: DATABASE_URL, superuserUrl } = await freshDatabase(t);
    const look = new Client({ connectionString: superuserUrl });
    await look.connect();
    t.after(() => look.end());
    const keys = () =>
      look
        .query<{ label: string; works: boolean }>(`select label, revoked_at is null as works from access.api_key`)
        .then(({ rows }) => rows)
        .catch(() => []);
    const first = await onTerminal(t, { DATABASE_URL });
    await eventually(keys, (rows) => rows.length > 0, 30_000);
    first.signal('SIGINT');
    assert.doesNotMatch((await first.ended).output, /qt_live_/);
    assert.deepEqual(await keys(), [{ label: 'First key', works: false }], 'no key works that nobody has seen');

    const second = await onTerminal(t, { DATABASE_URL });
    const url = await addressIn(second);
    const said = await eventually(
      async () => second.output(),
      (words) => /^qt_live_[\w-]+\r?$/m.test(words),
    );
    const key = said.trimEnd().split(/\r?\n/).at(-1) ?? '';
    assert.deepEqual(await keys(), [{ label: 'First key', works: true }]);
    second.signal('SIGINT');
    await second.ended;

    const third = await onTerminal(t, { DATABASE_URL });
    const again = await addressIn(third);
    await eventually(
      async () => third.output(),
      (words) => /No API key has been used yet. If the first one is lost, create another: npm run cli/.test(words),
    );
    assert.doesNotMatch(third.output(), /qt_live_/, 'one that was shown stays as it is');
    assert.equal((await account(again, key)).status, 200);
    assert.notEqual(url, '');
  });

  it('speaks to people on a terminal: time, level, sentence, and the first key alone at the end', async (t) => {
    if (process.platform !== 'linux') return t.skip('needs script(1) of util-linux');
    const { url: DATABASE_URL } = await freshDatabase(t);
    const program = await onTerminal(t, { DATABASE_URL });
    const url = await addressIn(program);
    const lines = (
      await eventually(
        async () => program.output(),
        (said) => /^qt_live_[\w-]+\r?$/m.test(said),
      )
    )
      .trimEnd()
      .split(/\r?\n/);
    assert.match(lines[0] ?? '', /^Quittance \d+\.\d+\.\d+ runs at http/);
    assert.match(
      program.output(),
      /invoices {2}No invoice can be issued for my-company \(name, address\) until .* PATCH/,
    );
    const key = lines.at(-1) ?? '';
    assert.match(key, /^qt_live_[\w-]+$/);
    assert.equal((await account(url, key)).status, 200);
    program.signal('SIGTERM');
    assert.match((await program.ended).output, /\d\d:\d\d:\d\d.* INFO: Stopped\.\r?\n$/);
  });

  it('gives the owner role to the key in the environment', async (t) => {
    const { url: DATABASE_URL } = await freshDatabase(t);
    const program = await run(t, { DATABASE_URL, QUITTANCE_API_KEY: KEY });
    const url = await addressIn(program);
    assert.equal((await account(url, KEY)).status, 200);
    const keys = await send(`${url}/v1/keys`, 'GET', { headers: { authorization: `Bearer ${KEY}` } });
    assert.equal(keys.body.data[0].role, 'owner');
    assert.ok(!program.output().includes(KEY), 'a given secret is not repeated');
  });

  it('reports invalid settings and a port in use in a sentence', async (t) => {
    const wrong = await (await run(t, { PORT: 'none', LOG_LEVEL: 'loud' })).ended;
    assert.equal(wrong.code, 1);
    assert.match(wrong.output, /PORT/);
    assert.match(wrong.output, /LOG_LEVEL/);
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    assert.ok(address !== null && typeof address === 'object');
    const dataDir = await mkdtemp(join(tmpdir(), 'quittance-taken-'));
    t.after(() => rm(dataDir, { recursive: true, force: true }));
    const refused = await (await run(t, { QUITTANCE_DATA_DIR: dataDir, PORT: String(address.port) })).ended;
    assert.equal(refused.code, 1);
    assert.match(refused.output, new RegExp(`Port ${address.port} is taken`));
    assert.doesNotMatch(refused.output, /\n {4}at /);
    assert.deepEqual(await readdir(dataDir), [], 'no database is made for a server that cannot be reached');
    const result = await (await run(t, { PORT: String(address.port) }, ['--json'])).ended;
    taken.close();
    assert.equal((JSON.parse(result.output) as { code: string }).code, 'port_taken');
  });

  it('ends with a sentence and exit code 1 on a data directory that cannot be used, with and without a database of its own', async (t) => {
    const database = await freshDatabase(t);
    for (const place of ['/dev/null', '/dev/null/data', ...(process.platform === 'linux' ? ['/proc/x'] : [])])
      for (const own of [{}, { DATABASE_URL: database.url }]) {
        const program = await run(t, { QUITTANCE_DATA_DIR: place, ...own });
        const { code, output: said } = await program.ended;
        assert.equal(code, 1, said);
        assert.match(said, /^Quittance cannot start\.\nThe data directory .*(is a file|cannot be made)/m);
      }
  });

  it('reports a full disk where a new database does not fit', { skip: noSmallDisk }, async (t) => {
    const disk = await aSmallDisk(t);
    if (disk === null) return t.skip('this system mounts no disk for us');
    const program = await run(t, { QUITTANCE_DATA_DIR: join(disk, 'data') });
    const { code, output: said } = await program.ended;
    assert.equal(code, 1, said);
    assert.match(said, /Quittance cannot start\.\nThe data directory .* has no room left\. Make room/);
    assert.doesNotMatch(said, /initdb/);
  });

  it('refuses a database role that row level security does not bind', async (t) => {
    const { superuserUrl } = await freshDatabase(t);
    const refused = await (await run(t, { DATABASE_URL: superuserUrl })).ended;
    assert.equal(refused.code, 1);
    assert.match(refused.output, /superuser/);
  });
});

describe('stopping', () => {
  it('answers the requests in flight first', async (t) => {
    const world = await startWorld(t);
    const { pool, alone } = world.ports.database;
    const holder = await pool.connect();
    let editing: ReturnType<typeof world.request>;
    let stopping: Promise<void>;
    try {
      await holder.query('begin');
      await holder.query(`select set_config('app.account_ids', $1, true)`, [`{${world.accountId}}`]);
      await holder.query('select 1 from access.account for update');
      editing = world.request('PATCH', '/v1/account', { body: { name: 'In flight' } });
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
    await assert.rejects(world.request('GET', '/v1/account'));
  });

  it('may be asked for twice', async (t) => {
    const world = await startWorld(t);
    await Promise.all([world.stop(), world.stop()]);
  });
});
