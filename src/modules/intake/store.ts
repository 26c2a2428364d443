/**
 * Every SQL statement on inbound events: kept raw before they are understood, once per account, sender and event id, never lost. A
 * statement may serve several accounts and never reaches a row by an id or a sender's words alone.
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
  /** As it reached us. */
  readonly raw: string;
  /** Over what two honest repeats share. */
  readonly contentHash: string;
}

/** An event that came, and how many more of its account, sender and event id came with it. */
export interface Arrival {
  readonly event: EventToKeep;
  readonly repeats: number;
  readonly at: Instant;
}

export interface KeptEvent extends EventToKeep {
  readonly state: InboundState;
  readonly problem: Refusal | null;
  /** UUIDs of what it made. */
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

/** An event that could not be applied comes again with other content: its sender has corrected it. What is applied stays as it was. */
const CORRECTS = sql`e.state = 'quarantined' and e.content_hash <> excluded.content_hash`;

/** Keeps what is new, takes corrections of what was never applied, and counts repeats; answers each event as it is kept now. No two arrivals are the same event of the same account. */
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
  // In one order everywhere: servers that keep the same events at the same moment wait for each other, and never in a circle.
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

/** Counts send batches that say something else than the first, for a person to see. */
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

export interface EventOutcome {
  readonly state: Exclude<InboundState, 'received'>;
  readonly problem: Refusal | null;
  readonly outcome: KeptEvent['outcome'];
  /** The order it was too early for. */
  readonly awaits: OrderEvent['order'] | null;
  /** The order that is there, of an event that is set aside or that a shipment by hand answers. Null on every event that was simply applied. */
  readonly orderId: OrderId | null;
}

/** An applied event stays applied: a later failure of a repeat cannot undo it. Answers those it changed. Each event at most once. */
export async function recordOutcomes(
  tx: Tx,
  recorded: readonly { readonly event: Owned<InboundEventId>; readonly outcome: EventOutcome; readonly at: Instant }[],
): Promise<Owned<InboundEventId>[]> {
  if (recorded.length === 0) return [];
  const rows = recorded.map(({ event, outcome: { state, problem, outcome, awaits, orderId }, at }) => ({
    account_id: event.accountId,
    id: event.id,
    state,
    problem,
    outcome,
    awaits_external_id: awaits !== null && 'external' in awaits ? awaits.external : null,
    awaits_order_id: awaits !== null && 'id' in awaits ? awaits.id : null,
    awaits_number: awaits !== null && 'number' in awaits ? awaits.number : null,
    order_id: orderId,
    at,
  }));
  return tx.many(sql<Owned<InboundEventId>>`
    update intake.inbound_event e set state = o.state, problem = o.problem, outcome = o.outcome, updated_at = o.at,
      awaits_external_id = o.awaits_external_id, awaits_order_id = o.awaits_order_id, awaits_number = o.awaits_number,
      order_id = o.order_id
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as o(account_id uuid, id uuid, state text, problem json, outcome json, awaits_external_id text, awaits_order_id uuid, awaits_number text,
        order_id uuid, at timestamptz)
    where e.account_id = o.account_id and e.id = o.id and e.state <> 'applied'
    returning e.account_id as "accountId", e.id`);
}

/** An event about an order that was once set aside, whatever became of it. */
export interface EventOfOrder extends KeptEvent {
  readonly orderId: OrderId;
  /** A person laid it aside. */
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

/** Events that were kept but, after a crash, never applied. Across one account. */
export async function findStuckEvents(tx: Tx, accountId: AccountId, before: Instant): Promise<InboundEventId[]> {
  const rows = await tx.many(sql<{ id: InboundEventId }>`
    select id from intake.inbound_event
    where account_id = ${accountId} and state = 'received' and received_at < ${before} order by id limit 1000`);
  return rows.map((row) => row.id);
}

/** A person has looked: nobody is asked about these any more. Answers how many were still waiting. */
export async function resolveEvents(
  tx: Tx,
  accountId: AccountId,
  resolved: { readonly at: Instant; readonly ids: readonly InboundEventId[] },
): Promise<number> {
  return tx.run(sql`
    update intake.inbound_event set resolved_at = ${resolved.at}, updated_at = ${resolved.at}
    where account_id = ${accountId} and id = any(${[...resolved.ids]}::uuid[]) and resolved_at is null`);
}
