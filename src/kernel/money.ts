/**
 * Money: whole minor units of one currency as a bigint. Parsed from and written to decimal strings at the edges.
 * Never mixes currencies silently and never becomes a JS number.
 */
import { present } from './assert.ts';
import { parseDecimal, writeDecimal } from './decimal.ts';
import { currencyDigits } from './currency.ts';

declare const minor: unique symbol;
/** Minor units (cents for EUR, yen for JPY). */
export type Minor = bigint & { readonly [minor]?: 'Minor' };

export function parseMoney(text: string, currency: string): Minor | null {
  return parseDecimal(text, currencyDigits(currency));
}

export function writeMoney(amount: Minor, currency: string): string {
  return writeDecimal(amount, currencyDigits(currency));
}

/** The sum of two written amounts of one currency. */
export function addMoney(a: string, b: string, currency: string): string {
  return writeMoney(
    present(parseMoney(a, currency), 'a written amount') + present(parseMoney(b, currency), 'a written amount'),
    currency,
  );
}
