/**
 * A full credit note: a positive copy of an issued invoice with the amounts stored on it, never recomputed, so that both cancel
 * out to the cent. Amounts credited by earlier notes are deducted as discounts. It is a draft until it is issued, and has no
 * receivable of its own.
 */
import { present } from '#kernel/assert.ts';
import { sum } from '#kernel/decimal.ts';
import type { InvoiceId, InvoiceLineId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import type { DocumentCharge, InvoiceDocument } from '#model/invoice-document.ts';
import { leftToCredit } from './decide-discount-credit-note.ts';
import { chargeAsLine } from '#model/billing.ts';
import { taxKey } from '#model/tax.ts';

export interface CreditNoteQuestion {
  readonly original: InvoiceDocument;
  readonly invoiceId: InvoiceId;
  /** Enough for a line for each line of the original, or for each charge where it has no line. */
  readonly lineIds: readonly InvoiceLineId[];
  readonly note?: string | null;
  /** Its issued partial credit notes. */
  readonly earlier?: readonly InvoiceDocument[];
}

export function decideCreditNote({
  original,
  invoiceId,
  lineIds,
  note,
  earlier = [],
}: CreditNoteQuestion): Result<InvoiceDocument> {
  if (original.kind === 'credit_note') {
    return refuse(
      'credit_note_cannot_be_credited',
      `${original.number ?? 'This document'} is itself a credit note. If it credited too much, bill the excess again: POST /v1/invoices.`,
    );
  }
  if (original.number === null || original.issuedOn === null) {
    return refuse(
      'invoice_not_issued',
      'A draft cannot be credited; edit it (PATCH /v1/invoices/{id}) or delete it (DELETE /v1/invoices/{id}).',
    );
  }
  // Possible for the last invoice of an order whose charges are billed last: its discount exceeds its goods.
  if (original.total < 0n) {
    return refuse(
      'invoice_total_negative',
      `${original.number} has a negative total, so its credit note would be negative too. Bill the excess instead: POST /v1/invoices.`,
    );
  }
  const whole = withLines(original);
  return ok({
    ...whole,
    ...lessEarlier(whole, earlier),
    invoiceId,
    kind: 'credit_note',
    origin: 'credit',
    number: null,
    revision: 1,
    issuedOn: null,
    dueOn: null,
    corrects: { invoiceId: original.invoiceId, number: original.number, issuedOn: original.issuedOn },
    note: note ?? null,
    lines: whole.lines.map((line, index) => ({
      ...line,
      id: present(lineIds[index], 'every credited line has an id'),
    })),
  });
}

/** An old invoice with only charges and no lines: a credit note needs a line (EN 16931, BR-16). */
function withLines(original: InvoiceDocument): InvoiceDocument {
  if (original.lines.length > 0) return original;
  const owed = original.charges.filter(({ priced }) => priced > 0n);
  return {
    ...original,
    lines: owed.map((charge, index) => ({
      ...chargeAsLine(charge, charge.priced, original.currency),
      id: '' as InvoiceLineId,
      position: index + 1,
      net: charge.net,
    })),
    charges: original.charges.filter(({ priced }) => priced <= 0n),
    lineTotal: original.chargeTotal,
    chargeTotal: 0n,
  };
}

type Amounts = Pick<InvoiceDocument, 'charges' | 'taxes' | 'allowanceTotal' | 'netTotal' | 'taxTotal' | 'total'>;

/** The remaining amounts: every line of an earlier note becomes a discount of the same amount at the same rate. */
function lessEarlier(original: InvoiceDocument, earlier: readonly InvoiceDocument[]): Amounts {
  const credited = earlier.flatMap((each) =>
    each.lines.map((line): Omit<DocumentCharge, 'position'> => ({
      chargeId: line.chargeId ?? null,
      kind: 'discount',
      description: `${line.description} (${each.number ?? 'credited'})`,
      tax: line.tax,
      priced: -line.priced,
      net: -line.net,
    })),
  );
  const left = leftToCredit(original, earlier);
  const total = (of: (note: InvoiceDocument) => bigint) => sum(earlier.map(of));
  return {
    charges: [
      ...original.charges,
      ...credited.map((charge, index) => ({ ...charge, position: original.charges.length + index + 1 })),
    ],
    taxes: original.taxes.map((row) => ({ ...row, ...left.get(taxKey(row.tax)) })),
    allowanceTotal: original.allowanceTotal + total((each) => each.netTotal),
    netTotal: original.netTotal - total((each) => each.netTotal),
    taxTotal: original.taxTotal - total((each) => each.taxTotal),
    total: original.total - total((each) => each.total),
  };
}
