/**
 * Tries events in quarantine again when what they were refused by has changed: their order was edited, their customer's hold lifted, a
 * shipment voided, or their goods were shipped by hand. Safe to run at any time, from several servers.
 */
import { listAccountIds } from '#modules/access/index.ts';
import { findChangedEvents } from '#views/changed-events.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { reapplyEvents } from './reapply.ts';
import { systemContext } from '#flows/kit/system-context.ts';

const MAX_AT_ONCE = 500;

/** Answers how many it tried. */
export async function followEvents(ports: Ports): Promise<number> {
  const accounts = await listAccountIds(ports.database.alone);
  if (accounts.length === 0) return 0;
  const changed = await ports.database.transaction(
    accounts,
    (tx) => findChangedEvents(tx, accounts, { at: ports.clock.now(), limit: MAX_AT_ONCE }),
    'read',
  );
  for (const [accountId, events] of Map.groupBy(changed, (event) => event.accountId)) {
    const ids = events.map(({ id }) => id);
    const tried = await reapplyEvents(ports, systemContext(ports, accountId, 'event-follow-up'), ids);
    if (!tried.ok)
      ports.log.warn(
        { account_id: accountId, code: tried.refusal.code },
        'Events in quarantine could not be tried again.',
      );
  }
  return changed.length;
}
