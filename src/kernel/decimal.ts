/**
 * Exact decimals: a bigint of units at a fixed scale, and the one rounding rule (half away from zero).
 * Money and quantities are built on it; no JS number ever holds an amount.
 */
import { assert } from './assert.ts';
import { ok, refuse, type Result } from './result.ts';

/** Longer than any real number. Checked before any pattern or BigInt sees the text, so that the cost is linear in its length. */
export const MAX_DECIMAL_LENGTH = 40;

const DECIMAL = /^(-?)(\d{1,20})(?:\.(\d+))?$/;

const ZERO = 48;

export const powerOfTen = (digits: number): bigint => 10n ** BigInt(digits);

/** Parses "12.50" at a scale. Null when it is not a plain decimal or has more decimals than the scale (apart from trailing zeros). */
export function parseDecimal(text: string, scale: number): bigint | null {
  if (text.length > MAX_DECIMAL_LENGTH) return null;
  const parts = DECIMAL.exec(text);
  if (parts === null) return null;
  const fraction = withoutTrailingZeros(parts[3] ?? '');
  if (fraction.length > scale) return null;
  const units = BigInt((parts[2] ?? '0') + fraction.padEnd(scale, '0'));
  return parts[1] === '-' ? -units : units;
}

/** The constraints on a decimal from outside. */
export interface DecimalRule {
  readonly scale: number;
  readonly least: bigint;
  readonly most: bigint;
  /** "greater than 0", for error messages. */
  readonly range: string;
  readonly example: string;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Parses a decimal string exactly, or returns the rule it breaks: `too_long`, `not_a_decimal`, `too_many_decimals` or `out_of_range`. */
export function readDecimal(text: string, { scale, least, most, range, example }: DecimalRule): Result<bigint> {
  if (text.length > MAX_DECIMAL_LENGTH)
    return refuse('too_long', `Must not be longer than ${MAX_DECIMAL_LENGTH} characters.`);
  if (!NUMBER.test(text)) return refuse('not_a_decimal', `Expected a decimal like "${example}".`);
  if (withoutTrailingZeros(text.split('.')[1] ?? '').length > scale)
    return refuse('too_many_decimals', `Must not have more than ${scale} decimal places.`);
  const units = parseDecimal(text, scale);
  return units === null || units > most || units < least ? refuse('out_of_range', `Must be ${range}.`) : ok(units);
}

/** In one pass from the end: a regular expression would backtrack from every zero. */
export function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === ZERO) end--;
  return digits.slice(0, end);
}

/** Writes units at a scale with all digits ("12.50"), or without trailing zeros ("12.5"). */
export function writeDecimal(units: bigint, scale: number, form: 'full' | 'short' = 'full'): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  let fraction = scale === 0 ? '' : digits.slice(digits.length - scale);
  if (form === 'short') fraction = withoutTrailingZeros(fraction);
  return fraction === '' ? sign + whole : `${sign}${whole}.${fraction}`;
}

/** numerator / denominator rounded to the nearest integer, half away from zero. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  assert(denominator !== 0n, 'a divisor is not zero');
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (n * 2n + d) / (d * 2n);
  return negative ? -rounded : rounded;
}

export const absolute = (value: bigint): bigint => (value < 0n ? -value : value);
export const sum = (values: Iterable<bigint>): bigint => {
  let total = 0n;
  for (const value of values) total += value;
  return total;
};

/**
 * Splits whole by weights so that the parts sum to it exactly (largest remainder, ties to the earlier part).
 * With all weights zero everything goes to the first part. Weights must not be negative.
 */
export function splitByLargestRemainder(whole: bigint, weights: readonly bigint[]): bigint[] {
  assert(weights.length > 0, 'something is split over at least one part');
  assert(
    weights.every((w) => w >= 0n),
    'weights are not negative',
  );
  const total = sum(weights);
  if (total === 0n) return weights.map((_, i) => (i === 0 ? whole : 0n));
  const sign = whole < 0n ? -1n : 1n;
  const size = absolute(whole);
  const parts = weights.map((w) => (size * w) / total);
  const order = weights
    .map((w, index) => ({ index, remainder: (size * w) % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  let rest = size - sum(parts);
  for (const { index } of order) {
    if (rest === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    rest -= 1n;
  }
  return parts.map((part) => part * sign);
}
