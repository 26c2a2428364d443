/**
 * A workbook's number as an exact decimal. Workbooks store binary doubles of 15 to 17 digits, of which spreadsheets show 15: further digits
 * are rounding errors of arithmetic ("0.30000000000000004"), or digits entered by a person that may have been lost. Pure.
 */

const SHOWN_DIGITS = 15;
/** Integers from here on lose digits when they are stored. */
const FIRST_UNSAFE = 1e15;
/** Rounded to 15 digits, a rounding error leaves at least three trailing zeros. */
const MAX_DIGITS_OF_NOISE = 12;
/** More decimals than any amount has: further digits can be dropped. */
const MAX_DECIMALS = 6;

export interface DecimalText {
  /** Without exponent. */
  readonly text: string;
  readonly isDigitLost: boolean;
}

/** Null when it is no number. */
export function decimalText(raw: string): DecimalText | null {
  const value = raw.trim() === '' ? Number.NaN : Number(raw);
  if (!Number.isFinite(value)) return null;
  const shortest = withoutExponent(value);
  if (Math.abs(value) >= FIRST_UNSAFE) {
    const written = /^-?\d{1,64}$/.test(raw) ? raw : String(value);
    return { text: written, isDigitLost: true };
  }
  if (digitsOf(shortest) <= SHOWN_DIGITS) return { text: shortest, isDigitLost: false };
  const rounded = withoutExponent(Number(value.toPrecision(SHOWN_DIGITS)));
  if (digitsOf(rounded) <= MAX_DIGITS_OF_NOISE) return { text: rounded, isDigitLost: false };
  const decimals = shortest.split('.')[1]?.length ?? 0;
  return { text: shortest, isDigitLost: decimals <= MAX_DECIMALS };
}

const digitsOf = (text: string): number => text.replace(/^-?[0.]*/, '').replace('.', '').length;

/** "1.5e-7" -> "0.00000015", digit by digit. */
export function withoutExponent(value: number): string {
  const text = String(Object.is(value, -0) ? 0 : value);
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (parts === null) return text;
  const [, sign = '', whole = '', fraction = '', power = '0'] = parts;
  return shifted(`${sign}${whole}.${fraction}`, Number(power));
}

/** Moves the decimal point by so many places to the right, exactly. */
export function shifted(text: string, places: number): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = text.slice(sign.length).split('.');
  const point = whole.length + places;
  const digits = point > 0 ? `${whole}${fraction}`.padEnd(point, '0') : `${'0'.repeat(1 - point)}${whole}${fraction}`;
  const at = Math.max(point, 1);
  const left = digits.slice(0, at).replace(/^0+(?=\d)/, '');
  let end = digits.length;
  while (end > at && digits.charAt(end - 1) === '0') end -= 1;
  const right = digits.slice(at, end);
  return `${sign}${left}${right === '' ? '' : `.${right}`}`;
}
