/** Formats amounts, dates and user text for a document. Amounts are formatted from exact decimals; never as JS numbers. */
import type { PlainDate } from '#kernel/calendar.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { writeMoney } from '#kernel/money.ts';
import { writePrice, writeQuantity, writeRate } from '#kernel/quantity.ts';
import type { Language } from '#model/language.ts';
import type { Address } from '#model/party.ts';

export interface ValueWriter {
  readonly money: (minor: bigint) => string;
  /** "EUR 1,234.50". */
  readonly moneyWithCurrency: (minor: bigint) => string;
  readonly price: (units: bigint) => string;
  readonly quantity: (units: bigint) => string;
  readonly rate: (units: bigint) => string;
  readonly date: (date: PlainDate) => string;
  readonly country: (code: string) => string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The percent sign as in each language: English writes it without a space. */
const PERCENT: Readonly<Record<Language, string>> = { en: '%', de: '\u00a0%' };

export function valueFormatter(language: Language, currency: string): ValueWriter {
  const digits = currencyDigits(currency);
  const exact = (text: string, fewest: number, most: number): string =>
    numberFormat(language, fewest, most)
      .format(text as `${number}`)
      .replace('-', '\u2212');
  const money = (minor: bigint): string => exact(writeMoney(minor, currency), digits, digits);
  return {
    money,
    moneyWithCurrency: (minor) => `${currency}\u00a0${money(minor)}`,
    price: (units) => exact(writePrice(units), digits, 6),
    quantity: (units) => exact(writeQuantity(units), 0, 6),
    rate: (units) => `${exact(writeRate(units), 0, 4)}${PERCENT[language]}`,
    date: (date) => writeDate(date, language),
    country: (code) => countryNames(language).of(code) ?? code,
  };
}

function writeDate(date: PlainDate, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return language === 'de'
    ? `${day}.${month}.${year}`
    : `${Number(day)}\u00a0${MONTHS[Number(month) - 1]}\u00a0${year}`;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Creating an Intl format costs more than a thousand uses of it. */
function numberFormat(language: Language, fewest: number, most: number): Intl.NumberFormat {
  const key = `${language}|${fewest}|${most}`;
  let format = numberFormats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(language, { minimumFractionDigits: fewest, maximumFractionDigits: most });
    numberFormats.set(key, format);
  }
  return format;
}

const countries = new Map<Language, Intl.DisplayNames>();

function countryNames(language: Language): Intl.DisplayNames {
  let names = countries.get(language);
  if (names === undefined) {
    names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
    countries.set(language, names);
  }
  return names;
}

/** Countries that write the region after the city, then the postal code. */
const CITY_REGION_CODE = new Set(['US', 'CA', 'AU', 'NZ', 'IN', 'TW', 'BR', 'MX']);
/** Countries that write the postal code on a line of its own. */
const CODE_LAST = new Set(['GB', 'IE', 'GG', 'JE', 'IM', 'HK', 'SG']);

/** The lines under a name, country last. */
export function addressLines(address: Address, writer: ValueWriter): string[] {
  const { city, region = '', postalCode, country } = address;
  const place = CITY_REGION_CODE.has(country)
    ? [[city, [region, postalCode].filter(filled).join(' ')].filter(filled).join(', ')]
    : CODE_LAST.has(country)
      ? [city, region, postalCode]
      : [[postalCode, city].filter(filled).join(' '), region];
  const street = [address.line1, address.line2 ?? ''].flatMap((line) => severalLines(line).split('\n'));
  return [...street, ...place, writer.country(country)].map(oneLine).filter(filled);
}

export const filled = (text: string): boolean => text.trim() !== '';

/** Control characters, and marks that could change the direction of the following text. */
// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/** User text without control characters; line breaks are kept. */
export function severalLines(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(UNPRINTABLE, ' ')
    .replace(/[^\S\n\u00a0\u202f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

export const oneLine = (text: string): string => severalLines(text).replace(/\n+/g, ' ');

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const [ISOLATE, END_OF_ISOLATE] = ['\u2068', '\u2069'];

/**
 * User text, each line in the direction of its first letter: in a left-to-right document, the full stop of a Hebrew
 * sentence would otherwise be at its beginning. Applied last.
 */
export const isolated = (text: string): string =>
  RIGHT_TO_LEFT.test(text)
    ? text
        .split('\n')
        .map((line) => (RIGHT_TO_LEFT.test(line) ? `${ISOLATE}${line}${END_OF_ISOLATE}` : line))
        .join('\n')
    : text;
