/**
 * A world of the simulation: sellers in a shared database, a clock that jumps, a mail server with random behaviour, two server processes
 * that crash, and clients that repeat requests after every crash. A mismatch is thrown with the world's log.
 */
import type { Counts } from './counts.ts';
import { sha256 } from '#kernel/hash.ts';
import type { AccountId, CustomerId } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';
import { DEFAULT_POLICY } from '#model/billing-policy.ts';
import type { RequestContext } from '#model/request-context.ts';
import { idMaker } from '#runtime/clock.ts';
import { findAnswer } from '#runtime/unit-of-work.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { createCustomer } from '#flows/customers/create.ts';
import { transact } from '#flows/kit/transact.ts';
import { insertAccount, insertKey } from '#modules/access/index.ts';
import { emptyModel, type Model } from './model.ts';
import { dice, type Dice } from './dice.ts';
import { mailServer } from './mail-server.ts';
import type { Environment, Pools } from './environment.ts';
import { Process, NO_FAILURES } from './server.ts';
import { Scheduler } from './scheduler.ts';

const START = Date.parse('2026-11-21T09:00:00.000Z');

export interface Seller {
  readonly accountId: AccountId;
  readonly customers: readonly CustomerId[];
  model: Model;
  /** Earlier requests that may be repeated. */
  readonly request: Action[];
}

/** The outcome of a request, and its effect on the model; `note` throws on a mismatch. */
export interface Outcome {
  readonly words: string;
  readonly isRefused: boolean;
  record(model: Model): void;
  /** The inbound event that this left in quarantine. */
  readonly quarantines: string | null;
}

/**
 * How a request is made repeatable: it is idempotent (`natural`), has its own idempotency key (`own`), or gets one when others run
 * concurrently (`needed`): otherwise an unacknowledged effect could be reversed by others and then applied again.
 */
export type Keying = 'natural' | 'own' | 'needed';

/** A repeatable request. */
export interface Action {
  readonly name: string;
  readonly seller: Seller;
  readonly keying: Keying;
  /** With a key, a repeat returns the stored answer. */
  run(ports: Ports, context: RequestContext, key: string | null): Promise<Outcome>;
}

export interface World {
  readonly seed: string;
  readonly environment: Environment;
  readonly scheduler: Scheduler;
  readonly sellers: Seller[];
  /** Two server processes on one database; a crashed one is restarted on demand. */
  readonly servers: [Process | null, Process | null];
  /** Mails waiting for a slow mail server. */
  readonly parked: Set<{ readonly transmissionId: string; readonly server: Process; readonly release: () => void }>;
  /** Running work with its unfinished transmissions; may outlive its tick if they do. */
  readonly running: Set<{ readonly transmissions: ReadonlySet<string> | null }>;
  failure: Error | null;
  /** Whether the current tick has several requests or workers. */
  isConcurrent: boolean;
  readonly log: string[];
  /** Randomness of the current step. */
  dice: Dice;
  serial: number;
}

export async function openWorld(pools: Pools, seed: string, counts: Counts): Promise<World> {
  const time = { now: START };
  const size = dice(seed, 'sellers').pick([1, 1, 1, 1, 1, 2, 2, 2, 3]);
  const accounts = new Set<unknown>();
  const environment: Environment = {
    pools,
    accounts,
    time,
    newId: idMaker({ now: () => new Date(time.now).toISOString() }, dice(seed, 'ids')),
    chance: dice(seed, 'chance'),
    failures: dice(seed, 'luck'),
    blobs: new Map(),
    jobs: [],
    mail: mailServer(dice(seed, 'mail'), counts),
    counts,
    drawn: 0,
  };
  const world: World = {
    seed,
    environment,
    scheduler: new Scheduler(pools.monitor),
    sellers: [],
    servers: [null, null],
    parked: new Set(),
    running: new Set(),
    failure: null,
    isConcurrent: false,
    log: [],
    dice: dice(seed, 'opening'),
    serial: 0,
  };
  for (let nth = 0; nth < size; nth += 1) world.sellers.push(await openSeller(world, accounts));
  return world;
}

/** The server process at an index, started if none is alive. */
export function serverAt(world: World, place: number): Process {
  const at = place === 0 ? 0 : 1;
  const found = world.servers[at];
  if (found !== null && !found.hasCrashed) return found;
  const started: Process = new Process(world.environment, world.scheduler, (transmissionId, release) => {
    world.parked.add({ transmissionId, server: started, release });
    world.scheduler.moved();
  });
  world.servers[at] = started;
  return started;
}

