/**
 * The PostgreSQL shared by both sides of a measurement: the server of BENCH_DATABASE_URL (a superuser's URL on this machine), else an
 * embedded one with default settings. Loaded databases are kept as templates, so that every run starts from the same rows.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg, { type Client, type QueryResultRow } from 'pg';
import { pino } from 'pino';
import { createJobs } from '#runtime/jobs.ts';
import { openPool } from '#runtime/database/connect.ts';
import { openCluster } from '#runtime/database/embedded.ts';
import { migrate } from '#runtime/database/migrate.ts';
import { makeQueues } from '#worker/index.ts';

export const FOLDER = join(process.env['BENCH_DIR'] ?? tmpdir(), 'quittance-bench');
const ROLE = 'quittance_bench';
const PASSWORD = 'bench';
const silent = pino({ level: 'silent' });

export interface BenchCluster {
  readonly words: string;
  /** For a superuser. */
  readonly adminUrl: string;
  /** Identifies this version of the loader in names of databases. */
  readonly fingerprint: string;
  /**
   * Creates a missing database with migrations, queues and the bench's functions, and returns whether it did. An existing one gets missing
   * migrations, or is recreated when an applied one has changed.
   */
  makeDatabase(name: string): Promise<boolean>;
  copyDatabase(from: string, to: string): Promise<void>;
  dropDatabase(name: string): Promise<void>;
  /** Names of the bench's databases. */
  databases(): Promise<string[]>;
  open(name: string): Promise<BenchDatabase>;
  stop(): Promise<void>;
}

export interface BenchDatabase {
  /** Connects as the plain role, which is subject to row level security. */
  readonly url: string;
  readonly superuserUrl: string;
  /** Process id of the postmaster. */
  readonly postmaster: number;
  query<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** `settings` apply to the embedded server only. */
export async function openBenchCluster(settings: Readonly<Record<string, string>> = {}): Promise<BenchCluster> {
  const { adminUrl, words, stop } = await findServer(settings);
  const admin = await connect(adminUrl);
  const [facts] = (
    await admin.query<{ version: string; number: number }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
    )
  ).rows;
  await admin.query(`do $$ begin
    if not exists (select from pg_roles where rolname = '${ROLE}') then
      create role ${ROLE} login nosuperuser nobypassrls password '${PASSWORD}';
    end if; end $$`);
  const maker = { admin, adminUrl, newId: (facts?.number ?? 0) >= 180_000 ? 'uuidv7()' : 'gen_random_uuid()' };
  return {
    words: `${words}, PostgreSQL ${facts?.version}`,
    adminUrl,
    fingerprint: await fingerprint(),
    makeDatabase: (name) => makeDatabase(maker, name),
    copyDatabase: async (from, to) => {
      await admin.query(`drop database if exists ${to} with (force)`);
      await admin.query(`create database ${to} template ${from} owner ${ROLE} strategy file_copy`);
    },
    dropDatabase: async (name) => void (await admin.query(`drop database if exists ${name} with (force)`)),
    databases: async () =>
      (
        await admin.query<{ name: string }>(`select datname as name from pg_database where datname like 'bench\\_%'`)
      ).rows.map((row) => row.name),
    open: (name) => openDatabase(adminUrl, name),
    stop: async () => {
      await admin.end();
      await stop();
    },
  };
}

async function findServer(
  settings: Readonly<Record<string, string>>,
): Promise<{ adminUrl: string; words: string; stop: () => Promise<void> }> {
  const given = process.env['BENCH_DATABASE_URL'];
  if (given !== undefined && given !== '')
    return { adminUrl: given, words: 'server of BENCH_DATABASE_URL', stop: async () => {} };
  await mkdir(FOLDER, { recursive: true, mode: 0o711 });
  const cluster = await openCluster({
    dataDir: join(FOLDER, 'data'),
    sharedDir: join(FOLDER, 'shared'),
    log: pino({ level: 'warn' }, pino.destination(2)),
    settings,
  });
  return { adminUrl: cluster.superuserUrl, words: 'embedded, default settings', stop: () => cluster.stop() };
}

async function connect(url: string): Promise<Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'bench' });
  await client.connect();
  return client;
}

function urlOf(adminUrl: string, database: string, asRole: boolean): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (asRole) {
    url.username = ROLE;
    url.password = PASSWORD;
  }
  return url.href;
}

const sqlFile = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8');

async function fingerprint(): Promise<string> {
  return createHash('sha256')
    .update(await sqlFile('load.sql'))
    .digest('hex')
    .slice(0, 10);
}

interface Maker {
  readonly admin: Client;
  readonly adminUrl: string;
  readonly newId: string;
}

async function makeDatabase(maker: Maker, name: string): Promise<boolean> {
  const { admin, adminUrl, newId } = maker;
  const url = urlOf(adminUrl, name, true);
  const found = await admin.query(`select from pg_database where datname = $1`, [name]);
  let isNew = found.rowCount === 0;
  if (!isNew && !(await bringUpToDate(url))) {
    await admin.query(`drop database ${name} with (force)`);
    isNew = true;
  }
  if (isNew) {
    await admin.query(`create database ${name} owner ${ROLE}`);
    if (!(await bringUpToDate(url))) throw new Error('an empty database takes every migration');
    const jobs = createJobs(url, silent);
    await jobs.start();
    await makeQueues({ jobs });
    await jobs.stop();
  }
  const database = await connect(urlOf(adminUrl, name, false));
  if (isNew) await database.query(await sqlFile('load.sql'));
  await database.query(
    `drop function if exists bench.bill_shipment, bench.ship_shipment, bench.ship, bench.pack_and_ship`,
  );
  await database.query((await sqlFile('floor.sql')).replaceAll('NEW_ID', newId));
  await database.query(`grant usage on schema bench to ${ROLE}; grant select on all tables in schema bench to ${ROLE}`);
  await database.end();
  return isNew;
}

/** False when an applied migration has changed. */
async function bringUpToDate(url: string): Promise<boolean> {
  const pool = openPool(url, { log: silent });
  try {
    await migrate(pool);
    return true;
  } catch (error) {
    process.stderr.write(`  made again: ${String(error)}\n`);
    return false;
  } finally {
    await pool.end();
  }
}

async function openDatabase(adminUrl: string, name: string): Promise<BenchDatabase> {
  const superuserUrl = urlOf(adminUrl, name, false);
  const client = await connect(superuserUrl);
  const query = async <Row extends QueryResultRow>(text: string, values: readonly unknown[] = []) =>
    (await client.query<Row>(text, [...values])).rows;
  const [backend] = await query<{ pid: number }>(`select pg_backend_pid() as pid`);
  const status = await readFile(`/proc/${backend?.pid}/status`, 'utf8');
  return {
    url: urlOf(adminUrl, name, true),
    superuserUrl,
    postmaster: Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]),
    query,
    close: () => client.end(),
  };
}
