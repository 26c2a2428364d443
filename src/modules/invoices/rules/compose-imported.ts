/**
 * The amounts of a document issued elsewhere: stated amounts are kept to the cent, missing ones are derived from them, and
 * contradictions are refused. Nothing is recalculated.
 */
import { absolute, divideRounded, powerOfTen, sum } from '#kernel/decimal.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { writeMoney } from '#kernel/money.ts';
import { extend, HUNDRED_PERCENT, PRICE_SCALE, QUANTITY_SCALE, RATE_SCALE, writeRate } from '#kernel/quantity.ts';
import { ok, refuse, type Problem, type Result } from '#kernel/result.ts';
import type { DocumentAmounts, TotalledLine } from '#model/billing.ts';
import { taxKey, type LineTax, type TaxSubtotal } from '#model/tax.ts';

export interface ImportedLine {
  readonly description: string;
  readonly sku: string | null;
  readonly quantity: bigint | null;
  readonly unit: string;
  readonly unitPrice: bigint | null;
  /** Minor units; null: quantity times price, or the whole net of the document. */
  readonly net: bigint | null;
  /** Null: derived from the document's own tax. */
  readonly tax: LineTax | null;
}

export interface ImportedAmounts {
  readonly currency: string;
  readonly total: bigint | null;
  readonly net: bigint | null;
  readonly tax: bigint | null;
  /** At least one. */
  readonly lines: readonly ImportedLine[];
}

const ONE = powerOfTen(QUANTITY_SCALE);

export function composeImported(given: ImportedAmounts): Result<DocumentAmounts> {
  const problems: Problem[] = [];
  const sums = sumsOf(given, problems);
  if (sums === null) return refused(problems);
  const nets = netsOf(given, sums, problems);
  if (nets === null) return refused(problems);
  const taxes = taxesOf(given, { nets, tax: sums.tax, problems });
  if (taxes === null) return refused(problems);
  const netTotal = sum(nets);
  const taxTotal = sum(taxes.rows.map((row) => row.amount));
  const total = netTotal + taxTotal;
  const compared = [
    ['net_total', 'the lines come to', given.net, netTotal],
    ['tax_total', 'the rates come to', given.tax, taxTotal],
    ['total', 'net and tax come to', given.total, total],
  ] as const;
  for (const [field, words, stated, means] of compared) {
    if (stated === null || stated === means) continue;
    const detail = `${field} is ${writeMoney(stated, given.currency)}, but ${words} ${writeMoney(means, given.currency)}.`;
    problems.push({ pointer: `/${field}`, code: 'amounts_differ', detail });
  }
  problems.push(...belowZero(given, taxes));
  if (problems.length > 0) return refused(problems);
  const lines = given.lines.map((line, index): TotalledLine =>
    lineOf(line, nets[index] ?? 0n, { tax: taxes.lines[index] ?? line.tax, currency: given.currency }),
  );
  return ok({
    lines,
    charges: [],
    taxes: taxes.rows,
    lineTotal: netTotal,
    allowanceTotal: 0n,
    chargeTotal: 0n,
    netTotal,
    taxTotal,
    total,
  });
}

/** A document may have negative lines, but must not be negative at any rate: no norm and no ledger accepts that. */
function belowZero(
  { currency }: ImportedAmounts,
  { rows, lines }: { readonly rows: readonly TaxSubtotal[]; readonly lines: readonly LineTax[] },
): Problem[] {
  return rows
    .filter((row) => row.taxable < 0n || row.amount < 0n)
    .map((row) => {
      const index = lines.findIndex((tax) => taxKey(tax) === taxKey(row.tax));
      const amounts = `${writeMoney(row.taxable, currency)} and ${writeMoney(row.amount, currency)} tax`;
      const detail = `At ${writeRate(row.tax.rate)} % the document comes to ${amounts}; it must not be negative at any rate.`;
      return { pointer: `/lines/${index}/tax_rate`, code: 'rate_below_zero', detail };
    });
}

const refused = (problems: readonly Problem[]) =>
  refuse('document_invalid', problems[0]?.detail ?? 'The amounts of the document contradict each other.', problems);

interface Sums {
  /** Null if only the lines state it. */
  readonly net: bigint | null;
  readonly tax: bigint | null;
}

/** Any two of total, net and tax determine the third; one is enough if a single line states its rate. */
function sumsOf({ total, net, tax, lines }: ImportedAmounts, problems: Problem[]): Sums | null {
  if (net !== null && tax !== null) return { net, tax };
  if (total !== null && net !== null) return { net, tax: total - net };
  if (total !== null && tax !== null) return { net: total - tax, tax };
  const [only] = lines;
  const rate = lines.length === 1 ? (only?.tax?.rate ?? null) : null;
  if (lines.every((line) => line.net !== null || line.unitPrice !== null)) return { net, tax };
  if (rate !== null && total !== null) {
    const within = divideRounded(total * HUNDRED_PERCENT, HUNDRED_PERCENT + rate);
    return { net: within, tax: total - within };
  }
  if (rate !== null && net !== null) return { net, tax };
  const isTaxMissing = total !== null || net !== null;
  problems.push(
    isTaxMissing
      ? {
          pointer: '/tax_total',
          code: 'tax_unknown',
          detail: 'The tax is missing: give the tax amount, the net amount or the tax rate.',
        }
      : { pointer: '/total', code: 'required', detail: 'The document total is missing.' },
  );
  return null;
}

