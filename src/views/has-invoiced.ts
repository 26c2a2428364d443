/** Whether an account ever issued an invoice: from then on some of its settings are fixed. */
import { sql } from 'kysely';
import type { AccountId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export async function hasInvoiced(tx: Tx, accountId: AccountId): Promise<boolean> {
  return (
    (await tx.many(sql`select 1 from invoices.invoice where account_id = ${accountId} and number is not null limit 1`))
      .length > 0
  );
}
