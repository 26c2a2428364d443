/**
 * Fields of requests. Each refuses what it cannot store exactly, with its own code: a JSON number is never money, and excess digits are
 * never rounded away.
 */
import { z } from 'zod';
import { instantInUtc, isInstant, isPlainDate, isTimeZone, type PlainDate } from '#kernel/calendar.ts';
import { needsCity } from '#kernel/country.ts';
import { isCurrency } from '#kernel/currency.ts';
import {
  MAX_DECIMAL_LENGTH,
  parseDecimal,
  readDecimal,
  withoutTrailingZeros,
  type DecimalRule,
} from '#kernel/decimal.ts';
import { emailProblem, MAX_EMAIL_LENGTH } from '#kernel/email-address.ts';
import { parseId, writeId, ID_PREFIXES, type Id, type IdKind } from '#kernel/id.ts';
import { FRACTION, PRICE, QUANTITY, RATE } from '#kernel/quantity.ts';
import type { Refusal } from '#kernel/result.ts';
import { readText, trimBlanks, type TextForm } from '#kernel/text.ts';
import type { Address } from '#model/party.ts';
import type { Reference } from '#model/reference.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import { isNumbered, noteName, NUMBER_MARK, NUMBERED_AS } from './by-number.ts';
import { isCountry } from './countries.ts';
import { field, flaw, nameOfType, textField, type Flaw } from '#api/http/field.ts';

const NUMBER = /^-?\d+(\.\d+)?$/;
const MAX_MONEY_DIGITS = 15;

const refused = ({ code: rule, detail }: Refusal): Flaw => flaw(rule, detail);

/** A decimal string that is exact at the scale. `above`: the flaw for values beyond the range that result from a known mistake. */
function decimal(what: string, rule: DecimalRule, above?: (input: string) => Flaw) {
  const shown = {
    type: 'string' as const,
    format: 'decimal',
    pattern: `^-?\\d+(\\.\\d{1,${rule.scale}}0*)?$`,
    maxLength: MAX_DECIMAL_LENGTH,
    description: `${what}, as a decimal string ${rule.range}, with up to ${rule.scale} decimal places.`,
    examples: [rule.example],
  };
  return field<bigint>(shown, (input) => {
    if (typeof input === 'number') return flaw('decimal_must_be_a_string', `Send the number as a string: "${input}".`);
    if (typeof input !== 'string') return flaw('wrong_type', `Expected a decimal string, got ${nameOfType(input)}.`);
    const read = readDecimal(input, rule);
    if (read.ok) return read.value;
    const isAbove = (parseDecimal(input, rule.scale) ?? 0n) > rule.most;
    return isAbove && above !== undefined ? above(input) : refused(read.refusal);
  });
}

/** Checked before the digits are parsed. */
const tooLongNumber = (): Flaw => flaw('too_long', `Must not be longer than ${MAX_DECIMAL_LENGTH} characters.`);

/** The units of a discount rate: a percentage at four decimals is a fraction at six. */
const DISCOUNT_PERCENT: DecimalRule = { ...RATE, example: '5' };

const looksLikePercentage = (input: string): Flaw =>
  flaw(
    'discount_rate_looks_like_a_percentage',
    `discount_rate is a fraction from 0 to 1: "0.15" is 15 %. For ${input} %, send "discount_percent": "${input}".`,
  );

/** Returns exact units at the kernel's scale. */
export const quantityUnits = () => decimal('A quantity', QUANTITY);
export const priceUnits = () => decimal('A unit price', PRICE);
export const rateUnits = () => decimal('A tax rate in percent', RATE);
export const discountRateUnits = () =>
  decimal('A discount as a fraction ("0.15" is 15 %)', FRACTION, looksLikePercentage);
export const discountPercentUnits = () => decimal('A discount in percent ("5" is 5 %)', DISCOUNT_PERCENT);

export type MoneyRange = 'positive' | 'zero_or_more' | 'any';

/** A decimal string; the flow parses it (`parseMoney`), since the number of decimals depends on the currency. */
export const money = (range: MoneyRange = 'positive') =>
  field<string>(
    {
      type: 'string',
      format: 'decimal',
      pattern: range === 'any' ? '^-?\\d{1,15}(\\.\\d+)?$' : '^\\d{1,15}(\\.\\d+)?$',
      maxLength: MAX_DECIMAL_LENGTH,
      description: 'An amount of money as a decimal string, with no more decimal places than its currency has.',
      examples: ['1234.50'],
    },
    (input) => readMoney(input, range),
  );

