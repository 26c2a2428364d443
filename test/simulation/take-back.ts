/** The effect of a void or credit on the invoice's source, in the model. */
import type { InvoiceId } from '#kernel/id.ts';
import type { Result } from '#kernel/result.ts';
import type { Books, Invoice } from './books.ts';

/** Whether the result is the expected refusal of a repeat with a different `source`. */
export const isDecided = (result: Result<unknown>, { takenBack }: Invoice, source: 'bill_again' | 'hold'): boolean =>
  !result.ok && result.refusal.code === 'source_already_decided' && takenBack !== undefined && takenBack !== source;

export function release(books: Books, id: InvoiceId, source: 'bill_again' | 'hold'): void {
  for (const shipment of books.shipments.values()) {
    if (shipment.invoiceId !== id) continue;
    shipment.invoiceId = null;
    shipment.isHeld = source === 'hold';
  }
}
