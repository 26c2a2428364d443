/** Sendings as they are kept: what is to be planned, what was, and the mails it led to. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, DeliveryId, InvoiceId } from '#kernel/id.ts';
import type { Sending, SendingId, SendingItem } from '#model/sending.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export async function insertSending(
  tx: Tx,
  sending: Omit<Sending, 'state' | 'total' | 'updatedAt'>,
  invoiceIds: readonly InvoiceId[],
): Promise<void> {
  const { accountId, id, createdAt } = sending;
  await tx.run(sql`
    insert into deliveries.sending (account_id, id, state, by_filter, resend, note, total, actor, job_id, created_at, updated_at)
    values (${accountId}, ${id}, 'planning', ${sending.byFilter}, ${sending.resend}, ${sending.note}, ${invoiceIds.length},
      ${JSON.stringify(sending.actor)}::json, ${sending.jobId}, ${createdAt}, ${createdAt})`);
  await tx.run(sql`
    insert into deliveries.sending_item (account_id, sending_id, position, invoice_id)
    select ${accountId}, ${id}, i.position, i.invoice_id
    from unnest(${invoiceIds}::uuid[]) with ordinality as i(invoice_id, position)`);
}

const SELECT = sql`
  select account_id as "accountId", id, state, by_filter as "byFilter", resend, note, total, actor, job_id as "jobId",
    ${instant('created_at')} as "createdAt", ${instant('updated_at')} as "updatedAt"
  from deliveries.sending`;

export const loadSending = (tx: Tx, accountId: AccountId, id: SendingId): Promise<Sending | null> =>
  tx.maybe(sql<Sending>`${SELECT} where account_id = ${accountId} and id = ${id}`);

export const loadSendings = (tx: Tx, accountId: AccountId, ids: readonly SendingId[]): Promise<Sending[]> =>
  tx.many(sql<Sending>`${SELECT} where account_id = ${accountId} and id = any(${ids}::uuid[]) order by id desc`);

export const lockSending = (tx: Tx, accountId: AccountId, id: SendingId): Promise<Sending | null> =>
  tx.maybe(sql<Sending>`${SELECT} where account_id = ${accountId} and id = ${id} for update`);

/** Sendings whose planning should go on and of which nothing was heard since; those another sweep holds are left to it. */
export const lockSilentSendings = (
  tx: Tx,
  accountId: AccountId,
  since: { readonly before: Instant; readonly limit: number },
): Promise<Sending[]> =>
  tx.many(sql<Sending>`
    ${SELECT} where account_id = ${accountId} and state = 'planning' and updated_at < ${since.before}
    order by id limit ${since.limit} for update skip locked`);

export async function moveSending(
  tx: Tx,
  sending: Pick<Sending, 'accountId' | 'id' | 'state' | 'jobId'>,
  at: Instant,
): Promise<void> {
  await tx.run(sql`
    update deliveries.sending set state = ${sending.state}, job_id = ${sending.jobId}, updated_at = ${at}
    where account_id = ${sending.accountId} and id = ${sending.id}`);
}

/** The next that wait to be planned, in order. */
export const nextItems = (
  tx: Tx,
  accountId: AccountId,
  of: { readonly sendingId: SendingId; readonly limit: number },
): Promise<SendingItem[]> =>
  tx.many(sql<SendingItem>`
    select position, invoice_id as "invoiceId", outcome, code, detail from deliveries.sending_item
    where account_id = ${accountId} and sending_id = ${of.sendingId} and outcome is null order by position limit ${of.limit}`);

export interface OpenMails {
  /** Neither left nor stopped. */
  readonly open: number;
  /** Those of them that are not postponed. */
  readonly moving: number;
}

/** The account's open mails are looked up one by one among the sending's: a join might read all the sending ever sent. */
export async function countOpenMails(
  tx: Tx,
  accountId: AccountId,
  of: { readonly sendingId: SendingId; readonly at: Instant },
): Promise<OpenMails> {
  const counted = await tx.maybe(sql<OpenMails>`
    select count(*)::int as open,
      (count(*) filter (where d.state = 'sending' or d.attempts = 0 or d.next_attempt_at <= ${of.at}))::int as moving
    from deliveries.delivery d
    where d.account_id = ${accountId} and d.state in ('queued', 'sending')
      and (select true from deliveries.sending_delivery s
        where s.account_id = d.account_id and s.sending_id = ${of.sendingId} and s.delivery_id = d.id)`);
  return present(counted, 'a count is a row');
}

export async function settleItems(
  tx: Tx,
  accountId: AccountId,
  settled: {
    readonly sendingId: SendingId;
    readonly items: readonly SendingItem[];
    readonly mails: readonly { readonly deliveryId: DeliveryId; readonly invoiceId: InvoiceId }[];
  },
): Promise<void> {
  const items = JSON.stringify(settled.items);
  await tx.run(sql`
    update deliveries.sending_item i set outcome = s.outcome, code = s.code, detail = s.detail
    from json_to_recordset(${items}::json) as s(position integer, outcome text, code text, detail text)
    where i.account_id = ${accountId} and i.sending_id = ${settled.sendingId} and i.position = s.position`);
  const mails = settled.mails.map(({ deliveryId, invoiceId }) => ({ delivery_id: deliveryId, invoice_id: invoiceId }));
  await tx.run(sql`
    insert into deliveries.sending_delivery (account_id, sending_id, delivery_id, invoice_id)
    select ${accountId}, ${settled.sendingId}, delivery_id, invoice_id
    from json_to_recordset(${JSON.stringify(mails)}::json) as m(delivery_id uuid, invoice_id uuid)
    on conflict do nothing`);
}

/** What has not been planned will not be; answers how many. */
export const dropWaitingItems = (
  tx: Tx,
  accountId: AccountId,
  dropped: { readonly sendingId: SendingId; readonly code: string; readonly detail: string },
): Promise<number> =>
  tx.run(sql`
    update deliveries.sending_item set outcome = 'skipped', code = ${dropped.code}, detail = ${dropped.detail}
    where account_id = ${accountId} and sending_id = ${dropped.sendingId} and outcome is null`);
