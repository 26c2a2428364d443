/**
 * Determines from its cells how a file writes numbers and dates. If no cell decides, or two contradict each other, there is
 * no answer: a wrong guess would be off by a factor of a thousand, or by months. Pure.
 */
import { isPlainDate } from '#kernel/calendar.ts';
import { MAX_DECIMAL_LENGTH } from '#kernel/decimal.ts';
import type { DateStyle, NumberStyle } from '#model/import.ts';
import { bareNumber, plainNumber } from './written-number.ts';

/** The first cell written in this style. */
export interface SampleCell {
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

/** Why a row is not a record. */
export type LeftOut = 'above_header' | 'repeats_header' | 'total' | 'other_record' | 'note' | 'skip_when_empty';

/** Records with one status in one column. */
export interface StatusCount {
  readonly column: string;
  /** Null: all further values, once there are too many different ones to name each. */
  readonly value: string | null;
  readonly isKnown: boolean;
  /** Of the layout. */
  readonly hint: string | null;
  readonly first: number;
  count: number;
}

export interface FileObservations {
  numbers: Partial<Record<NumberStyle | 'either', SampleCell>>;
  dates: Partial<Record<DateStyle | 'either', SampleCell>>;
  /** Rows that differ only by their position in the file. */
  unnamed: { readonly first: number; count: number } | null;
  leftOut: Partial<Record<LeftOut, { readonly first: number; count: number }>>;
  /** Records left out by "skip_when" of the mapping, by column. */
  skipped: Map<string, { readonly first: number; count: number }>;
  /** Rows that "skip_when_empty" of the mapping leaves out, by its column. */
  empty: Map<string, { readonly first: number; count: number }>;
  /** Statuses of imported records that somebody should look at. */
  statuses: Map<string, StatusCount>;
}

export const noObservations = (): FileObservations => ({
  numbers: {},
  dates: {},
  unnamed: null,
  leftOut: {},
  skipped: new Map(),
  empty: new Map(),
  statuses: new Map(),
});

export function observeNumber(observations: FileObservations, sample: SampleCell): void {
  if (sample.value.length > MAX_DECIMAL_LENGTH) return;
  const style = numberStyleOf(bareNumber(sample.value));
  if (style !== null) observations.numbers[style] ??= sample;
}

export function observeDate(observations: FileObservations, sample: SampleCell): void {
  const style = dateStyleOf(sample.value.trim());
  if (style !== null) observations.dates[style] ??= sample;
}

/** The style in which it is a number. One that is a number in neither, such as "1.2.3", decides nothing: it is an error of its row. */
function numberStyleOf(bare: string): NumberStyle | 'either' | null {
  if (!/[.,]/.test(bare)) return null;
  // A number that begins with zero has no groups.
  const own = bare.includes(',') ? 'comma' : 'point';
  if (/^-?0/.test(bare)) return plainNumber(bare, own) === null ? null : own;
  const [asPoint, asComma] = [plainNumber(bare, 'point') !== null, plainNumber(bare, 'comma') !== null];
  if (asPoint && asComma) return 'either';
  return asPoint ? 'point' : asComma ? 'comma' : null;
}

/** A date that exists in neither order, such as 31/31/2026, decides nothing. */
function dateStyleOf(text: string): DateStyle | 'either' | null {
  const parts = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})/.exec(text);
  if (parts === null) return null;
  const [, first = '', , second = '', year = ''] = parts;
  const isDay = (month: string, day: string): boolean =>
    isPlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const [dayFirst, monthFirst] = [isDay(second, first), isDay(first, second)];
  if (dayFirst && monthFirst) return Number(first) === Number(second) ? null : 'either';
  return dayFirst ? 'dmy' : monthFirst ? 'mdy' : null;
}

export type DecidedStyle<Style> =
  | { readonly ok: true; readonly style: Style }
  | {
      readonly ok: false;
      readonly rule: string;
      readonly detail: string;
      readonly hint: string;
      readonly sample: SampleCell;
    };

/** Workbooks store numbers, which are always written with a point. */
export function decideNumberStyle(
  observations: FileObservations,
  chosen: NumberStyle | undefined,
  isWorkbook: boolean,
): DecidedStyle<NumberStyle> {
  if (chosen !== undefined) return { ok: true, style: chosen };
  if (isWorkbook) return { ok: true, style: 'point' };
  const { point, comma, either } = observations.numbers;
  const hint =
    'Give the style of numbers: "point" for 1,234.50 or "comma" for 1.234,50 ("numbers" in the mapping, or --numbers).';
  if (point !== undefined && comma !== undefined) {
    const detail = `"${point.value}" (row ${point.row}) has a decimal point, "${comma.value}" (row ${comma.row}) a decimal comma.`;
    return { ok: false, rule: 'numbers_mixed', detail, hint, sample: comma };
  }
  if (point !== undefined) return { ok: true, style: 'point' };
  if (comma !== undefined) return { ok: true, style: 'comma' };
  if (either === undefined) return { ok: true, style: 'point' };
  const detail = `"${either.value}" may have a decimal mark or a thousands separator, and no other number in the file decides which.`;
  return { ok: false, rule: 'numbers_ambiguous', detail, hint, sample: either };
}

export function decideDateStyle(
  observations: FileObservations,
  chosen: DateStyle | undefined,
): DecidedStyle<DateStyle> {
  if (chosen !== undefined) return { ok: true, style: chosen };
  const { dmy, mdy, either } = observations.dates;
  const hint =
    'Give the order of dates: "dmy" for 31/01/2026 or "mdy" for 01/31/2026 ("dates" in the mapping, or --dates).';
  if (dmy !== undefined && mdy !== undefined) {
    const detail = `"${dmy.value}" (row ${dmy.row}) begins with the day, "${mdy.value}" (row ${mdy.row}) with the month.`;
    return { ok: false, rule: 'dates_mixed', detail, hint, sample: mdy };
  }
  if (dmy !== undefined) return { ok: true, style: 'dmy' };
  if (mdy !== undefined) return { ok: true, style: 'mdy' };
  if (either === undefined) return { ok: true, style: 'ymd' };
  const detail = `"${either.value}" may begin with the day or the month, and no other date in the file decides which.`;
  return { ok: false, rule: 'dates_ambiguous', detail, hint, sample: either };
}
