/** What waits for a person, gathered from where it stands: nothing is stored for it, so nothing can be forgotten. Reads only. */
import { sql, type RawBuilder } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId } from '#kernel/id.ts';
import type { ExceptionItem, ExceptionKind } from '#model/exception-item.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

/** The conditions repeat those of the partial indexes word for word. */
const waiting = (accountId: AccountId) => sql`
  select case when d.state = 'parked' and d.reason_code = 'outcome_unknown' then 'delivery_unknown' else 'delivery_' || d.state end as kind,
    'delivery' as subject_kind, d.id, coalesce(i.number, 'a draft') || ' to ' || d.recipient as label,
    coalesce(d.reason, 'No reason was given.') as reason, d.updated_at as since, d.state = 'parked' as can_retry, d.state = 'parked' as can_resolve
  from deliveries.delivery d join invoices.invoice i on i.account_id = d.account_id and i.id = d.invoice_id
  where d.account_id = ${accountId} and d.state in ('unknown', 'parked', 'bounced', 'rejected') and d.resolved_at is null
  union all
  select case when n.state = 'quarantined' then 'inbound_event_quarantined' else 'inbound_event_mismatched' end, 'inbound_event', n.id,
    n.source || ' ' || n.source_event_id,
    case when n.state = 'quarantined' then coalesce(n.problem ->> 'detail', 'It was not understood.')
      else format('%s later sending(s) of this event say something else than the first.', n.mismatched_repeats) end,
    n.updated_at, n.state = 'quarantined', true
  from intake.inbound_event n
  where n.account_id = ${accountId} and n.resolved_at is null and (n.state = 'quarantined' or n.mismatched_repeats > 0)
  union all
  select 'shipment_not_invoiced', 'shipment', s.id, s.number,
    format('Shipment %s left on %s and no invoice bills it.', s.number, s.shipped_on), s.shipped_at, true, false
  from fulfilment.shipment s join orders.sales_order o on o.account_id = s.account_id and o.id = s.order_id
  where s.account_id = ${accountId} and s.state = 'shipped' and o.billing_policy ->> 'trigger' = 'shipment_shipped'
    and not exists (
      select 1 from invoices.claim c
      where c.account_id = ${accountId} and c.source_kind = 'shipment' and c.source_id = s.id and c.state <> 'released')
  union all
  select 'document_not_rendered', 'invoice', f.invoice_id, coalesce(i.number, 'a draft'), f.reason, f.first_failed_at, true, false
  from deliveries.render_failure f join invoices.invoice i on i.account_id = f.account_id and i.id = f.invoice_id
  where f.account_id = ${accountId} and i.lifecycle in ('issued', 'closed')
    and not exists (
      select 1 from deliveries.document d
      where d.account_id = ${accountId} and d.invoice_id = f.invoice_id and d.revision = f.revision and d.format = f.format)
  union all
  select 'invoice_without_recipient', 'invoice', i.id, i.number,
    format('%s was to be sent, but the customer has no e-mail address. Give it one and try again, or send it to somebody.', i.number),
    i.issued_at, true, false
  from invoices.invoice i
  join invoices.standing s on s.account_id = i.account_id and s.invoice_id = i.id
  join orders.sales_order o on o.account_id = i.account_id and o.id = i.order_id
  where i.account_id = ${accountId} and i.kind = 'invoice' and i.origin <> 'manual' and i.lifecycle = 'issued' and not s.is_sent
    and o.billing_policy ->> 'onCreation' = 'issue_and_send'
    and not exists (select 1 from deliveries.delivery d where d.account_id = ${accountId} and d.invoice_id = i.id)`;

const columns = sql`
  kind, subject_kind as "subjectKind", id, id as "subjectId", label, reason, ${instant('since')} as since, can_retry as "canRetry",
  can_resolve as "canResolve"`;

export interface ExceptionsAsked {
  readonly kind?: ExceptionKind | undefined;
  readonly limit: number;
  /** Since when and id of the last one shown. */
  readonly after: readonly [Instant, string] | null;
  readonly count: boolean;
}

/** Up to limit + 1, the latest first. */
export async function listExceptions(
  tx: Tx,
  accountId: AccountId,
  asked: ExceptionsAsked,
): Promise<{ readonly rows: ExceptionItem[]; readonly totalCount: number | null }> {
  const kind = asked.kind === undefined ? sql`true` : sql`kind = ${asked.kind}`;
  const after: RawBuilder<unknown> =
    asked.after === null
      ? sql`true`
      : sql`(date_trunc('milliseconds', since), id) < (${asked.after[0]}::timestamptz, ${asked.after[1]}::uuid)`;
  const rows = await tx.many(sql<ExceptionItem>`
    select ${columns} from (${waiting(accountId)}) waiting where ${kind} and ${after}
    order by date_trunc('milliseconds', since) desc, id desc limit ${asked.limit + 1}`);
  const counted = asked.count
    ? await tx.maybe(
        sql<{ count: string }>`select count(*)::text as count from (${waiting(accountId)}) waiting where ${kind}`,
      )
    : null;
  return { rows, totalCount: counted === null ? null : Number(counted.count) };
}

/** The exception of a subject; null when nothing about it waits for a person. */
export async function findException(tx: Tx, accountId: AccountId, id: string): Promise<ExceptionItem | null> {
  const [found] = await tx.many(
    sql<ExceptionItem>`select ${columns} from (${waiting(accountId)}) waiting where id = ${id}`,
  );
  return found ?? null;
}
