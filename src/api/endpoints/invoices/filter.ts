/** Invoice filters, shared by lists, archives and send batches. */
import { z } from 'zod';
import { LISTED_STATUSES, type InvoiceFilter } from '#views/invoices.ts';
import { code, date, externalId, reference, text } from '#api/fields/text-and-money.ts';

export const invoiceFilterFields = {
  status: z.enum(LISTED_STATUSES).optional(),
  kind: z.enum(['invoice', 'credit_note']).optional(),
  customer_id: reference('customer').optional(),
  order_id: reference('order').optional(),
  shipment_id: reference('shipment').optional(),
  number: code(60).optional(),
  external_id: externalId().optional(),
  issued_from: date().optional(),
  issued_to: date().optional(),
  due_from: date().optional(),
  due_to: date().optional(),
  po_number: code(100).optional(),
  payment_reference: code(140)
    .meta({ type: 'string', description: 'The reference of a payment allocated to the invoice; case-insensitive.' })
    .optional(),
  search: text(200)
    .meta({
      type: 'string',
      description:
        "The number, PO number or external id of the invoice, its order or its shipment, or part of the customer's name, number, e-mail address or external id.",
    })
    .optional(),
};

/** For query parameters, where all values are text. */
export const invoiceFlagTexts = {
  is_sent: z.enum(['true', 'false']).optional(),
  is_open: z.enum(['true', 'false']).meta({ description: 'Whether the invoice has an open balance.' }).optional(),
};

/** For request bodies. */
export const invoiceFlags = {
  is_sent: z.boolean().optional(),
  is_open: z.boolean().meta({ description: 'Whether the invoice has an open balance.' }).optional(),
};

interface Flags {
  readonly is_sent?: boolean | 'true' | 'false' | undefined;
  readonly is_open?: boolean | 'true' | 'false' | undefined;
}

type Fields = z.output<z.ZodObject<typeof invoiceFilterFields>>;

export const toInvoiceFilter = (sent: Fields & Flags): InvoiceFilter => ({
  status: sent.status,
  kind: sent.kind,
  customer: sent.customer_id,
  order: sent.order_id,
  shipment: sent.shipment_id,
  number: sent.number,
  externalId: sent.external_id,
  issuedFrom: sent.issued_from,
  issuedTo: sent.issued_to,
  dueFrom: sent.due_from,
  dueTo: sent.due_to,
  poNumber: sent.po_number,
  paymentReference: sent.payment_reference,
  search: sent.search,
  isSent: readFlag(sent.is_sent),
  isOpen: readFlag(sent.is_open),
});

const readFlag = (flag: boolean | 'true' | 'false' | undefined): boolean | undefined =>
  flag === undefined ? undefined : flag === true || flag === 'true';
