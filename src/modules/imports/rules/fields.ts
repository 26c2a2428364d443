/** What can be brought: the fields of each kind, how each is read, and the headers by which it is known. Data, and looking things up in it. */
import type { ImportKind } from '#model/import.ts';
import { CHARGE_RULES, ISSUE_DATES, ON_CREATION, TAX_ROUNDINGS, TRIGGERS } from '#model/billing-policy.ts';
import { CUSTOMER_STATUSES } from '#model/customer.ts';
import { TAX_CATEGORIES } from '#model/tax.ts';

export type FieldType =
  /** Of one line, unless it may have many. */
  | { readonly is: 'text'; readonly most: number; readonly hasLines?: boolean }
  /** `also`: what files say instead, in small letters. */
  | { readonly is: 'one_of'; readonly of: readonly string[]; readonly also?: Readonly<Record<string, string>> }
  | { readonly is: 'email' | 'emails' | 'currency' | 'country' | 'terms' | 'date' | 'instant' | 'boolean' }
  | {
      readonly is: 'decimal';
      readonly scale: number;
      readonly sign: 'positive' | 'zero_or_more' | 'any';
      readonly most?: bigint;
    };

export interface FieldSpec {
  readonly name: string;
  readonly type: FieldType;
  readonly isRequired?: boolean;
  /** Headers that mean it besides its name, in small letters without anything between. */
  readonly known?: readonly string[];
  /** An empty cell of its column would be a guess, unless this other field says it. */
  readonly filledUnless?: { readonly field: string; readonly hint: string };
}

const text = (most: number): FieldType => ({ is: 'text', most });
const prose = (most: number): FieldType => ({ is: 'text', most, hasLines: true });
const amount: FieldType = { is: 'decimal', scale: 3, sign: 'any' };
const price: FieldType = { is: 'decimal', scale: 6, sign: 'zero_or_more' };
const quantity: FieldType = { is: 'decimal', scale: 6, sign: 'positive' };
const rate: FieldType = { is: 'decimal', scale: 4, sign: 'zero_or_more', most: 1_000_000n };
const fraction: FieldType = { is: 'decimal', scale: 6, sign: 'zero_or_more', most: 1_000_000n };
const category: FieldType = { is: 'one_of', of: TAX_CATEGORIES };

const EXTERNAL_ID: FieldSpec = { name: 'external_id', type: text(255), known: ['externalid', 'id', 'key', 'code'] };

const address = (prefix: string, known: string): FieldSpec[] => [
  {
    name: `${prefix}.line1`,
    type: prose(200),
    known: [
      `${known}address`,
      `${known}street`,
      `${known}strasse`,
      `${known}addressline1`,
      `${known}line1`,
      `${known}adresse`,
    ],
  },
  { name: `${prefix}.line2`, type: prose(200), known: [`${known}addressline2`, `${known}line2`, `${known}street2`] },
  { name: `${prefix}.city`, type: text(120), known: [`${known}city`, `${known}ort`, `${known}stadt`, `${known}town`] },
  {
    name: `${prefix}.region`,
    type: text(120),
    known: [`${known}region`, `${known}state`, `${known}province`, `${known}bundesland`],
  },
  {
    name: `${prefix}.postal_code`,
    type: text(20),
    known: [`${known}postalcode`, `${known}zip`, `${known}zipcode`, `${known}plz`, `${known}postcode`],
  },
  {
    name: `${prefix}.country`,
    type: { is: 'country' },
    known: [`${known}country`, `${known}land`, `${known}countrycode`],
  },
];

/** What happens when something of it ships; usually a constant. */
const POLICY: readonly FieldSpec[] = [
  { name: 'billing_policy.trigger', type: { is: 'one_of', of: TRIGGERS } },
  { name: 'billing_policy.on_creation', type: { is: 'one_of', of: ON_CREATION } },
  { name: 'billing_policy.order_charges', type: { is: 'one_of', of: CHARGE_RULES } },
  { name: 'billing_policy.tax_rounding', type: { is: 'one_of', of: TAX_ROUNDINGS } },
  { name: 'billing_policy.issue_date', type: { is: 'one_of', of: ISSUE_DATES } },
];

const CUSTOMERS: readonly FieldSpec[] = [
  { ...EXTERNAL_ID, known: ['externalid', 'id', 'customerid', 'kundenid', 'accountid'] },
  {
    name: 'number',
    type: text(40),
    known: ['customernumber', 'customerno', 'kundennummer', 'kundennr', 'debitor', 'debitorennummer'],
  },
  {
    name: 'name',
    type: text(200),
    isRequired: true,
    known: ['companyname', 'company', 'customername', 'customer', 'firma', 'kunde', 'name1'],
  },
  { name: 'email', type: { is: 'email' }, known: ['emailaddress', 'mail', 'emailadresse'] },
  { name: 'currency', type: { is: 'currency' }, known: ['currencycode', 'waehrung', 'währung'] },
  { name: 'payment_terms', type: { is: 'terms' }, known: ['terms', 'zahlungsbedingungen', 'zahlungsziel'] },
  { name: 'tax_id', type: text(40), known: ['vatid', 'vat', 'vatnumber', 'ustid', 'ustidnr', 'taxnumber'] },
  { name: 'sales_rep_email', type: { is: 'email' }, known: ['salesrep', 'salesrepresentative'] },
  { name: 'status', type: { is: 'one_of', of: CUSTOMER_STATUSES } },
  { name: 'delivery.email', type: { is: 'emails' }, known: ['invoiceemail', 'billingemail', 'rechnungsemail'] },
  ...address('bill_to', ''),
  { name: 'ship_to.name', type: text(200), known: ['shipname'] },
  ...address('ship_to', 'ship'),
  ...POLICY,
];

