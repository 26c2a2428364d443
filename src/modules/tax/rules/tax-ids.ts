/**
 * Checks the length, form and check digits of a tax id by the rules of its country, with the package stdnum. Queries no register: a valid
 * id that was never issued is accepted. Without a rule for the country any text is accepted.
 */
import { euVat, stdnum, type Validator } from 'stdnum';
import type { Problem } from '#kernel/result.ts';
import type { Address } from '#model/party.ts';

export interface TaxIdFlaw {
  readonly code: 'tax_id_wrong_length' | 'tax_id_wrong_form' | 'tax_id_wrong_check_digit';
  readonly detail: string;
}

/** A country's tax ids: an id is valid when any validator accepts it; else the first one's error is reported. */
interface Rule {
  readonly name: string;
  readonly validators: readonly Validator[];
  /** Prefix that names the country; the validators accept a number with or without it. */
  readonly prefix: RegExp | null;
  /** Replacement for the prefix before validation. */
  readonly replacedBy?: string;
  /** A wrong check digit is accepted. */
  readonly isFormEnough?: boolean;
}

const kinds = (country: string, ...names: readonly string[]): readonly Validator[] =>
  names.flatMap((name) => stdnum[country]?.[name] ?? []);

const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

const euRule = (country: string): Rule => ({
  name: `VAT ID of ${country}`,
  validators: euVat[country] ?? [],
  prefix: country === 'GR' ? /^(?:EL|GR)/ : new RegExp(`^${country}`),
});

const GB: Rule = {
  name: 'VAT registration number of GB',
  validators: kinds('GB', 'vat'),
  prefix: /^(?:GB|XI)/,
  replacedBy: '',
};
const CH: Rule = { name: 'UID number of CH', validators: kinds('CH', 'uid', 'vat'), prefix: /^CHE/ };

const RULES: ReadonlyMap<string, Rule> = new Map([
  ...EU.map((country) => [country, euRule(country)] as const),
  ['MC', euRule('FR')],
  ['GB', GB],
  ['IM', GB],
  ['CH', CH],
  ['LI', CH],
  ['NO', { name: 'organisation number of NO', validators: kinds('NO', 'orgnr', 'mva'), prefix: /^NO/, replacedBy: '' }],
  ['AU', { name: 'ABN', validators: kinds('AU', 'abn', 'acn'), prefix: /^ABN/, replacedBy: '' }],
  ['JP', { name: 'corporate number of JP', validators: kinds('JP', 'cn'), prefix: /^T(?=\d{13}$)/, replacedBy: '' }],
  // Digits and, in numbers issued from July 2026 on, letters (Instrução Normativa RFB nº 2.229 of 15 October 2024).
  ['BR', { name: 'CNPJ', validators: kinds('BR', 'cnpj', 'cpf'), prefix: null }],
  // Numbers issued with a wrong check digit are in use.
  ['MX', { name: 'RFC', validators: kinds('MX', 'rfc'), prefix: null, isFormEnough: true }],
  ['TR', { name: 'VKN', validators: kinds('TR', 'vkn', 'tckimlik'), prefix: null }],
  ['ZA', { name: 'VAT registration number of ZA', validators: kinds('ZA', 'vat', 'tin'), prefix: null }],
  ['CA', { name: 'business number of CA', validators: kinds('CA', 'bn', 'gst', 'qst'), prefix: null }],
  ['US', { name: 'EIN', validators: kinds('US', 'ein', 'ssn'), prefix: null }],
  ['NZ', { name: 'GST registration number (IRD) of NZ', validators: kinds('NZ', 'ird'), prefix: null }],
  ['IN', { name: 'GSTIN', validators: kinds('IN', 'gstin', 'pan'), prefix: null }],
]);

/** Without the prefix any of the country's tax numbers is accepted, not only the VAT ID. */
const withoutPrefix = (country: string, rule: Rule): Rule => ({
  ...rule,
  validators: [...rule.validators, ...Object.values(stdnum[country === 'MC' ? 'FR' : country] ?? {})],
});

/** In a country without a rule, only an id that is unmistakably a VAT ID is checked by the rule of its prefix. */
const LIKE_VAT_ID = /^[A-Z]{2}[A-Z0-9]?\d{7,11}[A-Z0-9]{0,3}$/;
/** For an unknown country: starts like a VAT ID and not like a word. */
const BEGINS_LIKE_VAT_ID = /^[A-Z]{2,3}[A-Z0-9]?\d/;

/** Mexico's generic RFCs for customers without one (CFF, artículo 29-A, fracción IV): domestic and foreign. */
const GENERIC_RFC: ReadonlySet<string> = new Set(['XAXX010101000', 'XEXX010101000']);

/** Refused explicitly: some check digit rules accept it. */
const NOTHING_BUT_ZEROS = /^[A-Z]{0,3}0+$/;

/** `country`: the holder's, if known. Returns null when the id is valid or there is no rule for it. */
export function findTaxIdFlaw(text: string, country: string | null): TaxIdFlaw | null {
  const tight = text.toUpperCase().replaceAll(/[\s.\-/]/g, '');
  if (GENERIC_RFC.has(tight)) return null;
  const own = country === null ? undefined : RULES.get(country);
  const named = [...RULES.values()].find(({ prefix }) => prefix?.test(tight) === true);
  const like = country === null ? BEGINS_LIKE_VAT_ID : LIKE_VAT_ID;
  const rules = [
    ...(named !== undefined && (own !== undefined || like.test(tight)) ? [named] : []),
    ...(own !== undefined && country !== null && own.prefix?.test(tight) !== true ? [withoutPrefix(country, own)] : []),
  ];
  if (NOTHING_BUT_ZEROS.test(tight) && rules[0] !== undefined)
    return { code: 'tax_id_wrong_form', detail: `Zeros alone are no ${rules[0].name}.` };
  let flaw: TaxIdFlaw | null = null;
  for (const rule of rules) {
    const found = flawBy(rule, text, tight);
    if (found === null) return null;
    flaw ??= found;
  }
  return flaw;
}

/** The flaw of a tax id in a request, as an input error. */
export function problemsOfTaxId(taxId: string | null | undefined, address: Address | null | undefined): Problem[] {
  if (taxId === null || taxId === undefined) return [];
  const flaw = findTaxIdFlaw(taxId, address?.country ?? null);
  if (flaw === null) return [];
  const detail = `${flaw.detail} A tax number that is not a VAT ID belongs in national_tax_id.`;
  return [{ pointer: '/tax_id', code: flaw.code, detail }];
}

function flawBy(
  { name, validators, prefix, replacedBy, isFormEnough }: Rule,
  text: string,
  tight: string,
): TaxIdFlaw | null {
  const shown = prefix === null || replacedBy === undefined ? text.toUpperCase() : tight.replace(prefix, replacedBy);
  const results = validators.map((validator) => validator.validate(shown));
  if (results.some(({ isValid }) => isValid)) return null;
  // Prefer the check digit error: that validator is the closest match.
  const errors = results.map(({ error }) => error?.name);
  if (isFormEnough === true && errors.includes('InvalidChecksum')) return null;
  switch (errors.includes('InvalidChecksum') ? 'InvalidChecksum' : errors[0]) {
    case 'InvalidChecksum':
      return { code: 'tax_id_wrong_check_digit', detail: `The check digit does not fit: this is no ${name}.` };
    case 'InvalidLength':
      return { code: 'tax_id_wrong_length', detail: `A ${name} has another length.` };
    default:
      return { code: 'tax_id_wrong_form', detail: `A ${name} has another form.` };
  }
}
