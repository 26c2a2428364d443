/** How a field of an import is read, and the fields that several kinds share. Data. */
import type { TextForm } from '#kernel/text.ts';
import { CHARGE_RULES, ISSUE_DATES, ON_CREATION, TAX_ROUNDINGS, TRIGGERS } from '#model/billing-policy.ts';
import { TAX_CATEGORIES } from '#model/tax.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';

export type FieldType =
  /** One line, unless the form says otherwise. */
  | { readonly is: 'text'; readonly most: number; readonly form?: TextForm }
  /** `also`: what files say instead, in small letters. */
  | { readonly is: 'one_of'; readonly of: readonly string[]; readonly also?: Readonly<Record<string, string>> }
  | { readonly is: 'email' | 'emails' | 'currency' | 'country' | 'terms' | 'date' | 'instant' | 'boolean' }
  | {
      readonly is: 'decimal';
      readonly scale: number;
      readonly sign: 'positive' | 'zero_or_more' | 'any';
      readonly most?: bigint;
      /** What a cell with a percent sign means: "19%" is 19 or 0.19. Left out: no percentage is taken. */
      readonly unit?: 'percent' | 'fraction';
      /** What to do about a value above `most`, where a known mistake leads there. */
      readonly hintAbove?: string;
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

export const text = (most: number): FieldType => ({ is: 'text', most });
export const prose = (most: number): FieldType => ({ is: 'text', most, form: 'lines' });
/** What is compared and looked up. */
export const code = (most: number): FieldType => ({ is: 'text', most, form: 'id' });
export const amount: FieldType = { is: 'decimal', scale: 3, sign: 'any' };
export const price: FieldType = { is: 'decimal', scale: 6, sign: 'zero_or_more' };
export const quantity: FieldType = { is: 'decimal', scale: 6, sign: 'positive' };
export const rate: FieldType = { is: 'decimal', scale: 4, sign: 'zero_or_more', most: 1_000_000n, unit: 'percent' };
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

export const address = (prefix: string, known: string): FieldSpec[] => [
  {
    name: `${prefix}.line1`,
    type: prose(TEXT_LIMITS.line1),
    known: [
      `${known}address`,
      `${known}street`,
      `${known}strasse`,
      `${known}addressline1`,
      `${known}line1`,
      `${known}adresse`,
    ],
  },
  {
    name: `${prefix}.line2`,
    type: prose(TEXT_LIMITS.line2),
    known: [`${known}addressline2`, `${known}line2`, `${known}street2`],
  },
  {
    name: `${prefix}.city`,
    type: text(TEXT_LIMITS.city),
    known: [`${known}city`, `${known}ort`, `${known}stadt`, `${known}town`],
  },
  {
    name: `${prefix}.region`,
    type: text(TEXT_LIMITS.region),
    known: [`${known}region`, `${known}state`, `${known}province`, `${known}bundesland`],
  },
  {
    name: `${prefix}.postal_code`,
    type: text(TEXT_LIMITS.postalCode),
    known: [`${known}postalcode`, `${known}zip`, `${known}zipcode`, `${known}plz`, `${known}postcode`],
  },
  {
    name: `${prefix}.country`,
    type: { is: 'country' },
    known: [`${known}country`, `${known}land`, `${known}countrycode`],
  },
];

/** What happens when something of it ships; usually a constant. */
export const POLICY: readonly FieldSpec[] = [
  { name: 'billing_policy.trigger', type: { is: 'one_of', of: TRIGGERS } },
  { name: 'billing_policy.on_creation', type: { is: 'one_of', of: ON_CREATION } },
  { name: 'billing_policy.order_charges', type: { is: 'one_of', of: CHARGE_RULES } },
  { name: 'billing_policy.tax_rounding', type: { is: 'one_of', of: TAX_ROUNDINGS } },
  { name: 'billing_policy.issue_date', type: { is: 'one_of', of: ISSUE_DATES } },
];

export const TAX_FIELDS = (prefix: string): FieldSpec[] => [
  {
    name: `${prefix}tax_rate`,
    type: rate,
    known: ['taxpercent', 'vatrate', 'vatpercent', 'steuersatz', 'mwst', 'mwstsatz', 'ust'],
  },
  { name: `${prefix}tax_category`, type: category, known: ['vatcategory', 'steuerkategorie'] },
  { name: `${prefix}exemption_reason`, type: prose(TEXT_LIMITS.exemptionReason), known: ['taxexemptionreason'] },
];
