/** Exceptions, derived from the current state of all tables rather than stored, so that none can be missed. Read-only. */
import { sql, type RawBuilder } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId } from '#kernel/id.ts';
import type { ExceptionItem, ExceptionKind } from '#model/exception-item.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { billsShipments, lacksItsInvoice } from './trigger-conditions.ts';
import { all } from './keyset.ts';
import { waysToUnbilled } from './shipments.ts';
import { isCreditedWhole, waitsForPerson } from './waiting-transmissions.ts';

/** Part of the shipment is unbilled and not held by a person. */
const isDue = (accountId: AccountId) => sql`exists (
  select from fulfilment.shipment_line l
  join orders.quantity_balance b on b.account_id = l.account_id and b.order_line_id = l.order_line_id
  where l.account_id = ${accountId} and l.shipment_id = s.id and b.shipped - b.billed + b.credited > (
    select coalesce(sum(h.quantity), 0) from fulfilment.shipment g
    join invoices.claim c on c.account_id = g.account_id and c.source_kind = 'shipment' and c.source_id = g.id and c.state = 'held'
    join fulfilment.shipment_line h on h.account_id = g.account_id and h.shipment_id = g.id and h.order_line_id = l.order_line_id
    where g.account_id = ${accountId} and g.order_id = s.order_id and g.state = 'shipped'))`;

/** The conditions must equal those of the partial indexes. */
const transmissions = (accountId: AccountId) => sql`
  select case when d.state = 'parked' and d.reason_code = 'outcome_unknown' then 'transmission_unknown' else 'transmission_' || d.state end as kind,
    'transmission' as subject_kind, d.id, coalesce(i.number, 'a draft') || ' to ' || d.recipient as label,
    coalesce(d.reason, 'No reason was given.') as reason, d.updated_at as since, d.state = 'parked' as can_retry, d.state = 'parked' as can_resolve
  from transmissions.transmission d join invoices.invoice i on i.account_id = d.account_id and i.id = d.invoice_id
  where d.account_id = ${accountId} and ${waitsForPerson(accountId)}`;

const inboundEvents = (accountId: AccountId) => sql`
  select case when n.state = 'quarantined' then 'inbound_event_quarantined' else 'inbound_event_mismatched' end as kind,
    'inbound_event' as subject_kind, n.id, n.source || ' ' || n.source_event_id as label,
    case when n.state = 'quarantined' then coalesce(n.problem ->> 'detail', 'The event could not be read.')
      else format('%s later repeat(s) of this event differ from the first; the first one counts.', n.mismatched_repeats) end as reason,
    n.updated_at as since, n.state = 'quarantined' as can_retry, true as can_resolve
  from intake.inbound_event n
  where n.account_id = ${accountId} and n.resolved_at is null and (n.state = 'quarantined' or n.mismatched_repeats > 0)`;

/** In an incomplete account a shipment that never had an invoice waits for the account; one that lost its invoice waits for a person. */
const kindOfShipment = (accountId: AccountId, incomplete: string | null) =>
  incomplete === null
    ? sql`'shipment_not_invoiced'`
    : sql`case when s.left_unbilled and o.billing_policy ->> 'onCreation' <> 'draft' and not exists (
        select from invoices.claim c where c.account_id = ${accountId} and c.source_kind = 'shipment' and c.source_id = s.id)
        then 'account_incomplete' else 'shipment_not_invoiced' end`;

const shipments = (accountId: AccountId, incomplete: string | null) =>
  sql.join(
    waysToUnbilled(accountId).map(
      ({ from, where }) => sql`
  select ${kindOfShipment(accountId, incomplete)} as kind, 'shipment' as subject_kind, s.id, s.number as label,
    format('Shipment %s was shipped on %s and has not been invoiced.', s.number, s.shipped_on) || ${incomplete === null ? '' : ` ${incomplete}`}::text as reason,
    s.shipped_at as since, ${incomplete === null}::boolean as can_retry, false as can_resolve
  from ${from} join orders.sales_order o on o.account_id = s.account_id and o.id = s.order_id
  where ${all(where)} and ${billsShipments} and ${isDue(accountId)}`,
    ),
    sql` union all `,
  );

