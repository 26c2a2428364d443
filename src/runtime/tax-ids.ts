/**
 * Whether a tax id can be what it says it is: length, form and check digits by the rules of its country, as the package stdnum knows
 * them. It asks no register: an id that was never given out but adds up is taken. What no rule is kept for here is taken as text.
 */
import { euVat, stdnum, type Validator } from 'stdnum';

export interface TaxIdFlaw {
  readonly code: 'tax_id_wrong_length' | 'tax_id_wrong_form' | 'tax_id_wrong_check_digit';
  readonly detail: string;
}

/** What counts as a tax id of a country: what any of these takes. Of a text that none takes the first says what is wrong. */
interface Rule {
  readonly name: string;
  readonly validators: readonly Validator[];
  /** Put in front of a number, it names the country; the validators take the number with it or without. */
  readonly prefix: RegExp | null;
  /** What the prefix is replaced by before the validators see it. */
  readonly replacedBy?: string;
  /** The check digit is not held against anybody. */
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
  // Digits and, in numbers given out from July 2026 on, letters (Instrução Normativa RFB nº 2.229 of 15 October 2024).
  ['BR', { name: 'CNPJ', validators: kinds('BR', 'cnpj', 'cpf'), prefix: null }],
  // Numbers given out with another check digit are in use.
  ['MX', { name: 'RFC', validators: kinds('MX', 'rfc'), prefix: null, isFormEnough: true }],
  ['TR', { name: 'VKN', validators: kinds('TR', 'vkn', 'tckimlik'), prefix: null }],
  ['ZA', { name: 'VAT registration number of ZA', validators: kinds('ZA', 'vat', 'tin'), prefix: null }],
  ['CA', { name: 'business number of CA', validators: kinds('CA', 'bn', 'gst', 'qst'), prefix: null }],
  ['US', { name: 'EIN', validators: kinds('US', 'ein', 'ssn'), prefix: null }],
  ['NZ', { name: 'GST registration number (IRD) of NZ', validators: kinds('NZ', 'ird'), prefix: null }],
  ['IN', { name: 'GSTIN', validators: kinds('IN', 'gstin', 'pan'), prefix: null }],
]);

/** In most countries a number without the prefix may be any of its tax numbers; the VAT ID alone is not all that people write here. */
const withoutPrefix = (country: string, rule: Rule): Rule => ({
  ...rule,
  validators: [...rule.validators, ...Object.values(stdnum[country === 'MC' ? 'FR' : country] ?? {})],
});

/** Of a country without a rule, only what can hardly be anything else is held against the rule its prefix names. */
const LIKE_VAT_ID = /^[A-Z]{2}[A-Z0-9]?\d{7,11}[A-Z0-9]{0,3}$/;
/** Of nobody knows where: what begins as a VAT ID does, and not as a word. */
const BEGINS_LIKE_VAT_ID = /^[A-Z]{2,3}[A-Z0-9]?\d/;

/** What Mexico's tax authority has written for customers without an RFC of its own (CFF, artículo 29-A, fracción IV): for anybody, for foreigners. */
const GENERIC_RFC: ReadonlySet<string> = new Set(['XAXX010101000', 'XEXX010101000']);

/** Some check digits fit it. */
const NOTHING_BUT_ZEROS = /^[A-Z]{0,3}0+$/;

/** `country`: where its holder is, when that is known. Null: nothing is wrong with it, or there is no rule to say so. */
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

function flawBy(
  { name, validators, prefix, replacedBy, isFormEnough }: Rule,
  text: string,
  tight: string,
): TaxIdFlaw | null {
  const shown = prefix === null || replacedBy === undefined ? text.toUpperCase() : tight.replace(prefix, replacedBy);
  const results = validators.map((validator) => validator.validate(shown));
  if (results.some(({ isValid }) => isValid)) return null;
  // A number that fails by its check digit alone is nearer to what was meant than one of another length.
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
