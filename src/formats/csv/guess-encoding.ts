/**
 * Which encoding a text is in that is no UTF-8: each one is tried on the words with letters beyond ASCII, and the one whose words look most
 * like words of a language wins. It stays a guess: the words are shown as they were read. Pure.
 */
import { isUtf8 } from 'node:buffer';
import type { Encoding } from '#model/table.ts';
import { DOUBLE_BYTES, LATIN, SCRIPTS, type DoubleByte } from './alphabets.ts';
import { decodeWhole } from './decode-text.ts';

export interface Guess {
  readonly encoding: Encoding;
  /** A few words as they were read. */
  readonly words: readonly string[];
}

interface Scored {
  readonly encoding: Encoding;
  readonly score: number;
}

/** Worse than this and it looks like no language: then the most usual one is as good as any. */
const MIN_SCORE = 0.3;
/** That all bytes go together in pairs is no accident: no single letters fit better. */
const PAIRED: number = 1.2;
const USUAL: Encoding = 'windows-1252';
const MAX_WORDS = 5;

/** The sample: whole lines, those that hold bytes beyond ASCII. */
export function guessEncoding(sample: Uint8Array): Guess {
  const paired = DOUBLE_BYTES.filter((each) => isPaired(each, sample));
  // Lines in UTF-8 among others: the file mixes encodings, and read in the usual one the damage is seen.
  if (paired.length === 0 && hasUtf8Line(sample))
    return { encoding: USUAL, words: wordsOf(decodeWhole(USUAL, sample)) };
  const candidates: readonly Scored[] = [
    { encoding: USUAL, score: MIN_SCORE },
    ...LATIN.map(([encoding, alphabets]) => ({
      encoding,
      score: scoreLatin(alphabets, decodeWhole(encoding, sample)),
    })),
    ...SCRIPTS.map(([encoding, script, common]) => ({
      encoding,
      score: scoreScript({ script, common }, decodeWhole(encoding, sample)),
    })),
    ...paired.map(({ encoding }) => ({ encoding, score: PAIRED })),
  ];
  const { encoding } = candidates.reduce((best, each) => (each.score > best.score ? each : best));
  return { encoding, words: wordsOf(decodeWhole(encoding, sample)) };
}

function hasUtf8Line(sample: Uint8Array): boolean {
  const lines = Buffer.from(sample).toString('latin1').split('\n');
  return lines.some((line) => /[\u{80}-\u{ff}]/u.test(line) && isUtf8(Buffer.from(line, 'latin1')));
}

const WORDS = /[^\s;,|"\t]{0,40}[\u{80}-\u{10ffff}][^\s;,|"\t]{0,40}/gu;

const wordsOf = (text: string): string[] => [...new Set(text.slice(0, 20_000).match(WORDS) ?? [])].slice(0, MAX_WORDS);

const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const VOWEL = /[aeiouyøæœıAEIOUYØÆŒİ]/;
/** Signs that stand between words and numbers: dashes, quotes, currencies, degrees. */
const SIGN =
  /[\u00a0\u00a7\u00a9\u00ab\u00ae\u00b0\u00b2\u00b3\u00b4\u00bb\u00bc-\u00be\u2013-\u201e\u2026\u20ac\u00a3\u2116\u2122\u2022]/u;
/** What no text holds: controls, lost characters, lines to draw boxes with. */
const REFUSE = /[\u0080-\u009f\ufffd\ue000-\uf8ff\u2500-\u259f]/u;

const isVowel = (letter: string): boolean => VOWEL.test(letter.normalize('NFD').charAt(0));

/** The mean over all characters beyond ASCII of how well each fits where it stands. */
function meanScore(text: string, scoreOf: (at: Place) => number): number {
  const characters = Array.from(text);
  let sum = 0;
  let count = 0;
  for (const [index, character] of characters.entries()) {
    if (character <= '\u007f') continue;
    count += 1;
    sum += scoreOf({ character, before: characters[index - 1] ?? ' ', behind: characters[index + 1] ?? ' ' });
  }
  return count === 0 ? 0 : sum / count;
}

