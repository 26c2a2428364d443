/**
 * Events that came before their order are tried again when it arrives or is accepted, by whichever entrance. Whoever sets an event aside
 * looks for its order afterwards, and whoever enters an order looks for its events afterwards: of two that happen at the same moment, the
 * later one sees what the earlier one wrote. Applying is safe to repeat, so both may see it.
 */
import type { AccountId, OrderId } from '#kernel/id.ts';
import { findTimelyEvents, type Among } from '#views/early-events.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { reapplyEvents } from './reapply.ts';
import { systemContext } from '#flows/kit/system-context.ts';

/** After the orders were committed. What goes wrong here is no fault of theirs, and the sweep tries again. */
export async function applyEarlyEvents(ports: Ports, accountId: AccountId, orders: readonly OrderId[]): Promise<void> {
  if (orders.length === 0) return;
  try {
    await reapplyTimely(ports, accountId, { orders });
  } catch (error) {
    ports.log.error(
      { err: error, account_id: accountId },
      'Events that arrived before their order could not be applied.',
    );
  }
}

/** Answers how many were tried again. */
export async function reapplyTimely(ports: Ports, accountId: AccountId, among: Among): Promise<number> {
  const context = systemContext(ports, accountId, 'early_events');
  const events = await readSnapshot(ports, context, (tx) => findTimelyEvents(tx, accountId, among));
  if (events.length > 0) await reapplyEvents(ports, context, events);
  return events.length;
}
