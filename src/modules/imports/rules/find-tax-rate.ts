/** Tax rates implied by a file: by the name of a tax, or by an amount that only one rate gives to the cent. Never guesses. Pure. */
import { absolute, divideRounded, powerOfTen } from '#kernel/decimal.ts';
import { HUNDRED_PERCENT, parseRate, RATE_SCALE } from '#kernel/quantity.ts';

/** The account's own tax rates. Rates are percent at RATE_SCALE. */
export interface KnownRates {
  readonly rates: readonly bigint[];
  /** By name, in lower case. */
  readonly byName: ReadonlyMap<string, bigint>;
}

export const NO_RATES: KnownRates = { rates: [], byName: new Map() };

const PERCENT = /(\d{1,3})(?:[.,](\d{1,4}))? ?%/g;
const MAX_NAME = 200;

/** Tax on a net amount, or the tax within a gross one. */
export const taxOn = (amount: bigint, rate: bigint, isWithin: boolean): bigint =>
  divideRounded(amount * rate, isWithin ? HUNDRED_PERCENT + rate : HUNDRED_PERCENT);

/** The rate in a tax's name ("VAT 19%"), else the account's rate of this name. None if the name contains several percentages. */
export function rateNamed(name: string | undefined, known: KnownRates): bigint | null {
  if (name === undefined || name.length > MAX_NAME) return null;
  const own = known.byName.get(name.trim().toLowerCase());
  if (own !== undefined) return own;
  const stated = [...name.matchAll(PERCENT)].map(([, whole = '', part]) =>
    parseRate(part === undefined ? whole : `${whole}.${part}`),
  );
  const [rate] = stated;
  return new Set(stated).size === 1 && rate !== undefined && rate !== null && rate <= HUNDRED_PERCENT ? rate : null;
}

export interface TaxedAmount {
  /** Minor units, including or excluding tax. */
  readonly amount: bigint;
  readonly tax: bigint;
  readonly isWithin: boolean;
}

const gives = ({ amount, tax, isWithin }: TaxedAmount, rate: bigint): boolean => taxOn(amount, rate, isWithin) === tax;

/**
 * The only one of these rates that gives the tax to the cent. If none of them does: the only plausible rate (in steps of
 * a twentieth or an eighth of a percent) that does, which requires an amount large enough to exclude its neighbours.
 */
export function rateOf(taxed: TaxedAmount, candidates: Iterable<bigint>): bigint | null {
  if (taxed.tax === 0n) return taxed.amount === 0n ? null : 0n;
  if (taxed.amount === 0n || taxed.amount < 0n !== taxed.tax < 0n) return null;
  const fitting = [...new Set(candidates)].filter((rate) => rate > 0n && gives(taxed, rate));
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined) return only;
  return fitting.length > 1 ? null : plainRate(taxed);
}

const STEPS = [powerOfTen(RATE_SCALE) / 20n, powerOfTen(RATE_SCALE) / 8n] as const;

function plainRate(taxed: TaxedAmount): bigint | null {
  const net = taxed.isWithin ? taxed.amount - taxed.tax : taxed.amount;
  if (net === 0n) return null;
  const near = divideRounded(taxed.tax * HUNDRED_PERCENT, net);
  const fitting = new Set(
    STEPS.flatMap((step) => [-2n, -1n, 0n, 1n, 2n].map((by) => (near / step + by) * step)).filter(
      (rate) => rate > 0n && rate <= HUNDRED_PERCENT && gives(taxed, rate),
    ),
  );
  const [only] = fitting;
  return fitting.size === 1 && only !== undefined ? only : null;
}

export const isNear = (a: bigint, b: bigint, by: number): boolean => absolute(a - b) <= BigInt(by);
