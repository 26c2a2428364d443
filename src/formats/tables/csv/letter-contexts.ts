/**
 * How well a word fits a language, by the neighbours of its letters beyond A to Z: learned from the language's common words and from the names
 * of countries, languages and currencies that the runtime knows in it. Pure.
 */
import { LANGUAGE_WORDS, type Language } from './language-words.ts';

interface LetterUse {
  count: number;
  /** Used in a common word, not only in names of countries, languages and currencies. */
  isEveryday: boolean;
  /** Counts by the kinds of the two neighbours. */
  readonly kinds: Map<string, number>;
  readonly before: Set<string>;
  readonly after: Set<string>;
}
type Model = ReadonlyMap<string, LetterUse>;

/** For scripts with thousands of characters only the set of common ones is used. */
const LOCALES: Readonly<Partial<Record<Language, string>>> = { zhs: 'zh-Hans', zht: 'zh-Hant', hr: 'hr', sv: 'sv' };
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function namesIn(language: Language): string[] {
  const locale = LOCALES[language] ?? language;
  const options = { fallback: 'none' } as const;
  const regions = new Intl.DisplayNames(locale, { type: 'region', ...options });
  const languages = new Intl.DisplayNames(locale, { type: 'language', ...options });
  const currencies = new Intl.DisplayNames(locale, { type: 'currency', ...options });
  const pairs = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second));
  return [
    ...pairs.flatMap((pair) => [regions.of(pair.toUpperCase()) ?? '', languages.of(pair) ?? '']),
    ...Intl.supportedValuesOf('currency').map((code) => currencies.of(code) ?? ''),
  ];
}

const VOWEL = /[aeiouyøæœıаеиоуыэюяіαεηιουω]/;

type Kind = 'edge' | 'vowel' | 'consonant';
function kindOf(letter: string): Kind {
  if (letter === '') return 'edge';
  return VOWEL.test(letter.normalize('NFD').charAt(0)) ? 'vowel' : 'consonant';
}

const models = new Map<Language, Model>();

function modelOf(language: Language): Model {
  const known = models.get(language);
  if (known !== undefined) return known;
  const model = new Map<string, LetterUse>();
  // Common words count more than the names of distant countries.
  learn(model, LANGUAGE_WORDS[language], WEIGHT_OF_WORDS);
  for (const name of namesIn(language)) learn(model, name, 1);
  models.set(language, model);
  return model;
}

const WEIGHT_OF_WORDS = 3;

function learn(model: Map<string, LetterUse>, text: string, weight: number): void {
  for (const word of wordsOf(text)) {
    const letters = [...word];
    for (const [index, letter] of letters.entries()) {
      if (letter < '\u0080') continue;
      const before = letters[index - 1] ?? '';
      const after = letters[index + 1] ?? '';
      const use = model.get(letter) ?? {
        count: 0,
        isEveryday: false,
        kinds: new Map(),
        before: new Set(),
        after: new Set(),
      };
      model.set(letter, use);
      const kinds = `${kindOf(before)} ${kindOf(after)}`;
      use.count += weight;
      use.isEveryday ||= weight === WEIGHT_OF_WORDS;
      use.kinds.set(kinds, (use.kinds.get(kinds) ?? 0) + weight);
      use.before.add(before);
      use.after.add(after);
    }
  }
}

export const lowerCase = (letter: string): string => (letter === 'İ' ? 'i' : letter.toLowerCase());
const wordsOf = (text: string): string[] =>
  [...text]
    .map(lowerCase)
    .join('')
    .match(/[\p{L}\p{M}]+/gu) ?? [];

/** From -1 (letters that the language does not have) to 1 (letters in their usual context). Mean over the letters beyond ASCII. */
export function fitOfWord(word: string, language: Language): number {
  const model = modelOf(language);
  const letters = [...word].map(lowerCase);
  // Only Turkish has it; in lower case it is a plain i.
  let count = word.split('İ').length - 1;
  let sum = count * (language === 'tr' ? 0.85 : -1);
  for (const [index, letter] of letters.entries()) {
    if (letter < '\u0080') continue;
    count += 1;
    sum += fitOfLetter(model.get(letter), letters[index - 1] ?? '', letters[index + 1] ?? '');
  }
  return count === 0 ? 0 : sum / count;
}

const KINDS = 9;
const SMOOTHING = 0.3;

function fitOfLetter(use: LetterUse | undefined, before: string, after: string): number {
  if (use === undefined) return -1;
  const kinds = `${kindOf(before)} ${kindOf(after)}`;
  const seen = use.kinds.get(kinds) ?? 0;
  const ratio = ((seen + SMOOTHING) / (use.count + SMOOTHING * KINDS)) * KINDS;
  const byKind = ratio >= 1 ? 0.7 : ratio >= 0.4 ? 0.4 : ratio >= 0.15 ? -0.1 : -0.7;
  const neighbours = (use.before.has(before) ? 0.15 : -0.1) + (use.after.has(after) ? 0.15 : -0.1);
  return byKind + neighbours;
}

/** Whether a single letter is a word of the language. */
export const isWord = (letter: string, language: Language): boolean =>
  modelOf(language).get(letter)?.kinds.has('edge edge') === true;

/** For scripts other than Latin: how many pairs of neighbours are known. From -1 to 1. */
export function fitOfScript(word: string, language: Language): number {
  const model = modelOf(language);
  const letters = [...word].map(lowerCase);
  let sum = 0;
  let count = 0;
  for (const [index, letter] of letters.entries()) {
    if (letter < '\u0080') continue;
    count += 1;
    const use = model.get(letter);
    if (use === undefined) sum -= 1;
    else
      sum +=
        0.2 +
        (use.before.has(letters[index - 1] ?? '') ? 0.4 : -0.5) +
        (use.after.has(letters[index + 1] ?? '') ? 0.4 : -0.5);
  }
  return count === 0 ? 0 : sum / count;
}

/** The word lists do not have them; each one counts as common. */
const HALF_WIDTH_KATAKANA = /[\uff61-\uff9f]/;

const partKnown = (use: LetterUse | undefined): number => (use === undefined ? 0 : use.isEveryday ? 1 : 0.5);

/** The part of a text's characters beyond ASCII that are common in the language; those known only from foreign names count half. From 0 to 1. */
export function commonPart(text: string, language: Language): number {
  const model = modelOf(language);
  let known = 0;
  let count = 0;
  for (const letter of text) {
    if (letter < '\u0080' || !/[\p{L}]/u.test(letter)) continue;
    count += 1;
    if (HALF_WIDTH_KATAKANA.test(letter)) known += 1;
    else known += partKnown(model.get(letter));
  }
  return count === 0 ? 0 : known / count;
}