const TAX_FIELDS = (prefix: string): FieldSpec[] => [
  {
    name: `${prefix}tax_rate`,
    type: rate,
    known: ['taxpercent', 'vatrate', 'vatpercent', 'steuersatz', 'mwst', 'mwstsatz', 'ust'],
  },
  { name: `${prefix}tax_category`, type: category, known: ['vatcategory', 'steuerkategorie'] },
  { name: `${prefix}exemption_reason`, type: prose(200), known: ['taxexemptionreason'] },
];

const PRODUCTS: readonly FieldSpec[] = [
  { ...EXTERNAL_ID, known: ['externalid', 'id', 'productid'] },
  {
    name: 'sku',
    type: text(100),
    isRequired: true,
    known: ['productcode', 'itemnumber', 'itemno', 'artikelnummer', 'artikelnr', 'article', 'partnumber'],
  },
  {
    name: 'name',
    type: text(200),
    isRequired: true,
    known: ['productname', 'title', 'description', 'bezeichnung', 'artikel', 'itemname'],
  },
  { name: 'unit', type: text(20), known: ['uom', 'unitofmeasure', 'einheit', 'quantityperunit'] },
  { name: 'unit_price', type: price, known: ['price', 'listprice', 'preis', 'einzelpreis', 'vk', 'salesprice'] },
  ...TAX_FIELDS('').map((field) =>
    field.name === 'tax_rate' ? { ...field, known: [...(field.known ?? []), 'vat', 'tax'] } : field,
  ),
];

const TAX_RATES: readonly FieldSpec[] = [
  EXTERNAL_ID,
  { name: 'name', type: text(100), isRequired: true, known: ['taxname', 'title', 'bezeichnung'] },
  { name: 'category', type: category, known: ['taxcategory', 'vatcategory'] },
  { name: 'rate', type: rate, known: ['taxrate', 'percent', 'satz', 'steuersatz', 'vatrate'] },
  { name: 'exemption_reason', type: prose(200), known: ['reason'] },
  { name: 'is_default', type: { is: 'boolean' }, known: ['default', 'standard'] },
];

const ORDERS: readonly FieldSpec[] = [
  { ...EXTERNAL_ID, known: ['externalid', 'orderid', 'id', 'order', 'bestellung', 'auftrag', 'auftragsid'] },
  { name: 'number', type: text(40), known: ['ordernumber', 'orderno', 'auftragsnummer', 'bestellnummer'] },
  {
    name: 'customer_id',
    type: text(255),
    isRequired: true,
    known: ['customer', 'customernumber', 'kundennummer', 'kundenid', 'kunde'],
  },
  {
    name: 'po_number',
    type: text(80),
    known: ['po', 'ponumber', 'purchaseorder', 'customerreference', 'ihrebestellung'],
  },
  { name: 'buyer_reference', type: text(80), known: ['leitwegid'] },
  { name: 'currency', type: { is: 'currency' }, known: ['currencycode', 'waehrung', 'währung'] },
  { name: 'prices_include_tax', type: { is: 'boolean' }, known: ['gross', 'brutto'] },
  {
    name: 'ordered_on',
    type: { is: 'date' },
    known: ['orderdate', 'date', 'auftragsdatum', 'bestelldatum', 'datum', 'orderedat'],
  },
  { name: 'payment_terms', type: { is: 'terms' }, known: ['terms', 'zahlungsziel'] },
  { name: 'sales_rep_email', type: { is: 'email' } },
  { name: 'note', type: prose(2000), known: ['notes', 'comment', 'bemerkung'] },
  { name: 'accept', type: { is: 'boolean' } },
  {
    name: 'freight',
    type: { is: 'decimal', scale: 3, sign: 'zero_or_more' },
    known: ['shipping', 'shippingcost', 'versandkosten', 'fracht'],
  },
  { name: 'fee', type: { is: 'decimal', scale: 3, sign: 'zero_or_more' }, known: ['surcharge', 'gebühr'] },
  { name: 'discount', type: { is: 'decimal', scale: 3, sign: 'zero_or_more' }, known: ['orderdiscount'] },
  ...address('bill_to', 'bill'),
  { name: 'ship_to.name', type: text(200), known: ['shipname'] },
  ...address('ship_to', 'ship'),
  ...POLICY,
  { name: 'lines.external_id', type: text(255), known: ['lineid', 'linenumber', 'position', 'pos'] },
  { name: 'lines.product_id', type: text(255), known: ['productid'] },
  {
    name: 'lines.sku',
    type: text(100),
    known: ['sku', 'item', 'itemnumber', 'artikelnummer', 'artikelnr', 'productcode'],
  },
  {
    name: 'lines.description',
    type: prose(1000),
    known: ['description', 'productname', 'itemname', 'bezeichnung', 'text'],
  },
  { name: 'lines.quantity', type: quantity, isRequired: true, known: ['quantity', 'qty', 'menge', 'anzahl'] },
  { name: 'lines.unit', type: text(40), known: ['unit', 'uom', 'einheit'] },
  { name: 'lines.unit_price', type: price, known: ['unitprice', 'price', 'preis', 'einzelpreis'] },
  { name: 'lines.discount_rate', type: fraction, known: ['discount', 'discountrate', 'linediscount'] },
  { name: 'lines.discount_percent', type: rate, known: ['discountpercent', 'rabatt', 'rabattprozent'] },
  ...TAX_FIELDS('lines.'),
];

