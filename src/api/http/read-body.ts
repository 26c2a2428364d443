/**
 * Parses a request body: valid UTF-8, valid JSON, no duplicate keys, limited depth and size. Anything else is refused precisely, before
 * any schema. Runs in time linear in the bytes.
 */
import { ok, type Problem, type Result } from '#kernel/result.ts';
import { pointerOf } from './validate.ts';
import { refuseRequest, type HttpRefusal } from './problem.ts';

const MAX_DEPTH = 64;
/** Maximum entries of a list or object; each field's own limit is lower. */
const MAX_ENTRIES = 10_000;
/** Maximum number of lists and objects: an empty one costs two bytes to send and much more to parse. */
const MAX_CONTAINERS = 500_000;
const MAX_KEY_LENGTH = 1_000;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Passes a refusal through the framework, whose body parsers can only return errors. Never thrown. */
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
  // More colons in the text than keys in the value mean a duplicate key.
  if (counted.members !== members) return refusedAt(duplicateAt(walk(text).levels));
  return ok(value);
}

/** The position from V8's message, without the quoted text. */
function placeOf(error: unknown): string {
  const place = error instanceof Error ? / at position (\d+)/.exec(error.message) : null;
  return place === null ? '' : ` (at position ${place[1]})`;
}

/** A violation of a structural limit, and its place. */
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

/** Counts and checks keys. The value's depth is at most MAX_DEPTH. */
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

/** Counts colons outside strings, and stops at excess depth or entries before the text is parsed. */
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

/** The refusal for the list or object with too many entries at this position. */
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

/** Index of the closing quote of the string that starts here, or the end of the text. */
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

/** The path at a position of the text, or that of the first duplicate key before it. */
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

/** Returns whether the key is a duplicate. */
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
