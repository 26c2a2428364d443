/** The flag that a recipient who counts has the invoice, set by transmissions and never reset. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

/** Returns those newly marked. */
export async function markAllSent(
  tx: Tx,
  accountId: AccountId,
  sent: { readonly ids: readonly InvoiceId[]; readonly at: Instant },
): Promise<InvoiceId[]> {
  if (sent.ids.length === 0) return [];
  const rows = await tx.many(sql<{ id: InvoiceId }>`
    update invoices.standing set is_sent = true, sent_at = ${sent.at}
    where account_id = ${accountId} and invoice_id = any(${sent.ids}::uuid[]) and not is_sent
    returning invoice_id as id`);
  return rows.map((row) => row.id);
}

/** True if newly marked. */
export async function markSent(
  tx: Tx,
  accountId: AccountId,
  sent: { readonly id: InvoiceId; readonly at: Instant },
): Promise<boolean> {
  return (await markAllSent(tx, accountId, { ids: [sent.id], at: sent.at })).length === 1;
}
