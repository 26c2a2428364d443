/** Finds shipments for lists, by keyset from the newest. `not_invoiced` is the watch that nothing leaves unbilled. */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId, ShipmentId } from '#kernel/id.ts';
import type { Reference } from '#model/reference.ts';
import type { ShipmentState } from '#model/shipment.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface ShipmentFilter {
  readonly state?: ShipmentState | undefined;
  readonly order?: Reference<'order'> | undefined;
  readonly invoiced?: boolean | undefined;
}

export async function listShipments(
  tx: Tx,
  accountId: AccountId,
  asked: {
    readonly filter: ShipmentFilter;
    readonly limit: number;
    readonly after: string | null;
    readonly count: boolean;
  },
): Promise<{ readonly rows: ShipmentId[]; readonly totalCount: number | null }> {
  const where = sql.join(conditions(accountId, asked.filter), sql` and `);
  const after = asked.after === null ? sql`true` : sql`s.id < ${asked.after}::uuid`;
  const rows = await tx.many(sql<{ id: ShipmentId }>`
    select s.id from fulfilment.shipment s where ${where} and ${after} order by s.account_id, s.id desc limit ${asked.limit + 1}`);
  const counted = asked.count
    ? await tx.maybe(sql<{ count: string }>`select count(*)::text as count from fulfilment.shipment s where ${where}`)
    : null;
  return { rows: rows.map((row) => row.id), totalCount: counted === null ? null : Number(counted.count) };
}

function conditions(accountId: AccountId, filter: ShipmentFilter): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [sql`s.account_id = ${accountId}`];
  if (filter.state !== undefined) all.push(sql`s.state = ${filter.state}`);
  const { order, invoiced } = filter;
  if (order !== undefined) {
    all.push(
      'id' in order
        ? sql`s.order_id = ${order.id}::uuid`
        : sql`s.order_id = (select id from orders.sales_order where account_id = ${accountId} and external_id = ${order.external})`,
    );
  }
  if (invoiced !== undefined) {
    const claimed = sql`exists (select 1 from invoices.claim c where c.account_id = ${accountId} and c.source_kind = 'shipment'
      and c.source_id = s.id and c.state <> 'released')`;
    all.push(invoiced ? claimed : sql`not ${claimed}`);
  }
  return all;
}
