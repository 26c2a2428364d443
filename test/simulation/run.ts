/** Runs worlds concurrently: random actions, then all pending work without failures, then every check. Uses no system clock or randomness. */
import { noCounts, type Counts } from './counts.ts';
import { pino } from 'pino';
import { openPool } from '#runtime/database/connect.ts';
import { freshDatabase, type Tidies } from '../world/postgres.ts';
import { Mismatch } from './model.ts';
import { checkEnd } from './check.ts';
import { taskOf, decideParked, dueJobs, SEAL, SWEEP, SWEEP_EVENTS } from './background-work.ts';
import { dice } from './dice.ts';
import * as goods from './orders.ts';
import * as money from './payments.ts';
import { JOB_TABLE, type Pools } from './environment.ts';
import * as papers from './invoices.ts';
import * as shipping from './shipments.ts';
import { runTick, type BackgroundTask } from './run-tick.ts';
import { openWorld, details, type Action, type Seller, type World } from './world.ts';

type Step = (world: World, seller: Seller) => Action | null;

const again: Step = ({ dice: chance }, { request: requested }) =>
  requested.length === 0 ? null : chance.pick(requested);

const WEIGHTS: readonly (readonly [weight: number, step: Step])[] = [
  [14, goods.enterOrder],
  [3, goods.edit],
  [3, goods.accept],
  [4, goods.complete],
  [2, goods.voidAnOrder],
  [20, shipping.pack],
  [9, (world, seller) => shipping.ship(world, seller)],
  [9, shipping.sendShipmentEvent],
  [5, shipping.voidAShipment],
  [6, papers.issue],
  [6, papers.voidAnInvoice],
  [6, papers.credit],
  [3, papers.send],
  [8, papers.writeByHand],
  [2, papers.editADraft],
  [2, papers.deleteADraft],
  [3, papers.importRecords],
  [8, money.pay],
  [12, money.settleSome],
  [4, money.voidASettlement],
  [4, decideParked],
  [10, again],
];
const BAG = bagOf(WEIGHTS);

/** The most frequent requests, for high concurrency. */
const HOT = bagOf([
  [5, shipping.pack],
  [3, (world, seller) => shipping.ship(world, seller)],
  [3, shipping.sendShipmentEvent],
  [1, goods.enterOrder],
  [1, papers.voidAnInvoice],
  [1, goods.complete],
]);

function bagOf(weights: typeof WEIGHTS): readonly Step[] {
  return weights.flatMap(([weight, step]) => Array.from({ length: weight }, () => step));
}

const FEWEST_STEPS = 8;
const STEP_RANGE = 12;
const DAY_MS = 86_400_000;
const MAX_ROUNDS = 40;
/** Worlds per database, which keeps its tables small. */
const WORLDS_PER_DATABASE = 300;
/** Number of concurrent worlds, so that one runs while another waits. */
const CONCURRENT_WORLDS = 4;

export interface Simulation {
  readonly seed: number;
  readonly worlds: number;
  readonly concurrency?: number;
  /** Called after each world, with its log. */
  readonly onWorld?: (done: number, world: { readonly seed: string; readonly log: readonly string[] }) => void;
}

/** World n of seed s equals the first world of seed s + n, which allows replaying a single one. */
export async function simulate(tidies: Tidies, simulation: Simulation): Promise<Counts> {
  const { seed, worlds, onWorld, concurrency = CONCURRENT_WORLDS } = simulation;
  const counts = noCounts();
  let done = 0;
  for (let first = 0; first < worlds; first += WORLDS_PER_DATABASE) {
    const database = await freshDatabase(tidies);
    const log = pino({ level: 'silent' });
    const pools: Pools = {
      shared: openPool(database.url, { log, connections: 60 }),
      monitor: openPool(database.superuserUrl, { log, connections: concurrency * 2 }),
    };
    await pools.monitor.query(JOB_TABLE);
    const end = Math.min(worlds, first + WORLDS_PER_DATABASE);
    let next = first;
    const failures: unknown[] = [];
    const runSome = async (): Promise<void> => {
      while (next < end) {
        const nth = next;
        next += 1;
        const world = await openWorld(pools, String(seed + nth), counts);
        await runWorld(world);
        onWorld?.((done += 1), world);
      }
    };
    // A failure ends the run after the other running worlds have finished.
    const stopped = (error: unknown) => {
      failures.push(error);
      next = end;
    };
    await Promise.all(Array.from({ length: concurrency }, () => runSome().catch(stopped)));
    await pools.monitor.end();
    if (failures.length > 0) throw failures[0];
    await pools.shared.end();
  }
  return counts;
}

