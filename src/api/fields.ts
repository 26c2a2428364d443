/**
 * The fields requests are made of. Each refuses what it cannot keep exactly, with a code of its own: a JSON number is never money,
 * a digit too many is never rounded away.
 */
import { z } from 'zod';
import { instantInUtc, isPlainDate, isTimeZone, type PlainDate } from '#kernel/calendar.ts';
import { isCurrency } from '#kernel/currency.ts';
import { parseDecimal, powerOfTen } from '#kernel/decimal.ts';
import { parseId, writeId, ID_PREFIXES, type Id, type IdKind } from '#kernel/id.ts';
import { FRACTION_SCALE, PRICE_SCALE, QUANTITY_SCALE, RATE_SCALE } from '#kernel/quantity.ts';
import type { Address } from '#model/party.ts';
import type { Reference } from '#model/reference.ts';
import { isCountry } from './countries.ts';
import { field, flaw, nameOfType, textField, type Flaw } from './field.ts';

const NUMBER = /^-?\d+(\.\d+)?$/;
/** C0 controls but tab and line feed, and lone surrogates: PostgreSQL or XML cannot keep them. */
// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
const UNKEEPABLE = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/;
const MOST_WHOLE_DIGITS = 9;
const MOST_MONEY_DIGITS = 15;

interface DecimalRule {
  readonly scale: number;
  readonly least: bigint;
  readonly most: bigint;
  /** "greater than 0", for words. */
  readonly range: string;
  readonly example: string;
  readonly what: string;
  /** Said of what is above the range, where a known mistake leads there. */
  readonly above?: (input: string) => Flaw;
}

/** A decimal string that units at the scale can hold exactly. */
function decimal(rule: DecimalRule) {
  const shown = {
    type: 'string' as const,
    format: 'decimal',
    pattern: `^-?\\d+(\\.\\d{1,${rule.scale}}0*)?$`,
    description: `${rule.what}, as a decimal string ${rule.range}, up to ${rule.scale} decimals.`,
    examples: [rule.example],
  };
  return field<bigint>(shown, (input) => {
    if (typeof input === 'number') return flaw('decimal_must_be_a_string', `Write it as a string: "${input}".`);
    if (typeof input !== 'string') return flaw('wrong_type', `Expected a decimal string, got ${nameOfType(input)}.`);
    if (!NUMBER.test(input)) return flaw('not_a_decimal', `Expected a decimal like "${rule.example}".`);
    const fraction = (input.split('.')[1] ?? '').replace(/0+$/, '');
    if (fraction.length > rule.scale) return flaw('too_many_decimals', `At most ${rule.scale} decimals are kept.`);
    const units = parseDecimal(input, rule.scale);
    if (units !== null && units > rule.most && rule.above !== undefined) return rule.above(input);
    if (units === null || units > rule.most || units < rule.least)
      return flaw('out_of_range', `Must be ${rule.range}.`);
    return units;
  });
}

const whole = (scale: number) => powerOfTen(MOST_WHOLE_DIGITS + scale) - 1n;

const QUANTITY: DecimalRule = {
  scale: QUANTITY_SCALE,
  least: 1n,
  most: whole(QUANTITY_SCALE),
  range: 'greater than 0 and below 1,000,000,000',
  example: '2.5',
  what: 'A quantity',
};
const PRICE: DecimalRule = {
  scale: PRICE_SCALE,
  least: 0n,
  most: whole(PRICE_SCALE),
  range: 'from 0 to below 1,000,000,000',
  example: '19.99',
  what: 'A unit price',
};
const RATE: DecimalRule = {
  scale: RATE_SCALE,
  least: 0n,
  most: 100n * powerOfTen(RATE_SCALE),
  range: 'from 0 to 100',
  example: '19',
  what: 'A tax rate in percent',
};
const DISCOUNT_RATE: DecimalRule = {
  scale: FRACTION_SCALE,
  least: 0n,
  most: powerOfTen(FRACTION_SCALE),
  range: 'from 0 to 1',
  example: '0.15',
  what: 'A discount as a fraction ("0.15" is 15 %)',
  above: (input) =>
    flaw(
      'discount_rate_looks_like_a_percentage',
      `A discount_rate is a fraction from 0 to 1: "0.15" is 15 %. For ${input} % write "discount_percent": "${input}".`,
    ),
};
/** The same units as a discount rate: a percentage at four decimals is a fraction at six. */
const DISCOUNT_PERCENT: DecimalRule = {
  scale: RATE_SCALE,
  least: 0n,
  most: 100n * powerOfTen(RATE_SCALE),
  range: 'from 0 to 100',
  example: '5',
  what: 'A discount in percent ("5" is 5 %)',
};

/** Exact units at the kernel's scales. */
export const quantityUnits = () => decimal(QUANTITY);
export const priceUnits = () => decimal(PRICE);
export const rateUnits = () => decimal(RATE);
export const discountRateUnits = () => decimal(DISCOUNT_RATE);
export const discountPercentUnits = () => decimal(DISCOUNT_PERCENT);

