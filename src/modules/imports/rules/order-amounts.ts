/**
 * Interprets the amounts of an order: how discount, freight, tax and total add up, whether prices include tax, and the rates
 * that follow. A reading is accepted only if the file's own totals confirm it; anything else must be given in the mapping. Pure.
 */
import { absolute, sum } from '#kernel/decimal.ts';
import { writeMoney } from '#kernel/money.ts';
import { parseRate } from '#kernel/quantity.ts';
import type { ReadRecord, Values } from './read-record.ts';
import { isNear, rateNamed, rateOf, taxOn, type KnownRates } from './find-tax-rate.ts';
import { fitSums, type Fit, type Sums } from './reconcile-sums.ts';
import { assignRates } from './assign-rates.ts';
import { moneyOf, priceLineOf, textOf, type AmountProblem, type LineAt, type PricedLine } from './line-amounts.ts';

export interface OrderCharge {
  readonly kind: 'freight' | 'fee' | 'discount';
  /** A decimal of the currency. */
  readonly amount: string;
  /** Percent at RATE_SCALE; undefined: as the lines are taxed. */
  readonly taxRate: bigint | undefined;
}

export interface OrderAmounts {
  readonly pricesIncludeTax: boolean | undefined;
  /** In the order of the record's lines. */
  readonly lines: readonly (Pick<PricedLine, 'unitPrice' | 'discountRate'> & {
    readonly taxRate: bigint | undefined;
  })[];
  readonly charges: readonly OrderCharge[];
  /** The totals stated in the file, in minor units, compared with what is saved. */
  readonly expected: { readonly total: bigint | null; readonly tax: bigint | null };
}

interface AmountOptions {
  readonly currency: string;
  readonly known: KnownRates;
  readonly problems: AmountProblem[];
}

export function readOrderAmounts({ head, lines }: ReadRecord, options: AmountOptions): OrderAmounts {
  const { currency, problems } = options;
  const places = lines.map(({ values }, line): LineAt => ({ values, line, currency, problems }));
  const sums = sumsOf({ values: head, line: -1, currency, problems }, places);
  const { fit, lines: priced } = fitSums(sums, places.map(priceLineOf), options);
  const rates = ratesOf({ head, places, priced, sums, fit }, options);
  reportRefunds(head, options);
  const charges = (['freight', 'fee', 'discount'] as const).flatMap((kind): OrderCharge[] => {
    const amount = kind === 'freight' ? fit.freight : kind === 'fee' ? sums.fee : fit.discount;
    const taxRate = kind === 'freight' ? rates.freight : kind === 'fee' ? rates.fee : undefined;
    return amount === 0n ? [] : [{ kind, amount: writeMoney(amount, currency), taxRate }];
  });
  return {
    pricesIncludeTax: fit.isIncluded,
    lines: priced.map(({ unitPrice, discountRate }, index) => ({
      unitPrice,
      discountRate,
      taxRate: rates.lines[index],
    })),
    charges,
    expected: { total: sums.total, tax: fit.tax },
  };
}

function sumsOf(head: LineAt, places: readonly LineAt[]): Sums {
  const ofLines = (name: string): bigint | null => {
    const stated = places.flatMap((at) => moneyOf(at, name) ?? []);
    return stated.length === 0 ? null : sum(stated);
  };
  const freightOff = absolute(ofLines('freight_discount') ?? 0n);
  const freightTax = moneyOf(head, 'freight_tax') ?? ofLines('freight_tax');
  const feeTax = moneyOf(head, 'fee_tax') ?? ofLines('fee_tax');
  const statedIncluded = textOf(head.values, 'prices_include_tax');
  return {
    freight: (moneyOf(head, 'freight') ?? ofLines('freight') ?? 0n) - freightOff,
    freightTax,
    fee: moneyOf(head, 'fee') ?? ofLines('fee') ?? 0n,
    feeTax,
    discount: moneyOf(head, 'discount') ?? 0n,
    subtotal: moneyOf(head, 'subtotal') ?? null,
    tax:
      moneyOf(head, 'tax_total') ??
      taxOfParts(head, { lines: ofLines('tax_amount'), charges: (freightTax ?? 0n) + (feeTax ?? 0n) }),
    total: moneyOf(head, 'total') ?? null,
    statedIncluded: statedIncluded === undefined ? undefined : statedIncluded === 'true',
  };
}

/** If only the parts state their tax, the tax is their sum. */
function taxOfParts(head: LineAt, parts: { readonly lines: bigint | null; readonly charges: bigint }): bigint | null {
  const named = NUMBERS.flatMap((number) => moneyOf(head, `tax_${number}.amount`) ?? []);
  return named.length > 0 ? sum(named) : parts.lines === null ? null : parts.lines + parts.charges;
}

const NUMBERS = [1, 2, 3, 4, 5] as const;

function reportRefunds(head: Values, { currency, problems }: AmountOptions): void {
  const refunded = moneyOf({ values: head, line: -1, currency, problems }, 'refunded');
  if (refunded === undefined || refunded === 0n) return;
  problems.push({
    field: 'refunded',
    line: null,
    rule: 'refund_not_imported',
    detail: `${writeMoney(absolute(refunded), currency)} of this order was refunded; the whole order is imported.`,
    hint: 'Once its invoice is issued, credit the refunded amount.',
    isWarning: true,
  });
}

interface Taxing {
  readonly head: Values;
  readonly places: readonly LineAt[];
  readonly priced: readonly PricedLine[];
  readonly sums: Sums;
  readonly fit: Fit;
}

interface Rates {
  readonly lines: readonly (bigint | undefined)[];
  readonly freight: bigint | undefined;
  readonly fee: bigint | undefined;
}

