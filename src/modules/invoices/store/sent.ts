/** The one fact about an invoice that deliveries decide: that a recipient who counts has it. Once true it stays true. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

/** True the first time. */
export async function markSent(
  tx: Tx,
  accountId: AccountId,
  sent: { readonly id: InvoiceId; readonly at: Instant },
): Promise<boolean> {
  const count = await tx.run(sql`
    update invoices.standing set is_sent = true, sent_at = ${sent.at}
    where account_id = ${accountId} and invoice_id = ${sent.id} and not is_sent`);
  return count === 1;
}
