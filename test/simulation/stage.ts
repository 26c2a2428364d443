/**
 * Decides who goes next when several requests run at once: every statement waits until it is called, one at a time, by the world's own
 * chance. A statement that waits for another one's lock is recognised by asking the database, and the others go on. Nothing here knows
 * what a statement is about.
 */
import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Dice } from './dice.ts';

interface Running {
  /** The database's process that does it; null where nothing can hold it up. */
  readonly backend: number | null;
  readonly over: Promise<unknown>;
  isBlocked: boolean;
}

/** So long a statement may run before the database is asked whether it waits. */
const PATIENCE_MS = 1;

export class Stage {
  readonly #monitor: Pool;
  readonly #waiting: { readonly number: number; readonly go: () => void }[] = [];
  #numbers = 0;
  /** Every connection that was ever seen here: only those count as in the way. */
  readonly #backends = new Set<number>();
  readonly #running = new Set<Running>();
  readonly #watching: (() => void)[] = [];
  #moves = 0;
  #isFree = true;
  /** Counts when locks were given back, so that an old answer is not taken for a new one. */
  #releases = 0;
  /** How often somebody waited for another one's lock. */
  lockWaits = 0;

  constructor(monitor: Pool) {
    this.#monitor = monitor;
  }

  /** Who asks first has the first number: by it those who wait are told apart. */
  number(): number {
    return (this.#numbers += 1);
  }

  /** Until it is the caller's turn: to begin something, or to hear how it ended. */
  async turn(number: number): Promise<void> {
    if (this.#isFree) return;
    this.#moves += 1;
    await new Promise<void>((go) => this.#waiting.push({ number, go }));
  }

  /** Something that is under way; nobody else is called before it is over, or waits for a lock. */
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

  /** Locks were given back: whoever waited may go on by itself. */
  released(): void {
    this.#releases += 1;
    for (const each of this.#running) each.isBlocked = false;
  }

  /** Told that somebody came to an end, or began to wait for the world. */
  moved(): void {
    this.#moves += 1;
    for (const notify of this.#watching.splice(0)) notify();
  }

  /** Until somebody tells that. */
  nextMove(): Promise<void> {
    return new Promise((resolve) => this.#watching.push(resolve));
  }

  /** Calls one after the other until all that were asked for are over. */
  async play(dice: Dice, isOver: () => boolean): Promise<void> {
    for (;;) {
      await this.#quiet();
      if (isOver()) return;
      if (this.#waiting.length > 0) {
        this.#waiting.sort((a, b) => a.number - b.number);
        this.#waiting.splice(dice.below(this.#waiting.length), 1)[0]?.go();
        continue;
      }
      // Everybody waits for somebody: the database will end that.
      if (this.#running.size > 0) await Promise.race([...this.#running].map(({ over }) => over));
      else await sleep(PATIENCE_MS);
      this.released();
    }
  }

  /** From now on whoever comes waits to be called. */
  begin(): void {
    this.#isFree = false;
  }

  end(): void {
    this.#isFree = true;
    for (const { go } of this.#waiting.splice(0)) go();
  }

  /** Until nobody moves by itself any more. */
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
