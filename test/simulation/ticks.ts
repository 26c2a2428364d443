/**
 * One tick of a world: requests and workers that run at once, or one alone. Clients ask again until they are answered. Afterwards there
 * must be an order of the requests, one after the other, that explains every answer and what the tables say.
 */
import { databaseErrorOf } from '#runtime/database/transaction.ts';
import { Fault } from '#kernel/fault.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { Mismatch } from './books.ts';
import { compare, readTables, type Tables } from './check.ts';
import { takeJobs, type Job } from './outside.ts';
import { DIED, type Fate, type Process, UNHARMED } from './server.ts';
import { contextOf, serverAt, details, type Action, type Outcome, type Seller, type World } from './world.ts';
import { Lost } from './wires.ts';

/** Work nobody waits for, done by a process that may die of it. */
export interface Chore {
  readonly name: string;
  /** Transmissions it has not ended yet, when its mails can be slow. */
  readonly transmissions?: ReadonlySet<string>;
  run(ports: Ports): Promise<unknown>;
  /** Told whether it ended by itself. */
  ended?(isDone: boolean): Promise<void>;
  /** The jobs it takes from the queue. */
  readonly jobs?: readonly Job[];
}

export interface Tick {
  readonly actions: readonly Action[];
  readonly chores: readonly Chore[];
  readonly isHarmless?: boolean;
}

const MAX_TRIES = 8;
const FEWEST_AWAITS = 24;
const AWAITS_EACH = 10;

interface Answered {
  readonly action: Action;
  readonly outcome: Outcome;
}

export async function live(world: World, tick: Tick): Promise<void> {
  const { stage, outside } = world;
  const isTogether = tick.actions.length + tick.chores.length + world.parked.size > 1;
  if (isTogether) {
    outside.counts.together += 1;
    stage.begin();
  }
  const taken = tick.chores.flatMap(({ jobs }) => jobs ?? []);
  if (taken.length > 0) await takeJobs(outside, taken);
  const luck = luckOf(world, tick);
  for (const place of [0, 1]) serverAt(world, place).meet(luck(place, 0));
  release(world, tick);
  const answered: Answered[] = [];
  const key = (action: Action) => (isTogether && action.keying === 'needed' ? `tick-${(world.serial += 1)}` : null);
  for (const action of tick.actions) {
    const context = persist({ world, action, luck, key: key(action), place: world.dice.below(2) });
    follow(
      world,
      null,
      context.then((outcome) => void answered.push({ action, outcome })),
    );
  }
  for (const chore of tick.chores)
    follow(world, chore.transmissions ?? null, attempt({ world, chore, place: world.dice.below(2) }));
  if (isTogether) await stage.play(world.dice, () => isOver(world));
  else while (!isOver(world)) await stage.nextMove();
  stage.end();
  outside.counts.lockWaits += stage.lockWaits;
  stage.lockWaits = 0;
  if (world.failure !== null) throw world.failure;
  await explain(world, answered);
}

function follow(world: World, transmissions: ReadonlySet<string> | null, work: Promise<void>): void {
  const entry = { transmissions };
  world.underWay.add(entry);
  void work
    .catch((error: unknown) => {
      world.failure ??= error instanceof Error ? error : new Error(String(error));
    })
    .then(() => {
      world.underWay.delete(entry);
      world.stage.moved();
    });
}

/** Everything has ended, or waits for a mail server that takes its time. */
function isOver({ underWay, parked }: World): boolean {
  const waiting = [...parked].filter(({ server }) => !server.isDead).map(({ transmissionId }) => transmissionId);
  for (const { transmissions } of underWay) {
    if (transmissions === null || transmissions.size === 0) return false;
    for (const id of transmissions) {
      const at = waiting.indexOf(id);
      if (at === -1) return false;
      waiting.splice(at, 1);
    }
  }
  return true;
}

/** Some of the mails that take long are answered now, in the midst of everything else. */
function release(world: World, tick: Tick): void {
  for (const parked of world.parked) {
    if (!parked.server.isDead && tick.isHarmless !== true && world.dice.chance(60)) continue;
    world.parked.delete(parked);
    if (!parked.server.isDead) parked.release();
  }
}

type Luck = (place: number, lives: number) => Fate;

