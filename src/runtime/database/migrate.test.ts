/** Migrations across versions. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pino } from 'pino';
import { bareDatabase, freshDatabase } from '#test/world/postgres.ts';
import { openPool } from './connect.ts';
import { migrate, pendingMigrations, readMigrations } from './migrate.ts';

const log = pino({ level: 'silent' });

function poolFor(t: TestContext, url: string) {
  const pool = openPool(url, { log, connections: 4 });
  t.after(() => pool.end());
  return pool;
}

function folderOf(t: TestContext, files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-migrations-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const write = (more: Record<string, string>) => {
    for (const [name, sql] of Object.entries(more)) writeFileSync(join(folder, name), sql);
  };
  write(files);
  return { folder, write };
}

const ONE = { '0001-one.sql': 'create table one (id int);\ninsert into one values (1);\n' };
const TWO = { '0002-two.sql': 'insert into one values (2);' };

describe('migrations', () => {
  it('of this version are all in a fresh database, and doing them again does nothing', async (t) => {
    const pool = poolFor(t, (await freshDatabase(t)).url);
    assert.deepEqual(await pendingMigrations(pool), []);
    assert.deepEqual(await migrate(pool), []);
  });

  it('of this version run for the plain role on an empty database', async (t) => {
    const pool = poolFor(t, (await bareDatabase(t)).url);
    const names = (await readMigrations()).map(({ name }) => name);
    assert.deepEqual(await pendingMigrations(pool), names);
    assert.deepEqual(await migrate(pool), names);
    assert.deepEqual(await pendingMigrations(pool), []);
  });

  it('are done once by several processes that start together', async (t) => {
    const { url } = await bareDatabase(t);
    const { folder } = folderOf(t, { ...ONE, ...TWO });
    const done = await Promise.all([1, 2, 3, 4].map(() => migrate(poolFor(t, url), folder)));
    assert.deepEqual(done.flat().sort(), ['0001-one.sql', '0002-two.sql']);
    assert.deepEqual((await poolFor(t, url).query('select id from one order by id')).rows, [{ id: 1 }, { id: 2 }]);
  });

  it('go on where an older version left off', async (t) => {
    const pool = poolFor(t, (await bareDatabase(t)).url);
    const { folder, write } = folderOf(t, ONE);
    await migrate(pool, folder);
    write(TWO);
    assert.deepEqual(await pendingMigrations(pool, folder), ['0002-two.sql']);
    assert.deepEqual(await migrate(pool, folder), ['0002-two.sql']);
  });

  it('that changed after they were applied are refused by name', async (t) => {
    const pool = poolFor(t, (await bareDatabase(t)).url);
    const { folder, write } = folderOf(t, ONE);
    await migrate(pool, folder);
    write({ '0001-one.sql': ONE['0001-one.sql'].replaceAll('\n', '\r\n') });
    assert.deepEqual(await migrate(pool, folder), [], 'line ends are no change');
    write({ '0001-one.sql': 'create table one (id bigint);' });
    const refused = {
      code: 'migration_changed',
      message: /0001-one\.sql of this database is not this version's.*restore/,
    };
    await assert.rejects(migrate(pool, folder), refused);
    await assert.rejects(pendingMigrations(pool, folder), { code: 'migration_changed' });
  });

  it('of a version that was never released are refused, and not taken for those of a newer version', async (t) => {
    const pool = poolFor(t, (await bareDatabase(t)).url);
    await migrate(pool, folderOf(t, { ...ONE, '0002-lists.sql': 'create index on one (id);' }).folder);
    const baseline = folderOf(t, { '0001-one.sql': 'create table one (id int primary key);' });
    await assert.rejects(migrate(pool, baseline.folder), {
      code: 'migration_changed',
      message: /0001-one\.sql.*never released.*start with an empty database/,
    });
  });

  it('that this version does not know, or that come too late, are refused by name', async (t) => {
    const pool = poolFor(t, (await bareDatabase(t)).url);
    const newer = folderOf(t, { ...ONE, '0003-three.sql': 'select 1' });
    await migrate(pool, newer.folder);
    await assert.rejects(migrate(pool, folderOf(t, ONE).folder), {
      code: 'migration_unknown',
      message: /0003-three\.sql.*newer version/,
    });
    newer.write(TWO);
    await assert.rejects(migrate(pool, newer.folder), {
      code: 'migration_out_of_order',
      message: /0002-two\.sql comes before 0003-three\.sql/,
    });
  });

  it('that fail leave nothing behind, not even half', async (t) => {
    const pool = poolFor(t, (await bareDatabase(t)).url);
    const { folder } = folderOf(t, { ...ONE, '0002-bad.sql': 'insert into one values (2); select 1 / 0;' });
    await assert.rejects(migrate(pool, folder), {
      code: 'migration_failed',
      message: /0002-bad\.sql failed and was undone: division by zero/,
    });
    assert.deepEqual((await pool.query('select id from one')).rows, [{ id: 1 }]);
    assert.deepEqual(await pendingMigrations(pool, folder), ['0002-bad.sql']);
  });
});
