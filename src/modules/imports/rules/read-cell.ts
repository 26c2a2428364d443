/** One cell to one value by its field's type: canonical text, or the rule it breaks with words and a hint. Never rounds, never guesses. Pure. */
import { instantInUtc, isPlainDate, type PlainDate } from '#kernel/calendar.ts';
import { countryByName, isCountry } from '#kernel/country.ts';
import { isCurrency } from '#kernel/currency.ts';
import { parseDecimal } from '#kernel/decimal.ts';
import type { DateStyle, NumberStyle } from '#model/import.ts';
import type { FieldType } from './field-types.ts';
import { bareNumber } from './styles.ts';

export type Read =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly rule: string; readonly detail: string; readonly hint: string | null };

export interface Styles {
  readonly numbers: NumberStyle;
  readonly dates: DateStyle;
}

const good = (value: string): Read => ({ ok: true, value });
const bad = (rule: string, detail: string, hint: string | null = null): Read => ({ ok: false, rule, detail, hint });

export function readCell(cell: string, type: FieldType, styles: Styles): Read {
  const text = cell.replaceAll(/\r\n?/g, '\n').trim();
  switch (type.is) {
    case 'text':
      return readText(text, type);
    case 'one_of':
      return readOneOf(text, type);
    case 'email':
      return readEmail(text);
    case 'emails':
      return readEmails(text);
    case 'currency':
      return isCurrency(text.toUpperCase())
        ? good(text.toUpperCase())
        : bad('unknown_currency', `"${text}" is no ISO 4217 currency.`, 'Write a code such as EUR, or map the value.');
    case 'country':
      return readCountry(text);
    case 'terms':
      return readTerms(text);
    case 'date':
      return readDate(text, styles.dates);
    case 'instant':
      return readInstant(text, styles.dates);
    case 'boolean':
      return readBoolean(text);
    case 'decimal':
      return readDecimal(text, type, styles.numbers);
  }
}

// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
const UNKEEPABLE = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/;

/** What two or three bytes of UTF-8 look like in Windows-1252 ("MÃ¼ller", "5 â‚¬"); people write no such letters. */
const TWICE_ENCODED =
  /Ã[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â‚¬|â€[\u0080-\u00bf\u0153\u201c\u2122]/;

function readText(text: string, { most, hasLines = false }: Extract<FieldType, { readonly is: 'text' }>): Read {
  if (!hasLines && text.includes('\n'))
    return bad(
      'line_break',
      'Holds a line break, and is a text of one line.',
      'Write it in one line. Or a quote was left open above, and the rows behind it went into this cell.',
    );
  const length = [...text].length;
  if (length > most) return bad('too_long', `${length} characters; at most ${most} are kept.`);
  if (UNKEEPABLE.test(text) || !text.isWellFormed())
    return bad('control_characters', 'Contains characters that no document can keep.');
  if (text.includes('\ufffd'))
    return bad(
      'damaged_text',
      'Contains the sign for a character that was lost (\ufffd).',
      'Export the file again as UTF-8.',
    );
  if (TWICE_ENCODED.test(text))
    return bad(
      'damaged_text',
      `"${text.slice(0, 60)}" holds letters that are UTF-8 read as Windows-1252.`,
      'The file mixes encodings, or was damaged when it was saved. Export it again as UTF-8.',
    );
  return good(text);
}

function readOneOf(text: string, { of, also }: Extract<FieldType, { readonly is: 'one_of' }>): Read {
  const plain = text.toLowerCase().replaceAll(/[\s-]+/g, '_');
  const found = of.find((each) => each.toLowerCase() === plain) ?? also?.[plain];
  return found === undefined
    ? bad('not_one_of', `"${text}" is none of: ${of.join(', ')}.`, 'Map the value to one of them.')
    : good(found);
}

const EMAIL = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/u;

const readEmail = (text: string): Read =>
  text.length <= 254 && EMAIL.test(text) && !UNKEEPABLE.test(text)
    ? good(text)
    : bad('not_an_email', `"${text}" is no e-mail address.`);

/** Several in one cell, parted by semicolon, comma or space; given on parted by line feeds. */
function readEmails(text: string): Read {
  const each = text.split(/[;,\s]+/).filter((part) => part !== '');
  const wrong = each.map(readEmail).find((read) => !read.ok);
  return wrong ?? (each.length > 20 ? bad('too_many', 'At most 20 addresses.') : good(each.join('\n')));
}

function readCountry(text: string): Read {
  const code = text.toUpperCase();
  const found = isCountry(code) ? code : countryByName(text);
  return found === null
    ? bad(
        'unknown_country',
        `"${text}" is no country that is known.`,
        'Write the code of ISO 3166-1, such as DE, or map the value.',
      )
    : good(found);
}

const TERMS = /^(due_on_receipt|prepaid|cod|net_\d{1,3}(_eom)?|eom(_\d{1,3})?)$/;

/** "net_30" as everywhere, and the plain number of days as people write it. */
function readTerms(text: string): Read {
  const plain = text.toLowerCase().replaceAll(/[\s-]+/g, '_');
  if (TERMS.test(plain)) return good(plain);
  const days = /^(?:net_?)?(\d{1,3})(?:_?(?:days?|tage?|d))?(?:_?(?:net|netto))?$/.exec(plain)?.[1];
  return days === undefined
    ? bad(
        'payment_terms_unknown',
        `"${text}" are no terms that can be computed.`,
        'Map the value to terms such as net_30.',
      )
    : good(`net_${Number(days)}`);
}

const YES = new Set(['true', 'yes', 'y', '1', 'x', 'ja', 'j', 'wahr', 'oui', 'si', 'sí']);
const NO = new Set(['false', 'no', 'n', '0', 'nein', 'falsch', 'non']);

function readBoolean(text: string): Read {
  const plain = text.toLowerCase();
  if (YES.has(plain)) return good('true');
  return NO.has(plain) ? good('false') : bad('not_yes_or_no', `"${text}" is neither yes nor no.`);
}

export function readDate(text: string, style: DateStyle): Read {
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,3}$/.test(text))
    return bad('year_too_short', `"${text}": a year has four digits.`, 'Export the days as YYYY-MM-DD.');
  const day = plainDate(text, style);
  if (day === null && /^[3-6]\d{4}$/.test(text))
    return bad(
      'not_a_date',
      `"${text}" is no day but a spreadsheet's number for one.`,
      'Give the column the format of a date and export it again.',
    );
  return day === null || !isPlainDate(day)
    ? bad('not_a_date', `"${text}" is no day.`, 'Days are read as 2026-01-31, 31.01.2026 or 31/01/2026.')
    : good(day);
}

