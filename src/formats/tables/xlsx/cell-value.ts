/** One cell as the sheet shows it, and the value it holds if that differs. Pure. */
import type { Cell } from '#model/table.ts';
import { DAYS_BETWEEN_CALENDARS, dayText, isoDayText, wholeSeconds } from './day-text.ts';
import { decimalText } from './decimal-text.ts';
import { percentHeld, type NumberFormat } from './number-format.ts';

export interface RawCell {
  readonly type: string;
  readonly value: string;
  readonly hasValue: boolean;
  readonly hasFormula: boolean;
  readonly format: NumberFormat;
}

export interface SheetSettings {
  readonly shared: readonly string[];
  readonly is1904: boolean;
  /** The workbook requests recalculation when opened: results of 0 were never computed. */
  readonly awaitsComputing: boolean;
}

export function cellValue(raw: RawCell, settings: SheetSettings): Cell {
  const { type, value, hasFormula } = raw;
  if (hasFormula && !isComputed(raw, settings)) return { text: '', fault: 'formula_not_computed' };
  if (value === '') return '';
  switch (type) {
    case 's':
      return settings.shared[Number(value)] ?? { text: '', fault: 'cell_error' };
    case 'b':
      return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
    case 'e':
      return { text: value.trim(), fault: 'cell_error' };
    case 'd':
      return isoDayText(value) ?? { text: value, fault: 'date_out_of_range' };
    case 'n':
      return numberValue(value, raw.format, settings.is1904);
    default:
      return unescaped(value);
  }
}

function isComputed({ type, value, hasValue }: RawCell, { awaitsComputing }: SheetSettings): boolean {
  if (type === 'str' ? !hasValue : value === '') return false;
  return !(awaitsComputing && type === 'n' && value === '0');
}

function numberValue(raw: string, format: NumberFormat, is1904: boolean): Cell {
  const decimal = decimalText(raw);
  // Beyond the range of a spreadsheet.
  if (decimal === null)
    return { text: raw, fault: /^-?\d[\d.]*(?:e[+-]?\d+)?$/i.test(raw) ? 'digits_lost' : 'cell_error' };
  const value = Number(raw);
  if (format.kind === 'day' || format.kind === 'time') return dayValue(value, format, is1904);
  if (decimal.isDigitLost) return { text: decimal.text, fault: 'digits_lost' };
  const held = decimal.text;
  // A long number is not shown in scientific notation.
  const shown = format.kind === 'scientific' ? held : (format.show(value, held) ?? held);
  const percent = percentHeld(shown, format.kind, held);
  if (percent !== null) return { text: shown, held: percent };
  // An integer is written the same in every country.
  return shown === held && !held.includes('.') ? held : { text: shown, held };
}

function dayValue(serial: number, format: NumberFormat, is1904: boolean): Cell {
  const value = Number.isFinite(serial) ? wholeSeconds(serial) : serial;
  const shown = format.show(is1904 ? value + DAYS_BETWEEN_CALENDARS : value, String(value));
  if (format.kind === 'time' && value >= 0 && value < 1) return shown ?? (dayText(value + 1, true) ?? '').slice(11);
  const held = dayText(value, is1904);
  // More than 24 hours are a duration, not a date.
  if (format.kind === 'time' && (held === null || value < FIRST_PLAUSIBLE_DAY)) return shown ?? String(value);
  if (held === null) return { text: shown ?? String(value), fault: 'date_out_of_range' };
  return shown === null || shown === held ? held : { text: shown, held };
}

/** The serial number of a day in 1927: smaller values in a format with hours are durations, not dates. */
const FIRST_PLAUSIBLE_DAY = 10_000;

/** "_x000D_" is how the format writes characters that XML does not keep; half of a pair alone stays as it is, and is reported as damaged. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** "BC12" -> 54: the column's index, from 0. */
export function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}(?=\d{1,7}$)/.exec(reference)?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
