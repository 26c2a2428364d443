/** Days and times as files write them, with zones and month names, to ISO text. Never guesses the order of day and month. Pure. */
import { dateInZone, instantInUtc, isPlainDate, isTimeZone, type PlainDate } from '#kernel/calendar.ts';
import type { DateStyle } from '#model/import.ts';
import { bad, good, quoted, type Read } from './cell-result.ts';
import { instantOf } from './local-time.ts';

export interface DateReading {
  readonly dates: DateStyle;
  /** The account's time zone, which decides the date of an instant with a zone of its own. */
  readonly zone: string;
}

/** Longer than any date with time, zone and month in words. */
const MAX_LENGTH = 100;

/** A date. Of a date with a time only the date is used; with a zone as well, the account's date at that instant. */
export function readDate(text: string, { dates, zone }: DateReading): Read {
  const read = readInstant(text, dates);
  if (!read.ok) return read.rule === 'not_an_instant' ? { ...read, rule: 'not_a_date' } : read;
  if (!/(?:Z|[+-]\d{2}:\d{2})$/.test(read.value)) return good(read.value.slice(0, 10));
  const instant = instantInUtc(read.value);
  return instant === null ? bad('not_a_date', `${quoted(text)} is not a date.`) : good(dateInZone(instant, zone));
}

/** "09:30 Europe/Paris": a zone by its IANA name. */
const NAMED_ZONE = /\s([A-Z][A-Za-z]{1,20}(?:\/[A-Za-z_+-]{1,30}){1,2})$/;

/** A day, or a day and a time: "2026-01-31", "2026-01-31T09:30:00", with an offset or "Z" where the file names a zone. */
export function readInstant(text: string, style: DateStyle): Read {
  if (text.length > MAX_LENGTH) return bad('not_a_date', `${quoted(text)} is not a date.`, HOW_DAYS_ARE_READ);
  const zone = NAMED_ZONE.exec(text)?.[1];
  if (zone === undefined) return readDayAndTime(text, style);
  if (!isTimeZone(zone)) return badZone(text, zone);
  const local = readDayAndTime(text.slice(0, -zone.length).trimEnd(), style);
  return local.ok && /T\d{2}:\d{2}:\d{2}$/.test(local.value)
    ? good(instantOf(local.value, zone).replace('.000Z', 'Z'))
    : local;
}

function readDayAndTime(text: string, style: DateStyle): Read {
  const bare = text
    .replace(/^\p{L}{2,10}\.?,?\s+(?=\d|\p{L})/u, (word) => (isMonthOf(word) ? word : ''))
    .replace(/^(\d{8}T\d{2})(\d{2})(\d{2})(?!\d)/, '$1:$2:$3')
    .replace(/^(\d{8}T\d{2})(\d{2})(?![\d:])/, '$1:$2');
  const { day: dayText, time } = splitTime(bare);
  const day = readDay(dayText, style, text);
  if (!day.ok || time === '') return day;
  const clock = readClock(time);
  if (typeof clock === 'object' && clock !== null) return badZone(text, clock.zone);
  if (clock === null) return bad('not_an_instant', `${quoted(text)} is not a date with a time.`);
  const written = `${day.value}T${clock}`;
  return /(?:Z|[+-]\d{2}:\d{2})$/.test(clock) && instantInUtc(written) === null
    ? bad('not_an_instant', `${quoted(text)} is not a valid point in time.`)
    : good(written);
}

/** Where the time begins: behind a "T", a blank or "at" and before "9:30", "9.30" or "9h30". */
function splitTime(text: string): { readonly day: string; readonly time: string } {
  const start =
    /(?:T|,?\s{1,4}(?:(?:à|um|at|alle|ore|om|às)\s)?|\s{0,4}-\s{1,4})(?=\d{1,2}[:.h]\d{2})(?!\d{1,2}\.\d{1,2}\.)/.exec(
      text,
    );
  return start === null
    ? { day: text.replace(/,$/, ''), time: '' }
    : { day: text.slice(0, start.index), time: text.slice(start.index + start[0].length) };
}

const HOW_DAYS_ARE_READ = 'Dates are read as 2026-01-31, 31.01.2026, 31/01/2026 or 31 Jan 2026.';

function readDay(text: string, style: DateStyle, whole: string): Read {
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,3}$/.test(text))
    return bad('year_too_short', `${quoted(text)}: a year has four digits.`, 'Export the dates as YYYY-MM-DD.');
  const day = plainDate(text, style);
  if (day === null && /^[3-6]\d{4}(?:[.,]\d+)?$/.test(text))
    return bad(
      'not_a_date',
      `${quoted(text)} is not a date but a spreadsheet's serial number.`,
      'Give the column a date format and export it again.',
    );
  return day === null || !isPlainDate(day)
    ? bad('not_a_date', `${quoted(whole)} is not a date.`, HOW_DAYS_ARE_READ)
    : good(day);
}

function plainDate(text: string, style: DateStyle): PlainDate | null {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const iso = compact ?? /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? HUNGARIAN.exec(text);
  const asian =
    iso ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text) ?? /^(\d{4})년 ?(\d{1,2})월 ?(\d{1,2})일$/.exec(text);
  if (asian !== null) return written(asian[1], asian[2], asian[3]);
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text) ?? /^(\d{1,2})(\. )(\d{1,2})\. (\d{4})$/.exec(text);
  if (parts === null) return dateInWords(text);
  const [, first, sign = '', second, year = ''] = parts;
  // With dots the day always comes first.
  if (sign.startsWith('.') || style === 'dmy') return written(year, second, first);
  return style === 'mdy' || first === second ? written(year, first, second) : null;
}

