/** What becomes of the goods of an invoice that is voided or credited, in the books of a world. */
import type { InvoiceId } from '#kernel/id.ts';
import type { Result } from '#kernel/result.ts';
import type { Books, Invoice } from './books.ts';

/** Whoever takes an invoice back again and says otherwise what becomes of its goods is refused. */
export const isDecided = (result: Result<unknown>, { takenBack }: Invoice, source: 'bill_again' | 'hold'): boolean =>
  !result.ok && result.refusal.code === 'source_already_decided' && takenBack !== undefined && takenBack !== source;

export function release(books: Books, id: InvoiceId, source: 'bill_again' | 'hold'): void {
  for (const shipment of books.shipments.values()) {
    if (shipment.invoiceId !== id) continue;
    shipment.invoiceId = null;
    shipment.isHeld = source === 'hold';
  }
}
