/** How a field of an import is read, and the fields that several kinds share. Data. */
import type { TextForm } from '#kernel/text.ts';
import { CHARGE_RULES, ISSUE_DATES, ON_CREATION, TAX_ROUNDINGS } from '#model/billing-policy.ts';
import { TRIGGER_NAMES } from '#model/trigger.ts';
import { TAX_CATEGORIES } from '#model/tax.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';

export type FieldType =
  /** One line, unless the form allows several. */
  | { readonly is: 'text'; readonly most: number; readonly form?: TextForm }
  /** `also`: other values used in files, in lower case. */
  | { readonly is: 'one_of'; readonly of: readonly string[]; readonly also?: Readonly<Record<string, string>> }
  | { readonly is: 'email' | 'emails' | 'currency' | 'country' | 'terms' | 'date' | 'instant' | 'boolean' }
  | {
      readonly is: 'decimal';
      readonly scale: number;
      readonly sign: 'positive' | 'zero_or_more' | 'not_zero' | 'any';
      readonly most?: bigint;
      /** What a percentage stands for: "19%" is 19 or 0.19. Without it percentages are refused. */
      readonly unit?: 'percent' | 'fraction';
      /** Hint for a value above `most`, where it comes from a known mistake. */
      readonly hintAbove?: string;
      /** A number below this without a percent sign, other than 0, is taken for a fraction written instead of a percentage, and refused. */
      readonly fraction?: { readonly below: bigint; readonly rule: string; readonly hint: string };
    };

export interface FieldSpec {
  readonly name: string;
  readonly type: FieldType;
  readonly isRequired?: boolean;
  /** Required only where none of these is mapped. */
  readonly unless?: readonly string[];
  /** Headers that stand for it only in a file that has a column of quantities. */
  readonly besideQuantity?: readonly string[];
  /** Headers that stand for it besides its name, in lower case without separators. */
  readonly known?: readonly string[];
  /** An empty cell of its column is an error, unless this other field is filled. */
  readonly filledUnless?: { readonly field: string; readonly hint: string };
}

export const text = (most: number): FieldType => ({ is: 'text', most });
export const prose = (most: number): FieldType => ({ is: 'text', most, form: 'lines' });
/** Compared and looked up by this value. */
export const code = (most: number): FieldType => ({ is: 'text', most, form: 'id' });
export const amount: FieldType = { is: 'decimal', scale: 3, sign: 'any' };
export const price: FieldType = { is: 'decimal', scale: 6, sign: 'zero_or_more' };
/** For documents: a credit note, or a line that reduces an invoice, may have a negative price or a negative quantity. */
export const signedPrice: FieldType = { is: 'decimal', scale: 6, sign: 'any' };
export const signedQuantity: FieldType = { is: 'decimal', scale: 6, sign: 'not_zero' };
export const quantity: FieldType = { is: 'decimal', scale: 6, sign: 'positive' };
const PERCENT = { is: 'decimal', scale: 4, sign: 'zero_or_more', most: 1_000_000n, unit: 'percent' } as const;
/** The lowest rate in use is half a percent; which rates between that and one percent exist depends on the tax category. */
export const rate: FieldType = {
  ...PERCENT,
  fraction: {
    below: 5_000n,
    rule: 'tax_rate_looks_like_a_fraction',
    hint: 'Multiply the column by 100, format it as a percentage in the sheet, or translate its cells ("values" in the mapping).',
  },
};
export const discountPercent: FieldType = {
  ...PERCENT,
  fraction: {
    below: 10_000n,
    rule: 'discount_looks_like_a_fraction',
    hint: 'Map a column of fractions to lines.discount_rate; a discount below 1 % is written with a percent sign ("0.5%").',
  },
};
export const fraction: FieldType = {
  is: 'decimal',
  scale: 6,
  sign: 'zero_or_more',
  most: 1_000_000n,
  unit: 'fraction',
  hintAbove: 'A discount_rate is a fraction: 0.15 is 15 %. Map a column of percentages to lines.discount_percent.',
};
export const category: FieldType = { is: 'one_of', of: TAX_CATEGORIES };

export const EXTERNAL_ID: FieldSpec = {
  name: 'external_id',
  type: code(TEXT_LIMITS.externalId),
  known: ['externalid', 'id', 'key', 'code'],
};

/** Headers of the parts of an address, in lower case without separators. */
const ADDRESS_WORDS = {
  line1:
    'address street strasse addressline1 line1 address1 streetaddress adresse anschrift adresse1 rue direccion calle adres straat indirizzo via',
  line2: 'addressline2 line2 street2 address2 adresszusatz adresse2 adresszeile2 complementdadresse adres2 indirizzo2',
  line3: 'addressline3 line3 address3',
  line4: 'addressline4 line4 address4',
  city: 'city ort stadt town ville ciudad poblacion localidad plaats woonplaats citta comune localite',
  region: 'region state province bundesland county provincia departement provincie regione',
  postal_code: 'postalcode zip zipcode plz postcode postleitzahl codepostal codigopostal cp cap',
  country: 'country land countrycode landcode pays pais paese nazione',
} as const;

