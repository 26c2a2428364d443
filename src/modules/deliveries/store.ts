/** Every SQL statement on deliveries. A row is the outbox entry; its state moves only from the state it was seen in. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, DeliveryId, InvoiceId } from '#kernel/id.ts';
import type { Delivery, PlannedDelivery } from '#model/delivery.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface DeliveryToQueue extends PlannedDelivery {
  readonly id: DeliveryId;
  readonly invoiceId: InvoiceId;
  readonly revision: number;
}

/** Queues deliveries; one already planned for the same document, channel, recipient and purpose is left as it is. Answers the new ones. */
export async function insertDeliveries(
  tx: Tx,
  accountId: AccountId,
  queued: { readonly at: Instant; readonly deliveries: readonly DeliveryToQueue[] },
): Promise<DeliveryId[]> {
  if (queued.deliveries.length === 0) return [];
  const rows = queued.deliveries.map((delivery) => ({
    id: delivery.id,
    invoice_id: delivery.invoiceId,
    revision: delivery.revision,
    channel: delivery.channel,
    recipient: delivery.recipient,
    recipient_role: delivery.recipientRole,
    purpose: delivery.purpose,
  }));
  const inserted = await tx.many(sql<{ id: DeliveryId }>`
    insert into deliveries.delivery (account_id, id, invoice_id, revision, channel, recipient, recipient_role, purpose, state,
      created_at, updated_at)
    select ${accountId}, id, invoice_id, revision, channel, recipient, recipient_role, purpose, 'queued', ${queued.at}::timestamptz,
      ${queued.at}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as d(id uuid, invoice_id uuid, revision integer, channel text, recipient text, recipient_role text, purpose text)
    on conflict do nothing
    returning id`);
  return inserted.map((row) => row.id);
}

/**
 * Parks what has not left yet, because its invoice is void; answers how many are under way or have left and so cannot be stopped.
 * Rows are locked first, so no worker starts one meanwhile.
 */
export async function cancelDeliveries(
  tx: Tx,
  accountId: AccountId,
  cancelled: { readonly invoiceId: InvoiceId; readonly at: Instant; readonly reason: string },
): Promise<number> {
  const states = await tx.many(sql<{ state: string; recipient_role: string }>`
    select state, recipient_role from deliveries.delivery
    where account_id = ${accountId} and invoice_id = ${cancelled.invoiceId} order by id for update`);
  await tx.run(sql`
    update deliveries.delivery
    set state = 'parked', reason = ${`Not sent: the invoice was voided (${cancelled.reason}).`}, reason_code = 'invoice_void',
      resolved_at = ${cancelled.at}, updated_at = ${cancelled.at}
    where account_id = ${accountId} and invoice_id = ${cancelled.invoiceId} and state = 'queued'`);
  return states.filter((row) => row.state !== 'queued' && row.state !== 'parked').length;
}

const SELECT_DELIVERY = sql`
  select account_id as "accountId", id, invoice_id as "invoiceId", revision, channel, recipient, recipient_role as "recipientRole",
    purpose, state, attempts, reason, reason_code as "reasonCode", message_id as "messageId", response,
    ${instant('created_at')} as "createdAt", ${instant('updated_at')} as "updatedAt", ${instant('accepted_at')} as "acceptedAt"
  from deliveries.delivery`;

/** All deliveries of invoices, oldest first. */
export async function loadDeliveriesOf(
  tx: Tx,
  accountId: AccountId,
  invoiceIds: readonly InvoiceId[],
): Promise<Map<InvoiceId, Delivery[]>> {
  const rows = await tx.many(
    sql<Delivery>`${SELECT_DELIVERY} where account_id = ${accountId} and invoice_id = any(${invoiceIds}::uuid[]) order by id`,
  );
  const byInvoice = new Map<InvoiceId, Delivery[]>(invoiceIds.map((id) => [id, []]));
  for (const row of rows) byInvoice.get(row.invoiceId)?.push(row);
  return byInvoice;
}

export async function loadDelivery(tx: Tx, accountId: AccountId, id: DeliveryId): Promise<Delivery | null> {
  return tx.maybe(sql<Delivery>`${SELECT_DELIVERY} where account_id = ${accountId} and id = ${id}`);
}
