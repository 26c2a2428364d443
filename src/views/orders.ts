/** Ids of orders for lists, by keyset, always on an index in the list's order. Read-only. */
import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '#kernel/calendar.ts';
import type { AccountId, CustomerId, OrderId } from '#kernel/id.ts';
import { withoutCase } from '#kernel/text.ts';
import type { OrderPhase } from '#model/order.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { listByWays, type Days, type Way } from './keyset.ts';
import { openSearch, ordersBeginningWith, waysToFound, type Search } from './search.ts';

export interface OrderFilter {
  readonly customerId?: CustomerId | undefined;
  readonly phase?: OrderPhase | undefined;
  readonly number?: string | undefined;
  readonly poNumber?: string | undefined;
  readonly externalId?: string | undefined;
  readonly orderedFrom?: PlainDate | undefined;
  readonly orderedTo?: PlainDate | undefined;
  /** The beginning of the order's number or PO number, its external id, or part of its customer's name, number, e-mail or external id. */
  readonly search?: string | undefined;
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
  const query = { limit, after, newestFirst, count, days };
  const search = await openSearch(tx, accountId, filter.search);
  const ways = search === null ? waysTo(accountId, filter) : waysToSearched(accountId, filter, search);
  const { rows, totalCount } = await listByWays<OrderId>(tx, ways, query);
  return { ids: rows, totalCount };
}

/** The sort column and its range for a period; undefined for id order. */
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

function waysToSearched(accountId: AccountId, filter: OrderFilter, search: Search): Way[] {
  const where = [
    ...conditions(accountId, filter),
    ...(filter.poNumber === undefined ? [] : [sql`o.po_key = ${withoutCase(filter.poNumber)}`]),
  ];
  const { text } = search;
  const called = sql`
    select x.id from orders.sales_order x
    where x.account_id = ${accountId} and (x.number in (${text}, upper(${text})) or x.external_id = ${text})
    union all select x.id from orders.sales_order x
    where x.account_id = ${accountId} and x.po_key = ${withoutCase(text)} and x.po_key is not null
    union all ${ordersBeginningWith(accountId, text)}`;
  const from = sql`(select distinct id from (${called}) named) f
    cross join lateral (select * from orders.sales_order x where x.account_id = ${accountId} and x.id = f.id limit 1) o`;
  const all = { from: sql`orders.sales_order o`, where, id: 'o.id' };
  return waysToFound(accountId, search, { all, named: { ...all, from, id: 'f.id' }, customer: 'o.customer_id' });
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
