/** Business dates (YYYY-MM-DD, no zone) and instants (RFC 3339 UTC). A business date never becomes a JS Date that can shift by a day. */

/** A plain calendar date, YYYY-MM-DD. */
export type PlainDate = string;
/** An instant, RFC 3339 in UTC with milliseconds. */
export type Instant = string;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

export function isPlainDate(text: string): boolean {
  const parts = DATE.exec(text);
  if (parts === null) return false;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return new Date(time).toISOString().slice(0, 10) === text && Number(parts[1]) >= 1900;
}

const toTime = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`);
const fromTime = (time: number): PlainDate => new Date(time).toISOString().slice(0, 10);

export const addDays = (date: PlainDate, days: number): PlainDate => fromTime(toTime(date) + days * DAY_MS);

export function endOfMonth(date: PlainDate): PlainDate {
  const [year, month] = date.split('-').map(Number);
  return fromTime(Date.UTC(year ?? 0, month ?? 1, 0));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in an IANA zone ("Europe/Berlin"). */
export function dateInZone(instant: Instant, zone: string): PlainDate {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  return format.format(new Date(instant));
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

/** Valid RFC 3339, on a date that exists. */
export const isInstant = (text: string): boolean => INSTANT.test(text) && isPlainDate(text.slice(0, 10));

/** An instant with an offset converted to UTC; null if invalid, or if its year in UTC does not have four digits. */
export function instantInUtc(text: string): Instant | null {
  const time = Date.parse(text);
  if (Number.isNaN(time)) return null;
  const instant = new Date(time).toISOString();
  return instant.length === '2026-11-30T09:30:00.000Z'.length ? instant : null;
}

export function isTimeZone(zone: string): boolean {
  try {
    dateInZone('2000-01-01T00:00:00.000Z', zone);
    return true;
  } catch {
    return false;
  }
}
