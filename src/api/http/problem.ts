/** Errors as RFC 9457 problem+json, with a code to match and a message to read. No internals are exposed. */
import { STATUS_CODES } from 'node:http';
import type { Problem, Refusal } from '#kernel/result.ts';
import { knownRefusal, type RefusalCode } from './refusals.ts';

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly request_id: string;
  readonly errors?: readonly Problem[];
}

/** A refusal of the framework itself, with response headers. */
export interface HttpRefusal extends Refusal {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Restricted to codes of the table. */
export const refuseRequest = (
  code: RefusalCode,
  detail: string,
  more: Pick<HttpRefusal, 'errors' | 'headers'> = {},
): { readonly ok: false; readonly refusal: HttpRefusal } => ({ ok: false, refusal: { code, detail, ...more } });

/** Fallback for a code missing from the table, which is a bug. */
const UNLISTED = { status: 409, title: 'Not possible in the current state' };

export function writeProblem(refusal: Refusal, requestId: string): ProblemBody {
  const { status, title } = knownRefusal(refusal.code) ?? UNLISTED;
  return {
    type: `urn:quittance:problem:${refusal.code}`,
    title,
    status,
    code: refusal.code,
    detail: refusal.detail,
    request_id: requestId,
    ...(refusal.errors === undefined || refusal.errors.length === 0 ? {} : { errors: refusal.errors }),
  };
}

/** The problem for bytes that are not valid HTTP. */
export function bareProblem(status: number, requestId: string): ProblemBody {
  return {
    type: 'urn:quittance:problem:malformed_request',
    title: STATUS_CODES[status] ?? 'Bad Request',
    status,
    code: 'malformed_request',
    detail: status === 408 ? 'The request took too long to arrive.' : 'The request could not be read as HTTP.',
    request_id: requestId,
  };
}
