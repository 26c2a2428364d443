/**
 * The upgrade from this version's schema to the next one, with the data of an active company: a copy of the program with one more migration
 * takes it over. Data of released versions is upgraded likewise (keep-books.ts describes how it is stored).
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { pino } from 'pino';
import { Client, type Pool } from 'pg';
import { openPool } from '#runtime/database/connect.ts';
import { checkBackup } from '#runtime/backup/read-backup.ts';
import { restoreBackup } from '#runtime/backup/restore-backup.ts';
import { folderBlobs } from '#runtime/blobs.ts';
import { systemRandom } from '#runtime/clock.ts';
import { migrate, readMigrations } from '#runtime/database/migrate.ts';
import { dumpSchema } from '../../tools/dump-schema.ts';
import { bareDatabase } from '../world/postgres.ts';
import { aProgram } from '../world/program.ts';
import { eventually, send } from '../world/server.ts';
import { BOOKS_KEY, keepBooks, KEPT_BOOKS, postingTo, shipToMail, startIdle } from './keep-books.ts';
import { mainOf, NEXT_MIGRATION, nextVersion, runCli, THIS_VERSION } from './next-version.ts';

const log = pino({ level: 'silent' });
const migrations = await readMigrations();

interface Place {
  readonly url: string;
  readonly superuserUrl: string;
  readonly dataDir: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly pool: Pool;
}

const tidy: (() => Promise<void>)[] = [];
/** The backup written by this version, and the program of the next one. */
let madeNow = '';
let next = '';

before(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-books-'));
  tidy.push(() => rm(folder, { recursive: true, force: true }));
  madeNow = join(folder, 'books.tar.gz');
  const tidies = { after: (step: () => Promise<void>) => void tidy.unshift(step) };
  next = await nextVersion(tidies);
  await keepBooks(tidies, madeNow);
});
after(async () => {
  for (const step of tidy) await step();
});

async function emptyPlace(t: TestContext): Promise<Place> {
  const { url, superuserUrl } = await bareDatabase(t);
  const dataDir = await mkdtemp(join(tmpdir(), 'quittance-upgrade-'));
  const pool = openPool(url, { log, connections: 4 });
  t.after(async () => {
    await pool.end();
    await rm(dataDir, { recursive: true, force: true });
  });
  return { url, superuserUrl, dataDir, pool, variables: { DATABASE_URL: url, QUITTANCE_DATA_DIR: dataDir } };
}

/** A database of this version with data. */
async function filledPlace(t: TestContext): Promise<Place> {
  const place = await emptyPlace(t);
  const blobs = folderBlobs(join(place.dataDir, 'blobs'), systemRandom);
  await restoreBackup({ pool: place.pool, blobs }, madeNow, await checkBackup(madeNow));
  await letTimePass(place);
  return place;
}

/** Makes waiting mails overdue, as after a restore some minutes later. */
const letTimePass = ({ superuserUrl }: Place) =>
  asSuperuser(superuserUrl, (client) =>
    client.query(
      `update transmissions.transmission set next_attempt_at = next_attempt_at - interval '1 hour' where state = 'queued'`,
    ),
  );

