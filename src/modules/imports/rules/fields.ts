/** What can be brought: the fields of each kind, how each is read, and the headers by which it is known. Data, and looking things up in it. */
import type { ImportKind } from '#model/import.ts';
import { CUSTOMER_STATUSES } from '#model/customer.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import { DOCUMENTS } from './document-fields.ts';
import {
  EXTERNAL_ID,
  POLICY,
  TAX_FIELDS,
  address,
  category,
  code,
  price,
  prose,
  quantity,
  rate,
  text,
  type FieldSpec,
} from './field-types.ts';
import { ORDERS } from './order-fields.ts';
import { LANGUAGES } from '#model/language.ts';

/** As files write them, by name or as a locale; blanks and hyphens are read as underscores. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  english: 'en',
  englisch: 'en',
  'english_(us)': 'en',
  'english_(uk)': 'en',
  en_us: 'en',
  en_gb: 'en',
  german: 'de',
  deutsch: 'de',
  'german_/_deutsch': 'de',
  de_de: 'de',
  de_at: 'de',
  de_ch: 'de',
};

const CUSTOMERS: readonly FieldSpec[] = [
  { ...EXTERNAL_ID, known: ['externalid', 'id', 'customerid', 'kundenid', 'accountid'] },
  {
    name: 'number',
    type: code(TEXT_LIMITS.customerNumber),
    known: ['customernumber', 'customerno', 'kundennummer', 'kundennr', 'debitor', 'debitorennummer'],
  },
  {
    name: 'name',
    type: text(TEXT_LIMITS.name),
    isRequired: true,
    known: ['companyname', 'company', 'customername', 'customer', 'firma', 'kunde', 'name1'],
  },
  { name: 'email', type: { is: 'email' }, known: ['emailaddress', 'mail', 'emailadresse'] },
  { name: 'currency', type: { is: 'currency' }, known: ['currencycode', 'waehrung', 'währung'] },
  { name: 'payment_terms', type: { is: 'terms' }, known: ['terms', 'zahlungsbedingungen', 'zahlungsziel'] },
  {
    name: 'language',
    type: { is: 'one_of', of: LANGUAGES, also: LANGUAGE_NAMES },
    known: ['languagecode', 'preferredlanguage', 'lang', 'locale', 'sprache', 'korrespondenzsprache'],
  },
  {
    name: 'tax_id',
    type: code(TEXT_LIMITS.taxId),
    known: ['vatid', 'vat', 'vatnumber', 'ustid', 'ustidnr', 'taxnumber'],
  },
  {
    name: 'national_tax_id',
    type: code(TEXT_LIMITS.taxId),
    known: ['steuernummer', 'steuernr', 'siren', 'siret', 'companynumber', 'registrationnumber', 'handelsregister'],
  },
  { name: 'sales_rep_email', type: { is: 'email' }, known: ['salesrep', 'salesrepresentative'] },
  { name: 'status', type: { is: 'one_of', of: CUSTOMER_STATUSES } },
  { name: 'delivery.email', type: { is: 'emails' }, known: ['invoiceemail', 'billingemail', 'rechnungsemail'] },
  ...address('bill_to', ''),
  { name: 'ship_to.name', type: text(TEXT_LIMITS.name), known: ['shipname'] },
  ...address('ship_to', 'ship'),
  ...POLICY,
];

const PRODUCTS: readonly FieldSpec[] = [
  { ...EXTERNAL_ID, known: ['externalid', 'id', 'productid'] },
  {
    name: 'sku',
    type: code(TEXT_LIMITS.sku),
    isRequired: true,
    known: ['productcode', 'itemnumber', 'itemno', 'artikelnummer', 'artikelnr', 'article', 'partnumber'],
  },
  {
    name: 'name',
    type: text(TEXT_LIMITS.productName),
    isRequired: true,
    known: ['productname', 'title', 'description', 'bezeichnung', 'artikel', 'itemname'],
  },
  { name: 'unit', type: text(TEXT_LIMITS.productUnit), known: ['uom', 'unitofmeasure', 'einheit', 'quantityperunit'] },
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
  { name: 'exemption_reason', type: prose(TEXT_LIMITS.exemptionReason), known: ['reason'] },
  { name: 'is_default', type: { is: 'boolean' }, known: ['default', 'standard'] },
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
  {
    name: 'lines.sku',
    type: code(TEXT_LIMITS.sku),
    known: ['sku', 'item', 'itemnumber', 'artikelnummer', 'artikelnr', 'productcode'],
  },
  { name: 'lines.quantity', type: quantity, known: ['quantity', 'qty', 'menge'] },
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

const METADATA = prose(TEXT_LIMITS.metadataValue);
const WITH_METADATA: ReadonlySet<ImportKind> = new Set(['customers', 'products', 'orders']);

/** `metadata.<key>` takes any column along. */
export function fieldOf(kind: ImportKind, name: string): FieldSpec | null {
  const known = KINDS[kind].fields.find((field) => field.name === name);
  if (known !== undefined) return known;
  return WITH_METADATA.has(kind) && /^metadata\..{1,40}$/.test(name) ? { name, type: METADATA } : null;
}

export const isLineField = (name: string): boolean => name.startsWith('lines.');
