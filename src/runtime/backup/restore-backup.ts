/**
 * Restores a backup into an empty database and an empty folder: the schema of its time, the rows in one transaction, the stored files, then
 * the later migrations. Never writes into a database that is not empty.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { assert, present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import type { Blobs } from '../blobs.ts';
import { oneByOne } from '../database/connect.ts';
import { migrate, readMigrations } from '../database/migrate.ts';
import { BLOBS, TABLES, type Manifest } from './manifest.ts';
import { blobOf, readBackup, tableOf } from './read-backup.ts';
import { copied, listTables, sqlName, type BackedUpTable } from './tables.ts';
import { damaged } from './archive.ts';

export interface RestorePorts {
  readonly pool: Pool;
  readonly blobs: Blobs;
}

/** `manifest`: the result of `checkBackup` for the same file. */
export async function restoreBackup(ports: RestorePorts, file: string, manifest: Manifest): Promise<void> {
  const known = await readMigrations();
  const foreign = manifest.migrations.find(
    ({ name, sha256 }, place) => known[place]?.name !== name || known[place].sha256 !== sha256,
  );
  if (foreign !== undefined) {
    throw new Fault('backup_of_another_version', 'later', {
      detail: `The migration ${foreign.name} of the backup is not one of this version's. Restore it with the version that wrote it, or with a later one if that version was released.`,
    });
  }
  await refuseUnlessEmpty(ports.pool);
  await migrateAsFarAs(ports.pool, known.slice(0, manifest.migrations.length));
  const client = oneByOne(await ports.pool.connect());
  try {
    await client.query('set statement_timeout = 0');
    await client.query('set idle_in_transaction_session_timeout = 0');
    await client.query('begin');
    const tables = await listTables(client);
    refuseOtherTables(tables, manifest);
    await takeEverything({ client, blobs: ports.blobs, tables }, file, manifest);
    await client.query('commit');
    for (const { name } of tables) await client.query(`analyze ${sqlName(name)}`);
  } finally {
    // Destroyed, not returned to the pool: its timeouts were lifted and a COPY may be unfinished. An open transaction is rolled back.
    client.release(true);
  }
  await migrate(ports.pool);
}

async function refuseUnlessEmpty(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ found: string }>(`
    select nspname as found from pg_namespace where nspname in ('runtime', 'access', 'invoices', 'audit', 'pgboss')`);
  if (rows[0] === undefined) return;
  throw new Fault('database_not_empty', 'later', {
    detail: `The database is not empty (the schema ${rows[0].found}). A backup is restored into an empty database only: make a new one.`,
  });
}

/** Applies only the migrations the backup had: its rows must go into the tables they came from. */
async function migrateAsFarAs(
  pool: Pool,
  migrations: readonly { readonly name: string; readonly sql: string }[],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-restore-'));
  try {
    for (const { name, sql } of migrations) await writeFile(join(folder, name), sql);
    await migrate(pool, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function refuseOtherTables(tables: readonly BackedUpTable[], manifest: Manifest): void {
  const form = (table: { readonly name: string; readonly columns: readonly string[] }) =>
    `${table.name} ${[...table.columns].sort().join(' ')}`;
  const there = new Set(tables.map(form));
  const other = manifest.tables.find((table) => !there.has(form(table)));
  if (other !== undefined || manifest.tables.length !== tables.length)
    throw damaged(`its tables are not those of its migrations (${other?.name ?? 'one is missing'})`);
}

interface Into {
  readonly client: PoolClient;
  readonly blobs: Blobs;
  readonly tables: readonly BackedUpTable[];
}

async function takeEverything({ client, blobs, tables }: Into, file: string, manifest: Manifest): Promise<void> {
  const expected = new Map(manifest.tables.map((table) => [table.name, table]));
  const faulty = new Set(manifest.blobs.faulty);
  const rows = new Map<string, number>();
  // COPY fails under forced row level security; it is forced again before the commit makes the tables visible.
  const forced = tables.filter((table) => table.isForced);
  for (const { name } of forced) await client.query(`alter table ${sqlName(name)} no force row level security`);
  await readBackup(file, async (entry) => {
    if (entry.name.startsWith(TABLES)) {
      const name = tableOf(entry);
      const { columns } = present(expected.get(name), 'a table of a checked backup is in its manifest');
      const copying = client.query(copyFrom(`copy ${copied(name, columns)} from stdin`));
      await pipeline(entry.bytes, copying);
      rows.set(name, (rows.get(name) ?? 0) + copying.rowCount);
    } else if (entry.name.startsWith(BLOBS)) {
      const hash = blobOf(entry);
      if (faulty.has(hash)) return;
      const stored = await blobs.putStream(entry.bytes, Number.MAX_SAFE_INTEGER);
      assert(stored?.hash === hash, 'the hash of a stored file of a checked backup matches its name');
    }
  });
  for (const { name } of forced) await client.query(`alter table ${sqlName(name)} force row level security`);
  for (const table of manifest.tables) {
    if ((rows.get(table.name) ?? 0) !== table.rows) throw damaged(`${table.name} has not the rows it should have`);
  }
}
