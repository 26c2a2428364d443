/**
 * One world of the simulation: an account of its own in a shared database, a clock that jumps, a mail server with moods, a client that asks
 * again after every crash. What it finds wrong it throws, with the words of its story.
 */
import type { Pool } from 'pg';
import { sha256 } from '#kernel/hash.ts';
import type { AccountId, CustomerId } from '#kernel/id.ts';
import type { Result } from '#kernel/result.ts';
import { DEFAULT_POLICY } from '#model/billing-policy.ts';
import type { Asking } from '#model/story.ts';
import { idMaker } from '#runtime/clock.ts';
import { databaseErrorOf } from '#runtime/database/transaction.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';
import type { SendOutcome } from '#channels/registry.ts';
import type { Ports } from '#flows/ports.ts';
import { saveCustomer } from '#flows/save-customers.ts';
import { tell } from '#flows/story.ts';
import { insertAccount, insertKey } from '#modules/access/index.ts';
import { emptyBooks, type Books } from './books.ts';
import { dice, type Dice } from './dice.ts';
import { Crash, startServer, UNHARMED, type Fate, type Outside } from './server.ts';

const START = Date.parse('2026-11-21T09:00:00.000Z');
const MOST_TRIES = 6;

export interface Counts {
  steps: number;
  crashes: number;
  errors: number;
  repeats: number;
  refusals: number;
  mails: number;
}

export const noCounts = (): Counts => ({ steps: 0, crashes: 0, errors: 0, repeats: 0, refusals: 0, mails: 0 });

/** What a mail server made of one delivery. */
export interface Mailed {
  /** Times it may have arrived for all anybody knows. */
  unsure: number;
  /** Times a person asked for it again. */
  retries: number;
  /** Times it truly arrived. */
  arrived: number;
}

export interface World {
  readonly seed: string;
  readonly outside: Outside;
  readonly accountId: AccountId;
  readonly customers: readonly CustomerId[];
  readonly books: Books;
  readonly mailed: Map<string, Mailed>;
  readonly counts: Counts;
  readonly story: string[];
  /** This step's own chance. */
  dice: Dice;
  serial: number;
}

export async function openWorld(pool: Pool, seed: string, counts: Counts): Promise<World> {
  const time = { now: START };
  const newId = idMaker({ now: () => new Date(time.now).toISOString() }, dice(seed, 'ids'));
  const mailed = new Map<string, Mailed>();
  const moods = dice(seed, 'mail');
  const accountId = newId('account');
  const outside: Outside = {
    pool,
    accountId,
    time,
    newId,
    chance: dice(seed, 'chance'),
    blobs: new Map(),
    jobs: new Map(),
    mail: (mail) => takeMail(mailed, moods, { mail, counts }),
    counts,
    drawn: 0,
  };
  const world: World = {
    seed,
    outside,
    accountId,
    customers: [],
    books: emptyBooks(),
    mailed,
    counts,
    story: [],
    dice: dice(seed, 'opening'),
    serial: 0,
  };
  await openAccount(world);
  const customers: CustomerId[] = [];
  for (let nth = 0; nth < 2; nth += 1) {
    const email = nth === 0 ? 'kauf@blauersee.example' : 'ap@alfreds.example';
    const saved = await ask(world, (ports, asking) =>
      saveCustomer(ports, asking, { name: `Customer ${nth}`, email, externalId: `customer-${nth}` }),
    );
    customers.push(good(world, saved).thing.id);
  }
  return { ...world, customers };
}

async function openAccount({ outside, accountId }: World): Promise<void> {
  const ports = startServer(outside, UNHARMED);
  const at = ports.clock.now();
  await tell(ports, askingOf(accountId, at), async (tx) => {
    await insertAccount(
      tx,
      {
        id: accountId,
        username: `sim-${accountId}`,
        name: 'Northwind Traders',
        homeCurrency: 'EUR',
        timeZone: 'Europe/Berlin',
        paymentTerms: 'net_30',
        address: null,
        taxId: null,
        email: null,
        phone: null,
        website: null,
        bank: null,
        branding: {},
        billingPolicy: DEFAULT_POLICY,
      },
      at,
    );
    const key = { accountId, id: outside.newId('key'), label: 'simulation', role: 'owner' as const, createdAt: at };
    await insertKey(tx, key, sha256(accountId));
    return { ok: true, value: null };
  });
}

const askingOf = (accountId: AccountId, at: string): Asking => ({
  accountId,
  actor: { kind: 'api_key', id: 'simulation', role: 'owner' },
  requestId: 'req_simulation',
  at,
});