async function runWorld(world: World): Promise<void> {
  try {
    const life = dice(world.seed, 'life');
    const steps = FEWEST_STEPS + life.below(STEP_RANGE);
    for (let nth = 0; nth < steps; nth += 1) {
      world.dice = dice(world.seed, 'step', nth);
      world.environment.counts.steps += 1;
      if (world.dice.chance(12)) advanceClock(world);
      const seller = world.dice.pick(world.sellers);
      const size = nth === 0 || !world.dice.chance(35) ? 1 : 2 + world.dice.below(5);
      world.log.push(
        `${nth + 1}. ${size === 1 ? 'alone' : `${size} at once`}, ${new Date(world.environment.time.now).toISOString()}`,
      );
      if (nth === 0)
        await runTick(world, { actions: [perform(seller, goods.enterOrder(world, seller))].flat(), tasks: [] });
      else if (size === 1) await runTick(world, one(world, seller));
      else await runTick(world, several(world, size));
    }
    world.log.push('the end');
    await finish(world);
    await checkEnd(world);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('World ')) throw error;
    throw Object.assign(details(world, error instanceof Mismatch ? error.message : `threw ${String(error)}`), {
      cause: error,
    });
  }
}

/** Remembers the request, to repeat it later. */
function perform(seller: Seller, action: Action | null): Action[] {
  if (action === null) return [];
  if (!seller.request.includes(action)) seller.request.push(action);
  return [action];
}

function one(world: World, seller: Seller): { actions: Action[]; tasks: BackgroundTask[] } {
  const tasks = pickTasks(world, 6);
  if (tasks.length > 0) return { actions: [], tasks: tasks.slice(0, 1) };
  return { actions: perform(seller, world.dice.pick(BAG)(world, seller)), tasks: [] };
}

function several(world: World, size: number): { actions: Action[]; tasks: BackgroundTask[] } {
  const { dice: chance, sellers } = world;
  const bag = chance.chance(40) ? HOT : BAG;
  const actions: Action[] = [];
  while (actions.length < size) {
    const seller = chance.pick(sellers);
    const made = perform(seller, chance.pick(bag)(world, seller));
    actions.push(...made);
    // The same request twice, concurrently.
    if (chance.chance(25)) actions.push(...made);
    if (made.length === 0 && chance.chance(30)) break;
  }
  return { actions, tasks: pickTasks(world, size) };
}

function pickTasks(world: World, most: number): BackgroundTask[] {
  const { dice: chance } = world;
  const tasks: BackgroundTask[] = [];
  if (chance.chance(22)) tasks.push(...dueJobs(world, most));
  if (chance.chance(5)) tasks.push(SWEEP);
  if (chance.chance(4)) tasks.push(SWEEP_EVENTS);
  if (chance.chance(4)) tasks.push(SEAL);
  return tasks;
}

/** Advances the clock; sometimes sets it back. */
function advanceClock({ environment, dice: chance }: World): void {
  const { time } = environment;
  time.now += chance.chance(20)
    ? -chance.below(7_200_000)
    : chance.below(chance.pick([60_000, 2_000_000, 200_000_000]));
}

/** Completes all pending work without failures. */
async function finish(world: World): Promise<void> {
  const { environment } = world;
  const performSafely = (actions: readonly Action[], tasks: readonly BackgroundTask[]) =>
    runTick(world, { actions, tasks, withoutFailures: true });
  for (const seller of world.sellers)
    for (const { id, state } of seller.model.shipments.values())
      if (state === 'shipped')
        await performSafely(
          [shipping.ship(world, seller, id)].flatMap((each) => each ?? []),
          [],
        );
  for (let round = 0; ; round += 1) {
    if (round >= MAX_ROUNDS) throw details(world, 'transmissions never come to an end');
    environment.time.now += DAY_MS;
    await performSafely([], [SWEEP]);
    await performSafely([], [SWEEP_EVENTS]);
    const jobs = environment.jobs.filter(({ data }) => data['transmissionId'] !== undefined);
    for (const job of jobs) await performSafely([], [taskOf(world, [job])]);
    if (jobs.length === 0 && world.parked.size === 0) break;
  }
  await performSafely([], [SEAL]);
}
