/** Reads deliveries back. */
import { sql } from 'kysely';
import type { AccountId, DeliveryId, InvoiceId } from '#kernel/id.ts';
import type { Attempt, Delivery } from '#model/delivery.ts';
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

export async function loadDeliveries(
  tx: Tx,
  accountId: AccountId,
  ids: readonly DeliveryId[],
): Promise<Map<DeliveryId, Delivery>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.many(
    sql<Delivery>`${SELECT_DELIVERY} where d.account_id = ${accountId} and d.id = any(${ids}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function loadDelivery(tx: Tx, accountId: AccountId, id: DeliveryId): Promise<Delivery | null> {
  return (await loadDeliveries(tx, accountId, [id])).get(id) ?? null;
}

/** The attempts that have ended, oldest first. */
export async function loadAttempts(
  tx: Tx,
  accountId: AccountId,
  ids: readonly DeliveryId[],
): Promise<Map<DeliveryId, Attempt[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.many(sql<Attempt & { readonly deliveryId: DeliveryId }>`
    select delivery_id as "deliveryId", number, ${instant('started_at')} as "startedAt", ${instant('finished_at')} as "finishedAt",
      outcome, reason, reason_code as "reasonCode"
    from deliveries.attempt where account_id = ${accountId} and delivery_id = any(${ids}::uuid[]) order by delivery_id, number`);
  const byDelivery = new Map<DeliveryId, Attempt[]>(ids.map((id) => [id, []]));
  for (const { deliveryId, ...attempt } of rows) byDelivery.get(deliveryId)?.push(attempt);
  return byDelivery;
}
