/**
 * One tick of a world: concurrent requests and workers, or a single one. Clients repeat requests until they get an answer. Afterwards some
 * sequential order of the requests must explain every answer and the tables.
 */
import { databaseErrorOf } from '#runtime/database/transaction.ts';
import { Fault } from '#kernel/fault.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { Mismatch } from './model.ts';
import { compare, readTables, type Tables } from './check.ts';
import { takeJobs, type Job } from './environment.ts';
import { CRASHED, type PlannedFailures, type Process, NO_FAILURES } from './server.ts';
import { recordEarly } from './shipments.ts';
import { contextOf, serverAt, details, type Action, type Outcome, type Seller, type World } from './world.ts';
import { Lost } from './connections.ts';

/** Background work in a process that may crash. */
export interface BackgroundTask {
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
  readonly tasks: readonly BackgroundTask[];
  readonly withoutFailures?: boolean;
}

const MAX_TRIES = 8;
const FEWEST_AWAITS = 24;
const AWAITS_EACH = 10;

interface Answered {
  readonly action: Action;
  readonly outcome: Outcome;
}

export async function runTick(world: World, tick: Tick): Promise<void> {
  const { scheduler, environment } = world;
  const isConcurrent = tick.actions.length + tick.tasks.length + world.parked.size > 1;
  world.isConcurrent = isConcurrent;
  if (isConcurrent) {
    environment.counts.concurrentTicks += 1;
    scheduler.begin();
  }
  const taken = tick.tasks.flatMap(({ jobs }) => jobs ?? []);
  if (taken.length > 0) await takeJobs(environment, taken);
  const failures = failurePlanOf(world, tick);
  for (const place of [0, 1]) serverAt(world, place).planFailures(failures(place, 0));
  release(world, tick);
  const answered: Answered[] = [];
  const key = (action: Action) => (isConcurrent && action.keying === 'needed' ? `tick-${(world.serial += 1)}` : null);
  for (const action of tick.actions) {
    const context = sendUntilAnswered({ world, action, failures, key: key(action), place: world.dice.below(2) });
    track(
      world,
      null,
      context.then((outcome) => void answered.push({ action, outcome })),
    );
  }
  for (const task of tick.tasks)
    track(world, task.transmissions ?? null, runTask({ world, task, place: world.dice.below(2) }));
  if (isConcurrent) await scheduler.play(world.dice, () => isOver(world));
  else while (!isOver(world)) await scheduler.nextMove();
  scheduler.end();
  environment.counts.lockWaits += scheduler.lockWaits;
  scheduler.lockWaits = 0;
  if (world.failure !== null) throw world.failure;
  await explainAnswers(world, answered);
}

function track(world: World, transmissions: ReadonlySet<string> | null, work: Promise<void>): void {
  const entry = { transmissions };
  world.running.add(entry);
  void work
    .catch((error: unknown) => {
      world.failure ??= error instanceof Error ? error : new Error(String(error));
    })
    .then(() => {
      world.running.delete(entry);
      world.scheduler.moved();
    });
}

/** Everything has ended or waits for a slow mail server. */
function isOver({ running, parked }: World): boolean {
  const waiting = [...parked].filter(({ server }) => !server.hasCrashed).map(({ transmissionId }) => transmissionId);
  for (const { transmissions } of running) {
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
    if (!parked.server.hasCrashed && tick.withoutFailures !== true && world.dice.chance(60)) continue;
    world.parked.delete(parked);
    if (!parked.server.hasCrashed) parked.release();
  }
}

type FailurePlan = (place: number, restarts: number) => PlannedFailures;

function failurePlanOf(world: World, tick: Tick): FailurePlan {
  const awaits = FEWEST_AWAITS + AWAITS_EACH * (tick.actions.length + tick.tasks.length - 1);
  const { failures } = world.environment;
  return (_place, restarts) => {
    if (tick.withoutFailures === true || restarts >= 3) return NO_FAILURES;
    return {
      crashAt: failures.chance(25) ? 1 + failures.below(awaits) : null,
      errorAt: failures.chance(20) ? 1 + failures.below(awaits) : null,
    };
  };
}

