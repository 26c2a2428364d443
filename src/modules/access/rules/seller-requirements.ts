/**
 * What an account must have before it may issue an invoice: its own name, its address and, where the law of its country requires one,
 * a tax id. Pure. Checks only that they are present; a tax id is validated when it is entered.
 */
import type { Problem, Refusal } from '#kernel/result.ts';
import type { Account } from '#model/account.ts';

/** The name of the first account until it gets its own: no invoice may be issued under it. */
export const PLACEHOLDER_NAME = 'My company';

export type SellerProfile = Pick<Account, 'name' | 'address' | 'taxId' | 'nationalTaxId'>;

interface TaxIdRule {
  readonly countries: readonly string[];
  /** The name of the requirement, for the seller. */
  readonly name: string;
  /** The law that requires it on an invoice. */
  readonly source: string;
}

/** Countries whose law requires the seller's tax id on an invoice. Countries that are not listed require none (the United States). */
const TAX_ID_RULES: readonly TaxIdRule[] = [
  {
    countries: 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK MC'.split(' '),
    name: 'VAT identification number',
    source: 'Council Directive 2006/112/EC, Article 226 (3)',
  },
  {
    countries: ['GB', 'IM'],
    name: 'VAT registration number',
    source: 'The Value Added Tax Regulations 1995 (SI 1995/2518), regulation 14 (1) (d)',
  },
  { countries: ['CH', 'LI'], name: 'UID number', source: 'MWSTG (SR 641.20), Art. 26 Abs. 2 lit. a' },
  {
    countries: ['NO'],
    name: 'organisation number',
    source: 'Bokføringsforskriften (FOR-2004-12-01-1558), § 5-1-2',
  },
  {
    countries: ['AU'],
    name: 'Australian Business Number (ABN)',
    source: 'A New Tax System (Goods and Services Tax) Act 1999, section 29-70',
  },
  { countries: ['NZ'], name: 'GST registration number', source: 'Goods and Services Tax Act 1985, section 19K' },
  {
    countries: ['IN'],
    name: 'Goods and Services Tax Identification Number (GSTIN)',
    source: 'Central Goods and Services Tax Rules 2017, rule 46 (a)',
  },
  { countries: ['ZA'], name: 'VAT registration number', source: 'Value-Added Tax Act 89 of 1991, section 20 (4) (b)' },
  {
    countries: ['SA'],
    name: 'VAT registration number',
    source: 'Implementing Regulations of the Value Added Tax Law, Article 53 (5)',
  },
  {
    countries: ['BR'],
    name: 'CNPJ',
    source: 'Convênio S/Nº, de 15 de dezembro de 1970, artigo 19, inciso I (quadro "Emitente")',
  },
  { countries: ['MX'], name: 'RFC', source: 'Código Fiscal de la Federación, artículo 29-A, fracción I' },
  { countries: ['TR'], name: 'tax identification number (VKN)', source: 'Vergi Usul Kanunu (213), madde 230, bent 2' },
  {
    countries: ['AE'],
    name: 'Tax Registration Number (TRN)',
    source: 'Cabinet Decision No. 52 of 2017, Article 59 (1)',
  },
];

const RULE_OF_COUNTRY = new Map(TAX_ID_RULES.flatMap((rule) => rule.countries.map((country) => [country, rule])));

/** Regardless of case and repeated blanks. */
const isPlaceholder = (name: string): boolean =>
  name.trim().replaceAll(/\s+/g, ' ').toLowerCase() === PLACEHOLDER_NAME.toLowerCase();

const NOTHING_MISSING: readonly Problem[] = [];

/** The missing requirements, each with its field. Empty: the account may issue. */
export function missingOfSeller({ name, address, taxId, nationalTaxId }: SellerProfile): readonly Problem[] {
  const rule = address === null ? undefined : RULE_OF_COUNTRY.get(address.country);
  // A seller without a VAT ID, exempt or too small, must give its other number instead.
  const needsTaxId = rule !== undefined && taxId === null && nationalTaxId === null;
  if (!isPlaceholder(name) && address !== null && !needsTaxId) return NOTHING_MISSING;
  return [
    ...(isPlaceholder(name) ? [missing('name', 'name of its own')] : []),
    ...(address === null ? [missing('address', 'address')] : []),
    ...(needsTaxId ? [missing('tax_id', `${rule.name} (${rule.source})`)] : []),
  ];
}

const missing = (field: string, what: string): Problem => ({
  pointer: `/${field}`,
  code: 'missing',
  detail: `The account has no ${what}.`,
});

export const mayIssue = (profile: SellerProfile): boolean => missingOfSeller(profile).length === 0;

/** Why an account cannot issue, and how to change that; null when nothing is missing. */
export function refuseIncomplete(profile: SellerProfile): Refusal | null {
  const errors = missingOfSeller(profile);
  if (errors.length === 0) return null;
  return { code: 'account_incomplete', detail: wordsFor(errors), errors };
}

/** One sentence: what is missing, and where it is set. */
function wordsFor(errors: readonly Problem[]): string {
  const fields = errors.map(({ pointer }) => pointer.slice(1)).join(', ');
  return `An invoice must identify the seller, but the account lacks: ${fields}. Set the missing fields with PATCH /v1/account; waiting shipments are billed then.`;
}
