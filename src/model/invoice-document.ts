/**
 * The content of an invoice, from which every format is written: frozen at issue, amounts in minor units.
 * A draft has the same shape without number and dates. Never changed once issued.
 */
import type { PlainDate } from '#kernel/calendar.ts';
import type { CustomerId, InvoiceId, InvoiceLineId, OrderId, ShipmentId } from '#kernel/id.ts';
import type { DocumentAmounts, TotalledCharge, TotalledLine } from './billing.ts';
import type { Language } from './language.ts';
import type { Party, Seller, ShipTo } from './party.ts';
import type { InvoiceOrigin } from './trigger.ts';

export const INVOICE_STATES = ['draft', 'issued', 'closed', 'void', 'deleted'] as const;
export type InvoiceState = (typeof INVOICE_STATES)[number];

export type InvoiceKind = 'invoice' | 'credit_note';

export interface DocumentLine extends TotalledLine {
  readonly id: InvoiceLineId;
  readonly position: number;
}

export interface DocumentCharge extends TotalledCharge {
  readonly position: number;
}

export interface InvoiceDocument extends Omit<DocumentAmounts, 'lines' | 'charges'> {
  readonly invoiceId: InvoiceId;
  readonly kind: InvoiceKind;
  readonly origin: InvoiceOrigin;
  /** Null on a draft. */
  readonly number: string | null;
  readonly revision: number;
  readonly customerId: CustomerId;
  readonly currency: string;
  /** The language of the document and its mail. */
  readonly language: Language;
  readonly pricesIncludeTax: boolean;
  /** Null on a draft. */
  readonly issuedOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  /** Day of supply (BT-72). */
  readonly suppliedOn: PlainDate | null;
  /** As written on the document, for example "net_30". */
  readonly paymentTerms: string;
  readonly seller: Seller;
  readonly billTo: Party;
  readonly shipTo: ShipTo | null;
  readonly orderId: OrderId | null;
  readonly orderNumber: string | null;
  readonly orderedOn: PlainDate | null;
  readonly shipmentId: ShipmentId | null;
  readonly shipmentNumber: string | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly poNumber: string | null;
  readonly buyerReference: string | null;
  readonly salesRepEmail: string | null;
  /** The invoice that a credit note corrects (BG-3). */
  readonly corrects: { readonly invoiceId: InvoiceId; readonly number: string; readonly issuedOn: PlainDate } | null;
  readonly note: string | null;
  readonly lines: readonly DocumentLine[];
  readonly charges: readonly DocumentCharge[];
}

/** The seller's branding of documents. The logo is a PNG, JPEG or SVG in base64. */
export interface Branding {
  readonly accentColour?: string;
  readonly logo?: { readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml'; readonly base64: string };
  readonly footer?: string;
}
