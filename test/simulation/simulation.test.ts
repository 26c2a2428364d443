/** A number of random worlds that is affordable in every test run, and a check that a replay is identical. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { simulate } from './run.ts';

const WORLDS = 300;

test('whatever crashes, repeats, fails and lies, alone and at once, the books of every world are right', async () => {
  const counts = await simulate({ after }, { seed: 1, worlds: WORLDS });
  // Without failures the simulation would prove nothing.
  for (const [name, count] of Object.entries(counts)) assert.ok(count > WORLDS / 30, `${name}: ${count}`);
});

const LIVED_AGAIN = 15;
/** When several transactions wait for one row, PostgreSQL decides the order. */
const MAY_DIFFER = 3;

test('worlds lived again are the same worlds, whoever lives beside them', async () => {
  const lived = async (besideEachOther: number) => {
    const stories = new Map<string, string>();
    await simulate(
      { after },
      {
        seed: 7,
        worlds: LIVED_AGAIN,
        besideEachOther,
        onWorld: (_done, world) => stories.set(world.seed, world.story.join('\n')),
      },
    );
    return stories;
  };
  const [first, second] = [await lived(1), await lived(4)];
  const same = [...first].filter(([seed, story]) => second.get(seed) === story).length;
  assert.ok(same >= LIVED_AGAIN - MAY_DIFFER, `${same} of ${LIVED_AGAIN}`);
});
