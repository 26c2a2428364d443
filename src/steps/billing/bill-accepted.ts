/**
 * Bills orders whose policy bills at acceptance, in the transaction that accepts them, with the orders locked or new. Sends no statement when
 * no order has such a policy; skips orders with an invoice. Returns the orders with such a policy; a refusal must roll back their
 * acceptance.
 */
import { present } from '#kernel/assert.ts';
import type { OrderId } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { BillingPolicy } from '#model/billing-policy.ts';
import type { OrderSnapshot } from '#model/order.ts';
import { owned } from '#model/owned.ts';
import { triggerOf } from '#model/trigger.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import { loadOrderSnapshots } from '#modules/orders/index.ts';
import type { Invocation } from '#flows/kit/ports.ts';
import { billSources, type SourceToBill } from './bill-sources.ts';

export interface AcceptedOrder {
  readonly id: OrderId;
  readonly phase: OrderSnapshot['phase'];
  readonly policy: Partial<BillingPolicy>;
}

export async function billAccepted(
  tx: Tx,
  { ports, context }: Invocation,
  orders: readonly AcceptedOrder[],
): Promise<Result<readonly OrderId[]>> {
  const due = orders.filter(isBilledWhenAccepted).map(({ id }) => id);
  if (due.length === 0) return ok([]);
  const account = await loadAccount(tx, context.accountId);
  const snapshots = await loadOrderSnapshots(tx, owned(account.id, [...new Set(due)]));
  const customers = await loadCustomers(
    tx,
    owned(account.id, [...new Set([...snapshots.values()].map(({ customerId }) => customerId))]),
  );
  const sources = [...snapshots.values()].map((order): SourceToBill => {
    const customer = present(customers.get(order.customerId), 'an order has its customer');
    return { kind: 'order', order, context, account, customer };
  });
  const billed = await billSources(tx, ports, sources);
  return billed.ok ? ok(due) : billed;
}

/** Excludes drafts, whose policy is not frozen yet, but includes completed orders, which may still be unbilled. */
const isBilledWhenAccepted = ({ phase, policy: { trigger } }: AcceptedOrder): boolean =>
  (phase === 'accepted' || phase === 'completed') &&
  trigger !== undefined &&
  triggerOf(trigger).firedBy === 'order.accepted';
