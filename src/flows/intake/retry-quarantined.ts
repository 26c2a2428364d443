/**
 * Retries quarantined events when the cause may have changed: the order was edited, the customer's hold lifted, a shipment voided, or the
 * goods shipped manually. Safe to run at any time, on several servers.
 */
import type { AccountId } from '#kernel/id.ts';
import { listAccountIds } from '#modules/access/index.ts';
import type { InboundEventId } from '#modules/intake/index.ts';
import { findChangedEvents } from '#views/changed-events.ts';
import { eachOf } from '#flows/kit/each-account.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { retryEvents } from './retry.ts';
import { systemContext } from '#flows/kit/system-context.ts';

const MAX_AT_ONCE = 500;

/** Returns the number of retried events. */
export async function retryQuarantined(ports: Ports): Promise<number> {
  const accounts = await listAccountIds(ports.database.alone);
  if (accounts.length === 0) return 0;
  const changed = await ports.database.transaction(
    accounts,
    (tx) => findChangedEvents(tx, accounts, { at: ports.clock.now(), limit: MAX_AT_ONCE }),
    'read',
  );
  const byAccount = Map.groupBy(changed, (event) => event.accountId);
  await eachOf(ports, byAccount.keys(), {
    failed: 'The events of an account in quarantine could not be tried again.',
    work: (accountId) => reapplyAll(ports, accountId, byAccount.get(accountId)?.map(({ id }) => id) ?? []),
  });
  return changed.length;
}

async function reapplyAll(ports: Ports, accountId: AccountId, ids: readonly InboundEventId[]): Promise<void> {
  const tried = await retryEvents(ports, systemContext(ports, accountId, 'event-follow-up'), ids);
  if (tried.ok) return;
  const { code } = tried.refusal;
  ports.log.warn({ account_id: accountId, code }, 'Quarantined events could not be retried.');
}
