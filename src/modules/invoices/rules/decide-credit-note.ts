/**
 * A full credit note: a positive mirror of an issued invoice with the very amounts stored on it, never recomputed, so that both cancel
 * out to the cent. It is a draft until it is issued, and carries no receivable of its own.
 */
import { present } from '#kernel/assert.ts';
import type { InvoiceId, InvoiceLineId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';

export interface CreditNoteQuestion {
  readonly original: InvoiceDocument;
  readonly invoiceId: InvoiceId;
  /** One new id per line of the original, in its order. */
  readonly lineIds: readonly InvoiceLineId[];
  readonly note?: string | null;
}

export function decideCreditNote({ original, invoiceId, lineIds, note }: CreditNoteQuestion): Result<InvoiceDocument> {
  if (original.kind === 'credit_note') {
    return refuse('credit_note_cannot_be_credited', `${original.number ?? 'this document'} is itself a credit note`);
  }
  if (original.number === null || original.issuedOn === null) {
    return refuse('invoice_not_issued', 'a draft is edited or deleted, not credited');
  }
  // The last invoice of an order that is charged last may be: its discount is larger than its goods.
  if (original.total < 0n) {
    return refuse(
      'invoice_total_negative',
      `${original.number} is below zero, so a credit note would be too; write an invoice of what it gives too much`,
    );
  }
  return ok({
    ...original,
    invoiceId,
    kind: 'credit_note',
    origin: 'credit',
    number: null,
    revision: 1,
    issuedOn: null,
    dueOn: null,
    corrects: { invoiceId: original.invoiceId, number: original.number, issuedOn: original.issuedOn },
    note: note ?? null,
    lines: original.lines.map((line, index) => ({
      ...line,
      id: present(lineIds[index], 'every credited line has an id'),
    })),
  });
}
