/** Time, randomness and ids as ports: flows never call the system for them, so that tests and the simulation can control them. */
import { randomBytes } from 'node:crypto';
import type { Instant } from '#kernel/calendar.ts';
import { uuidV7, type Id, type IdKind } from '#kernel/id.ts';

export interface Clock {
  now(): Instant;
}

export interface Random {
  bytes(count: number): Uint8Array;
}

/** Caches the text of the current millisecond: it is needed several times per request. */
function writtenOnce(): Clock {
  let time = Number.NaN;
  let text = '';
  return {
    now: () => {
      const now = Date.now();
      if (now !== time) {
        time = now;
        text = new Date(now).toISOString();
      }
      return text;
    },
  };
}

export const systemClock: Clock = writtenOnce();
export const systemRandom: Random = { bytes: (count) => randomBytes(count) };

/** Generates ids that sort in the order this process created them; the kind is only a type brand. */
export type NewId = <K extends IdKind>(kind: K) => Id<K>;

const RANDOM_BYTES = 10;

/** Within a millisecond, and when the clock steps back, the next id is the last one plus one (RFC 9562, 6.2, method 2). */
export function idMaker(clock: Clock, random: Random): NewId {
  let time = -1;
  let tail = new Uint8Array(RANDOM_BYTES);
  let text = '';
  let now = Number.NaN;
  return <K extends IdKind>() => {
    const readAt = clock.now();
    if (readAt !== text) {
      text = readAt;
      now = Date.parse(readAt);
    }
    if (now > time) {
      time = now;
      tail = Uint8Array.from(random.bytes(RANDOM_BYTES));
    } else {
      increase(tail);
    }
    return uuidV7(time, tail) as Id<K>;
  };
}

/** Adds one to the last seven bytes: 2^56 ids per millisecond are more than any machine can generate. */
function increase(tail: Uint8Array): void {
  for (let i = tail.length - 1; i >= 3; i--) {
    tail[i] = ((tail[i] ?? 0) + 1) & 0xff;
    if (tail[i] !== 0) return;
  }
}
