/** Customers by what a shop knows of them: their e-mail address or their name, in capitals or not. Reads only. */
import { sql } from 'kysely';
import type { AccountId, CustomerId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface ContactRow {
  readonly id: CustomerId;
  /** In small letters. */
  readonly email: string | null;
  readonly name: string;
}

/** More of one name than anybody can tell apart. */
const MAX_ROWS = 5_000;

/** All whose e-mail address or name is among these, which are in small letters. */
export async function findByContact(
  tx: Tx,
  accountId: AccountId,
  sought: { readonly emails: readonly string[]; readonly names: readonly string[] },
): Promise<ContactRow[]> {
  if (sought.emails.length === 0 && sought.names.length === 0) return [];
  return tx.many(sql<ContactRow>`
    select c.id, lower(c.email) as email, lower(c.name) as name from directory.customer c
    where c.account_id = ${accountId} and lower(c.email) = any(${sought.emails}::text[])
    union
    select c.id, lower(c.email) as email, lower(c.name) as name from directory.customer c
    where c.account_id = ${accountId} and lower(c.name) = any(${sought.names}::text[])
    limit ${MAX_ROWS}`);
}
