/** Guarantees of a transaction for pipelined statements and for those that are not awaited. */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { sql } from 'kysely';
import { pino } from 'pino';
import { Fault } from '#kernel/fault.ts';
import type { AccountId } from '#kernel/id.ts';
import { bareDatabase } from '#test/world/postgres.ts';
import { eventually } from '#test/world/server.ts';
import { eachOnItsOwn } from '#runtime/unit-of-work.ts';
import { openPool } from './connect.ts';
import { databaseErrorOf, openDatabase, type Tx } from './transaction.ts';

const log = pino({ level: 'silent' });
const MINE = '01890000-0000-7000-8000-000000000001' as AccountId;
const THEIRS = '01890000-0000-7000-8000-000000000002' as AccountId;

async function databaseWith(t: TestContext, connections = 4) {
  const { url, superuserUrl } = await bareDatabase(t);
  const pool = openPool(url, { log, connections });
  t.after(() => pool.end());
  await pool.query(`
    create table kept (n int primary key, note text, at int generated always as identity,
      constraint positive check (n > 0));
    create table late (n int primary key, constraint late_twin unique (n) deferrable initially deferred)`);
  return { database: openDatabase(pool), pool, superuserUrl };
}

const keep = (n: number, note = '') => sql`insert into kept (n, note) values (${n}, ${note})`;
const listKept = (tx: Tx) => tx.many(sql<{ n: number }>`select n from kept order by at`);
const brokeConstraint = (constraint: string) => (error: unknown) => databaseErrorOf(error)?.constraint === constraint;

/** Unhandled rejections while `work` ran and shortly after. */
async function unhandledDuring(work: () => Promise<unknown>): Promise<unknown[]> {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', note);
  try {
    await work();
    await new Promise(setImmediate);
    await new Promise(setImmediate);
  } finally {
    process.off('unhandledRejection', note);
  }
  return unhandled;
}

describe('a statement nobody waits for', () => {
  it('runs in its place among the others, and is committed with them', async (t) => {
    const { database } = await databaseWith(t);
    const seen = await database.transaction([MINE], async (tx) => {
      tx.send(keep(3));
      tx.send(keep(1));
      const first = await listKept(tx);
      tx.send(keep(2));
      return first;
    });
    assert.deepEqual(
      seen.map(({ n }) => n),
      [3, 1],
    );
    const all = await database.transaction([MINE], listKept, 'read');
    assert.deepEqual(
      all.map(({ n }) => n),
      [3, 1, 2],
    );
  });

  it('that fails after the work is done fails the transaction, and nothing is committed', async (t) => {
    const { database } = await databaseWith(t);
    const refused = database.transaction([MINE], async (tx) => {
      await tx.run(keep(1));
      tx.send(keep(2));
      tx.send(keep(-1));
      tx.send(keep(3));
    });
    await assert.rejects(refused, brokeConstraint('positive'));
    assert.deepEqual(await database.transaction([MINE], listKept), []);
  });

  it('that failed is the reason everybody behind it hears, waiting or not', async (t) => {
    const { database } = await databaseWith(t);
    const unhandled = await unhandledDuring(async () => {
      const answers: unknown[] = [];
      const refused = database.transaction([MINE], async (tx) => {
        tx.send(keep(-1));
        tx.send(sql`insert into nowhere values (1)`);
        await Promise.allSettled([tx.run(keep(1)), listKept(tx)]).then((outcomes) =>
          answers.push(...outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason)),
        );
        await listKept(tx).catch((error: unknown) => answers.push(error));
        void tx.run(keep(4));
      });
      const failure: unknown = await refused.then(
        () => null,
        (error: unknown) => error,
      );
      assert.ok(brokeConstraint('positive')(failure));
      assert.deepEqual(answers, [failure, failure, failure]);
    });
    assert.deepEqual(unhandled, []);
  });

  it('may be judged by how many rows it touched, and what its judge throws undoes everything', async (t) => {
    const { database } = await databaseWith(t);
    const lost = new Error('somebody else was faster');
    const refused = database.transaction([MINE], async (tx) => {
      await tx.run(keep(1));
      tx.send(sql`update kept set note = 'mine' where n = 1`, (count) => assert.equal(count, 1));
      tx.send(sql`update kept set note = 'mine' where n = 2`, (count) => {
        if (count !== 1) throw lost;
      });
      tx.send(keep(3));
    });
    await assert.rejects(refused, (error) => error === lost);
    assert.deepEqual(await database.transaction([MINE], listKept), []);
  });

  it('does not hide what the work itself was refused for', async (t) => {
    const { database } = await databaseWith(t);
    const own = new Error('refused by the story');
    const refused = database.transaction([MINE], async (tx) => {
      tx.send(keep(-1));
      throw own;
    });
    await assert.rejects(refused, (error) => error === own);
    assert.deepEqual(await database.transaction([MINE], listKept), []);
  });

  it('cannot be sent once the transaction has ended', async (t) => {
    const { database } = await databaseWith(t, 1);
    let left: Tx | undefined;
    await database.transaction([MINE], async (tx) => {
      left = tx;
    });
    assert.throws(() => left?.send(keep(1)));
    await assert.rejects(async () => left?.run(keep(2)));
    assert.deepEqual(await database.transaction([MINE], listKept), []);
  });

  it('whose values cannot be written fails like any other', async (t) => {
    const { database } = await databaseWith(t, 1);
    const round: Record<string, unknown> = {};
    round['round'] = round;
    await assert.rejects(
      database.transaction([MINE], async (tx) => {
        tx.send(keep(1));
        tx.send(sql`insert into kept (n, note) values (2, ${round}::json)`);
        tx.send(keep(3));
      }),
      TypeError,
    );
    assert.deepEqual(await database.transaction([MINE], listKept), []);
    await database.transaction([MINE], (tx) => tx.run(sql`insert into kept (n, note) values (2, ${{}}::json)`));
  });
});