/** An order billed at acceptance has a claim from then on; it is unbilled only when the claim was released. */
const orders = (accountId: AccountId) => sql`
  select 'order_not_invoiced' as kind, 'order' as subject_kind, o.id, o.number as label,
    format('Order %s is billed when it is accepted, but its invoice was voided or credited and it has not been invoiced again.', o.number) as reason,
    o.accepted_at as since, true as can_retry, false as can_resolve
  from (select distinct c.source_id from invoices.claim c
    where c.account_id = ${accountId} and c.source_kind = 'order' and c.state = 'released') lost
  join orders.sales_order o on o.account_id = ${accountId} and o.id = lost.source_id
  where ${lacksItsInvoice(accountId)}`;

const renderings = (accountId: AccountId) => sql`
  select 'document_not_rendered' as kind, 'invoice' as subject_kind, f.invoice_id as id, coalesce(i.number, 'a draft') as label, f.reason,
    f.first_failed_at as since, true as can_retry, false as can_resolve
  from transmissions.render_failure f join invoices.invoice i on i.account_id = f.account_id and i.id = f.invoice_id
  where f.account_id = ${accountId} and i.lifecycle in ('issued', 'closed')
    and not exists (
      select 1 from transmissions.document d
      where d.account_id = ${accountId} and d.invoice_id = f.invoice_id and d.revision = f.revision and d.format = f.format)`;

const invoices = (accountId: AccountId) => sql`
  select 'invoice_without_recipient' as kind, 'invoice' as subject_kind, i.id, i.number as label,
    format('%s cannot be sent because the customer has no e-mail address. Add an address to the customer, and it is sent automatically; or send it to another address.', i.number) as reason,
    i.issued_at as since, true as can_retry, false as can_resolve
  from invoices.standing s
  join invoices.invoice i on i.account_id = s.account_id and i.id = s.invoice_id
  where s.account_id = ${accountId} and s.lacks_recipient and not s.is_sent and not (s.is_paid_in_full and s.credited > 0)
    and i.lifecycle = 'issued' and not ${isCreditedWhole(accountId)}
    and not exists (
      select from transmissions.transmission d where d.account_id = ${accountId} and d.invoice_id = i.id and d.counts_as_sent)`;

/**
 * Discounts left over. Ends when the order's documents give all of its discounts, or a manual credit does: one with the order's number as
 * reference, or without a reference and of exactly that amount.
 */
const discounts = (accountId: AccountId) => sql`
  select 'discount_not_credited' as kind, 'order' as subject_kind, o.id, o.number as label,
    format('Order %s has nothing left to bill, but %s %s of its discounts could not be deducted from its invoices. Record it as a credit (POST /v1/transactions, type credit) with the number of the order as its reference, or resolve the exception with a note.',
      o.number, trim_scale(d.open), o.currency) as reason,
    o.uncredited_at as since, false as can_retry, true as can_resolve
  from orders.sales_order o cross join lateral (
    select (select coalesce(sum(c.amount), 0) from orders.charge c where c.account_id = o.account_id and c.order_id = o.id and c.kind = 'discount')
      + coalesce(sum(case i.kind when 'credit_note' then -p.priced else p.priced end), 0) as open
    from invoices.invoice i cross join lateral (
      select c.priced from invoices.charge c
      where c.account_id = i.account_id and c.invoice_id = i.id and c.revision = i.revision and c.kind = 'discount' and c.charge_id is not null
      union all
      select l.priced from invoices.line l
      join orders.charge c on c.account_id = l.account_id and c.id = l.charge_id and c.kind = 'discount'
      where l.account_id = i.account_id and l.invoice_id = i.id and l.revision = i.revision and l.charge_id is not null) p
    where i.account_id = o.account_id and i.order_id = o.id and i.lifecycle in ('issued', 'closed')) d
  where o.account_id = ${accountId} and o.uncredited_discount is not null and o.phase <> 'void' and d.open > (
    select coalesce(sum(t.amount), 0) from settlements.transaction t
    where t.account_id = o.account_id and t.customer_id = o.customer_id and t.currency = o.currency and t.type = 'credit'
      and t.credit_note_id is null and t.created_at >= o.uncredited_at
      and (lower(btrim(t.reference)) = lower(btrim(o.number collate "default")) or (t.reference is null and t.amount = d.open)))`;

const logos = (accountId: AccountId) => sql`
  select 'logo_left_out' as kind, 'account' as subject_kind, a.id, a.name as label,
    format('Documents are issued without the logo. %s Upload another logo, or remove it.', a.logo_problem) as reason, a.logo_problem_at as since,
    false as can_retry, false as can_resolve
  from access.account a where a.id = ${accountId} and a.logo_problem is not null`;

