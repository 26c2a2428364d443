/** Reads deliveries back. */
import { sql } from 'kysely';
import type { AccountId, DeliveryId, InvoiceId } from '#kernel/id.ts';
import type { Delivery } from '#model/delivery.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export const DELIVERY_COLUMNS = sql`
  d.account_id as "accountId", d.id, d.invoice_id as "invoiceId", d.revision, d.channel, d.recipient,
  d.recipient_role as "recipientRole", d.purpose, d.counts_as_sent as "countsAsSent", d.note, d.state, d.attempts, d.reason,
  d.reason_code as "reasonCode", d.message_id as "messageId", d.response, ${instant('d.created_at')} as "createdAt",
  ${instant('d.updated_at')} as "updatedAt", ${instant('d.accepted_at')} as "acceptedAt",
  ${instant('d.next_attempt_at')} as "nextAttemptAt", ${instant('d.resolved_at')} as "resolvedAt"`;

const SELECT_DELIVERY = sql`select ${DELIVERY_COLUMNS} from deliveries.delivery d`;

/** All deliveries of invoices, oldest first. */
export async function loadDeliveriesOf(
  tx: Tx,
  accountId: AccountId,
  invoiceIds: readonly InvoiceId[],
): Promise<Map<InvoiceId, Delivery[]>> {
  const rows = await tx.many(
    sql<Delivery>`${SELECT_DELIVERY} where d.account_id = ${accountId} and d.invoice_id = any(${invoiceIds}::uuid[]) order by d.id`,
  );
  const byInvoice = new Map<InvoiceId, Delivery[]>(invoiceIds.map((id) => [id, []]));
  for (const row of rows) byInvoice.get(row.invoiceId)?.push(row);
  return byInvoice;
}

export async function loadDelivery(tx: Tx, accountId: AccountId, id: DeliveryId): Promise<Delivery | null> {
  return tx.maybe(sql<Delivery>`${SELECT_DELIVERY} where d.account_id = ${accountId} and d.id = ${id}`);
}