describe('a commit', () => {
  it('of a transaction that failed is told as that failure, even when the work kept it to itself', async (t) => {
    const { database } = await databaseWith(t);
    const refused = database.transaction([MINE], async (tx) => {
      await tx.run(keep(1));
      await tx.run(keep(1)).catch(() => {});
      return 'well done';
    });
    await assert.rejects(refused, brokeConstraint('kept_pkey'));
    assert.deepEqual(await database.transaction([MINE], listKept), []);
  });

  it('that the database refuses is an error', async (t) => {
    const { database } = await databaseWith(t, 1);
    const refused = database.transaction([MINE], async (tx) => {
      tx.send(sql`insert into late values (1)`);
      tx.send(sql`insert into late values (1)`);
    });
    await assert.rejects(refused, brokeConstraint('late_pkey'));
    const twins = database.transaction([MINE], async (tx) => {
      tx.send(sql`alter table late drop constraint late_pkey`);
      tx.send(sql`insert into late values (1), (1)`);
    });
    await assert.rejects(twins, brokeConstraint('late_twin'));
    assert.deepEqual(await database.transaction([MINE], listKept), []);
  });
});

describe('a transaction', () => {
  it('names its accounts, and the next one on the same connection names its own', async (t) => {
    const { database } = await databaseWith(t, 1);
    const named = (tx: Tx) => tx.maybe(sql<{ ids: string }>`select current_setting('app.account_ids') as ids`);
    assert.deepEqual(await database.transaction([MINE, THEIRS], named), { ids: `{${MINE},${THEIRS}}` });
    assert.deepEqual(await database.transaction([THEIRS], named), { ids: `{${THEIRS}}` });
    assert.deepEqual(await database.transaction([], named, 'read'), { ids: '{}' });
  });

  it('that only reads cannot write', async (t) => {
    const { database } = await databaseWith(t);
    const writing = database.transaction([MINE], async (tx) => tx.send(keep(1)), 'read');
    await assert.rejects(writing, (error) => databaseErrorOf(error)?.state === '25006');
  });

  it('keeps to itself when many run at once', async (t) => {
    const { database } = await databaseWith(t, 3);
    const stories = Array.from({ length: 30 }, (_, at) =>
      database.transaction([MINE], async (tx) => {
        tx.send(keep(at * 2 + 1, `story ${at}`));
        await tx.run(sql`select pg_sleep(0.001)`);
        tx.send(keep(at * 2 + 2, `story ${at}`));
        if (at % 3 === 0) tx.send(keep(-1));
        return (await tx.many(sql<{ note: string }>`select distinct note from kept where note = ${`story ${at}`}`))
          .length;
      }),
    );
    const outcomes = await Promise.allSettled(stories);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      stories.map((_, at) => (at % 3 === 0 ? 'rejected' : 'fulfilled')),
    );
    const result = await database.transaction([MINE], (tx) =>
      tx.many(sql<{ note: string; count: string }>`select note, count(*) from kept group by note`),
    );
    assert.equal(result.length, 20);
    assert.ok(result.every(({ count }) => count === '2'));
  });

  it('reads a statement it never sent before behind one that failed', async (t) => {
    const { database } = await databaseWith(t, 1);
    const next = (tx: Tx) => tx.many(sql<{ n: number }>`select n + 1 as n from kept`);
    for (let round = 0; round < 3; round++) {
      await assert.rejects(
        database.transaction([MINE], async (tx) => {
          tx.send(keep(-1));
          await next(tx);
        }),
        brokeConstraint('positive'),
      );
      assert.deepEqual(await database.transaction([MINE], next), []);
    }
  });
});