/** Ends when the invoice is void or fully credited. Credit notes are left out: they have the characters of their invoice. */
const undrawn = (accountId: AccountId) => sql`
  select 'characters_not_drawn' as kind, 'invoice' as subject_kind, u.invoice_id as id, i.number as label,
    format('No font contains %s; on the document they are printed as codes, such as [U+10330]. Correct the invoice, or resolve the exception with a note.', u.characters) as reason,
    u.noted_at as since, false as can_retry, true as can_resolve
  from transmissions.undrawn u join invoices.invoice i on i.account_id = u.account_id and i.id = u.invoice_id and i.revision = u.revision
  where u.account_id = ${accountId} and u.resolved_at is null and i.lifecycle in ('issued', 'closed') and i.kind = 'invoice'
    and not ${isCreditedWhole(accountId)}`;

/** `incomplete`: why the account may not issue, as a sentence; null when it may. */
type Source = (accountId: AccountId, incomplete: string | null) => RawBuilder<unknown>;

/** The query for each kind of exception. */
const SOURCES: Readonly<Record<ExceptionKind, Source>> = {
  transmission_parked: transmissions,
  transmission_unknown: transmissions,
  transmission_bounced: transmissions,
  transmission_rejected: transmissions,
  inbound_event_quarantined: inboundEvents,
  inbound_event_mismatched: inboundEvents,
  shipment_not_invoiced: shipments,
  order_not_invoiced: orders,
  account_incomplete: shipments,
  document_not_rendered: renderings,
  invoice_without_recipient: invoices,
  discount_not_credited: discounts,
  logo_left_out: logos,
  characters_not_drawn: undrawn,
};

/** All exceptions, or those of one kind's query. */
const waiting = (accountId: AccountId, incomplete: string | null, kind?: ExceptionKind) =>
  kind === undefined
    ? sql.join(
        [...new Set(Object.values(SOURCES))].map((source) => source(accountId, incomplete)),
        sql` union all `,
      )
    : SOURCES[kind](accountId, incomplete);

const columns = sql`
  kind, subject_kind as "subjectKind", id, id as "subjectId", label, reason, ${instant('since')} as since, can_retry as "canRetry",
  can_resolve as "canResolve"`;

export interface ExceptionQuery {
  readonly kind?: ExceptionKind | undefined;
  /** Why the account may not issue, as a sentence; null when it may. */
  readonly incomplete: string | null;
  readonly limit: number;
  /** `since` and id of the last row of the previous page. */
  readonly after: readonly [Instant, string] | null;
  readonly count: boolean;
}

/** Up to limit + 1, latest first. */
export async function listExceptions(
  tx: Tx,
  accountId: AccountId,
  query: ExceptionQuery,
): Promise<{ readonly rows: ExceptionItem[]; readonly totalCount: number | null }> {
  const kind = query.kind === undefined ? sql`true` : sql`kind = ${query.kind}`;
  const after: RawBuilder<unknown> =
    query.after === null
      ? sql`true`
      : sql`(date_trunc('milliseconds', since), id) < (${query.after[0]}::timestamptz, ${query.after[1]}::uuid)`;
  const rows = await tx.many(sql<ExceptionItem>`
    select ${columns} from (${waiting(accountId, query.incomplete, query.kind)}) waiting where ${kind} and ${after}
    order by date_trunc('milliseconds', since) desc, id desc limit ${query.limit + 1}`);
  const counted = query.count
    ? await tx.maybe(
        sql<{
          count: string;
        }>`select count(*)::text as count from (${waiting(accountId, query.incomplete, query.kind)}) waiting where ${kind}`,
      )
    : null;
  return { rows, totalCount: counted === null ? null : Number(counted.count) };
}

/** An exception of the subject, preferably one that can be ended as requested; null when there is none. */
export async function findException(
  tx: Tx,
  accountId: AccountId,
  {
    id,
    incomplete,
    ending,
  }: { readonly id: string; readonly ending: 'retry' | 'resolve' } & Pick<ExceptionQuery, 'incomplete'>,
): Promise<ExceptionItem | null> {
  const [found] = await tx.many(
    sql<ExceptionItem>`select ${columns} from (${waiting(accountId, incomplete)}) waiting where id = ${id}
      order by ${ending === 'retry' ? sql`can_retry` : sql`can_resolve`} desc limit 1`,
  );
  return found ?? null;
}
