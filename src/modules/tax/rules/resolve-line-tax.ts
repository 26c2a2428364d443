/**
 * Resolves the tax of one line: the caller's, else the product's, else the account's. The caller's input is never changed:
 * a rate and a category that contradict each other are reported as problems.
 */
import { powerOfTen } from '#kernel/decimal.ts';
import { HUNDRED_PERCENT, RATE_SCALE, writeRate } from '#kernel/quantity.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { Problem, Result } from '#kernel/result.ts';
import type { LineTax, TaxCategory } from '#model/tax.ts';
import { CATEGORY_RULES } from './categories.ts';

export interface LineTaxQuestion {
  /** The caller's input. `rate` in percent at RATE_SCALE. */
  readonly given: {
    readonly rate?: bigint | undefined;
    readonly category?: TaxCategory | undefined;
    readonly exemptionReason?: string | null | undefined;
  };
  readonly product: LineTax | null;
  readonly fallback: LineTax | null;
  /** Pointer of what carries `tax_rate`, `tax_category` and `exemption_reason`, for example "/lines/0". */
  readonly pointer: string;
}

const ONE_PERCENT = powerOfTen(RATE_SCALE);

const NO_TAX_SAID =
  'No tax rate is given, and neither the product nor the account has one. Give the line a tax_rate ("19" is 19 %, "0" is no tax), set one on ' +
  'the product (PATCH /v1/products/{id}), or set a default for the account (POST /v1/tax_rates with "is_default": true).';

export function resolveLineTax(question: LineTaxQuestion): Result<LineTax> {
  const { given: stated, pointer } = question;
  const known = question.product ?? question.fallback;
  const category = categoryOf(stated, known);
  if (category === null) {
    return refuse('tax_unknown', NO_TAX_SAID, [
      { pointer: `${pointer}/tax_rate`, code: 'tax_rate_missing', detail: NO_TAX_SAID },
    ]);
  }
  const standing = known?.category === category ? known : null;
  const rate = stated.rate ?? standing?.rate ?? (CATEGORY_RULES[category].rate === 'above_zero' ? null : 0n);
  const asStated = stated.exemptionReason?.trim() || null;
  const reason = asStated ?? standing?.exemptionReason ?? defaultReason(category);
  const problems = [...rateProblems({ category, rate, pointer }), ...reasonProblems({ category, reason, pointer })];
  if (problems.length > 0 || rate === null) {
    return refuse('tax_invalid', problems.map((problem) => problem.detail).join(' '), problems);
  }
  return ok({ category, rate, exemptionReason: reason });
}

/** A rate without a category means S or Z, unless the product's category allows that rate as well (category L, or exempt). */
function categoryOf(given: LineTaxQuestion['given'], known: LineTax | null): TaxCategory | null {
  if (given.category !== undefined) return given.category;
  if (given.rate === undefined) return known?.category ?? null;
  if (known !== null) {
    const suits = CATEGORY_RULES[known.category].rate;
    if (suits === 'any' || suits === (given.rate === 0n ? 'zero' : 'above_zero')) return known.category;
  }
  return given.rate === 0n ? 'Z' : 'S';
}

function defaultReason(category: TaxCategory): string | null {
  const { reason } = CATEGORY_RULES[category];
  return typeof reason === 'string' ? null : reason.text;
}

function rateProblems(at: {
  readonly category: TaxCategory;
  readonly rate: bigint | null;
  readonly pointer: string;
}): Problem[] {
  const { category, rate } = at;
  const rule = CATEGORY_RULES[category];
  const problem = (code: string, detail: string): Problem[] => [{ pointer: `${at.pointer}/tax_rate`, code, detail }];
  if (rate === null)
    return problem(
      'tax_rate_missing',
      `Tax category ${category} (${rule.means}) requires a tax rate in percent, such as "19".`,
    );
  if (rate < 0n || rate > HUNDRED_PERCENT) {
    return problem('tax_rate_out_of_range', `The tax rate must be between 0 and 100 percent, not ${writeRate(rate)}.`);
  }
  if (rate > 0n && rate < lowestRate(category)) return problem('tax_rate_looks_like_a_fraction', fractionHint(rate));
  if (rule.rate === 'zero' && rate !== 0n) {
    return problem(
      'tax_rate_not_allowed',
      `Tax category ${category} (${rule.means}) does not allow a rate, but ${writeRate(rate)} percent is given.`,
    );
  }
  if (rule.rate === 'above_zero' && rate === 0n) {
    return problem(
      'tax_rate_not_allowed',
      `Tax category ${category} (${rule.means}) requires a rate above zero; zero rated is category Z.`,
    );
  }
  return [];
}

/** Rates below one percent exist only in Ceuta and Melilla, from 0.5 on: a lower number is a fraction. */
const lowestRate = (category: TaxCategory): bigint => (category === 'M' ? ONE_PERCENT / 2n : ONE_PERCENT);

const fractionHint = (rate: bigint): string =>
  `A tax rate is in percent: "${writeRate(rate)}" is ${writeRate(rate)} %; write "${writeRate(rate * 100n)}" for ${writeRate(rate * 100n)} %, or "0" for none.`;

function reasonProblems(at: {
  readonly category: TaxCategory;
  readonly reason: string | null;
  readonly pointer: string;
}): Problem[] {
  const { category, reason } = at;
  const rule = CATEGORY_RULES[category];
  const pointer = `${at.pointer}/exemption_reason`;
  if (rule.reason === 'given' && reason === null) {
    return [
      {
        pointer,
        code: 'exemption_reason_missing',
        detail: `Tax category ${category} (${rule.means}) requires an exemption reason.`,
      },
    ];
  }
  if (rule.reason === 'none' && reason !== null) {
    return [
      {
        pointer,
        code: 'exemption_reason_not_allowed',
        detail: `Tax category ${category} (${rule.means}) does not allow an exemption reason.`,
      },
    ];
  }
  return [];
}