describe('a savepoint', () => {
  const refusalOf = (constraint: string) =>
    constraint === 'positive' ? ({ code: 'not_positive', detail: 'Not positive.' } as const) : null;

  it('undoes what a statement nobody waited for spoiled, item by item', async (t) => {
    const { database } = await databaseWith(t);
    const results = await database.transaction([MINE], async (tx) => {
      tx.send(keep(100));
      return eachOnItsOwn(tx, {
        items: [1, -2, 3, 4, -5],
        refusalOf: refusalOf as Parameters<typeof eachOnItsOwn>[1]['refusalOf'],
        work: async (items) => {
          for (const item of items) tx.send(keep(item));
          return items.map((value) => ({ ok: true, value }) as const);
        },
      });
    });
    assert.deepEqual(
      results.map((result) => result.ok),
      [true, false, true, true, false],
    );
    assert.deepEqual(
      (await database.transaction([MINE], listKept)).map(({ n }) => n),
      [100, 1, 3, 4],
    );
  });

  it('of work that waited for its statements does the same', async (t) => {
    const { database } = await databaseWith(t);
    const results = await database.transaction([MINE], (tx) =>
      eachOnItsOwn(tx, {
        items: [1, -2, 3],
        refusalOf: refusalOf as Parameters<typeof eachOnItsOwn>[1]['refusalOf'],
        work: async (items) => {
          await Promise.all(items.map((item) => tx.run(keep(item))));
          return items.map((value) => ({ ok: true, value }) as const);
        },
      }),
    );
    assert.deepEqual(
      results.map((result) => result.ok),
      [true, false, true],
    );
  });
});

describe('a connection lost with statements on their way', () => {
  it('is told to the transaction, and the next one has another', async (t) => {
    const { database, superuserUrl } = await databaseWith(t, 1);
    const killer = openPool(superuserUrl, { log, connections: 1 });
    t.after(() => killer.end());
    const unhandled = await unhandledDuring(async () => {
      const killed = database.transaction([MINE], async (tx) => {
        const pid = (await tx.maybe(sql<{ pid: number }>`select pg_backend_pid() as pid`))?.pid;
        tx.send(keep(1));
        const waiting = tx.run(sql`select pg_sleep(60)`);
        tx.send(keep(2));
        await new Promise(setImmediate);
        tx.send(keep(3));
        await killer.query('select pg_terminate_backend($1)', [pid]);
        await waiting;
      });
      await assert.rejects(killed);
      assert.deepEqual(await database.transaction([MINE], listKept), []);
    });
    assert.deepEqual(unhandled, []);
  });

  it('and nobody waiting for one is told at the commit', async (t) => {
    const { database, pool, superuserUrl } = await databaseWith(t, 1);
    const killer = openPool(superuserUrl, { log, connections: 1 });
    t.after(() => killer.end());
    const killed = database.transaction([MINE], async (tx) => {
      const pid = (await tx.maybe(sql<{ pid: number }>`select pg_backend_pid() as pid`))?.pid;
      await killer.query('select pg_terminate_backend($1)', [pid]);
      await eventually(
        async () => (await killer.query('select 1 from pg_stat_activity where pid = $1', [pid])).rows.length,
        (found) => found === 0,
      );
      tx.send(keep(1));
    });
    await assert.rejects(killed);
    assert.deepEqual(await database.transaction([MINE], listKept), []);
    assert.equal(pool.totalCount, 1);
  });
});

describe('more transactions than connections', () => {
  it('wait for a free one, and say that we are overloaded when none becomes free', async (t) => {
    const { database } = await databaseWith(t, 1);
    await database.transaction([MINE], async () => {
      await assert.rejects(
        database.transaction([MINE], listKept),
        (error) => error instanceof Fault && error.code === 'overloaded' && error.retry === 'later',
      );
    });
    assert.deepEqual(await database.transaction([MINE], listKept), []);
  });
});
