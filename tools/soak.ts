/**
 * `npm run soak -- --worlds 5000 --kills 200`: simulates many random worlds, then kills servers and databases under load, and prints
 * statistics; stops at the first failure and prints its seed. Uses temporary databases only.
 */
import { argv, exit, stderr } from 'node:process';
import { parseArgs } from 'node:util';
import { shipUnderFire } from '#test/kill/under-fire.ts';
import { simulate } from '#test/simulation/run.ts';
import { anInstallation } from '#test/world/program.ts';

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    seed: { type: 'string', default: '1000000' },
    worlds: { type: 'string', default: '5000' },
    kills: { type: 'string', default: '200' },
  },
});
const [seed, worlds, kills] = [Number(values.seed), Number(values.worlds), Number(values.kills)];
if (![seed, worlds, kills].every((number) => Number.isSafeInteger(number) && number >= 0)) {
  stderr.write('npm run soak -- --seed N --worlds M --kills K\n');
  exit(2);
}
/** Acknowledged shipments between kills, and kills per installation before it is checked. */
const PER_KILL = 4;
const KILLS_EACH = 50;
const TELL_EVERY = 100;

const tidying: (() => Promise<void>)[] = [];
const tidies = { after: (tidy: () => Promise<void>) => void tidying.push(tidy) };
const began = performance.now();
const report = (done: number, what: string) => {
  if (done % TELL_EVERY === 0) stderr.write(`${done} ${what}\n`);
};

async function soak(): Promise<object> {
  const counts =
    worlds === 0 ? {} : await simulate(tidies, { seed, worlds, onWorld: (done) => report(done, 'worlds') });
  const survived = { kills: 0, acknowledged: 0, cutShort: 0 };
  while (survived.kills < kills) {
    const installation = await anInstallation(tidies);
    const some = await shipUnderFire({
      installation,
      kills: Math.min(KILLS_EACH, kills - survived.kills),
      perKill: PER_KILL,
      onKill: (done) => report(survived.kills + done, 'kills'),
    });
    survived.kills += some.kills;
    survived.acknowledged += some.acknowledged;
    survived.cutShort += some.cutShort;
  }
  return { seed, worlds, ...counts, ...survived };
}

let code = 0;
try {
  const lived = await soak();
  console.log(JSON.stringify({ ...lived, seconds: Math.round((performance.now() - began) / 1_000) }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof Error && error.cause !== undefined) console.error(error.cause);
  else if (error instanceof Error) console.error(error.stack);
  code = 1;
}
for (const tidy of tidying) await tidy();
exit(code);
