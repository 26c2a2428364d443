/** Validates input: returns the parsed value, or every flaw with a pointer (RFC 6901) and a code. */
import type { z } from 'zod';
import type { Problem } from '#kernel/result.ts';
import { isBlank } from '#kernel/text.ts';
import { nameOfType } from './field.ts';

export type Checked =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly errors: readonly Problem[];
      /** Number of problems before the list was truncated. */
      readonly found: number;
    };

/**
 * Meaning of a blank string in an optional field, and of null in a field that does not accept it. `absent`: as if omitted. `clear`: as null
 * in an edit. `refused`: an error, where an omitted field would widen the request (a filter); `refused_in_filter`: only in `filter`.
 */
export type Blanks = 'absent' | 'clear' | 'refused' | 'refused_in_filter';

const MAX_ERRORS = 100;

export interface CheckOptions {
  readonly prefix: string;
  readonly blanks?: Blanks;
}

export function check(schema: z.ZodType, input: unknown, { prefix, blanks = 'refused' }: CheckOptions): Checked {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  const { issues } = parsed.error;
  const places =
    blanks === 'refused' ? [] : blankPlaces(issues, input).filter((path) => meansNothing(path, input, blanks));
  return places.length === 0 ? failed(issues, prefix) : checkWithout(schema, input, { places, prefix, blanks });
}

function failed(issues: readonly z.core.$ZodIssue[], prefix: string): Checked & { readonly ok: false } {
  const errors = issues.slice(0, MAX_ERRORS).flatMap((issue) => problemsOf(issue, prefix));
  return { ok: false, errors: errors.slice(0, MAX_ERRORS), found: issues.length };
}

type Path = readonly PropertyKey[];

/** Whether the value counts as absent. In an edit null clears a field, and is refused where that is not possible. */
function meansNothing(path: Path, input: unknown, blanks: Blanks): boolean {
  if (blanks === 'refused_in_filter' && path[0] === 'filter') return false;
  return blanks !== 'clear' || path.length > 1 || valueAt(input, path) !== null;
}

/** Required fields of records: a blank string is an error in an edit too. */
const NEEDED: ReadonlySet<PropertyKey> = new Set(['name', 'sku', 'username', 'customer_id']);

/** Validates again without the blank values; a required field among them is reported as empty, or as null was before. */
function checkWithout(
  schema: z.ZodType,
  input: unknown,
  { places, prefix, blanks }: { readonly places: readonly Path[]; readonly prefix: string; readonly blanks: Blanks },
): Checked {
  const isCleared = (path: Path) => blanks === 'clear' && path.length === 1;
  const mayStay = (path: Path) => isCleared(path) && !NEEDED.has(path[0] ?? '');
  const copy: unknown = structuredClone(input);
  for (const path of places) clearAt(copy, path, isCleared(path));
  let parsed = schema.safeParse(copy, { reportInput: true });
  const fixed = parsed.success ? [] : places.filter(mayStay).filter(isAmong(parsed.error.issues));
  if (fixed.length > 0) {
    // Fields that always have a value cannot be cleared: a blank string leaves them unchanged.
    for (const path of fixed) clearAt(copy, path, false);
    parsed = schema.safeParse(copy, { reportInput: true });
  }
  if (parsed.success) return { ok: true, value: parsed.data };
  const left = failed(parsed.error.issues, prefix);
  const words = new Map(
    places.map((path) => [
      pointerOf(path, prefix),
      valueAt(input, path) === null
        ? { code: 'wrong_type', detail: 'This field cannot be null.' }
        : { code: 'empty', detail: 'Must not be empty.' },
    ]),
  );
  return { ...left, errors: left.errors.map((error) => ({ ...error, ...words.get(error.pointer) })) };
}

const isAmong =
  (issues: readonly z.core.$ZodIssue[]) =>
  (path: Path): boolean =>
    issues.some((issue) => pointerOf(issue.path, '') === pointerOf(path, ''));

