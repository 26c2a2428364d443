/**
 * Migrates the schema to this version: plain SQL files, forward only, each in its own transaction and recorded with its hash. A file is
 * applied once and must never change afterwards.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { assert } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../migrations/', import.meta.url));
const FILE_NAME = /^(\d{4})-[a-z0-9-]+\.sql$/;
const MAX_TRIES = 5;
/** duplicate_schema, duplicate_table, unique_violation: another process created the same object concurrently. */
const MADE_MEANWHILE = new Set(['42P06', '42P07', '23505']);

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

export async function readMigrations(folder: string = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql') && name !== 'schema.sql').sort();
  const numbers = new Set<string>();
  return Promise.all(
    names.map(async (name) => {
      const number = FILE_NAME.exec(name)?.[1];
      assert(number !== undefined, `a migration is named 0001-name.sql, not ${name}`);
      assert(!numbers.has(number), `two migrations have the number of ${name}`);
      numbers.add(number);
      // Git may have converted line ends; the hash must not change.
      const sql = (await readFile(`${folder}/${name}`, 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Applies pending migrations and returns their names. Of several processes starting together one applies them; the others wait. */
export async function migrate(pool: Pool, folder: string = MIGRATIONS_FOLDER): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('set statement_timeout = 0');
    await client.query('set idle_in_transaction_session_timeout = 0');
    await makeRegister(client);
    missingFrom(migrations, await appliedIn(client));
    const done: string[] = [];
    for (const migration of migrations) {
      if (await apply(client, migration)) done.push(migration.name);
    }
    await client.query('reset statement_timeout');
    await client.query('reset idle_in_transaction_session_timeout');
    broken = false;
    return done;
  } finally {
    client.release(broken);
  }
}

/** Names of migrations not yet applied. Read-only. */
export async function pendingMigrations(pool: Pool, folder: string = MIGRATIONS_FOLDER): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const { rows } = await pool.query<{ found: boolean }>(`select to_regclass('runtime.migration') is not null as found`);
  if (rows[0]?.found !== true) return migrations.map(({ name }) => name);
  return missingFrom(migrations, await appliedIn(pool)).map(({ name }) => name);
}

async function makeRegister(client: PoolClient): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(`
        create schema if not exists runtime;
        create table if not exists runtime.migration (
          name text primary key,
          sha256 text not null,
          applied_at timestamptz not null default now()
        )`);
      return;
    } catch (error) {
      if (attempt === MAX_TRIES || !(error instanceof DatabaseError) || !MADE_MEANWHILE.has(error.code ?? ''))
        throw error;
    }
  }
}

async function appliedIn(client: Pool | PoolClient): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from runtime.migration');
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}

/** @throws Fault when the applied migrations differ from these files. */
function missingFrom(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  // Checked first: a database whose first migrations differ is not one of a newer version.
  const changed = migrations.find(({ name, sha256 }) => applied.has(name) && applied.get(name) !== sha256);
  if (changed !== undefined) {
    throw new Fault('migration_changed', 'later', {
      detail: `The migration ${changed.name} of this database is not this version's. Either the file was changed after it was applied: restore it, and put what is new into a new migration. Or a version that was never released made the database: it cannot be upgraded, start with an empty database.`,
    });
  }
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name)).sort();
  if (unknown[0] !== undefined) {
    throw new Fault('migration_unknown', 'later', {
      detail: `The database has had the migration ${unknown[0]}, which this version does not know. It was used by a newer version: run that one.`,
    });
  }
  const missing = migrations.filter(({ name }) => !applied.has(name));
  const last = [...applied.keys()].sort().at(-1) ?? '';
  const late = missing.find(({ name }) => name < last);
  if (late !== undefined) {
    throw new Fault('migration_out_of_order', 'later', {
      detail: `The migration ${late.name} comes before ${last}, which this database has had. Give it the next free number.`,
    });
  }
  return missing;
}

async function apply(client: PoolClient, migration: Migration): Promise<boolean> {
  await client.query('begin');
  try {
    // Lets /readyz read but blocks other migrating processes.
    await client.query('lock table runtime.migration in share row exclusive mode');
    const found = (await appliedIn(client)).has(migration.name);
    if (!found) {
      await client.query(migration.sql);
      await client.query('insert into runtime.migration (name, sha256) values ($1, $2)', [
        migration.name,
        migration.sha256,
      ]);
    }
    await client.query('commit');
    return !found;
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    throw new Fault('migration_failed', 'later', {
      detail: `The migration ${migration.name} failed and was undone: ${cause instanceof Error ? cause.message : String(cause)}`,
      cause,
    });
  }
}
