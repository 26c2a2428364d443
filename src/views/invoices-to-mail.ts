/** Invoices that were to be sent when nobody could get them, and whose customer has an e-mail address now. Reads only. */
import { sql } from 'kysely';
import type { AccountId, CustomerId, InvoiceId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { isCreditedWhole } from './waiting-deliveries.ts';

/** The oldest first. The condition on the standing repeats that of its partial index word for word. */
export async function findInvoicesToMail(
  tx: Tx,
  accountId: AccountId,
  of: { readonly customerId?: CustomerId | undefined; readonly limit: number },
): Promise<InvoiceId[]> {
  const ofCustomer = of.customerId === undefined ? sql`true` : sql`s.customer_id = ${of.customerId}::uuid`;
  const rows = await tx.many(sql<{ id: InvoiceId }>`
    select i.id
    from invoices.standing s
    join invoices.invoice i on i.account_id = s.account_id and i.id = s.invoice_id
    join directory.customer c on c.account_id = s.account_id and c.id = s.customer_id
    where s.account_id = ${accountId} and s.lacks_recipient and not s.is_sent and not (s.is_paid_in_full and s.credited > 0)
      and ${ofCustomer} and i.lifecycle = 'issued'
      and (c.email is not null or json_array_length(coalesce(c.delivery -> 'email', '[]'::json)) > 0)
      and not exists (
        select from deliveries.delivery d where d.account_id = ${accountId} and d.invoice_id = i.id and d.counts_as_sent)
      and not ${isCreditedWhole(accountId)}
    order by s.invoice_id limit ${of.limit}`);
  return rows.map((row) => row.id);
}
