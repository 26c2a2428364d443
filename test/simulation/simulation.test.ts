import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { simulate } from './run.ts';

const WORLDS = 120;

test('whatever crashes, repeats and lies, the books of every world are right', async () => {
  const counts = await simulate({ after }, { seed: 1, worlds: WORLDS });
  // A world without mishaps would prove nothing.
  for (const [name, count] of Object.entries(counts)) assert.ok(count > WORLDS / 10, `${name}: ${count}`);
});