export type MoneyRange = 'positive' | 'zero_or_more' | 'any';

/** A decimal string; how many decimals it may have is known only with its currency, so the flow parses it (`parseMoney`). */
export const money = (range: MoneyRange = 'positive') =>
  field<string>(
    {
      type: 'string',
      format: 'decimal',
      pattern: range === 'any' ? '^-?\\d{1,15}(\\.\\d+)?$' : '^\\d{1,15}(\\.\\d+)?$',
      description: 'An amount of money as a decimal string, with at most as many decimals as its currency has.',
      examples: ['1234.50'],
    },
    (input) => readMoney(input, range),
  );

function readMoney(input: unknown, range: MoneyRange): string | Flaw {
  if (typeof input === 'number') return flaw('money_must_be_a_string', `Write the amount as a string: "${input}".`);
  if (typeof input !== 'string') return flaw('wrong_type', `Expected a decimal string, got ${nameOfType(input)}.`);
  if (!NUMBER.test(input)) return flaw('not_a_decimal', 'Expected an amount like "1234.50".');
  const [digits = '', decimals = ''] = input.replace('-', '').split('.');
  if (decimals.replace(/0+$/, '').length > 3) return flaw('too_many_decimals', 'No currency has more than 3 decimals.');
  if (digits.replace(/^0+/, '').length > MOST_MONEY_DIGITS)
    return flaw('out_of_range', 'The amount is larger than can be kept.');
  const zero = /^-?[0.]+$/.test(input);
  if (range !== 'any' && input.startsWith('-')) return flaw('out_of_range', 'The amount must not be negative.');
  if (range === 'positive' && zero) return flaw('out_of_range', 'The amount must be greater than 0.');
  return input;
}

export const currency = () =>
  textField<string>({ pattern: '^[A-Z]{3}$', description: 'ISO 4217 currency code.', examples: ['EUR'] }, (input) =>
    isCurrency(input) ? input : flaw('unknown_currency', 'Not a currency of ISO 4217.'),
  );

