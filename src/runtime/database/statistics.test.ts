import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pino } from 'pino';
import { bareDatabase } from '#test/world/postgres.ts';
import { eventually } from '#test/world/server.ts';
import { openPool } from './connect.ts';
import { refreshStatistics } from './statistics.ts';
import { openDatabase } from './transaction.ts';

const { url } = await bareDatabase({ after });
const pool = openPool(url, { log: pino({ level: 'silent' }), connections: 2 });
after(() => pool.end());

test('a table that was filled is looked at once, and one that hardly grew is not', async () => {
  await pool.query('create schema shop');
  await pool.query('create table shop.filled (id integer); create table shop.small (id integer)');
  await pool.query('insert into shop.filled select generate_series(1, 2000); insert into shop.small values (1)');
  const database = openDatabase(pool);
  const looked = await eventually(
    () => refreshStatistics(database),
    (names) => names.length > 0,
  );
  assert.deepEqual(looked, ['shop.filled']);
  const { rows } = await pool.query(`select reltuples::int as known from pg_class where oid = 'shop.filled'::regclass`);
  assert.equal(rows[0].known, 2000);
  assert.deepEqual(await refreshStatistics(database), []);
});
