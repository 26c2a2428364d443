/** Runs worlds one after the other: a random life each, then everything undisturbed to its end, then every check. It decides nothing by the machine's clock or chance. */
import { pino } from 'pino';
import { openPool } from '#runtime/database/connect.ts';
import { freshDatabase, type Tidies } from '../world/postgres.ts';
import { checkEnd, checkStep } from './check.ts';
import { dice } from './dice.ts';
import { startServer, UNHARMED } from './server.ts';
import * as goods from './steps.ts';
import * as money from './money-steps.ts';
import { deliverDocument } from '#flows/deliver-document.ts';
import { sealAudit } from '#flows/seal-audit.ts';
import { sweepDeliveries } from '#flows/sweep-deliveries.ts';
import { sweepInboundEvents } from '#flows/sweep-inbound-events.ts';
import type { DeliveryId } from '#kernel/id.ts';
import { expect, noCounts, openWorld, replay, type Counts, type World } from './world.ts';

type Step = (world: World) => Promise<void>;

const STEPS: readonly (readonly [weight: number, name: string, step: Step])[] = [
  [14, 'enter an order', goods.enterOrder],
  [22, 'pack', goods.pack],
  [10, 'ship', (world) => goods.ship(world)],
  [10, 'tell of a shipment', goods.tellOfShipment],
  [3, 'complete', goods.complete],
  [2, 'void an order', goods.voidAnOrder],
  [6, 'issue', money.issue],
  [5, 'void an invoice', money.voidAnInvoice],
  [5, 'credit', money.credit],
  [9, 'pay', money.pay],
  [14, 'settle', money.settleSome],
  [4, 'void a settlement', money.unsettle],
  [3, 'send', money.send],
  [12, 'work', money.workJobs],
  [4, 'sweep', money.sweep],
  [3, 'seal', money.seal],
  [4, 'let time pass', money.pass],
  [3, 'decide what is parked', money.decideParked],
];
const BAG = STEPS.flatMap(([weight, name, step]) => Array.from({ length: weight }, () => ({ name, step })));

const FEWEST_STEPS = 8;
const STEP_RANGE = 14;
const DAY_MS = 86_400_000;
const MOST_ROUNDS = 40;
/** A database holds so many worlds before the next one is made: what all accounts share stays small. */
const WORLDS_PER_DATABASE = 400;

export interface Simulation {
  readonly seed: number;
  readonly worlds: number;
  /** Told after each world. */
  readonly onWorld?: (done: number) => void;
}

/** World n of seed s is the only world of seed s + n: that is how one is lived again. */
export async function simulate(tidies: Tidies, { seed, worlds, onWorld }: Simulation): Promise<Counts> {
  const counts = noCounts();
  for (let done = 0; done < worlds;) {
    const { url } = await freshDatabase(tidies);
    const pool = openPool(url, { log: pino({ level: 'silent' }), connections: 2 });
    try {
      for (let nth = 0; nth < WORLDS_PER_DATABASE && done < worlds; nth += 1, done += 1) {
        await live(await openWorld(pool, String(seed + done), counts));
        onWorld?.(done + 1);
      }
    } finally {
      await pool.end();
    }
  }
  return counts;
}

async function live(world: World): Promise<void> {
  try {
    const life = dice(world.seed, 'life');
    const steps = FEWEST_STEPS + life.below(STEP_RANGE);
    for (let nth = 0; nth < steps; nth += 1) {
      const { name, step } = nth === 0 ? { name: 'enter an order', step: goods.enterOrder } : life.pick(BAG);
      world.dice = dice(world.seed, 'step', nth);
      world.story.push(`${nth + 1}. ${name}`);
      world.counts.steps += 1;
      await step(world);
      await checkStep(world);
    }
    world.story.push('the end');
    await finish(world);
    await checkEnd(world);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('World ')) throw error;
    const told = `World ${world.seed} threw: ${String(error)}\n${world.story.join('\n')}`;
    throw new Error(`${told}\n${replay(world)}`, { cause: error });
  }
}

/** Nothing goes wrong any more: what can still be done is done. */
async function finish(world: World): Promise<void> {
  const { outside, accountId } = world;
  for (const { id } of [...world.books.shipments.values()].filter((each) => each.isShipped))
    await goods.ship(world, id);
  for (let round = 0; ; round += 1) {
    expect(world, round < MOST_ROUNDS, 'deliveries never come to an end');
    outside.time.now += DAY_MS;
    const ports = startServer(outside, UNHARMED);
    const swept = await sweepDeliveries(ports);
    await sweepInboundEvents(ports);
    const jobs = [...outside.jobs.values()].filter(({ data }) => data['deliveryId'] !== undefined);
    outside.jobs.clear();
    for (const { data } of jobs)
      await deliverDocument(ports, { accountId, deliveryId: data['deliveryId'] as DeliveryId });
    if (jobs.length === 0 && swept.abandoned + swept.requeued === 0) break;
  }
  await sealAudit(startServer(outside, UNHARMED));
}
