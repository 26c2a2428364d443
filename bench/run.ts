/**
 * Measures the write path against its floor. Run: npm run bench -- [name ...] [--quick] [--rounds N] [--full] [--only PATTERN]
 * Names: accounts hot bulk events one two (the default), rows, profile, growth (--full: also with five million invoices; --only: those whose
 * name matches a pattern).
 * --against DIRECTORY compares this checkout with another one, whose packages are installed: accounts, hot, one connection, bulk.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBenchCluster } from './cluster.ts';
import { floorCaller } from './processes.ts';
import { keepJson, machineWords, ratiosTable, sidesTable } from './report.ts';
import { growth } from './growth.ts';
import { profile, STATEMENTS_COUNTED } from './profile.ts';
import { compareRows } from './same-rows.ts';
import { against } from './against.ts';
import { SCENARIOS, type Outcome, type Settings } from './scenarios.ts';
import { freshDatabase } from './work.ts';

const QUICK_SCALE = 0.25;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '3' },
    against: { type: 'string' },
  },
});
const names = positionals.length > 0 ? positionals : values.against === undefined ? Object.keys(SCENARIOS) : [];
const known = [...Object.keys(SCENARIOS), 'rows', 'profile', 'growth'];
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no measurement called ${unknown.join(', ')}: take ${known.join(', ')}.\n`);
  process.exit(2);
}
const settings: Settings = { rounds: Number(values.rounds), scale: values.quick ? QUICK_SCALE : 1 };

const cluster = await openBenchCluster(names.includes('profile') ? STATEMENTS_COUNTED : {});
const outcomes: Outcome[] = [];
const print = (words: string): void => void process.stdout.write(`${words}\n`);
try {
  print(`database: ${cluster.words}\nfloor called by: ${floorCaller()}\nmachine: ${machineWords()}`);
  if (values.against !== undefined) outcomes.push(...(await against(cluster, settings, resolve(values.against))));
  if (names.length > 0) await measure(names);
} finally {
  await cluster.stop();
}
if (outcomes.length > 0) {
  print(`\n${sidesTable(outcomes)}\n\n${ratiosTable(outcomes)}`);
  print(
    `\n${await keepJson(names.join('-') || 'against', { machine: machineWords(), database: cluster.words, floor: floorCaller(), settings, outcomes })}`,
  );
}

async function measure(names: readonly string[]): Promise<void> {
  const database = await freshDatabase(cluster, 'bench_run');
  try {
    print(`\nrows an invoice, floor and ours:\n${await compareRows(database)}`);
    for (const name of names) {
      if (name === 'profile') print(`\n${await profile(database)}`);
      if (name === 'growth')
        outcomes.push(...(await growth(cluster, { ...settings, full: values.full, only: new RegExp(values.only) })));
      const scenario = SCENARIOS[name];
      if (scenario === undefined) continue;
      process.stderr.write(`${name}\n`);
      outcomes.push(await scenario(database, settings));
    }
  } finally {
    await database.close();
  }
}
