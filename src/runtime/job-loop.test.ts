import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PgBoss } from 'pg-boss';
import { pino } from 'pino';
import { startJobLoop, type LoopOf } from './job-loop.ts';

const OPTIONS = { places: 2, together: 2, pollSeconds: 0.01, heartbeatSeconds: 60 };

/** A fake queue that answers immediately, so that a test controls the interleaving to the microtask. */
function aQueue(ids: readonly string[]) {
  const waiting = ids.map((id) => ({ id, data: { id } }));
  const completed: string[] = [];
  const failed = new Map<string, unknown>();
  const boss = {
    fetch: async (_: string, { batchSize }: { batchSize: number }) => waiting.splice(0, batchSize),
    complete: async (_: string, jobs: readonly { id: string }[]) => void completed.push(...jobs.map((job) => job.id)),
    fail: async (_: string, job: { id: string }, why: { message: string }) => void failed.set(job.id, why.message),
    touch: async () => undefined,
  };
  const start = (handle: LoopOf['handle']) =>
    startJobLoop({
      boss: boss as unknown as PgBoss,
      queue: 'mail',
      log: pino({ level: 'silent' }),
      options: OPTIONS,
      handle,
    });
  return { completed, failed, start };
}

const untilLater = async (microtasks: number): Promise<void> => {
  for (let passed = 0; passed < microtasks; passed++) await Promise.resolve();
};

describe('the queue', () => {
  it('is told of every job that ended, however shortly after another one', async () => {
    const untold: number[] = [];
    for (let between = 0; between < 20; between++) {
      const { completed, start } = aQueue(['first', 'second']);
      const ended = Promise.withResolvers<void>();
      const loop = start((jobs) =>
        jobs.map(async ({ id }) => {
          if (id === 'first') return;
          await untilLater(between);
          ended.resolve();
        }),
      );
      await ended.promise;
      await loop.stop(1_000);
      if (completed.toSorted().join() !== 'first,second') untold.push(between);
    }
    assert.deepEqual(untold, [], 'microtasks between the two');
  });

  it('gets back, with the reason, the jobs of a handler that could not even begin', async () => {
    const { completed, failed, start } = aQueue(['no address', 'no number', 'in order']);
    const worked = Promise.withResolvers<void>();
    const loop = start((jobs) => {
      if (jobs.length === 0) return [];
      if (jobs.some(({ id }) => id !== 'in order')) throw new Error('it names no transmission');
      worked.resolve();
      return [Promise.resolve()];
    });
    await worked.promise;
    await loop.stop(1_000);
    assert.deepEqual(completed, ['in order']);
    assert.deepEqual(Object.fromEntries(failed), {
      'no address': 'it names no transmission',
      'no number': 'it names no transmission',
    });
  });
});