function readMoney(input: unknown, range: MoneyRange): string | Flaw {
  if (typeof input === 'number') return flaw('money_must_be_a_string', `Send the amount as a string: "${input}".`);
  if (typeof input !== 'string') return flaw('wrong_type', `Expected a decimal string, got ${nameOfType(input)}.`);
  if (input.length > MAX_DECIMAL_LENGTH) return tooLongNumber();
  if (!NUMBER.test(input)) return flaw('not_a_decimal', 'Expected an amount such as "1234.50".');
  const [digits = '', decimals = ''] = input.replace('-', '').split('.');
  if (withoutTrailingZeros(decimals).length > 3)
    return flaw('too_many_decimals', 'Must not have more than 3 decimal places.');
  if (digits.replace(/^0+/, '').length > MAX_MONEY_DIGITS) return flaw('out_of_range', 'The amount is too large.');
  const zero = /^-?[0.]+$/.test(input);
  if (range !== 'any' && input.startsWith('-')) return flaw('out_of_range', 'The amount must not be negative.');
  if (range === 'positive' && zero) return flaw('out_of_range', 'The amount must be greater than 0.');
  return input;
}

export const currency = () =>
  textField<string>({ pattern: '^[A-Z]{3}$', description: 'ISO 4217 currency code.', examples: ['EUR'] }, (input) =>
    isCurrency(input) ? input : flaw('unknown_currency', 'Not an ISO 4217 currency code.'),
  );

export const country = () =>
  textField<string>(
    { pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2 country code.', examples: ['DE'] },
    (input) =>
      isCountry(input)
        ? input
        : flaw('unknown_country', 'Not an ISO 3166-1 alpha-2 country code (two capital letters).'),
  );

export const date = () =>
  textField<PlainDate>(
    { format: 'date', description: 'A calendar date, YYYY-MM-DD.', examples: ['2026-11-30'] },
    (input) => (isPlainDate(input) ? input : flaw('not_a_date', 'Expected a valid date as YYYY-MM-DD.')),
  );

/** Any RFC 3339 instant; converted to UTC with milliseconds. */
export const instant = () =>
  textField<string>(
    { format: 'date-time', description: 'A point in time (RFC 3339).', examples: ['2026-11-30T09:30:00Z'] },
    (input) => {
      const read = isInstant(input) ? instantInUtc(input) : null;
      return read ?? flaw('not_an_instant', 'Expected an RFC 3339 timestamp such as 2026-11-30T09:30:00Z.');
    },
  );

export const timeZone = () =>
  textField<string>({ description: 'IANA time zone.', examples: ['Europe/Berlin'] }, (input) =>
    isTimeZone(input) ? input : flaw('unknown_time_zone', 'Not an IANA time zone.'),
  );

const TERMS = /^(due_on_receipt|prepaid|cod|net_\d{1,3}(_eom)?|eom(_\d{1,3})?)$/;

/** Checks the shape only; the flow refuses terms that cannot be computed. */
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
        : flaw('payment_terms_unknown', 'Expected payment terms such as "net_30", "eom" or "due_on_receipt".'),
  );

const textOf = (form: TextForm, most: number) =>
  textField<string>({ maxLength: most }, (input) => {
    const read = readText(input, { max: most, form });
    return read.ok ? read.value : refused(read.refusal);
  });

/** One line of text, 1 to `most` characters, trimmed; refuses characters that documents cannot contain. */
export const text = (most = 255) => textOf('line', most);
/** The same with line breaks, for multi-line content of documents: descriptions, notes, address lines. */
export const prose = (most: number) => textOf('lines', most);
/** Keys for comparison and lookup: ids, numbers, SKUs. Invisible characters are removed. */
export const code = (most: number) => textOf('id', most);

export const email = () =>
  textField<string>({ format: 'email', maxLength: MAX_EMAIL_LENGTH, examples: ['ap@example.com'] }, (input) => {
    const address = trimBlanks(input).normalize('NFC');
    const problem = emailProblem(address);
    return problem === null ? address : flaw('not_an_email', problem);
  });