function luckOf(world: World, tick: Tick): Luck {
  const awaits = FEWEST_AWAITS + AWAITS_EACH * (tick.actions.length + tick.chores.length - 1);
  const { luck } = world.outside;
  return (_place, lives) => {
    if (tick.isHarmless === true || lives >= 3) return UNHARMED;
    return {
      crashAt: luck.chance(25) ? 1 + luck.below(awaits) : null,
      errorAt: luck.chance(20) ? 1 + luck.below(awaits) : null,
    };
  };
}

/** Asks, and after a crash or a failing database asks the same again, of a server that lives. */
async function persist(request: {
  readonly world: World;
  readonly action: Action;
  readonly luck: Luck;
  readonly key: string | null;
  readonly place: number;
}): Promise<Outcome> {
  const { world, action, luck, key, place } = request;
  for (let tries = 1; ; tries += 1) {
    const server = serverAt(world, place);
    if (tries > MAX_TRIES) server.meet(UNHARMED);
    const context = contextOf(action.seller.accountId, server.ports.clock.now());
    try {
      const outcome = await Promise.race([action.run(server.ports, context, key), server.death]);
      if (outcome !== DIED) {
        world.story.push(`  ${action.name}: ${outcome.words}`);
        if (outcome.isRefused) world.outside.counts.refusals += 1;
        return outcome;
      }
      world.story.push(`  ${action.name}: its server died`);
      if (world.servers[place] === server) serverAt(world, place).meet(luck(place, tries));
    } catch (error) {
      if (!isAskedAgain(error) || tries > 3 * MAX_TRIES) throw error;
      world.story.push(`  ${action.name}: ${error instanceof Error ? error.message : 'it failed'}`);
    }
    world.outside.counts.repeats += 1;
  }
}

async function attempt(request: {
  readonly world: World;
  readonly chore: Chore;
  readonly place: number;
}): Promise<void> {
  const { world, chore, place } = request;
  const server: Process = serverAt(world, place);
  let isDone = false;
  try {
    isDone = (await Promise.race([chore.run(server.ports), server.death])) !== DIED;
    world.story.push(`  ${chore.name}: ${isDone ? 'done' : 'its server died'}`);
  } catch (error) {
    if (!isAskedAgain(error)) throw error;
    world.story.push(`  ${chore.name}: ${error instanceof Error ? error.message : 'it failed'}`);
  }
  await chore.ended?.(isDone);
}

/** What a client tries again: lost connections, work the database wants run again, and faults that say so. */
function isAskedAgain(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof Lost) return true;
    if (at instanceof Fault && at.retry !== 'look_up_first') return true;
    if (['40001', '40P01'].includes(databaseErrorOf(at)?.state ?? '')) return true;
  }
  return false;
}

async function explain(world: World, answered: readonly Answered[]): Promise<void> {
  const tables = await readTables(world);
  for (const seller of world.sellers) {
    const outcomes = answered.filter(({ action }) => action.seller === seller).map(({ outcome }) => outcome);
    const found = tables.get(seller.accountId);
    if (found === undefined) throw details(world, 'an account is gone');
    try {
      seller.books = explainSeller({ world, seller, found }, outcomes);
    } catch (error) {
      if (error instanceof Mismatch) throw details(world, error.message);
      throw error;
    }
  }
}

/** So many ways are tried to bring concurrent requests into an order before none is believed to exist. */
const MAX_ORDERS = 3_000;

function explainSeller(
  at: { readonly world: World; readonly seller: Seller; readonly found: Tables },
  outcomes: readonly Outcome[],
): Seller['books'] {
  const { world, seller, found } = at;
  if (outcomes.length <= 1) {
    outcomes[0]?.note(seller.books);
    compare(world, seller.books, found);
    return seller.books;
  }
  let first: Mismatch | null = null;
  let tried = 0;
  const search = (books: Seller['books'], rest: readonly Outcome[]): Seller['books'] | null => {
    if (tried >= MAX_ORDERS) return null;
    try {
      if (rest.length === 0) {
        tried += 1;
        compare(world, books, found);
        return books;
      }
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
      first ??= error;
      return null;
    }
    for (const [index, outcome] of rest.entries()) {
      const copy = structuredClone(books);
      try {
        outcome.note(copy);
      } catch (error) {
        if (!(error instanceof Mismatch)) throw error;
        first ??= error;
        continue;
      }
      const explained = search(copy, rest.toSpliced(index, 1));
      if (explained !== null) return explained;
    }
    return null;
  };
  const explained = search(seller.books, outcomes);
  if (explained !== null) return explained;
  throw new Mismatch(`no order explains what was answered; the first: ${String((first as Mismatch | null)?.message)}`);
}
