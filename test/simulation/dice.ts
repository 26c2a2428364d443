/** Reproducible randomness: a mulberry32 generator seeded by text, so that the same seed gives the same world. */

export interface Dice {
  /** An integer from 0 to `count`, exclusive. */
  below(count: number): number;
  /** True with a probability of `percent`. */
  chance(percent: number): boolean;
  pick<T>(from: readonly T[]): T;
  bytes(count: number): Uint8Array;
  /** From `least` to `most`, inclusive. */
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