/** "2026.01.31." and "2026. 1. 31." */
const HUNGARIAN = /^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.$/;

const written = (year = '', month = '', day = ''): PlainDate =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** "31 Jan 2026", "31-Jan-2026", "Jan 31, 2026", "31. Januar 2026", "31 de enero de 2026", "1er janvier 2026", "31st of January 2026". */
function dateInWords(text: string): PlainDate | null {
  const dayFirst = DAY_FIRST.exec(text.replace(/^(\d{1,2})(?:er|re|ste|de|[.º°ª]{1,2}) /iu, '$1 '));
  if (dayFirst !== null) return monthDate(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^(\p{L}{3,10})\.?[\s/-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s/-]+(\d{4})$/u.exec(text);
  if (monthFirst !== null) return monthDate(monthFirst[3], monthFirst[1], monthFirst[2]);
  const yearFirst = /^(\d{4})[\s/-]+(\p{L}{3,10})\.?[\s/-]+(\d{1,2})$/u.exec(text);
  return yearFirst === null ? null : monthDate(yearFirst[1], yearFirst[2], yearFirst[3]);
}

const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th)?\.?[\s/-]*(?:(?:de|di|of) )?(\p{L}{3,10})\.?,?[\s/-]*(?:(?:de|del|di) )?(\d{4})$/iu;

function monthDate(year = '', month = '', day = ''): PlainDate | null {
  const number = MONTHS.get(month.toLowerCase());
  return number === undefined ? null : written(year, String(number), day);
}

const isMonthOf = (word: string): boolean =>
  MONTHS.has(
    word
      .trim()
      .replace(/[.,]{1,2}$/, '')
      .toLowerCase(),
  );

const MONTHS = monthNames(['en', 'de', 'fr', 'es', 'it', 'nl', 'pt']);

/** Long and short names, without those that stand for different months in two languages. */
function monthNames(languages: readonly string[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>([
    ['sept', 9],
    ['mrz', 3],
  ]);
  const contradictory = new Set<string>();
  for (const language of languages) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      for (let number = 1; number <= 12; number++) {
        const name = format
          .format(Date.UTC(2026, number - 1, 15))
          .toLowerCase()
          .replace('.', '');
        if (names.has(name) && names.get(name) !== number) contradictory.add(name);
        names.set(name, number);
      }
    }
  }
  for (const name of contradictory) names.delete(name);
  return names;
}

const CLOCK =
  /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?:\s*([ap])\.?\s?m\.?)?(?:\s*Uhr)?(?:\s*(Z|[A-Z]{3,5}|(?:(?:UTC|GMT)\s?)?[+\u2212-]\d{1,2}(?::?\d{2})?))?$/i;
/** The name of a zone after its offset, as JavaScript and Java write it: redundant. */
const NAMED_BEHIND =
  /(?<=Z|UTC|GMT|[+\u2212-]\d{1,2}(?::?\d{2})?)\s?(?:\([\p{L}\d .,'’/+-]{1,60}\)|\[[A-Za-z_/+-]{1,40}\])$/iu;

/** The American ones of RFC 2822, and others that stand for a single zone. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  WET: '+00:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  SAST: '+02:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
  BRT: '-03:00',
  ART: '-03:00',
  PKT: '+05:00',
  WIB: '+07:00',
  HKT: '+08:00',
  SGT: '+08:00',
  AWST: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  ACST: '+09:30',
  ACDT: '+10:30',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
};

/** Abbreviations shared by several zones. */
const AMBIGUOUS_ZONES: Readonly<Record<string, string>> = {
  CST: 'Central Standard Time (America), China Standard Time or Cuba Standard Time',
  IST: 'the time of India, of Israel or of Ireland',
  BST: 'British Summer Time or the time of Bangladesh',
  AST: 'Atlantic Standard Time or the time of Arabia',
  ADT: 'Atlantic Daylight Time or the summer time of Arabia',
  GST: 'the time of the Gulf or of South Georgia',
  SST: 'the time of Samoa or of Singapore',
  ECT: 'the time of Ecuador or of the Eastern Caribbean',
  AMT: 'the time of Amazonas or of Armenia',
};

interface UnknownZone {
  readonly zone: string;
}

function badZone(text: string, zone: string): Read {
  const meant = AMBIGUOUS_ZONES[zone.toUpperCase()];
  return bad(
    'unknown_zone',
    meant === undefined
      ? `The time zone "${zone}" of ${quoted(text)} is not known.`
      : `"${zone}" in ${quoted(text)} may be ${meant}.`,
    'Write the zone as an offset, such as 2026-01-31T09:30:00+01:00.',
  );
}

/** "09:30:00+01:00", or null when it is not a time. */
function readClock(text: string): string | UnknownZone | null {
  const parts = CLOCK.exec(text.trim().replace(NAMED_BEHIND, ''));
  if (parts === null) return null;
  const [, hourText = '', minute = '', second = '00', half, zone] = parts;
  const hour = hourOf(Number(hourText), half?.toLowerCase());
  if (hour === null || Number(minute) > 59 || Number(second) > 59) return null;
  const offset = zone === undefined ? '' : offsetOf(zone);
  return offset === null ? { zone: zone ?? '' } : `${String(hour).padStart(2, '0')}:${minute}:${second}${offset}`;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function offsetOf(zone: string): string | null {
  const named = ZONES[zone.toUpperCase()];
  if (named !== undefined) return named;
  const [, sign = '', hours = '', minutes = '00'] = /([+\u2212-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return hours === '' ? null : `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
}
