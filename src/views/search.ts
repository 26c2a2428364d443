/**
 * Text search in lists: a document's keys or the beginning of its numbers, and documents of customers whose name, number, e-mail address or
 * external id contains the text. All parts use an index except the search of customers, who are few compared to documents.
 */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId, CustomerId } from '#kernel/id.ts';
import { withoutCase } from '#kernel/text.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { Way } from './keyset.ts';

/** A query for ids; may contain duplicates. */
export type IdSet = RawBuilder<unknown>;

/** How many numbers that begin with a text are looked at, the last ones first: a single letter may begin all of them. */
const MAX_BY_BEGINNING = 200;
/** Greater than any character a number can have. */
const LAST_CHARACTER = '\u{10ffff}';

/** Ids of the rows in which a column, compared by code points, begins with one of the texts. */
export const beginningWith = (
  accountId: AccountId,
  { table, id = 'id', column }: { readonly table: string; readonly id?: string; readonly column: string },
  texts: readonly string[],
): IdSet =>
  sql.join(
    [...new Set(texts)].map(
      (text) => sql`(select b.${sql.ref(id)} as id from ${sql.table(table)} b
        where b.account_id = ${accountId} and b.${sql.ref(column)} >= ${text} and b.${sql.ref(column)} < ${text + LAST_CHARACTER}
        order by b.${sql.ref(column)} desc limit ${MAX_BY_BEGINNING})`,
    ),
    sql` union all `,
  );

/** A number as it may be written, in capitals or not. */
export const spellings = (text: string): readonly string[] => [text, text.toUpperCase()];

/** Orders whose number or PO number begins with the text. */
export const ordersBeginningWith = (accountId: AccountId, text: string): IdSet => sql`
  ${beginningWith(accountId, { table: 'orders.sales_order', column: 'number' }, spellings(text))}
  union all ${beginningWith(accountId, { table: 'orders.sales_order', column: 'po_key' }, [withoutCase(text)])}`;

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