function plainDate(text: string, style: DateStyle): PlainDate | null {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const iso = compact ?? /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso !== null) return written(iso[1], iso[2], iso[3]);
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (parts === null) return null;
  const [, first, sign, second, year = ''] = parts;
  // Nobody writes the month first and parts by dots.
  if (sign === '.' || style === 'dmy') return written(year, second, first);
  return style === 'mdy' || first === second ? written(year, first, second) : null;
}

const written = (year = '', month = '', day = ''): PlainDate =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** A day, or a day and a time: "2026-01-31", "2026-01-31T09:30:00", with a zone where the file says one. */
function readInstant(text: string, style: DateStyle): Read {
  const [dayText = '', ...rest] = text.split(/[T ]+/);
  const day = readDate(dayText, style);
  if (!day.ok || rest.length === 0) return day;
  const clock = CLOCK.exec(rest.join(''));
  if (clock === null) return bad('not_an_instant', `"${text}" is no day with a time.`);
  const [, hour = '', minute = '', second = '00', zone = ''] = clock;
  const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const written = `${day.value}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`;
  return offset !== '' && instantInUtc(written) === null
    ? bad('not_an_instant', `"${text}" is no instant that can be kept.`)
    : good(written);
}

type DecimalType = Extract<FieldType, { readonly is: 'decimal' }>;

function readDecimal(text: string, { scale, sign, most }: DecimalType, style: NumberStyle): Read {
  const plain = plainNumber(bareNumber(text), style);
  if (plain === null) {
    const example = style === 'comma' ? '1.234,50' : '1,234.50';
    return bad(
      'not_a_number',
      `"${text}" is no number written like ${example}.`,
      'Say in the mapping how numbers are written, or correct the cell.',
    );
  }
  const fraction = (plain.split('.')[1] ?? '').replace(/0+$/, '');
  if (fraction.length > scale)
    return bad(
      'too_many_decimals',
      `"${text}" has more than ${scale} decimals.`,
      'Nothing is rounded: correct the cell.',
    );
  const units = parseDecimal(plain, scale);
  const whole = plain.replace('-', '').split('.')[0] ?? '';
  if (units === null || whole.length > (sign === 'any' || scale === 3 ? 15 : 9))
    return bad('out_of_range', `"${text}" is larger than can be kept.`);
  if (sign === 'positive' && units <= 0n) return bad('out_of_range', `"${text}" must be greater than 0.`);
  if (sign === 'zero_or_more' && units < 0n) return bad('out_of_range', `"${text}" must not be below 0.`);
  if (most !== undefined && units > most) return bad('out_of_range', `"${text}" is more than this field may hold.`);
  return good(plain);
}

/** The decimal with a point and without groups, or null. Groups have three digits, or it is no number. */
function plainNumber(bare: string, style: NumberStyle): string | null {
  const [group, point] = style === 'comma' ? ['.', ','] : [',', '.'];
  const pattern =
    style === 'comma' ? /^(-?)(\d+|\d{1,3}(?:\.\d{3})+)?(?:,(\d+))?$/ : /^(-?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d+))?$/;
  const parts = pattern.exec(bare.endsWith(point) ? bare.slice(0, -1) : bare);
  if (parts === null || (parts[2] === undefined && parts[3] === undefined)) return null;
  const whole = (parts[2] ?? '0').replaceAll(group, '').replace(/^0+(?=\d)/, '');
  return `${parts[1] ?? ''}${whole}${parts[3] === undefined ? '' : `.${parts[3]}`}`;
}
