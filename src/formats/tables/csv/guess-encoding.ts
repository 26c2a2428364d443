/**
 * Guesses the encoding of a text that is not UTF-8: it is decoded in every encoding, and each result is scored by how well its words fit the
 * languages written in that encoding. Windows-1252 is the most common, and the encodings of the account's country come next. If another
 * result is about as plausible, the guess lists it as an alternative, and the user has to choose. Pure.
 */
import { isUtf8 } from 'node:buffer';
import type { Encoding, EncodingCandidate } from '#model/table.ts';
import { DOUBLE_BYTES, encodingsOf, SINGLE_BYTES, type DoubleByte, type SingleByte } from './alphabets.ts';
import { decodeWhole } from './decode-text.ts';
import { commonPart, fitOfScript, fitOfWord, isWord } from './letter-contexts.ts';
import { fitOfSign } from './sign-places.ts';

export interface Guess {
  readonly encoding: Encoding;
  /** A few words as they were read. */
  readonly words: readonly string[];
  /** Other encodings that are about as plausible, each with words as they read in it; none if the guess is certain enough. */
  readonly alternatives: readonly EncodingCandidate[];
}

interface Scored {
  readonly encoding: Encoding;
  readonly text: string;
  /** How well the text fits the languages, plus how common the encoding is. */
  readonly score: number;
  /** Number of letters and signs the score is based on. */
  readonly count: number;
  /** Usual in the account's country. */
  readonly isOfCountry?: boolean;
}

const DEFAULT_ENCODING: Encoding = 'windows-1252';
const MIN_SCORE = 0.15;
/** Encodings with a lower score are never alternatives. */
const MIN_ALTERNATIVE = -0.3;
const COUNTRY_BONUS = 0.25;
const MAX_WORDS = 5;
const MAX_ALTERNATIVES = 3;

/** `sample`: complete lines with bytes beyond ASCII. `country`: that of the account. */
export function guessEncoding(sample: Uint8Array, country?: string): Guess {
  // Some lines are UTF-8: the file mixes encodings. Read as Windows-1252, the check reports the damaged letters.
  const double = DOUBLE_BYTES.flatMap((each) => scoreDoubleByte(each, sample) ?? []);
  if (double.length === 0 && hasUtf8Line(sample))
    return { encoding: DEFAULT_ENCODING, words: wordsIn(decodeWhole(DEFAULT_ENCODING, sample)), alternatives: [] };
  const single = SINGLE_BYTES.map((each) => scoreSingleByte(each, sample));
  const ofCountry = new Set(encodingsOf(country));
  const scored = [...single, ...double].map((each) => ({
    ...each,
    isOfCountry: ofCountry.has(each.encoding),
    score: each.score + (ofCountry.has(each.encoding) ? COUNTRY_BONUS : 0),
  }));
  return decide(scored);
}

/** How much better than any other the best score must be: the fewer letters, the more. */
const marginFor = ({ count, isOfCountry }: Scored): number =>
  0.2 + (isOfCountry ? 0.35 : 0.7) / Math.sqrt(Math.max(count, 1));

function decide(scored: readonly Scored[]): Guess {
  const sorted = distinct(scored.toSorted((a, b) => b.score - a.score));
  const usual = scored.find(({ encoding }) => encoding === DEFAULT_ENCODING);
  const best = sorted[0] ?? usual;
  if (best === undefined) return { encoding: DEFAULT_ENCODING, words: [], alternatives: [] };
  const isPlausible = best.score >= MIN_SCORE;
  const least = isPlausible ? Math.max(MIN_ALTERNATIVE, best.score - marginFor(best)) : -Infinity;
  const alternatives = sorted.filter((each) => each !== best && each.score >= least).slice(0, MAX_ALTERNATIVES);
  return {
    encoding: best.encoding,
    words: wordsIn(best.text),
    alternatives: alternatives.map(({ encoding, text }) => ({ encoding, words: differing(text, best.text) })),
  };
}

/** The best encoding of each distinct text. */
function distinct(sorted: readonly Scored[]): Scored[] {
  const seen = new Set<string>();
  return sorted.filter(({ text }) => !seen.has(text) && seen.add(text) !== undefined);
}

