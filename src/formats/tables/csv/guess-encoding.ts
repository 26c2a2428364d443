/**
 * Which encoding a text is in that is no UTF-8: it is read in each one, and each reading is judged by how well its words fit the languages
 * that are written in that encoding. Windows-1252 is by far the most usual, and the encodings of the sender's country come next. Where two
 * readings that differ are both plausible there is no answer: the rivals are named, for the sender to say which one it is. Pure.
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
  /** Other readings that are as plausible, each with the words as it reads them; none where the guess is certain enough. */
  readonly rivals: readonly EncodingCandidate[];
}

interface Judged {
  readonly encoding: Encoding;
  readonly text: string;
  /** How well it fits, with how likely the encoding is from the start. */
  readonly score: number;
  /** Letters and signs the judgement rests on. */
  readonly count: number;
  /** Usual in the sender's country. */
  readonly isOfCountry?: boolean;
}

const USUAL: Encoding = 'windows-1252';
const MIN_SCORE = 0.15;
/** Worse than this no reading is asked about. */
const MIN_RIVAL = -0.3;
const COUNTRY_BONUS = 0.25;
const MAX_WORDS = 5;
const MAX_RIVALS = 3;

/** The sample: whole lines, those that hold bytes beyond ASCII. `country`: where its sender does business. */
export function guessEncoding(sample: Uint8Array, country?: string): Guess {
  // Lines in UTF-8 among others: the file mixes encodings, and read in the usual one the damage is seen.
  const double = DOUBLE_BYTES.flatMap((each) => judgeDouble(each, sample) ?? []);
  if (double.length === 0 && hasUtf8Line(sample))
    return { encoding: USUAL, words: wordsIn(decodeWhole(USUAL, sample)), rivals: [] };
  const single = SINGLE_BYTES.map((each) => judgeSingle(each, sample));
  const ofCountry = new Set(encodingsOf(country));
  const judged = [...single, ...double].map((each) => ({
    ...each,
    isOfCountry: ofCountry.has(each.encoding),
    score: each.score + (ofCountry.has(each.encoding) ? COUNTRY_BONUS : 0),
  }));
  return decide(judged);
}

/** How much better than another reading the best one must be: few letters say little. */
const marginFor = ({ count, isOfCountry }: Judged): number =>
  0.2 + (isOfCountry ? 0.35 : 0.7) / Math.sqrt(Math.max(count, 1));

function decide(judged: readonly Judged[]): Guess {
  const sorted = distinct(judged.toSorted((a, b) => b.score - a.score));
  const usual = judged.find(({ encoding }) => encoding === USUAL);
  const best = sorted[0] ?? usual;
  if (best === undefined) return { encoding: USUAL, words: [], rivals: [] };
  const isPlausible = best.score >= MIN_SCORE;
  const least = isPlausible ? Math.max(MIN_RIVAL, best.score - marginFor(best)) : -Infinity;
  const rivals = sorted.filter((each) => each !== best && each.score >= least).slice(0, MAX_RIVALS);
  return {
    encoding: best.encoding,
    words: wordsIn(best.text),
    rivals: rivals.map(({ encoding, text }) => ({ encoding, words: differing(text, best.text) })),
  };
}

/** Of readings that come to the same text the likeliest. */
function distinct(sorted: readonly Judged[]): Judged[] {
  const seen = new Set<string>();
  return sorted.filter(({ text }) => !seen.has(text) && seen.add(text) !== undefined);
}

function hasUtf8Line(sample: Uint8Array): boolean {
  const lines = Buffer.from(sample).toString('latin1').split('\n');
  return lines.some((line) => /[\u{80}-\u{ff}]/u.test(line) && isUtf8Text(Buffer.from(line, 'latin1')));
}

/** As UTF-8 it holds what Western texts hold; read as Windows-1252 that is damage which a check names. */
function isUtf8Text(line: Buffer): boolean {
  return isUtf8(line) && [...line.toString('utf8')].every((letter) => letter < '\u0100' || WESTERN_SIGN.test(letter));
}
const WESTERN_SIGN = /[\u2010-\u2026\u20ac]/;

const WORDS = /[^\s;,|"\t]{0,40}[\u{80}-\u{10ffff}][^\s;,|"\t]{0,40}/gu;

const wordsIn = (text: string): string[] =>
  [...new Set(text.slice(0, 20_000).toWellFormed().match(WORDS) ?? [])].slice(0, MAX_WORDS);

/** Words of a reading that another one reads otherwise. */
function differing(text: string, other: string): string[] {
  const others = new Set(other.match(WORDS) ?? []);
  return (text.slice(0, 20_000).toWellFormed().match(WORDS) ?? [])
    .filter((word) => !others.has(word))
    .slice(0, MAX_WORDS);
}

/** What no text holds: controls, lost characters, lines to draw boxes with. */
const REFUSED = /[\u0080-\u009f\ufffd\ue000-\uf8ff\u2500-\u259f]/u;
/** Runs of letters, and whatever else is beyond ASCII one by one. Signs that count as letters elsewhere are none here. */
const TOKENS = /[[\p{L}\p{M}]--[µªº]]+|[[\u{80}-\u{10ffff}]--[\p{L}\p{M}]]|[µªº]/gv;
const FOREIGN = /[\u{80}-\u{10ffff}]/u;
const FOREIGN_EACH = /[\u{80}-\u{10ffff}]/gu;

