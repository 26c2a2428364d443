/** Ids of customers for lists, by keyset. Read-only. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { AccountId, CustomerId } from '#kernel/id.ts';
import type { CustomerStatus } from '#model/customer.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { all, pageOf, type KeyedId, type Keyset } from './keyset.ts';

export interface CustomerFilter {
  /** Part of the name, the number, the e-mail address or the external id. */
  readonly search?: string | undefined;
  readonly email?: string | undefined;
  readonly number?: string | undefined;
  readonly externalId?: string | undefined;
  readonly status?: CustomerStatus | undefined;
  readonly salesRepEmail?: string | undefined;
}

export type CustomerPage = Keyset<'name' | 'created_at'> & { readonly filter: CustomerFilter };

export interface ListedIds<I> {
  readonly rows: readonly KeyedId<I>[];
  readonly totalCount: number | null;
}

export async function listCustomerIds(
  tx: Tx,
  accountId: AccountId,
  page: CustomerPage,
): Promise<ListedIds<CustomerId>> {
  const { search, email, number, externalId, status, salesRepEmail } = page.filter;
  const matches = all([
    sql`c.account_id = ${accountId}`,
    search === undefined
      ? null
      : sql`strpos(lower(concat_ws(' ', c.name, c.number, c.email, c.external_id)), lower(${search}::text)) > 0`,
    email === undefined ? null : sql`c.email_key = lower(${email}::text)`,
    number === undefined ? null : sql`c.number = ${number}`,
    externalId === undefined ? null : sql`c.external_id = ${externalId}`,
    status === undefined ? null : sql`c.status = ${status}`,
    salesRepEmail === undefined ? null : sql`lower(c.sales_rep_email) = lower(${salesRepEmail}::text)`,
  ]);
  const { select, after, order, limit } = pageOf(page, { name: 'name', created_at: null }, 'c');
  const rows = await tx.many(sql<KeyedId<CustomerId>>`
    select ${select} from directory.customer c where ${matches} and ${after} order by ${order} limit ${limit}`);
  if (!page.count) return { rows, totalCount: null };
  const counted = await tx.maybe(
    sql<{ count: number }>`select count(*)::int as count from directory.customer c where ${matches}`,
  );
  return { rows, totalCount: present(counted, 'a count is one row').count };
}
