/**
 * Brings requests that arrive together into one transaction. Requests that come while a batch is under way wait and leave together, each with
 * its own answer; a batch that cannot stand, or would have to wait for a lock, is undone, and its requests are told one by one beside the
 * others, so one spoils nobody's. Batches under way at the same time never share an account: they would only wait for each other.
 */
import { InvariantViolation, present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import type { AccountId } from '#kernel/id.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import type { CommandRequest } from '#model/request-context.ts';
import { databaseErrorOf, type Database, type Tx } from './database/transaction.ts';
import { RolledBack } from './rolled-back.ts';
import { runBatch, runTransaction } from './unit-of-work.ts';

/** What requests of one kind have done together. */
export interface CoalescedCommand<Input, T> {
  readonly name: string;
  /** What a broken constraint means in words, or null when it is a bug. */
  readonly refusalOf: (constraint: string) => Refusal | null;
  /** Set-based: an answer for each request. What it refuses leaves nothing behind; one refusal for all undoes what was written. */
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
  /** Under way at once. */
  readonly batches?: number;
}

/** One leaves the database idle while this process thinks, two while it waits for the disk; eight are small (docs/decisions/0016). */
const BATCHES = 4;
/** Requests in a batch. */
const MOST = 64;
/** Small batches cost what large ones cost: beside one that is under way, another leaves when so many are ready. */
const LEAST_BESIDE = 16;
/** For nobody who holds a batch up for longer do others wait. */
const LATE_MS = 100;
/** Behind one account's batch, or ready. Whoever comes then is told to come again rather than to wait for all of them. */
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

/** Who waits, and which batches are under way. */
class Line {
  readonly #database: Database;
  readonly #batches: number;
  readonly #apart: Apart;
  /** Of accounts without a batch under way, the oldest first. */
  #ready: Waiting[] = [];
  /** Of each account with a batch under way. */
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

  /** The next batch; what stays of its accounts waits behind it. */
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

/** The oldest and what may go with it; requests that carry the same key leave one after the other, the later to find the first's answer. */
function splitOff(waiting: readonly Waiting[]): { readonly batch: Waiting[]; readonly stay: Waiting[] } {
  const { command } = present(waiting[0], 'something waits');
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

/** Requests of a batch that did not stand, told one by one beside the batches: one after the other for each account, until nothing waits. */
class Apart {
  readonly #database: Database;
  readonly #chains = new Map<AccountId, Waiting[]>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** An account that is being told apart stays apart until it is done: what it waits for, nobody else shall. */
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
      // Whoever stands behind one that waited for a lock in vain has waited as long.
      if (answer === 'busy') for (const each of chain.splice(0)) each.fail(tooMany());
    }
    this.#chains.delete(accountId);
  }
}

const tooMany = () => new Fault('overloaded', 'later', { detail: 'Server overloaded; retry later.' });

/** Never rejects: each request hears for itself. */
async function executeBatch(database: Database, batch: readonly Waiting[], separately: Apart): Promise<void> {
  const { command } = present(batch[0], 'a batch has a first');
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

/** Whether nothing of the batch stands: the database said no, or the work did. A connection lost in the middle leaves that open. */
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
        return worked.ok ? present(worked.value.get(request), 'an answer for the one request') : worked;
      },
    });
    answer(result);
    return 'answered';
  } catch (error) {
    fail(error);
    return error instanceof Fault && (error.code === 'busy' || error.code === 'overloaded') ? 'busy' : 'failed';
  }
}
