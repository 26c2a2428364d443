/** The tax on a net amount, or the tax inside a gross (tax-inclusive) one. Pure. */
import { divideRounded } from '#kernel/decimal.ts';
import { HUNDRED_PERCENT } from '#kernel/quantity.ts';

/** All in minor units, rounded half away from zero; `rate` in percent at the scale of `HUNDRED_PERCENT`. */
export function taxOf(amount: bigint, rate: bigint, isGross: boolean): bigint {
  return divideRounded(amount * rate, isGross ? HUNDRED_PERCENT + rate : HUNDRED_PERCENT);
}
