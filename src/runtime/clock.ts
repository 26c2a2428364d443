/** Time, randomness and ids as ports: flows never ask the machine for them directly, so a test or a simulation can own them. */
import { randomBytes } from 'node:crypto';
import type { Instant } from '#kernel/calendar.ts';
import { uuidV7, type Id, type IdKind } from '#kernel/id.ts';

export interface Clock {
  now(): Instant;
}

export interface Random {
  bytes(count: number): Uint8Array;
}

/** Asked several times a request: a millisecond is written once. */
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

/** Makes ids that sort in the order they were made by this process; the kind is only a brand. */
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

/** Adds one to the last seven bytes: 2^56 ids of one millisecond, more than any machine can make. */
function increase(tail: Uint8Array): void {
  for (let i = tail.length - 1; i >= 3; i--) {
    tail[i] = ((tail[i] ?? 0) + 1) & 0xff;
    if (tail[i] !== 0) return;
  }
}
