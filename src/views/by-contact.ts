/** Customers by what a shop knows of them: their e-mail address or their name, without case. Reads only. */
import { sql } from 'kysely';
import type { AccountId, CustomerId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface ContactRow {
  readonly id: CustomerId;
  /** In lower case, as is the name. */
  readonly email: string | null;
  readonly name: string;
}

/** More customers of one name than anybody can tell apart. */
const MAX_ROWS = 5_000;

/** All whose e-mail address or name is among these, which are in lower case. */
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
