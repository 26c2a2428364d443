/**
 * A cell's value as text: numbers as Excel shows them (it keeps binary doubles and shows 15 digits of them), days as ISO dates, truth
 * as TRUE and FALSE. Pure.
 */

const DAY_MS = 86_400_000;
/** Day 0 of the two calendars workbooks count in. 1900 had no 29 February, but the first calendar counts one; so it starts a day early. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const SHOWN_DIGITS = 15;

export function numberText(raw: string): string {
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  const shown = Number(value.toPrecision(SHOWN_DIGITS));
  const text = String(shown);
  if (!text.includes('e')) return text;
  return shown.toFixed(20).replace(/\.?0+$/, '');
}

export function dateText(raw: string, is1904: boolean): string {
  const serial = Number(raw);
  if (!Number.isFinite(serial) || serial < 0) return raw;
  const milliseconds = Math.round(serial * 86_400) * 1000;
  const time = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + milliseconds);
  if (Number.isNaN(time.getTime())) return raw;
  const text = time.toISOString();
  return milliseconds % DAY_MS === 0 ? text.slice(0, 10) : text.slice(0, 19);
}

/** Numbers of the formats every workbook knows by heart which show a day. */
const DAY_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

export function showsDay(formatId: number, code: string | undefined): boolean {
  if (code === undefined) return DAY_FORMATS.has(formatId);
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}

/** "BC12" -> 54: the column's place, from 0. */
export function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
