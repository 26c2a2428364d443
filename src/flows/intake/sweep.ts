/** Applies stored events that were not applied because the server stopped, or because their order did not exist. Safe on several servers. */
import type { AccountId } from '#kernel/id.ts';
import { findStuckEvents } from '#modules/intake/index.ts';
import { retryTimely } from './retry-early-events.ts';
import { eachAccount, total } from '#flows/kit/each-account.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { retryEvents } from './retry.ts';
import { systemContext } from '#flows/kit/system-context.ts';

/** Must be longer than any request takes. */
const STUCK_AFTER_MS = 60_000;

export async function sweepInboundEvents(ports: Ports): Promise<number> {
  const applied = await eachAccount(ports, {
    failed: 'The stored events of an account could not be applied.',
    work: (accountId) => sweepAccount(ports, accountId),
  });
  return total(applied);
}

async function sweepAccount(ports: Ports, accountId: AccountId): Promise<number> {
  const context = systemContext(ports, accountId, 'sweep');
  const before = new Date(Date.parse(context.at) - STUCK_AFTER_MS).toISOString();
  const stuck = await readSnapshot(ports, context, (tx) => findStuckEvents(tx, accountId, before));
  const early = await retryTimely(ports, accountId, 'all');
  if (stuck.length === 0) return early;
  const answers = await retryEvents(ports, context, stuck);
  return early + (answers.ok ? answers.value.length : 0);
}
