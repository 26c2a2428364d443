/**
 * Reads a number as people write it: removes currency, percent sign and group marks. A character that only looks like a digit (a superscript, a
 * circled digit), a blank that separates no groups or a currency between digits makes it invalid: dropping them would change its value. Pure.
 */
import type { NumberStyle } from '#model/import.ts';

/** Longer than any number. */
const MAX_LENGTH = 64;
/** Spaces of every width. */
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /[\u200b\u2060\ufeff]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g;
/** The longer forms of the hyphen, the mathematical minus among them. */
const MINUSES = /[\u2010-\u2015\u2212\ufe63]/g;
/** The Arabic percent sign, and the small one. */
const PERCENTS = /[\u066a\ufe6a]/g;
/** ASCII in full width, as East Asian keyboards write it. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Currencies by code or usual name; those with a sign of their own are known by it. */
const CURRENCY =
  '(?:[A-Z]{3}|[A-Z]{1,2}\\$|kr\\.?|z\u0142|K\u010d|Ft|lei|R|Rs\\.?|Fr\\.?|\u0440\u0443\u0431\\.?|\u043b\u0432\\.?|\u5186|\u5143)';
const CURRENCY_BEFORE = new RegExp(`^([-+( ]{0,4})${CURRENCY}(?=[-+( \\d.,])`, 'u');
const CURRENCY_BEHIND = new RegExp(`(?<=[\\d.,) -])${CURRENCY}( ?\\)?)$`, 'u');
/** Signs and decoration, the digits with their marks, and decoration again. */
const PARTS = /^([-+(% \p{Sc}]*)((?:[\d.,][\d., ']*)?[\d.,])([-)% \p{Sc}]*)$/u;
/** Groups of three digits behind one to three, all with the same mark. */
const GROUPED = /^\d{1,3}([ '])\d{3}(?:\1\d{3})*(?:[.,]\d*)?$/;

/** In ASCII where it has the same meaning: full width, dashes, spaces, apostrophes and percent signs. */
function folded(text: string): string {
  return text
    .replaceAll(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replaceAll(INVISIBLE, '')
    .replaceAll(SPACES, ' ')
    .replaceAll(APOSTROPHES, "'")
    .replaceAll(MINUSES, '-')
    .replaceAll(PERCENTS, '%')
    .trim();
}

/** Whether it is written with a percent sign of any script. */
export const isPercentage = (text: string): boolean => folded(text).includes('%');

/**
 * The digits with their decimal and group marks, and a minus where it is below zero: "12-" and "(12)" are. A text that is no number comes
 * back as it is, and no style reads it.
 */
export function bareNumber(text: string): string {
  if (text.length > MAX_LENGTH) return text;
  const plain = folded(text).replace(/^'/, '').replace(CURRENCY_BEFORE, '$1').replace(CURRENCY_BEHIND, '$1');
  const [, before = '', body = '', behind = ''] = PARTS.exec(plain) ?? [];
  const digits = withoutGroups(body);
  if (digits === null) return text;
  // "12,-" is twelve.
  const isWhole = /[.,]$/.test(digits);
  const [ahead, after] = [signsIn(before), signsIn(isWhole ? behind.replace(/^-+/, '') : behind)];
  const isBelow = BELOW_ZERO.has(`${ahead}|${after}`);
  if (!isBelow && ahead.concat(after).replace('+', '') !== '') return text;
  const number = isWhole ? digits.slice(0, -1) : digits;
  return isBelow ? `-${number}` : number;
}

const BELOW_ZERO: ReadonlySet<string> = new Set(['-|', '|-', '(|)']);

const signsIn = (decoration: string): string => decoration.replaceAll(/[% \p{Sc}]/gu, '');

/** Null when a blank or an apostrophe stands anywhere but between groups. */
function withoutGroups(body: string): string | null {
  if (body === '') return null;
  if (!/[ ']/.test(body)) return body;
  return GROUPED.test(body) ? body.replaceAll(/[ ']/g, '') : null;
}

/** The decimal with a point and without groups, or null. Groups have three digits, or it is no number. */
export function plainNumber(bare: string, style: NumberStyle): string | null {
  const [group, point] = style === 'comma' ? ['.', ','] : [',', '.'];
  const pattern =
    style === 'comma' ? /^(-?)(\d+|\d{1,3}(?:\.\d{3})+)?(?:,(\d+))?$/ : /^(-?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d+))?$/;
  const parts = pattern.exec(bare.endsWith(point) ? bare.slice(0, -1) : bare);
  if (parts === null || (parts[2] === undefined && parts[3] === undefined)) return null;
  const whole = (parts[2] ?? '0').replaceAll(group, '').replace(/^0+(?=\d)/, '');
  return `${parts[1] ?? ''}${whole}${parts[3] === undefined ? '' : `.${parts[3]}`}`;
}
