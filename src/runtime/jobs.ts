/**
 * Jobs on pg-boss, inserted in the caller's transaction under the id of the entity they serve, so that a repeat inserts nothing. A handler
 * must be idempotent: the state of the entity decides, not the job.
 */
import { PgBoss } from 'pg-boss';
import { startJobLoop, type JobLoop, type LoopOf } from './job-loop.ts';
import type { Log } from './log.ts';
import type { Tx } from './database/transaction.ts';

export interface JobToRun {
  /** UUID of the entity served, such as the transmission. */
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly startAfterSeconds?: number;
}

export interface QueueOptions {
  /** Maximum number of concurrent jobs. */
  readonly concurrency: number;
  readonly pollSeconds?: number;
}

export interface BatchCallOptions extends QueueOptions {
  /** Maximum number of jobs per call of the handler. */
  readonly together: number;
}

export interface Jobs {
  start(): Promise<void>;
  createQueue(queue: string): Promise<void>;
  insert(tx: Tx, queue: string, jobs: readonly JobToRun[]): Promise<void>;
  /** Which of these jobs are queued, running or to be retried. */
  findUnfinished(tx: Tx, queue: string, ids: readonly string[]): Promise<Set<string>>;
  work(queue: string, options: QueueOptions, handle: (data: Record<string, unknown>) => Promise<void>): Promise<void>;
  /** For work that is cheaper in batches: the handler gets several jobs and returns a promise for each, in order. */
  workTogether(
    queue: string,
    options: BatchCallOptions,
    handle: (jobs: readonly Record<string, unknown>[]) => readonly Promise<void>[],
  ): Promise<void>;
  /** Number of jobs queued in all queues. */
  waiting(): Promise<number>;
  stop(): Promise<void>;
}

const RETRY_LIMIT = 20;
const RETRY_DELAY_SECONDS = 5;
const RETRY_DELAY_MAX_SECONDS = 900;
/** A job of a killed worker is handed out again this long after its last heartbeat. */
const HEARTBEAT_SECONDS = 20;
const LOOK_EVERY_SECONDS = 10;
const STOP_TIMEOUT_MS = 15_000;
const POLL_SECONDS = 0.5;

export function createJobs(connectionString: string, log: Log): Jobs {
  const boss = new PgBoss({
    connectionString,
    schema: 'pgboss',
    max: 4,
    // Jobs of killed workers are detected at this interval, after their heartbeat has expired.
    superviseIntervalSeconds: LOOK_EVERY_SECONDS,
    monitorIntervalSeconds: LOOK_EVERY_SECONDS,
    application_name: 'quittance-jobs',
  });
  boss.on('error', (error) => log.error({ err: error }, 'The job queue reported an error.'));
  const queues = new Set<string>();
  const loops: JobLoop[] = [];
  const work = (queue: string, wanted: BatchCallOptions, handle: LoopOf['handle']): void => {
    const { concurrency, together, pollSeconds = POLL_SECONDS } = wanted;
    const options = { places: concurrency, together, pollSeconds, heartbeatSeconds: HEARTBEAT_SECONDS / 2 };
    loops.push(startJobLoop({ boss, queue, log, options, handle }));
  };
  return {
    start: async () => {
      await boss.start();
    },
    createQueue: async (queue) => {
      queues.add(queue);
      await boss.createQueue(queue, {
        retryLimit: RETRY_LIMIT,
        retryDelay: RETRY_DELAY_SECONDS,
        retryBackoff: true,
        retryDelayMax: RETRY_DELAY_MAX_SECONDS,
        heartbeatSeconds: HEARTBEAT_SECONDS,
      });
    },
    insert: async (tx, queue, jobs) => {
      if (jobs.length === 0) return;
      await boss.insert(
        queue,
        jobs.map((job) => ({
          id: job.id,
          data: job.data,
          ...(job.startAfterSeconds === undefined ? {} : { startAfter: job.startAfterSeconds }),
        })),
        { db: inPassing(tx) },
      );
    },
    findUnfinished: async (tx, queue, ids) => {
      const { rows } = await tx.executeSql(
        `select id from pgboss.job where name = $1 and id = any($2::uuid[]) and state in ('created', 'retry', 'active')`,
        [queue, ids],
      );
      return new Set((rows as { id: string }[]).map((row) => row.id));
    },
    work: async (queue, options, handle) => {
      work(queue, { ...options, together: Math.ceil(options.concurrency / 2) }, (jobs) =>
        jobs.map((data) => handle(data)),
      );
    },
    workTogether: async (queue, options, handle) => work(queue, options, handle),
    waiting: async () => {
      let waiting = 0;
      for (const queue of queues)
        waiting += (await boss.getQueueStats(queue)).reduce((sum, stats) => sum + stats.queuedCount, 0);
      return waiting;
    },
    stop: async () => {
      await Promise.all(loops.splice(0).map((loop) => loop.stop(STOP_TIMEOUT_MS)));
      await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS });
    },
  };
}

/** Sends without awaiting: the queue ignores the result, and the transaction learns of a failure. */
function inPassing(tx: Tx): Pick<Tx, 'executeSql'> {
  return {
    executeSql: async (text, values = []) => {
      tx.sendSql(text, values);
      return { rows: [] };
    },
  };
}
