/** Customers, orders, products and tax rates by what people call them: their number, sku or name. Reads only. */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId, Id } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export type Numbered = 'customer' | 'order' | 'product' | 'tax_rate';

const TABLES: Readonly<Record<Numbered, RawBuilder<unknown>>> = {
  customer: sql`(select account_id, id, external_id, number from directory.customer)`,
  order: sql`(select account_id, id, external_id, number from orders.sales_order)`,
  product: sql`(select account_id, id, external_id, sku_key as number from catalog.product)`,
  tax_rate: sql`(select account_id, id, external_id, name as number from catalog.tax_rate)`,
};

/** By number; products by their SKU without case. A name that is an external id as well means that one, and is not among the answers. */
export async function findByNumber<K extends Numbered>(
  tx: Tx,
  accountId: AccountId,
  at: { readonly kind: K; readonly numbers: readonly string[] },
): Promise<Map<string, Id<K>>> {
  if (at.numbers.length === 0) return new Map();
  const table = TABLES[at.kind];
  const rows = await tx.many(sql<{ number: string; id: Id<K> }>`
    select t.number, t.id from ${table} t
    where t.account_id = ${accountId} and t.number = any(${[...new Set(at.numbers)]}::text[])
      and not exists (select 1 from ${table} e where e.account_id = ${accountId} and e.external_id = t.number)`);
  return new Map(rows.map((row) => [row.number, row.id]));
}
