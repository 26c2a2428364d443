/** The labels of documents, per language. A new language is a new row here and nothing else; never texts of one business. */
import { readChargeWord } from '#model/charge-words.ts';
import type { Language } from '#model/language.ts';
import type { ChargeKind } from '#model/order.ts';

export interface Labels {
  readonly invoice: string;
  readonly creditNote: string;
  readonly draft: string;
  readonly void: string;
  readonly copy: string;
  readonly revision: string;
  readonly billTo: string;
  readonly shipTo: string;
  readonly issued: string;
  readonly due: string;
  readonly supplied: string;
  readonly terms: string;
  readonly order: string;
  readonly ordered: string;
  readonly poNumber: string;
  readonly buyerReference: string;
  readonly shipment: string;
  readonly carrier: string;
  readonly tracking: string;
  readonly corrects: string;
  readonly position: string;
  readonly item: string;
  readonly description: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly rate: string;
  readonly amount: string;
  readonly includingTax: (tax: string) => string;
  readonly subtotal: string;
  readonly net: string;
  readonly taxable: string;
  readonly total: string;
  readonly creditTotal: string;
  readonly taxIncluded: (tax: string) => string;
  readonly exempt: string;
  readonly payment: string;
  readonly accountHolder: string;
  readonly bank: string;
  readonly iban: string;
  readonly bic: string;
  readonly accountNumber: string;
  readonly paymentReference: string;
  readonly charges: Readonly<Record<ChargeKind, string>>;
  readonly scanToPay: string;
  readonly note: string;
  readonly dueBy: (date: string) => string;
  readonly discounted: (listed: string, discount: string) => string;
  readonly page: (page: string, of: string) => string;
  readonly dueOnReceipt: string;
  readonly prepaid: string;
  readonly cashOnDelivery: string;
  readonly netDays: (days: number, toEndOfMonth: boolean) => string;
  readonly endOfMonth: (days: number) => string;
}

const EN: Labels = {
  invoice: 'Invoice',
  creditNote: 'Credit note',
  draft: 'Draft',
  void: 'Void',
  copy: 'Copy',
  revision: 'Revision',
  billTo: 'Bill to',
  shipTo: 'Ship to',
  issued: 'Date of issue',
  due: 'Due date',
  supplied: 'Date of supply',
  terms: 'Payment terms',
  order: 'Our order',
  ordered: 'Order date',
  poNumber: 'Your order',
  buyerReference: 'Your reference',
  shipment: 'Shipment',
  carrier: 'Carrier',
  tracking: 'Tracking number',
  corrects: 'Corrects invoice',
  position: '#',
  item: 'Item',
  description: 'Description',
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  rate: 'Tax rate',
  amount: 'Amount',
  includingTax: (tax) => `incl. ${tax}`,
  subtotal: 'Subtotal',
  net: 'Net',
  taxable: 'Net amount',
  total: 'Total',
  creditTotal: 'Total credit',
  taxIncluded: (tax) => `${tax} included`,
  exempt: 'No tax charged',
  payment: 'Payment',
  accountHolder: 'Account holder',
  bank: 'Bank',
  iban: 'IBAN',
  bic: 'BIC',
  accountNumber: 'Account number',
  paymentReference: 'Payment reference',
  charges: { freight: 'Freight', fee: 'Fee', discount: 'Discount' },
  scanToPay: 'Scan to pay',
  note: 'Note',
  dueBy: (date) => `due by ${date}`,
  discounted: (listed, discount) => `List price ${listed}, discount ${discount}`,
  page: (page, of) => `Page ${page} of ${of}`,
  dueOnReceipt: 'Due on receipt',
  prepaid: 'Payment in advance',
  cashOnDelivery: 'Cash on delivery',
  netDays: (days, toEndOfMonth) => `Net ${days} ${days === 1 ? 'day' : 'days'}${toEndOfMonth ? ', end of month' : ''}`,
  endOfMonth: (days) => (days === 0 ? 'End of month' : `${days} ${days === 1 ? 'day' : 'days'} after end of month`),
};

