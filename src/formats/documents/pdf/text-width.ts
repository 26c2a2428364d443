/**
 * The width of a text in Geist, in em, so that columns and rows are decided before the page is rendered (a row known to take one line
 * is rendered without being measured, which halves the cost of long tables). An upper bound: it may be too large, never too small.
 */

/** Advance widths of Geist Regular 1.800 in 1/1000 em, U+0020 to U+007E; digits are the tabular ones (feature tnum). */
const ASCII = [
  250, 213, 346, 478, 629, 802, 620, 178, 274, 274, 430, 558, 201, 419, 201, 480, 600, 600, 600, 600, 600, 600, 600,
  600, 600, 600, 297, 297, 544, 540, 544, 559, 906, 668, 680, 703, 694, 603, 590, 700, 713, 270, 597, 640, 580, 877,
  743, 739, 650, 733, 672, 640, 552, 689, 667, 945, 606, 576, 544, 347, 455, 347, 426, 557, 248, 551, 595, 546, 595,
  561, 395, 594, 581, 244, 260, 590, 267, 877, 581, 573, 595, 595, 379, 520, 392, 575, 536, 819, 585, 537, 537, 389,
  264, 389, 523,
];

const NO_BREAK_SPACE = 0xa0;
/** The widest letter of Latin-1 (Æ) is 0.972 em, of the other scripts we ship 1 em; emoji are wider. */
const LATIN_1_WIDEST = 1;
const OTHER_WIDEST = 1.4;
/** Semibold is at most a tenth wider than Regular over a word. */
const BOLD = 1.1;

export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
}

/** Upper bound of a text's width on one line, in em. */
export function widthInEm({ text, bold = false }: TextRun): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const known = ASCII[(code === NO_BREAK_SPACE ? 0x20 : code) - 0x20];
    width += known !== undefined ? known / 1000 : code < 0x250 ? LATIN_1_WIDEST : OTHER_WIDEST;
  }
  return bold ? width * BOLD : width;
}

/** True only for text that certainly stays on one line: the scripts whose shaping we cannot foresee are never sure. */
export function certainlyFits(text: string, size: number, width: number): boolean {
  return !/[^\u0020-\u024f\u2010-\u2026\u20ac\u2212]/.test(text) && widthInEm({ text }) * size <= width;
}

/** White space where a line may end, hyphens, and the scripts that break between any two characters by themselves. */
const BREAKABLE =
  /(?![\u00a0\u202f\u2007\ufeff])[\s\u200b-]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

/** Scripts written without blanks; the engine breaks between their words. */
const WORDS_FOUND = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const RARELY = 0.3;
/** Characters that belong to the preceding letter, where a syllable is more than a grapheme: Burmese vowels follow their consonant. */
const JOINS_BEFORE = /^\p{M}/u;
/** Signs that join the next letter to the previous one: viramas and stackers. */
const JOINS_AFTER = new Set([
  0x94d, 0x9cd, 0xa4d, 0xacd, 0xb4d, 0xbcd, 0xc4d, 0xccd, 0xd4d, 0xdca, 0x1039, 0x17d2, 0x1a60, 0x1b44, 0x1baa, 0x200d,
  0xa8c4, 0xa953, 0xa9c0, 0xaaf6, 0xabed, 0x11133,
]);

/**
 * Makes an overlong word breakable: inserts a zero-width space wherever a run without other breaks has filled the width (in em), never inside a
 * syllable, whose parts would be printed with a dotted circle. Such a run is a serial number or a link; no hyphen is added, so that the printed text
 * is the original.
 */
export function breakLongWords(text: string, em: number): string {
  if (widthInEm({ text }) <= em) return text;
  let run = 0;
  let broken = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    const width = widthInEm({ text: segment.slice(0, 2) }) * (WORDS_FOUND.test(segment) ? RARELY : 1);
    run = BREAKABLE.test(segment) ? 0 : run + width;
    if (run > em && !JOINS_BEFORE.test(segment) && !joinsAfter(broken)) {
      broken += '\u200b';
      run = width;
    }
    broken += segment;
  }
  return broken;
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The last character may be an unpaired surrogate. */
const joinsAfter = (text: string): boolean =>
  JOINS_AFTER.has(text.codePointAt(text.length - 1) ?? 0) || JOINS_AFTER.has(text.codePointAt(text.length - 2) ?? 0);
