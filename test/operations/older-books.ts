/**
 * Databases as earlier versions left them: the schema of one migration number, filled from books that a released version really wrote
 * (made by keep-books.ts and kept beside this file), as far as that schema can hold them. For tests alone.
 */
import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pino } from 'pino';
import pg, { Client, type Pool } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { present } from '#kernel/assert.ts';
import { BLOBS, TABLES } from '#runtime/backup/manifest.ts';
import { checkBackup, readBackup, tableOf } from '#runtime/backup/read-backup.ts';
import { copied, sqlName } from '#runtime/backup/tables.ts';
import { folderBlobs } from '#runtime/blobs.ts';
import { systemRandom } from '#runtime/clock.ts';
import { openPool } from '#runtime/database/connect.ts';
import { migrate, readMigrations } from '#runtime/database/migrate.ts';
import { bareDatabase, type Tidies } from '../world/postgres.ts';
import { STAGES, usernameOfStage } from './stages.ts';

const HERE = import.meta.dirname;
const KEPT = /^books-(\d{4})\.tar\.gz$/;
/** Backups, oldest first, each named for the last migration of the version that wrote it. */
export const KEPT_BOOKS: readonly string[] = readdirSync(HERE)
  .filter((name) => KEPT.test(name))
  .sort()
  .map((name) => join(HERE, name));

export interface OlderPlace {
  readonly url: string;
  readonly superuserUrl: string;
  readonly dataDir: string;
  readonly pool: Pool;
  /** Whose books it holds. */
  readonly stages: readonly number[];
}

/** Schemas that every company filled, whatever it did afterwards. */
const EVERYBODY = ['access', 'directory', 'catalog'];

export const numberOf = (migration: { readonly name: string } | undefined): number =>
  Number(present(migration, 'a migration').name.slice(0, 4));

/** The database of the version whose last migration has this number. */
export async function anOlderPlace(tidies: Tidies, number: number): Promise<OlderPlace> {
  const { url, superuserUrl } = await bareDatabase(tidies);
  const dataDir = await mkdtemp(join(tmpdir(), 'quittance-older-'));
  const pool = openPool(url, { log: pino({ level: 'silent' }), connections: 4 });
  tidies.after(async () => {
    await pool.end();
    await rm(dataDir, { recursive: true, force: true });
  });
  const kept = keptFor(number);
  await migrateTo(pool, Math.min(number, kept.number));
  const stages = STAGES.filter((stage) => stage <= Math.min(number, kept.number));
  await fill({ superuserUrl, dataDir, stages }, kept.file);
  await migrateTo(pool, number);
  return { url, superuserUrl, dataDir, pool, stages };
}

/** The newest books that are not newer, else the oldest there are: those hold what came before them as well. */
function keptFor(number: number): { readonly number: number; readonly file: string } {
  const all = KEPT_BOOKS.map((file) => ({ number: Number(KEPT.exec(basename(file))?.[1]), file }));
  return present(all.findLast((each) => each.number <= number) ?? all[0], 'books are kept');
}

/** A folder of the first migrations, as the version of that time had them. */
export async function withMigrations<T>(
  names: readonly { readonly name: string; readonly sql: string }[],
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-migrations-'));
  try {
    for (const { name, sql } of names) await writeFile(join(folder, name), sql);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function migrateTo(pool: Pool, number: number): Promise<void> {
  const known = (await readMigrations()).filter((migration) => numberOf(migration) <= number);
  await withMigrations(known, (folder) => migrate(pool, folder));
}

interface Filled {
  readonly superuserUrl: string;
  readonly dataDir: string;
  readonly stages: readonly number[];
}

/** As the superuser, whom neither row level security nor a missing grant binds. */
async function fill({ superuserUrl, dataDir, stages }: Filled, file: string): Promise<void> {
  const manifest = await checkBackup(file);
  const blobs = folderBlobs(join(dataDir, 'blobs'), systemRandom);
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await readBackup(file, async (entry) => {
      if (entry.name.startsWith(BLOBS)) await blobs.putStream(entry.bytes, Number.MAX_SAFE_INTEGER);
      if (!entry.name.startsWith(TABLES)) return;
      const name = tableOf(entry);
      const { columns } = present(
        manifest.tables.find((table) => table.name === name),
        name,
      );
      if (!(await exists(client, name))) return;
      const listed = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
      await client.query(`create temporary table incoming as select ${listed} from ${sqlName(name)} with no data`);
      await pipeline(entry.bytes, client.query(copyFrom(`copy ${copied('incoming', columns)} from stdin`)));
      await client.query(
        `insert into ${copied(name, columns)} select ${listed} from incoming i where ${await whoseRows(client, name, stages)}`,
      );
      await client.query('drop table incoming');
    });
  } finally {
    await client.end();
  }
}

const exists = async (client: Client, name: string): Promise<boolean> =>
  (await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [name])).rows[0]?.found ===
  true;

async function whoseRows(client: Client, name: string, stages: readonly number[]): Promise<string> {
  if (EVERYBODY.some((schema) => name.startsWith(`${schema}.`))) return 'true';
  if (!(await exists(client, 'access.account'))) return 'false';
  const usernames = stages.map((stage) => pg.escapeLiteral(usernameOfStage(stage))).join(', ');
  return stages.length === 0
    ? 'false'
    : `i.account_id in (select id from access.account where username in (${usernames}))`;
}