/** The caller's own id, unique per account and kind. */
export const externalId = () =>
  code(TEXT_LIMITS.externalId).meta({
    type: 'string',
    maxLength: 255,
    description: 'Your own id for the record, unique per account and kind of record.',
  });

export const metadata = () =>
  field<Readonly<Record<string, string>>>(
    {
      type: 'object',
      additionalProperties: { type: 'string', maxLength: TEXT_LIMITS.metadataValue },
      description: 'Up to 50 key-value pairs of your own: keys up to 40 characters, values up to 500.',
    },
    (input) => {
      if (typeof input !== 'object' || input === null || Array.isArray(input))
        return flaw('wrong_type', 'Expected an object of strings.');
      const entries = Object.entries(input);
      if (entries.length > TEXT_LIMITS.metadataKeys)
        return flaw('too_many_keys', `Must not have more than ${TEXT_LIMITS.metadataKeys} keys.`);
      const kept = new Map<string, string>();
      for (const [sentKey, sentValue] of entries) {
        const key = readText(sentKey, { max: TEXT_LIMITS.metadataKey, form: 'id' });
        if (!key.ok)
          return flaw(
            key.refusal.code,
            `A key must have 1 to ${TEXT_LIMITS.metadataKey} characters and no control characters.`,
          );
        if (kept.has(key.value)) return flaw('duplicate_key', `The key "${key.value}" occurs twice.`);
        if (typeof sentValue !== 'string') return flaw('wrong_type', `The value of "${key.value}" must be a string.`);
        const value = readText(sentValue, { max: TEXT_LIMITS.metadataValue, form: 'lines' });
        if (!value.ok && value.refusal.code !== 'empty')
          return flaw(value.refusal.code, `The value of "${key.value}": ${value.refusal.detail}`);
        kept.set(key.value, value.ok ? value.value : '');
      }
      return Object.fromEntries(kept);
    },
  );

/** Members of an address by their API names; `postal_code`, `region` and `line2` are optional, and the city in countries without cities. */
export const addressMembers = () => ({
  line1: prose(TEXT_LIMITS.line1),
  line2: prose(TEXT_LIMITS.line2).nullable().optional(),
  city: text(TEXT_LIMITS.city).nullable().optional(),
  region: text(TEXT_LIMITS.region).nullable().optional(),
  postal_code: text(TEXT_LIMITS.postalCode).nullable().optional(),
  country: country(),
});

type SentAddress = z.output<z.ZodObject<ReturnType<typeof addressMembers>>>;

/** For `.superRefine`: requires a city unless the country has none. */
export function requireCity({ city, country: countryCode }: SentAddress, context: z.core.$RefinementCtx): void {
  if (isGiven(city) || !needsCity(countryCode)) return;
  context.addIssue({
    code: 'custom',
    path: ['city'],
    message: 'This field is required, except in countries without cities (such as SG, HK or MC).',
    params: { code: 'required' },
  });
}

export const toAddress = ({ line1, line2, city, region, postal_code, country: countryCode }: SentAddress): Address => ({
  line1,
  ...(isGiven(line2) ? { line2 } : {}),
  city: city ?? '',
  ...(isGiven(region) ? { region } : {}),
  postalCode: postal_code ?? '',
  country: countryCode,
});

/** Converts to the model's address. */
export const address = () =>
  z.strictObject(addressMembers()).superRefine(requireCity).meta({ id: 'AddressInput' }).transform(toAddress);

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** An id of one kind, parsed to its UUID. */
export const id = <K extends IdKind>(kind: K) =>
  textField<Id<K>>(
    { pattern: `^${ID_PREFIXES[kind]}_[0-9a-hjkmnp-tv-z]{26}$`, examples: [exampleId(kind)] },
    (input) => parseId(kind, input) ?? flaw('malformed_id', `Expected an id that starts with "${ID_PREFIXES[kind]}_".`),
  );

/** An id of any kind, parsed to its UUID. */
export const anyId = () =>
  textField<string>({ description: 'An id, including its prefix.', examples: [exampleId('invoice')] }, (input) => {
    for (const kind of Object.keys(ID_PREFIXES) as IdKind[]) {
      const uuid = parseId(kind, input);
      if (uuid !== null) return uuid;
    }
    return flaw('malformed_id', 'Expected an id with its prefix, such as "inv_...".');
  });

