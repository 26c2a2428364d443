/** An invoice in API responses: the same shape for lists, reads and commands. Amounts are decimal strings. */
import { z } from 'zod';
import { writeDecimal } from '#kernel/decimal.ts';
import { writeId } from '#kernel/id.ts';
import { writeMoney } from '#kernel/money.ts';
import { writePrice, writeQuantity, writeRate } from '#kernel/quantity.ts';
import type { Problem } from '#kernel/result.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { lineDiscount } from '#model/billing.ts';
import { CHANNELS, TRANSMISSION_STATES, RECIPIENT_ROLES, type Transmission } from '#model/transmission.ts';
import type { DocumentCharge, DocumentLine, InvoiceDocument } from '#model/invoice-document.ts';
import { LANGUAGES } from '#model/language.ts';
import { CHARGE_KINDS } from '#model/order.ts';
import type { Party, Seller } from '#model/party.ts';
import { TAX_CATEGORIES } from '#model/tax.ts';
import { INVOICE_ORIGINS } from '#model/trigger.ts';
import { DISPLAY_STATUSES, type InvoiceAnswer, type InvoiceRow } from '#flows/invoices/read.ts';
import {
  addressAnswer,
  dateText,
  decimalText,
  idText,
  instantText,
  writeAddress,
  purposeText,
} from '#api/fields/answer-fields.ts';
import { expanded, expandedList, expandsAs } from '#api/http/expandable.ts';
import { shipToAnswer, writeShipTo } from '#api/fields/party-fields.ts';
import { warningsAnswer } from '#api/fields/warnings.ts';

const partyAnswer = z
  .strictObject({
    name: z.string(),
    address: addressAnswer.nullable(),
    tax_id: z.string().nullable(),
    national_tax_id: z.string().nullable(),
    email: z.string().nullable(),
  })
  .meta({ id: 'Party' });

const sellerAnswer = z
  .strictObject({ ...partyAnswer.shape, phone: z.string().nullable(), website: z.string().nullable() })
  .meta({ id: 'Seller' });

const paymentMeansAnswer = z
  .strictObject({
    terms: z.string(),
    account_holder: z.string().nullable(),
    iban: z.string().nullable(),
    account_number: z.string().nullable(),
    bic: z.string().nullable(),
    bank_name: z.string().nullable(),
  })
  .meta({ id: 'PaymentMeans' });

const lineAnswer = z
  .strictObject({
    id: idText('invoice_line'),
    order_line_id: idText('order_line').nullable(),
    sku: z.string().nullable(),
    description: z.string(),
    quantity: decimalText(),
    unit: z.string(),
    unit_price: decimalText(),
    discount_amount: decimalText(),
    tax_rate: decimalText(),
    tax_category: z.enum(TAX_CATEGORIES),
    exemption_reason: z.string().nullable(),
    net_amount: decimalText(),
    source: z.strictObject({
      order_id: idText('order').nullable(),
      shipment_id: idText('shipment').nullable(),
      package_id: z.null(),
      po_number: z.string().nullable(),
    }),
  })
  .meta({ id: 'InvoiceLine' });

const chargeAnswer = z
  .strictObject({
    kind: z.enum(CHARGE_KINDS),
    description: z.string(),
    /** Signed: a discount is negative. */
    net_amount: decimalText(),
    tax_rate: decimalText(),
    tax_category: z.enum(TAX_CATEGORIES),
    exemption_reason: z.string().nullable(),
  })
  .meta({ id: 'InvoiceCharge' });

const taxAnswer = z
  .strictObject({
    category: z.enum(TAX_CATEGORIES),
    rate: decimalText(),
    taxable_amount: decimalText(),
    tax_amount: decimalText(),
    exemption_reason: z.string().nullable(),
  })
  .meta({ id: 'TaxSubtotal' });

const transmissionOfInvoice = z
  .strictObject({
    id: idText('transmission'),
    channel: z.enum(CHANNELS),
    recipient: z.string(),
    recipient_role: z.enum(RECIPIENT_ROLES),
    purpose: purposeText(),
    state: z.enum(TRANSMISSION_STATES),
    attempts: z.int(),
    reason: z.string().nullable(),
    accepted_at: instantText().nullable(),
  })
  .meta({ id: 'InvoiceTransmission' });

