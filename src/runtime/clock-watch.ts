/**
 * The skew between this machine's clock and the database's: measured at start and on a timer, never per request. Between measurements a
 * jump shows against the monotonic clock and is noticed by the next call.
 */
import { sql } from 'kysely';
import type { Clock } from './clock.ts';
import type { Tx } from './database/transaction.ts';
import type { Log } from './log.ts';

export interface ClockWatch {
  /** Absolute skew in milliseconds. */
  skewMs(): number;
  stop(): Promise<void>;
}

export interface ClockWatchOptions {
  /** Queried once per measurement. */
  readonly alone: Tx;
  readonly clock: Clock;
  readonly log: Log;
  readonly everyMs?: number;
}

/** Documents are dated and jobs are scheduled by our clock: a larger skew is refused. */
export const MAX_SKEW_MS = 300_000;
const EVERY_MS = 60_000;
/** A larger jump triggers a measurement at once. */
const JUMP_MS = 30_000;

interface Measured {
  /** Ours minus theirs; the smallest difference consistent with the measurement. */
  readonly skewMs: number;
  readonly wallMs: number;
  readonly countedMs: number;
}

const counted = (): number => Number(process.hrtime.bigint() / 1_000_000n);

/** Resolves when the first measurement has succeeded or failed. */
export async function watchClock({ alone, clock, log, everyMs = EVERY_MS }: ClockWatchOptions): Promise<ClockWatch> {
  const wall = () => Date.parse(clock.now());
  let last: Measured = { skewMs: 0, wallMs: wall(), countedMs: counted() };
  let measuring: Promise<void> | null = null;

  const measure = async (): Promise<void> => {
    try {
      const before = wall();
      const theirs = await readTheirClock(alone);
      const after = wall();
      // The database's clock was read between our two readings: the time between them is not skew.
      const skewMs = before > theirs ? before - theirs : after < theirs ? after - theirs : 0;
      if (Math.abs(skewMs) > MAX_SKEW_MS) {
        log.error(
          { skew_ms: skewMs },
          'This machine’s clock and the database’s differ: nothing is issued until they agree.',
        );
      }
      last = { skewMs, wallMs: after, countedMs: counted() };
    } catch (error) {
      log.warn({ err: error }, 'The database’s clock could not be read.');
    }
  };
  const measureOnce = (): Promise<void> => (measuring ??= measure().finally(() => (measuring = null)));

  await measureOnce();
  const timer = setInterval(() => void measureOnce(), everyMs);
  timer.unref();
  return {
    skewMs: () => {
      const jumped = wall() - last.wallMs - (counted() - last.countedMs);
      if (Math.abs(jumped) > JUMP_MS) void measureOnce();
      return Math.abs(last.skewMs + jumped);
    },
    stop: async () => {
      clearInterval(timer);
      await measuring;
    },
  };
}

async function readTheirClock(alone: Tx): Promise<number> {
  const row = await alone.maybe(
    sql<{ now: string }>`select (extract(epoch from clock_timestamp()) * 1000)::bigint::text as now`,
  );
  return Number(row?.now ?? Number.NaN);
}
