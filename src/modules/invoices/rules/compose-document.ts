/** Composes a document from seller, buyer, order and amounts. Copies everything; keeps no reference to anything that may change. */
import type { PlainDate } from '#kernel/calendar.ts';
import type { InvoiceId, InvoiceLineId } from '#kernel/id.ts';
import type { Account } from '#model/account.ts';
import type { DocumentAmounts } from '#model/billing.ts';
import type { Customer } from '#model/customer.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { InvoiceOrigin } from '#model/trigger.ts';
import type { Language } from '#model/language.ts';
import type { OrderSnapshot } from '#model/order.ts';
import type { Address, Party, Seller, ShipTo } from '#model/party.ts';
import type { Shipment } from '#model/shipment.ts';

/** The content of a document besides amounts and parties. */
export interface DocumentHeader {
  readonly invoiceId: InvoiceId;
  readonly origin: InvoiceOrigin;
  readonly currency: string;
  readonly pricesIncludeTax: boolean;
  readonly paymentTerms: string;
  readonly billTo: Address | null;
  readonly shipTo: ShipTo | null;
  readonly suppliedOn: PlainDate | null;
  readonly poNumber: string | null;
  readonly buyerReference: string | null;
  readonly salesRepEmail: string | null;
  readonly note: string | null;
}

export interface Composition {
  readonly header: DocumentHeader;
  readonly account: Account;
  readonly customer: Customer;
  readonly amounts: DocumentAmounts;
  /** One per line of the amounts. */
  readonly lineIds: readonly InvoiceLineId[];
  readonly order: OrderSnapshot | null;
  readonly shipment: Shipment | null;
}

/** A document without number and dates: a draft, which issuing completes. */
export function composeDocument({
  header,
  account,
  customer,
  amounts,
  lineIds,
  order,
  shipment,
}: Composition): InvoiceDocument {
  return {
    ...header,
    kind: 'invoice',
    number: null,
    revision: 1,
    customerId: customer.id,
    language: languageOf(account, customer),
    issuedOn: null,
    dueOn: null,
    seller: sellerOf(account),
    billTo: buyerOf(customer, header.billTo),
    orderId: order?.id ?? null,
    orderNumber: order?.number ?? null,
    orderedOn: order?.orderedOn ?? null,
    shipmentId: shipment?.id ?? null,
    shipmentNumber: shipment?.number ?? null,
    carrier: shipment?.carrier ?? null,
    trackingNumber: shipment?.trackingNumber ?? null,
    corrects: null,
    lines: amounts.lines.map((line, index) => ({ ...line, id: lineIds[index] as InvoiceLineId, position: index + 1 })),
    charges: amounts.charges.map((charge, index) => ({ ...charge, position: index + 1 })),
    taxes: amounts.taxes,
    lineTotal: amounts.lineTotal,
    allowanceTotal: amounts.allowanceTotal,
    chargeTotal: amounts.chargeTotal,
    netTotal: amounts.netTotal,
    taxTotal: amounts.taxTotal,
    total: amounts.total,
  };
}

/** The fields of an invoice that are copied from its order. */
export function headerOfOrder(
  order: OrderSnapshot,
  { account, ...own }: Pick<DocumentHeader, 'invoiceId' | 'origin' | 'suppliedOn'> & { readonly account: Account },
): DocumentHeader {
  return {
    ...own,
    currency: order.currency,
    pricesIncludeTax: order.pricesIncludeTax,
    paymentTerms: order.paymentTerms,
    billTo: order.billTo,
    shipTo: order.shipTo,
    poNumber: order.poNumber,
    buyerReference: order.buyerReference,
    salesRepEmail: order.salesRepEmail,
    note: account.orderNoteOnInvoice ? (order.note ?? null) : null,
  };
}

/** The language of documents for this customer. */
export const languageOf = (account: Account, customer: Customer): Language => customer.language ?? account.language;

/** The seller, from the account's profile. */
export function sellerOf(account: Account): Seller {
  return {
    name: account.name,
    address: account.address,
    ...(account.taxId === null ? {} : { taxId: account.taxId }),
    ...(account.nationalTaxId === null ? {} : { nationalTaxId: account.nationalTaxId }),
    ...(account.email === null ? {} : { email: account.email }),
    ...(account.phone === null ? {} : { phone: account.phone }),
    ...(account.website === null ? {} : { website: account.website }),
    ...(account.bank === null ? {} : { bank: account.bank }),
  };
}

/** The buyer, from the customer; the order's own billing address takes precedence. */
export function buyerOf(customer: Customer, billTo: Address | null): Party {
  return {
    name: customer.name,
    address: billTo ?? customer.billTo,
    ...(customer.taxId === null ? {} : { taxId: customer.taxId }),
    ...(customer.nationalTaxId === null ? {} : { nationalTaxId: customer.nationalTaxId }),
    ...(customer.email === null ? {} : { email: customer.email }),
  };
}
