/**
 * Totals one document: tax per category and rate, nets, and the sums, so that EN 16931's arithmetic holds on what is stored. Under tax
 * rounding `order` the tax is cumulative over an order's invoices. Never invents a rounding line.
 */
import { assert } from '#kernel/assert.ts';
import { absolute, divideRounded, sum } from '#kernel/decimal.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { HUNDRED_PERCENT } from '#kernel/quantity.ts';
import type { BillParts, DocumentAmounts } from '#model/billing.ts';
import type { BillingPolicy } from '#model/billing-policy.ts';
import { taxKey } from '#model/tax.ts';
import type { LineTax, TaxSubtotal } from '#model/tax.ts';
import { taxOf } from './tax-amount.ts';
import { spreadNet } from './spread-net.ts';
import { isUntaxed } from './categories.ts';

export interface DocumentToTotal {
  readonly currency: string;
  readonly pricesIncludeTax: boolean;
  readonly rounding: BillingPolicy['taxRounding'];
  readonly parts: BillParts;
  /** By taxKey: the sums over the order's live invoices less its credit notes. Read for rounding `order` alone. */
  readonly taxesBefore: ReadonlyMap<string, TaxSum>;
  /**
   * The document is a credit note: its parts are taken off the order's sums, and no rate of it exceeds what is left here (by taxKey) of
   * the invoice it corrects.
   */
  readonly corrects?: ReadonlyMap<string, TaxSum>;
}

interface TaxSum {
  readonly taxable: bigint;
  readonly amount: bigint;
}

interface Group {
  readonly tax: LineTax;
  priced: bigint;
}

export function totalDocument(question: DocumentToTotal): DocumentAmounts {
  const taxes = groupByTax(question.parts).map((group) => totalGroup(group, question));
  const { lines, charges } = netParts(question, taxes);
  const lineTotal = sum(lines.map((line) => line.net));
  const allowanceTotal = -sum(charges.filter((c) => c.kind === 'discount').map((c) => c.net));
  const chargeTotal = sum(charges.filter((c) => c.kind !== 'discount').map((c) => c.net));
  const netTotal = lineTotal - allowanceTotal + chargeTotal;
  const taxTotal = sum(taxes.map((row) => row.amount));
  return {
    lines,
    charges,
    taxes,
    lineTotal,
    allowanceTotal,
    chargeTotal,
    netTotal,
    taxTotal,
    total: netTotal + taxTotal,
  };
}

/** Highest rate first, then by category: a document's breakdown reads the same however its lines are ordered. */
function groupByTax(parts: BillParts): Group[] {
  const groups = new Map<string, { tax: LineTax; priced: bigint }>();
  for (const { tax, priced } of [...parts.lines, ...parts.charges]) {
    assert(tax.rate === 0n || !isUntaxed(tax.category), `category ${tax.category} carries no rate`);
    const group = groups.get(taxKey(tax)) ?? { tax, priced: 0n };
    group.priced += priced;
    groups.set(taxKey(tax), group);
  }
  return [...groups.values()].sort((a, b) =>
    a.tax.rate === b.tax.rate ? (a.tax.category < b.tax.category ? -1 : 1) : a.tax.rate > b.tax.rate ? -1 : 1,
  );
}

function totalGroup({ tax, priced }: Group, question: DocumentToTotal): TaxSubtotal {
  const { pricesIncludeTax, rounding, currency } = question;
  const alone = taxOf(priced, tax.rate, pricesIncludeTax);
  let amount = alone;
  if (rounding === 'order') {
    const sign = question.corrects === undefined ? 1n : -1n;
    const before = question.taxesBefore.get(taxKey(tax)) ?? NOTHING;
    const pricedBefore = before.taxable + (pricesIncludeTax ? before.amount : 0n);
    const wanted = sign * (taxOf(pricedBefore + sign * priced, tax.rate, pricesIncludeTax) - before.amount);
    amount = nearestAllowed({ wanted, alone, priced, tax, pricesIncludeTax, digits: currencyDigits(currency) });
  }
  if (question.corrects !== undefined) {
    amount = withinCorrected(question.corrects.get(taxKey(tax)) ?? NOTHING, { priced, amount, pricesIncludeTax });
  }
  return { tax, taxable: pricesIncludeTax ? priced - amount : priced, amount };
}

const NOTHING: TaxSum = { taxable: 0n, amount: 0n };

/** Neither base nor tax exceeds what is left, and whoever takes the whole base takes the whole tax. */
function withinCorrected(
  left: TaxSum,
  { priced, amount, pricesIncludeTax }: { priced: bigint; amount: bigint; pricesIncludeTax: boolean },
): bigint {
  if (!pricesIncludeTax && priced >= left.taxable) return left.amount;
  const least = pricesIncludeTax && priced > left.taxable ? priced - left.taxable : 0n;
  if (amount > left.amount) return left.amount;
  return amount < least ? least : amount;
}

/**
 * The tax an order's sums ask for, kept within one minor unit of what this document owes by itself. While invoices only follow each
 * other the bound never bites; after one in the middle is voided or credited the others' roundings can add up, and then the difference
 * is carried on to the next document. No tax on a zero base, none against its sign.
 *
 * BR-CO-17 tolerates less than one whole unit of the currency. Where that is the minor unit (ISK, JPY) the bound can bite without any
 * void, and a unit of tax then stays behind: an invoice no validator takes would be worse than an order's tax one unit off.
 */
function nearestAllowed(at: {
  readonly wanted: bigint;
  readonly alone: bigint;
  readonly priced: bigint;
  readonly tax: LineTax;
  readonly pricesIncludeTax: boolean;
  readonly digits: number;
}): bigint {
  const { wanted, alone, priced } = at;
  if (priced === 0n) return 0n;
  const amount = wanted > alone + 1n ? alone + 1n : wanted < alone - 1n ? alone - 1n : wanted;
  if (amount * priced < 0n) return alone;
  // Of a gross amount the tax is a part; half of it at most, so that `alone` always fits.
  if (at.pricesIncludeTax && absolute(amount) > absolute(priced)) return alone;
  const taxable = at.pricesIncludeTax ? priced - amount : priced;
  if (at.digits > 0) return amount;
  const product = divideRounded(taxable * at.tax.rate * 100n, HUNDRED_PERCENT);
  return absolute(amount * 100n - product) < 100n ? amount : alone;
}

/** Nets per line and charge: what is priced when prices are net, else each group's net spread over its gross parts. */
function netParts(
  question: DocumentToTotal,
  taxes: readonly TaxSubtotal[],
): Pick<DocumentAmounts, 'lines' | 'charges'> {
  const { lines, charges } = question.parts;
  const parts = [...lines, ...charges];
  const nets = parts.map((part) => part.priced);
  if (question.pricesIncludeTax) {
    for (const row of taxes) {
      const members = parts.flatMap((part, index) => (taxKey(part.tax) === taxKey(row.tax) ? [index] : []));
      const spread = spreadNet(
        row.taxable,
        members.map((index) => parts[index]?.priced ?? 0n),
        row.tax.rate,
      );
      members.forEach((index, at) => (nets[index] = spread[at] ?? 0n));
    }
  }
  return {
    lines: lines.map((line, index) => ({ ...line, net: nets[index] ?? 0n })),
    charges: charges.map((charge, index) => ({ ...charge, net: nets[lines.length + index] ?? 0n })),
  };
}