interface Place {
  readonly character: string;
  readonly before: string;
  readonly behind: string;
}

function scoreLatin(alphabets: Readonly<Record<string, string>>, text: string): number {
  const all = new Set(Object.values(alphabets).join(''));
  const scores = Object.values(alphabets).map((alphabet) => {
    const own = new Set(alphabet);
    return meanScore(text, (at) => placed(at) ?? latinScore(at, own, all));
  });
  return Math.max(...scores);
}

function latinScore({ character, before, behind }: Place, own: ReadonlySet<string>, all: ReadonlySet<string>): number {
  const small = character === 'İ' ? 'ı' : character.toLowerCase();
  const known = own.has(small) ? 1 : all.has(small) ? 0.7 : -0.5;
  const neighbours = [before, behind].filter((each) => LETTER.test(each));
  if (neighbours.length === 0) return known;
  // A vowel beside a consonant, a consonant beside a vowel: so words are made, some languages' more than others'.
  if (isVowel(character)) return known + (neighbours.some((each) => !isVowel(each)) ? 0 : -0.2);
  return known + (neighbours.some(isVowel) ? 0 : -0.5);
}

/** What is wrong with a place in any alphabet; null: nothing. */
function placed({ character, before, behind }: Place): number | null {
  if (REFUSE.test(character)) return -4;
  const isWithin = LETTER.test(before) && LETTER.test(behind);
  if (!LETTER.test(character) && !/\p{M}/u.test(character))
    return isWithin ? -2 : SIGN.test(character) ? (LETTER.test(before) || LETTER.test(behind) ? -0.5 : 0.8) : -1;
  if (UPPER.test(character) && LOWER.test(before)) return -2;
  return null;
}

function scoreScript({ script, common }: { readonly script: RegExp; readonly common: string }, text: string): number {
  const frequent = new Set(common);
  return meanScore(text, (at) => {
    const flaw = placed(at);
    if (flaw !== null) return flaw;
    if (!script.test(at.character)) return -1;
    // Nobody mixes scripts within a word, and few write in capitals.
    if (/[A-Za-z]/.test(at.before) || /[A-Za-z]/.test(at.behind)) return -2;
    const isCapital = UPPER.test(at.character) && LETTER.test(at.before);
    return (frequent.has(at.character.toLowerCase()) ? 1.3 : 0.5) - (isCapital ? 0.3 : 0);
  });
}

/** So many of the characters are everyday ones, or it is another encoding. */
const MIN_COMMON = 0.9;
const MIN_PAIRS = 2;
/** So many stand behind another one: single ones between letters of ASCII are accented letters. */
const MIN_TOGETHER = 0.4;

function isPaired({ encoding, isCommon, own }: DoubleByte, sample: Uint8Array): boolean {
  const text = decodeWhole(encoding, sample);
  if (/[\ufffd\ue000-\uf8ff]/.test(text) || (own !== null && !own.test(text))) return false;
  const { common, together, pairs } = countPairs({ encoding, isCommon }, sample);
  return pairs >= MIN_PAIRS && common / pairs >= MIN_COMMON && together / pairs >= MIN_TOGETHER;
}

function countPairs({ isCommon, encoding }: Pick<DoubleByte, 'isCommon' | 'encoding'>, sample: Uint8Array) {
  const counts = { common: 0, together: 0, pairs: 0 };
  let end = -1;
  for (let at = 0; at < sample.length; at++) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) continue;
    counts.pairs += 1;
    if (end === at) counts.together += 1;
    // Half-width katakana are of one byte, and old.
    const isSingle = encoding === 'shift_jis' && lead >= 0xa1 && lead <= 0xdf;
    if (!isSingle && isCommon(lead, sample[at + 1] ?? 0)) counts.common += 1;
    if (!isSingle) at += 1;
    end = at + 1;
  }
  return counts;
}
