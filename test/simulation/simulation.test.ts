/** A number of random worlds that is affordable in every test run, and a check that a replay is identical. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { simulate } from './run.ts';

const WORLDS = 300;

test('the books of every world are right, whatever crashes, fails and is repeated, one at a time and concurrently', async () => {
  const counts = await simulate({ after }, { seed: 1, worlds: WORLDS });
  // Without failures the simulation would prove nothing.
  for (const [name, count] of Object.entries(counts)) assert.ok(count > WORLDS / 30, `${name}: ${count}`);
});

const REPLAYED = 15;
/** When several transactions wait for one row, PostgreSQL decides the order. */
const MAY_DIFFER = 3;

test('a replayed world is the same, whatever runs beside it', async () => {
  const run = async (concurrency: number) => {
    const logs = new Map<string, string>();
    await simulate(
      { after },
      {
        seed: 7,
        worlds: REPLAYED,
        concurrency,
        onWorld: (_done, world) => logs.set(world.seed, world.log.join('\n')),
      },
    );
    return logs;
  };
  const [first, second] = [await run(1), await run(4)];
  const same = [...first].filter(([seed, log]) => second.get(seed) === log).length;
  assert.ok(same >= REPLAYED - MAY_DIFFER, `${same} of ${REPLAYED}`);
});