const ADDRESS_TYPES: Readonly<Record<string, FieldType>> = {
  line1: prose(TEXT_LIMITS.line1),
  city: text(TEXT_LIMITS.city),
  region: text(TEXT_LIMITS.region),
  postal_code: text(TEXT_LIMITS.postalCode),
  country: { is: 'country' },
};

/** The columns of an address given as lines, of which any may be the city; `written` is the whole address in one cell. */
export const WRITTEN_LINES = ['written', 'written_1', 'written_2', 'written_3', 'written_4', 'written_5'] as const;

/** An address, in parts or as lines. `known`: the beginning of the headers of its parts. */
export const address = (prefix: string, known: readonly string[]): FieldSpec[] => [
  ...Object.entries(ADDRESS_WORDS).map(([part, words]) => ({
    name: `${prefix}.${part}`,
    type: ADDRESS_TYPES[part] ?? prose(TEXT_LIMITS.line2),
    known: known.flatMap((start) => words.split(' ').map((word) => `${start}${word}`)),
  })),
  ...WRITTEN_LINES.map((part) => ({ name: `${prefix}.${part}`, type: prose(TEXT_LIMITS.metadataValue) })),
];

export const BILLING_STARTS = ['bill', 'billing', 'billto', 'invoice', 'rechnungs', 'facturation', 'factuur'] as const;
export const SHIPPING_STARTS = ['ship', 'shipping', 'shipto', 'delivery', 'liefer', 'livraison', 'lever'] as const;

const person = (prefix: string, known: readonly string[]): FieldSpec[] => [
  { name: `${prefix}.company`, type: text(TEXT_LIMITS.name), known: known.map((start) => `${start}company`) },
  { name: `${prefix}.first_name`, type: text(100), known: known.map((start) => `${start}firstname`) },
  { name: `${prefix}.last_name`, type: text(100), known: known.map((start) => `${start}lastname`) },
];

/** The ship-to party: a person's name in one column or two, a company, an address. */
export const shipTo = (): FieldSpec[] => [
  { name: 'ship_to.name', type: text(TEXT_LIMITS.name), known: SHIPPING_STARTS.map((start) => `${start}name`) },
  ...person('ship_to', SHIPPING_STARTS),
  ...address('ship_to', SHIPPING_STARTS),
];

/** The buyer, for files of orders or invoices without customer ids: found by e-mail or name, or created. */
export const CONTACT: readonly FieldSpec[] = [
  {
    name: 'customer.name',
    type: text(TEXT_LIMITS.name),
    known: [
      'customername',
      'buyername',
      'billname',
      'billingname',
      'kundenname',
      'nomduclient',
      'nombrecliente',
      'klantnaam',
      'nomecliente',
    ],
  },
  ...person('customer', ['customer', 'bill', 'billing']),
  {
    name: 'customer.email',
    type: { is: 'email' },
    known: ['email', 'customeremail', 'buyeremail', 'billingemail', 'emailaddress', 'kundenemail', 'emailadresse'],
  },
  // The customer of rows that name none, such as counter sales.
  { name: 'customer.if_none', type: text(TEXT_LIMITS.name) },
];
export const CONTACT_NAMES = CONTACT.map(({ name }) => name);

/** What happens when part of it ships; usually a constant. */
export const POLICY: readonly FieldSpec[] = [
  { name: 'billing_policy.trigger', type: { is: 'one_of', of: TRIGGER_NAMES } },
  { name: 'billing_policy.on_creation', type: { is: 'one_of', of: ON_CREATION } },
  { name: 'billing_policy.order_charges', type: { is: 'one_of', of: CHARGE_RULES } },
  { name: 'billing_policy.tax_rounding', type: { is: 'one_of', of: TAX_ROUNDINGS } },
  { name: 'billing_policy.issue_date', type: { is: 'one_of', of: ISSUE_DATES } },
];

export const TAX_FIELDS = (prefix: string): FieldSpec[] => [
  {
    name: `${prefix}tax_rate`,
    type: rate,
    known: [
      'taxpercent',
      'vatrate',
      'vatpercent',
      'steuersatz',
      'mwst',
      'mwstsatz',
      'ust',
      'ustsatz',
      'tauxtva',
      'tauxdetva',
      'tipoiva',
      'tipodeiva',
      'btwtarief',
      'btwpercentage',
      'aliquota',
      'aliquotaiva',
    ],
  },
  { name: `${prefix}tax_category`, type: category, known: ['vatcategory', 'steuerkategorie'] },
  { name: `${prefix}exemption_reason`, type: prose(TEXT_LIMITS.exemptionReason), known: ['taxexemptionreason'] },
];

/** In a file with quantities these are a line's amount, neither its unit price nor the total. The plainest come first. */
export const LINE_AMOUNT_WORDS = [
  'linetotal',
  'lineamount',
  'lineitemtotal',
  'linenet',
  'itemamount',
  'extendedamount',
  'extendedprice',
  'extprice',
  'amount',
  'itemtotal',
  'positionsbetrag',
  'positionssumme',
  'zeilenbetrag',
  'betrag',
  'nettobetrag',
  'gesamtpreis',
  'montantht',
  'montant',
  'importe',
  'bedrag',
  'regelbedrag',
  'regeltotaal',
  'importo',
  'gesamt',
  'summe',
  'sum',
  'total',
  'totalht',
  'totaal',
  'totale',
] as const;
