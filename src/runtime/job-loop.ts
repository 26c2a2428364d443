/**
 * Takes jobs from a queue while there are free places, several at a time, and settles each by itself: one that takes long holds its own
 * place and nobody else's. Which jobs there are and what becomes of them is the queue's to know; nothing is kept here.
 */
import type { Job, PgBoss } from 'pg-boss';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from './log.ts';

type JobData = Record<string, unknown>;

export interface LoopOptions {
  /** Jobs in hand at the same time. */
  readonly places: number;
  /** Jobs taken, and handed to `handle`, together. */
  readonly together: number;
  readonly pollSeconds: number;
  /** How often the jobs in hand are said to be alive. */
  readonly heartbeatSeconds: number;
}

export interface JobLoop {
  /** Takes nothing new and waits so long for what is in hand; what is not done then is given back to the queue. */
  stop(withinMs: number): Promise<void>;
}

export interface LoopOf {
  readonly boss: PgBoss;
  readonly queue: string;
  readonly log: Log;
  readonly options: LoopOptions;
  /** One promise for each job, in order. */
  readonly handle: (jobs: readonly JobData[]) => readonly Promise<void>[];
}

export function startJobLoop({ boss, queue, log, options, handle }: LoopOf): JobLoop {
  const { places, together, pollSeconds, heartbeatSeconds } = options;
  const inHand = new Set<Job<JobData>>();
  const settling = new Settling({ boss, queue, log });
  let stopping = false;
  const bell = new Bell();

  const settle = async (job: Job<JobData>, work: Promise<void>): Promise<void> => {
    const error: unknown = await work.then(
      () => null,
      (thrown: unknown) => thrown ?? new Error('a job failed'),
    );
    // Whoever let go of it meanwhile has settled it.
    if (!inHand.delete(job)) return;
    settling.add(job, error);
    if (places - inHand.size >= together) bell.ring();
  };

  /** A handler that throws before it has begun has failed at each of these jobs; none may keep its place. */
  const begin = (jobs: readonly Job<JobData>[]): readonly Promise<void>[] => {
    try {
      return handle(jobs.map((job) => job.data));
    } catch (error) {
      return jobs.map(() => Promise.reject(error));
    }
  };

  const take = async (): Promise<boolean> => {
    const batchSize = Math.min(together, places - inHand.size);
    if (batchSize === 0) return false;
    const jobs = await boss.fetch<JobData>(queue, { batchSize });
    for (const job of jobs) inHand.add(job);
    const works = begin(jobs);
    for (const [index, job] of jobs.entries()) void settle(job, works[index] ?? Promise.resolve());
    return jobs.length === batchSize;
  };

  const running = (async () => {
    while (!stopping) {
      bell.hush();
      const mayBeMore = await take().catch((error: unknown) => {
        if (!stopping) log.error({ err: error, queue }, 'Jobs could not be fetched; retrying.');
        return false;
      });
      if (mayBeMore && places - inHand.size >= together) continue;
      // A queue that was emptied is looked at again after a pause; a full house as soon as there is room, or at least as often.
      if (!mayBeMore) bell.hush();
      if (!stopping) await bell.within(pollSeconds * 1_000);
    }
  })();

  const heartbeat = setInterval(() => {
    if (inHand.size > 0)
      boss.touch(queue, [...inHand]).catch((error: unknown) => log.warn({ err: error, queue }, 'A heartbeat failed.'));
  }, heartbeatSeconds * 1_000);

  return {
    stop: async (withinMs) => {
      stopping = true;
      bell.ring();
      await running;
      const until = performance.now() + withinMs;
      while (inHand.size > 0 && performance.now() < until) await wait(20);
      clearInterval(heartbeat);
      for (const job of inHand) settling.add(job, new Error('the server stopped'));
      inHand.clear();
      await settling.done();
    },
  };
}

/** Rung by whoever leaves a place; one that was rung before anybody listened is heard at once. */
class Bell {
  #rung = false;
  #heard: (() => void) | null = null;

  ring(): void {
    this.#rung = true;
    this.#heard?.();
  }

  hush(): void {
    this.#rung = false;
  }

  async within(ms: number): Promise<void> {
    if (this.#rung) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    this.#heard = resolve;
    await promise;
    clearTimeout(timer);
    this.#heard = null;
  }
}

/** Tells the queue what became of jobs; those that end while it is being told go together. */
class Settling {
  readonly #queue: Pick<LoopOf, 'boss' | 'queue' | 'log'>;
  readonly #done: Job<JobData>[] = [];
  readonly #failed: { readonly job: Job<JobData>; readonly error: unknown }[] = [];
  #running: Promise<void> | null = null;

  constructor(queue: Pick<LoopOf, 'boss' | 'queue' | 'log'>) {
    this.#queue = queue;
  }

  add(job: Job<JobData>, error: unknown): void {
    if (error === null) this.#done.push(job);
    else this.#failed.push({ job, error });
    this.#running ??= this.#tell();
  }

  async done(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  /** What cannot be told is given out again when its heartbeat is missed, and whoever gets it finds the work done. */
  async #tell(): Promise<void> {
    const { boss, queue, log } = this.#queue;
    const logFailure = (error: unknown) => log.warn({ err: error, queue }, 'The outcome of jobs could not be stored.');
    while (this.#done.length + this.#failed.length > 0) {
      const done = this.#done.splice(0);
      if (done.length > 0) await boss.complete(queue, done).catch(logFailure);
      for (const { job, error } of this.#failed.splice(0)) {
        log.warn({ err: error, queue, job_id: job.id }, 'A job failed; it will be retried.');
        await boss.fail(queue, job, toWords(error)).catch(logFailure);
      }
    }
    // In the same moment as it saw that nothing is left: whoever comes later must find nobody telling, and tell.
    this.#running = null;
  }
}

const toWords = (error: unknown): object => ({ message: error instanceof Error ? error.message : String(error) });