/** Members present in every response, also in list rows. */
const rowMembers = {
  object: z.literal('invoice'),
  id: idText('invoice'),
  external_id: z.string().nullable(),
  number: z.string().nullable(),
  kind: z.enum(['invoice', 'credit_note']),
  origin: z.enum(INVOICE_ORIGINS),
  revision: z.int(),
  status: z.enum(DISPLAY_STATUSES),
  balance_status: z.enum(['unpaid', 'paid', 'overpaid']).nullable(),
  is_sent: z.boolean(),
  is_paid_in_full: z.boolean(),
  is_overpaid: z.boolean(),
  currency: z.string(),
  prices_include_tax: z.boolean(),
  issued_on: dateText().nullable(),
  due_on: dateText().nullable(),
  supplied_on: dateText().nullable(),
  customer_id: idText('customer'),
  customer_name: z.string(),
  order_id: idText('order').nullable(),
  order_number: z.string().nullable(),
  shipment_id: idText('shipment').nullable(),
  shipment_number: z.string().nullable(),
  po_number: z.string().nullable(),
  buyer_reference: z.string().nullable(),
  corrects: z.strictObject({ invoice_id: idText('invoice'), number: z.string(), issued_on: dateText() }).nullable(),
  credit_note_ids: z.array(idText('invoice')),
  line_total: decimalText(),
  allowance_total: decimalText(),
  charge_total: decimalText(),
  net_total: decimalText(),
  tax_total: decimalText(),
  total: decimalText(),
  balance: decimalText(),
  void_reason: z.string().nullable(),
  links: z.strictObject({ self: z.string(), pdf: z.string(), timeline: z.string() }),
  issued_at: instantText().nullable(),
  created_at: instantText(),
  updated_at: instantText(),
  customer: expanded('customer', 'customer'),
  order: expanded('order', 'order'),
  shipment: expanded('shipment', 'shipment'),
  credit_notes: expandedList('invoice', 'credit_notes'),
};

const partMembers = {
  lines: z.array(lineAnswer),
  charges: z.array(chargeAnswer),
  tax_breakdown: z.array(taxAnswer),
};

export const invoiceAnswer = z
  .strictObject({
    ...rowMembers,
    language: z.enum(LANGUAGES),
    package_id: z.null(),
    seller: sellerAnswer,
    bill_to: partyAnswer,
    ship_to: shipToAnswer.nullable(),
    payment_means: paymentMeansAnswer,
    ...partMembers,
    /** The tax in the account's currency; null while only document currencies are stored. */
    tax_total_accounting: z.null(),
    note: z.string().nullable(),
    transmissions: z.array(transmissionOfInvoice),
    warnings: warningsAnswer(),
  })
  .meta({ id: 'Invoice' });

const withLines = <S extends z.ZodType>(shape: S) =>
  shape.optional().meta({ description: 'Only with `expand=lines`.' });

/** In lists, and expanded in other responses. */
export const invoiceRowAnswer = expandsAs(
  'invoice',
  z
    .strictObject({
      ...rowMembers,
      lines: withLines(partMembers.lines),
      charges: withLines(partMembers.charges),
      tax_breakdown: withLines(partMembers.tax_breakdown),
    })
    .meta({ id: 'InvoiceSummary' }),
);

export function writeInvoiceRow({ record, head, status, creditNotes }: InvoiceRow): z.input<typeof invoiceRowAnswer> {
  const money = (amount: bigint) => writeMoney(amount, record.currency);
  const { standing } = record;
  const self = `/v1/invoices/${writeId('invoice', record.id)}`;
  return {
    object: 'invoice',
    id: writeId('invoice', record.id),
    external_id: record.externalId,
    number: record.number,
    kind: record.kind,
    origin: record.origin,
    revision: record.revision,
    status,
    balance_status: standing?.balanceStatus ?? null,
    is_sent: standing?.isSent ?? false,
    is_paid_in_full: standing?.isPaidInFull ?? false,
    is_overpaid: standing?.isOverpaid ?? false,
    currency: record.currency,
    prices_include_tax: head.pricesIncludeTax,
    issued_on: head.issuedOn,
    due_on: head.dueOn,
    supplied_on: head.suppliedOn,
    customer_id: writeId('customer', record.customerId),
    customer_name: head.customerName,
    order_id: record.orderId === null ? null : writeId('order', record.orderId),
    order_number: head.orderNumber,
    shipment_id: record.shipmentId === null ? null : writeId('shipment', record.shipmentId),
    shipment_number: head.shipmentNumber,
    po_number: head.poNumber,
    buyer_reference: head.buyerReference,
    corrects: writeCorrects(head),
    credit_note_ids: creditNotes.map((id) => writeId('invoice', id)),
    line_total: money(head.lineTotal),
    allowance_total: money(head.allowanceTotal),
    charge_total: money(head.chargeTotal),
    net_total: money(head.netTotal),
    tax_total: money(head.taxTotal),
    total: money(head.total),
    balance: money(standing?.balance ?? 0n),
    void_reason: record.voidReason,
    links: { self, pdf: `${self}/pdf`, timeline: `${self}/timeline` },
    issued_at: record.issuedAt,
    created_at: record.createdAt,
    updated_at: record.updatedAt,
  };
}

