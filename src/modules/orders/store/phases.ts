/** Phase changes of orders, only by compare-and-set along the state table. Callers must have locked the orders. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, CustomerId, OrderId } from '#kernel/id.ts';
import { nextState, statesBefore } from '#kernel/state-table.ts';
import type { BillingPolicy } from '#model/billing-policy.ts';
import type { ClosedShort, OrderPhase } from '#model/order.ts';
import type { Owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { ORDER_TABLE, type OrderMove } from '../states.ts';

export interface MovedOrder extends Owned<OrderId> {
  readonly number: string;
  readonly customerId: CustomerId;
  readonly from: OrderPhase;
  readonly to: OrderPhase;
}

export interface OrdersMove {
  readonly accountId: AccountId;
  readonly at: Instant;
  readonly move: OrderMove;
  /** When completed manually: whether the rest of the charges is billed or waived. */
  readonly closedShort?: ClosedShort;
}

/** The transitions of a move as two columns, from and to. */
function steps(move: OrderMove) {
  const from = statesBefore(ORDER_TABLE, move);
  const to = from.map((phase) => nextState(ORDER_TABLE, phase, move));
  return sql`unnest(${from}::text[], ${to}::text[]) as step("from", "to")`;
}

const MOVED = sql`
  o.account_id as "accountId", o.id, o.number, o.customer_id as "customerId", step."from", step."to"`;

/** Moves the orders whose phase allows it and returns them. */
export async function moveOrders(tx: Tx, moving: OrdersMove, orderIds: readonly OrderId[]): Promise<MovedOrder[]> {
  return tx.many(sql<MovedOrder>`
    update orders.sales_order o set phase = step."to", updated_at = ${moving.at}::timestamptz, version = o.version + 1,
      accepted_at = case when ${moving.move} = 'accept' then ${moving.at}::timestamptz else o.accepted_at end,
      completed_at = case ${moving.move} when 'complete' then ${moving.at}::timestamptz when 'reopen' then null else o.completed_at end,
      closed_short = case ${moving.move} when 'complete' then ${moving.closedShort ?? null}::text when 'reopen' then null else o.closed_short end,
      voided_at = case when ${moving.move} = 'void' then ${moving.at}::timestamptz else o.voided_at end
    from ${steps(moving.move)}
    where o.account_id = ${moving.accountId} and o.id = any(${[...orderIds]}::uuid[]) and o.phase = step."from"
    returning ${MOVED}`);
}

/** An order with a new shipment, and the time of the request. */
export interface OrderLeft extends Owned<OrderId> {
  readonly at: Instant;
}

/** Completes the orders whose lines are all fully shipped. */
export async function completeWhenShipped(tx: Tx, left: readonly OrderLeft[]): Promise<MovedOrder[]> {
  if (left.length === 0) return [];
  const rows = left.map(({ accountId, id, at }) => ({ account_id: accountId, id, at }));
  return tx.many(sql<MovedOrder>`
    update orders.sales_order o set phase = step."to", updated_at = l.at, version = o.version + 1, completed_at = l.at
    from json_to_recordset(${JSON.stringify(rows)}::json) as l(account_id uuid, id uuid, at timestamptz), ${steps('complete')}
    where o.account_id = l.account_id and o.id = l.id and o.phase = step."from"
      and not exists (select from orders.quantity_balance b
        where b.account_id = l.account_id and b.order_id = l.id and b.shipped < b.ordered)
    returning ${MOVED}`);
}

/** Freezes the billing policies of orders at acceptance. */
export async function freezePolicies(
  tx: Tx,
  accountId: AccountId,
  frozen: readonly { readonly id: OrderId; readonly policy: BillingPolicy }[],
): Promise<void> {
  if (frozen.length === 0) return;
  await tx.run(sql`
    update orders.sales_order o set billing_policy = f.policy
    from json_to_recordset(${JSON.stringify(frozen)}::json) as f(id uuid, policy json)
    where o.account_id = ${accountId} and o.id = f.id`);
}
