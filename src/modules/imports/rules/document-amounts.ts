/**
 * The net amounts and tax rates of the lines of an issued document: as stated, or as the document's own totals imply.
 * Nothing is recalculated; what does not follow must be given in the mapping. Pure.
 */
import { absolute, divideRounded, powerOfTen, sum } from '#kernel/decimal.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { extend, FRACTION_SCALE, parseFraction, parsePrice, parseQuantity, parseRate } from '#kernel/quantity.ts';
import { rateNamed, rateOf, taxOn, type KnownRates } from './find-tax-rate.ts';
import { moneyOf, textOf, type AmountProblem, type LineAt } from './line-amounts.ts';
import type { ReadRecord, Values } from './read-record.ts';

export interface DocumentLineAmounts {
  /** Minor units; null: not stated, so that a document's only line has its whole amount. */
  readonly net: bigint | null;
  /** At PRICE_SCALE; null where quantity times price is not the amount. */
  readonly unitPrice: bigint | null;
  readonly rate: bigint | undefined;
}

interface AmountOptions {
  readonly currency: string;
  readonly known: KnownRates;
  readonly problems: AmountProblem[];
}

export function readDocumentAmounts({ head, lines }: ReadRecord, options: AmountOptions): DocumentLineAmounts[] {
  const { currency, problems } = options;
  const places = lines.map(({ values }, line): LineAt => ({ values, line, currency, problems }));
  const own = places.map((at) => ({ net: moneyOf(at, 'net_amount') ?? null, value: valueOf(at) }));
  const sums = sumsOf({ values: head, line: -1, currency, problems: [] });
  const values = own.map(({ net, value }) => net ?? value);
  const isGross = own.every(({ net }) => net === null) && holdTax(head, sums, values);
  const taxes = places.map((at) => moneyOf(at, 'tax_amount') ?? null);
  const stated = places.map(({ values: line }, index) =>
    saidRate(line, { value: values[index] ?? null, tax: taxes[index] ?? null, isGross, known: options.known }),
  );
  const nets = values.map((value, index): bigint | null => {
    if (value === null || !isGross) return value;
    const tax = taxes[index] ?? null;
    const rate = stated[index];
    return tax !== null ? value - tax : rate === undefined ? null : value - taxOn(value, rate, true);
  });
  const settled = isGross ? settle(nets, sums) : nets;
  const rates = restRates({ nets: settled, stated, sums, known: options.known });
  return places.map(({ values: line }, index) => ({
    net: isGross || statesAmount(line) ? (settled[index] ?? null) : null,
    unitPrice: isGross ? null : priceOf(line, { net: settled[index] ?? null, currency }),
    rate: rates[index],
  }));
}

interface Sums {
  readonly total: bigint | null;
  readonly net: bigint | null;
  readonly tax: bigint | null;
}

/** Any two of total, net and tax determine the third. */
function sumsOf(head: LineAt): Sums {
  const [total, net, tax] = ['total', 'net_total', 'tax_total'].map((name) => moneyOf(head, name) ?? null);
  return {
    total: total ?? (net == null || tax == null ? null : net + tax),
    net: net ?? (total == null || tax == null ? null : total - tax),
    tax: tax ?? (total == null || net == null ? null : total - net),
  };
}

/** A line with only a price is extended if the document's currency is certain. */
const statesAmount = (line: Values): boolean =>
  ['net_amount', 'amount', 'discount_rate', 'discount_percent'].some((name) => line.has(name));

const ONE = powerOfTen(FRACTION_SCALE);
const exact = (values: Values, name: string, parse: (text: string) => bigint | null): bigint | null => {
  const text = textOf(values, name);
  return text === undefined ? null : parse(text);
};

