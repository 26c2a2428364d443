/**
 * Batches calls: those that arrive while a batch is running form the next one, so that under load many small pieces of work share one
 * transaction, and otherwise none waits. A failed batch is retried item by item, so that one bad item does not fail the others; with
 * `all_fail` every item fails with its error.
 */
export type BatchedCall<Item, Answer> = (item: Item) => Promise<Answer>;

export interface BatchCallOptions<Item, Answer> {
  readonly most: number;
  /** Returns one answer per item, in order. */
  readonly work: (items: readonly Item[]) => Promise<readonly Answer[]>;
  /** Default: `one_by_one`. */
  readonly whenFailed?: 'one_by_one' | 'all_fail';
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export function batchCalls<Item, Answer>({
  most,
  work,
  whenFailed = 'one_by_one',
}: BatchCallOptions<Item, Answer>): BatchedCall<Item, Answer> {
  const waiting: Waiting<Item, Answer>[] = [];
  let isRunning = false;

  async function run(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await work(batch.map(({ item }) => item));
      for (const [index, { resolve }] of batch.entries()) resolve(answers[index] as Answer);
    } catch (error) {
      if (batch.length === 1 || whenFailed === 'all_fail') for (const { reject } of batch) reject(error);
      else for (const one of batch) await run([one]);
    }
  }

  async function runAll(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) await run(waiting.splice(0, most));
    isRunning = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isRunning) void runAll();
    });
}