function judgeSingle(single: SingleByte, sample: Uint8Array): Judged {
  const text = decodeWhole(single.encoding, sample);
  const seen = new Set<string>();
  let sum = 0;
  let count = 0;
  for (const found of text.matchAll(TOKENS)) {
    const [token] = found;
    if (!FOREIGN.test(token)) continue;
    const before = text[found.index - 1] ?? '\n';
    const behind = text[found.index + token.length] ?? '\n';
    const isWord = /[\p{L}\p{M}]/u.test(token) && !/[µªº]/.test(token);
    const key = isWord ? token : `${before}${token}${behind}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const weight = isWord ? (token.match(FOREIGN_EACH)?.length ?? 1) : 1;
    count += weight;
    sum +=
      weight *
      (isWord
        ? fitOf(token, text.slice(found.index + token.length, found.index + token.length + 2), single)
        : signFit(token, before, behind));
  }
  return { encoding: single.encoding, text, score: (count === 0 ? 0 : sum / count) + single.prior, count };
}

const signFit = (sign: string, before: string, behind: string): number =>
  REFUSED.test(sign) ? -4 : fitOfSign(sign, before, behind);

/** Small letters, capitals, or one capital in front; letters that have no case anywhere. */
const USUAL_CASE = /^(?:\p{Lu}?[^\p{Lu}]*|[^\p{Ll}]+|[^\p{Ll}]*ß[^\p{Ll}]*)$/u;

/** Few files are in it, and its letters are other languages' in other encodings. */
const FEW_WRITE: Readonly<Record<string, number>> = { is: 0.25 };

function fitOf(word: string, behind: string, { languages, script }: SingleByte): number {
  if (REFUSED.test(word)) return -4;
  const letters = [...word];
  const own = script ?? /\p{Script=Latin}/u;
  if (letters.some((letter) => letter >= '\u0080' && !own.test(letter) && !/\p{M}/u.test(letter))) return -2;
  if (script !== undefined && letters.some((letter) => letter < '\u0080')) return -2;
  if (letters.length > 1 && !USUAL_CASE.test(word.replaceAll(/\p{M}/gu, ''))) return -1.5;
  // The sign for a diameter.
  if (word === 'Ø' && /^ ?\d/.test(behind)) return 0.7;
  const fit = script === undefined ? fitOfWord : fitOfScript;
  const best = Math.max(...languages.map((language) => fit(word, language) - (FEW_WRITE[language] ?? 0)));
  if (letters.length > 1) return best;
  // A letter alone says little: it may be a word ("à").
  const isLoneWord = script === undefined && languages.some((language) => isWord(word, language));
  return isLoneWord ? LONE_WORD : LONE_LETTER;
}

const LONE_WORD = 0.35;
const LONE_LETTER = -0.2;

/** So many of the characters are everyday ones, or it is another encoding. */
const MIN_COMMON = 0.9;
/** So many stand behind another one: single ones between letters of ASCII are accented letters. */
const MIN_TOGETHER = 0.4;
const PRIOR_OF_PAIRS = 0.35;
const PRIOR_OF_KATAKANA = 0.45;
/** Half-width katakana are single bytes: a few of them, or many without a voicing mark, a long vowel, ッ or ン, are as well other letters. */
const MIN_KATAKANA = 6;

function judgeDouble(double: DoubleByte, sample: Uint8Array): Judged | null {
  const { encoding, language } = double;
  const text = decodeWhole(encoding, sample);
  if (/[\ufffd\ue000-\uf8ff]/.test(text)) return null;
  if (mixesWords(text) || misplacesKatakana(text)) return null;
  const { common, together, pairs, singles } = countPairs(double, sample);
  const count = pairs + singles;
  if (count < 2 || (common + singles) / count < MIN_COMMON || together / count < MIN_TOGETHER) return null;
  const isLikely = singles === 0 || (count >= MIN_KATAKANA && /[\uff6f\uff70\uff9d-\uff9f]/.test(text));
  const base = isLikely ? PRIOR_OF_PAIRS : 0;
  return { encoding, text, count, score: base + (singles === 0 ? commonPart(text, language) : PRIOR_OF_KATAKANA) };
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/v;
/** Words of Latin letters, of East Asian ones, or of both. */
const WORDS_OF_BOTH = /[A-Za-z\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff9e\uff9f]+/gv;

/**
 * Nobody writes a word half in Latin letters and half in others: there they are accented letters of another encoding. The name of a company
 * may stand before its katakana, in capitals ("ABCｼｮｳｼﾞ"), and a foreign name before what it names.
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

/** A voicing mark without a letter that can be voiced before it, a small letter at the beginning, a bracket within a word. */
const MISPLACED_KATAKANA =
  /(?<![\uff73\uff76-\uff84\uff8a-\uff8e])\uff9e|(?<![\uff8a-\uff8e])\uff9f|(?<![\uff66-\uff9f])[\uff67-\uff70]|[\uff66-\uff9f][\uff61\uff62\uff64](?=[\uff66-\uff9f])|(?<![\uff61-\uff9f])\uff63/g;

const misplacesKatakana = (text: string): boolean =>
  (text.match(MISPLACED_KATAKANA)?.length ?? 0) > (text.match(/[\uff61-\uff9f]/g)?.length ?? 0) / 20;

function countPairs({ isCommon, encoding }: Pick<DoubleByte, 'isCommon' | 'encoding'>, sample: Uint8Array) {
  const counts = { common: 0, together: 0, pairs: 0, singles: 0 };
  let end = -1;
  for (let at = 0; at < sample.length; at++) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) continue;
    if (end === at) counts.together += 1;
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
