/** Voids orders permanently, if nothing of them is shipped, packed or billed. Voiding a void order changes nothing. */
import { present } from '#kernel/assert.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { moveOrders } from '#modules/orders/index.ts';
import { lockKnownOrder, type OrderCommand } from '#steps/orders/lock.ts';
import { orderMoved } from '#steps/orders/complete-shipped.ts';
import type { Invocation, Ports } from '#flows/kit/ports.ts';
import { showOrder, type ShownOrder } from './read.ts';
import { transact } from '#flows/kit/transact.ts';

export function voidOrder(
  ports: Ports,
  context: RequestContext,
  command: OrderCommand & { readonly reason: string | null },
): Promise<Result<ShownOrder>> {
  return transact(ports, context, async (tx) => {
    const held = await lockKnownOrder(tx, context, command);
    if (!held.ok) return held;
    const order = held.value;
    const shown = await showOrder(tx, context.accountId, order.id);
    if (order.phase === 'void') return ok(shown);
    const refused = refuseLive(shown);
    if (refused !== null) return refused;
    await moveToVoid(tx, { ports, context }, { shown, reason: command.reason });
    return ok(await showOrder(tx, context.accountId, order.id));
  });
}

async function moveToVoid(
  tx: Tx,
  { ports, context }: Invocation,
  { shown, reason }: { readonly shown: ShownOrder; readonly reason: string | null },
): Promise<void> {
  const moved = await moveOrders(tx, { ...context, move: 'void' }, [shown.order.id]);
  const event = orderMoved('order.voided', present(moved[0], 'a draft or accepted order may be voided'));
  await recordEvents(tx, { context, newId: ports.newId }, [{ ...event, data: { ...event.data, reason } }]);
}

function refuseLive({ order, shipments, invoices, quantities }: ShownOrder): Result<never> | null {
  if (order.phase === 'completed')
    return refuse(
      'order_completed',
      'A completed order cannot be voided. Voiding one of its shipments (POST /v1/shipments/{id}/void) reopens it.',
    );
  const lines = [...quantities.values()];
  if (shipments.length > 0 || lines.some((line) => line.shipped > line.returned)) {
    return refuse(
      'order_has_shipments',
      'Goods of this order are packed or shipped. Void its shipments first: POST /v1/shipments/{id}/void.',
    );
  }
  if (invoices.some((invoice) => invoice.isDraft) || lines.some((line) => line.billed > line.credited)) {
    return refuse(
      'order_has_invoices',
      'The order has been billed, in full or in part. Void or credit its invoices first (POST /v1/invoices/{id}/void or /credit); delete drafts (DELETE /v1/invoices/{id}).',
    );
  }
  return null;
}
