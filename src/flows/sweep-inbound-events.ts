/** Applies events that were kept but never applied, because the server stopped in between, or because they came before their order. Safe to run at any time, from several servers. */
import type { AccountId } from '#kernel/id.ts';
import { listAccountIds } from '#modules/access/index.ts';
import { findStuckEvents } from '#modules/intake/index.ts';
import { reapplyTimely } from './apply-early-events.ts';
import { look } from './look.ts';
import type { Ports } from './ports.ts';
import { reapplyEvents } from './receive-events.ts';
import { systemAsking } from './system-asking.ts';

/** Longer than any request that is still at it. */
const STUCK_AFTER_MS = 60_000;

export async function sweepInboundEvents(ports: Ports): Promise<number> {
  let applied = 0;
  for (const accountId of await listAccountIds(ports.database.alone)) {
    try {
      applied += await sweepAccount(ports, accountId);
    } catch (error) {
      // One account's trouble keeps no other from its invoices.
      ports.log.error({ err: error, account_id: accountId }, 'The stored events of an account could not be applied.');
    }
  }
  return applied;
}

async function sweepAccount(ports: Ports, accountId: AccountId): Promise<number> {
  const asking = systemAsking(ports, accountId, 'sweep');
  const before = new Date(Date.parse(asking.at) - STUCK_AFTER_MS).toISOString();
  const stuck = await look(ports, asking, (tx) => findStuckEvents(tx, accountId, before));
  const early = await reapplyTimely(ports, accountId, 'all');
  if (stuck.length === 0) return early;
  const answers = await reapplyEvents(ports, asking, stuck);
  return early + (answers.ok ? answers.value.length : 0);
}