export const country = () =>
  textField<string>(
    { pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2 country code.', examples: ['DE'] },
    (input) =>
      isCountry(input) ? input : flaw('unknown_country', 'Not a country code of ISO 3166-1 alpha-2 (two capitals).'),
  );

export const date = () =>
  textField<PlainDate>(
    { format: 'date', description: 'A calendar date, YYYY-MM-DD.', examples: ['2026-11-30'] },
    (input) => (isPlainDate(input) ? input : flaw('not_a_date', 'Expected an existing day as YYYY-MM-DD.')),
  );

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** Any RFC 3339 instant; kept in UTC with milliseconds. */
export const instant = () =>
  textField<string>(
    { format: 'date-time', description: 'An instant, RFC 3339.', examples: ['2026-11-30T09:30:00Z'] },
    (input) => {
      const read = INSTANT.test(input) && isPlainDate(input.slice(0, 10)) ? instantInUtc(input) : null;
      return read ?? flaw('not_an_instant', 'Expected an RFC 3339 instant like 2026-11-30T09:30:00Z.');
    },
  );

export const timeZone = () =>
  textField<string>({ description: 'IANA time zone.', examples: ['Europe/Berlin'] }, (input) =>
    isTimeZone(input) ? input : flaw('unknown_time_zone', 'Not a time zone of the IANA database.'),
  );

const TERMS = /^(due_on_receipt|prepaid|cod|net_\d{1,3}(_eom)?|eom(_\d{1,3})?)$/;

/** Shape only; the flow refuses terms nobody can compute. */
export const paymentTerms = () =>
  textField<string>(
    {
      pattern: TERMS.source,
      description: 'When payment is due: "net_30", "net_30_eom", "eom", "eom_15", "due_on_receipt", "prepaid", "cod".',
      examples: ['net_30'],
    },
    (input) =>
      TERMS.test(input)
        ? input
        : flaw('payment_terms_unknown', 'Expected terms like "net_30", "eom" or "due_on_receipt".'),
  );

/** One line of text, 1 to `most` characters, trimmed; never characters that no document could keep. */
export const text = (most = 255) =>
  textField<string>({ maxLength: most }, (input) => {
    const trimmed = input.trim();
    if (trimmed === '') return flaw('empty', 'Must not be empty.');
    if ([...trimmed].length > most) return flaw('too_long', `At most ${most} characters.`);
    if (UNKEEPABLE.test(trimmed) || !trimmed.isWellFormed())
      return flaw('control_characters', 'Contains characters that cannot be kept.');
    return trimmed;
  });

const EMAIL = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/u;

export const email = () =>
  textField<string>({ format: 'email', maxLength: 254, examples: ['ap@example.com'] }, (input) =>
    input.length <= 254 && EMAIL.test(input) && !UNKEEPABLE.test(input)
      ? input
      : flaw('not_an_email', 'Expected one e-mail address.'),
  );

/** The caller's own id: unique per account and kind of thing. */
export const externalId = () =>
  text(255).meta({ type: 'string', maxLength: 255, description: "The caller's own id, unique per account and kind." });

const METADATA_KEYS = 50;
const METADATA_KEY_LENGTH = 40;
const METADATA_VALUE_LENGTH = 500;

export const metadata = () =>
  field<Readonly<Record<string, string>>>(
    {
      type: 'object',
      additionalProperties: { type: 'string', maxLength: METADATA_VALUE_LENGTH },
      description: 'Up to 50 strings of yours: keys of 40, values of 500 characters.',
    },
    (input) => {
      if (typeof input !== 'object' || input === null || Array.isArray(input))
        return flaw('wrong_type', 'Expected an object of strings.');
      const entries = Object.entries(input);
      if (entries.length > METADATA_KEYS) return flaw('too_many_keys', `At most ${METADATA_KEYS} keys.`);
      for (const [key, value] of entries) {
        if (key.length === 0 || key.length > METADATA_KEY_LENGTH)
          return flaw('too_long', `A key has 1 to ${METADATA_KEY_LENGTH} characters.`);
        if (typeof value !== 'string') return flaw('wrong_type', `The value of "${key}" is no string.`);
        if (value.length > METADATA_VALUE_LENGTH)
          return flaw('too_long', `A value has at most ${METADATA_VALUE_LENGTH} characters.`);
        if ((key + value).includes('\u0000') || !(key + value).isWellFormed())
          return flaw('control_characters', 'Contains characters that cannot be kept.');
      }
      return Object.fromEntries(entries) as Record<string, string>;
    },
  );

/** The model's address, from the names the API uses. */
export const address = () =>
  z
    .strictObject({
      line1: text(200),
      line2: text(200).nullable().optional(),
      city: text(120),
      region: text(120).nullable().optional(),
      postal_code: text(20).nullable().optional(),
      country: country(),
    })
    .meta({ id: 'AddressInput' })
    .transform((sent): Address => {
      const { postal_code, line2, region, ...rest } = sent;
      const optional = { ...(isGiven(line2) ? { line2 } : {}), ...(isGiven(region) ? { region } : {}) };
      return { ...rest, postalCode: postal_code ?? '', ...optional };
    });

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** An id of one kind, as its UUID. */
export const id = <K extends IdKind>(kind: K) =>
  textField<Id<K>>(
    { pattern: `^${ID_PREFIXES[kind]}_[0-9a-hjkmnp-tv-z]{26}$`, examples: [exampleId(kind)] },
    (input) => parseId(kind, input) ?? flaw('malformed_id', `Expected an id that starts with "${ID_PREFIXES[kind]}_".`),
  );

/** An id of any kind, as its UUID. */
export const anyId = () =>
  textField<string>({ description: 'An id with its prefix.', examples: [exampleId('invoice')] }, (input) => {
    for (const kind of Object.keys(ID_PREFIXES) as IdKind[]) {
      const uuid = parseId(kind, input);
      if (uuid !== null) return uuid;
    }
    return flaw('malformed_id', 'Expected an id with its prefix, like "inv_...".');
  });

/** A count or position in a query. */
export const wholeNumber = (description: string) =>
  field<number>({ type: 'integer', minimum: 0, description }, (input) => {
    const whole = typeof input === 'string' && /^\d{1,15}$/.test(input) ? Number(input) : Number.NaN;
    return Number.isSafeInteger(whole) ? whole : flaw('out_of_range', 'Expected a whole number from 0.');
  });

const EXTERNAL = 'external:';

/** An id of one kind, or `external:` and the caller's own. Whether it exists is for the flow to find. */
export const reference = <K extends IdKind>(kind: K) =>
  textField<Reference<K>>(
    {
      description: `An id ("${ID_PREFIXES[kind]}_...") or "external:" and your own id.`,
      maxLength: 255 + EXTERNAL.length,
      examples: [exampleId(kind), 'external:4711'],
    },
    (input) => {
      if (input.startsWith(EXTERNAL)) {
        const external = input.slice(EXTERNAL.length).trim();
        const fits = external !== '' && external.length <= 255 && !UNKEEPABLE.test(external) && external.isWellFormed();
        return fits ? { external } : flaw('malformed_id', 'After "external:" stand 1 to 255 characters.');
      }
      const own = parseId(kind, input);
      return own === null
        ? flaw('malformed_id', `Expected an id that starts with "${ID_PREFIXES[kind]}_", or "external:...".`)
        : { id: own };
    },
  );

function exampleId(kind: IdKind): string {
  return writeId(kind, '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071' as Id<typeof kind>);
}

/** Params of "/v1/things/{id}": the id or `external:...`. */
export const refParams = <K extends IdKind>(kind: K) => z.strictObject({ id: reference(kind) });
/** Params of "/v1/things/{id}" for things without ids of the caller's. */
export const idParams = <K extends IdKind>(kind: K) => z.strictObject({ id: id(kind) });
