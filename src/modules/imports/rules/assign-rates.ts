/**
 * Assigns an order's taxes to its lines where the file gives only the total of each tax: the single assignment that reproduces every total.
 * If two different assignments do, none is chosen. Pure.
 */
import { divideRounded, sum } from '#kernel/decimal.ts';
import { isNear, taxOn } from './find-tax-rate.ts';

export interface NamedTax {
  readonly rate: bigint;
  /** Minor units. */
  readonly amount: bigint;
}

export interface MixedQuestion {
  /** The amount of each line in minor units, including or excluding tax. */
  readonly prices: readonly bigint[];
  readonly taxes: readonly NamedTax[];
  readonly isWithin: boolean;
  readonly discount: bigint;
  /** Freight and fees. */
  readonly charges: bigint;
}

export interface Mixed {
  readonly lines: readonly bigint[];
  /** Undefined: charges are taxed like the lines. */
  readonly charges: bigint | undefined;
}

/** Limit of assignments tried; beyond it the mapping must give the rates. */
const MAX_WAYS = 4_096;

export function assignRates(question: MixedQuestion): Mixed | null {
  const { prices, taxes } = question;
  const ways = taxes.length ** prices.length;
  if (taxes.length < 2 || !Number.isSafeInteger(ways) || ways > MAX_WAYS) return null;
  const found: Mixed[] = [];
  for (let way = 0; way < ways; way++) {
    const places = prices.map((_, index) => Math.floor(way / taxes.length ** index) % taxes.length);
    const charges = chargesThatFit(question, places);
    if (charges === 'none') continue;
    found.push({ lines: places.map((place) => taxes[place]?.rate ?? 0n), charges });
    if (found.length > 1) return null;
  }
  return found[0] ?? null;
}

/** How freight and fees are taxed so that each tax total matches: like the lines, at one of the rates, or not at all. */
function chargesThatFit(question: MixedQuestion, places: readonly number[]): bigint | undefined | 'none' {
  const { prices, taxes, isWithin, discount, charges } = question;
  const goods = sum(prices);
  const ofTax = taxes.map((_, tax) => sum(prices.filter((_price, index) => places[index] === tax)));
  const share = (whole: bigint, part: bigint): bigint => (goods === 0n ? 0n : divideRounded(whole * part, goods));
  const isFit = (chargesOf: (tax: number) => bigint): boolean =>
    taxes.every(({ rate, amount }, tax) => {
      const part = ofTax[tax] ?? 0n;
      const base = part - share(discount, part) + chargesOf(tax);
      return isNear(taxOn(base, rate, isWithin), amount, discount === 0n && charges === 0n ? 1 : 2);
    });
  if (isFit((tax) => share(charges, ofTax[tax] ?? 0n))) return undefined;
  if (charges === 0n) return 'none';
  const fixed = taxes.find((_, at) => isFit((tax) => (tax === at ? charges : 0n)));
  if (fixed !== undefined) return fixed.rate;
  return isFit(() => 0n) ? 0n : 'none';
}
