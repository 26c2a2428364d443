/** Chance that repeats: a small generator (mulberry32) seeded by words, so that a world told its seed is the same world again. Never the machine's own. */

export interface Dice {
  /** A whole number from 0 up to, without, `below`. */
  below(count: number): number;
  /** True in `percent` of cases. */
  chance(percent: number): boolean;
  pick<T>(from: readonly T[]): T;
  bytes(count: number): Uint8Array;
  /** From `least` to `most`, both possible. */
  units(least: bigint, most: bigint): bigint;
}

export function dice(...seed: readonly (string | number)[]): Dice {
  let state = 0x811c9dc5;
  for (const letter of seed.join('/')) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (count: number): number => next() % count;
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (from) => {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => next() & 0xff),
    units: (least, most) => least + (BigInt(next()) % (most - least + 1n)),
  };
}