async function asSuperuser<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Schema and rows to compare, without the next version's column. */
async function brandingOf({ pool, superuserUrl }: Place): Promise<{ schema: string; rows: Record<string, string> }> {
  return asSuperuser(superuserUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname !~ '^pg_' and schemaname not in ('information_schema', 'pgboss') and tablename <> 'migration' order by 1`);
    const rows: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows: found } = await client.query<{ hash: string }>(`
        select count(*) || ' ' || md5(coalesce(string_agg(row, '' order by row), '')) as hash
        from (select (to_jsonb(t) - 'promised_on')::text as row from ${name} t) r`);
      rows[name] = found[0]?.hash ?? '';
    }
    return { schema: await dumpSchema(pool), rows };
  });
}

interface Invoice {
  readonly kind: string;
  readonly number: string | null;
  readonly origin: string;
}

/** Open orders can be shipped, their invoices continue the series, and waiting mails are sent. */
async function workGoesOn(url: string): Promise<void> {
  const headers = { authorization: `Bearer ${BOOKS_KEY}` };
  const read = async (path: string) => (await send(`${url}${path}`, 'GET', { headers })).body;
  const serials = async () =>
    ((await read('/v1/invoices?limit=200')).data as Invoice[])
      .filter(({ kind, number, origin }) => kind === 'invoice' && number !== null && origin !== 'imported')
      .map(({ number }) => Number(/\d+$/.exec(number ?? '')?.[0]));
  const earlier = await serials();
  const shipped = await postingTo(url)('/v1/shipments', { order_id: 'external:open' });
  const { number } = await read(`/v1/invoices/${shipped.invoice_id}`);
  assert.equal(Number(/\d+$/.exec(number)?.[0]), Math.max(...earlier) + 1, 'its number is the next one');
  assert.equal((await serials()).length, earlier.length + 1);
  await eventually(
    async () => (await read('/v1/transmissions')).data as { state: string }[],
    (found) => found.length > 0 && found.every(({ state }) => state === 'accepted'),
    60_000,
  );
}

async function booksHold(version: string, { variables }: Place): Promise<void> {
  const verified = await runCli(version, ['verify'], variables);
  assert.equal(verified.code, 0, verified.out + verified.err);
}

it('the next version takes over a database in the middle of its work: its books hold and work goes on', async (t) => {
  const place = await filledPlace(t);
  const idle = await startIdle(place);
  await shipToMail(postingTo(idle.url), 'stopped');
  await idle.stop();
  const was = await brandingOf(place);
  assert.ok(Object.values(was.rows).filter((row) => !row.startsWith('0 ')).length > 30, 'most tables hold something');
  const migrated = await runCli(next, ['migrate', '--json'], place.variables);
  assert.equal(migrated.code, 0, migrated.err);
  assert.deepEqual(JSON.parse(migrated.out), { applied: [NEXT_MIGRATION.name] });
  const is = await brandingOf(place);
  assert.deepEqual(is.rows, was.rows);
  const lines = is.schema.split('\n').filter((line) => !line.includes('promised_on'));
  assert.deepEqual(lines, was.schema.split('\n'), 'nothing but the column came');
  await booksHold(next, place);
  const program = await aProgram(t, place.variables, mainOf(next));
  await workGoesOn(program.url);
  await program.end('SIGTERM');
  await booksHold(next, place);
});

describe('a backup', () => {
  for (const file of [...KEPT_BOOKS, null]) {
    const name = file === null ? 'of this version' : `in ${basename(file)}, which an earlier version wrote,`;
    it(`${name} is restored by the next version, its books hold and work goes on`, async (t) => {
      const place = await emptyPlace(t);
      const restored = await runCli(next, ['restore', file ?? madeNow, '--json'], place.variables);
      assert.equal(restored.code, 0, restored.out + restored.err);
      const { ok, accounts } = JSON.parse(restored.out) as { ok: boolean; accounts: unknown[] };
      assert.ok(ok && accounts.length > 1);
      await letTimePass(place);
      const { out } = await runCli(next, ['migrate', '--json'], place.variables);
      assert.deepEqual(JSON.parse(out), { applied: [] });
      const program = await aProgram(t, place.variables, mainOf(next));
      await workGoesOn(program.url);
      await program.end('SIGTERM');
      await booksHold(next, place);
    });
  }
});

/** A folder with this version's migrations and one that fails. */
async function folderWith(t: TestContext, sql: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-migrations-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const migration of [...migrations, { ...NEXT_MIGRATION, sql }])
    await writeFile(join(folder, migration.name), migration.sql);
  return folder;
}

describe('an upgrade that does not succeed', () => {
  it('leaves everything as it was when a migration fails at its end, and succeeds with the right one', async (t) => {
    const place = await filledPlace(t);
    const was = await brandingOf(place);
    const folder = await folderWith(
      t,
      `${NEXT_MIGRATION.sql}\nupdate invoices.invoice set number = 'X'; select 1 / 0;`,
    );
    await assert.rejects(migrate(place.pool, folder), { code: 'migration_failed', message: /division by zero/ });
    assert.deepEqual(await brandingOf(place), was);
    assert.deepEqual(await migrate(place.pool, join(next, 'migrations')), [NEXT_MIGRATION.name]);
  });

  it('leaves everything as it was when the connection dies in the middle of one', async (t) => {
    const place = await filledPlace(t);
    const was = await brandingOf(place);
    const folder = await folderWith(t, `${NEXT_MIGRATION.sql}\nselect pg_sleep(600);`);
    const migrating = assert.rejects(migrate(place.pool, folder), { code: 'migration_failed' });
    await asSuperuser(place.superuserUrl, (client) =>
      eventually(
        async () =>
          (
            await client.query(
              `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`,
            )
          ).rowCount,
        (ended) => ended === 1,
      ),
    );
    await migrating;
    assert.deepEqual(await brandingOf(place), was);
    assert.deepEqual(await migrate(place.pool, join(next, 'migrations')), [NEXT_MIGRATION.name]);
  });
});

it('several commands and servers of the next version that start at once migrate the database once', async (t) => {
  const place = await filledPlace(t);
  const variables = { ...place.variables, QUITTANCE_WORKERS: 'off' };
  const [first, second, ...servers] = await Promise.all([
    runCli(next, ['migrate', '--json'], variables),
    runCli(next, ['migrate', '--json'], variables),
    aProgram(t, variables, mainOf(next)),
    aProgram(t, variables, mainOf(next)),
  ]);
  for (const { code, err } of [first, second]) assert.equal(code, 0, err);
  const applied = [first, second].flatMap(({ out }) => (JSON.parse(out) as { applied: string[] }).applied);
  assert.ok(applied.length <= 1, 'nothing twice');
  const { rows } = await place.pool.query<{ name: string }>('select name from runtime.migration order by name');
  assert.deepEqual(
    rows.map(({ name }) => name),
    [...migrations, NEXT_MIGRATION].map(({ name }) => name),
  );
  for (const { url } of servers) {
    const headers = { authorization: `Bearer ${BOOKS_KEY}` };
    assert.equal((await send(`${url}/v1/invoices`, 'GET', { headers })).status, 200);
  }
  await booksHold(next, place);
});

describe('a database that this version cannot use is refused by name, whatever is asked, and nothing is changed', () => {
  const cases = [
    {
      title: 'when a newer version has used it',
      change: `insert into runtime.migration values ('9999-from-tomorrow.sql', 'hash')`,
      commands: ['serve', 'migrate', 'verify', 'doctor', 'key list', 'demo', 'backup FILE'],
      message: /9999-from-tomorrow\.sql, which this version does not know.*newer version/,
    },
    {
      title: 'when a version that was never released made it',
      change: `update runtime.migration set sha256 = 'hash' where name like '0001-%';
        insert into runtime.migration values ('9999-lists.sql', 'hash')`,
      commands: ['serve', 'migrate', 'doctor'],
      message: /0001-runtime\.sql of this database is not this version's.*never released.*empty database/,
    },
  ];
  for (const { title, change, commands, message: pattern } of cases) {
    it(title, async (t) => {
      const place = await filledPlace(t);
      await place.pool.query(change);
      const was = await brandingOf(place);
      for (const command of commands) {
        const { code, out, err } = await runCli(
          THIS_VERSION,
          command.replace('FILE', `${place.dataDir}/b`).split(' '),
          place.variables,
        );
        assert.equal(code, 1, command);
        assert.match(out + err, pattern, command);
        assert.doesNotMatch(out + err, /\n {4}at /, command);
      }
      assert.deepEqual(await brandingOf(place), was);
    });
  }
});