function netsOf({ lines, currency }: ImportedAmounts, sums: Sums, problems: Problem[]): bigint[] | null {
  const nets = lines.map((line, index): bigint | null => {
    if (line.net !== null) return line.net;
    if (line.unitPrice !== null) return extend(line.quantity ?? ONE, line.unitPrice, currencyDigits(currency));
    if (lines.length === 1) return sums.net;
    problems.push({
      pointer: `/lines/${index}/net_amount`,
      code: 'required',
      detail: 'The line amount is missing.',
    });
    return null;
  });
  return nets.some((net) => net === null) ? null : nets.map((net) => net ?? 0n);
}

interface Taxing {
  readonly nets: readonly bigint[];
  readonly tax: bigint | null;
  readonly problems: Problem[];
}

/** The breakdown by category and rate. Cents by which the document's own tax differs from its rates are assigned to the largest group. */
function taxesOf(
  stated: ImportedAmounts,
  { nets, tax, problems }: Taxing,
): { readonly rows: TaxSubtotal[]; readonly lines: LineTax[] } | null {
  const unknown = stated.lines.findIndex((line) => line.tax === null);
  const derived = unknown < 0 ? null : tax === null ? null : deriveTax(sum(nets), tax);
  if (unknown >= 0 && derived === null) {
    problems.push({
      pointer: `/lines/${unknown}/tax_rate`,
      code: 'tax_rate_missing',
      detail: 'The tax rate of this line is missing.',
    });
    return null;
  }
  const lineTaxes = stated.lines.flatMap((line) => line.tax ?? derived ?? []);
  const groups = new Map<string, { tax: LineTax; taxable: bigint; amount: bigint }>();
  lineTaxes.forEach((each, index) => {
    const group = groups.get(taxKey(each)) ?? { tax: each, taxable: 0n, amount: 0n };
    group.taxable += nets[index] ?? 0n;
    groups.set(taxKey(each), group);
  });
  for (const group of groups.values()) group.amount = divideRounded(group.taxable * group.tax.rate, HUNDRED_PERCENT);
  const rows = [...groups.values()].sort((a, b) => (a.tax.rate === b.tax.rate ? 0 : a.tax.rate > b.tax.rate ? -1 : 1));
  const off = tax === null ? 0n : tax - sum(rows.map((row) => row.amount));
  const [largest] = [...rows]
    .filter((row) => row.tax.rate > 0n)
    .sort((a, b) => (absolute(b.amount) > absolute(a.amount) ? 1 : -1));
  if (off !== 0n && largest !== undefined && absolute(off) <= BigInt(stated.lines.length)) largest.amount += off;
  return { rows, lines: lineTaxes };
}

/** The rate with the fewest decimals that gives this tax on this net. */
function deriveTax(net: bigint, tax: bigint): LineTax | null {
  if (tax === 0n) return { category: 'Z', rate: 0n, exemptionReason: null };
  if (net === 0n || tax < 0n !== net < 0n) return null;
  for (let decimals = 0; decimals <= RATE_SCALE; decimals++) {
    const step = powerOfTen(RATE_SCALE - decimals);
    const rate = divideRounded(tax * HUNDRED_PERCENT, net * step) * step;
    if (rate > 0n && rate <= HUNDRED_PERCENT && divideRounded(net * rate, HUNDRED_PERCENT) === tax)
      return { category: 'S', rate, exemptionReason: null };
  }
  const nearest = divideRounded(tax * HUNDRED_PERCENT, net);
  return nearest > 0n && nearest <= HUNDRED_PERCENT ? { category: 'S', rate: nearest, exemptionReason: null } : null;
}

function lineOf(
  line: ImportedLine,
  net: bigint,
  at: { readonly tax: LineTax | null | undefined; readonly currency: string },
): TotalledLine {
  const quantity = line.quantity ?? ONE;
  const perUnit = divideRounded(
    net * powerOfTen(PRICE_SCALE) * ONE,
    quantity * powerOfTen(currencyDigits(at.currency)),
  );
  return {
    orderLineId: null,
    sku: line.sku,
    description: line.description,
    quantity,
    unit: line.unit,
    unitPrice: line.unitPrice ?? perUnit,
    tax: at.tax ?? { category: 'Z', rate: 0n, exemptionReason: null },
    listed: net,
    priced: net,
    net,
  };
}
