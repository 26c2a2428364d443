/** Input against its schema: the value as the flow wants it, or every flaw with a pointer (RFC 6901) and a code. */
import type { z } from 'zod';
import type { Problem } from '#kernel/result.ts';
import { nameOfType } from './field.ts';

export type Checked =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly errors: readonly Problem[] };

const MOST_ERRORS = 100;

export function check(schema: z.ZodType, input: unknown, prefix: string): Checked {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = parsed.error.issues.flatMap((issue) => problemsOf(issue, prefix)).slice(0, MOST_ERRORS);
  return { ok: false, errors };
}

export const pointerOf = (path: readonly PropertyKey[], prefix: string): string =>
  prefix + path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function problemsOf(issue: z.core.$ZodIssue, prefix: string): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerOf([...issue.path, key], prefix),
      code: 'unknown_field',
      detail: 'There is no such field here.',
    }));
  }
  if (issue.code === 'invalid_union') return unionProblems(issue, prefix);
  return [{ pointer: pointerOf(issue.path, prefix), ...wordsOf(issue) }];
}

/** Of a union's branches, the one that came furthest knows best what was meant. */
function unionProblems(issue: z.core.$ZodIssueInvalidUnion, prefix: string): Problem[] {
  const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map((each) => each.path.length));
  const best = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
  const at = pointerOf(issue.path, prefix);
  if (best === undefined || depth(best) === 0)
    return [{ pointer: at, code: 'wrong_type', detail: 'None of the allowed forms fits.' }];
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
        : { code: 'too_short', detail: `Needs at least ${issue.minimum} ${unitOf(issue.origin)}.` };
    case 'too_big':
      return isNumber(issue.origin)
        ? { code: 'out_of_range', detail: `Must be at most ${issue.maximum}.` }
        : { code: 'too_long', detail: `Takes at most ${issue.maximum} ${unitOf(issue.origin)}.` };
    default:
      return { code: 'malformed', detail: 'Does not have the expected form.' };
  }
}

const isNumber = (origin: string): boolean => origin === 'number' || origin === 'int' || origin === 'bigint';
const unitOf = (origin: string): string => (origin === 'string' ? 'characters' : 'entries');