const SHIPMENTS: readonly FieldSpec[] = [
  {
    ...EXTERNAL_ID,
    known: ['externalid', 'shipmentid', 'shipment', 'lieferschein', 'lieferscheinnummer', 'deliverynote'],
  },
  { name: 'order_id', type: text(255), isRequired: true, known: ['order', 'ordernumber', 'auftrag', 'auftragsnummer'] },
  { name: 'carrier', type: text(120), known: ['shipper', 'versender', 'spediteur', 'shippedby'] },
  { name: 'tracking_number', type: text(120), known: ['tracking', 'trackingcode', 'sendungsnummer'] },
  {
    name: 'shipped_at',
    type: { is: 'instant' },
    known: ['shipdate', 'shippeddate', 'shippedon', 'versanddatum', 'lieferdatum'],
  },
  { name: 'ship', type: { is: 'boolean' }, known: ['shipped', 'versendet'] },
  { name: 'lines.order_line_id', type: text(255), known: ['orderlineid', 'lineid', 'position', 'pos'] },
  { name: 'lines.quantity', type: quantity, known: ['quantity', 'qty', 'menge'] },
];

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

const DOCUMENTS: readonly FieldSpec[] = [
  {
    name: 'number',
    type: text(40),
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
    type: text(255),
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
  { name: 'po_number', type: text(80), known: ['po', 'ponumber', 'purchaseorder'] },
  { name: 'buyer_reference', type: text(80), known: ['leitwegid'] },
  { name: 'corrects_number', type: text(40), known: ['corrects', 'originalinvoice', 'zurechnung'] },
  { name: 'note', type: prose(2000), known: ['notes', 'comment', 'bemerkung'] },
  ...address('bill_to', 'bill'),
  { name: 'lines.description', type: prose(1000), known: ['description', 'text', 'bezeichnung', 'itemname'] },
  { name: 'lines.sku', type: text(100), known: ['sku', 'item', 'artikelnummer'] },
  { name: 'lines.quantity', type: quantity, known: ['quantity', 'qty', 'menge'] },
  { name: 'lines.unit', type: text(40), known: ['unit', 'einheit'] },
  { name: 'lines.unit_price', type: price, known: ['unitprice', 'price', 'einzelpreis'] },
  { name: 'lines.net_amount', type: amount, known: ['linenet', 'linetotal', 'positionsbetrag'] },
  ...TAX_FIELDS('lines.'),
];

export interface KindSpec {
  readonly fields: readonly FieldSpec[];
  /** The field that says which rows are one thing, and by which it is known again. */
  readonly identity: string;
  /** Unique as well: rows that say no id are told apart by it, and are known again by it. */
  readonly alternative?: string;
  /** Where nothing else is unique: rows that say no id and the same in all of these are one thing. */
  readonly together?: readonly string[];
  /** Whether several rows, or a second file, make one thing. */
  readonly hasLines: boolean;
}

export const KINDS: Readonly<Record<ImportKind, KindSpec>> = {
  customers: { fields: CUSTOMERS, identity: 'external_id', alternative: 'number', hasLines: false },
  products: { fields: PRODUCTS, identity: 'external_id', alternative: 'sku', hasLines: false },
  tax_rates: { fields: TAX_RATES, identity: 'external_id', alternative: 'name', hasLines: false },
  orders: { fields: ORDERS, identity: 'external_id', alternative: 'number', hasLines: true },
  shipments: {
    fields: SHIPMENTS,
    identity: 'external_id',
    together: ['order_id', 'shipped_at', 'carrier', 'tracking_number'],
    hasLines: true,
  },
  documents: { fields: DOCUMENTS, identity: 'number', hasLines: true },
};

const METADATA = prose(500);
const WITH_METADATA: ReadonlySet<ImportKind> = new Set(['customers', 'products', 'orders']);

/** `metadata.<key>` takes any column along. */
export function fieldOf(kind: ImportKind, name: string): FieldSpec | null {
  const known = KINDS[kind].fields.find((field) => field.name === name);
  if (known !== undefined) return known;
  return WITH_METADATA.has(kind) && /^metadata\..{1,40}$/.test(name) ? { name, type: METADATA } : null;
}

export const isLineField = (name: string): boolean => name.startsWith('lines.');
