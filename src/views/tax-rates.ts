/** Ids of tax rates for lists, by keyset. Read-only. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { AccountId, Id } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { ListedIds } from './customers.ts';
import { pageOf, type KeyedId, type Keyset } from './keyset.ts';

export async function listTaxRateIds(
  tx: Tx,
  accountId: AccountId,
  page: Keyset<'name' | 'created_at'>,
): Promise<ListedIds<Id<'tax_rate'>>> {
  const { select, after, order, limit } = pageOf(page, { name: 'name', created_at: null }, 't');
  const rows = await tx.many(sql<KeyedId<Id<'tax_rate'>>>`
    select ${select} from catalog.tax_rate t where t.account_id = ${accountId} and ${after} order by ${order} limit ${limit}`);
  if (!page.count) return { rows, totalCount: null };
  const counted = await tx.maybe(
    sql<{ count: number }>`select count(*)::int as count from catalog.tax_rate t where t.account_id = ${accountId}`,
  );
  return { rows, totalCount: present(counted, 'a count is one row').count };
}

/** More than any country has. */
const MAX_RATES = 1_000;

/** All rates above zero with their names; rates are decimal strings. */
export async function listNamedRates(
  tx: Tx,
  accountId: AccountId,
): Promise<{ readonly name: string; readonly rate: string }[]> {
  return tx.many(sql<{ name: string; rate: string }>`
    select t.name, t.rate::text as rate from catalog.tax_rate t where t.account_id = ${accountId} and t.rate > 0 order by t.name limit ${MAX_RATES}`);
}
