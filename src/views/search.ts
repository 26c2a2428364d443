/**
 * Text search in lists: exact matches of a document's keys, and documents of customers whose name, number, e-mail address or external id
 * contains the text. All parts use an index except the search of customers, who are few compared to documents.
 */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId, CustomerId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { Way } from './keyset.ts';

/** A query for ids; may contain duplicates. */
export type IdSet = RawBuilder<unknown>;

export const customersCalled = (accountId: AccountId, text: string): IdSet => sql`
  select c.id from directory.customer c
  where c.account_id = ${accountId}
    and strpos(lower(concat_ws(' ', c.name, c.number, c.email, c.external_id)), lower(${text}::text)) > 0`;

/** Up to this many customers the list is read per customer, by index. */
const FEW = 20;

export interface Search {
  readonly text: string;
  /** The matching customers, or null when there are more than FEW. */
  readonly customers: readonly CustomerId[] | null;
}

export async function openSearch(tx: Tx, accountId: AccountId, text: string | undefined): Promise<Search | null> {
  if (text === undefined) return null;
  const rows = await tx.many(sql<{ id: CustomerId }>`${customersCalled(accountId, text)} limit ${FEW + 1}`);
  return { text, customers: rows.length > FEW ? null : rows.map((row) => row.id) };
}

export interface Searched {
  /** The list without the search. */
  readonly all: Way;
  /** The rows of a set, under the list's conditions. */
  readonly named: Way;
  /** The customer column, qualified by the table's alias. */
  readonly customer: string;
}

/** Exact matches, and rows of matching customers; the ways are disjoint. */
export function waysToFound(accountId: AccountId, { text, customers }: Search, searched: Searched): Way[] {
  const also = (way: Way, condition: RawBuilder<unknown>): Way => ({ ...way, where: [...way.where, condition] });
  const { all, named } = searched;
  const customer = sql.ref(searched.customer);
  const isOfThem =
    customers === null
      ? sql`${customer} in (${customersCalled(accountId, text)})`
      : sql`${customer} = any(${[...customers]}::uuid[])`;
  const direct = also(named, sql`not (${isOfThem})`);
  if (customers === null) return [direct, also(all, isOfThem)];
  return [direct, ...customers.map((each) => also(all, sql`${customer} = ${each}::uuid`))];
}