/** Its amount, else quantity times price less the discount. */
function valueOf(at: LineAt): bigint | null {
  const amount = moneyOf(at, 'amount');
  if (amount !== undefined) return amount;
  const price = exact(at.values, 'unit_price', parsePrice);
  const discount = exact(at.values, 'discount_rate', parseFraction) ?? exact(at.values, 'discount_percent', parseRate);
  // Without a discount it is extended when the document is composed.
  if (price === null || discount === null) return price === null ? null : listedOf(at, price);
  const quantity = exact(at.values, 'quantity', parseQuantity) ?? ONE;
  const scale = powerOfTen(FRACTION_SCALE * 3);
  return divideRounded(quantity * price * (ONE - discount) * powerOfTen(currencyDigits(at.currency)), scale);
}

const listedOf = ({ values, currency }: LineAt, price: bigint): bigint =>
  extend(exact(values, 'quantity', parseQuantity) ?? ONE, price, currencyDigits(currency));

/** Whether line amounts include tax: as stated, or as the document's own totals imply. */
function holdTax(head: Values, { total, tax }: Sums, values: readonly (bigint | null)[]): boolean {
  const stated = textOf(head, 'prices_include_tax');
  if (stated !== undefined) return stated === 'true';
  if (total === null || tax === null || tax === 0n || values.some((value) => value === null)) return false;
  return absolute(sum(values.map((value) => value ?? 0n))) === absolute(total);
}

interface RateQuestion {
  readonly value: bigint | null;
  readonly tax: bigint | null;
  readonly isGross: boolean;
  readonly known: KnownRates;
}

function saidRate(line: Values, { value, tax, isGross, known }: RateQuestion): bigint | undefined {
  const rate = textOf(line, 'tax_rate');
  if (rate !== undefined) return parseRate(rate) ?? undefined;
  const named = rateNamed(textOf(line, 'tax_name'), known);
  if (named !== null) return named;
  return value === null || tax === null
    ? undefined
    : (rateOf({ amount: value, tax, isWithin: isGross }, known.rates) ?? undefined);
}

/** Assigns the cents by which nets derived from gross amounts differ from the document's net to the largest line. */
function settle(nets: readonly (bigint | null)[], { net }: Sums): (bigint | null)[] {
  if (net === null || nets.some((each) => each === null)) return [...nets];
  const all = nets.map((each) => each ?? 0n);
  const off = (sum(all) < 0n === net < 0n ? net : -net) - sum(all);
  if (off === 0n || absolute(off) > BigInt(all.length)) return all;
  const largest = all.reduce((best, each, index) => (absolute(each) > absolute(all[best] ?? 0n) ? index : best), 0);
  return all.map((each, index) => (index === largest ? each + off : each));
}

/** Lines without a rate share one if the rest of the document's tax implies it. */
function restRates(at: {
  readonly nets: readonly (bigint | null)[];
  readonly stated: readonly (bigint | undefined)[];
  readonly sums: Sums;
  readonly known: KnownRates;
}): (bigint | undefined)[] {
  const { nets, stated, sums } = at;
  const isMixed = stated.some((rate) => rate !== undefined) && stated.some((rate) => rate === undefined);
  // If no line states its rate, only the document's tax implies it; that is read when the document is composed.
  if (!isMixed || sums.tax === null || nets.some((net) => net === null)) return [...stated];
  const net = (index: number): bigint => nets[index] ?? 0n;
  const open = stated.flatMap((rate, index) => (rate === undefined ? [index] : []));
  const statedTax = sum(stated.map((rate, index) => (rate === undefined ? 0n : taxOn(net(index), rate, false))));
  const candidates = [...at.known.rates, ...stated.flatMap((rate) => rate ?? [])];
  const rate = rateOf({ amount: sum(open.map(net)), tax: sums.tax - statedTax, isWithin: false }, candidates);
  return stated.map((each) => each ?? rate ?? undefined);
}

/** A price is kept only if quantity times price is the line's amount. */
function priceOf(
  line: Values,
  { net, currency }: { readonly net: bigint | null; readonly currency: string },
): bigint | null {
  const price = exact(line, 'unit_price', parsePrice);
  if (price === null || net === null) return price;
  const quantity = exact(line, 'quantity', parseQuantity) ?? ONE;
  return absolute(extend(quantity, price, currencyDigits(currency))) === absolute(net) ? price : null;
}
