/** Reads orders with their derived standing: how far they are shipped, billed and paid. */
import { present } from '#kernel/assert.ts';
import { sum } from '#kernel/decimal.ts';
import type { AccountId, OrderId } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Reference } from '#model/reference.ts';
import type { RequestContext } from '#model/request-context.ts';
import { named, owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { findCustomers } from '#modules/directory/index.ts';
import { deriveAxes, findOrders, loadOrders, type OrderAxes, type StoredOrder } from '#modules/orders/index.ts';
import { loadOrderStandings, type OrderStanding } from '#views/order-standings.ts';
import { listOrderIds, type OrderFilter, type OrderPage } from '#views/orders.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import { refuseUnknownOrder } from '#steps/orders/lock.ts';
import type { Ports } from '#flows/kit/ports.ts';

export { BILLINGS, FULFILMENTS, PAYMENTS } from '#modules/orders/index.ts';

export interface ShownOrder extends Pick<
  OrderStanding,
  'customer' | 'quantities' | 'shipments' | 'invoices' | 'samePo'
> {
  readonly order: StoredOrder;
  readonly axes: OrderAxes;
}

/** Two statements for any number of orders. */
export async function showOrders(
  tx: Tx,
  accountId: AccountId,
  ids: readonly OrderId[],
): Promise<Map<OrderId, ShownOrder>> {
  if (ids.length === 0) return new Map();
  const orders = await loadOrders(tx, owned(accountId, ids));
  const standings = await loadOrderStandings(tx, accountId, [...orders.keys()]);
  return new Map(
    [...orders.values()].map((order) => [
      order.id,
      show(order, present(standings.get(order.id), 'an order has its standing')),
    ]),
  );
}

function show(order: StoredOrder, standing: OrderStanding): ShownOrder {
  const live = standing.invoices.filter((invoice) => !invoice.isDraft && !isCreditedWhole(invoice));
  const axes = deriveAxes({
    phase: order.phase,
    quantities: [...standing.quantities.values()],
    hasPackedShipment: standing.shipments.some((shipment) => shipment.state === 'packed'),
    invoices: {
      count: live.length,
      total: sum(live.map((each) => each.total - (each.creditedBack ?? 0n))),
      balance: sum(live.map((each) => each.balance)),
    },
  });
  return { ...standing, order, axes };
}

const isCreditedWhole = ({ total, creditedBack }: OrderStanding['invoices'][number]): boolean =>
  creditedBack !== null && creditedBack >= total;

export async function showOrder(tx: Tx, accountId: AccountId, id: OrderId): Promise<ShownOrder> {
  return present((await showOrders(tx, accountId, [id])).get(id), 'the order was found before');
}

export function readOrder(
  ports: Ports,
  context: RequestContext,
  reference: Reference<'order'>,
): Promise<Result<ShownOrder>> {
  return readSnapshot(ports, context, async (tx) => {
    const [found] = await findOrders(tx, named(context.accountId, [reference]));
    return found ? ok(await showOrder(tx, context.accountId, found.id)) : refuseUnknownOrder();
  });
}

export interface OrderPageQuery extends Omit<OrderPage, 'filter'> {
  readonly filter: Omit<OrderFilter, 'customerId'> & { readonly customer?: Reference<'customer'> | undefined };
}

/** A page and one more row if there is a next page. */
export function listOrders(
  ports: Ports,
  context: RequestContext,
  query: OrderPageQuery,
): Promise<Result<{ readonly rows: readonly ShownOrder[]; readonly totalCount: number | null }>> {
  return readSnapshot(ports, context, async (tx) => {
    const { customer: reference, ...filter } = query.filter;
    const [customer] = reference === undefined ? [undefined] : await findCustomers(tx, context.accountId, [reference]);
    if (customer === null) return ok({ rows: [], totalCount: query.count ? 0 : null });
    const { ids, totalCount } = await listOrderIds(tx, context.accountId, {
      ...query,
      filter: { ...filter, customerId: customer?.id },
    });
    const shown = await showOrders(tx, context.accountId, ids);
    return ok({ rows: ids.map((id) => present(shown.get(id), 'a listed order can be read')), totalCount });
  });
}
