/**
 * Brings requests that arrive together into one story. Requests that come while a batch is under way wait and leave together, each with
 * its own answer; a batch that cannot stand, or would have to wait for a lock, is undone, and its requests are told one by one beside the
 * lanes, so one spoils nobody's. Batches under way at the same time never share an account: they would only wait for each other.
 */
import { BrokenPromise, present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import type { AccountId } from '#kernel/id.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import type { Asked } from '#model/story.ts';
import { databaseErrorOf, type Database, type Tx } from './database/transaction.ts';
import { RefusedTogether, runStory, runTogether } from './story.ts';

/** A request to be told with others of its kind. */
export interface Joining<Input, T> {
  /** Only requests of one kind are told together, by the work of the first. */
  readonly kind: string;
  readonly asked: Asked<Input>;
  readonly refusalOf: (constraint: string) => Refusal | null;
  /** Set-based: one result per request, in order. What it refuses leaves nothing behind. */
  readonly work: (tx: Tx, asked: readonly Asked<Input>[]) => Promise<Result<T>[]>;
}

interface Waiting {
  readonly joining: Joining<unknown, unknown>;
  readonly answer: (result: Result<unknown>) => void;
  readonly fail: (error: unknown) => void;
}

export interface Coalescer {
  join<Input, T>(joining: Joining<Input, T>): Promise<Result<T>>;
}

export interface CoalescerOptions {
  /** Batches under way at once. */
  readonly lanes?: number;
  /** Requests in a batch. */
  readonly most?: number;
}

/** One leaves the database idle while this process thinks, two while it waits for the disk; eight make the batches small (docs/decisions/0016). */
const LANES = 4;
const MOST = 64;
/** In one lane, or apart. Whoever comes then is told to come again rather than to wait for all of them. */
const MOST_WAITING = 2_000;

export function createCoalescer(
  database: Database,
  { lanes: count = LANES, most = MOST }: CoalescerOptions = {},
): Coalescer {
  const lanes = Array.from({ length: count }, () => ({ waiting: [] as Waiting[], isBusy: false }));
  const apart = new Apart(database);
  const empty = async (lane: (typeof lanes)[number]): Promise<void> => {
    lane.isBusy = true;
    while (lane.waiting.length > 0) await tellBatch(database, takeBatch(lane.waiting, most), apart);
    lane.isBusy = false;
  };
  return {
    join: <Input, T>(joining: Joining<Input, T>) =>
      new Promise<Result<T>>((resolve, reject) => {
        const lane = present(lanes[laneOf(joining.asked.asking.accountId, count)], 'every account has a lane');
        const waiting: Waiting = {
          joining: joining as unknown as Joining<unknown, unknown>,
          answer: (result) => resolve(result as Result<T>),
          fail: reject,
        };
        if (apart.has(joining.asked.asking.accountId)) return apart.tell(waiting);
        if (lane.waiting.length >= MOST_WAITING) return reject(tooMany());
        lane.waiting.push(waiting);
        if (!lane.isBusy) void empty(lane);
      }),
  };
}

/** The end of a UUIDv7 is random. */
const laneOf = (accountId: AccountId, count: number): number => Number.parseInt(accountId.slice(-6), 16) % count;

/** The oldest and what may go with it; requests that carry the same key leave one after the other, the later to find the first's answer. */
function takeBatch(waiting: Waiting[], most: number): Waiting[] {
  const { kind } = present(waiting[0], 'something waits').joining;
  const keys = new Set<string>();
  const batch: Waiting[] = [];
  const stay: Waiting[] = [];
  for (const each of waiting) {
    const { accountId, repeatable } = each.joining.asked.asking;
    const key = repeatable === undefined ? null : `${accountId} ${repeatable.key}`;
    if (each.joining.kind !== kind || batch.length === most || (key !== null && keys.has(key))) stay.push(each);
    else batch.push(each);
    if (key !== null) keys.add(key);
  }
  waiting.splice(0, waiting.length, ...stay);
  return batch;
}

/** Requests of a batch that did not stand, told one by one beside the lanes: one after the other for each account, until nothing waits. */
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
    const { accountId } = each.joining.asked.asking;
    const chain = this.#chains.get(accountId);
    if (chain !== undefined) {
      if (chain.length < MOST_WAITING) chain.push(each);
      else each.fail(tooMany());
      return;
    }
    const begun = [each];
    this.#chains.set(accountId, begun);
    void this.#tellAll(accountId, begun);
  }

  async #tellAll(accountId: AccountId, chain: Waiting[]): Promise<void> {
    for (let next = chain.shift(); next !== undefined; next = chain.shift()) {
      const heard = await tellAlone(this.#database, next);
      // Whoever stands behind one that waited for a lock in vain has waited as long.
      if (heard === 'busy') for (const each of chain.splice(0)) each.fail(tooMany());
    }
    this.#chains.delete(accountId);
  }
}

const tooMany = () =>
  new Fault('busy', 'later', { detail: 'More is asked at once of this account than can be done now. Try again.' });

/** Never rejects: each request hears for itself. */
async function tellBatch(database: Database, batch: readonly Waiting[], apart: Apart): Promise<void> {
  const { work } = present(batch[0], 'a batch has a first').joining;
  try {
    const told = await runTogether({ database, asked: batch.map(({ joining }) => joining.asked), work });
    for (const [index, each] of batch.entries()) {
      const result = present(told[index], 'an answer per request');
      if (result.kind === 'fault') each.fail(result.fault);
      else each.answer(result.answer);
    }
  } catch (error) {
    for (const each of batch) {
      if (isUndone(error)) apart.tell(each);
      else each.fail(error);
    }
  }
}

/** Whether nothing of the batch stands: the database said no, or the work did. A connection lost in the middle leaves that open. */
const isUndone = (error: unknown): boolean =>
  error instanceof RefusedTogether || error instanceof BrokenPromise || databaseErrorOf(error) !== null;

async function tellAlone(
  database: Database,
  { joining, answer, fail }: Waiting,
): Promise<'answered' | 'failed' | 'busy'> {
  const { asked, refusalOf, work } = joining;
  try {
    const result = await runStory({
      database,
      asking: asked.asking,
      isolation: 'apart',
      refusalOf,
      work: async (tx) => present((await work(tx, [asked]))[0], 'an answer for the one request'),
    });
    answer(result);
    return 'answered';
  } catch (error) {
    fail(error);
    return error instanceof Fault && error.code === 'busy' ? 'busy' : 'failed';
  }
}
