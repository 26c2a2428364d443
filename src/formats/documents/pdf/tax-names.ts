/**
 * The names of a country's tax and of its identification numbers, in the languages of documents. Names that are proper
 * names (GSTIN, ABN) are the same in every language.
 */
import type { Language } from '#model/language.ts';
import type { Party } from '#model/party.ts';
import type { TaxCategory } from '#model/tax.ts';

type Words = Readonly<Record<Language, string>>;
const same = (name: string): Words => ({ en: name, de: name });

/** The European Union's, by Council Directive 2006/112/EC. */
const EU = new Set('AT BE BG CY CZ DE DK EE EL ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

const VAT_ID: Words = { en: 'VAT ID', de: 'USt-IdNr.' };
const VAT_NUMBER: Words = { en: 'VAT no.', de: 'USt-Nr.' };
const TAX_NUMBER: Words = { en: 'Tax no.', de: 'Steuernummer' };

const TAX_IDS: Readonly<Record<string, Words>> = {
  AT: { en: 'VAT ID', de: 'UID-Nr.' },
  CH: { en: 'VAT no.', de: 'MWST-Nr.' },
  LI: { en: 'VAT no.', de: 'MWST-Nr.' },
  GB: VAT_NUMBER,
  NO: VAT_NUMBER,
  ZA: VAT_NUMBER,
  SA: VAT_NUMBER,
  AE: same('TRN'),
  AU: same('ABN'),
  NZ: same('GST no.'),
  SG: same('GST reg. no.'),
  IN: same('GSTIN'),
  CA: same('GST/HST no.'),
  BR: same('CNPJ'),
  MX: same('RFC'),
  AR: same('CUIT'),
  CL: same('RUT'),
  CO: same('NIT'),
  TR: same('VKN'),
  RU: same('INN'),
  JP: { en: 'Registration no.', de: 'Registrierungsnr.' },
};

/** The label of a party's number. In Germany a number that is not a VAT ID is the Steuernummer (UStG section 14 (4) no. 2). */
export function taxIdName(party: Pick<Party, 'address'>, taxId: string, language: Language): string {
  const country = party.address?.country ?? '';
  if (country === 'DE' && !/^DE\s?\d{3}\s?\d{3}\s?\d{3}$/i.test(taxId.trim())) return TAX_NUMBER[language];
  const known = TAX_IDS[country] ?? (EU.has(country) ? VAT_ID : undefined);
  return known?.[language] ?? (language === 'de' ? 'Steuernummer' : 'Tax ID');
}

const NATIONAL: Readonly<Record<string, Words>> = {
  IT: same('Codice fiscale'),
  FR: same('SIRET'),
  ES: same('NIF'),
  GB: { en: 'Company no.', de: 'Handelsregisternr.' },
  CH: same('UID'),
};

/** The label of the second number, which is specific to each country. */
export const nationalTaxIdName = (party: Pick<Party, 'address'>, language: Language): string =>
  (NATIONAL[party.address?.country ?? ''] ?? TAX_NUMBER)[language];

const VAT: Words = { en: 'VAT', de: 'USt.' };
const TAXES: Readonly<Record<string, Words>> = {
  CH: { en: 'VAT', de: 'MWST' },
  LI: { en: 'VAT', de: 'MWST' },
  GB: VAT,
  NO: VAT,
  ZA: VAT,
  SA: VAT,
  AE: VAT,
  AU: same('GST'),
  NZ: same('GST'),
  SG: same('GST'),
  IN: same('GST'),
  CA: same('GST/HST'),
};

export const taxName = (seller: Pick<Party, 'address'>, language: Language): string => {
  const country = seller.address?.country ?? '';
  return (TAXES[country] ?? (EU.has(country) ? VAT : { en: 'Tax', de: 'Steuer' }))[language];
};

/** The statutory texts if no reason was entered (UStG sections 14a (5), 4 no. 1; Directive 2006/112/EC, article 226). */
const REASONS: Partial<Readonly<Record<TaxCategory, Words>>> = {
  AE: { en: 'Reverse charge', de: 'Steuerschuldnerschaft des Leistungsempfängers' },
  K: { en: 'Exempt intra-Community supply', de: 'Steuerfreie innergemeinschaftliche Lieferung' },
  G: { en: 'Exempt export', de: 'Steuerfreie Ausfuhrlieferung' },
};

export const reasonOf = (category: TaxCategory, language: Language): string | null =>
  REASONS[category]?.[language] ?? null;
