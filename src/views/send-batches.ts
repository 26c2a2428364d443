/** Progress of send batches and of each invoice in them; and the mail throughput of an account. Read-only. */
import { sql } from 'kysely';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import { TRANSMISSION_STATES, type TransmissionState } from '#model/transmission.ts';
import {
  SEND_BATCH_STANDINGS,
  type SendBatchId,
  type SendBatchItem,
  type SendBatchProgress,
  type SendBatchStanding,
} from '#model/send-batch.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { FoundIds, IdPage } from './keyset.ts';
import { waitsForPerson } from './waiting-transmissions.ts';

/** Each item with the aggregated state of its invoice's mails. */
const ITEMS = (accountId: AccountId, sendBatchId: SendBatchId) => sql`
  with mails as (
    select m.invoice_id, bool_or(d.state in ('queued', 'sending')) as moving,
      bool_or(${waitsForPerson(accountId)}) as stuck,
      bool_or(d.state in ('unknown', 'parked', 'bounced', 'rejected')) as failed
    from transmissions.send_batch_transmission m
    join transmissions.transmission d on d.account_id = m.account_id and d.id = m.transmission_id
    where m.account_id = ${accountId} and m.send_batch_id = ${sendBatchId} group by m.invoice_id
  ), items as (
    select i.position, i.invoice_id, i.outcome, i.code, i.detail,
      case when i.outcome is null then 'waiting'
        when i.outcome <> 'queued' then i.outcome
        when m.moving then 'on_the_way'
        when m.stuck then 'needs_person'
        when m.failed then 'given_up'
        else 'sent' end as standing
    from transmissions.send_batch_item i left join mails m on m.invoice_id = i.invoice_id
    where i.account_id = ${accountId} and i.send_batch_id = ${sendBatchId}
  )`;

export async function readSendBatchProgress(
  tx: Tx,
  accountId: AccountId,
  sendBatchId: SendBatchId,
): Promise<SendBatchProgress> {
  const invoices = await tx.many(sql<{ of: SendBatchStanding; count: number }>`
    ${ITEMS(accountId, sendBatchId)} select standing as of, count(*)::int as count from items group by standing`);
  const mails = await tx.many(sql<{ of: TransmissionState; count: number }>`
    select d.state as of, count(*)::int as count from transmissions.send_batch_transmission m
    join transmissions.transmission d on d.account_id = m.account_id and d.id = m.transmission_id
    where m.account_id = ${accountId} and m.send_batch_id = ${sendBatchId} group by d.state`);
  return { invoices: countsOf(SEND_BATCH_STANDINGS, invoices), mails: countsOf(TRANSMISSION_STATES, mails) };
}

function countsOf<K extends string>(
  all: readonly K[],
  rows: readonly { readonly of: K; readonly count: number }[],
): Record<K, number> {
  const counted = new Map(rows.map((row) => [row.of, row.count]));
  return Object.fromEntries(all.map((of) => [of, counted.get(of) ?? 0])) as Record<K, number>;
}

export interface StandingItem extends SendBatchItem {
  readonly invoiceId: InvoiceId;
  readonly standing: SendBatchStanding;
}

/** Up to limit + 1 invoices of a send batch, in its order. */
export const listSendBatchItems = (
  tx: Tx,
  accountId: AccountId,
  query: {
    readonly sendBatchId: SendBatchId;
    readonly standing: SendBatchStanding | undefined;
    readonly after: number;
    readonly limit: number;
  },
): Promise<StandingItem[]> =>
  tx.many(sql<StandingItem>`
    ${ITEMS(accountId, query.sendBatchId)}
    select position, invoice_id as "invoiceId", outcome, code, detail, standing from items
    where position > ${query.after} and (${query.standing ?? null}::text is null or standing = ${query.standing ?? null})
    order by position limit ${query.limit + 1}`);

/** Up to limit + 1 send batches, newest first. */
export async function listSendBatches(tx: Tx, accountId: AccountId, query: IdPage): Promise<FoundIds<SendBatchId>> {
  const after = query.after === null ? sql`true` : sql`id < ${query.after}::uuid`;
  const rows = await tx.many(sql<{ id: SendBatchId }>`
    select id from transmissions.send_batch where account_id = ${accountId} and ${after} order by account_id, id desc limit ${query.limit + 1}`);
  const counted = query.count
    ? await tx.maybe(
        sql<{
          count: number;
        }>`select count(*)::int as count from transmissions.send_batch where account_id = ${accountId}`,
      )
    : null;
  return { rows: rows.map((row) => row.id), totalCount: counted?.count ?? null };
}

export interface TransmissionCounts {
  /** Queued, including postponed ones; `due`: those not postponed. */
  readonly queued: number;
  readonly due: number;
  readonly sending: number;
  readonly needsPerson: number;
  readonly acceptedLastMinute: number;
  readonly acceptedLastHour: number;
  readonly acceptedLastDay: number;
}

/** Uses partial indexes, so that old finished transmissions are not read. */
export async function countTransmissions(tx: Tx, accountId: AccountId, at: string): Promise<TransmissionCounts> {
  const [counts] = await tx.many(sql<TransmissionCounts>`
    select
      (select count(*)::int from transmissions.transmission where account_id = ${accountId} and state = 'queued') as queued,
      (select count(*)::int from transmissions.transmission
        where account_id = ${accountId} and state = 'queued' and next_attempt_at <= ${at}::timestamptz) as due,
      (select count(*)::int from transmissions.transmission where account_id = ${accountId} and state = 'sending') as sending,
      (select count(*)::int from transmissions.transmission d
        where d.account_id = ${accountId} and ${waitsForPerson(accountId)}) as "needsPerson",
      a.minute as "acceptedLastMinute", a.hour as "acceptedLastHour", a.day as "acceptedLastDay"
    from (
      select count(*) filter (where accepted_at > ${at}::timestamptz - interval '1 minute')::int as minute,
        count(*) filter (where accepted_at > ${at}::timestamptz - interval '1 hour')::int as hour, count(*)::int as day
      from transmissions.transmission
      where account_id = ${accountId} and accepted_at is not null and accepted_at > ${at}::timestamptz - interval '1 day'
    ) a`);
  return (
    counts ?? {
      queued: 0,
      due: 0,
      sending: 0,
      needsPerson: 0,
      acceptedLastMinute: 0,
      acceptedLastHour: 0,
      acceptedLastDay: 0,
    }
  );
}
