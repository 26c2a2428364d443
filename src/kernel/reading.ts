/** Reads exact decimals out of input and says precisely what is wrong with each, where it stands. Never guesses and never rounds. */
import { parseDecimal, powerOfTen, writeDecimal } from './decimal.ts';
import type { Problem } from './result.ts';

export interface DecimalRule {
  /** Decimals it may have. */
  readonly scale: number;
  readonly least: 'above_zero' | 'zero' | 'any';
  /** The largest value, in units of the scale. */
  readonly most?: bigint;
}

/** Whole digits a number may have when nothing narrower is said: far inside what the columns hold. */
const WHOLE_DIGITS = 12;
const PLAIN = /^-?\d{1,20}(\.\d+)?$/;

/** Null when it breaks the rule; the problem is then among `problems`. */
export function readDecimal(text: string, rule: DecimalRule, at: { readonly pointer: string; readonly problems: Problem[] }): bigint | null {
  const problem = (code: string, detail: string): null => {
    at.problems.push({ pointer: at.pointer, code, detail });
    return null;
  };
  if (!PLAIN.test(text)) return problem('not_a_decimal', `a decimal is written like "12.50", not ${JSON.stringify(text.slice(0, 40))}`);
  const value = parseDecimal(text, rule.scale);
  if (value === null) return problem('too_many_decimals', `at most ${rule.scale} decimals are kept, ${JSON.stringify(text.slice(0, 40))} has more`);
  if (rule.least === 'above_zero' && value <= 0n) return problem('not_above_zero', 'it must be above zero');
  if (rule.least === 'zero' && value < 0n) return problem('negative', 'it must not be negative');
  const most = rule.most ?? powerOfTen(WHOLE_DIGITS + rule.scale);
  if (value > most || value < -most) return problem('too_large', `it must not exceed ${writeDecimal(most, rule.scale, 'short')}`);
  return value;
}