function hasUtf8Line(sample: Uint8Array): boolean {
  const lines = Buffer.from(sample).toString('latin1').split('\n');
  return lines.some((line) => /[\u{80}-\u{ff}]/u.test(line) && isUtf8Text(Buffer.from(line, 'latin1')));
}

/** UTF-8 with characters of Western texts only; read as Windows-1252, the check reports it as damaged. */
function isUtf8Text(line: Buffer): boolean {
  return isUtf8(line) && [...line.toString('utf8')].every((letter) => letter < '\u0100' || WESTERN_SIGN.test(letter));
}
const WESTERN_SIGN = /[\u2010-\u2026\u20ac]/;

const WORDS = /[^\s;,|"\t]{0,40}[\u{80}-\u{10ffff}][^\s;,|"\t]{0,40}/gu;

const wordsIn = (text: string): string[] =>
  [...new Set(text.slice(0, 20_000).toWellFormed().match(WORDS) ?? [])].slice(0, MAX_WORDS);

/** Words of a text that are different in the other one. */
function differing(text: string, other: string): string[] {
  const others = new Set(other.match(WORDS) ?? []);
  return (text.slice(0, 20_000).toWellFormed().match(WORDS) ?? [])
    .filter((word) => !others.has(word))
    .slice(0, MAX_WORDS);
}

/** Characters that no text contains: controls, replacement characters, box drawing. */
const REFUSED = /[\u0080-\u009f\ufffd\ue000-\uf8ff\u2500-\u259f]/u;
/** Words, and every other character beyond ASCII. µ, ª and º are signs here, although Unicode calls them letters. */
const TOKENS = /[[\p{L}\p{M}]--[µªº]]+|[[\u{80}-\u{10ffff}]--[\p{L}\p{M}]]|[µªº]/gv;
const NON_ASCII = /[\u{80}-\u{10ffff}]/u;
const EACH_NON_ASCII = /[\u{80}-\u{10ffff}]/gu;

