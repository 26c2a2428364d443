/** The fields of documents issued elsewhere, how each is read, and the headers by which it is known. Data. */
import { TEXT_LIMITS } from '#model/text-limits.ts';
import { TAX_FIELDS, address, amount, code, price, prose, quantity, text, type FieldSpec } from './field-types.ts';

const DOCUMENT_KINDS: Readonly<Record<string, string>> = {
  bill: 'invoice',
  sale: 'invoice',
  rechnung: 'invoice',
  ausgangsrechnung: 'invoice',
  re: 'invoice',
  credit: 'credit_note',
  credit_memo: 'credit_note',
  refund: 'credit_note',
  gutschrift: 'credit_note',
  rechnungskorrektur: 'credit_note',
  stornorechnung: 'credit_note',
  gu: 'credit_note',
};

export const DOCUMENTS: readonly FieldSpec[] = [
  {
    name: 'number',
    type: code(40),
    isRequired: true,
    known: ['invoicenumber', 'invoiceno', 'rechnungsnummer', 'rechnungsnr', 'belegnummer', 'documentnumber', 'invoice'],
  },
  {
    name: 'kind',
    type: { is: 'one_of', of: ['invoice', 'credit_note'], also: DOCUMENT_KINDS },
    known: ['type', 'documenttype', 'belegart', 'art'],
  },
  {
    name: 'customer_id',
    type: code(TEXT_LIMITS.externalId),
    isRequired: true,
    known: ['customer', 'customernumber', 'kundennummer', 'kundenid', 'kunde', 'debitor'],
  },
  {
    name: 'issued_on',
    type: { is: 'date' },
    isRequired: true,
    known: ['invoicedate', 'date', 'issuedate', 'rechnungsdatum', 'belegdatum', 'datum'],
  },
  {
    name: 'due_on',
    type: { is: 'date' },
    known: [
      'duedate',
      'due',
      'fällig',
      'faellig',
      'fälligam',
      'faelligam',
      'fälligkeit',
      'faelligkeit',
      'fälligkeitsdatum',
      'faelligkeitsdatum',
    ],
  },
  { name: 'supplied_on', type: { is: 'date' }, known: ['deliverydate', 'lieferdatum', 'leistungsdatum'] },
  { name: 'currency', type: { is: 'currency' }, known: ['currencycode', 'waehrung', 'währung'] },
  {
    name: 'total',
    type: amount,
    known: ['grosstotal', 'amount', 'brutto', 'bruttobetrag', 'betrag', 'gesamtbetrag', 'invoicetotal', 'totalamount'],
  },
  { name: 'net_total', type: amount, known: ['net', 'netto', 'nettobetrag', 'subtotal', 'netamount'] },
  {
    name: 'tax_total',
    type: amount,
    known: ['tax', 'vat', 'taxamount', 'vatamount', 'mwst', 'ust', 'mwstbetrag', 'steuer', 'steuerbetrag'],
  },
  {
    name: 'open_amount',
    type: amount,
    known: ['open', 'balance', 'openbalance', 'amountdue', 'outstanding', 'offen', 'offenerbetrag', 'saldo'],
    filledUnless: {
      field: 'paid_amount',
      hint: 'Write 0 for what is paid, the whole amount for what is not; or say what an empty cell means ("constant" in the mapping).',
    },
  },
  { name: 'paid_amount', type: amount, known: ['paid', 'amountpaid', 'bezahlt'] },
  { name: 'paid_on', type: { is: 'date' }, known: ['paymentdate', 'paiddate', 'zahlungsdatum'] },
  { name: 'payment_terms', type: { is: 'terms' }, known: ['terms', 'zahlungsziel'] },
  { name: 'po_number', type: code(TEXT_LIMITS.poNumber), known: ['po', 'ponumber', 'purchaseorder'] },
  { name: 'buyer_reference', type: code(TEXT_LIMITS.buyerReference), known: ['leitwegid'] },
  { name: 'corrects_number', type: code(40), known: ['corrects', 'originalinvoice', 'zurechnung'] },
  { name: 'note', type: prose(TEXT_LIMITS.note), known: ['notes', 'comment', 'bemerkung'] },
  ...address('bill_to', 'bill'),
  {
    name: 'lines.description',
    type: prose(TEXT_LIMITS.lineDescription),
    known: ['description', 'text', 'bezeichnung', 'itemname'],
  },
  { name: 'lines.sku', type: code(TEXT_LIMITS.sku), known: ['sku', 'item', 'artikelnummer'] },
  { name: 'lines.quantity', type: quantity, known: ['quantity', 'qty', 'menge'] },
  { name: 'lines.unit', type: text(TEXT_LIMITS.unit), known: ['unit', 'einheit'] },
  { name: 'lines.unit_price', type: price, known: ['unitprice', 'price', 'einzelpreis'] },
  { name: 'lines.net_amount', type: amount, known: ['linenet', 'linetotal', 'positionsbetrag'] },
  ...TAX_FIELDS('lines.'),
];
