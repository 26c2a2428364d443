/** Customers by e-mail address or name, ignoring case. Read-only. */
import { sql } from 'kysely';
import type { AccountId, CustomerId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface ContactRow {
  readonly id: CustomerId;
  /** Lower case, like the name. */
  readonly email: string | null;
  readonly name: string;
}

/** Upper bound: with this many matches a name identifies nobody. */
const MAX_ROWS = 5_000;

/** All customers with one of these e-mail addresses or names, given in lower case. */
export async function findByContact(
  tx: Tx,
  accountId: AccountId,
  sought: { readonly emails: readonly string[]; readonly names: readonly string[] },
): Promise<ContactRow[]> {
  if (sought.emails.length === 0 && sought.names.length === 0) return [];
  return tx.many(sql<ContactRow>`
    select c.id, c.email_key as email, c.name_key as name from directory.customer c
    where c.account_id = ${accountId} and c.email_key = any(${sought.emails}::text[])
    union
    select c.id, c.email_key as email, c.name_key as name from directory.customer c
    where c.account_id = ${accountId} and c.name_key = any(${sought.names}::text[])
    limit ${MAX_ROWS}`);
}
