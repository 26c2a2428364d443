/**
 * One tick of a world: concurrent requests and workers, or a single one. Clients repeat requests until they get an answer. Afterwards some
 * sequential order of the requests must explain every answer and the tables.
 */
import { databaseErrorOf } from '#runtime/database/transaction.ts';
import { Fault } from '#kernel/fault.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { Mismatch } from './books.ts';
import { compare, readTables, type Tables } from './check.ts';
import { takeJobs, type Job } from './outside.ts';
import { DIED, type Fate, type Process, UNHARMED } from './server.ts';
import { noteEarly } from './shipping.ts';
import { contextOf, serverAt, details, type Action, type Outcome, type Seller, type World } from './world.ts';
import { Lost } from './wires.ts';

/** Background work in a process that may crash. */
export interface Chore {
  readonly name: string;
  /** Its unfinished transmissions, when its mails can be slow. */
  readonly transmissions?: ReadonlySet<string>;
  run(ports: Ports): Promise<unknown>;
  /** Called at its end; `isDone`: without a crash. */
  ended?(isDone: boolean): Promise<void>;
  /** Jobs it removes from the queue. */
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

/** Everything has ended or waits for a slow mail server. */
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

/** Releases some slow responses of the mail server during the tick. */
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

/** Sends a request, and repeats it on a live server after a crash or a database failure. */
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

/** Errors a client retries: lost connections, serialization failures, and retryable faults. */
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
    const found = tables.get(seller.accountId);
    if (found === undefined) throw details(world, 'an account is gone');
    const answers = answered.filter(({ action }) => action.seller === seller).map(({ outcome }) => outcome);
    const outcomes = [...answers, ...earlyEvents({ seller, found, answers })];
    try {
      seller.books = explainSeller({ world, seller, found }, outcomes);
    } catch (error) {
      if (error instanceof Mismatch) throw details(world, error.message);
      throw error;
    }
  }
}

/** Events that the program applied by itself, since they had arrived before their order was accepted. */
function earlyEvents(of: {
  readonly seller: Seller;
  readonly found: Tables;
  readonly answers: readonly Outcome[];
}): Pick<Outcome, 'note'>[] {
  const waited = new Set(of.answers.map(({ waits }) => waits));
  const { events } = of.seller.books;
  return of.found.applied
    .filter(({ id }) => waited.has(id) || events.get(id)?.shipmentId === null)
    .map((applied) => ({ note: (books) => noteEarly(books, applied) }));
}

/** Maximum number of sequential orders tried for concurrent requests. */
const MAX_ORDERS = 3_000;

function explainSeller(
  at: { readonly world: World; readonly seller: Seller; readonly found: Tables },
  outcomes: readonly Pick<Outcome, 'note'>[],
): Seller['books'] {
  const { world, seller, found } = at;
  if (outcomes.length <= 1) {
    outcomes[0]?.note(seller.books);
    compare(world, seller.books, found);
    return seller.books;
  }
  let first: Mismatch | null = null;
  let tried = 0;
  const search = (books: Seller['books'], rest: readonly Pick<Outcome, 'note'>[]): Seller['books'] | null => {
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
