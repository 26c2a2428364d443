/** Which orders a list shows: ids by keyset, newest first, on indexes that lead with the account. Reads only. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { PlainDate } from '#kernel/calendar.ts';
import type { AccountId, CustomerId, OrderId } from '#kernel/id.ts';
import type { OrderPhase } from '#model/order.ts';
import type { Tx } from '#runtime/database/transaction.ts';

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
  const where = condition(accountId, page.filter);
  const from =
    page.after === null ? sql`` : page.newestFirst ? sql`and o.id < ${page.after}` : sql`and o.id > ${page.after}`;
  const order = page.newestFirst ? sql`o.id desc` : sql`o.id`;
  const rows = await tx.many(sql<{ id: OrderId }>`
    select o.id from orders.sales_order o where ${where} ${from} order by ${order} limit ${page.limit + 1}`);
  const counted = page.count
    ? await tx.maybe(sql<{ count: number }>`select count(*)::int as count from orders.sales_order o where ${where}`)
    : null;
  return {
    ids: rows.map((row) => row.id),
    totalCount: page.count ? present(counted, 'a count is one row').count : null,
  };
}

function condition(accountId: AccountId, filter: OrderFilter) {
  const { customerId, phase, number, poNumber, externalId, orderedFrom, orderedTo } = filter;
  const parts = [
    sql`o.account_id = ${accountId}`,
    ...(customerId === undefined ? [] : [sql`o.customer_id = ${customerId}`]),
    ...(phase === undefined ? [] : [sql`o.phase = ${phase}`]),
    ...(number === undefined ? [] : [sql`o.number = ${number}`]),
    ...(poNumber === undefined ? [] : [sql`o.po_number = ${poNumber}`]),
    ...(externalId === undefined ? [] : [sql`o.external_id = ${externalId}`]),
    ...(orderedFrom === undefined ? [] : [sql`o.ordered_on >= ${orderedFrom}::date`]),
    ...(orderedTo === undefined ? [] : [sql`o.ordered_on <= ${orderedTo}::date`]),
  ];
  return sql.join(parts, sql` and `);
}
