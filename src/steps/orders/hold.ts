/** The orders that commands name, held until the transaction ends, and the refusal of one that nobody finds. */
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
  /** The version the caller saw; null when it did not say. */
  readonly seen: number | null;
}

/** The orders commands name, held until the transaction ends and read under the lock; null where there is none. */
export async function holdOrders(
  tx: Tx,
  context: RequestContext,
  references: readonly Reference<'order'>[],
): Promise<(StoredOrder | null)[]> {
  const found = await findOrders(tx, named(context.accountId, references));
  const ids = [...new Set(found.flatMap((order) => (order === null ? [] : [order.id])))];
  lockOrders(tx, owned(context.accountId, ids));
  const orders = await loadOrders(tx, owned(context.accountId, ids));
  return found.map((order) => (order === null ? null : present(orders.get(order.id), 'a held order is there')));
}

export const refuseUnknownOrder = () => refuse('order_not_found', 'No such order.');

/** The one order a command names, in the version its caller saw. */
export async function holdOrder(
  tx: Tx,
  context: RequestContext,
  { order, seen }: OrderCommand,
): Promise<Result<StoredOrder>> {
  const [held] = await holdOrders(tx, context, [order]);
  if (!held) return refuseUnknownOrder();
  const stale = await guardVersion(tx, context, { subjectId: held.id, version: held.version, seen });
  return stale ?? ok(held);
}
