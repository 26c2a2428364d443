/** ISO 3166-1 alpha-2, the officially assigned codes, and XK, which is used for Kosovo by EN 16931's code list. */
const COUNTRIES = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI ' +
    'CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ ' +
    'GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS ' +
    'LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG ' +
    'PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK ' +
    'TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
  ).split(' '),
);

export const isCountry = (code: string): boolean => COUNTRIES.has(code);

/**
 * Where an address needs no city. From Google's address data (libaddressinput, https://github.com/google/libaddressinput, which follows the
 * Universal Postal Union's addressing sheets): the countries whose `require` lacks C, the locality. Two of them are left out, ID and JP: they
 * have cities and may write them into another line. MC and VA are added: the country is the city.
 */
const WITHOUT_CITY = new Set('AE AG GI HK KY MC MO NR SG SM VA VG'.split(' '));

export const needsCity = (code: string): boolean => !WITHOUT_CITY.has(code);

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl'];
/** Common names that are in none of the lists. */
const ALSO: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  usa: 'US',
  'u.s.a.': 'US',
  holland: 'NL',
  'czech republic': 'CZ',
  // International vehicle registration codes of one letter, which are not ISO codes.
  a: 'AT',
  b: 'BE',
  d: 'DE',
  e: 'ES',
  f: 'FR',
  h: 'HU',
  i: 'IT',
  l: 'LU',
  n: 'NO',
  p: 'PT',
  s: 'SE',
};

let names: Map<string, string> | undefined;

/** The code of a country by its name in one of six languages, or null. */
export function countryByName(name: string): string | null {
  if (names === undefined) {
    names = new Map(Object.entries(ALSO));
    for (const language of LANGUAGES) {
      const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
      for (const code of COUNTRIES) {
        const own = display.of(code)?.toLowerCase();
        if (own !== undefined && !names.has(own)) names.set(own, code);
      }
    }
  }
  return names.get(name.trim().toLowerCase()) ?? null;
}
