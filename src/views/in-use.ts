/** Which of some customers, products, orders or shipments something depends on, so that they cannot be taken back. Reads only. */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId } from '#kernel/id.ts';
import type { ImportKind } from '#model/import.ts';
import type { Tx } from '#runtime/database/transaction.ts';

type Sought = Exclude<ImportKind, 'documents'>;

const USED: Readonly<Record<Sought, (accountId: AccountId) => RawBuilder<unknown>>> = {
  customers: (accountId) => sql`
    exists (select 1 from orders.sales_order o where o.account_id = ${accountId} and o.customer_id = t.id)
    or exists (select 1 from invoices.invoice i where i.account_id = ${accountId} and i.customer_id = t.id)
    or exists (select 1 from settlements.transaction x where x.account_id = ${accountId} and x.customer_id = t.id)`,
  products: (accountId) =>
    sql`exists (select 1 from orders.line l where l.account_id = ${accountId} and l.product_id = t.id)`,
  tax_rates: () => sql`false`,
  orders: (accountId) => sql`
    exists (select 1 from orders.sales_order o where o.account_id = ${accountId} and o.id = t.id and o.phase = 'completed')
    or exists (select 1 from fulfilment.shipment s where s.account_id = ${accountId} and s.order_id = t.id and s.state <> 'voided')
    or exists (select 1 from invoices.invoice i where i.account_id = ${accountId} and i.order_id = t.id and i.lifecycle not in ('deleted', 'void'))`,
  shipments: (accountId) => sql`
    exists (select 1 from fulfilment.shipment s where s.account_id = ${accountId} and s.id = t.id and s.state = 'shipped')
    or exists (select 1 from invoices.claim c where c.account_id = ${accountId} and c.source_kind = 'shipment' and c.source_id = t.id and c.state <> 'released')`,
};

export async function findInUse(
  tx: Tx,
  accountId: AccountId,
  at: { readonly kind: Sought; readonly ids: readonly string[] },
): Promise<Set<string>> {
  const rows = await tx.many(sql<{ id: string }>`
    select t.id from unnest(${[...at.ids]}::uuid[]) as t(id) where ${USED[at.kind](accountId)}`);
  return new Set(rows.map((row) => row.id));
}

/** How many of what an import made are in use. */
export async function countInUse(
  tx: Tx,
  accountId: AccountId,
  at: { readonly kind: Sought; readonly importId: string },
): Promise<number> {
  const row = await tx.maybe(sql<{ count: number }>`
    select count(*)::int as count from imports.record r, lateral (select r.thing_id as id) t
    where r.account_id = ${accountId} and r.import_id = ${at.importId} and r.state = 'created' and (${USED[at.kind](accountId)})`);
  return row?.count ?? 0;
}