function scoreSingleByte(single: SingleByte, sample: Uint8Array): Scored {
  const text = decodeWhole(single.encoding, sample);
  const seen = new Set<string>();
  let sum = 0;
  let count = 0;
  for (const found of text.matchAll(TOKENS)) {
    const [token] = found;
    if (!NON_ASCII.test(token)) continue;
    const before = text[found.index - 1] ?? '\n';
    const after = text[found.index + token.length] ?? '\n';
    const isWord = /[\p{L}\p{M}]/u.test(token) && !/[µªº]/.test(token);
    const key = isWord ? token : `${before}${token}${after}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const weight = isWord ? (token.match(EACH_NON_ASCII)?.length ?? 1) : 1;
    count += weight;
    sum +=
      weight *
      (isWord
        ? fitOf(token, text.slice(found.index + token.length, found.index + token.length + 2), single)
        : signFit(token, before, after));
  }
  return { encoding: single.encoding, text, score: (count === 0 ? 0 : sum / count) + single.prior, count };
}

const signFit = (sign: string, before: string, after: string): number =>
  REFUSED.test(sign) ? -4 : fitOfSign(sign, before, after);

/** Lower case, upper case, or a capital first letter; letters without case anywhere. */
const USUAL_CASE = /^(?:\p{Lu}?[^\p{Lu}]*|[^\p{Ll}]+|[^\p{Ll}]*ß[^\p{Ll}]*)$/u;

/** Rare languages whose letters look like those of others in other encodings. */
const RARE_LANGUAGES: Readonly<Record<string, number>> = { is: 0.25 };

function fitOf(word: string, after: string, { languages, script }: SingleByte): number {
  if (REFUSED.test(word)) return -4;
  const letters = [...word];
  const own = script ?? /\p{Script=Latin}/u;
  if (letters.some((letter) => letter >= '\u0080' && !own.test(letter) && !/\p{M}/u.test(letter))) return -2;
  if (script !== undefined && letters.some((letter) => letter < '\u0080')) return -2;
  if (letters.length > 1 && !USUAL_CASE.test(word.replaceAll(/\p{M}/gu, ''))) return -1.5;
  // The diameter sign.
  if (word === 'Ø' && /^ ?\d/.test(after)) return 0.7;
  const fit = script === undefined ? fitOfWord : fitOfScript;
  const best = Math.max(...languages.map((language) => fit(word, language) - (RARE_LANGUAGES[language] ?? 0)));
  if (letters.length > 1) return best;
  // A single letter says little, unless it is a word ("à").
  const isSingleLetterWord = script === undefined && languages.some((language) => isWord(word, language));
  return isSingleLetterWord ? SINGLE_LETTER_WORD : SINGLE_LETTER;
}

const SINGLE_LETTER_WORD = 0.35;
const SINGLE_LETTER = -0.2;

/** Minimum part of the characters that are common ones. */
const MIN_COMMON = 0.9;
/** Minimum part of the characters that directly follow another one: isolated ones between ASCII letters are accented letters. */
const MIN_ADJACENT = 0.4;
const PRIOR_OF_PAIRS = 0.35;
const PRIOR_OF_KATAKANA = 0.45;
/** Half-width katakana are single bytes: a few of them, or many without a voicing mark, a long vowel, ッ or ン, may be letters of another encoding. */
const MIN_KATAKANA = 6;

function scoreDoubleByte(double: DoubleByte, sample: Uint8Array): Scored | null {
  const { encoding, language } = double;
  const text = decodeWhole(encoding, sample);
  if (/[\ufffd\ue000-\uf8ff]/.test(text)) return null;
  if (mixesWords(text) || misplacesKatakana(text)) return null;
  const { common, adjacent, pairs, singles } = countPairs(double, sample);
  const count = pairs + singles;
  if (count < 2 || (common + singles) / count < MIN_COMMON || adjacent / count < MIN_ADJACENT) return null;
  const isLikely = singles === 0 || (count >= MIN_KATAKANA && /[\uff6f\uff70\uff9d-\uff9f]/.test(text));
  const base = isLikely ? PRIOR_OF_PAIRS : 0;
  return { encoding, text, count, score: base + (singles === 0 ? commonPart(text, language) : PRIOR_OF_KATAKANA) };
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/v;
/** Words of Latin letters, East Asian ones, or both. */
const WORDS_OF_BOTH = /[A-Za-z\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff9e\uff9f]+/gv;

/**
 * Whether many words mix Latin and East Asian letters, which then are accented letters of another encoding. Allowed are capitals before
 * katakana ("ABCｼｮｳｼﾞ"), as in names of companies, and a Latin name before or after East Asian text.
 */
function mixesWords(text: string): boolean {
  const runs = (text.match(WORDS_OF_BOTH) ?? []).filter((word) => EAST_ASIAN.test(word));
  const mixed = runs.filter(
    (run) =>
      /[a-z][^A-Za-z]{1,3}[a-z]/.test(run) ||
      (/[\uff61-\uff9f]/.test(run) && (/[a-z]/.test(run) || /^(?=.*[A-Z])[A-Z]*[\uff61-\uff9f]{1,2}[A-Z]*$/.test(run))),
  );
  return mixed.length > runs.length / 5;
}

/** A voicing mark after a letter that cannot be voiced, a small letter at the beginning of a word, a bracket within one. */
const MISPLACED_KATAKANA =
  /(?<![\uff73\uff76-\uff84\uff8a-\uff8e])\uff9e|(?<![\uff8a-\uff8e])\uff9f|(?<![\uff66-\uff9f])[\uff67-\uff70]|[\uff66-\uff9f][\uff61\uff62\uff64](?=[\uff66-\uff9f])|(?<![\uff61-\uff9f])\uff63/g;

const misplacesKatakana = (text: string): boolean =>
  (text.match(MISPLACED_KATAKANA)?.length ?? 0) > (text.match(/[\uff61-\uff9f]/g)?.length ?? 0) / 20;

function countPairs({ isCommon, encoding }: Pick<DoubleByte, 'isCommon' | 'encoding'>, sample: Uint8Array) {
  const counts = { common: 0, adjacent: 0, pairs: 0, singles: 0 };
  let end = -1;
  for (let at = 0; at < sample.length; at++) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) continue;
    if (end === at) counts.adjacent += 1;
    if (encoding === 'shift_jis' && lead >= 0xa1 && lead <= 0xdf) counts.singles += 1;
    else {
      counts.pairs += 1;
      if (isCommon(lead, sample[at + 1] ?? 0)) counts.common += 1;
      at += 1;
    }
    end = at + 1;
  }
  return counts;
}