/** Says yes, no, not now, nothing at all, or something that is not so. */
function takeMail(
  mailed: Map<string, Mailed>,
  moods: Dice,
  { mail, counts }: { readonly mail: OutboundMail; readonly counts: Counts },
): { readonly outcome: SendOutcome; heard(): void } {
  const found = mailed.get(mail.deliveryId) ?? { unsure: 0, retries: 0, arrived: 0 };
  mailed.set(mail.deliveryId, found);
  counts.mails += 1;
  found.unsure += 1;
  const mood = moods.below(100);
  const isTaken = mood < 60 || (mood >= 75 && mood < 90);
  if (isTaken) found.arrived += 1;
  const accepted: SendOutcome = {
    kind: 'accepted',
    receipt: { messageId: `<${mail.deliveryId}@sim>`, response: '250 queued', acceptedRecipients: [] },
  };
  const outcome: SendOutcome =
    mood < 60 || mood >= 95
      ? accepted
      : mood < 70 || (mood >= 75 && mood < 83)
        ? { kind: 'temporary', reason: 'not now', code: '451' }
        : mood < 75
          ? { kind: 'permanent', reason: 'no', code: '550' }
          : { kind: 'unknown', reason: 'silence' };
  return {
    outcome,
    heard: () => {
      if (outcome.kind === 'temporary' || outcome.kind === 'permanent') found.unsure -= 1;
    },
  };
}

const MOST_AWAITS = 60;

function fateOf(world: World, attempt: number): Fate {
  const { dice: chance } = world;
  if (attempt >= MOST_TRIES) return UNHARMED;
  return {
    crashAt: chance.chance(30) ? 1 + chance.below(MOST_AWAITS) : null,
    errorAt: chance.chance(15) ? 1 + chance.below(MOST_AWAITS) : null,
  };
}

/** Asks, and after a crash or a failing database asks the same again, of a server started anew. */
export async function ask<T>(world: World, work: (ports: Ports, asking: Asking) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const ports = startServer(world.outside, fateOf(world, attempt));
    try {
      return await work(ports, askingOf(world.accountId, ports.clock.now()));
    } catch (error) {
      if (!(error instanceof Crash) && !isAskedAgain(error)) throw error;
      world.story.push(`  ${error instanceof Crash ? `crash ${error.message}` : 'the database failed'}; asked again`);
      world.counts.repeats += 1;
      if (world.dice.chance(30)) world.outside.time.now += world.dice.below(120_000);
    }
  }
}

/** One try at work nobody waits for; false when the server died of it. */
export async function attempt(world: World, work: (ports: Ports) => Promise<unknown>): Promise<boolean> {
  try {
    await work(startServer(world.outside, fateOf(world, 1)));
    return true;
  } catch (error) {
    if (!(error instanceof Crash) && !isAskedAgain(error)) throw error;
    world.story.push('  the worker died');
    return false;
  }
}

/** Only the simulation's own errors: real ones have a severity. */
const isAskedAgain = (error: unknown): boolean => ['40001', '40P01'].includes(databaseErrorOf(error)?.state ?? '');

/** How the same world is lived again. */
export const replay = ({ seed }: World): string => `Live it again: npm run sim -- --seed ${seed} --worlds 1`;

export function wrong(world: World, sentence: string): never {
  throw new Error(`World ${world.seed}: ${sentence}\n${world.story.join('\n')}\n${replay(world)}`);
}

export function expect(world: World, condition: boolean, sentence: string): asserts condition {
  if (!condition) wrong(world, sentence);
}

export function good<T>(world: World, result: Result<T>): T {
  if (result.ok) return result.value;
  return wrong(
    world,
    `refused: ${result.refusal.code} ${result.refusal.detail} ${JSON.stringify(result.refusal.errors ?? [])}`,
  );
}

/** What ought to be refused was, or the other way round. */
export function judged<T>(
  world: World,
  result: Result<T>,
  told: { readonly isLegal: boolean; readonly what: string },
): T | null {
  if (result.ok) {
    expect(world, told.isLegal, `${told.what} should have been refused`);
    return result.value;
  }
  world.counts.refusals += 1;
  world.story.push(`  refused: ${result.refusal.code}`);
  if (told.isLegal)
    wrong(
      world,
      `${told.what} was refused: ${result.refusal.code} ${result.refusal.detail} ${JSON.stringify(result.refusal.errors ?? [])}`,
    );
  return null;
}
