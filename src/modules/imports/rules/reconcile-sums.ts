/**
 * How an order's subtotal, discount, freight, tax and total add up. Shops write them in several ways and round each separately:
 * a reading is accepted if it gives the total, give or take such rounding. Pure.
 */
import { absolute, powerOfTen, sum } from '#kernel/decimal.ts';
import { writeMoney } from '#kernel/money.ts';
import { QUANTITY_SCALE } from '#kernel/quantity.ts';
import { withListed, type AmountProblem, type PricedLine } from './line-amounts.ts';

/** The order's totals in minor units; null where the file has none. */
export interface Sums {
  readonly freight: bigint;
  readonly freightTax: bigint | null;
  readonly fee: bigint;
  readonly feeTax: bigint | null;
  readonly discount: bigint;
  readonly subtotal: bigint | null;
  readonly tax: bigint | null;
  readonly total: bigint | null;
  readonly statedIncluded: boolean | undefined;
}

/** How the totals add up. */
export interface Fit {
  readonly discount: bigint;
  readonly freight: bigint;
  readonly isIncluded: boolean | undefined;
  readonly tax: bigint | null;
}

export interface Fitted {
  readonly fit: Fit;
  /** As read, or with the amounts that their rounded prices imply. */
  readonly lines: readonly PricedLine[];
}

interface Target {
  readonly currency: string;
  readonly problems: AmountProblem[];
}

/** A discount may be of the order, already in its lines, or on its freight. */
interface Way {
  readonly discount: bigint;
  readonly freight: bigint;
  /** The amount by which a subtotal before the discount exceeds the lines. */
  readonly inLines: bigint;
}

interface Candidate extends Fitted {
  /** The difference due to rounding, in minor units. */
  readonly off: bigint;
}

export function fitSums(sums: Sums, lines: readonly PricedLine[], target: Target): Fitted {
  const { total, freight, statedIncluded } = sums;
  const spilled = sum(lines.map((line) => line.spilled));
  const plain: Fit = { discount: sums.discount + spilled, freight, isIncluded: statedIncluded, tax: sums.tax };
  if (total === null || lines.some(({ priced }) => priced === null)) return { fit: plain, lines };
  const ways: readonly Way[] = [
    { discount: sums.discount + spilled, freight, inLines: 0n },
    { discount: spilled, freight, inLines: sums.discount },
    ...(sums.discount <= freight ? [{ discount: spilled, freight: freight - sums.discount, inLines: 0n }] : []),
  ];
  let best: Candidate | null = null;
  for (const way of ways)
    for (const read of candidatesOf({ ...sums, total }, way, { lines, currency: target.currency }))
      if (best === null || read.off < best.off) best = read;
  if (best === null) {
    reportNoFit(sums, goodsOf(lines), target);
    return { fit: plain, lines };
  }
  if (best.lines !== lines) warnRounded(lines, best.lines, target);
  return { fit: best.fit, lines: best.lines };
}

const goodsOf = (lines: readonly PricedLine[]): bigint => sum(lines.map(({ priced }) => priced ?? 0n));
const listedOf = (lines: readonly PricedLine[]): bigint => sum(lines.map(({ listed }) => listed ?? 0n));

type Totalled = Sums & { readonly total: bigint };

/** The readings of one kind: with the lines as they are, and with the amounts their rounded prices imply. */
function candidatesOf(
  sums: Totalled,
  way: Way,
  at: { readonly lines: readonly PricedLine[]; readonly currency: string },
): Candidate[] {
  const { lines, currency } = at;
  const parts = [way.freight, sums.fee, way.discount].filter((part) => part !== 0n).length;
  const tolerance = BigInt(lines.length + parts);
  const shifts =
    sums.subtotal === null ? shiftsToTotal(sums, way, goodsOf(lines)) : shiftsToSubtotal(sums.subtotal, way, lines);
  return shifts.flatMap((shift): Candidate[] => {
    const shifted = shift === 0n ? lines : (shiftLines(lines, shift, currency) ?? withinCents(lines, shift));
    if (shifted === null) return [];
    const net = goodsOf(shifted) - way.discount + way.freight + sums.fee;
    return readTax(sums, net, tolerance).map(({ off, ...read }) => ({
      fit: { discount: way.discount, freight: way.freight, ...read },
      lines: shifted,
      off: off + absolute(shift),
    }));
  });
}

