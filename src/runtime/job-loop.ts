/**
 * Fetches jobs from a queue while there are free slots, several at a time, and settles each individually: a slow job occupies only its own
 * slot. The state of jobs is kept by the queue, not here.
 */
import type { Job, PgBoss } from 'pg-boss';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from './log.ts';

type JobData = Record<string, unknown>;

export interface LoopOptions {
  /** Maximum number of concurrent jobs. */
  readonly places: number;
  /** Maximum number of jobs fetched and passed to `handle` at once. */
  readonly together: number;
  readonly pollSeconds: number;
  /** Interval of the heartbeat for running jobs. */
  readonly heartbeatSeconds: number;
}

export interface JobLoop {
  /** Fetches no more jobs and waits for the running ones; those unfinished after `withinMs` are returned to the queue. */
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
    // Already settled by `stop`.
    if (!inHand.delete(job)) return;
    settling.add(job, error);
    if (places - inHand.size >= together) bell.ring();
  };

  /** A handler that throws synchronously fails all of its jobs; each must free its slot. */
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
      // An empty queue is polled after a pause; with all slots taken, as soon as one is free, or after the same pause.
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

/** Signals that a slot is free; a signal sent before the wait ends it at once. */
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

/** Reports the outcome of jobs to the queue; outcomes that arrive during a report are sent together. */
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

  /** A job whose outcome cannot be stored is fetched again after its heartbeat expires; handlers are idempotent. */
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
    // Synchronous with the check that nothing is left, so that a later `add` starts a new run.
    this.#running = null;
  }
}

const toWords = (error: unknown): object => ({ message: error instanceof Error ? error.message : String(error) });
