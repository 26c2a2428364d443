/** How far sendings are, and what became of each invoice in them; and how fast mail leaves an account altogether. Reads only. */
import { sql } from 'kysely';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import { DELIVERY_STATES, type DeliveryState } from '#model/delivery.ts';
import {
  SENDING_STANDINGS,
  type SendingId,
  type SendingItem,
  type SendingProgress,
  type SendingStanding,
} from '#model/sending.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { waitsForPerson } from './waiting-deliveries.ts';

/** Each item with the mails of its invoice taken together. */
const ITEMS = (accountId: AccountId, sendingId: SendingId) => sql`
  with mails as (
    select m.invoice_id, bool_or(d.state in ('queued', 'sending')) as moving,
      bool_or(${waitsForPerson(accountId)}) as stuck,
      bool_or(d.state in ('unknown', 'parked', 'bounced', 'rejected')) as failed
    from deliveries.sending_delivery m
    join deliveries.delivery d on d.account_id = m.account_id and d.id = m.delivery_id
    where m.account_id = ${accountId} and m.sending_id = ${sendingId} group by m.invoice_id
  ), items as (
    select i.position, i.invoice_id, i.outcome, i.code, i.detail,
      case when i.outcome is null then 'waiting'
        when i.outcome <> 'queued' then i.outcome
        when m.moving then 'on_the_way'
        when m.stuck then 'needs_person'
        when m.failed then 'given_up'
        else 'sent' end as standing
    from deliveries.sending_item i left join mails m on m.invoice_id = i.invoice_id
    where i.account_id = ${accountId} and i.sending_id = ${sendingId}
  )`;

export async function readSendingProgress(
  tx: Tx,
  accountId: AccountId,
  sendingId: SendingId,
): Promise<SendingProgress> {
  const invoices = await tx.many(sql<{ of: SendingStanding; count: number }>`
    ${ITEMS(accountId, sendingId)} select standing as of, count(*)::int as count from items group by standing`);
  const mails = await tx.many(sql<{ of: DeliveryState; count: number }>`
    select d.state as of, count(*)::int as count from deliveries.sending_delivery m
    join deliveries.delivery d on d.account_id = m.account_id and d.id = m.delivery_id
    where m.account_id = ${accountId} and m.sending_id = ${sendingId} group by d.state`);
  return { invoices: countsOf(SENDING_STANDINGS, invoices), mails: countsOf(DELIVERY_STATES, mails) };
}

function countsOf<K extends string>(
  all: readonly K[],
  rows: readonly { readonly of: K; readonly count: number }[],
): Record<K, number> {
  const counted = new Map(rows.map((row) => [row.of, row.count]));
  return Object.fromEntries(all.map((of) => [of, counted.get(of) ?? 0])) as Record<K, number>;
}

export interface StandingItem extends SendingItem {
  readonly invoiceId: InvoiceId;
  readonly standing: SendingStanding;
}

/** Up to limit + 1 of a sending's invoices, in its order. */
export const listSendingItems = (
  tx: Tx,
  accountId: AccountId,
  asked: {
    readonly sendingId: SendingId;
    readonly standing: SendingStanding | undefined;
    readonly after: number;
    readonly limit: number;
  },
): Promise<StandingItem[]> =>
  tx.many(sql<StandingItem>`
    ${ITEMS(accountId, asked.sendingId)}
    select position, invoice_id as "invoiceId", outcome, code, detail, standing from items
    where position > ${asked.after} and (${asked.standing ?? null}::text is null or standing = ${asked.standing ?? null})
    order by position limit ${asked.limit + 1}`);

/** Up to limit + 1 sendings, newest first. */
export async function listSendings(
  tx: Tx,
  accountId: AccountId,
  asked: { readonly limit: number; readonly after: string | null; readonly count: boolean },
): Promise<{ readonly rows: SendingId[]; readonly totalCount: number | null }> {
  const after = asked.after === null ? sql`true` : sql`id < ${asked.after}::uuid`;
  const rows = await tx.many(sql<{ id: SendingId }>`
    select id from deliveries.sending where account_id = ${accountId} and ${after} order by account_id, id desc limit ${asked.limit + 1}`);
  const counted = asked.count
    ? await tx.maybe(
        sql<{ count: number }>`select count(*)::int as count from deliveries.sending where account_id = ${accountId}`,
      )
    : null;
  return { rows: rows.map((row) => row.id), totalCount: counted?.count ?? null };
}

export interface DeliveryCounts {
  /** Waiting; `due` of them are not postponed. */
  readonly queued: number;
  readonly due: number;
  readonly sending: number;
  readonly needsPerson: number;
  readonly acceptedLastMinute: number;
  readonly acceptedLastHour: number;
  readonly acceptedLastDay: number;
}

/** By partial indexes: what is done and old is not looked at. */
export async function countDeliveries(tx: Tx, accountId: AccountId, at: string): Promise<DeliveryCounts> {
  const [counts] = await tx.many(sql<DeliveryCounts>`
    select
      (select count(*)::int from deliveries.delivery where account_id = ${accountId} and state = 'queued') as queued,
      (select count(*)::int from deliveries.delivery
        where account_id = ${accountId} and state = 'queued' and next_attempt_at <= ${at}::timestamptz) as due,
      (select count(*)::int from deliveries.delivery where account_id = ${accountId} and state = 'sending') as sending,
      (select count(*)::int from deliveries.delivery d
        where d.account_id = ${accountId} and ${waitsForPerson(accountId)}) as "needsPerson",
      a.minute as "acceptedLastMinute", a.hour as "acceptedLastHour", a.day as "acceptedLastDay"
    from (
      select count(*) filter (where accepted_at > ${at}::timestamptz - interval '1 minute')::int as minute,
        count(*) filter (where accepted_at > ${at}::timestamptz - interval '1 hour')::int as hour, count(*)::int as day
      from deliveries.delivery
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
