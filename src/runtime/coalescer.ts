/**
 * Combines concurrent requests into one transaction. Requests that arrive while a batch is running form the next one, each with its own
 * answer; a batch that fails, or would have to wait for a lock, is rolled back and its requests are executed one at a time beside the
 * others, so one bad request does not fail the rest. Concurrent batches never share an account: they would only wait for each other.
 */
import { InvariantViolation, present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import type { AccountId } from '#kernel/id.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import type { CommandRequest } from '#model/request-context.ts';
import { databaseErrorOf, type Database, type Tx } from './database/transaction.ts';
import { RolledBack } from './rolled-back.ts';
import { runBatch, runTransaction } from './unit-of-work.ts';

/** A command whose concurrent requests share a transaction. */
export interface CoalescedCommand<Input, T> {
  readonly name: string;
  /** The refusal for a violated constraint, or null when the violation is a bug. */
  readonly refusalOf: (constraint: string) => Refusal | null;
  /** Set-based: a result per request. A refused request must leave nothing written; a single refusal rolls back the whole batch. */
  readonly work: (
    tx: Tx,
    requests: readonly CommandRequest<Input>[],
  ) => Promise<Result<ReadonlyMap<CommandRequest<Input>, Result<T>>>>;
}

interface Waiting {
  readonly command: CoalescedCommand<unknown, unknown>;
  readonly request: CommandRequest<unknown>;
  readonly answer: (result: Result<unknown>) => void;
  readonly fail: (error: unknown) => void;
}

export interface Coalescer {
  /** Only requests of the same command share a transaction. */
  join<Input, T>(command: CoalescedCommand<Input, T>, request: CommandRequest<Input>): Promise<Result<T>>;
}

export interface CoalescerOptions {
  /** Maximum number of concurrent batches. */
  readonly batches?: number;
}

/** One leaves the database idle while this process computes, two while it waits for the disk; with eight they get small (docs/decisions/0016). */
const BATCHES = 4;
/** Maximum number of requests per batch. */
const MOST = 64;
/** Small batches cost as much as large ones: while one is running, another starts only with this many requests. */
const LEAST_BESIDE = 16;
/** A batch that runs longer no longer delays the start of others. */
const LATE_MS = 100;
/** Maximum queue length, per account behind its batch and for ready requests; further requests are refused with "retry later". */
const MAX_WAITING = 2_000;

export function createCoalescer(database: Database, { batches = BATCHES }: CoalescerOptions = {}): Coalescer {
  const line = new Line(database, batches);
  return {
    join: <Input, T>(command: CoalescedCommand<Input, T>, request: CommandRequest<Input>) =>
      new Promise<Result<T>>((resolve, reject) => {
        line.join({
          command: command as unknown as CoalescedCommand<unknown, unknown>,
          request,
          answer: (result) => resolve(result as Result<T>),
          fail: reject,
        });
      }),
  };
}

/** Queued requests and running batches. */
class Line {
  readonly #database: Database;
  readonly #batches: number;
  readonly #apart: Apart;
  /** Requests of accounts without a running batch, oldest first. */
  #ready: Waiting[] = [];
  /** Requests queued per account with a running batch. */
  readonly #behind = new Map<AccountId, Waiting[]>();
  #underWay = 0;
  #late = 0;

  constructor(database: Database, batches: number) {
    this.#database = database;
    this.#batches = batches;
    this.#apart = new Apart(database);
  }

  join(waiting: Waiting): void {
    const accountId = accountOf(waiting);
    if (this.#apart.has(accountId)) return this.#apart.tell(waiting);
    const queue = this.#behind.get(accountId) ?? this.#ready;
    if (queue.length >= MAX_WAITING) return waiting.fail(tooMany());
    queue.push(waiting);
    this.#leave();
  }

  #leave(): void {
    while (this.#mayLeave()) void this.#tell(this.#take());
  }

  #mayLeave(): boolean {
    if (this.#ready.length === 0 || this.#underWay === this.#batches) return false;
    return this.#underWay === this.#late || this.#ready.length >= LEAST_BESIDE;
  }

  /** Takes the next batch; remaining requests of its accounts are queued behind it. */
  #take(): readonly Waiting[] {
    const { batch, stay } = splitOff(this.#ready);
    for (const each of batch) this.#behind.set(accountOf(each), []);
    this.#ready = [];
    for (const each of stay) (this.#behind.get(accountOf(each)) ?? this.#ready).push(each);
    return batch;
  }

  async #tell(batch: readonly Waiting[]): Promise<void> {
    this.#underWay += 1;
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      this.#late += 1;
      this.#leave();
    }, LATE_MS);
    await executeBatch(this.#database, batch, this.#apart);
    clearTimeout(late);
    this.#underWay -= 1;
    if (isLate) this.#late -= 1;
    for (const accountId of new Set(batch.map(accountOf))) this.#letGo(accountId);
    this.#leave();
  }

  #letGo(accountId: AccountId): void {
    const behind = this.#behind.get(accountId) ?? [];
    this.#behind.delete(accountId);
    if (this.#apart.has(accountId)) for (const each of behind) this.#apart.tell(each);
    else this.#ready.push(...behind);
  }
}

const accountOf = ({ request }: Waiting): AccountId => request.context.accountId;

/** The oldest request and those that can share its batch. Requests with the same key go one after the other: the later finds the stored answer. */
function splitOff(waiting: readonly Waiting[]): { readonly batch: Waiting[]; readonly stay: Waiting[] } {
  const { command } = present(waiting[0], 'a request is waiting');
  const keys = new Set<string>();
  const batch: Waiting[] = [];
  const stay: Waiting[] = [];
  for (const each of waiting) {
    const { accountId, repeatable } = each.request.context;
    const key = repeatable === undefined ? null : `${accountId} ${repeatable.key}`;
    if (each.command !== command || batch.length === MOST || (key !== null && keys.has(key))) stay.push(each);
    else batch.push(each);
    if (key !== null) keys.add(key);
  }
  return { batch, stay };
}

/** Executes the requests of failed batches individually, beside the batches: one at a time per account, until its queue is empty. */
class Apart {
  readonly #database: Database;
  readonly #chains = new Map<AccountId, Waiting[]>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** True until the account's queue is empty: its requests join no batch, so that no other account waits for its locks. */
  has(accountId: AccountId): boolean {
    return this.#chains.has(accountId);
  }

  tell(each: Waiting): void {
    const { accountId } = each.request.context;
    const chain = this.#chains.get(accountId);
    if (chain !== undefined) {
      if (chain.length < MAX_WAITING) chain.push(each);
      else each.fail(tooMany());
      return;
    }
    const begun = [each];
    this.#chains.set(accountId, begun);
    void this.#tellAll(accountId, begun);
  }

  async #tellAll(accountId: AccountId, chain: Waiting[]): Promise<void> {
    for (let next = chain.shift(); next !== undefined; next = chain.shift()) {
      const answer = await runAlone(this.#database, next);
      // Those queued behind a request that timed out on a lock have waited as long.
      if (answer === 'busy') for (const each of chain.splice(0)) each.fail(tooMany());
    }
    this.#chains.delete(accountId);
  }
}

const tooMany = () => new Fault('overloaded', 'later', { detail: 'Server overloaded; retry later.' });

/** Never rejects: each request gets its own result. */
async function executeBatch(database: Database, batch: readonly Waiting[], separately: Apart): Promise<void> {
  const { command } = present(batch[0], 'a batch has a first request');
  try {
    const answers = await runBatch({ database, requests: batch.map(({ request }) => request), work: command.work });
    for (const each of batch) {
      const result = present(answers.get(each.request), 'an answer per request');
      if (result.kind === 'fault') each.fail(result.fault);
      else each.answer(result.answer);
    }
  } catch (error) {
    for (const each of batch) {
      if (isUndone(error)) separately.tell(each);
      else each.fail(error);
    }
  }
}

/** Whether the batch is known to be rolled back: the database or the work rejected it. After a lost connection that is unknown. */
const isUndone = (error: unknown): boolean =>
  error instanceof RolledBack || error instanceof InvariantViolation || databaseErrorOf(error) !== null;

async function runAlone(
  database: Database,
  { command, request, answer, fail }: Waiting,
): Promise<'answered' | 'failed' | 'busy'> {
  try {
    const result = await runTransaction({
      database,
      context: request.context,
      isolation: 'apart',
      refusalOf: command.refusalOf,
      work: async (tx) => {
        const worked = await command.work(tx, [request]);
        return worked.ok ? present(worked.value.get(request), 'an answer for the single request') : worked;
      },
    });
    answer(result);
    return 'answered';
  } catch (error) {
    fail(error);
    return error instanceof Fault && (error.code === 'busy' || error.code === 'overloaded') ? 'busy' : 'failed';
  }
}
