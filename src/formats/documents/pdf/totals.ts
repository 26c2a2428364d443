/** The rows below the lines: sums, charges, the tax breakdown and exemption reasons. Only the sum of the lines as priced is computed here. */
import { sum } from '#kernel/decimal.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import { chargeInWords, type Labels } from './labels.ts';
import { reasonOf, taxName } from './tax-names.ts';
import { breakLongWords } from './text-width.ts';
import { filled, isolated, oneLine } from './format-values.ts';
import type { ValueWriter } from './format-values.ts';

export interface TotalRow {
  readonly label: string;
  readonly value: string;
  readonly kind: 'part' | 'total' | 'included';
}

export interface TaxTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Whether any tax is charged; otherwise there are no tax columns. */
export const isTaxed = (document: InvoiceDocument): boolean =>
  document.taxTotal !== 0n || document.taxes.some((row) => row.amount !== 0n || row.tax.rate !== 0n);

export function totalRows(document: InvoiceDocument, labels: Labels, writer: ValueWriter): TotalRow[] {
  const taxed = isTaxed(document);
  const charges = chargeRows(document, { labels, writer, taxed });
  const tax = taxName(document.seller, document.language);
  const including = document.pricesIncludeTax;
  const part = (label: string, minor: bigint): TotalRow => ({ label, value: writer.money(minor), kind: 'part' });
  const rows: TotalRow[] = [];
  // A document with only charges has no subtotal.
  if (charges.length > 0 && document.lines.length > 0)
    rows.push(part(labels.subtotal, sum(document.lines.map((line) => line.priced))));
  rows.push(...charges);
  if (taxed && !including)
    rows.push(part(labels.net, document.netTotal), { ...taxRow(document, tax, writer), kind: 'part' });
  const total = document.kind === 'invoice' ? labels.total : labels.creditTotal;
  rows.push({ label: total, value: writer.moneyWithCurrency(document.total), kind: 'total' });
  if (taxed && including) rows.push({ ...taxRow(document, labels.taxIncluded(tax), writer), kind: 'included' });
  return rows;
}

/** Charges with the same name and rate are shown as one, with the rate beside the name. */
function chargeRows(
  { charges }: InvoiceDocument,
  { labels, writer, taxed }: { readonly labels: Labels; readonly writer: ValueWriter; readonly taxed: boolean },
): TotalRow[] {
  const byName = new Map<string, bigint>();
  for (const charge of charges) {
    const rate = taxed ? ` (${writer.rate(charge.tax.rate)})` : '';
    const name = `${isolated(breakLongWords(oneLine(chargeInWords(charge.description, labels)), 14))}${rate}`;
    byName.set(name, (byName.get(name) ?? 0n) + charge.priced);
  }
  return [...byName].map(([label, minor]) => ({ label, value: writer.money(minor), kind: 'part' }));
}

function taxRow({ taxes, taxTotal }: InvoiceDocument, name: string, writer: ValueWriter): Omit<TotalRow, 'kind'> {
  const only = taxes.length === 1 ? taxes[0] : undefined;
  return { label: only === undefined ? name : `${name} ${writer.rate(only.tax.rate)}`, value: writer.money(taxTotal) };
}

/** Needed with several rates, or if prices include tax, since the net is shown nowhere else. */
export function taxTable(document: InvoiceDocument, labels: Labels, writer: ValueWriter): TaxTable | null {
  if (!isTaxed(document) || (document.taxes.length === 1 && !document.pricesIncludeTax)) return null;
  return {
    heads: [labels.rate, labels.taxable, taxName(document.seller, document.language)],
    rows: document.taxes.map((row) => [writer.rate(row.tax.rate), writer.money(row.taxable), writer.money(row.amount)]),
  };
}

/** The exemption reasons (BT-120), each once. */
export function exemptions(document: InvoiceDocument, labels: Labels): string[] {
  const reasons = document.taxes.flatMap(({ tax }) => {
    const reason = tax.exemptionReason ?? reasonOf(tax.category, document.language);
    return reason === null ? [] : [oneLine(reason)];
  });
  return [...new Set(reasons.filter(filled))].map(
    (reason) => `${labels.exempt}: ${isolated(breakLongWords(reason, 24))}`,
  );
}