/** Sends a request, and repeats it on a live server after a crash or a database failure. */
async function sendUntilAnswered(request: {
  readonly world: World;
  readonly action: Action;
  readonly failures: FailurePlan;
  readonly key: string | null;
  readonly place: number;
}): Promise<Outcome> {
  const { world, action, failures, key, place } = request;
  for (let tries = 1; ; tries += 1) {
    const server = serverAt(world, place);
    if (tries > MAX_TRIES) server.planFailures(NO_FAILURES);
    const context = contextOf(action.seller.accountId, server.ports.clock.now());
    try {
      const outcome = await Promise.race([action.run(server.ports, context, key), server.crashed]);
      if (outcome !== CRASHED) {
        world.log.push(`  ${action.name}: ${outcome.words}`);
        if (outcome.isRefused) world.environment.counts.refusals += 1;
        return outcome;
      }
      world.log.push(`  ${action.name}: its server crashed`);
      if (world.servers[place] === server) serverAt(world, place).planFailures(failures(place, tries));
    } catch (error) {
      if (!isRetryable(error) || tries > 3 * MAX_TRIES) throw error;
      world.log.push(`  ${action.name}: ${error instanceof Error ? error.message : 'it failed'}`);
    }
    world.environment.counts.repeats += 1;
  }
}

async function runTask(request: {
  readonly world: World;
  readonly task: BackgroundTask;
  readonly place: number;
}): Promise<void> {
  const { world, task, place } = request;
  const server: Process = serverAt(world, place);
  let isDone = false;
  try {
    isDone = (await Promise.race([task.run(server.ports), server.crashed])) !== CRASHED;
    world.log.push(`  ${task.name}: ${isDone ? 'done' : 'its server crashed'}`);
  } catch (error) {
    if (!isRetryable(error)) throw error;
    world.log.push(`  ${task.name}: ${error instanceof Error ? error.message : 'it failed'}`);
  }
  await task.ended?.(isDone);
}

/** Errors a client retries: lost connections, serialization failures, and retryable faults. */
function isRetryable(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof Lost) return true;
    if (at instanceof Fault && at.retry !== 'look_up_first') return true;
    if (['40001', '40P01'].includes(databaseErrorOf(at)?.state ?? '')) return true;
  }
  return false;
}

async function explainAnswers(world: World, answered: readonly Answered[]): Promise<void> {
  const tables = await readTables(world);
  for (const seller of world.sellers) {
    const found = tables.get(seller.accountId);
    if (found === undefined) throw details(world, 'an account is gone');
    const answers = answered.filter(({ action }) => action.seller === seller).map(({ outcome }) => outcome);
    const outcomes = [...answers, ...earlyEvents({ seller, found, answers })];
    try {
      seller.model = explainSeller({ world, seller, found }, outcomes);
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
}): Pick<Outcome, 'record'>[] {
  const waited = new Set(of.answers.map(({ quarantines }) => quarantines));
  const { events } = of.seller.model;
  return of.found.applied
    .filter(({ id }) => waited.has(id) || events.get(id)?.shipmentId === null)
    .map((applied) => ({ record: (model) => recordEarly(model, applied) }));
}

/** Maximum number of sequential orders tried for concurrent requests. */
const MAX_ORDERS = 3_000;

function explainSeller(
  at: { readonly world: World; readonly seller: Seller; readonly found: Tables },
  outcomes: readonly Pick<Outcome, 'record'>[],
): Seller['model'] {
  const { world, seller, found } = at;
  if (outcomes.length <= 1) {
    outcomes[0]?.record(seller.model);
    compare(world, seller.model, found);
    return seller.model;
  }
  let first: Mismatch | null = null;
  let tried = 0;
  const search = (model: Seller['model'], rest: readonly Pick<Outcome, 'record'>[]): Seller['model'] | null => {
    if (tried >= MAX_ORDERS) return null;
    try {
      if (rest.length === 0) {
        tried += 1;
        compare(world, model, found);
        return model;
      }
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
      first ??= error;
      return null;
    }
    for (const [index, outcome] of rest.entries()) {
      const copy = structuredClone(model);
      try {
        outcome.record(copy);
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
  const explained = search(seller.model, outcomes);
  if (explained !== null) return explained;
  throw new Mismatch(`no order explains what was answered; the first: ${String((first as Mismatch | null)?.message)}`);
}
