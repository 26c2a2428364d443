/**
 * Closes an order short: the rest will not ship. Unbilled charges are billed by a supplementary invoice and remaining discounts are given by
 * credit notes, or both are waived with a reason. Completing a completed order changes nothing.
 */
import { present } from '#kernel/assert.ts';
import { writeId, type InvoiceId } from '#kernel/id.ts';
import { writeMoney } from '#kernel/money.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { NOTHING_BILLED } from '#model/billing.ts';
import type { PricedCharge } from '#model/billing.ts';
import type { ClosedShort } from '#model/order.ts';
import type { RequestContext } from '#model/request-context.ts';
import { triggerOf } from '#model/trigger.ts';
import { owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { unbilledCharges } from '#modules/billing/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import { loadBilled } from '#modules/invoices/index.ts';
import { moveOrders, type StoredOrder } from '#modules/orders/index.ts';
import { lockKnownOrder, type OrderCommand } from '#steps/orders/lock.ts';
import { billSources } from '#steps/billing/bill-sources.ts';
import { orderMoved } from '#steps/orders/complete-shipped.ts';
import type { Invocation, Ports } from '#flows/kit/ports.ts';
import { showOrder, type ShownOrder } from './read.ts';
import { transact } from '#flows/kit/transact.ts';

export interface CompleteCommand extends OrderCommand {
  /** True: the unbilled rest is waived; else it is billed. */
  readonly waive: boolean;
  readonly reason: string | null;
}

export function completeOrder(
  ports: Ports,
  context: RequestContext,
  command: CompleteCommand,
): Promise<Result<ShownOrder>> {
  return transact(ports, context, async (tx) => {
    const held = await lockKnownOrder(tx, context, command);
    if (!held.ok) return held;
    const order = held.value;
    const shown = await showOrder(tx, context.accountId, order.id);
    if (order.phase === 'completed') return ok(shown);
    const refused = refuseOpen(shown);
    if (refused !== null) return refused;
    const done = await complete(tx, { ports, context }, { order, command });
    return done.ok ? ok(await showOrder(tx, context.accountId, order.id)) : done;
  });
}

function refuseOpen({ order, shipments }: ShownOrder): Result<never> | null {
  if (order.phase === 'void')
    return refuse('order_is_void', 'The order is void, which is final. Create a new one: POST /v1/orders.');
  if (order.phase === 'draft')
    return refuse('order_not_accepted', 'The order is a draft; accept it first: POST /v1/orders/{id}/accept.');
  if (shipments.some((shipment) => shipment.state === 'packed')) {
    return refuse(
      'order_has_packed_shipments',
      'A shipment of this order is packed but has not shipped. Ship it or void it first: POST /v1/shipments/{id}/ship or /void.',
    );
  }
  return null;
}

async function complete(
  tx: Tx,
  invocation: Invocation,
  { order, command }: { readonly order: StoredOrder; readonly command: CompleteCommand },
): Promise<Result<null>> {
  const { ports, context } = invocation;
  const { waive, reason } = command;
  const billed = (await loadBilled(tx, owned(context.accountId, [order.id]))).get(order.id) ?? NOTHING_BILLED;
  const rest = unbilledCharges({ order, billed });
  let invoiceId: InvoiceId | null = null;
  if (rest.length > 0 && !waive && triggerOf(order.policy.trigger).billsRestWhenClosed) {
    const invoices = await billRest(tx, invocation, order);
    if (!invoices.ok) return invoices;
    invoiceId = invoices.value;
  }
  const closedShort = closing(order, waive);
  const moved = await moveOrders(
    tx,
    { ...context, move: 'complete', ...(closedShort === null ? {} : { closedShort }) },
    [order.id],
  );
  const event = orderMoved('order.completed', present(moved[0], 'an accepted order may be completed'));
  const waived = rest.length > 0 && waive;
  await recordEvents(tx, { context, newId: ports.newId }, [
    {
      ...event,
      data: {
        ...event.data,
        invoice_id: invoiceId === null ? null : writeId('invoice', invoiceId),
        ...(waived ? { waived: rest.map((charge) => writeCharge(order, charge)) } : {}),
        ...(reason === null ? {} : { reason }),
      },
    },
  ]);
  return ok(null);
}

/** Null for orders that are billed manually or were billed completely before: closing them bills nothing. */
function closing(order: StoredOrder, waive: boolean): ClosedShort | null {
  if (waive) return 'waived';
  return triggerOf(order.policy.trigger).billsRestWhenClosed ? 'billed' : null;
}

async function billRest(tx: Tx, { ports, context }: Invocation, order: StoredOrder): Promise<Result<InvoiceId | null>> {
  const account = await loadAccount(tx, context.accountId);
  const customer = present(
    (await loadCustomers(tx, owned(account.id, [order.customerId]))).get(order.customerId),
    'an order has its customer',
  );
  const invoices = await billSources(tx, ports, [{ kind: 'completion', order, context, account, customer }]);
  return invoices.ok ? ok(invoices.value.get(order.id) ?? null) : invoices;
}

const writeCharge = (order: StoredOrder, charge: PricedCharge) => ({
  kind: charge.kind,
  description: charge.description,
  amount: writeMoney(charge.priced, order.currency),
});
