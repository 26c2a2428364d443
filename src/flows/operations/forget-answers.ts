/** Answers kept for Idempotency-Keys are forgotten after their week, account by account. */
import { listAccountIds } from '#modules/access/index.ts';
import { forgetAnswers } from '#runtime/unit-of-work.ts';
import type { Ports } from '#flows/kit/ports.ts';

const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;

export async function forgetOldAnswers(ports: Pick<Ports, 'database' | 'clock'>): Promise<number> {
  const before = new Date(Date.parse(ports.clock.now()) - KEPT_DAYS * DAY_MS).toISOString();
  const accountIds = await listAccountIds(ports.database.alone);
  let forgotten = 0;
  for (const accountId of accountIds) {
    forgotten += await ports.database.transaction([accountId], (tx) => forgetAnswers(tx, accountId, before));
  }
  return forgotten;
}
