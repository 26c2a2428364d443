/**
 * A request with an Idempotency-Key takes effect once: its response is stored in the flow's transaction and returned to repeats. A
 * concurrent repeat waits in the database for the first. Only successful responses are stored.
 */
import { Fault } from '#kernel/fault.ts';
import { canonicalJson, sha256 } from '#kernel/hash.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { RequestContext, Repeatable } from '#model/request-context.ts';
import { findKeptAnswer } from '#flows/idempotency/find-answer.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { json, refused, type Outcome } from './outcome.ts';
import { refuseRequest, type HttpRefusal } from './problem.ts';

const MAX_TRIES = 3;

export interface Repeating {
  readonly ports: Ports;
  readonly context: RequestContext;
  readonly key: string;
  readonly bodyHash: string;
}

export function readIdempotencyKey(header: string | string[] | undefined): Result<string | null, HttpRefusal> {
  if (header === undefined) return ok(null);
  if (typeof header !== 'string' || header.length < 1 || header.length > 255) {
    return refuseRequest('invalid_header', 'Idempotency-Key must have 1 to 255 characters.');
  }
  return ok(header);
}

/** Two requests are the same when method, URL and body are. */
export const hashRequest = (method: string, url: string, body: unknown): string =>
  sha256(`${method} ${url}\n${body === undefined ? '' : canonicalJson(body)}`);

/** Calls `run` with a request context that stores the response, unless one is stored already. */
export async function answerOnce(
  repeating: Repeating,
  answer: Repeatable['answer'],
  run: (context: RequestContext) => Promise<Outcome>,
): Promise<Outcome> {
  const { ports, context, key, bodyHash } = repeating;
  for (let attempt = 1; ; attempt++) {
    const kept = await findKeptAnswer(ports, context, key);
    if (kept !== null) {
      if (kept.bodyHash === bodyHash) return json(kept.status, kept.body, { replayed: true });
      const { refusal } = refuseRequest(
        'idempotency_key_reused',
        'This Idempotency-Key was already used for a request with different content. Use a new key for a new request.',
      );
      return refused(refusal);
    }
    try {
      return await run({ ...context, repeatable: { key, bodyHash, answer } });
    } catch (error) {
      const answered = error instanceof Fault && error.code === 'answered_meanwhile';
      if (!answered || attempt >= MAX_TRIES) throw error;
    }
  }
}
