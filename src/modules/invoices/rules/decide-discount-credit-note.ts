/**
 * A credit note for part of an invoice: the order discount that did not fit on any invoice of the order. A positive document that refers to the invoice
 * it corrects; it is a draft until it is issued.
 */
import { present } from '#kernel/assert.ts';
import type { InvoiceId, InvoiceLineId } from '#kernel/id.ts';
import type { DocumentAmounts } from '#model/billing.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import { taxKey } from '#model/tax.ts';

export interface DiscountNoteQuestion {
  /** Issued. */
  readonly original: InvoiceDocument;
  readonly amounts: DocumentAmounts;
  readonly invoiceId: InvoiceId;
  /** One per line of the amounts. */
  readonly lineIds: readonly InvoiceLineId[];
}

export function decideDiscountCreditNote({
  original,
  amounts,
  invoiceId,
  lineIds,
}: DiscountNoteQuestion): InvoiceDocument {
  const corrected = {
    invoiceId: original.invoiceId,
    number: present(original.number, 'an issued invoice has its number'),
    issuedOn: present(original.issuedOn, 'an issued invoice has its day'),
  };
  return {
    ...original,
    ...amounts,
    invoiceId,
    kind: 'credit_note',
    origin: 'completion',
    number: null,
    revision: 1,
    issuedOn: null,
    dueOn: null,
    corrects: corrected,
    note: null,
    lines: amounts.lines.map((line, index) => ({
      ...line,
      id: present(lineIds[index], 'every line has an id'),
      position: index + 1,
    })),
    charges: [],
  };
}

type Sums = Map<string, { readonly taxable: bigint; readonly amount: bigint }>;

/** By taxKey: the uncredited amounts of an invoice. */
export function leftToCredit(
  original: Pick<InvoiceDocument, 'taxes'>,
  notes: readonly Pick<InvoiceDocument, 'taxes'>[],
): Sums {
  const left: Sums = new Map(
    original.taxes.map(({ tax, taxable, amount }) => [taxKey(tax), { taxable, amount }] as const),
  );
  for (const { tax, taxable, amount } of notes.flatMap((note) => note.taxes)) {
    const before = left.get(taxKey(tax)) ?? { taxable: 0n, amount: 0n };
    left.set(taxKey(tax), { taxable: before.taxable - taxable, amount: before.amount - amount });
  }
  return left;
}
