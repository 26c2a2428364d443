/** An expected "no" is a value, not an exception: Result carries it to whoever can act on it. */

import { assert } from './assert.ts';

/** One thing that was wrong with the input: where (RFC 6901 pointer), which rule, in words. */
export interface Problem {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** Someone can change something: a code (a sentence in snake case), its words, and where it hurts. */
export interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly Problem[];
}

export type Result<T, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

/** A refusal of whatever was asked. */
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

/** What is wrong in one sentence: where and why the first problem arose, and how many more there are. */
export function sentenceOf(problems: readonly Problem[]): string {
  const [first] = problems;
  assert(first !== undefined, 'a refusal has a reason');
  const where = first.pointer === '' ? 'The body' : first.pointer;
  const more = problems.length === 1 ? '' : ` (and ${problems.length - 1} more; see errors)`;
  return `${where}: ${first.detail}${more}`;
}

/** Refuses for all of these problems, of which there is at least one. */
export const refuseProblems = (code: string, problems: readonly Problem[]): Refused =>
  refuse(code, sentenceOf(problems), problems);
