/**
 * Bytes of a request to a JSON value: valid UTF-8, valid JSON, no key twice, and neither nested nor long without end. Anything else is
 * refused precisely, before any schema. Its cost grows with the bytes and with nothing else.
 */
import { ok, type Problem, type Result } from '#kernel/result.ts';
import { pointerOf } from './validate.ts';
import { refuseRequest, type HttpRefusal } from './problem.ts';

const MAX_DEPTH = 64;
/** More than any list or object of a request may have; each field's own limit is lower. */
const MAX_ENTRIES = 10_000;
/** Lists and objects together; one that is empty costs two bytes to send and much more to read. */
const MAX_CONTAINERS = 500_000;
const MAX_KEY_LENGTH = 1_000;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Carries a refusal through the framework, which takes nothing but an error from whoever reads a body. Handed over, never thrown. */
export class UnreadableBody extends Error {
  override readonly name = 'UnreadableBody';
  readonly refusal: HttpRefusal;
  constructor(refusal: HttpRefusal) {
    super(refusal.detail);
    this.refusal = refusal;
  }
}

type Refused = ReturnType<typeof refuseRequest>;

export function readJson(bytes: Uint8Array): Result<unknown, HttpRefusal> {
  if (bytes.length === 0) return ok(undefined);
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return refuseRequest('invalid_utf8', 'The body contains bytes that are not valid UTF-8.');
  }
  const { members, broken: tooLarge } = scan(text);
  if (tooLarge !== null) return tooLarge;
  let value: unknown;
  try {
    value = JSON.parse(text) as unknown;
  } catch (error) {
    return refuseRequest('not_json', `The body is not valid JSON${placeOf(error)}.`);
  }
  const counted = { members: 0 };
  const broken = count(value, counted);
  if (broken !== null) return refusedAt(broken);
  // Every colon between a key and its value was counted: a key that was there twice is fewer in what was read.
  if (counted.members !== members) return refusedAt(duplicateAt(walk(text).levels));
  return ok(value);
}

/** V8 says where it stopped; the text around it is not repeated. */
function placeOf(error: unknown): string {
  const place = error instanceof Error ? / at position (\d+)/.exec(error.message) : null;
  return place === null ? '' : ` (at position ${place[1]})`;
}

/** A rule broken by the body as such, and where. */
interface Broken {
  readonly path: (string | number)[];
  readonly code: string;
  readonly detail: string;
}

function refusedAt({ path, code, detail }: Broken): Refused {
  const problem: Problem = { pointer: pointerOf(path, ''), code, detail };
  const where = problem.pointer === '' ? 'The body' : problem.pointer;
  return refuseRequest('invalid_input', `${where}: ${detail}`, { errors: [problem] });
}

/** Counts keys and judges them. The value is nested no deeper than MAX_DEPTH. */
function count(value: unknown, counted: { members: number }): Broken | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return countElements(value, counted);
  const keys = Object.keys(value);
  counted.members += keys.length;
  for (const key of keys) {
    if (key.length > MAX_KEY_LENGTH)
      return { path: [], code: 'too_long', detail: `A key must not be longer than ${MAX_KEY_LENGTH} characters.` };
    if (key === '__proto__') return { path: [key], code: 'unknown_field', detail: 'Unknown field.' };
    const broken = count((value as Record<string, unknown>)[key], counted);
    if (broken !== null) {
      broken.path.unshift(key);
      return broken;
    }
  }
  return null;
}

function countElements(elements: readonly unknown[], counted: { members: number }): Broken | null {
  for (let index = 0; index < elements.length; index++) {
    const broken = count(elements[index], counted);
    if (broken === null) continue;
    broken.path.unshift(index);
    return broken;
  }
  return null;
}

const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;
const COMMA = 44;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** Counts the colons outside of strings, and stops at what is nested too deep or has too many entries: before anything is made of it. */
function scan(text: string): { readonly members: number; readonly broken: Refused | null } {
  const entries = new Int32Array(MAX_DEPTH + 1);
  let depth = 0;
  let members = 0;
  let containers = 0;
  const stopped = (broken: Refused) => ({ members, broken });
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === QUOTE) i = endOfString(text, i);
    else if (character === COLON) members += 1;
    else if (character === COMMA) {
      const count = (entries[depth] ?? 0) + 1;
      entries[depth] = count;
      if (count >= MAX_ENTRIES) return stopped(tooManyEntries(text, i));
    } else if (character === OPEN_OBJECT || character === OPEN_ARRAY) {
      depth += 1;
      containers += 1;
      entries[depth] = 0;
      if (depth > MAX_DEPTH)
        return stopped(refuseRequest('not_json', `The body is nested more than ${MAX_DEPTH} levels deep.`));
      if (containers > MAX_CONTAINERS)
        return stopped(
          refusedAt({
            path: [],
            code: 'too_long',
            detail: `Must not contain more than ${MAX_CONTAINERS} lists and objects.`,
          }),
        );
    } else if ((character === CLOSE_OBJECT || character === CLOSE_ARRAY) && depth > 0) depth -= 1;
  }
  return { members, broken: null };
}

/** The list or object that has too many entries at this place of the text. */
function tooManyEntries(text: string, end: number): Refused {
  try {
    const { levels } = walk(text, end);
    const path = levels.slice(0, -1).map(({ at }) => at);
    return typeof levels.at(-1)?.at === 'number'
      ? refusedAt({ path, code: 'too_long', detail: `A list must not have more than ${MAX_ENTRIES} entries.` })
      : refusedAt({ path, code: 'too_many_keys', detail: `Must not have more than ${MAX_ENTRIES} keys.` });
  } catch {
    return refuseRequest('not_json', 'The body is not valid JSON.');
  }
}

/** Where the string that begins here ends: its closing quote, or the end of a text that closes none. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === BACKSLASH) i++;
    else if (character === QUOTE) return i;
  }
  return text.length;
}

interface Level {
  /** Null in an array. */
  readonly keys: Set<string> | null;
  at: string | number;
  isKeyNext: boolean;
}

/** Where in the value a place of its text is, or the first key before it that stands twice in one object. */
function walk(text: string, end = text.length): { readonly levels: readonly Level[] } {
  const levels: Level[] = [];
  for (let i = 0; i < end; i++) {
    const character = text.charCodeAt(i);
    const level = levels.at(-1);
    if (character === QUOTE) {
      const close = endOfString(text, i);
      if (level?.isKeyNext === true && enterKey(level, JSON.parse(text.slice(i, close + 1)) as string))
        return { levels };
      i = close;
    } else if (character === COMMA) enterNext(level);
    else if (character === OPEN_OBJECT) levels.push({ keys: new Set(), at: '', isKeyNext: true });
    else if (character === OPEN_ARRAY) levels.push({ keys: null, at: 0, isKeyNext: false });
    else if (character === CLOSE_OBJECT || character === CLOSE_ARRAY) levels.pop();
  }
  return { levels };
}

/** Whether the key was there before. */
function enterKey(level: Level, key: string): boolean {
  const isKnown = level.keys?.has(key) === true;
  level.keys?.add(key);
  level.at = key;
  level.isKeyNext = false;
  return isKnown;
}

function enterNext(level: Level | undefined): void {
  if (level === undefined) return;
  if (typeof level.at === 'number') level.at += 1;
  else level.isKeyNext = true;
}

const duplicateAt = (levels: readonly Level[]): Broken => ({
  path: levels.map(({ at }) => at),
  code: 'duplicate_key',
  detail: `The key "${String(levels.at(-1)?.at ?? '')}" occurs twice, so its value is ambiguous.`,
});
