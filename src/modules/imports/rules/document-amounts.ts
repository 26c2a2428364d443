/**
 * What the lines of an issued document come to without tax, and at which rate: as they say it, else as the document's own totals prove it.
 * Nothing is priced again; what does not follow is left open and asked for. Pure.
 */
import { absolute, divideRounded, powerOfTen, sum } from '#kernel/decimal.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { extend, FRACTION_SCALE, parseFraction, parsePrice, parseQuantity, parseRate } from '#kernel/quantity.ts';
import { rateNamed, rateOf, taxOn, type KnownRates } from './find-tax-rate.ts';
import { moneyOf, textOf, type AmountProblem, type LineAt } from './line-amounts.ts';
import type { ReadRecord, Values } from './read-record.ts';

export interface DocumentLineAmounts {
  /** Minor units; null: not said, so that a document's only line comes to all of it. */
  readonly net: bigint | null;
  /** At PRICE_SCALE; null where it does not give the amount. */
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

/** Of total, net and tax two give the third. */
function sumsOf(head: LineAt): Sums {
  const [total, net, tax] = ['total', 'net_total', 'tax_total'].map((name) => moneyOf(head, name) ?? null);
  return {
    total: total ?? (net == null || tax == null ? null : net + tax),
    net: net ?? (total == null || tax == null ? null : total - tax),
    tax: tax ?? (total == null || net == null ? null : total - net),
  };
}

/** Of a price alone the line is extended where the document's currency is known for certain. */
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
  // Without a discount it is priced where the document is put together.
  if (price === null || discount === null) return price === null ? null : listedOf(at, price);
  const quantity = exact(at.values, 'quantity', parseQuantity) ?? ONE;
  const scale = powerOfTen(FRACTION_SCALE * 3);
  return divideRounded(quantity * price * (ONE - discount) * powerOfTen(currencyDigits(at.currency)), scale);
}

const listedOf = ({ values, currency }: LineAt, price: bigint): bigint =>
  extend(exact(values, 'quantity', parseQuantity) ?? ONE, price, currencyDigits(currency));

/** Whether amounts of lines hold their tax: said, or proved by the document's own totals. */
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

/** Cents by which nets taken out of gross amounts differ from the document's net go to the largest line. */
function settle(nets: readonly (bigint | null)[], { net }: Sums): (bigint | null)[] {
  if (net === null || nets.some((each) => each === null)) return [...nets];
  const all = nets.map((each) => each ?? 0n);
  const off = (sum(all) < 0n === net < 0n ? net : -net) - sum(all);
  if (off === 0n || absolute(off) > BigInt(all.length)) return all;
  const largest = all.reduce((best, each, index) => (absolute(each) > absolute(all[best] ?? 0n) ? index : best), 0);
  return all.map((each, index) => (index === largest ? each + off : each));
}

/** Lines that say no rate share one, where it is what the rest of the document's tax gives. */
function restRates(at: {
  readonly nets: readonly (bigint | null)[];
  readonly stated: readonly (bigint | undefined)[];
  readonly sums: Sums;
  readonly known: KnownRates;
}): (bigint | undefined)[] {
  const { nets, stated, sums } = at;
  const isMixed = stated.some((rate) => rate !== undefined) && stated.some((rate) => rate === undefined);
  // Where no line says its rate, the document's own tax is its only witness, and is read where it is put together.
  if (!isMixed || sums.tax === null || nets.some((net) => net === null)) return [...stated];
  const net = (index: number): bigint => nets[index] ?? 0n;
  const open = stated.flatMap((rate, index) => (rate === undefined ? [index] : []));
  const statedTax = sum(stated.map((rate, index) => (rate === undefined ? 0n : taxOn(net(index), rate, false))));
  const candidates = [...at.known.rates, ...stated.flatMap((rate) => rate ?? [])];
  const rate = rateOf({ amount: sum(open.map(net)), tax: sums.tax - statedTax, isWithin: false }, candidates);
  return stated.map((each) => each ?? rate ?? undefined);
}

/** A price stays only where quantity times price is the line's amount. */
function priceOf(
  line: Values,
  { net, currency }: { readonly net: bigint | null; readonly currency: string },
): bigint | null {
  const price = exact(line, 'unit_price', parsePrice);
  if (price === null || net === null) return price;
  const quantity = exact(line, 'quantity', parseQuantity) ?? ONE;
  return absolute(extend(quantity, price, currencyDigits(currency))) === absolute(net) ? price : null;
}
