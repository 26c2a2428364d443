/** The currency named in the cell of an amount, by code or symbol. A symbol may stand for several currencies. Pure. */
import { isCurrency } from '#kernel/currency.ts';

/** Longer than any amount with its currency. */
const MAX_LENGTH = 64;
/** The characters of an amount apart from its currency. */
const AMOUNT = /[\d\s.,'\u2018\u2019\u00b4`()%+\-\u2010-\u2015\u2212\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/gu;

const OTHER_SIGNS: Readonly<Record<string, readonly string[]>> = {
  r: ['ZAR'],
  rs: ['INR', 'PKR', 'LKR', 'NPR', 'MUR'],
  fr: ['CHF'],
  '\u0440\u0443\u0431': ['RUB'],
  '\u043b\u0432': ['BGN'],
  '\u5186': ['JPY'],
  '\u5143': ['CNY', 'TWD', 'HKD'],
};

const signs = new Map<string, Set<string>>();

/** Symbols from Intl: narrow ones, which several currencies share, and the unambiguous ones. */
function knownSigns(): ReadonlyMap<string, ReadonlySet<string>> {
  if (signs.size > 0) return signs;
  const add = (sign: string, currency: string): void => {
    const key = sign.toLowerCase().replace(/\.$/, '');
    signs.set(key, (signs.get(key) ?? new Set()).add(currency));
  };
  for (const currency of Intl.supportedValuesOf('currency')) {
    for (const currencyDisplay of ['narrowSymbol', 'symbol'] as const) {
      const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay }).formatToParts(1);
      const sign = parts.find(({ type }) => type === 'currency')?.value ?? currency;
      if (sign !== currency) add(sign, currency);
    }
  }
  add('US$', 'USD');
  for (const [sign, currencies] of Object.entries(OTHER_SIGNS)) for (const each of currencies) add(sign, each);
  return signs;
}

/** The currencies it may stand for; null when it names no known currency. */
export function currenciesIn(text: string): ReadonlySet<string> | null {
  if (text.length > MAX_LENGTH) return null;
  const rest = text.normalize('NFKC').replaceAll(AMOUNT, '');
  if (rest === '') return null;
  if (isCurrency(rest.toUpperCase())) return new Set([rest.toUpperCase()]);
  return knownSigns().get(rest.toLowerCase()) ?? null;
}
