/** Which servers and roles are accepted, and how values are read from the database. */
import assert from 'node:assert/strict';
import { after, describe, it, type TestContext } from 'node:test';
import { pino } from 'pino';
import { Client } from 'pg';
import { bareDatabase } from '#test/world/postgres.ts';
import { checkServer, openPool } from './connect.ts';

const log = pino({ level: 'silent' });
const database = await bareDatabase({ after });

function poolFor(t: TestContext, url: string) {
  const pool = openPool(url, { log, connections: 2 });
  t.after(() => pool.end());
  return pool;
}

function urlFor(role: string, password: string): string {
  const url = new URL(database.url);
  url.username = role;
  url.password = password;
  return url.href;
}

async function asSuperuser(...statements: string[]) {
  const client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function refusalFor(t: TestContext, url: string) {
  const checked = await checkServer(poolFor(t, url));
  assert.ok(!checked.ok, 'expected a refusal');
  return checked.refusal;
}

describe('a database server', () => {
  it('is taken when the role is a plain one', async (t) => {
    assert.deepEqual(await checkServer(poolFor(t, database.url)), { ok: true, value: { version: 18 } });
  });

  it('is refused to a superuser, with the SQL that makes a role that will do', async (t) => {
    const refusal = await refusalFor(t, database.superuserUrl);
    assert.equal(refusal.code, 'database_role_too_powerful');
    const name = new URL(database.url).pathname.slice(1);
    const role = /CREATE ROLE quittance .*;/.exec(refusal.detail)?.[0] ?? '';
    const owner = /ALTER DATABASE .*;/.exec(refusal.detail)?.[0] ?? '';
    assert.ok(role.endsWith('NOSUPERUSER NOBYPASSRLS;') && owner.includes(name), refusal.detail);
    await asSuperuser(role.replace('quittance', 'advised'), owner.replace('quittance;', 'advised;'));
    t.after(() => asSuperuser(`alter database ${name} owner to quittance`, 'drop role advised'));
    assert.ok((await checkServer(poolFor(t, urlFor('advised', 'a password of your own')))).ok, 'the advice works');
  });

  it('is refused to a role that bypasses row level security, until the words given are run', async (t) => {
    await asSuperuser(`create role loose login password 'loose' bypassrls in role quittance`);
    t.after(() => asSuperuser('drop role loose'));
    const loose = urlFor('loose', 'loose');
    const refusal = await refusalFor(t, loose);
    assert.equal(refusal.code, 'database_role_too_powerful');
    await asSuperuser(/ALTER ROLE .*;/.exec(refusal.detail)?.[0] ?? '');
    assert.ok((await checkServer(poolFor(t, loose))).ok, 'the advice works');
  });

  it('is refused to a role that may not create our schemas', async (t) => {
    await asSuperuser(`create role guest login password 'guest'`);
    t.after(() => asSuperuser('drop role guest'));
    const refusal = await refusalFor(t, urlFor('guest', 'guest'));
    assert.equal(refusal.code, 'database_role_too_weak');
    assert.match(refusal.detail, /GRANT CREATE ON DATABASE "test_\w+" TO "guest";/);
  });
});

describe('a value', () => {
  it('of money or time arrives as the text the database wrote, never as a number or a Date', async (t) => {
    const { rows } = await poolFor(t, database.url).query(`select
      12345678901234567890.123456::numeric as amount, 9007199254740993::int8 as position, date '2026-03-29' as day,
      timestamptz '2026-03-29 01:30:00.123456+01' as moment, '{"b":1.0,"a":2}'::json as kept, '{"b":1.0,"a":2}'::json::text as kept_text, array[1.10::numeric] as amounts,
      array[date '2026-01-01'] as days, 7 as small, true as yes, null::date as none`);
    assert.deepEqual(rows, [
      {
        amount: '12345678901234567890.123456',
        position: '9007199254740993',
        day: '2026-03-29',
        moment: '2026-03-29 00:30:00.123456+00',
        kept: { b: 1, a: 2 },
        kept_text: '{"b":1.0,"a":2}',
        amounts: ['1.10'],
        days: ['2026-01-01'],
        small: 7,
        yes: true,
        none: null,
      },
    ]);
  });

  it('is read so by our pools only: the job queue keeps its dates', async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ moment: unknown }>('select now() as moment');
    await client.end();
    assert.ok(rows[0]?.moment instanceof Date);
  });

  it('keeps its form when the address brings settings of its own', async (t) => {
    const url = new URL(database.url);
    url.searchParams.set('options', '-c search_path=pg_catalog');
    const { rows } = await poolFor(t, url.href).query(
      `select current_setting('TimeZone') as zone, current_setting('search_path') as path`,
    );
    assert.deepEqual(rows, [{ zone: 'UTC', path: 'pg_catalog' }]);
  });
});
