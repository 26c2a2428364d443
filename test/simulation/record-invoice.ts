/** Records a new invoice of an order in the model. */
import type { InvoiceId } from '#kernel/id.ts';
import { expect, type Model, type Invoice, type Order, type Quantities } from './model.ts';

export function recordNewInvoice(
  model: Model,
  recorded: {
    readonly id: InvoiceId;
    readonly order: Order;
    readonly origin: Invoice['origin'];
    readonly lines: Quantities;
    readonly isDraft: boolean;
  },
): void {
  const { id, order, origin, lines, isDraft } = recorded;
  expect(!model.invoices.has(id), 'a new invoice got the id of an old one');
  model.invoices.set(id, {
    id,
    kind: 'invoice',
    origin,
    orderId: order.id,
    customerId: order.customerId,
    currency: order.currency,
    digits: order.digits,
    lines,
    state: isDraft ? 'draft' : 'issued',
    total: null,
    credited: 0n,
    debited: 0n,
    creditNoteId: null,
    paidBefore: 0n,
    number: null,
  });
}