/** A count or position in a query. */
export const wholeNumber = (description: string) =>
  field<number>({ type: 'integer', minimum: 0, description }, (input) => {
    const whole = typeof input === 'string' && /^\d{1,15}$/.test(input) ? Number(input) : Number.NaN;
    return Number.isSafeInteger(whole) ? whole : flaw('out_of_range', 'Expected a whole number of 0 or more.');
  });

const EXTERNAL = 'external:';

/** The text after "external:" or "number:", or null when it is invalid. */
function nameAfter(mark: string, input: string): string | null {
  const name = readText(input.slice(mark.length), { max: TEXT_LIMITS.externalId, form: 'id' });
  return name.ok ? name.value : null;
}

/** Description of the accepted references; "number:" only for kinds that have numbers. */
const waysToName = (kind: IdKind): string =>
  [
    `an id ("${ID_PREFIXES[kind]}_...")`,
    `"${EXTERNAL}" followed by your own id`,
    ...(isNumbered(kind) ? [`"${NUMBER_MARK}" followed by its ${NUMBERED_AS[kind]}`] : []),
  ].join(', or ');

function readReference<K extends IdKind>(kind: K, input: string): Reference<K> | Flaw {
  const own = parseId(kind, input);
  if (own !== null) return { id: own };
  if (input.startsWith(EXTERNAL)) {
    const external = nameAfter(EXTERNAL, input);
    return external === null
      ? flaw('malformed_id', '"external:" must be followed by 1 to 255 characters.')
      : { external };
  }
  if (isNumbered(kind) && input.startsWith(NUMBER_MARK)) {
    const number = nameAfter(NUMBER_MARK, input);
    if (number === null) return flaw('malformed_id', '"number:" must be followed by 1 to 255 characters.');
    return noteName({ kind, by: 'number', name: number }) as Reference<K>;
  }
  return flaw('malformed_id', `Expected ${waysToName(kind)}.`);
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** An id of one kind, `external:` and an external id, or `number:` and a number. The flow checks that it exists. */
export const reference = <K extends IdKind>(kind: K) =>
  textField<Reference<K>>(
    {
      description: sentence(waysToName(kind)),
      maxLength: 255 + EXTERNAL.length,
      examples: [exampleId(kind), 'external:4711'],
    },
    (input) => readReference(kind, input),
  );

/** Only `external:` and an external id: for a PUT, whose record may be new. */
export const externalReference = () =>
  textField<{ readonly external: string }>(
    {
      description: '"external:" followed by your own id.',
      maxLength: 255 + EXTERNAL.length,
      examples: ['external:4711'],
    },
    (input) => {
      const external = input.startsWith(EXTERNAL) ? nameAfter(EXTERNAL, input) : null;
      return external === null
        ? flaw(
            'malformed_id',
            'PUT requires your own id: "external:" followed by 1 to 255 characters. PATCH accepts any id.',
          )
        : { external };
    },
  );

/** The same references for invoices and settlements, resolved here because their flows take ids only. */
export const idOrName = <K extends 'invoice' | 'settlement'>(kind: K) =>
  textField<{ readonly id: Id<K> }>(
    {
      description: sentence(waysToName(kind)),
      maxLength: 255 + NUMBER_MARK.length,
      examples: [exampleId(kind)],
    },
    (input) => {
      const read = readReference<IdKind>(kind, input);
      const named = 'external' in read ? noteName({ kind, by: 'external', name: read.external }) : read;
      return named as { readonly id: Id<K> } | Flaw;
    },
  );

function exampleId(kind: IdKind): string {
  return writeId(kind, '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071' as Id<typeof kind>);
}

/** Params of "/v1/things/{id}": the id or `external:...`. */
export const refParams = <K extends IdKind>(kind: K) => z.strictObject({ id: reference(kind) });
/** Params of "/v1/things/{id}" for kinds whose flows take ids only. */
export const nameParams = <K extends 'invoice' | 'settlement'>(kind: K) => z.strictObject({ id: idOrName(kind) });
/** Params of "/v1/things/{id}" for kinds that are referred to by id only. */
export const idParams = <K extends IdKind>(kind: K) => z.strictObject({ id: id(kind) });
