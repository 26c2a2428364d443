/**
 * The scheduler of concurrent requests: every statement waits for its turn, one at a time, in an order chosen by the world's randomness. A
 * statement that waits for a lock is detected by querying the database, and others continue. Independent of what statements do.
 */
import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Dice } from './dice.ts';

interface Running {
  /** The backend that executes it; null when it cannot block. */
  readonly backend: number | null;
  readonly over: Promise<unknown>;
  isBlocked: boolean;
}

/** How long a statement may run before the database is queried for lock waits. */
const PATIENCE_MS = 1;

export class Scheduler {
  readonly #monitor: Pool;
  readonly #waiting: { readonly number: number; readonly go: () => void }[] = [];
  #numbers = 0;
  /** All backends of this stage; only these count as blocking. */
  readonly #backends = new Set<number>();
  readonly #running = new Set<Running>();
  readonly #watching: (() => void)[] = [];
  #moves = 0;
  #isFree = true;
  /** Counts releases of locks, to recognize outdated query results. */
  #releases = 0;
  /** Number of lock waits. */
  lockWaits = 0;

  constructor(monitor: Pool) {
    this.#monitor = monitor;
  }

  /** Ascending numbers that identify those waiting. */
  number(): number {
    return (this.#numbers += 1);
  }

  /** Resolves when it is the caller's turn to start something or to receive its result. */
  async turn(number: number): Promise<void> {
    if (this.#isFree) return;
    this.#moves += 1;
    await new Promise<void>((go) => this.#waiting.push({ number, go }));
  }

  /** Registers a running operation; no other turn is given until it is over or waits for a lock. */
  async hold<T>(backend: number | null, over: Promise<T>): Promise<T> {
    if (this.#isFree) return over;
    if (backend !== null) this.#backends.add(backend);
    const running: Running = { backend, over: over.catch(() => null), isBlocked: false };
    this.#running.add(running);
    try {
      return await over;
    } finally {
      this.#running.delete(running);
      this.#moves += 1;
    }
  }

  /** Locks were released: those waiting for them may continue. */
  released(): void {
    this.#releases += 1;
    for (const each of this.#running) each.isBlocked = false;
  }

  /** Signals that an operation has ended or started to wait for the world. */
  moved(): void {
    this.#moves += 1;
    for (const notify of this.#watching.splice(0)) notify();
  }

  /** Resolves on the next `moved`. */
  nextMove(): Promise<void> {
    return new Promise((resolve) => this.#watching.push(resolve));
  }

  /** Gives turns one at a time until `isOver`. */
  async play(dice: Dice, isOver: () => boolean): Promise<void> {
    for (;;) {
      await this.#quiet();
      if (isOver()) return;
      if (this.#waiting.length > 0) {
        this.#waiting.sort((a, b) => a.number - b.number);
        this.#waiting.splice(dice.below(this.#waiting.length), 1)[0]?.go();
        continue;
      }
      // All wait for locks: the database resolves the deadlock.
      if (this.#running.size > 0) await Promise.race([...this.#running].map(({ over }) => over));
      else await sleep(PATIENCE_MS);
      this.released();
    }
  }

  /** From now on callers of `turn` wait. */
  begin(): void {
    this.#isFree = false;
  }

  end(): void {
    this.#isFree = true;
    for (const { go } of this.#waiting.splice(0)) go();
  }

  /** Resolves when no operation continues by itself. */
  async #quiet(): Promise<void> {
    for (;;) {
      for (let seen = -1; seen !== this.#moves;) {
        seen = this.#moves;
        await immediate();
        await immediate();
      }
      const busy = [...this.#running].filter(({ isBlocked }) => !isBlocked);
      if (busy.length === 0) return;
      const first = Promise.race(busy.map(({ over }) => over));
      if (this.#mayBlock(busy)) {
        const isOver = await Promise.race([first.then(() => true), sleep(PATIENCE_MS, false)]);
        if (!isOver) await this.#askWhoWaits(busy);
      } else await first;
    }
  }

  #mayBlock(busy: readonly Running[]): boolean {
    return busy.every(({ backend }) => backend !== null);
  }

  async #askWhoWaits(busy: readonly Running[]): Promise<void> {
    const pending = this.#releases;
    const { rows } = await this.#monitor.query<{ pid: number }>({
      name: 'who-waits',
      text: 'select pid from unnest($1::int[]) as pid where pg_blocking_pids(pid) && $2::int[]',
      values: [busy.map(({ backend }) => backend), [...this.#backends]],
    });
    if (pending !== this.#releases) return;
    for (const each of busy) {
      if (!rows.some(({ pid }) => pid === each.backend)) continue;
      each.isBlocked = true;
      this.lockWaits += 1;
    }
  }
}
