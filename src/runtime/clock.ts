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

export const systemClock: Clock = { now: () => new Date().toISOString() };
export const systemRandom: Random = { bytes: (count) => randomBytes(count) };

/** Makes ids that sort by time; the kind is only a brand. */
export type NewId = <K extends IdKind>(kind: K) => Id<K>;

export function idMaker(clock: Clock, random: Random): NewId {
  return <K extends IdKind>() => uuidV7(Date.parse(clock.now()), random.bytes(10)) as Id<K>;
}
