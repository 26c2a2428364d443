/** Which languages are written in which encodings, and which encodings are usual in which country. Data. */
import type { Encoding } from '#model/table.ts';
import type { Language } from './language-words.ts';

const WESTERN: readonly Language[] = ['de', 'fr', 'es', 'pt', 'it', 'sv', 'da', 'is', 'nl', 'ca', 'fi', 'en'];
const CENTRAL: readonly Language[] = ['pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'de'];
const CYRILLIC: readonly Language[] = ['ru', 'uk', 'bg'];

export interface SingleByte {
  readonly encoding: Encoding;
  readonly languages: readonly Language[];
  /** For languages with their own script: its letters are never next to Latin ones in a word. */
  readonly script?: RegExp;
  /** How common the encoding is: added to the score of its reading. */
  readonly prior: number;
}

const cyrillic = (encoding: Encoding, prior: number): SingleByte => ({
  encoding,
  languages: CYRILLIC,
  script: /\p{Script=Cyrillic}/u,
  prior,
});
const greek = (encoding: Encoding, prior: number): SingleByte => ({
  encoding,
  languages: ['el'],
  script: /\p{Script=Greek}/u,
  prior,
});

/** If several encodings give the same text, the first one is chosen. */
export const SINGLE_BYTES: readonly SingleByte[] = [
  { encoding: 'windows-1252', languages: WESTERN, prior: 0.3 },
  { encoding: 'windows-1250', languages: CENTRAL, prior: 0 },
  { encoding: 'windows-1254', languages: ['tr', 'de'], prior: 0 },
  { encoding: 'windows-1257', languages: ['lt', 'lv', 'et'], prior: -0.15 },
  { encoding: 'cp850', languages: WESTERN, prior: -0.1 },
  { encoding: 'iso-8859-15', languages: WESTERN, prior: -0.1 },
  { encoding: 'iso-8859-2', languages: CENTRAL, prior: -0.15 },
  { encoding: 'cp852', languages: CENTRAL, prior: -0.2 },
  { encoding: 'cp857', languages: ['tr', 'de'], prior: -0.1 },
  { encoding: 'macintosh', languages: WESTERN, prior: -0.2 },
  { encoding: 'cp437', languages: WESTERN, prior: -0.25 },
  { encoding: 'cp865', languages: ['da', 'sv', 'fi'], prior: -0.3 },
  { encoding: 'cp861', languages: ['is'], prior: -0.3 },
  { encoding: 'cp860', languages: ['pt'], prior: -0.3 },
  { encoding: 'cp863', languages: ['fr'], prior: -0.3 },
  { encoding: 'cp775', languages: ['lt', 'lv', 'et', 'pl'], prior: -0.25 },
  { encoding: 'iso-8859-13', languages: ['lt', 'lv', 'et'], prior: -0.25 },
  { encoding: 'iso-8859-4', languages: ['lt', 'lv', 'et'], prior: -0.3 },
  { encoding: 'iso-8859-10', languages: ['lt', 'lv', 'et', 'is'], prior: -0.35 },
  { encoding: 'iso-8859-16', languages: CENTRAL, prior: -0.35 },
  { encoding: 'x-mac-ce', languages: ['pl', 'cs', 'sk', 'hu', 'de'], prior: -0.25 },
  { encoding: 'x-mac-croatian', languages: ['hr'], prior: -0.3 },
  { encoding: 'x-mac-romanian', languages: ['ro'], prior: -0.4 },
  { encoding: 'x-mac-turkish', languages: ['tr'], prior: -0.3 },
  { encoding: 'x-mac-icelandic', languages: ['is'], prior: -0.3 },
  cyrillic('windows-1251', 0),
  cyrillic('koi8-r', -0.2),
  cyrillic('koi8-u', -0.2),
  cyrillic('cp866', -0.2),
  cyrillic('iso-8859-5', -0.25),
  cyrillic('x-mac-cyrillic', -0.25),
  cyrillic('cp855', -0.25),
  greek('windows-1253', 0),
  greek('iso-8859-7', -0.05),
  greek('cp737', -0.1),
  greek('cp869', -0.2),
  greek('x-mac-greek', -0.2),
  { encoding: 'windows-1255', languages: ['he'], script: /\p{Script=Hebrew}/u, prior: -0.1 },
  { encoding: 'cp862', languages: ['he'], script: /\p{Script=Hebrew}/u, prior: -0.2 },
  { encoding: 'windows-1256', languages: ['ar'], script: /\p{Script=Arabic}/u, prior: -0.1 },
  { encoding: 'iso-8859-6', languages: ['ar'], script: /\p{Script=Arabic}/u, prior: -0.2 },
  { encoding: 'windows-874', languages: ['th'], script: /\p{Script=Thai}/u, prior: -0.15 },
];

export interface DoubleByte {
  readonly encoding: Encoding;
  readonly language: Language;
  /** Whether a pair of bytes is a common character; text in another encoding gives pairs all over the table. */
  readonly isCommon: (lead: number, trail: number) => boolean;
}

const within = (byte: number, from: number, to: number): boolean => byte >= from && byte <= to;

export const DOUBLE_BYTES: readonly DoubleByte[] = [
  {
    encoding: 'shift_jis',
    language: 'ja',
    // 0x87, 0xfa and 0xfb are the extensions of NEC and IBM, such as ㈱ and 髙.
    isCommon: (lead) => [0x81, 0x82, 0x83, 0x87, 0xfa, 0xfb].includes(lead) || within(lead, 0x88, 0x98),
  },
  {
    encoding: 'euc-jp',
    language: 'ja',
    isCommon: (lead) => [0x8e, 0xa1, 0xa3, 0xa4, 0xa5, 0xad].includes(lead) || within(lead, 0xb0, 0xcf),
  },
  {
    encoding: 'euc-kr',
    language: 'ko',
    isCommon: (lead, trail) => (within(lead, 0xb0, 0xc8) || lead === 0xa1 || lead === 0xa3) && trail >= 0xa1,
  },
  {
    encoding: 'gb18030',
    language: 'zhs',
    isCommon: (lead, trail) => (within(lead, 0xb0, 0xd7) || lead === 0xa1 || lead === 0xa3) && trail >= 0xa1,
  },
  { encoding: 'big5', language: 'zht', isCommon: (lead) => within(lead, 0xa4, 0xc6) || lead === 0xa1 },
];

const BY_COUNTRIES: readonly (readonly [countries: string, encodings: readonly Encoding[]])[] = [
  ['PL CZ SK HU', ['windows-1250', 'cp852', 'iso-8859-2', 'x-mac-ce']],
  ['RO', ['windows-1250', 'cp852', 'iso-8859-2', 'iso-8859-16', 'x-mac-romanian']],
  ['HR SI BA AL', ['windows-1250', 'cp852', 'iso-8859-2', 'x-mac-croatian']],
  ['RU BY BG MK KZ', ['windows-1251', 'cp866', 'koi8-r', 'cp855', 'x-mac-cyrillic']],
  ['UA', ['windows-1251', 'cp866', 'koi8-u', 'x-mac-cyrillic']],
  ['RS ME', ['windows-1250', 'windows-1251']],
  ['GR CY', ['windows-1253', 'cp737', 'iso-8859-7', 'cp869', 'x-mac-greek']],
  ['TR', ['windows-1254', 'cp857', 'x-mac-turkish']],
  ['EE LV LT', ['windows-1257', 'cp775', 'iso-8859-13', 'iso-8859-4']],
  ['IS', ['cp861', 'x-mac-icelandic']],
  ['IL', ['windows-1255', 'cp862']],
  ['AE SA EG JO KW QA BH OM LB IQ MA DZ TN', ['windows-1256', 'iso-8859-6']],
  ['TH', ['windows-874']],
  ['JP', ['shift_jis', 'euc-jp']],
  ['CN SG', ['gb18030']],
  ['TW HK MO', ['big5']],
  ['KR', ['euc-kr']],
];

/** Encodings that are usual in a country, besides Windows-1252. */
export const encodingsOf = (country: string | undefined): readonly Encoding[] =>
  country === undefined ? [] : (BY_COUNTRIES.find(([countries]) => countries.split(' ').includes(country))?.[1] ?? []);
