/**
 * Retries events that arrived before their order, when it is created or accepted in any way. After quarantining an event its order is
 * looked up again, and after creating an order its events are: of two concurrent transactions the later one sees the earlier one's
 * writes. Applying is idempotent, so both may do it.
 */
import type { AccountId, OrderId } from '#kernel/id.ts';
import { findTimelyEvents, type Among } from '#views/early-events.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { retryEvents } from './retry.ts';
import { systemContext } from '#flows/kit/system-context.ts';

/** Called after the orders are committed. A failure does not affect them; the sweep retries. */
export async function retryEarlyEvents(ports: Ports, accountId: AccountId, orders: readonly OrderId[]): Promise<void> {
  if (orders.length === 0) return;
  try {
    await retryTimely(ports, accountId, { orders });
  } catch (error) {
    ports.log.error(
      { err: error, account_id: accountId },
      'Events that arrived before their order could not be applied.',
    );
  }
}

/** Returns the number of retried events. */
export async function retryTimely(ports: Ports, accountId: AccountId, among: Among): Promise<number> {
  const context = systemContext(ports, accountId, 'early_events');
  const events = await readSnapshot(ports, context, (tx) => findTimelyEvents(tx, accountId, among));
  if (events.length > 0) await retryEvents(ports, context, events);
  return events.length;
}