function ratesOf(taxing: Taxing, options: AmountOptions): Rates {
  const { priced, sums, fit } = taxing;
  const isWithin = fit.isIncluded === true;
  const own = ownRates(taxing, options);
  const named = NUMBERS.flatMap((number) => {
    const rate = rateNamed(textOf(taxing.head, `tax_${number}.name`), options.known);
    const amount = moneyOf(
      { values: taxing.head, line: -1, currency: options.currency, problems: [] },
      `tax_${number}.amount`,
    );
    return rate === null || amount === 0n ? [] : [{ rate, amount: amount ?? null }];
  });
  const open = own.flatMap((rate, index) => (rate === undefined ? [index] : []));
  const whole = open.length === 0 ? null : wholeRates({ taxing, own, open, named, known: options.known.rates });
  const lines = own.map((rate, index) => rate ?? whole?.lines[open.indexOf(index)]);
  const used = lines.flatMap((rate) => rate ?? []);
  const chargeRate = (amount: bigint, tax: bigint | null): bigint | undefined => {
    if (amount === 0n || tax === null) return undefined;
    const rate = rateOf({ amount, tax, isWithin }, used) ?? undefined;
    return rate !== undefined && used.length === priced.length && used.every((each) => each === rate)
      ? undefined
      : rate;
  };
  return {
    lines,
    freight: chargeRate(fit.freight, sums.freightTax) ?? whole?.freight,
    fee: chargeRate(sums.fee, sums.feeTax),
  };
}

/** What each line states about its rate: the rate itself, that it is not taxed, the tax's name, or its amount. */
function ownRates({ places, priced, fit }: Taxing, { known }: AmountOptions): (bigint | undefined)[] {
  const isWithin = fit.isIncluded === true;
  const stated = places.map((at) => {
    const rate = textOf(at.values, 'tax_rate');
    if (rate !== undefined) return parseRate(rate) ?? undefined;
    if (textOf(at.values, 'taxable') === 'false') return 0n;
    return rateNamed(textOf(at.values, 'tax_name'), known) ?? undefined;
  });
  const taxed = places.map((at, index) => {
    const tax = moneyOf({ ...at, problems: [] }, 'tax_amount');
    const amount = priced[index]?.priced;
    return tax === undefined || amount == null ? null : { amount, tax, isWithin };
  });
  // Rates of larger lines are candidates for smaller ones.
  const first = stated.map((rate, index) => rate ?? rateIn(taxed[index], known.rates));
  const found = [...known.rates, ...first.flatMap((rate) => rate ?? [])];
  return first.map((rate, index) => rate ?? rateIn(taxed[index], found));
}

const rateIn = (
  taxed: Parameters<typeof rateOf>[0] | null | undefined,
  candidates: readonly bigint[],
): bigint | undefined => (taxed == null ? undefined : (rateOf(taxed, candidates) ?? undefined));

interface Whole {
  /** Of the lines without a rate, in their order. */
  readonly lines: readonly bigint[];
  readonly freight: bigint | undefined;
}

/**
 * Rates of the lines without one, if they reproduce the order's tax: one rate for all of them, on goods and freight or on goods alone,
 * else each named tax on its own lines.
 */
function wholeRates(at: {
  readonly taxing: Taxing;
  readonly own: readonly (bigint | undefined)[];
  readonly open: readonly number[];
  readonly named: readonly { readonly rate: bigint; readonly amount: bigint | null }[];
  readonly known: readonly bigint[];
}): Whole | null {
  const { taxing, own, open, named } = at;
  const { priced, sums, fit } = taxing;
  if (fit.tax === null || fit.tax === 0n)
    return fit.tax === null ? null : { lines: open.map(() => 0n), freight: undefined };
  const isWithin = fit.isIncluded === true;
  const price = (index: number): bigint => priced[index]?.priced ?? 0n;
  const others = sum(own.map((rate, index) => (rate === undefined ? 0n : taxOn(price(index), rate, isWithin))));
  if (others !== 0n && fit.discount !== 0n) return null;
  const goods = sum(open.map(price)) - fit.discount;
  const tax = fit.tax - others;
  const charges = fit.freight + sums.fee;
  const bases =
    charges === 0n
      ? [{ base: goods, isCharged: true }]
      : [
          { base: goods + charges, isCharged: true },
          { base: goods, isCharged: false },
        ];
  const tolerance = priced.length + 1;
  const rates = named.map(({ rate }) => rate);
  const alike = (rate: bigint, isCharged: boolean): Whole => ({
    lines: open.map(() => rate),
    freight: isCharged ? undefined : 0n,
  });
  for (const rate of new Set([sum(rates), ...rates])) {
    for (const { base, isCharged } of bases) {
      if (rate > 0n && isNear(taxOn(base, rate, isWithin), tax, tolerance)) return alike(rate, isCharged);
    }
  }
  if (named.length > 0) {
    const taxes = named.flatMap(({ rate, amount }) => (amount === null ? [] : [{ rate, amount }]));
    const isWhole = open.length === priced.length && taxes.length === named.length;
    const mixed = isWhole
      ? assignRates({ prices: open.map(price), taxes, isWithin, discount: fit.discount, charges })
      : null;
    return mixed === null ? null : { lines: mixed.lines, freight: mixed.charges };
  }
  for (const { base, isCharged } of bases) {
    const rate = rateOf({ amount: base, tax, isWithin }, at.known);
    if (rate !== null) return alike(rate, isCharged);
  }
  // Shops round the tax of each line: the only one of the account's rates within that tolerance.
  for (const { base, isCharged } of bases) {
    const near = at.known.filter((rate) => rate > 0n && isNear(taxOn(base, rate, isWithin), tax, tolerance));
    const [only] = near;
    if (near.length === 1 && only !== undefined) return alike(only, isCharged);
  }
  return null;
}
