/** What narrows invoices down, the same wherever many are meant: lists, archives, sendings. */
import { z } from 'zod';
import { LISTED_STATUSES, type InvoiceFilter } from '#views/invoices.ts';
import { code, date, reference } from './fields.ts';

export const invoiceFilterFields = {
  status: z.enum(LISTED_STATUSES).optional(),
  kind: z.enum(['invoice', 'credit_note']).optional(),
  customer_id: reference('customer').optional(),
  order_id: reference('order').optional(),
  shipment_id: reference('shipment').optional(),
  number: code(60).optional(),
  issued_from: date().optional(),
  issued_to: date().optional(),
};

/** In a query, where everything is text. */
export const isSentText = z.enum(['true', 'false']).optional();

type Fields = z.output<z.ZodObject<typeof invoiceFilterFields>>;

export const toInvoiceFilter = (sent: Fields, isSent: boolean | undefined): InvoiceFilter => ({
  status: sent.status,
  kind: sent.kind,
  customer: sent.customer_id,
  order: sent.order_id,
  shipment: sent.shipment_id,
  number: sent.number,
  issuedFrom: sent.issued_from,
  issuedTo: sent.issued_to,
  isSent,
});

export const readIsSent = (text: 'true' | 'false' | undefined): boolean | undefined =>
  text === undefined ? undefined : text === 'true';
