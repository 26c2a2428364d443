import assert from 'node:assert/strict';
import { it } from 'node:test';
import { batchCalls } from './batch-calls.ts';

it('calls that come while one is under way leave together, each with its own answer', async () => {
  const batches: (readonly number[])[] = [];
  const first = Promise.withResolvers<void>();
  const double = batchCalls<number, number>({
    most: 3,
    work: async (items) => {
      batches.push(items);
      if (batches.length === 1) await first.promise;
      return items.map((item) => item * 2);
    },
  });
  const answers = Promise.all([1, 2, 3, 4, 5].map(double));
  first.resolve();
  assert.deepEqual(await answers, [2, 4, 6, 8, 10]);
  assert.deepEqual(batches, [[1], [2, 3, 4], [5]]);
  assert.equal(await double(6), 12);
});

it('where no item can be bad, what failed together is not tried again', async () => {
  let tries = 0;
  const work = batchCalls<number, number>({
    most: 10,
    whenFailed: 'all_fail',
    work: async () => {
      tries += 1;
      await Promise.resolve();
      throw new Error('away');
    },
  });
  const ended = await Promise.allSettled([1, 2, 3].map(work));
  assert.deepEqual(
    ended.map(({ status }) => status),
    ['rejected', 'rejected', 'rejected'],
  );
  assert.equal(tries, 2);
});

it('one that cannot be done spoils no other', async () => {
  const work = batchCalls<number, number>({
    most: 10,
    work: async (items) => {
      await Promise.resolve();
      if (items.includes(3)) throw new Error('three');
      return items;
    },
  });
  const ended = await Promise.allSettled([1, 2, 3, 4].map(work));
  assert.deepEqual(
    ended.map((each) => (each.status === 'fulfilled' ? each.value : (each.reason as Error).message)),
    [1, 2, 'three', 4],
  );
});
