/**
 * Normalises and checks text from outside the same way for API, events, imports and command line: blanks at the ends, control
 * and invisible characters, line breaks, Unicode form and length. The same id is therefore the same thing, wherever it comes from.
 */
import { ok, refuse, type Result } from './result.ts';

/**
 * `line`: one line of text. `lines`: may have line breaks, stored as line feeds. `id`: compared values (ids, numbers, SKUs), from which
 * invisible characters are removed.
 */
export type TextForm = 'line' | 'lines' | 'id';

export interface TextRule {
  /** In characters (Unicode code points) of the normalised text. */
  readonly max: number;
  readonly form: TextForm;
}

const PRINTABLE_ASCII = /^[ -~]*$/;
const SPACE = 32;
/** A code point takes up to two UTF-16 units, and normalising may shorten a text to a quarter; a longer text cannot fit. */
const UNITS_PER_CHARACTER = 8;

/** The normalised text, or the rule it breaks: `empty`, `too_long`, `line_break` or `control_characters`. */
export function readText(sent: string, { max, form }: TextRule): Result<string> {
  if (isPlain(sent, max)) return ok(sent);
  const trimmed = trimBlanks(sent);
  if (trimmed === '') return refuse('empty', 'Must not be empty.');
  if (trimmed.length > max * UNITS_PER_CHARACTER) return tooLong(max);
  const text = normalise(trimmed, form);
  if (form !== 'lines' && text.includes('\n')) return refuse('line_break', 'Must be a single line of text.');
  if (UNKEEPABLE.test(text))
    return refuse('control_characters', 'Contains control characters or other characters that are not allowed.');
  if (text === '') return refuse('empty', 'Must not be empty.');
  return text.length > max && charactersIn(text) > max ? tooLong(max) : ok(text);
}

const tooLong = (max: number) => refuse('too_long', `Must not be longer than ${max} characters.`);

/** Most texts need no change. */
function isPlain(text: string, max: number): boolean {
  const { length } = text;
  return (
    length > 0 &&
    length <= max &&
    text.charCodeAt(0) !== SPACE &&
    text.charCodeAt(length - 1) !== SPACE &&
    PRINTABLE_ASCII.test(text)
  );
}

/** Control characters except line feed, noncharacters, and lone surrogates: PostgreSQL, XML or fonts cannot represent them. */
// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
const UNKEEPABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}\p{Surrogate}]/u;
const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029]/g;
/** Bidirectional overrides and zero-width joiners: they could make a document show something else than it contains. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2060-\u206f\ufeff]/g;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const SPACES = /\p{Space_Separator}/gu;

function normalise(trimmed: string, form: TextForm): string {
  const text = trimmed.replace(LINE_BREAK, '\n').replaceAll('\t', ' ');
  const visible =
    form === 'id' ? trimBlanks(text.replace(INVISIBLE, '').replace(SPACES, ' ')) : text.replace(DIRECTION_MARKS, '');
  return visible.normalize('NFC');
}

/** The beginning of a text, cut at a character boundary. */
export const firstCharacters = (text: string, max: number): string =>
  text.length <= max
    ? text
    : Array.from(text.slice(0, 2 * max))
        .slice(0, max)
        .join('');

/** Unicode code points; a lone surrogate counts as one. */
export function charactersIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    if ((text.codePointAt(i) ?? 0) > 0xffff) i++;
    count += 1;
  }
  return count;
}

/** Without blanks at its ends: Unicode spaces, line breaks and zero-width characters. */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlankUnit(text.charCodeAt(start))) start++;
  while (end > start && isBlankUnit(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** Only invisible characters. */
export const isBlank = (text: string): boolean => trimBlanks(text) === '';

function isBlankUnit(unit: number): boolean {
  if (unit <= 0xa0) return unit === SPACE || (unit >= 9 && unit <= 13) || unit === 0x85 || unit === 0xa0;
  return (
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    (unit >= 0x205f && unit <= 0x206f) ||
    OTHER_BLANKS.has(unit)
  );
}

/** Soft hyphen, Ogham space, Mongolian vowel separator, ideographic space, byte order mark. */
const OTHER_BLANKS = new Set([0xad, 0x1680, 0x180e, 0x3000, 0xfeff]);

/** A key that is equal for texts that differ only in case; never shown. */
export const withoutCase = (text: string): string => text.toLowerCase().replaceAll('ς', 'σ');

/** Without this character at the end. In one pass from the end: a regular expression would backtrack. */
export function withoutTrailing(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end--;
  return text.slice(0, end);
}