/** Members that list rows omit and `expand=lines` adds. */
export const writeInvoiceParts = ({ record, document }: InvoiceAnswer) => ({
  id: writeId('invoice', record.id),
  lines: document.lines.map((line) => writeLine(document, line)),
  charges: document.charges.map((charge) => writeCharge(document, charge)),
  tax_breakdown: document.taxes.map((row) => ({
    category: row.tax.category,
    rate: writeRate(row.tax.rate),
    taxable_amount: writeMoney(row.taxable, document.currency),
    tax_amount: writeMoney(row.amount, document.currency),
    exemption_reason: row.tax.exemptionReason,
  })),
});

/** The full response. */
export function writeInvoice(value: InvoiceAnswer, warnings: readonly Problem[] = []): z.input<typeof invoiceAnswer> {
  const { record, document, transmissions, status, creditNotes } = value;
  const head = { ...document, customerName: document.billTo.name };
  return {
    ...writeInvoiceRow({ record, head, status, creditNotes }),
    language: document.language,
    package_id: null,
    seller: writeSeller(document.seller),
    bill_to: writeParty(document.billTo),
    ship_to: document.shipTo === null ? null : writeShipTo(document.shipTo),
    payment_means: writePaymentMeans(document),
    ...writeInvoiceParts(value),
    tax_total_accounting: null,
    note: document.note,
    transmissions: transmissions.map(writeTransmission),
    warnings: [...warnings],
  };
}

const writeCorrects = ({ corrects }: Pick<InvoiceDocument, 'corrects'>): z.input<typeof invoiceAnswer>['corrects'] =>
  corrects === null
    ? null
    : { invoice_id: writeId('invoice', corrects.invoiceId), number: corrects.number, issued_on: corrects.issuedOn };

const writeSource = (document: InvoiceDocument) => ({
  order_id: document.orderId === null ? null : writeId('order', document.orderId),
  shipment_id: document.shipmentId === null ? null : writeId('shipment', document.shipmentId),
  package_id: null,
  po_number: document.poNumber,
});

const writeParty = (party: Party): z.input<typeof partyAnswer> => ({
  name: party.name,
  address: party.address === null ? null : writeAddress(party.address),
  tax_id: party.taxId ?? null,
  national_tax_id: party.nationalTaxId ?? null,
  email: party.email ?? null,
});

const writeSeller = (seller: Seller): z.input<typeof sellerAnswer> => ({
  ...writeParty(seller),
  phone: seller.phone ?? null,
  website: seller.website ?? null,
});

const writePaymentMeans = ({ seller, paymentTerms }: InvoiceDocument): z.input<typeof paymentMeansAnswer> => ({
  terms: paymentTerms,
  account_holder: seller.bank?.accountHolder ?? null,
  iban: seller.bank?.iban ?? null,
  account_number: seller.bank?.accountNumber ?? null,
  bic: seller.bank?.bic ?? null,
  bank_name: seller.bank?.bankName ?? null,
});

function writeLine(document: InvoiceDocument, line: DocumentLine): z.input<typeof lineAnswer> {
  const digits = currencyDigits(document.currency);
  return {
    id: writeId('invoice_line', line.id),
    order_line_id: line.orderLineId === null ? null : writeId('order_line', line.orderLineId),
    sku: line.sku,
    description: line.description,
    quantity: writeQuantity(line.quantity),
    unit: line.unit,
    unit_price: writePrice(line.unitPrice),
    discount_amount: writeDecimal(lineDiscount(line), digits),
    tax_rate: writeRate(line.tax.rate),
    tax_category: line.tax.category,
    exemption_reason: line.tax.exemptionReason,
    net_amount: writeDecimal(line.net, digits),
    source: writeSource(document),
  };
}

const writeCharge = (document: InvoiceDocument, charge: DocumentCharge): z.input<typeof chargeAnswer> => ({
  kind: charge.kind,
  description: charge.description,
  net_amount: writeMoney(charge.net, document.currency),
  tax_rate: writeRate(charge.tax.rate),
  tax_category: charge.tax.category,
  exemption_reason: charge.tax.exemptionReason,
});

const writeTransmission = (transmission: Transmission): z.input<typeof transmissionOfInvoice> => ({
  id: writeId('transmission', transmission.id),
  channel: transmission.channel,
  recipient: transmission.recipient,
  recipient_role: transmission.recipientRole,
  purpose: transmission.purpose,
  state: transmission.state,
  attempts: transmission.attempts,
  reason: transmission.reason,
  accepted_at: transmission.acceptedAt,
});
