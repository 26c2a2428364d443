/** A customer's open invoices in a currency, for a payment without an invoice. Read-only. */
import { sql } from 'kysely';
import type { AccountId, CustomerId, InvoiceId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

/** Sorted by due date. */
export async function findOpenInvoices(
  tx: Tx,
  accountId: AccountId,
  of: { readonly customerId: CustomerId; readonly currency: string; readonly limit: number },
): Promise<InvoiceId[]> {
  const rows = await tx.many(sql<{ id: InvoiceId }>`
    select i.id
    from invoices.standing s join invoices.invoice i on i.account_id = s.account_id and i.id = s.invoice_id
    where s.account_id = ${accountId} and s.customer_id = ${of.customerId} and s.kind = 'invoice' and s.place = 'unpaid'
      and i.lifecycle = 'issued' and i.currency = ${of.currency}
    order by s.due_on nulls last, i.id limit ${of.limit}`);
  return rows.map((row) => row.id);
}
