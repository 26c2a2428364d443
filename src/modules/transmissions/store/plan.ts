/** Planning and cancelling transmissions. A row is the outbox entry of its document. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, TransmissionId, InvoiceId } from '#kernel/id.ts';
import type { Transmission, PlannedTransmission } from '#model/transmission.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { OUTCOME_UNKNOWN } from '../rules/was-mailed.ts';
import { TRANSMISSION_COLUMNS } from './read.ts';

export interface TransmissionToQueue extends PlannedTransmission {
  readonly accountId: AccountId;
  /** Also the id of the first attempt's job. */
  readonly id: TransmissionId;
  readonly invoiceId: InvoiceId;
  readonly revision: number;
  /** Time of planning; the first attempt is due immediately. */
  readonly at: Instant;
}

/** Queues transmissions, except those already planned for the same document, channel, recipient and purpose. Returns the new ones. */
export async function insertTransmissions(
  tx: Tx,
  transmissions: readonly TransmissionToQueue[],
): Promise<TransmissionId[]> {
  if (transmissions.length === 0) return [];
  const inserted = await tx.many(
    sql<{ id: TransmissionId }>`${inserting(transmissions)} on conflict do nothing returning id`,
  );
  return inserted.map((row) => row.id);
}

/** Queues the first transmissions of documents issued in this transaction; fails if any were planned before. */
export function insertFirstTransmissions(tx: Tx, transmissions: readonly TransmissionToQueue[]): void {
  if (transmissions.length > 0) tx.send(inserting(transmissions));
}

function inserting(transmissions: readonly TransmissionToQueue[]) {
  const rows = transmissions.map((transmission) => ({
    account_id: transmission.accountId,
    at: transmission.at,
    id: transmission.id,
    invoice_id: transmission.invoiceId,
    revision: transmission.revision,
    channel: transmission.channel,
    recipient: transmission.recipient,
    recipient_role: transmission.recipientRole,
    purpose: transmission.purpose,
    counts_as_sent: transmission.countsAsSent,
    note: transmission.note,
  }));
  return sql`
    insert into transmissions.transmission (account_id, id, invoice_id, revision, channel, recipient, recipient_role, purpose, counts_as_sent,
      note, state, next_attempt_at, job_id, created_at, updated_at)
    select account_id, id, invoice_id, revision, channel, recipient, recipient_role, purpose, counts_as_sent, note, 'queued', at, id, at, at
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as d(account_id uuid, at timestamptz, id uuid, invoice_id uuid, revision integer, channel text, recipient text, recipient_role text, purpose text,
        counts_as_sent boolean, note text)`;
}

export interface Cancelled {
  /** Transmissions that were parked. */
  readonly parked: Transmission[];
  /** Number of transmissions that are being sent, were sent or may have been, except a sales rep's copy. */
  readonly beyondRecall: number;
}

/** Parks unsent transmissions of a void invoice. Locks the rows first, so that no worker claims one meanwhile. */
export async function cancelTransmissions(
  tx: Tx,
  accountId: AccountId,
  cancelled: { readonly invoiceId: InvoiceId; readonly at: Instant; readonly reason: string },
): Promise<Cancelled> {
  const { invoiceId, at, reason } = cancelled;
  const seen = await tx.many(sql<{ beyondRecall: boolean }>`
    select (d.recipient_role = 'customer' or d.counts_as_sent)
      and (d.state not in ('queued', 'parked') or (d.reason_code = ${OUTCOME_UNKNOWN} and (d.resolved_at is null or exists (
        select from transmissions.transmission again
        where again.account_id = d.account_id and again.invoice_id = d.invoice_id and again.id > d.id
          and lower(again.recipient) = lower(d.recipient))))) as "beyondRecall"
    from transmissions.transmission d where d.account_id = ${accountId} and d.invoice_id = ${invoiceId} order by d.id for update`);
  const parked = await tx.many(sql<Transmission>`
    update transmissions.transmission d
    set state = 'parked', reason = ${`Not sent: the invoice was voided (${reason}).`}, reason_code = 'invoice_void', resolved_at = ${at},
      updated_at = ${at}, next_attempt_at = null, job_id = null
    where d.account_id = ${accountId} and d.invoice_id = ${invoiceId} and d.state = 'queued'
    returning ${TRANSMISSION_COLUMNS}`);
  return { parked, beyondRecall: seen.filter((row) => row.beyondRecall === true).length };
}
