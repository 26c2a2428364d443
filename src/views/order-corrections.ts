/** The issued invoices of an order that credit notes can correct: newest first, with their credit notes and whether they were mailed. */
import { sql } from 'kysely';
import type { InvoiceId, OrderId } from '#kernel/id.ts';
import type { Owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface CorrectableInvoice {
  readonly id: InvoiceId;
  readonly notes: readonly InvoiceId[];
  /** Sent, in transmission, or of unknown outcome. */
  readonly isSent: boolean;
}

export function listCorrectable(tx: Tx, { accountId, id }: Owned<OrderId>): Promise<CorrectableInvoice[]> {
  return tx.many(sql<CorrectableInvoice>`
    select i.id,
      coalesce((select json_agg(n.id order by n.id) from invoices.invoice n
        where n.account_id = ${accountId} and n.corrects_id = i.id and n.lifecycle in ('issued', 'closed')), '[]') as notes,
      coalesce(s.is_sent, false) or exists (select from transmissions.transmission d
        where d.account_id = ${accountId} and d.invoice_id = i.id and d.counts_as_sent
          and (d.state in ('queued', 'sending', 'unknown', 'accepted', 'confirmed')
            or d.state = 'parked' and d.reason_code = 'outcome_unknown' and d.resolved_at is null)) as "isSent"
    from invoices.invoice i left join invoices.standing s on s.account_id = i.account_id and s.invoice_id = i.id
    where i.account_id = ${accountId} and i.order_id = ${id} and i.kind = 'invoice' and i.lifecycle in ('issued', 'closed')
    order by i.issued_at desc, i.id desc`);
}
