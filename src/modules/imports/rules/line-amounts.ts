/**
 * The amount of a line, from whichever of quantity, price, amount and discount a file gives. A missing unit price is the amount
 * divided by the quantity, at six decimals, if it reproduces the amount. Pure.
 */
import { currencyDigits } from '#kernel/currency.ts';
import { absolute, divideRounded, powerOfTen } from '#kernel/decimal.ts';
import { parseMoney, writeMoney } from '#kernel/money.ts';
import {
  extend,
  extendDiscounted,
  FRACTION_SCALE,
  parseFraction,
  parsePrice,
  parseQuantity,
  parseRate,
  PRICE_SCALE,
  QUANTITY_SCALE,
  writeRate,
} from '#kernel/quantity.ts';
import type { Values } from './read-record.ts';

/** A problem of a record, found before anything is saved: the field, and the line if any. */
export interface AmountProblem {
  readonly field: string;
  readonly line: number | null;
  readonly rule: string;
  readonly detail: string;
  readonly hint?: string;
  readonly isWarning?: boolean;
}

export interface PricedLine {
  readonly quantity: bigint;
  /** At PRICE_SCALE; undefined: the product's. */
  readonly unitPrice: bigint | undefined;
  /** At FRACTION_SCALE. */
  readonly discountRate: bigint | undefined;
  /** Minor units, before and after the discount; null where the price is the product's. */
  readonly listed: bigint | null;
  readonly priced: bigint | null;
  /** A discount that no fraction of six decimals reproduces to the cent; it becomes a discount of the order. */
  readonly spilled: bigint;
  /** The tolerance for a rounded unit price, in minor units at QUANTITY_SCALE; 0 if the amount is stated. */
  readonly slack: bigint;
}

export interface LineAt {
  readonly values: Values;
  readonly line: number;
  readonly currency: string;
  readonly problems: AmountProblem[];
}

export const textOf = (values: Values, name: string): string | undefined => values.get(name)?.text;

export function moneyOf({ values, line, currency, problems }: LineAt, name: string): bigint | undefined {
  const text = textOf(values, name);
  if (text === undefined) return undefined;
  const money = parseMoney(text, currency);
  if (money !== null) return money;
  const detail = `"${text}" has more decimal places than ${currency} allows.`;
  problems.push({
    field: line < 0 ? name : `lines.${name}`,
    line: line < 0 ? null : line,
    rule: 'too_many_decimals',
    detail,
  });
  return undefined;
}

const exact = (values: Values, name: string, parse: (text: string) => bigint | null): bigint | undefined => {
  const text = textOf(values, name);
  return text === undefined ? undefined : (parse(text) ?? undefined);
};

export function priceLineOf(at: LineAt): PricedLine {
  const { values, currency } = at;
  const quantity = exact(values, 'quantity', parseQuantity) ?? 0n;
  const stated = exact(values, 'unit_price', parsePrice);
  const amount = moneyOf(at, 'amount');
  const list = moneyOf(at, 'list_amount');
  const off = moneyOf(at, 'discount_amount');
  const rate = discountOf(at);
  const none = { quantity, unitPrice: stated, discountRate: rate, listed: null, priced: null, spilled: 0n, slack: 0n };
  if (quantity === 0n) return none;
  const listed = listedOf(at, { quantity, stated, amount, list, off, rate });
  if (listed === undefined) return none;
  const isStated = stated !== undefined && extend(quantity, stated, currencyDigits(currency)) === listed;
  const unitPrice = isStated ? stated : unitPriceOf(at, listed, quantity);
  if (unitPrice === undefined) return none;
  if (rate !== undefined) return withRate(at, { quantity, unitPrice, rate, listed, amount });
  const discount = off === undefined ? (amount === undefined ? 0n : listed - amount) : absolute(off);
  const isContradicted =
    discount < 0n || discount > listed || (amount !== undefined && off !== undefined && listed - discount !== amount);
  if (isContradicted || (amount !== undefined && list === undefined && off === undefined && discount !== 0n)) {
    reportDifference(at, { quantity, listed, amount: amount ?? listed - discount });
    return none;
  }
  const discountRate = discount === 0n ? undefined : fractionOf(discount, { quantity, unitPrice, listed, currency });
  const isSpilled = discountRate === null;
  return {
    quantity,
    unitPrice,
    discountRate: discountRate ?? undefined,
    listed,
    priced: isSpilled ? listed : listed - discount,
    spilled: isSpilled ? discount : 0n,
    slack: isStated && list === undefined && amount === undefined ? slackOf(at, quantity) : 0n,
  };
}

/**
 * The amount of the line before its discount. A stated amount is taken as it is, and a unit price beside it may be rounded;
 * a larger difference is a contradiction.
 */
function listedOf(
  at: LineAt,
  line: {
    readonly quantity: bigint;
    readonly stated: bigint | undefined;
    readonly amount: bigint | undefined;
    readonly list: bigint | undefined;
    readonly off: bigint | undefined;
    readonly rate: bigint | undefined;
  },
): bigint | undefined {
  const { quantity, stated, amount, list } = line;
  const before = list ?? beforeDiscount(line);
  if (stated === undefined) return before;
  const extended = extend(quantity, stated, currencyDigits(at.currency));
  const slack = slackOf(at, quantity);
  const isRounded = (written: bigint | undefined): boolean =>
    written !== undefined && absolute(extended - written) * powerOfTen(QUANTITY_SCALE) <= slack;
  // The price may be before or after the discount.
  if (list !== undefined) {
    if (isRounded(list) || isRounded(amount)) return list;
    reportDifference(at, { quantity, listed: extended, amount: list });
    return undefined;
  }
  return isRounded(before) ? before : extended;
}

