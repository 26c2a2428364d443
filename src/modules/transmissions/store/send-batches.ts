/** Storage of send batches: items to plan, planned items, and their mails. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, TransmissionId, InvoiceId } from '#kernel/id.ts';
import type { SendBatch, SendBatchId, SendBatchItem } from '#model/send-batch.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export async function insertSendBatch(
  tx: Tx,
  sendBatch: Omit<SendBatch, 'state' | 'total' | 'updatedAt'>,
  invoiceIds: readonly InvoiceId[],
): Promise<void> {
  const { accountId, id, createdAt } = sendBatch;
  await tx.run(sql`
    insert into transmissions.send_batch (account_id, id, state, by_filter, resend, note, total, actor, job_id, created_at, updated_at)
    values (${accountId}, ${id}, 'planning', ${sendBatch.byFilter}, ${sendBatch.resend}, ${sendBatch.note}, ${invoiceIds.length},
      ${JSON.stringify(sendBatch.actor)}::json, ${sendBatch.jobId}, ${createdAt}, ${createdAt})`);
  await tx.run(sql`
    insert into transmissions.send_batch_item (account_id, send_batch_id, position, invoice_id)
    select ${accountId}, ${id}, i.position, i.invoice_id
    from unnest(${invoiceIds}::uuid[]) with ordinality as i(invoice_id, position)`);
}

const SELECT = sql`
  select account_id as "accountId", id, state, by_filter as "byFilter", resend, note, total, actor, job_id as "jobId",
    ${instant('created_at')} as "createdAt", ${instant('updated_at')} as "updatedAt"
  from transmissions.send_batch`;

export const loadSendBatch = (tx: Tx, accountId: AccountId, id: SendBatchId): Promise<SendBatch | null> =>
  tx.maybe(sql<SendBatch>`${SELECT} where account_id = ${accountId} and id = ${id}`);

export const loadSendBatches = (tx: Tx, accountId: AccountId, ids: readonly SendBatchId[]): Promise<SendBatch[]> =>
  tx.many(sql<SendBatch>`${SELECT} where account_id = ${accountId} and id = any(${ids}::uuid[]) order by id desc`);

export const lockSendBatch = (tx: Tx, accountId: AccountId, id: SendBatchId): Promise<SendBatch | null> =>
  tx.maybe(sql<SendBatch>`${SELECT} where account_id = ${accountId} and id = ${id} for update`);

/** Locks unfinished send batches without a recent update; skips those locked by another sweep. */
export const lockSilentSendBatches = (
  tx: Tx,
  accountId: AccountId,
  since: { readonly before: Instant; readonly limit: number },
): Promise<SendBatch[]> =>
  tx.many(sql<SendBatch>`
    ${SELECT} where account_id = ${accountId} and state = 'planning' and updated_at < ${since.before}
    order by id limit ${since.limit} for update skip locked`);

export async function moveSendBatch(
  tx: Tx,
  sendBatch: Pick<SendBatch, 'accountId' | 'id' | 'state' | 'jobId'>,
  at: Instant,
): Promise<void> {
  await tx.run(sql`
    update transmissions.send_batch set state = ${sendBatch.state}, job_id = ${sendBatch.jobId}, updated_at = ${at}
    where account_id = ${sendBatch.accountId} and id = ${sendBatch.id}`);
}

/** The next items to plan, in order. */
export const nextItems = (
  tx: Tx,
  accountId: AccountId,
  of: { readonly sendBatchId: SendBatchId; readonly limit: number },
): Promise<SendBatchItem[]> =>
  tx.many(sql<SendBatchItem>`
    select position, invoice_id as "invoiceId", outcome, code, detail from transmissions.send_batch_item
    where account_id = ${accountId} and send_batch_id = ${of.sendBatchId} and outcome is null order by position limit ${of.limit}`);

export interface OpenMails {
  /** Number of mails neither sent nor stopped. */
  readonly open: number;
  /** Number of these that are not postponed. */
  readonly moving: number;
}

/** Forces a lookup per open mail of the account: a join might read all mails of the send batch. */
export async function countOpenMails(
  tx: Tx,
  accountId: AccountId,
  of: { readonly sendBatchId: SendBatchId; readonly at: Instant },
): Promise<OpenMails> {
  const counted = await tx.maybe(sql<OpenMails>`
    select count(*)::int as open,
      (count(*) filter (where d.state = 'sending' or d.attempts = 0 or d.next_attempt_at <= ${of.at}))::int as moving
    from transmissions.transmission d
    where d.account_id = ${accountId} and d.state in ('queued', 'sending')
      and (select true from transmissions.send_batch_transmission s
        where s.account_id = d.account_id and s.send_batch_id = ${of.sendBatchId} and s.transmission_id = d.id)`);
  return present(counted, 'a count is a row');
}

export async function settleItems(
  tx: Tx,
  accountId: AccountId,
  settled: {
    readonly sendBatchId: SendBatchId;
    readonly items: readonly SendBatchItem[];
    readonly mails: readonly { readonly transmissionId: TransmissionId; readonly invoiceId: InvoiceId }[];
  },
): Promise<void> {
  const items = JSON.stringify(settled.items);
  await tx.run(sql`
    update transmissions.send_batch_item i set outcome = s.outcome, code = s.code, detail = s.detail
    from json_to_recordset(${items}::json) as s(position integer, outcome text, code text, detail text)
    where i.account_id = ${accountId} and i.send_batch_id = ${settled.sendBatchId} and i.position = s.position`);
  const mails = settled.mails.map(({ transmissionId, invoiceId }) => ({
    transmission_id: transmissionId,
    invoice_id: invoiceId,
  }));
  await tx.run(sql`
    insert into transmissions.send_batch_transmission (account_id, send_batch_id, transmission_id, invoice_id)
    select ${accountId}, ${settled.sendBatchId}, transmission_id, invoice_id
    from json_to_recordset(${JSON.stringify(mails)}::json) as m(transmission_id uuid, invoice_id uuid)
    on conflict do nothing`);
}

/** Drops items not planned yet; returns their number. */
export const dropWaitingItems = (
  tx: Tx,
  accountId: AccountId,
  dropped: { readonly sendBatchId: SendBatchId; readonly code: string; readonly detail: string },
): Promise<number> =>
  tx.run(sql`
    update transmissions.send_batch_item set outcome = 'skipped', code = ${dropped.code}, detail = ${dropped.detail}
    where account_id = ${accountId} and send_batch_id = ${dropped.sendBatchId} and outcome is null`);
