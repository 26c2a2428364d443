/** Which orders a list shows: ids by keyset, always on an index that has them in the list's order. Reads only. */
import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '#kernel/calendar.ts';
import type { AccountId, CustomerId, OrderId } from '#kernel/id.ts';
import { withoutCase } from '#kernel/text.ts';
import type { OrderPhase } from '#model/order.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { listByWays, type Days, type Way } from './keyset.ts';

export interface OrderFilter {
  readonly customerId?: CustomerId | undefined;
  readonly phase?: OrderPhase | undefined;
  readonly number?: string | undefined;
  readonly poNumber?: string | undefined;
  readonly externalId?: string | undefined;
  readonly orderedFrom?: PlainDate | undefined;
  readonly orderedTo?: PlainDate | undefined;
}

export interface OrderPage {
  readonly filter: OrderFilter;
  readonly newestFirst: boolean;
  readonly limit: number;
  /** The id after which the page starts. */
  readonly after: OrderId | null;
  readonly count: boolean;
}

export async function listOrderIds(
  tx: Tx,
  accountId: AccountId,
  page: OrderPage,
): Promise<{ readonly ids: readonly OrderId[]; readonly totalCount: number | null }> {
  const { limit, after, newestFirst, count, filter } = page;
  const days = daysOf(accountId, page);
  const asked = { limit, after, newestFirst, count, days };
  const { rows, totalCount } = await listByWays<OrderId>(tx, waysTo(accountId, filter), asked);
  return { ids: rows, totalCount };
}

/** A period comes by its days, all else as it was entered. */
function daysOf(accountId: AccountId, { filter, after }: OrderPage): Days | undefined {
  const { orderedFrom: from, orderedTo: to } = filter;
  if (from === undefined && to === undefined) return undefined;
  const ofLast = sql`(select ordered_on from orders.sales_order where account_id = ${accountId} and id = ${after}::uuid)`;
  return { column: 'o.ordered_on', from: from ? sql`${from}::date` : null, to: to ? sql`${to}::date` : null, ofLast };
}

function waysTo(accountId: AccountId, filter: OrderFilter): Way[] {
  const where = conditions(accountId, filter);
  const way = (also: RawBuilder<unknown>[]): Way => ({
    from: sql`orders.sales_order o`,
    where: [...where, ...also],
    id: 'o.id',
  });
  if (filter.poNumber === undefined) return [way([])];
  return [way([sql`o.po_key = ${withoutCase(filter.poNumber)} and o.po_key is not null`])];
}

function conditions(accountId: AccountId, filter: OrderFilter): RawBuilder<unknown>[] {
  const { customerId, phase, number, externalId } = filter;
  return [
    sql`o.account_id = ${accountId}`,
    ...(customerId === undefined ? [] : [sql`o.customer_id = ${customerId}`]),
    ...(phase === undefined ? [] : [sql`o.phase = ${sql.lit(phase)}`]),
    ...(number === undefined ? [] : [sql`o.number = ${number}`]),
    ...(externalId === undefined ? [] : [sql`o.external_id = ${externalId}`]),
  ];
}
