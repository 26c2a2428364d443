/** Amounts, prices, quantities and rates as files write them, to plain decimals. Never rounds. Pure. */
import { parseDecimal, withoutTrailingZeros } from '#kernel/decimal.ts';
import type { NumberStyle } from '#model/import.ts';
import { cellText, type Cell } from '#model/table.ts';
import { bad, DAMAGED_HINT, DAMAGED_NUMBER, good, quoted, type Read } from './cell-result.ts';
import type { FieldType } from './field-types.ts';
import { bareNumber, isPercentage, plainNumber } from './written-number.ts';

type DecimalType = Extract<FieldType, { readonly is: 'decimal' }>;

/** Longer than any number a field can store, with groups, sign and currency. */
const MAX_LENGTH = 64;

export function readDecimal(cell: Cell, type: DecimalType, style: NumberStyle): Read {
  const text = cellText(cell).trim();
  const held = typeof cell === 'object' ? cell.held : undefined;
  if (text.length > MAX_LENGTH || (held ?? '').length > MAX_LENGTH)
    return bad('not_a_number', `${quoted(text)} is longer than a number can be.`);
  if (held === undefined) return readWritten(text, type, style);
  const differs = shownDiffers(text, held);
  return differs === null ? readWritten(held, type, 'point') : differs;
}

function readWritten(text: string, type: DecimalType, style: NumberStyle): Read {
  const plain = plainNumber(bareNumber(text), style);
  if (plain === null && DAMAGED_NUMBER.test(text))
    return bad('number_damaged', `${quoted(text)} is a number that has lost digits.`, DAMAGED_HINT);
  if (plain === null) {
    const example = style === 'comma' ? '1.234,50' : '1,234.50';
    return bad(
      'not_a_number',
      `${quoted(text)} is not a number written like ${example}.`,
      'Give the style of numbers in the mapping, or correct the cell.',
    );
  }
  if (!isPercentage(text) || type.unit === 'percent') return checkRange(plain, type, text);
  if (type.unit === 'fraction') return checkRange(hundredth(plain), type, text);
  return bad(
    'is_a_percentage',
    `${quoted(text)} is a percentage, and this field takes an amount.`,
    'Map the column to a field that takes percentages, or write the amount.',
  );
}

function checkRange(plain: string, type: DecimalType, text: string): Read {
  const { scale, sign, most, hintAbove } = type;
  const fraction = withoutTrailingZeros(plain.split('.')[1] ?? '');
  if (fraction.length > scale)
    return bad(
      'too_many_decimals',
      `${quoted(text)} has more than ${scale} decimals.`,
      'Values are never rounded: correct the cell.',
    );
  const units = parseDecimal(plain, scale);
  const whole = plain.replace('-', '').split('.')[0] ?? '';
  if (units === null || whole.length > (scale === 3 ? 15 : 9))
    return bad('out_of_range', `${quoted(text)} is too large.`);
  if (sign === 'not_zero' && units === 0n) return bad('out_of_range', `${quoted(text)} must not be 0.`);
  if (sign === 'positive' && units <= 0n) return bad('out_of_range', `${quoted(text)} must be greater than 0.`);
  if (sign === 'zero_or_more' && units < 0n) return bad('out_of_range', `${quoted(text)} must not be negative.`);
  if (most !== undefined && units > most)
    return bad('out_of_range', `${quoted(text)} is more than this field allows.`, hintAbove);
  const isBare = !isPercentage(text);
  return isBare && type.fraction !== undefined && units > 0n && units < type.fraction.below
    ? looksLikeFraction(plain, type.fraction)
    : good(plain);
}

function looksLikeFraction(plain: string, { rule, hint }: NonNullable<DecimalType['fraction']>): Read {
  const percent = hundredfold(plain);
  return bad(rule, `Rates are in percent: "${plain}" is ${plain} %; write "${percent}" for ${percent} %.`, hint);
}

/** "0.19" -> "19", digit by digit. */
function hundredfold(plain: string): string {
  const [whole = '', fraction = ''] = plain.split('.');
  const digits = `${whole}${fraction.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = withoutZeros(fraction.slice(2));
  return rest === '' ? digits : `${digits}.${rest}`;
}

/** "19" -> "0.19", digit by digit. */
function hundredth(plain: string): string {
  const sign = plain.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = plain.slice(sign.length).split('.');
  const digits = `${whole.padStart(3, '0')}${fraction}`;
  const point = Math.max(whole.length, 3) - 2;
  const right = withoutZeros(digits.slice(point));
  return `${sign}${digits.slice(0, point)}${right === '' ? '' : `.${right}`}`;
}

/** Without trailing zeros of the decimals. */
function withoutZeros(decimals: string): string {
  let end = decimals.length;
  while (decimals.charAt(end - 1) === '0') end -= 1;
  return decimals.slice(0, end);
}

/** A format may hide digits or show words. The cell then shows something else than it holds, and either may be intended. */
function shownDiffers(text: string, held: string): Read | null {
  if (plainNumber(held.replace('%', ''), 'point') === null) return null;
  const isZero = magnitude(held.replace('%', '')) === '0';
  // Many formats show nothing, or a dash, for zero.
  if (isZero && /^[-\u2010-\u2015\u2212\s\p{Sc}]*$/u.test(text)) return null;
  const shown = plainNumber(bareNumber(text), 'point') ?? numberAmongWords(text);
  if (shown !== null && magnitude(shown) === magnitude(held.replace('%', ''))) return null;
  if (shown === null && isSameFraction(text, held)) return null;
  const detail = `The sheet shows ${quoted(text)}, but the cell holds ${quoted(held)}.`;
  return shown === null
    ? bad('shown_not_a_number', detail, 'Format the cell as a number, or enter the intended value.')
    : bad(
        'shown_rounded',
        detail,
        'Values are never rounded: round the value itself (=ROUND(...)), or show all its digits.',
      );
}

/** "12.5k", "3 Mio.": the number stands for a thousand or a million times as much. */
const MULTIPLIED = /\d\s?(?:[kKTmM]|Tsd\.?|Mio\.?|Mrd\.?|bn|thousand|million)$/i;

/** "5.50 pcs": the only number in a text. */
function numberAmongWords(text: string): string | null {
  if (MULTIPLIED.test(text)) return null;
  const [only, another] = text.match(/-?\d[\d.,]{0,40}/g) ?? [];
  return only === undefined || another !== undefined || text.includes('/') ? null : plainNumber(only, 'point');
}

/** "1 1/4" of 1.25. */
function isSameFraction(text: string, held: string): boolean {
  const parts = /^(-?)(?:(\d{1,9}) )?(\d{1,9})\/(\d{1,9})$/.exec(text);
  if (parts === null) return false;
  const [, , whole = '0', top = '0', bottom = '0'] = parts;
  const [heldWhole = '', heldFraction = ''] = held.replace('-', '').split('.');
  const units = BigInt(`${heldWhole}${heldFraction}`);
  const shown = BigInt(whole) * BigInt(bottom) + BigInt(top);
  return BigInt(bottom) > 0n && units * BigInt(bottom) === shown * 10n ** BigInt(heldFraction.length);
}

/** Without its sign, which a format may show as a colour, and without leading and trailing zeros. */
function magnitude(plain: string): string {
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.');
  const digits = withoutZeros(fraction);
  return `${whole.replace(/^0+(?=\d)/, '')}${digits === '' ? '' : `.${digits}`}`;
}
