/** Which font has a character: looked up in tables generated from the fonts, so that no font has to be opened. */
import { COVERAGE } from './coverage.generated.ts';
import { BASE_FONTS, MORE_FONTS } from './font-table.ts';

/** Firsts and lasts of the ranges, in turn, ascending. */
type Ranges = readonly number[];

const tables = new Map<string, Ranges>();

function rangesOf(family: string): Ranges {
  let ranges = tables.get(family);
  if (ranges === undefined) {
    ranges = decode(COVERAGE[family] ?? '');
    tables.set(family, ranges);
  }
  return ranges;
}

/** "a.3,b": the gap after the previous range, then how many characters follow the first, in base 36. */
function decode(text: string): number[] {
  const ranges: number[] = [];
  let at = 0;
  for (const range of text.split(',')) {
    const [gap = '', more = '0'] = range.split('.');
    const first = at + Number.parseInt(gap, 36);
    at = first + Number.parseInt(more, 36);
    ranges.push(first, at);
  }
  return ranges;
}

function has(ranges: Ranges, code: number): boolean {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (code < (ranges[middle * 2] ?? 0)) high = middle - 1;
    else if (code > (ranges[middle * 2 + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}

/** Characters without a glyph: joiners, selectors, blanks, direction marks. */
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}]$/u;

/** Null: no font has it. An empty name: it needs no font. */
const known = new Map<string, string | null>();
const MAX_KNOWN = 50_000;

function fontOf(character: string): string | null {
  const before = known.get(character);
  if (before !== undefined) return before;
  const code = character.codePointAt(0) ?? 0;
  const found = UNSEEN.test(character)
    ? ''
    : ([...BASE_FONTS, ...MORE_FONTS].find(({ family }) => has(rangesOf(family), code))?.family ?? null);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(character, found);
  return found;
}

export interface FontsNeeded {
  /** Beside the base fonts, in the order of the table. */
  readonly families: readonly string[];
  /** Characters no font has, each once. */
  readonly lacking: readonly string[];
}

// oxlint-disable-next-line no-control-regex -- ASCII as such
const ALL_ASCII = /^[\u0000-\u007f]*$/;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const [HAN, JAPANESE] = ['Noto Sans S Chinese', 'Noto Sans Japanese'];

export function fontsFor(text: string): FontsNeeded {
  if (ALL_ASCII.test(text)) return { families: [], lacking: [] };
  const found = new Set<string>();
  const lacking = new Set<string>();
  for (const character of new Set(text)) {
    const family = fontOf(character);
    if (family === null) lacking.add(character);
    else found.add(family);
  }
  // In a text with kana, Han characters use Japanese forms.
  if (KANA.test(text)) found.add(JAPANESE);
  const families = MORE_FONTS.map(({ family }) => family).filter((family) => found.has(family));
  if (KANA.test(text))
    families.sort((a, b) => (a === JAPANESE && b === HAN ? -1 : a === HAN && b === JAPANESE ? 1 : 0));
  return { families, lacking: [...lacking] };
}

/** The printed form of a character that no font has: never an empty box. */
export const namedCharacter = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
