/**
 * Events that came before their order are tried again when it arrives or is accepted, by whichever entrance. Whoever sets an event aside
 * looks for its order afterwards, and whoever enters an order looks for its events afterwards: of two that happen at the same moment, the
 * later one sees what the earlier one wrote. Applying is safe to repeat, so both may see it.
 */
import type { AccountId, OrderId } from '#kernel/id.ts';
import { findTimelyEvents, type Among } from '#views/early-events.ts';
import { look } from './look.ts';
import type { Ports } from './ports.ts';
import { reapplyEvents } from './receive-events.ts';
import { systemAsking } from './system-asking.ts';

/** After the orders were committed. What goes wrong here is no fault of theirs, and the sweep tries again. */
export async function applyEarlyEvents(ports: Ports, accountId: AccountId, orders: readonly OrderId[]): Promise<void> {
  if (orders.length === 0) return;
  try {
    await reapplyTimely(ports, accountId, { orders });
  } catch (error) {
    ports.log.error({ err: error, account_id: accountId }, 'events that came before their order could not be applied');
  }
}

/** Answers how many were tried again. */
export async function reapplyTimely(ports: Ports, accountId: AccountId, among: Among): Promise<number> {
  const asking = systemAsking(ports, accountId, 'early_events');
  const events = await look(ports, asking, (tx) => findTimelyEvents(tx, accountId, among));
  if (events.length > 0) await reapplyEvents(ports, asking, events);
  return events.length;
}
