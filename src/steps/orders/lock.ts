/** Finds and locks the orders of commands until the end of the transaction; refuses unknown ones. */
import { present } from '#kernel/assert.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Reference } from '#model/reference.ts';
import type { RequestContext } from '#model/request-context.ts';
import { named, owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { guardVersion } from '#flows/kit/guard-version.ts';
import { findOrders, loadOrders, lockOrders, type StoredOrder } from '#modules/orders/index.ts';

export interface OrderCommand {
  readonly order: Reference<'order'>;
  /** The version the caller saw; null: not specified. */
  readonly seen: number | null;
}

/** The locked orders, read under the lock; null for unknown ones. */
export async function lockKnownOrders(
  tx: Tx,
  context: RequestContext,
  references: readonly Reference<'order'>[],
): Promise<(StoredOrder | null)[]> {
  const found = await findOrders(tx, named(context.accountId, references));
  const ids = [...new Set(found.flatMap((order) => (order === null ? [] : [order.id])))];
  lockOrders(tx, owned(context.accountId, ids));
  const orders = await loadOrders(tx, owned(context.accountId, ids));
  return found.map((order) => (order === null ? null : present(orders.get(order.id), 'a locked order exists')));
}

export const refuseUnknownOrder = () => refuse('order_not_found', 'No such order.');

/** The locked order of a command; refuses an outdated version. */
export async function lockKnownOrder(
  tx: Tx,
  context: RequestContext,
  { order, seen }: OrderCommand,
): Promise<Result<StoredOrder>> {
  const [held] = await lockKnownOrders(tx, context, [order]);
  if (!held) return refuseUnknownOrder();
  const stale = await guardVersion(tx, context, { subjectId: held.id, version: held.version, seen });
  return stale ?? ok(held);
}
