/** Invoices to send automatically after an address of their customer was added or corrected. Read-only. */
import { sql } from 'kysely';
import type { AccountId, CustomerId, InvoiceId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { isCreditedWhole, waitsForPerson } from './waiting-transmissions.ts';

/** Invoices not sent for lack of a recipient, oldest first. The condition on the standing must equal that of its partial index. */
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
      and (c.email is not null or json_array_length(coalesce(c.transmission -> 'email', '[]'::json)) > 0)
      and not exists (
        select from transmissions.transmission d where d.account_id = ${accountId} and d.invoice_id = i.id and d.counts_as_sent)
      and not ${isCreditedWhole(accountId)}
    order by s.invoice_id limit ${of.limit}`);
  return rows.map((row) => row.id);
}

/** Every address recorded with the customer `c`, normalized for comparison. */
const ADDRESSES = sql`(
  select lower(btrim(a)) from (
    select c.email as a union all select json_array_elements_text(coalesce(c.transmission -> 'email', '[]'::json))) recorded
  where a is not null)`;

/** Invoices with a mail that failed at an address their customer no longer has, of one customer or all. */
export async function findInvoicesToReaddress(
  tx: Tx,
  accountId: AccountId,
  of: { readonly customerId?: CustomerId | undefined; readonly limit: number },
): Promise<InvoiceId[]> {
  const ofCustomer = of.customerId === undefined ? sql`true` : sql`c.id = ${of.customerId}::uuid`;
  const rows = await tx.many(sql<{ id: InvoiceId }>`
    select distinct d.invoice_id as id
    from transmissions.transmission d
    join invoices.invoice i on i.account_id = d.account_id and i.id = d.invoice_id
    join directory.customer c on c.account_id = i.account_id and c.id = i.customer_id
    where d.account_id = ${accountId} and ${waitsForPerson(accountId)} and ${ofCustomer} and d.recipient_role = 'customer'
      and d.state in ('parked', 'bounced', 'rejected') and d.reason_code is distinct from 'outcome_unknown'
      and lower(btrim(d.recipient)) not in ${ADDRESSES} and exists ${ADDRESSES}
    order by d.invoice_id limit ${of.limit}`);
  return rows.map((row) => row.id);
}