/** A subtotal may be before or after the order's discount, and before or after line discounts. */
function shiftsToSubtotal(subtotal: bigint, way: Way, lines: readonly PricedLine[]): bigint[] {
  const goods = goodsOf(lines);
  const shifts = [goods - way.discount, goods, listedOf(lines), goods + way.inLines].map((each) => subtotal - each);
  return shifts.includes(0n) ? [0n] : [...new Set(shifts)];
}

/** Without a subtotal the total determines the sum of the lines, including or excluding tax. */
function shiftsToTotal({ total, tax, fee }: Totalled, way: Way, goods: bigint): bigint[] {
  const net = goods - way.discount + way.freight + fee;
  return [...new Set([0n, total - net - (tax ?? 0n), total - net])];
}

/** Amounts of lines are rounded separately, and their sum once: half a cent for each. */
const withinCents = (lines: readonly PricedLine[], shift: bigint): readonly PricedLine[] | null =>
  2n * absolute(shift) <= BigInt(lines.length) ? lines : null;

/** The lines with rounded prices, at amounts that add up to this much more. Null: rounding does not explain the difference. */
function shiftLines(lines: readonly PricedLine[], by: bigint, currency: string): readonly PricedLine[] | null {
  const unit = powerOfTen(QUANTITY_SCALE);
  const most = sum(lines.map(({ slack }) => slack)) / unit;
  if (absolute(by) > most) return null;
  const sign = by < 0n ? -1n : 1n;
  let rest = absolute(by);
  const shifted = [...lines];
  const widest = lines.map(({ slack }, index) => ({ slack, index })).toSorted((a, b) => Number(b.slack - a.slack));
  for (const { slack, index } of widest) {
    const line = lines[index];
    if (rest === 0n || line?.listed == null || slack === 0n) continue;
    const own = (slack + unit - 1n) / unit;
    const taken = own < rest ? own : rest;
    const moved = withListed(line, line.listed + sign * taken, currency);
    if (moved === null) continue;
    shifted[index] = moved;
    rest -= taken;
  }
  return rest === 0n ? shifted : null;
}

type TaxRead = Pick<Fit, 'isIncluded' | 'tax'> & { readonly off: bigint };

/** The tax is added to the prices or included in them; if not stated, it is the difference to the total. Without tax both are the same. */
function readTax(
  { tax, freightTax, feeTax, statedIncluded, total }: Totalled,
  net: bigint,
  tolerance: bigint,
): TaxRead[] {
  if (tax === null) {
    if (total === net) return [{ isIncluded: statedIncluded, tax: null, off: 0n }];
    return total > net && statedIncluded !== true ? [{ isIncluded: false, tax: total - net, off: 0n }] : [];
  }
  const reads = [tax, tax + (freightTax ?? 0n) + (feeTax ?? 0n)].flatMap((all): TaxRead[] => [
    ...(statedIncluded === true ? [] : [{ isIncluded: false, tax: all, off: absolute(total - net - all) }]),
    ...(statedIncluded === false ? [] : [{ isIncluded: true, tax: all, off: absolute(total - net) }]),
    ...(all === 0n ? [{ isIncluded: statedIncluded, tax: all, off: absolute(total - net) }] : []),
  ]);
  return reads.filter(({ off }) => off <= tolerance);
}

function warnRounded(
  before: readonly PricedLine[],
  after: readonly PricedLine[],
  { currency, problems }: Target,
): void {
  const line = after.findIndex((each, index) => each !== before[index]);
  const [was, is] = [goodsOf(before), goodsOf(after)].map((amount) => writeMoney(amount, currency));
  problems.push({
    field: 'lines.unit_price',
    line: line < 0 ? null : line,
    rule: 'prices_rounded',
    detail: `The unit prices are rounded: with them the lines add up to ${was}, by the order's own sums to ${is}. The lines are imported as ${is}.`,
    hint: 'Export the amount of each line as well ("lines.list_amount") to have exact amounts.',
    isWarning: true,
  });
}

function reportNoFit(sums: Sums, goods: bigint, { currency, problems }: Target): void {
  const write = (amount: bigint): string => writeMoney(amount, currency);
  problems.push({
    field: 'total',
    line: null,
    rule: 'total_differs',
    detail: `The lines add up to ${write(goods)}, the discount is ${write(sums.discount)}, the freight ${write(sums.freight)}, the tax ${write(sums.tax ?? 0n)}: in no combination do they give the total of ${write(sums.total ?? 0n)}.`,
    hint: 'Correct the row; or leave "total" out of the mapping if the column means something else.',
  });
}
