/**
 * One story, one transaction: runs a flow's work, rolls back on a refusal, tries again when the database asks for it, and keeps
 * a repeatable request's answer with the work it answers. Only flows tell stories; no story waits for the network.
 */
import { sql } from 'kysely';
import { Fault } from '#kernel/fault.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import type { Asking, Repeatable } from '#model/story.ts';
import { databaseErrorOf, type Database, type Tx } from './database/transaction.ts';

const MOST_TRIES = 5;
/** serialization_failure, deadlock_detected: the database asks to run the same work again. */
const RUN_AGAIN = new Set(['40001', '40P01']);
const LOCK_NOT_AVAILABLE = '55P03';

export interface StoryOptions<T> {
  readonly database: Database;
  readonly asking: Asking;
  /** What a broken constraint means in words, or null when it is a bug. */
  readonly refusalOf: (constraint: string) => Refusal | null;
  readonly work: (tx: Tx) => Promise<Result<T>>;
}

class RolledBack<T> extends Error {
  readonly result: Result<T>;
  constructor(result: Result<T>) {
    super('rolled back by a refusal');
    this.result = result;
  }
}

/** Thrown inside a story when what was written must not stand: all of the batch is undone, and its items are tried apart. */
export class RefusedTogether extends Error {
  override readonly name = 'RefusedTogether';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.detail);
    this.refusal = refusal;
  }
}

export async function runStory<T>(options: StoryOptions<T>): Promise<Result<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await options.database.transaction([options.asking.accountId], (tx) => tell(tx, options));
    } catch (error) {
      if (error instanceof RolledBack) return error.result as Result<T>;
      if (error instanceof RefusedTogether) return { ok: false, refusal: error.refusal };
      const known = databaseErrorOf(error);
      if (known === null) throw error;
      if (RUN_AGAIN.has(known.state) && attempt < MOST_TRIES) continue;
      if (known.state === LOCK_NOT_AVAILABLE) {
        throw new Fault('busy', 'later', {
          detail: 'Another request holds what this one needs. Try again.',
          cause: error,
        });
      }
      const refusal = known.constraint === null ? null : options.refusalOf(known.constraint);
      if (refusal === null) throw error;
      return { ok: false, refusal };
    }
  }
}

async function tell<T>(tx: Tx, options: StoryOptions<T>): Promise<Result<T>> {
  const { repeatable } = options.asking;
  if (repeatable !== undefined) await claimKey(tx, options.asking, repeatable);
  const result = await options.work(tx);
  if (!result.ok) throw new RolledBack(result);
  if (repeatable !== undefined) await keepAnswer(tx, options.asking, repeatable.answer(result.value));
  return result;
}

/** Waits for a concurrent request with the same key; when that one has committed, its answer is to be read instead. */
async function claimKey(tx: Tx, asking: Asking, repeatable: Repeatable): Promise<void> {
  const claimed = await tx.run(sql`
    insert into runtime.repeatable_request (account_id, key, body_hash, created_at)
    values (${asking.accountId}, ${repeatable.key}, ${repeatable.bodyHash}, ${asking.at})
    on conflict do nothing`);
  if (claimed === 0) {
    throw new Fault('answered_meanwhile', 'now', { detail: 'The same request was answered meanwhile.' });
  }
}

async function keepAnswer(tx: Tx, asking: Asking, answer: { status: number; body: string }): Promise<void> {
  await tx.run(sql`
    update runtime.repeatable_request set status = ${answer.status}, answer = ${answer.body}
    where account_id = ${asking.accountId} and key = ${asking.repeatable?.key}`);
}

export interface KeptAnswer {
  readonly bodyHash: string;
  readonly status: number;
  readonly body: string;
}

/** The answer kept for a key, if its request succeeded. */
export async function findAnswer(
  database: Database,
  asking: Pick<Asking, 'accountId'>,
  key: string,
): Promise<KeptAnswer | null> {
  return database.transaction(
    [asking.accountId],
    (tx) =>
      tx.maybe(sql<KeptAnswer>`
        select body_hash as "bodyHash", status, answer as body from runtime.repeatable_request
        where account_id = ${asking.accountId} and key = ${key}`),
    'read',
  );
}

/** Forgets answers older than the given instant; called on a schedule. */
export async function forgetAnswers(tx: Tx, accountId: string, before: string): Promise<number> {
  return tx.run(sql`delete from runtime.repeatable_request where account_id = ${accountId} and created_at < ${before}`);
}

export interface ItemsOptions<Item, T> {
  readonly items: readonly Item[];
  readonly refusalOf: (constraint: string) => Refusal | null;
  /** Set-based: answers one result per item, in order. */
  readonly work: (items: readonly Item[]) => Promise<Result<T>[]>;
}

/**
 * Does a batch at once; when a constraint refuses it, undoes it and does its halves one after the other, and so on, so that one bad item
 * spoils no other, each has its own answer, and a few bad ones cost few statements. All inside the caller's transaction.
 */
export async function eachOnItsOwn<Item, T>(tx: Tx, options: ItemsOptions<Item, T>): Promise<Result<T>[]> {
  const { items } = options;
  const together = await attempt(tx, options, items);
  if (together.done) return together.results;
  if (items.length === 1) return [{ ok: false, refusal: together.refusal }];
  const middle = Math.ceil(items.length / 2);
  return [
    ...(await eachOnItsOwn(tx, { ...options, items: items.slice(0, middle) })),
    ...(await eachOnItsOwn(tx, { ...options, items: items.slice(middle) })),
  ];
}

type Attempt<T> =
  | { readonly done: true; readonly results: Result<T>[] }
  | { readonly done: false; readonly refusal: Refusal };

async function attempt<Item, T>(tx: Tx, options: ItemsOptions<Item, T>, items: readonly Item[]): Promise<Attempt<T>> {
  tx.send(sql`savepoint items`);
  try {
    const results = await options.work(items);
    await tx.settle();
    tx.send(sql`release savepoint items`);
    return { done: true, results };
  } catch (error) {
    const refusal = refusalIn(error, options.refusalOf);
    if (refusal === null) throw error;
    // Nothing sent before the error may be answered behind the rollback.
    await tx.settle().catch(() => {});
    tx.send(sql`rollback to savepoint items`);
    tx.send(sql`release savepoint items`);
    return { done: false, refusal };
  }
}

function refusalIn(error: unknown, refusalOf: (constraint: string) => Refusal | null): Refusal | null {
  if (error instanceof RefusedTogether) return error.refusal;
  const constraint = databaseErrorOf(error)?.constraint ?? null;
  return constraint === null ? null : refusalOf(constraint);
}
