/** The answer an Idempotency-Key keeps, for whoever speaks to callers; it was written in the transaction of the work it answers. */
import type { Asking } from '#model/story.ts';
import { findAnswer, type KeptAnswer } from '#runtime/story.ts';
import type { Ports } from './ports.ts';

export const findKeptAnswer = (
  ports: Pick<Ports, 'database'>,
  asking: Asking,
  key: string,
): Promise<KeptAnswer | null> => findAnswer(ports.database, asking, key);
