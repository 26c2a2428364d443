/**
 * Parses an address given as lines, as on an envelope ("5 Stone St" / "Barre, VT 05641"), into its parts. Only unambiguous forms are
 * parsed; nothing is guessed. Pure.
 */
import { countryByName, isCountry, needsCity } from '#kernel/country.ts';
import type { Address } from '#model/party.ts';

export interface WrittenAddress {
  /** From top to bottom, without empty ones. */
  readonly lines: readonly string[];
  /** The addressee, in every form in the file: such a line on top is not part of the address. */
  readonly names: readonly string[];
  /** Given in a column of its own. */
  readonly country: string | null;
}

const US_STATES = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC'.split(
    ' ',
  ),
);
const CANADIAN_PROVINCES = new Set('AB BC MB NB NL NS NT NU ON PE QC SK YT'.split(' '));

interface Place {
  readonly city: string;
  readonly region?: string;
  readonly postalCode: string;
  readonly country: string;
}

/** Countries that write the postal code before the city, with its number of digits. */
const CODE_FIRST: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    ['DE', 'FR', 'ES', 'IT', 'FI'].map((code) => [code, /^(?:[A-Z]{1,2}-)?(\d{5}),? (\D{2,60})$/u]),
  ),
  ...Object.fromEntries(
    ['AT', 'CH', 'LI', 'BE', 'LU', 'DK', 'NO'].map((code) => [code, /^(?:[A-Z]{1,3}-)?(\d{4}),? (\D{2,60})$/u]),
  ),
  NL: /^(?:NL-)?(\d{4} ?[A-Z]{2}),? (\D{2,60})$/u,
  SE: /^(?:SE?-)?(\d{3} ?\d{2}),? (\D{2,60})$/u,
  PL: /^(?:PL-)?(\d{2}-\d{3}),? (\D{2,60})$/u,
};

const MAX_LINE = 200;

/** Null: it is ambiguous. */
export function readWrittenAddress({ lines, names, country }: WrittenAddress): Address | null {
  const known = new Set(names.map(plain));
  const each = lines.length === 1 ? partsOf(lines[0] ?? '') : lines;
  const onTop = each.findIndex((line) => !known.has(plain(line)));
  const rest = onTop < 0 ? [] : each.slice(onTop);
  const named = countryNamed(rest.at(-1));
  if (named !== null && country !== null && named !== country) return null;
  const own = named === null ? rest : rest.slice(0, -1);
  const place = placeOf(own.at(-1), named ?? country);
  const [line1, ...further] = own.slice(0, -1);
  if (place === null || line1 === undefined) return null;
  return { line1, ...(further.length === 0 ? {} : { line2: further.join('\n') }), ...place };
}

/** "1 Pier Rd, Portland, ME 04101" in one line: the state belongs to its city. */
function partsOf(line: string): string[] {
  if (line.length > MAX_LINE) return [];
  const parts = line.split(',').map((part) => part.trim());
  const state = parts.findLastIndex((part) => /^[A-Z]{2}\.? (?:\d{5}|[A-Z]\d[A-Z])/.test(part));
  if (state < 1) return parts;
  return [...parts.slice(0, state - 1), `${parts[state - 1] ?? ''}, ${parts[state] ?? ''}`, ...parts.slice(state + 1)];
}

/** The country implied by a state and a postal code together, where none is written: "VT" and "05641" are American. */
export function countryOfCode(region: string, postalCode: string): string | null {
  if (US_STATES.has(region) && /^\d{5}(?:-\d{4})?$/.test(postalCode)) return 'US';
  return CANADIAN_PROVINCES.has(region) && /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/.test(postalCode) ? 'CA' : null;
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

function countryNamed(line: string | undefined): string | null {
  if (line === undefined || line.length > MAX_LINE) return null;
  const code = line.toUpperCase();
  return code.length === 2 && isCountry(code) ? code : countryByName(line);
}

function placeOf(line: string | undefined, country: string | null): Place | null {
  if (line === undefined || line.length > MAX_LINE) return null;
  const text = line.replaceAll(/\s+/g, ' ').trim();
  const read = [american, canadian, british, codeFirst].flatMap((each) => each(text, country) ?? []);
  const [only] = read;
  return read.length === 1 && only !== undefined && needsCity(only.country) ? only : null;
}

/** "Barre, VT 05641" is American, whether or not the country is given. */
function american(text: string, country: string | null): Place | null {
  const [, city, region = '', postalCode] = /^(\D{2,80}?),? ([A-Z]{2})\.?,? (\d{5}(?:-\d{4})?)$/u.exec(text) ?? [];
  if (city === undefined || postalCode === undefined || !US_STATES.has(region)) return null;
  return country === null || country === 'US' ? { city, region, postalCode, country: 'US' } : null;
}

function canadian(text: string, country: string | null): Place | null {
  const [, city, region = '', postalCode] = /^(\D{2,80}?),? ([A-Z]{2}),? ([A-Z]\d[A-Z] ?\d[A-Z]\d)$/u.exec(text) ?? [];
  if (city === undefined || postalCode === undefined || !CANADIAN_PROVINCES.has(region)) return null;
  return country === null || country === 'CA' ? { city, region, postalCode, country: 'CA' } : null;
}

function british(text: string, country: string | null): Place | null {
  const [, city, postalCode] = /^(\D{2,80}?),? ([A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/u.exec(text) ?? [];
  return city === undefined || postalCode === undefined || country !== 'GB' ? null : { city, postalCode, country };
}

function codeFirst(text: string, country: string | null): Place | null {
  const pattern = country === null ? undefined : CODE_FIRST[country];
  const [, postalCode, city] = pattern?.exec(text) ?? [];
  return country === null || postalCode === undefined || city === undefined
    ? null
    : { city: city.trim(), postalCode, country };
}
