/** `npm run sim -- --seed N --worlds M`: simulates random worlds on a real, temporary PostgreSQL and prints statistics. */
import { argv, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { simulate } from '#test/simulation/run.ts';

const { values } = parseArgs({
  args: argv.slice(2),
  options: { seed: { type: 'string', default: '1' }, worlds: { type: 'string', default: '300' } },
});
const [seed, worlds] = [Number(values.seed), Number(values.worlds)];
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(worlds) || worlds < 1) {
  console.error('npm run sim -- --seed N --worlds M');
  exit(2);
}
const tidying: (() => Promise<void>)[] = [];
const began = performance.now();
let code = 0;
try {
  const counts = await simulate({ after: (tidy) => void tidying.push(tidy) }, { seed, worlds });
  const seconds = Math.round((performance.now() - began) / 1_000);
  console.log(JSON.stringify({ seed, worlds, ...counts, seconds }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof Error && error.cause !== undefined) console.error(error.cause);
  code = 1;
}
for (const tidy of tidying) await tidy();
exit(code);
