/** Ids by human-readable keys: customers, orders and documents by number, products by SKU, tax rates by name. Read-only. */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId, Id } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export type Numbered = 'customer' | 'order' | 'product' | 'tax_rate' | 'shipment' | 'invoice' | 'settlement';

const TABLES: Readonly<Record<Numbered, RawBuilder<unknown>>> = {
  customer: sql`(select account_id, id, external_id, number, null::timestamptz as voided_at from directory.customer)`,
  order: sql`(select account_id, id, external_id, number, voided_at from orders.sales_order)`,
  product: sql`(select account_id, id, external_id, sku_key as number, null::timestamptz as voided_at from catalog.product)`,
  tax_rate: sql`(select account_id, id, external_id, name as number, null::timestamptz as voided_at from catalog.tax_rate)`,
  shipment: sql`(select account_id, id, external_id, number, voided_at from fulfilment.shipment)`,
  invoice: sql`(select account_id, id, null::text as external_id, number, voided_at from invoices.invoice)`,
  settlement: sql`(select account_id, id, null::text as external_id, number, voided_at from settlements.settlement)`,
};

/**
 * Ids by number. A void document is found only when no other has the number; a product's SKU ignores case. `spokenFor: 'skip'` leaves out
 * numbers that are also an external id, for references that may be either.
 */
export async function findByNumber<K extends Numbered>(
  tx: Tx,
  accountId: AccountId,
  at: { readonly kind: K; readonly numbers: readonly string[]; readonly spokenFor: 'skip' | 'ignore' },
): Promise<Map<string, Id<K>>> {
  if (at.numbers.length === 0) return new Map();
  const table = TABLES[at.kind];
  const isFree =
    at.spokenFor === 'ignore'
      ? sql`true`
      : sql`not exists (select 1 from ${table} e where e.account_id = ${accountId} and e.external_id = t.number)`;
  const rows = await tx.many(sql<{ number: string; id: Id<K> }>`
    select t.number, t.id from ${table} t
    where t.account_id = ${accountId} and t.number = any(${[...new Set(at.numbers)]}::text[]) and ${isFree}
    order by t.voided_at nulls last`);
  return new Map(rows.map((row) => [row.number, row.id]));
}

const EXTERNALS: Readonly<Record<'invoice' | 'settlement', RawBuilder<unknown>>> = {
  invoice: sql`(select account_id, external_id, invoice_id as id, voided_at from invoices.external_id)`,
  settlement: sql`(select account_id, external_id, id, voided_at from settlements.settlement)`,
};

/** Invoices and settlements by external id. */
export async function findByExternalId<K extends 'invoice' | 'settlement'>(
  tx: Tx,
  accountId: AccountId,
  at: { readonly kind: K; readonly externalIds: readonly string[] },
): Promise<Map<string, Id<K>>> {
  const rows = await tx.many(sql<{ external: string; id: Id<K> }>`
    select t.external_id as external, t.id from ${EXTERNALS[at.kind]} t
    where t.account_id = ${accountId} and t.external_id = any(${[...new Set(at.externalIds)]}::text[])
    order by t.voided_at nulls last`);
  return new Map(rows.map((row) => [row.external, row.id]));
}
