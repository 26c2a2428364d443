/** Finds shipments for lists, by keyset from the newest. Those without an invoice are the watch that nothing leaves unbilled. */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId, ShipmentId } from '#kernel/id.ts';
import type { Reference } from '#model/reference.ts';
import type { ShipmentState } from '#model/shipment.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { listByWays, type Way } from './keyset.ts';

export interface ShipmentFilter {
  readonly state?: ShipmentState | undefined;
  readonly order?: Reference<'order'> | undefined;
  readonly invoiced?: boolean | undefined;
}

export function listShipments(
  tx: Tx,
  accountId: AccountId,
  asked: {
    readonly filter: ShipmentFilter;
    readonly limit: number;
    readonly after: string | null;
    readonly count: boolean;
  },
): Promise<{ readonly rows: ShipmentId[]; readonly totalCount: number | null }> {
  const { limit, after, count } = asked;
  return listByWays<ShipmentId>(tx, waysTo(accountId, asked.filter), { limit, after, count, newestFirst: true });
}

function waysTo(accountId: AccountId, filter: ShipmentFilter): Way[] {
  const { state, order, invoiced } = filter;
  const where: RawBuilder<unknown>[] = [sql`s.account_id = ${accountId}`];
  if (order !== undefined) {
    where.push(
      'id' in order
        ? sql`s.order_id = ${order.id}::uuid`
        : sql`s.order_id = (select id from orders.sales_order where account_id = ${accountId} and external_id = ${order.external})`,
    );
  }
  const inState = state === undefined ? [] : [sql`s.state = ${sql.lit(state)}`];
  const all: Way = { from: sql`fulfilment.shipment s`, where: [...where, ...inState], id: 's.id' };
  if (invoiced === undefined) return [all];
  if (order !== undefined)
    return [{ ...all, where: [...all.where, invoiced ? isBilled(accountId) : sql`not ${isBilled(accountId)}`] }];
  if (invoiced) {
    const from = sql`invoices.claim c join fulfilment.shipment s on s.account_id = c.account_id and s.id = c.source_id`;
    const claims = sql`c.account_id = ${accountId} and c.source_kind = 'shipment' and c.state <> 'released'`;
    return [{ from, where: [claims, ...all.where], id: 'c.source_id' }];
  }
  const unbilled = waysToUnbilled(accountId);
  return state === undefined
    ? [...unbilled, ...(['packed', 'voided'] as const).map((each) => unclaimed(accountId, each))]
    : state === 'shipped'
      ? unbilled
      : [unclaimed(accountId, state)];
}

const isBilled = (accountId: AccountId) =>
  sql`exists (select from invoices.claim b where b.account_id = ${accountId} and b.source_kind = 'shipment'
    and b.source_id = s.id and b.state <> 'released')`;

const unclaimed = (accountId: AccountId, state: ShipmentState): Way => ({
  from: sql`fulfilment.shipment s`,
  where: [sql`s.account_id = ${accountId} and s.state = ${sql.lit(state)}`, sql`not ${isBilled(accountId)}`],
  id: 's.id',
});

/**
 * Shipments that left and that no live or held invoice bills: what nothing billed when it left, and what lost its invoice since. The
 * conditions repeat those of the partial indexes word for word.
 */
export function waysToUnbilled(accountId: AccountId): Way[] {
  const left = unclaimed(accountId, 'shipped');
  return [
    { ...left, where: [...left.where, sql`(s.state <> 'shipped' or s.left_unbilled)`] },
    {
      from: sql`(select distinct c.source_id from invoices.claim c
          where c.account_id = ${accountId} and c.source_kind = 'shipment' and c.state = 'released') lost
        join fulfilment.shipment s on s.account_id = ${accountId} and s.id = lost.source_id`,
      where: [...left.where, sql`not s.left_unbilled`],
      id: 's.id',
    },
  ];
}
