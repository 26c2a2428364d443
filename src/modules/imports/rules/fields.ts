/** What can be imported: the fields of each kind, how each is read, and the headers by which it is recognised. Data, with lookups in it. */
import { TEXT_LIMITS } from '#model/text-limits.ts';
import type { ImportKind } from '#model/import.ts';
import { CUSTOMER_STATUSES } from '#model/customer.ts';
import { DOCUMENTS } from './document-fields.ts';
import {
  address,
  code,
  BILLING_STARTS,
  category,
  EXTERNAL_ID,
  POLICY,
  price,
  prose,
  quantity,
  rate,
  shipTo,
  TAX_FIELDS,
  text,
  type FieldSpec,
} from './field-types.ts';
import { ORDERS } from './order-fields.ts';
import { LANGUAGES } from '#model/language.ts';

/** As written in files, by name or as a locale; blanks and hyphens are read as underscores. */
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
    known: [
      'customernumber',
      'customerno',
      'accountnumber',
      'accountno',
      'kundennummer',
      'kundennr',
      'debitor',
      'debitorennummer',
      'codeclient',
      'numeroclient',
      'codigocliente',
      'numerocliente',
      'klantnummer',
      'codicecliente',
    ],
  },
  {
    name: 'name',
    type: text(TEXT_LIMITS.name),
    isRequired: true,
    unless: ['company', 'last_name'],
    known: [
      'companyname',
      'customername',
      'customer',
      'displayname',
      'firma',
      'kunde',
      'name1',
      'nom',
      'raisonsociale',
      'client',
      'nombre',
      'razonsocial',
      'cliente',
      'naam',
      'bedrijfsnaam',
      'klant',
      'ragionesociale',
      'nome',
    ],
  },
  // A company's name takes precedence over a person's.
  { name: 'company', type: text(TEXT_LIMITS.name), known: ['company', 'societe', 'empresa', 'bedrijf', 'azienda'] },
  { name: 'first_name', type: text(100), known: ['firstname', 'vorname', 'prenom', 'voornaam'] },
  {
    name: 'last_name',
    type: text(100),
    known: [
      'lastname',
      'surname',
      'nachname',
      'familienname',
      'nomdefamille',
      'apellido',
      'apellidos',
      'achternaam',
      'cognome',
    ],
  },
  {
    name: 'email',
    type: { is: 'email' },
    known: [
      'emailaddress',
      'mail',
      'mainemail',
      'emailadresse',
      'courriel',
      'adresseemail',
      'correo',
      'correoelectronico',
      'emailadres',
      'indirizzoemail',
    ],
  },
  {
    name: 'currency',
    type: { is: 'currency' },
    known: ['currencycode', 'waehrung', 'währung', 'devise', 'moneda', 'divisa', 'valuta'],
  },
  {
    name: 'payment_terms',
    type: { is: 'terms' },
    known: [
      'terms',
      'zahlungsbedingungen',
      'zahlungsziel',
      'conditionsdepaiement',
      'delaidepaiement',
      'condicionesdepago',
      'betalingstermijn',
      'terminidipagamento',
    ],
  },
  {
    name: 'language',
    type: { is: 'one_of', of: LANGUAGES, also: LANGUAGE_NAMES },
    known: [
      'languagecode',
      'preferredlanguage',
      'lang',
      'locale',
      'sprache',
      'korrespondenzsprache',
      'langue',
      'idioma',
      'taal',
      'lingua',
    ],
  },
  {
    name: 'national_tax_id',
    type: code(TEXT_LIMITS.taxId),
    known: ['steuernummer', 'steuernr', 'siren', 'siret', 'companynumber', 'registrationnumber', 'handelsregister'],
  },
  {
    name: 'tax_id',
    type: code(TEXT_LIMITS.taxId),
    known: [
      'vatid',
      'vat',
      'vatnumber',
      'ustid',
      'ustidnr',
      'taxnumber',
      'numerotva',
      'numerodetva',
      'nif',
      'cif',
      'btwnummer',
      'partitaiva',
    ],
  },
  { name: 'sales_rep_email', type: { is: 'email' }, known: ['salesrep', 'salesrepresentative'] },
  { name: 'status', type: { is: 'one_of', of: CUSTOMER_STATUSES } },
  { name: 'transmission.email', type: { is: 'emails' }, known: ['invoiceemail', 'billingemail', 'rechnungsemail'] },
  ...address('bill_to', ['', ...BILLING_STARTS]),
  ...shipTo(),
  ...POLICY,
];

const PRODUCTS: readonly FieldSpec[] = [
  { ...EXTERNAL_ID, known: ['externalid', 'id', 'productid'] },
  {
    name: 'sku',
    type: code(TEXT_LIMITS.sku),
    isRequired: true,
    known: [
      'productcode',
      'itemnumber',
      'itemno',
      'artikelnummer',
      'artikelnr',
      'article',
      'partnumber',
      'itemcode',
      'internalreference',
      'reference',
      'codearticle',
      'codigo',
      'artikelcode',
      'codice',
      'codicearticolo',
    ],
  },
  {
    name: 'name',
    type: text(TEXT_LIMITS.productName),
    isRequired: true,
    known: [
      'productname',
      'title',
      'description',
      'bezeichnung',
      'artikel',
      'itemname',
      'produkt',
      'designation',
      'libelle',
      'produit',
      'nombre',
      'descripcion',
      'producto',
      'omschrijving',
      'product',
      'descrizione',
      'prodotto',
    ],
  },
  {
    name: 'unit',
    type: text(TEXT_LIMITS.productUnit),
    known: ['uom', 'unitofmeasure', 'einheit', 'quantityperunit', 'unite', 'unidad', 'eenheid', 'unita'],
  },
  {
    name: 'unit_price',
    type: price,
    known: [
      'price',
      'listprice',
      'preis',
      'einzelpreis',
      'vk',
      'salesprice',
      'saleprice',
      'regularprice',
      'prix',
      'prixunitaire',
      'prixdevente',
      'precio',
      'prijs',
      'verkoopprijs',
      'prezzo',
    ],
  },
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
  /** The field that identifies a record: rows with the same value belong together, and a later file finds it by this value. */
  readonly identity: string;
  /** Also unique: identifies rows without an id. */
  readonly alternative?: string;
  /** For kinds without another unique field: rows without an id that agree in all of these are one record. */
  readonly together?: readonly string[];
  /** Whether a record may consist of several rows, or of rows in a second file. */
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

/** `metadata.<key>` stores any column. */
export function fieldOf(kind: ImportKind, name: string): FieldSpec | null {
  const known = KINDS[kind].fields.find((field) => field.name === name);
  if (known !== undefined) return known;
  return WITH_METADATA.has(kind) && /^metadata\..{1,40}$/.test(name) ? { name, type: METADATA } : null;
}

export const isLineField = (name: string): boolean => name.startsWith('lines.');
