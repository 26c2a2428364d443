/** The effect of a void or credit on the invoice's source, in the model. */
import type { InvoiceId } from '#kernel/id.ts';
import type { Result } from '#kernel/result.ts';
import type { Model, Invoice } from './model.ts';

/** Whether the result is the expected refusal of a repeat with a different `source`. */
export const isDecided = (result: Result<unknown>, { releasedAs }: Invoice, source: 'bill_again' | 'hold'): boolean =>
  !result.ok && result.refusal.code === 'source_already_decided' && releasedAs !== undefined && releasedAs !== source;

export function release(model: Model, id: InvoiceId, source: 'bill_again' | 'hold'): void {
  for (const shipment of model.shipments.values()) {
    if (shipment.invoiceId !== id) continue;
    shipment.invoiceId = null;
    shipment.isHeld = source === 'hold';
  }
}
