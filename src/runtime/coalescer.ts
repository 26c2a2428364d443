/**
 * Brings requests that arrive together into one story. Requests that come while a batch is under way wait and leave together, each with
 * its own answer; a batch that cannot stand is undone, and its requests are told one by one, so one spoils nobody's. Batches under way
 * at the same time never share an account: they would only wait for each other's counters.
 */
import { BrokenPromise, present } from '#kernel/assert.ts';
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

export function createCoalescer(
  database: Database,
  { lanes: count = LANES, most = MOST }: CoalescerOptions = {},
): Coalescer {
  const lanes = Array.from({ length: count }, () => ({ waiting: [] as Waiting[], isBusy: false }));
  const empty = async (lane: (typeof lanes)[number]): Promise<void> => {
    lane.isBusy = true;
    while (lane.waiting.length > 0) await tellBatch(database, takeBatch(lane.waiting, most));
    lane.isBusy = false;
  };
  return {
    join: <Input, T>(joining: Joining<Input, T>) =>
      new Promise<Result<T>>((resolve, reject) => {
        const lane = present(lanes[laneOf(joining.asked.asking.accountId, count)], 'every account has a lane');
        lane.waiting.push({
          joining: joining as unknown as Joining<unknown, unknown>,
          answer: (result) => resolve(result as Result<T>),
          fail: reject,
        });
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

/** Never rejects: each request hears for itself. */
async function tellBatch(database: Database, batch: readonly Waiting[]): Promise<void> {
  if (batch.length === 1) return tellAlone(database, present(batch[0], 'a batch of one'));
  const { work } = present(batch[0], 'a batch of many').joining;
  try {
    const told = await runTogether({ database, asked: batch.map(({ joining }) => joining.asked), work });
    for (const [index, each] of batch.entries()) {
      const result = present(told[index], 'an answer per request');
      if (result.kind === 'answer') each.answer(result.answer);
      else each.fail(result.fault);
    }
  } catch (error) {
    if (!isUndone(error)) for (const each of batch) each.fail(error);
    else for (const each of batch) await tellAlone(database, each);
  }
}

/** Whether nothing of the batch stands: the database said no, or the work did. A connection lost in the middle leaves that open. */
const isUndone = (error: unknown): boolean =>
  error instanceof RefusedTogether || error instanceof BrokenPromise || databaseErrorOf(error) !== null;

async function tellAlone(database: Database, { joining, answer, fail }: Waiting): Promise<void> {
  const { asked, refusalOf, work } = joining;
  try {
    const result = await runStory({
      database,
      asking: asked.asking,
      refusalOf,
      work: async (tx) => present((await work(tx, [asked]))[0], 'an answer for the one request'),
    });
    answer(result);
  } catch (error) {
    fail(error);
  }
}
