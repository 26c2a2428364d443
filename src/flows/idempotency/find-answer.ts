/** The answer stored for an Idempotency-Key, written in the transaction of the work. */
import type { RequestContext } from '#model/request-context.ts';
import { findAnswer, type KeptAnswer } from '#runtime/unit-of-work.ts';
import type { Ports } from '#flows/kit/ports.ts';

export const findKeptAnswer = (
  ports: Pick<Ports, 'database'>,
  context: RequestContext,
  key: string,
): Promise<KeptAnswer | null> => findAnswer(ports.database, context, key);
