/** Deletes answers stored for Idempotency-Keys after a week, account by account. */
import { forgetAnswers } from '#runtime/unit-of-work.ts';
import { eachAccount, total } from '#flows/kit/each-account.ts';
import type { Ports } from '#flows/kit/ports.ts';

const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;

export async function forgetOldAnswers(ports: Pick<Ports, 'database' | 'clock' | 'log'>): Promise<number> {
  const before = new Date(Date.parse(ports.clock.now()) - KEPT_DAYS * DAY_MS).toISOString();
  const forgotten = await eachAccount(ports, {
    failed: 'Old answers of an account could not be forgotten.',
    work: (accountId) => ports.database.transaction([accountId], (tx) => forgetAnswers(tx, accountId, before)),
  });
  return total(forgotten);
}
