/** The letters beyond a to z that languages are written with, by the encodings their older programs write. Data. */
import type { Encoding } from '#model/table.ts';

const WESTERN = {
  de: 'äöüß',
  fr: 'éèêëàâîïôûùçœæ',
  es: 'áéíóúñü',
  pt: 'áâãàçéêíóôõú',
  it: 'àèéìòù',
  nordic: 'åäöæøé',
  nl: 'éëïóöüè',
};
const CENTRAL = {
  de: 'äöüß',
  cs: 'áčďéěíňóřšťúůýž',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  pl: 'ąćęłńóśźż',
  hu: 'áéíóöőúüű',
  ro: 'ăâîşţ',
  hr: 'čćđšž',
};
const BALTIC = { lt: 'ąčęėįšųūž', lv: 'āčēģīķļņšūž', et: 'äõöüšž' };
const TURKISH = { tr: 'çğıöşüâîé', de: 'äöüß' };

/** Encodings of Latin letters, the likelier ones first, with the alphabets they were made for. */
export const LATIN: readonly (readonly [Encoding, Readonly<Record<string, string>>])[] = [
  ['windows-1252', WESTERN],
  ['windows-1250', CENTRAL],
  ['cp850', WESTERN],
  ['iso-8859-2', CENTRAL],
  ['cp852', CENTRAL],
  ['windows-1254', TURKISH],
  ['windows-1257', BALTIC],
  ['macintosh', WESTERN],
];

/** Encodings of other letters, each with its script and the letters that make up most of a text. */
export const SCRIPTS: readonly (readonly [Encoding, RegExp, string])[] = [
  ['windows-1251', /\p{Script=Cyrillic}/u, 'оеаинтсрвлкмдпуя'],
  ['koi8-r', /\p{Script=Cyrillic}/u, 'оеаинтсрвлкмдпуя'],
  ['cp866', /\p{Script=Cyrillic}/u, 'оеаинтсрвлкмдпуя'],
  ['iso-8859-5', /\p{Script=Cyrillic}/u, 'оеаинтсрвлкмдпуя'],
  ['windows-1253', /\p{Script=Greek}/u, 'αοιετσνηυρπκλμςάέήίόύώ'],
  ['iso-8859-7', /\p{Script=Greek}/u, 'αοιετσνηυρπκλμςάέήίόύώ'],
  ['windows-1255', /\p{Script=Hebrew}/u, 'יוהלארבתשמנדםןקס'],
  ['windows-1256', /\p{Script=Arabic}/u, 'اليمنتروبسد'],
  ['windows-874', /\p{Script=Thai}/u, 'านรอกเงมยลว'],
];

export interface DoubleByte {
  readonly encoding: Encoding;
  /** Whether a pair of bytes is a character of everyday writing; what was read in the wrong encoding falls everywhere. */
  readonly isCommon: (lead: number, trail: number) => boolean;
  /** A character that only this one's language has. */
  readonly own: RegExp | null;
}

const within = (byte: number, from: number, to: number): boolean => byte >= from && byte <= to;

/** The most particular first: where several fit, the first one does. */
export const DOUBLE_BYTES: readonly DoubleByte[] = [
  {
    encoding: 'shift_jis',
    isCommon: (lead) => lead === 0x81 || lead === 0x82 || lead === 0x83 || within(lead, 0x88, 0x98),
    own: null,
  },
  {
    encoding: 'euc-jp',
    isCommon: (lead) => lead === 0xa1 || lead === 0xa3 || lead === 0xa4 || lead === 0xa5 || within(lead, 0xb0, 0xcf),
    own: /[\u3041-\u30ff]/,
  },
  { encoding: 'euc-kr', isCommon: (lead, trail) => within(lead, 0xb0, 0xc8) && trail >= 0xa1, own: /[\uac00-\ud7a3]/ },
  {
    encoding: 'gb18030',
    isCommon: (lead, trail) => (within(lead, 0xb0, 0xd7) || lead === 0xa1 || lead === 0xa3) && trail >= 0xa1,
    own: null,
  },
  { encoding: 'big5', isCommon: (lead) => within(lead, 0xa4, 0xc6) || lead === 0xa1, own: null },
];