const DE: Labels = {
  invoice: 'Rechnung',
  creditNote: 'Rechnungskorrektur',
  draft: 'Entwurf',
  void: 'Storniert',
  copy: 'Kopie',
  revision: 'Fassung',
  billTo: 'Rechnung an',
  shipTo: 'Lieferung an',
  issued: 'Rechnungsdatum',
  due: 'Fällig am',
  supplied: 'Leistungsdatum',
  terms: 'Zahlungsbedingungen',
  order: 'Unser Auftrag',
  ordered: 'Bestellt am',
  poNumber: 'Ihre Bestellung',
  buyerReference: 'Ihre Referenz',
  shipment: 'Lieferung',
  carrier: 'Versand durch',
  tracking: 'Sendungsnummer',
  corrects: 'Korrigiert Rechnung',
  position: 'Pos.',
  item: 'Artikel',
  description: 'Bezeichnung',
  quantity: 'Menge',
  unitPrice: 'Einzelpreis',
  rate: 'Steuersatz',
  amount: 'Betrag',
  includingTax: (tax) => `inkl. ${tax}`,
  subtotal: 'Zwischensumme',
  net: 'Netto',
  taxable: 'Nettobetrag',
  total: 'Gesamtbetrag',
  // Never "Gutschrift": in German tax law that is a self-billed invoice (UStG section 14 (2)).
  creditTotal: 'Korrekturbetrag',
  taxIncluded: (tax) => `Enthaltene ${tax}`,
  exempt: 'Ohne Steuer',
  payment: 'Zahlung',
  accountHolder: 'Kontoinhaber',
  bank: 'Bank',
  iban: 'IBAN',
  bic: 'BIC',
  accountNumber: 'Kontonummer',
  paymentReference: 'Verwendungszweck',
  charges: { freight: 'Versandkosten', fee: 'Gebühr', discount: 'Rabatt' },
  scanToPay: 'Scannen und bezahlen',
  note: 'Hinweis',
  dueBy: (date) => `fällig am ${date}`,
  discounted: (listed, discount) => `Listenpreis ${listed}, Rabatt ${discount}`,
  page: (page, of) => `Seite ${page} von ${of}`,
  dueOnReceipt: 'Sofort fällig',
  prepaid: 'Vorauskasse',
  cashOnDelivery: 'Nachnahme',
  netDays: (days, toEndOfMonth) =>
    `${days} ${days === 1 ? 'Tag' : 'Tage'} netto${toEndOfMonth ? ' zum Monatsende' : ''}`,
  endOfMonth: (days) => (days === 0 ? 'Zum Monatsende' : `${days} ${days === 1 ? 'Tag' : 'Tage'} nach Monatsende`),
};

const LABELS: Readonly<Record<Language, Labels>> = { en: EN, de: DE };

export const labelsOf = (language: Language): Labels => LABELS[language];

/** The name of a charge in the document's language; a description entered by a person is kept. */
export function chargeInWords(description: string, labels: Labels): string {
  const own = readChargeWord(description);
  return own === null ? description : `${labels.charges[own.kind]}${own.rest}`;
}

const NET = /^net_(\d{1,3})(_eom)?$/;
const END_OF_MONTH = /^eom(?:_(\d{1,3}))?$/;

/** Payment terms as text; unknown ones as they are. */
export function termsInWords(terms: string, labels: Labels): string {
  if (terms === 'due_on_receipt') return labels.dueOnReceipt;
  if (terms === 'prepaid') return labels.prepaid;
  if (terms === 'cod') return labels.cashOnDelivery;
  const net = NET.exec(terms);
  if (net !== null) {
    const days = Number(net[1]);
    return days === 0 && net[2] === undefined ? labels.dueOnReceipt : labels.netDays(days, net[2] !== undefined);
  }
  const endOf = END_OF_MONTH.exec(terms);
  return endOf === null ? terms : labels.endOfMonth(Number(endOf[1] ?? 0));
}
