/**
 * A real PostgreSQL for tests: a temporary cluster, a template with every migration, and a separate database per caller. Fast because it is
 * not crash-safe.
 */
import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { Client } from 'pg';
import { openPool } from '#runtime/database/connect.ts';
import { openCluster, ROLE } from '#runtime/database/embedded.ts';
import { migrate } from '#runtime/database/migrate.ts';

/** Environment variable with the cluster shared by the test files of a run. */
const SHARED = 'TEST_POSTGRES';
const TEMPLATE = 'quittance_template';

export interface TestCluster {
  readonly url: string;
  readonly superuserUrl: string;
}

export interface StartedCluster extends TestCluster {
  stop(): Promise<void>;
}

export interface TestDatabase {
  /** Connects as the plain role that owns it. */
  readonly url: string;
  readonly superuserUrl: string;
}

/** Cleanup hook of a test (`t`) or of a file (`{ after }` of node:test, at the top level). */
export interface Tidies {
  after(tidy: () => Promise<void>): void;
}

/** An empty database with every migration applied, dropped after the test or file. */
export async function freshDatabase(tidies: Tidies): Promise<TestDatabase> {
  return databaseFrom(TEMPLATE, tidies);
}

/** One without migrations. */
export async function bareDatabase(tidies: Tidies): Promise<TestDatabase> {
  return databaseFrom('template1', tidies);
}

/** Databases that still had connections at cleanup, which runs in the order of registration. */
const busy = new Set<string>();

async function databaseFrom(template: string, tidies: Tidies): Promise<TestDatabase> {
  const cluster = await sharedCluster();
  for (const left of busy) {
    await asSuperuser(cluster, `drop database if exists ${left} with (force)`);
    busy.delete(left);
  }
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(cluster, `create database ${name} template ${template} owner ${ROLE}`);
  tidies.after(async () => {
    if (await isUsed(cluster, name)) busy.add(name);
    else await asSuperuser(cluster, `drop database ${name}`);
  });
  return { url: withDatabase(cluster.url, name), superuserUrl: withDatabase(cluster.superuserUrl, name) };
}

/** Starts a cluster whose URL the test files of this run inherit. */
export async function shareCluster(): Promise<StartedCluster> {
  const cluster = await startTestCluster();
  process.env[SHARED] = JSON.stringify({ url: cluster.url, superuserUrl: cluster.superuserUrl });
  return cluster;
}

let own: Promise<TestCluster> | undefined;

/** The run's cluster, or a separate one when a single file is run. */
export function sharedCluster(): Promise<TestCluster> {
  const shared = process.env[SHARED];
  own ??= shared === undefined ? startTestCluster() : Promise.resolve(JSON.parse(shared) as TestCluster);
  return own;
}

async function startTestCluster(): Promise<StartedCluster> {
  // Root's own temporary folder may be private; /tmp is accessible to the server's account.
  const folder = mkdtempSync(join(process.getuid?.() === 0 ? '/tmp' : tmpdir(), 'quittance-test-'));
  // The server's account has to traverse it; its contents keep their permissions.
  chmodSync(folder, 0o711);
  tidyWhenWeAreGone(folder);
  const cluster = await openCluster({
    dataDir: join(folder, 'data'),
    sharedDir: join(folder, 'shared'),
    log: pino({ level: 'warn' }, pino.destination(2)),
    initdbFlags: ['--no-sync'],
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '300',
      autovacuum_naptime: '1h',
    },
  });
  await makeTemplate(cluster);
  return cluster;
}

async function makeTemplate(cluster: TestCluster): Promise<void> {
  await asSuperuser(cluster, `create database ${TEMPLATE} owner ${ROLE}`);
  const pool = openPool(withDatabase(cluster.url, TEMPLATE), { log: pino({ level: 'silent' }) });
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
}

/** A shell that waits for this process to end in any way, then stops the server and removes its files. */
function tidyWhenWeAreGone(folder: string): void {
  const script =
    'cat >/dev/null; kill -QUIT "$(head -n 1 "$1/data/postgres/postmaster.pid")" 2>/dev/null; sleep 1; rm -rf "$1"';
  const shell = spawn('/bin/sh', ['-c', script, 'sh', folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  shell.unref();
  const input: unknown = shell.stdin;
  if (input !== null && typeof input === 'object' && 'unref' in input && typeof input.unref === 'function')
    input.unref();
}

async function isUsed(cluster: TestCluster, name: string): Promise<boolean> {
  return (await asSuperuser(cluster, `select from pg_stat_activity where datname = '${name}'`)) > 0;
}

async function asSuperuser(cluster: TestCluster, statement: string): Promise<number> {
  const client = new Client({ connectionString: cluster.superuserUrl });
  await client.connect();
  try {
    return (await client.query(statement)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
