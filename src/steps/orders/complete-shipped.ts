/** Completes fully shipped orders, and reopens them when a shipment is voided, in the transaction that ships or voids. */
import { present } from '#kernel/assert.ts';
import type { OrderId } from '#kernel/id.ts';
import { writeId } from '#kernel/id.ts';
import type { DomainEvent } from '#model/audit.ts';
import type { EventType } from '#model/event-types.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { NewId } from '#runtime/clock.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents, type AuditedEvent } from '#modules/audit/index.ts';
import { completeWhenShipped, moveOrders, type MovedOrder } from '#modules/orders/index.ts';

export interface Telling {
  readonly context: RequestContext;
  readonly newId: NewId;
}

/** The event of a phase change. */
export function orderMoved(type: EventType, order: MovedOrder): DomainEvent {
  return {
    accountId: order.accountId,
    type,
    subjectKind: 'order',
    subjectId: order.id,
    data: { number: order.number, customer_id: writeId('customer', order.customerId), phase: order.to },
    previous: { phase: order.from },
  };
}

/** An order with a new shipment, and the request that shipped it. */
export interface Left {
  readonly context: RequestContext;
  readonly orderId: OrderId;
}

/** Completes the orders whose lines are all shipped. Requires locked orders; the caller must record the returned events. */
export async function completeShippedOrders(tx: Tx, left: readonly Left[]): Promise<AuditedEvent[]> {
  const contexts = new Map(left.map(({ orderId, context }) => [orderId, context]));
  const moved = await completeWhenShipped(
    tx,
    [...contexts].map(([id, { accountId, at }]) => ({ accountId, id, at })),
  );
  return moved.map((order) => ({
    context: present(contexts.get(order.id), 'the shipment has its request'),
    event: orderMoved('order.completed', order),
  }));
}

/** Reopens completed orders, whose goods are due again. Requires locked orders. */
export async function reopenOrders(
  tx: Tx,
  { context, newId }: Telling,
  orderIds: readonly OrderId[],
): Promise<MovedOrder[]> {
  const moved = await moveOrders(tx, { accountId: context.accountId, at: context.at, move: 'reopen' }, orderIds);
  await recordEvents(
    tx,
    { context, newId },
    moved.map((order) => orderMoved('order.reopened', order)),
  );
  return moved;
}
