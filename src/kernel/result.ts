/** An expected refusal is a value, not an exception: Result carries it to the caller. */

import { assert } from './assert.ts';

/** One problem of the input: where (RFC 6901 pointer), which rule, as a sentence. */
export interface Problem {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** A refusal that the caller can act on: a code (a sentence in snake case), its text, and the problems by field. */
export interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly Problem[];
}

export type Result<T, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

/** The refusal of a request. */
export type Refused = Extract<Result<never>, { readonly ok: false }>;

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse(
  code: string,
  detail: string,
  errors?: readonly Problem[],
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: errors === undefined ? { code, detail } : { code, detail, errors } };
}

/** One sentence: the first problem with its place, and the number of further problems. */
export function sentenceOf(problems: readonly Problem[]): string {
  const [first] = problems;
  assert(first !== undefined, 'a refusal has a reason');
  const where = first.pointer === '' ? 'The body' : first.pointer;
  const more = problems.length === 1 ? '' : ` (and ${problems.length - 1} more; see errors)`;
  return `${where}: ${first.detail}${more}`;
}

/** Refuses with all of these problems; there must be at least one. */
export const refuseProblems = (code: string, problems: readonly Problem[]): Refused =>
  refuse(code, sentenceOf(problems), problems);
