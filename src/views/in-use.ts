/** Which of the given customers, products, tax rates, orders or shipments are in use, so that their import cannot be undone. Read-only. */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId } from '#kernel/id.ts';
import type { ImportKind } from '#model/import.ts';
import type { Tx } from '#runtime/database/transaction.ts';

type Sought = Exclude<ImportKind, 'documents'>;

/** Checks the rows in `t` with one scan per history. Documents issued elsewhere depend on nothing here. */
const USED: Readonly<Record<Sought, (accountId: AccountId) => RawBuilder<unknown>>> = {
  customers: (accountId) => sql`
    select t.id from t
    where exists (select 1 from orders.sales_order o where o.account_id = ${accountId} and o.customer_id = t.id)
      or exists (select 1 from invoices.invoice i where i.account_id = ${accountId} and i.customer_id = t.id)
      or exists (select 1 from settlements.transaction x where x.account_id = ${accountId} and x.customer_id = t.id)`,
  // Invoice lines refer to products by item number.
  products: (accountId) => sql`
    select l.product_id as id from orders.line l where l.account_id = ${accountId} and l.product_id in (select id from t)
    union all
    select p.id from t join catalog.product p on p.account_id = ${accountId} and p.id = t.id
    join invoices.line l on l.account_id = p.account_id and l.sku = p.sku
    join invoices.invoice i on i.account_id = p.account_id and i.id = l.invoice_id and i.origin <> 'imported' and i.created_at >= p.created_at
    union all
    select p.id from invoices.invoice i cross join json_array_elements(i.draft->'lines') l
    join catalog.product p on p.account_id = i.account_id and p.sku = l->>'sku' and p.id in (select id from t)
    where i.account_id = ${accountId} and i.draft is not null`,
  // Only the default rate is applied to lines without one.
  tax_rates: (accountId) => sql`
    select r.id from t join catalog.tax_rate r on r.account_id = ${accountId} and r.id = t.id and r.is_default
    where exists (
      select 1 from invoices.tax x join invoices.invoice i on i.account_id = x.account_id and i.id = x.invoice_id
      where x.account_id = ${accountId} and x.category = r.category and x.rate = r.rate and i.origin <> 'imported' and i.created_at >= r.created_at)`,
  orders: (accountId) => sql`
    select t.id from t
    where exists (select 1 from orders.sales_order o where o.account_id = ${accountId} and o.id = t.id and o.phase = 'completed')
      or exists (select 1 from fulfilment.shipment s where s.account_id = ${accountId} and s.order_id = t.id and s.state <> 'voided')
      or exists (select 1 from invoices.invoice i where i.account_id = ${accountId} and i.order_id = t.id and i.lifecycle not in ('deleted', 'void'))`,
  shipments: (accountId) => sql`
    select t.id from t
    where exists (select 1 from fulfilment.shipment s where s.account_id = ${accountId} and s.id = t.id and s.state = 'shipped')
      or exists (select 1 from invoices.claim c where c.account_id = ${accountId} and c.source_kind = 'shipment' and c.source_id = t.id and c.state <> 'released')`,
};

export async function findInUse(
  tx: Tx,
  accountId: AccountId,
  at: { readonly kind: Sought; readonly ids: readonly string[] },
): Promise<Set<string>> {
  const rows = await tx.many(sql<{ id: string }>`
    with t as materialized (select id from unnest(${[...at.ids]}::uuid[]) as s(id))
    select distinct id from (${USED[at.kind](accountId)}) u`);
  return new Set(rows.map((row) => row.id));
}

/** How many of the rows an import created are in use. */
export async function countInUse(
  tx: Tx,
  accountId: AccountId,
  at: { readonly kind: Sought; readonly importId: string },
): Promise<number> {
  const row = await tx.maybe(sql<{ count: number }>`
    with t as materialized (
      select thing_id as id from imports.record where account_id = ${accountId} and import_id = ${at.importId} and state = 'created')
    select count(distinct id)::int as count from (${USED[at.kind](accountId)}) u`);
  return row?.count ?? 0;
}