async function openSeller(world: World, accounts: Set<unknown>): Promise<Seller> {
  const { environment } = world;
  const accountId = environment.newId('account');
  accounts.add(accountId);
  const server = serverAt(world, 0);
  server.planFailures(NO_FAILURES);
  const { ports } = server;
  const at = ports.clock.now();
  await transact(ports, contextOf(accountId, at), async (tx) => {
    const address = { line1: 'Hafenstraße 12', city: 'Hamburg', postalCode: '20457', country: 'DE' };
    const rest = {
      address,
      taxId: 'DE129273398',
      nationalTaxId: null,
      email: null,
      phone: null,
      website: null,
      bank: null,
      branding: {},
    };
    const words = { username: `sim-${accountId}`, name: 'Northwind Traders', homeCurrency: 'EUR' };
    const terms = {
      timeZone: 'Europe/Berlin',
      paymentTerms: 'net_30',
      language: 'en' as const,
      billingPolicy: DEFAULT_POLICY,
    };
    await insertAccount(tx, { id: accountId, ...words, ...terms, ...rest }, at);
    const key = { accountId, id: environment.newId('key'), label: 'simulation', role: 'owner' as const, createdAt: at };
    await insertKey(tx, key, sha256(accountId));
    return ok(null);
  });
  const customers: CustomerId[] = [];
  for (const [nth, email] of ['kauf@blauersee.example', 'ap@alfreds.example'].entries()) {
    const input = { name: `Customer ${nth}`, email, externalId: `customer-${nth}` };
    const saved = await createCustomer(ports, contextOf(accountId, at), input);
    if (!saved.ok) throw new Error(saved.refusal.detail);
    customers.push(saved.value.thing.id);
  }
  return { accountId, customers, model: emptyModel(), request: [] };
}

export const contextOf = (accountId: AccountId, at: string): RequestContext => ({
  accountId,
  actor: { kind: 'api_key', id: 'simulation', role: 'owner' },
  requestId: 'req_simulation',
  at,
});

/** Creates a request and its effect on the model. */
export function action<T>(details: {
  readonly name: string;
  readonly seller: Seller;
  readonly keying: Keying;
  readonly send: (ports: Ports, context: RequestContext) => Promise<Result<T>>;
  readonly record: (model: Model, result: Result<T>) => void;
  readonly quarantines?: (result: Result<T>) => string | null;
}): Action {
  const { name, seller, keying } = details;
  const answers = new Map<string, T>();
  const remember = (value: unknown): string => {
    const token = `${name} ${answers.size}`;
    answers.set(token, value as T);
    return token;
  };
  return {
    name,
    seller,
    keying,
    run: async (ports, context, key) => {
      const result =
        key === null
          ? await details.send(ports, context)
          : await recalled(
              answers,
              once({ ports, context }, { key, work: (keyed) => details.send(ports, keyed), idOf: remember }),
            );
      return {
        words: result.ok ? 'done' : `refused: ${result.refusal.code}`,
        isRefused: !result.ok,
        record: (model) => details.record(model, result),
        quarantines: details.quarantines?.(result) ?? null,
      };
    },
  };
}

async function recalled<T>(answers: ReadonlyMap<string, T>, answer: Promise<Result<string>>): Promise<Result<T>> {
  const result = await answer;
  return result.ok ? ok(answers.get(result.value) as T) : result;
}

/** Idempotency as in the HTTP layer: returns the stored answer, else does the work and stores its answer with it. */
export async function once<T>(
  { ports, context }: { readonly ports: Ports; readonly context: RequestContext },
  request: {
    readonly key: string;
    readonly work: (context: RequestContext) => Promise<Result<T>>;
    readonly idOf: (value: T) => string;
  },
): Promise<Result<string>> {
  const kept = await findAnswer(ports.database, context, request.key);
  if (kept !== null) return ok(kept.body);
  let body = '';
  const answer = (value: unknown) => ({ status: 200, body: (body = request.idOf(value as T)) });
  const result = await request.work({ ...context, repeatable: { key: request.key, bodyHash: 'same', answer } });
  return result.ok ? ok(body) : result;
}

/** The command that replays the world. */
export const replay = ({ seed }: World): string => `Replay: npm run sim -- --seed ${seed} --worlds 1`;

export const details = (world: World, sentence: string): Error =>
  new Error(`World ${world.seed}: ${sentence}\n${world.log.join('\n')}\n${replay(world)}`);
