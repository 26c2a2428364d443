/**
 * Every SQL statement on inbound events: stored raw before they are parsed, once per account, source and event id. A statement may serve
 * several accounts; rows are always matched by account as well.
 */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, Id, InvoiceId, OrderId, ShipmentId } from '#kernel/id.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Owned } from '#model/owned.ts';
import type { OrderEvent } from '#model/order-event.ts';
import { instant } from '#runtime/database/columns.ts';
import { keys } from '#runtime/database/keys.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export type InboundEventId = Id<'inbound_event'>;
export type InboundState = 'received' | 'applied' | 'quarantined';

export interface EventToKeep extends Owned<InboundEventId> {
  readonly source: string;
  readonly sourceEventId: string;
  readonly type: string;
  readonly occurredAt: Instant | null;
  /** The body as received. */
  readonly raw: string;
  /** Hash of the parts that are equal in genuine repeats. */
  readonly contentHash: string;
}

/** A received event, and the number of further copies of it in the same batch. */
export interface Arrival {
  readonly event: EventToKeep;
  readonly repeats: number;
  readonly at: Instant;
}

export interface KeptEvent extends EventToKeep {
  readonly state: InboundState;
  readonly problem: Refusal | null;
  /** UUIDs of the created records. */
  readonly outcome: { readonly shipmentId: ShipmentId; readonly invoiceId: InvoiceId | null } | null;
  readonly receivedAt: Instant;
}

const COLUMNS = sql`
  e.account_id as "accountId", e.id, e.source, e.source_event_id as "sourceEventId", e.type, ${instant('e.occurred_at')} as "occurredAt",
  e.raw, e.content_hash as "contentHash", e.state, e.problem::text as problem, e.outcome::text as outcome,
  ${instant('e.received_at')} as "receivedAt"`;

type EventRow = Omit<KeptEvent, 'problem' | 'outcome'> & { problem: string | null; outcome: string | null };

const toKept = (row: EventRow): KeptEvent => ({
  ...row,
  problem: row.problem === null ? null : (JSON.parse(row.problem) as Refusal),
  outcome: row.outcome === null ? null : (JSON.parse(row.outcome) as KeptEvent['outcome']),
});

/** A quarantined event that is sent again with other content counts as corrected; applied events are not changed. */
const CORRECTS = sql`e.state = 'quarantined' and e.content_hash <> excluded.content_hash`;

/** Stores new events, replaces corrected ones, counts repeats; returns each stored event. Arrivals must be distinct events. */
export async function keepEvents(tx: Tx, arrivals: readonly Arrival[]): Promise<KeptEvent[]> {
  if (arrivals.length === 0) return [];
  const rows = arrivals.map(({ event, repeats, at }) => ({
    account_id: event.accountId,
    id: event.id,
    source: event.source,
    source_event_id: event.sourceEventId,
    type: event.type,
    occurred_at: event.occurredAt,
    raw: event.raw,
    content_hash: event.contentHash,
    repeats,
    at,
  }));
  // Sorted to avoid deadlocks between servers that store the same events concurrently.
  const kept = await tx.many(sql<EventRow>`
    insert into intake.inbound_event as e (account_id, id, source, source_event_id, type, occurred_at, raw, content_hash, state, repeats,
      received_at, updated_at)
    select account_id, id, source, source_event_id, type, occurred_at, raw, content_hash, 'received', repeats, at, at
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(account_id uuid, id uuid, source text, source_event_id text, type text, occurred_at timestamptz, raw text, content_hash text,
        repeats integer, at timestamptz)
    order by account_id, source, source_event_id
    on conflict (account_id, source, source_event_id) do update
      set repeats = e.repeats + excluded.repeats + 1, updated_at = excluded.updated_at,
        superseded = case when ${CORRECTS} then array_append(e.superseded, e.raw) else e.superseded end,
        type = case when ${CORRECTS} then excluded.type else e.type end,
        occurred_at = case when ${CORRECTS} then excluded.occurred_at else e.occurred_at end,
        raw = case when ${CORRECTS} then excluded.raw else e.raw end,
        resolved_at = case when ${CORRECTS} then null else e.resolved_at end,
        content_hash = case when ${CORRECTS} then excluded.content_hash else e.content_hash end
    returning ${COLUMNS}`);
  return kept.map(toKept);
}

/** Counts repeats whose content differs from the first, for a person to see. */
export function noteMismatches(
  tx: Tx,
  noted: readonly { readonly event: Owned<InboundEventId>; readonly count: number }[],
): void {
  if (noted.length === 0) return;
  const rows = noted.map(({ event, count }) => ({ account_id: event.accountId, id: event.id, count }));
  tx.send(sql`
    update intake.inbound_event e set mismatched_repeats = e.mismatched_repeats + m.count
    from json_to_recordset(${JSON.stringify(rows)}::json) as m(account_id uuid, id uuid, count integer)
    where e.account_id = m.account_id and e.id = m.id`);
}

export async function loadEvents(tx: Tx, wanted: readonly Owned<InboundEventId>[]): Promise<KeptEvent[]> {
  if (wanted.length === 0) return [];
  const rows = await tx.many(sql<EventRow>`
    select ${COLUMNS} from intake.inbound_event e join ${keys(wanted)} on e.account_id = k.account_id and e.id = k.id`);
  return rows.map(toKept);
}