/** Paths of refused object members that are blank strings or null. Not list items: an omitted one might mean "all". */
function blankPlaces(issues: readonly z.core.$ZodIssue[], input: unknown, base: Path = []): Path[] {
  const lists = new Set(issues.filter(asksForList).map(({ path }) => pointerOf(path, '')));
  return issues.flatMap((issue): Path[] => {
    const path = [...base, ...issue.path];
    const inner = issue.code === 'invalid_union' ? issue.errors.flatMap((each) => blankPlaces(each, input, path)) : [];
    const value = valueAt(input, path);
    const isMember = typeof path.at(-1) === 'string' && !lists.has(pointerOf(issue.path, ''));
    return isMember && (value === null || (typeof value === 'string' && isBlank(value))) ? [path, ...inner] : inner;
  });
}

const asksForList = (issue: z.core.$ZodIssue): boolean => issue.code === 'invalid_type' && issue.expected === 'array';

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    input,
  );

function clearAt(input: unknown, path: Path, isNull: boolean): void {
  const parent = valueAt(input, path.slice(0, -1));
  const last = path.at(-1);
  if (typeof parent !== 'object' || parent === null || last === undefined) return;
  if (isNull) (parent as Record<PropertyKey, unknown>)[last] = null;
  else Reflect.deleteProperty(parent, last);
}

export const pointerOf = (path: readonly PropertyKey[], prefix: string): string =>
  prefix + path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function problemsOf(issue: z.core.$ZodIssue, prefix: string): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MAX_ERRORS).map((key) => ({
      pointer: pointerOf([...issue.path, key], prefix),
      code: 'unknown_field',
      detail: 'Unknown field.',
    }));
  }
  if (issue.code === 'invalid_union') return unionProblems(issue, prefix);
  return [{ pointer: pointerOf(issue.path, prefix), ...wordsOf(issue) }];
}

/** Reports the problems of the union's branch that matched furthest, the likely intended one. */
function unionProblems(issue: z.core.$ZodIssueInvalidUnion, prefix: string): Problem[] {
  const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map((each) => each.path.length));
  const best = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
  const at = pointerOf(issue.path, prefix);
  if (best === undefined || depth(best) === 0)
    return [{ pointer: at, code: 'wrong_type', detail: 'Does not match any of the allowed forms.' }];
  return best.flatMap((each) => problemsOf(each, at));
}

function wordsOf(issue: z.core.$ZodIssue): Omit<Problem, 'pointer'> {
  switch (issue.code) {
    case 'custom': {
      const code: unknown = issue.params?.['code'];
      return { code: typeof code === 'string' ? code : 'invalid', detail: issue.message };
    }
    case 'invalid_type':
      if (issue.input === undefined) return { code: 'required', detail: 'This field is required.' };
      return { code: 'wrong_type', detail: `Expected ${issue.expected}, got ${nameOfType(issue.input)}.` };
    case 'invalid_value':
      if (issue.input === undefined) return { code: 'required', detail: 'This field is required.' };
      return { code: 'not_one_of', detail: `Expected one of: ${issue.values.map(String).join(', ')}.` };
    case 'too_small':
      return isNumber(issue.origin)
        ? { code: 'out_of_range', detail: `Must be at least ${issue.minimum}.` }
        : { code: 'too_short', detail: `Must have at least ${issue.minimum} ${unitOf(issue.origin)}.` };
    case 'too_big':
      return isNumber(issue.origin)
        ? { code: 'out_of_range', detail: `Must be at most ${issue.maximum}.` }
        : { code: 'too_long', detail: `Must have at most ${issue.maximum} ${unitOf(issue.origin)}.` };
    default:
      return { code: 'malformed', detail: 'Does not have the expected format.' };
  }
}

const isNumber = (origin: string): boolean => origin === 'number' || origin === 'int' || origin === 'bigint';
const unitOf = (origin: string): string => (origin === 'string' ? 'characters' : 'entries');