/** A price with two decimals may be off by up to half a cent, times the quantity. */
function slackOf({ values, currency }: LineAt, quantity: bigint): bigint {
  const written = (textOf(values, 'unit_price') ?? '').split('.')[1]?.length ?? 0;
  const further = written - currencyDigits(currency);
  return absolute(quantity) / (2n * powerOfTen(further > 0 ? further : 0));
}

/** The line at another amount, where a unit price of six decimals gives it; else null. */
export function withListed(line: PricedLine, listed: bigint, currency: string): PricedLine | null {
  const digits = currencyDigits(currency);
  const unitPrice = exactPrice(listed, line.quantity, digits);
  return unitPrice === null || listed < 0n || line.discountRate !== undefined || line.spilled !== 0n
    ? null
    : { ...line, unitPrice, listed, priced: listed, slack: 0n };
}

function exactPrice(listed: bigint, quantity: bigint, digits: number): bigint | null {
  const price = divideRounded(listed * powerOfTen(QUANTITY_SCALE + PRICE_SCALE), quantity * powerOfTen(digits));
  return extend(quantity, price, digits) === listed ? price : null;
}

function discountOf({ values, line, problems }: LineAt): bigint | undefined {
  // A percent at four decimals and a fraction at six are the same units.
  const [rate, percent] = [exact(values, 'discount_rate', parseFraction), exact(values, 'discount_percent', parseRate)];
  if (rate !== undefined && percent !== undefined && rate !== percent) {
    const detail = `discount_rate is ${writeRate(rate)} % and discount_percent ${writeRate(percent)} %.`;
    problems.push({ field: 'lines.discount_percent', line, rule: 'discounts_disagree', detail });
  }
  return rate ?? percent;
}

const ONE = powerOfTen(FRACTION_SCALE);

function beforeDiscount(at: {
  readonly amount: bigint | undefined;
  readonly off: bigint | undefined;
  readonly rate: bigint | undefined;
}): bigint | undefined {
  if (at.amount === undefined) return undefined;
  if (at.off !== undefined) return at.amount + absolute(at.off);
  return at.rate === undefined || at.rate >= ONE ? at.amount : divideRounded(at.amount * ONE, ONE - at.rate);
}

function withRate(
  at: LineAt,
  line: {
    readonly quantity: bigint;
    readonly unitPrice: bigint;
    readonly rate: bigint;
    readonly listed: bigint;
    readonly amount: bigint | undefined;
  },
): PricedLine {
  const { quantity, unitPrice, rate, listed, amount } = line;
  const priced = extendDiscounted({ quantity, unitPrice, discount: rate }, currencyDigits(at.currency));
  if (amount !== undefined && amount !== priced) reportDifference(at, { quantity, listed: priced, amount });
  return { quantity, unitPrice, discountRate: rate, listed, priced, spilled: 0n, slack: 0n };
}

function reportDifference(
  { line, currency, problems }: LineAt,
  at: { readonly quantity: bigint; readonly listed: bigint; readonly amount: bigint },
): void {
  problems.push({
    field: 'lines.amount',
    line,
    rule: 'amounts_differ',
    detail: `The line's quantity, price and discount give ${writeMoney(at.listed, currency)}, but its amount is ${writeMoney(at.amount, currency)}.`,
    hint: 'Leave one of the columns out of the mapping if it means something else, such as an amount with tax.',
  });
}

function unitPriceOf({ line, currency, problems }: LineAt, listed: bigint, quantity: bigint): bigint | undefined {
  const digits = currencyDigits(currency);
  const price = exactPrice(listed, quantity, digits);
  if (listed >= 0n && price !== null) return price;
  const amount = writeMoney(listed, currency);
  problems.push(
    listed < 0n
      ? {
          field: 'lines.amount',
          line,
          rule: 'out_of_range',
          detail: `A line's amount cannot be negative, as ${amount} is.`,
          hint: 'Import reductions as "discount".',
        }
      : {
          field: 'lines.amount',
          line,
          rule: 'unit_price_not_exact',
          detail: `No unit price of six decimals gives ${amount} for this quantity.`,
          hint: 'Map the unit price to a column of its own.',
        },
  );
  return undefined;
}

/** The fraction that gives exactly this discount; null when none does. */
function fractionOf(
  discount: bigint,
  line: { readonly quantity: bigint; readonly unitPrice: bigint; readonly listed: bigint; readonly currency: string },
): bigint | null {
  const near = divideRounded(discount * ONE, line.listed);
  const digits = currencyDigits(line.currency);
  const gives = (rate: bigint): boolean =>
    rate >= 0n &&
    rate <= ONE &&
    extendDiscounted({ quantity: line.quantity, unitPrice: line.unitPrice, discount: rate }, digits) ===
      line.listed - discount;
  return [near, near + 1n, near - 1n].find(gives) ?? null;
}
