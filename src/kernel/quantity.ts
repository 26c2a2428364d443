/** Quantities, unit prices (6 decimals), tax rates in percent (4) and discount fractions (6): the fixed scales of the domain. */
import { divideRounded, parseDecimal, powerOfTen, writeDecimal, type DecimalRule } from './decimal.ts';

export const QUANTITY_SCALE = 6;
export const PRICE_SCALE = 6;
export const RATE_SCALE = 4;
export const FRACTION_SCALE = 6;

/** A tax rate of 100 %. */
export const HUNDRED_PERCENT = 100n * powerOfTen(RATE_SCALE);

const MAX_WHOLE_DIGITS = 9;
const belowOneBillion = (scale: number): bigint => powerOfTen(MAX_WHOLE_DIGITS + scale) - 1n;

/** The constraints on input, from API, events and imports alike. */
export const QUANTITY: DecimalRule = {
  scale: QUANTITY_SCALE,
  least: 1n,
  most: belowOneBillion(QUANTITY_SCALE),
  range: 'greater than 0 and below 1,000,000,000',
  example: '2.5',
};
export const PRICE: DecimalRule = {
  scale: PRICE_SCALE,
  least: 0n,
  most: belowOneBillion(PRICE_SCALE),
  range: 'from 0 to below 1,000,000,000',
  example: '19.99',
};
export const RATE: DecimalRule = {
  scale: RATE_SCALE,
  least: 0n,
  most: HUNDRED_PERCENT,
  range: 'from 0 to 100',
  example: '19',
};
export const FRACTION: DecimalRule = {
  scale: FRACTION_SCALE,
  least: 0n,
  most: powerOfTen(FRACTION_SCALE),
  range: 'from 0 to 1',
  example: '0.15',
};

export const parseQuantity = (text: string): bigint | null => parseDecimal(text, QUANTITY_SCALE);
export const writeQuantity = (units: bigint): string => writeDecimal(units, QUANTITY_SCALE, 'short');
export const parsePrice = (text: string): bigint | null => parseDecimal(text, PRICE_SCALE);
export const writePrice = (units: bigint): string => writeDecimal(units, PRICE_SCALE, 'short');
/** Tax rate in percent: "19" or "8.875". */
export const parseRate = (text: string): bigint | null => parseDecimal(text, RATE_SCALE);
export const writeRate = (units: bigint): string => writeDecimal(units, RATE_SCALE, 'short');
/** Discount as a fraction: "0.15" is 15 %. */
export const parseFraction = (text: string): bigint | null => parseDecimal(text, FRACTION_SCALE);
export const writeFraction = (units: bigint): string => writeDecimal(units, FRACTION_SCALE, 'short');

/** quantity x unit price in minor units of a currency with the given digits, half away from zero. */
export function extend(quantity: bigint, unitPrice: bigint, digits: number): bigint {
  return divideRounded(quantity * unitPrice * powerOfTen(digits), powerOfTen(QUANTITY_SCALE + PRICE_SCALE));
}

/** quantity x unit price x (1 - discount) in minor units, rounded once. */
export function extendDiscounted(
  line: { readonly quantity: bigint; readonly unitPrice: bigint; readonly discount: bigint },
  digits: number,
): bigint {
  const one = powerOfTen(FRACTION_SCALE);
  return divideRounded(
    line.quantity * line.unitPrice * (one - line.discount) * powerOfTen(digits),
    powerOfTen(QUANTITY_SCALE + PRICE_SCALE + FRACTION_SCALE),
  );
}
