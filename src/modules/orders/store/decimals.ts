/** Parses decimals stored by this module; anything else in a column is a bug. */
import { present } from '#kernel/assert.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { parseDecimal } from '#kernel/decimal.ts';

export const storedDecimal = (text: string, scale: number): bigint =>
  present(parseDecimal(text, scale), 'a stored decimal fits its scale');

/** Returns minor units of the currency. */
export const storedMoney = (text: string, currency: string): bigint => storedDecimal(text, currencyDigits(currency));
