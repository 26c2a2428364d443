/** Reads transmissions and their attempts. */
import { sql } from 'kysely';
import type { AccountId, TransmissionId, InvoiceId } from '#kernel/id.ts';
import type { Attempt, Transmission } from '#model/transmission.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export const TRANSMISSION_COLUMNS = sql`
  d.account_id as "accountId", d.id, d.invoice_id as "invoiceId", d.revision, d.channel, d.recipient,
  d.recipient_role as "recipientRole", d.purpose, d.counts_as_sent as "countsAsSent", d.note, d.state, d.attempts, d.reason,
  d.reason_code as "reasonCode", d.message_id as "messageId", d.response, ${instant('d.created_at')} as "createdAt",
  ${instant('d.updated_at')} as "updatedAt", ${instant('d.accepted_at')} as "acceptedAt",
  ${instant('d.next_attempt_at')} as "nextAttemptAt", ${instant('d.resolved_at')} as "resolvedAt"`;

const SELECT_TRANSMISSION = sql`select ${TRANSMISSION_COLUMNS} from transmissions.transmission d`;

/** All transmissions of invoices, oldest first. */
export async function loadTransmissionsOf(
  tx: Tx,
  accountId: AccountId,
  invoiceIds: readonly InvoiceId[],
): Promise<Map<InvoiceId, Transmission[]>> {
  const rows = await tx.many(
    sql<Transmission>`${SELECT_TRANSMISSION} where d.account_id = ${accountId} and d.invoice_id = any(${invoiceIds}::uuid[]) order by d.id`,
  );
  const byInvoice = new Map<InvoiceId, Transmission[]>(invoiceIds.map((id) => [id, []]));
  for (const row of rows) byInvoice.get(row.invoiceId)?.push(row);
  return byInvoice;
}

export async function loadTransmissions(
  tx: Tx,
  accountId: AccountId,
  ids: readonly TransmissionId[],
): Promise<Map<TransmissionId, Transmission>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.many(
    sql<Transmission>`${SELECT_TRANSMISSION} where d.account_id = ${accountId} and d.id = any(${ids}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function loadTransmission(tx: Tx, accountId: AccountId, id: TransmissionId): Promise<Transmission | null> {
  return (await loadTransmissions(tx, accountId, [id])).get(id) ?? null;
}

/** Finished attempts, oldest first. */
export async function loadAttempts(
  tx: Tx,
  accountId: AccountId,
  ids: readonly TransmissionId[],
): Promise<Map<TransmissionId, Attempt[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.many(sql<Attempt & { readonly transmissionId: TransmissionId }>`
    select transmission_id as "transmissionId", number, ${instant('started_at')} as "startedAt", ${instant('finished_at')} as "finishedAt",
      outcome, reason, reason_code as "reasonCode"
    from transmissions.attempt where account_id = ${accountId} and transmission_id = any(${ids}::uuid[]) order by transmission_id, number`);
  const byTransmission = new Map<TransmissionId, Attempt[]>(ids.map((id) => [id, []]));
  for (const { transmissionId, ...attempt } of rows) byTransmission.get(transmissionId)?.push(attempt);
  return byTransmission;
}
