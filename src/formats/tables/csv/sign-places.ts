/** Where characters beyond ASCII that are not letters usually occur in text: quotes around words, units after numbers. Pure. */

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
/** The beginning or end of a cell or a word, and punctuation around words. */
const GAP = /[\s;,|"'().:!?/\\\-–—+*<>=[\]{}&#%@_]/u;

interface Sides {
  readonly before: RegExp;
  readonly after: RegExp;
}

const OPENING: Sides = { before: /[\s;,|"'(/\-–—]/u, after: /[\p{L}\p{N}\s"'„“‘€$£]/u };
const CLOSING: Sides = { before: /[\p{L}\p{N}.,!?)%"'€…\s]/u, after: /[\s;,|"').:!?/\-–—…]/u };
const AFTER_WORD: Sides = { before: /[\p{L}\p{N}\s;,|)"”’»]/u, after: GAP };

/** A character may have several usual places. */
const PLACES: readonly (readonly [signs: string, places: readonly Sides[]])[] = [
  ['“', [OPENING, CLOSING]],
  ['‘„‚‹«', [OPENING]],
  ['”›»', [CLOSING]],
  ['’', [CLOSING, { before: LETTER, after: LETTER }, { before: /[\s;,|]/, after: /[\p{L}\p{N}]/u }]],
  ['»', [OPENING, CLOSING]],
  ['«', [OPENING, CLOSING]],
  ['¿¡', [{ before: /[\s;,|"'(¡¿]/u, after: /[\p{Lu}\p{Ll}\p{N}¡¿]/u }]],
  ['…', [{ before: /[\p{L}\p{N}\s."”’]/u, after: /[\s;,|")\p{L}]/u }]],
  [
    '–—',
    [
      { before: /[ \p{N})\u00a0€]/u, after: /[ \p{N}€$£\u00a0]/u },
      { before: /[;,|\n]/, after: /[;,|\n\r]/ },
    ],
  ],
  ['€£¥¢', [{ before: /[\s\p{N};,|("'/–-]/u, after: /[\s\p{N};,|)"'/.–-]/u }]],
  ['°', [{ before: /[\p{N}\s;,|Nn]/u, after: /[\sCcFKNSEWO;,|.)"'\p{N}]/u }]],
  ['ºª', [{ before: /[\p{N}nNMDªº.]/u, after: GAP }]],
  ['²³', [{ before: /[mM\p{N})]/u, after: /[\s;,|.)"'/\p{N}]/u }]],
  ['¹', [{ before: /[\p{L}\p{N})]/u, after: GAP }]],
  ['½¼¾', [{ before: /[\s\p{N};,|(]/u, after: /[\s"';,|)-]/u }]],
  ['±×÷', [{ before: /[\s\p{N};,|(]/u, after: /[\s\p{N}]/u }]],
  ['µ', [{ before: /[\s\p{N};,|(]/u, after: /[mglsAFVWHLS]/u }]],
  ['§¶', [{ before: /[\s;,|(§]/u, after: /[\s\p{N}§]/u }]],
  ['©', [{ before: /[\s;,|(\p{L}]/u, after: GAP }]],
  ['®™', [AFTER_WORD]],
  ['‰', [{ before: /[\s\p{N}]/u, after: GAP }]],
  ['№', [{ before: /[\s;,|(]/u, after: /[\s\p{N}]/u }]],
  ['\u00a0', [{ before: /[\p{N};,.:|§€%]/u, after: /[\p{N}\p{L}\s€$£%;|–-]/u }]],
  ['†‡', [AFTER_WORD]],
];
const PLACES_OF = new Map<string, Sides[]>();
for (const [signs, places] of PLACES)
  for (const sign of signs) PLACES_OF.set(sign, [...(PLACES_OF.get(sign) ?? []), ...places]);

/** From -1 to 1; rare characters are below 0 anywhere. */
export function fitOfSign(sign: string, before: string, after: string): number {
  const places = PLACES_OF.get(sign);
  if (places === undefined) return LETTER.test(before) && LETTER.test(after) ? -1 : -0.6;
  if (places.some((place) => place.before.test(before) && place.after.test(after))) return 0.7;
  if (sign === '\u00a0') return 0;
  // Bullets may be anywhere.
  if (sign === '•' || sign === '·') return 0.2;
  return LETTER.test(before) || LETTER.test(after) || DIGIT.test(before) ? -1 : -0.3;
}
