/** Guarantees for coalesced requests of any command: each gets its own answer, whatever else was in the batch. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AccountId } from '#kernel/id.ts';
import { present } from '#kernel/assert.ts';
import { ok, refuse, type Refused, type Result } from '#kernel/result.ts';
import type { CommandRequest, RequestContext } from '#model/request-context.ts';
import { createCoalescer, type CoalescedCommand, type Coalescer } from './coalescer.ts';
import type { Database, Tx } from './database/transaction.ts';

/** A fake database that only counts; what gets committed is tested against a real one in test/races. */
function aDatabase() {
  const underWay: (readonly AccountId[])[] = [];
  const together: (readonly AccountId[])[][] = [];
  const database = {
    async transaction(accountIds: readonly AccountId[], work: (tx: Tx) => Promise<unknown>) {
      underWay.push(accountIds);
      together.push([...underWay]);
      try {
        return await work({} as Tx);
      } finally {
        underWay.splice(underWay.indexOf(accountIds), 1);
      }
    },
  } as unknown as Database;
  return { database, together };
}

const account = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}` as AccountId;
const contextOf = (number: number): RequestContext => ({
  accountId: account(number),
  actor: { kind: 'system', id: 'test' },
  requestId: 'req_test',
  at: '2026-11-21T09:00:00.000Z',
});

type Work = (tx: Tx, requests: readonly CommandRequest<number>[]) => Promise<Result<number>[] | Refused>;

const commands = new Map<Work, CoalescedCommand<number, number>>();

/** A command for the given work, with answers in the order of its requests. */
function commandOf(work: Work): CoalescedCommand<number, number> {
  const known = commands.get(work);
  if (known !== undefined) return known;
  const command: CoalescedCommand<number, number> = {
    name: 'count',
    refusalOf: () => null,
    work: async (tx, requests) => {
      const results = await work(tx, requests);
      if ('ok' in results) return results;
      return ok(new Map(requests.map((request, index) => [request, present(results[index], 'a result per request')])));
    },
  };
  commands.set(work, command);
  return command;
}

const aWhile = () => new Promise<void>((resolve) => setImmediate(resolve));

function joinAll(coalescer: Coalescer, work: Work, inputs: readonly number[], of: (input: number) => number = () => 1) {
  return Promise.all(inputs.map((input) => coalescer.join(commandOf(work), { context: contextOf(of(input)), input })));
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('requests that arrive together', () => {
  it('leave together once the first is back, at most 64 at a time, in their order, each with its own answer', async () => {
    const batches: number[][] = [];
    const answers = await joinAll(
      createCoalescer(aDatabase().database),
      async (_, commands) => {
        batches.push(commands.map(({ input }) => input));
        await aWhile();
        return commands.map(({ input }) => ok(input * 2));
      },
      upTo(100),
    );
    assert.deepEqual(
      answers,
      upTo(100).map((input) => ok(input * 2)),
    );
    assert.deepEqual(
      batches.map((batch) => batch.length),
      [1, 64, 35],
    );
    assert.deepEqual(batches.flat(), upTo(100));
  });

  it('share no account with another batch that is under way', async () => {
    const { database, together } = aDatabase();
    await joinAll(
      createCoalescer(database),
      async (_, asked) => {
        await aWhile();
        return asked.map(({ input }) => ok(input));
      },
      upTo(300),
      (input) => input % 7,
    );
    assert.ok(
      together.some((batches) => batches.length === 2),
      'two batches were under way at once',
    );
    for (const batches of together) {
      const accounts = batches.flat();
      assert.equal(new Set(accounts).size, accounts.length);
    }
  });

  it('wait for the batch under way while they are few, and leave beside it once they are sixteen', async () => {
    const batches: number[][] = [];
    const { promise: free, resolve: letGo } = Promise.withResolvers<void>();
    const coalescer = createCoalescer(aDatabase().database);
    const work: Work = async (_, asked) => {
      batches.push(asked.map(({ input }) => input));
      await free;
      return asked.map(({ input }) => ok(input));
    };
    const answers = [joinAll(coalescer, work, upTo(16), (input) => input)];
    await aWhile();
    assert.deepEqual(batches, [[0]], 'fifteen wait');
    answers.push(joinAll(coalescer, work, [16], (input) => input));
    await aWhile();
    assert.deepEqual(batches, [[0], upTo(17).slice(1)]);
    letGo();
    assert.deepEqual((await Promise.all(answers)).flat(), upTo(17).map(ok));
  });

  it('wait no longer than 100 ms for a batch of others', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { promise: free, resolve: letGo } = Promise.withResolvers<void>();
    const coalescer = createCoalescer(aDatabase().database);
    const work: Work = async (_, asked) => {
      if (asked.some(({ input }) => input === 1)) await free;
      return asked.map(({ input }) => ok(input));
    };
    const held = joinAll(coalescer, work, [1], (input) => input);
    let isAnswered = false;
    const others = joinAll(coalescer, work, [2, 3], (input) => input).finally(() => (isAnswered = true));
    t.mock.timers.tick(99);
    await aWhile();
    assert.equal(isAnswered, false);
    t.mock.timers.tick(1);
    assert.deepEqual(await others, [ok(2), ok(3)]);
    letGo();
    assert.deepEqual(await held, [ok(1)]);
  });

  it('of different commands do not leave together', async () => {
    const coalescer = createCoalescer(aDatabase().database);
    const seen: string[][] = [];
    const aCommand = (name: string): CoalescedCommand<string, string> => ({
      name,
      refusalOf: () => null,
      work: async (_, requests) => {
        seen.push(requests.map(({ input }) => input));
        await aWhile();
        return ok(new Map(requests.map((request) => [request, ok(request.input)])));
      },
    });
    const kinds = { ship: aCommand('ship'), pack: aCommand('pack') };
    const submit = (kind: keyof typeof kinds, input: string) =>
      coalescer.join(kinds[kind], { context: contextOf(1), input });
    await Promise.all([submit('ship', 's1'), submit('pack', 'p1'), submit('ship', 's2'), submit('pack', 'p2')]);
    assert.deepEqual(seen, [['s1'], ['p1', 'p2'], ['s2']]);
  });

  it('hear a refusal of their own while the others are served', async () => {
    const answers = await joinAll(
      createCoalescer(aDatabase().database),
      async (_, asked) =>
        asked.map(({ input }) => (input % 10 === 3 ? refuse('order_not_found', 'No such order.') : ok(input))),
      upTo(20),
    );
    assert.deepEqual(
      answers.flatMap((answer, index) => (answer.ok ? [] : [index])),
      [3, 13],
    );
  });

  it('are told one by one when one of them spoils the batch', async () => {
    let batches = 0;
    const answers = await joinAll(
      createCoalescer(aDatabase().database),
      async (_, asked) => {
        batches += 1;
        if (asked.some(({ input }) => input === 5)) return refuse('bad', 'Bad.');
        await aWhile();
        return asked.map(({ input }) => ok(input));
      },
      upTo(10),
    );
    assert.deepEqual(
      answers.flatMap((answer, index) => (answer.ok ? [] : [index])),
      [5],
    );
    assert.equal(batches, 1 + 1 + 9, 'the first alone, the others together, then each of them');
  });

  it('of an account that is told apart join no batch until all of its own are told', async () => {
    const { database, together } = aDatabase();
    const batches: number[][] = [];
    const work: Work = async (_, asked) => {
      batches.push(asked.map(({ context }) => Number(context.accountId.slice(-12))));
      await aWhile();
      if (asked.length > 1 && asked.some(({ context }) => context.accountId === account(1)))
        return refuse('bad', 'Bad.');
      return asked.map(({ input }) => ok(input));
    };
    const answers = await joinAll(createCoalescer(database), work, upTo(300), (input) => (input % 3 === 0 ? 1 : input));
    assert.deepEqual(answers, upTo(300).map(ok));
    const spoilt = batches.filter((batch) => batch.length > 1 && batch.includes(1));
    assert.equal(spoilt.length, 1, 'one batch fell apart, not each that came after');
    for (const underWay of together) {
      const accounts = underWay.flatMap((batch) => [...new Set(batch)]);
      assert.equal(new Set(accounts).size, accounts.length);
    }
  });

  it('all hear of it when nobody knows what became of them, and later ones are served', async () => {
    const coalescer = createCoalescer(aDatabase().database);
    let isLost = true;
    const work: Work = async (_, asked) => {
      await aWhile();
      if (isLost && asked.length > 1) throw new Error('Connection terminated unexpectedly');
      return asked.map(({ input }) => ok(input));
    };
    const outcomes = await Promise.allSettled(
      upTo(5).map((input) => coalescer.join(commandOf(work), { context: contextOf(1), input })),
    );
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'rejected', 'rejected', 'rejected'],
    );
    isLost = false;
    assert.deepEqual(await joinAll(coalescer, work, [7, 8]), [ok(7), ok(8)]);
  });

  it('of an account that cannot go on now hold up nobody else', async () => {
    const coalescer = createCoalescer(aDatabase().database, { batches: 1 });
    const { promise: free, resolve: letGo } = Promise.withResolvers<void>();
    const stuck = 1;
    const work: Work = async (_, asked) => {
      const isStuck = asked.some(({ context }) => context.accountId === account(stuck));
      if (isStuck && asked.length > 1) return refuse('bad', 'Bad.');
      if (isStuck) await free;
      return asked.map(({ input }) => ok(input));
    };
    const enter = (of: number, input: number) => coalescer.join(commandOf(work), { context: contextOf(of), input });
    const first = enter(2, 0);
    const waiting = [enter(stuck, 1), enter(3, 2)];
    assert.deepEqual(await Promise.all([first, waiting[1]]), [ok(0), ok(2)]);
    waiting.push(enter(stuck, 3));
    assert.deepEqual(await enter(4, 4), ok(4));
    letGo();
    assert.deepEqual(await Promise.all(waiting), [ok(1), ok(2), ok(3)]);
  });
});
