/**
 * Splits an amount over several documents cumulatively: a part is round(whole x share so far) less what was billed before, so that the parts sum to the
 * whole without knowing later parts. Never exceeds the whole and never changes its sign.
 */
import { divideRounded } from '#kernel/decimal.ts';

/** The completed share as an exact fraction; `of` is positive. */
export interface Share {
  readonly done: bigint;
  readonly of: bigint;
}

export const NOTHING: Share = { done: 0n, of: 1n };
export const EVERYTHING: Share = { done: 1n, of: 1n };

/**
 * The next part of a whole, in the whole's unit. After voided invoices `before` can be ahead of the share: the part is then zero, and
 * a later part catches up.
 */
export function nextPart(whole: bigint, share: Share, before: bigint): bigint {
  const target = share.done === share.of ? whole : divideRounded(whole * share.done, share.of);
  const part = target - before;
  const rest = whole - before;
  return whole < 0n ? least(0n, most(part, rest)) : most(0n, least(part, rest));
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);
