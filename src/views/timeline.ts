/** All events of an invoice, from its order to its payment, in chronological order. Read-only. */
import { sql } from 'kysely';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import type { ReadEvent } from '#model/sealed-event.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { EVENT_COLUMNS, KEY_OF_ENTRY, toEvent, type EventRow } from './events.ts';

/** Null when the account has no such invoice. Includes events not sealed yet, without a position. */
export async function loadTimeline(tx: Tx, accountId: AccountId, invoiceId: InvoiceId): Promise<ReadEvent[] | null> {
  const known = await tx.maybe(
    sql`select 1 from invoices.invoice where account_id = ${accountId} and id = ${invoiceId}`,
  );
  if (known === null) return null;
  const rows = await tx.many(sql<EventRow>`
    with invoice as (
      select id, order_id, shipment_id, corrects_id from invoices.invoice where account_id = ${accountId} and id = ${invoiceId}
    ), settled as (
      select settlement_id, transaction_id from settlements.allocation where account_id = ${accountId} and invoice_id = ${invoiceId}
    ), subjects(id) as (
      select id from invoice
      union select order_id from invoice
      union select shipment_id from invoice
      union select corrects_id from invoice
      union select id from invoices.invoice where account_id = ${accountId} and corrects_id = ${invoiceId}
      union select id from transmissions.transmission where account_id = ${accountId} and invoice_id = ${invoiceId}
      union select settlement_id from settled
      union select transaction_id from settled
      union select id from settlements.transaction where account_id = ${accountId} and credit_note_id = ${invoiceId}
    )
    select ${EVENT_COLUMNS}
    from subjects s
    join audit.event v on v.account_id = ${accountId} and v.subject_id = s.id
    join audit.entry e on e.account_id = v.account_id and e.id = v.id
    left join audit.link l on l.account_id = v.account_id and l.entry_id = v.id
    ${KEY_OF_ENTRY}
    order by v.created_at, v.id`);
  return rows.map(toEvent);
}