/** An event and the content that was attempted or is stored. */
type AttemptedEvent = Owned<InboundEventId> & Pick<EventToKeep, 'contentHash'>;

export interface EventOutcome {
  readonly state: Exclude<InboundState, 'received'>;
  readonly problem: Refusal | null;
  readonly outcome: KeptEvent['outcome'];
  /** The order that did not exist or was not accepted yet. */
  readonly awaits: OrderEvent['order'] | null;
  /** The existing order of a quarantined event, or of one superseded by a manual shipment. Null for events that were simply applied. */
  readonly orderId: OrderId | null;
}

/**
 * Does not change applied events, even if a repeat fails later, nor an event that was corrected while this content of it was refused: the
 * correction has an attempt of its own. Returns the changed ones with the content they have now. Each event at most once per call.
 */
export async function recordOutcomes(
  tx: Tx,
  recorded: readonly { readonly event: AttemptedEvent; readonly outcome: EventOutcome; readonly at: Instant }[],
): Promise<AttemptedEvent[]> {
  if (recorded.length === 0) return [];
  const rows = recorded.map(({ event, outcome: { state, problem, outcome, awaits, orderId }, at }) => ({
    account_id: event.accountId,
    id: event.id,
    content_hash: event.contentHash,
    state,
    problem,
    outcome,
    awaits_external_id: awaits !== null && 'external' in awaits ? awaits.external : null,
    awaits_order_id: awaits !== null && 'id' in awaits ? awaits.id : null,
    awaits_number: awaits !== null && 'number' in awaits ? awaits.number : null,
    order_id: orderId,
    at,
  }));
  return tx.many(sql<AttemptedEvent>`
    update intake.inbound_event e set state = o.state, problem = o.problem, outcome = o.outcome, updated_at = o.at,
      awaits_external_id = o.awaits_external_id, awaits_order_id = o.awaits_order_id, awaits_number = o.awaits_number,
      order_id = o.order_id
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as o(account_id uuid, id uuid, content_hash text, state text, problem json, outcome json, awaits_external_id text, awaits_order_id uuid, awaits_number text,
        order_id uuid, at timestamptz)
    where e.account_id = o.account_id and e.id = o.id and e.state <> 'applied' and (o.state = 'applied' or e.content_hash = o.content_hash)
    returning e.account_id as "accountId", e.id, e.content_hash as "contentHash"`);
}

/** Gives applied events back the content that was applied, which a concurrent correction had replaced; the correction is kept as superseded. */
export async function restoreContents(tx: Tx, applied: readonly KeptEvent[]): Promise<void> {
  if (applied.length === 0) return;
  const rows = applied.map(({ accountId, id, type, occurredAt, raw, contentHash }) => ({
    account_id: accountId,
    id,
    type,
    occurred_at: occurredAt,
    raw,
    content_hash: contentHash,
  }));
  await tx.run(sql`
    update intake.inbound_event e set superseded = array_append(e.superseded, e.raw), mismatched_repeats = e.mismatched_repeats + 1,
      type = o.type, occurred_at = o.occurred_at, raw = o.raw, content_hash = o.content_hash
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as o(account_id uuid, id uuid, type text, occurred_at timestamptz, raw text, content_hash text)
    where e.account_id = o.account_id and e.id = o.id`);
}

/** An event of an order that was quarantined at some time. */
export interface EventOfOrder extends KeptEvent {
  readonly orderId: OrderId;
  /** Resolved by a person. */
  readonly isResolved: boolean;
}

export async function loadEventsOfOrders(
  tx: Tx,
  accountId: AccountId,
  orders: readonly OrderId[],
): Promise<EventOfOrder[]> {
  const rows = await tx.many(sql<EventRow & Pick<EventOfOrder, 'orderId' | 'isResolved'>>`
    select ${COLUMNS}, e.order_id as "orderId", e.resolved_at is not null as "isResolved" from intake.inbound_event e
    where e.account_id = ${accountId} and e.order_id = any(${[...orders]}::uuid[]) and e.order_id is not null`);
  return rows.map((row) => ({ ...toKept(row), orderId: row.orderId, isResolved: row.isResolved }));
}

/** Events of an account that were stored but not applied because of a crash. */
export async function findStuckEvents(tx: Tx, accountId: AccountId, before: Instant): Promise<InboundEventId[]> {
  const rows = await tx.many(sql<{ id: InboundEventId }>`
    select id from intake.inbound_event
    where account_id = ${accountId} and state = 'received' and received_at < ${before} order by id limit 1000`);
  return rows.map((row) => row.id);
}

/** Marks events as resolved by a person. Returns how many were still open. */
export async function resolveEvents(
  tx: Tx,
  accountId: AccountId,
  resolved: { readonly at: Instant; readonly ids: readonly InboundEventId[] },
): Promise<number> {
  return tx.run(sql`
    update intake.inbound_event set resolved_at = ${resolved.at}, updated_at = ${resolved.at}
    where account_id = ${accountId} and id = any(${[...resolved.ids]}::uuid[]) and resolved_at is null`);
}
