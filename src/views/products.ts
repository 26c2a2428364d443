/** Ids of products for lists, by keyset. Read-only. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { AccountId, ProductId } from '#kernel/id.ts';
import { withoutCase } from '#kernel/text.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { ListedIds } from './customers.ts';
import { all, pageOf, type KeyedId, type Keyset } from './keyset.ts';

export interface ProductFilter {
  /** Part of the name or the SKU. */
  readonly search?: string | undefined;
  readonly sku?: string | undefined;
  readonly externalId?: string | undefined;
}

export type ProductPage = Keyset<'name' | 'sku' | 'created_at'> & { readonly filter: ProductFilter };

export async function listProductIds(tx: Tx, accountId: AccountId, page: ProductPage): Promise<ListedIds<ProductId>> {
  const { search, sku, externalId } = page.filter;
  const matches = all([
    sql`p.account_id = ${accountId}`,
    search === undefined ? null : sql`strpos(lower(concat_ws(' ', p.name, p.sku)), lower(${search}::text)) > 0`,
    sku === undefined ? null : sql`p.sku_key = ${withoutCase(sku)}`,
    externalId === undefined ? null : sql`p.external_id = ${externalId}`,
  ]);
  const { select, after, order, limit } = pageOf(page, { name: 'name', sku: 'sku', created_at: null }, 'p');
  const rows = await tx.many(sql<KeyedId<ProductId>>`
    select ${select} from catalog.product p where ${matches} and ${after} order by ${order} limit ${limit}`);
  if (!page.count) return { rows, totalCount: null };
  const counted = await tx.maybe(
    sql<{ count: number }>`select count(*)::int as count from catalog.product p where ${matches}`,
  );
  return { rows, totalCount: present(counted, 'a count is one row').count };
}
