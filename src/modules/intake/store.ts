/** Every SQL statement on inbound events: kept raw before they are understood, once per sender and event id, never lost. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, Id, InvoiceId, ShipmentId } from '#kernel/id.ts';
import type { Refusal } from '#kernel/result.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export type InboundEventId = Id<'inbound_event'>;
export type InboundState = 'received' | 'applied' | 'ignored' | 'quarantined';

export interface EventToKeep {
  readonly id: InboundEventId;
  readonly source: string;
  readonly sourceEventId: string;
  readonly type: string;
  readonly occurredAt: Instant | null;
  /** As it reached us. */
  readonly raw: string;
  /** Over what two honest repeats share. */
  readonly contentHash: string;
}

export interface KeptEvent {
  readonly id: InboundEventId;
  readonly source: string;
  readonly sourceEventId: string;
  readonly type: string;
  readonly occurredAt: Instant | null;
  readonly raw: string;
  readonly contentHash: string;
  readonly state: InboundState;
  readonly problem: Refusal | null;
  /** UUIDs of what it made. */
  readonly outcome: { readonly shipmentId: ShipmentId; readonly invoiceId: InvoiceId | null } | null;
  readonly receivedAt: Instant;
}

/** Keeps what is new. Repeats are counted; one with other content is counted apart, for a person to see. Answers the new ids. */
export async function keepEvents(
  tx: Tx,
  accountId: AccountId,
  kept: { readonly at: Instant; readonly events: readonly EventToKeep[] },
): Promise<Set<InboundEventId>> {
  const rows = kept.events.map((event) => ({
    id: event.id,
    source: event.source,
    source_event_id: event.sourceEventId,
    type: event.type,
    occurred_at: event.occurredAt,
    raw: event.raw,
    content_hash: event.contentHash,
  }));
  const inserted = await tx.many(sql<{ id: InboundEventId }>`
    insert into intake.inbound_event as e (account_id, id, source, source_event_id, type, occurred_at, raw, content_hash, state,
      received_at, updated_at)
    select ${accountId}, id, source, source_event_id, type, occurred_at, raw, content_hash, 'received', ${kept.at}::timestamptz,
      ${kept.at}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(id uuid, source text, source_event_id text, type text, occurred_at timestamptz, raw text, content_hash text)
    on conflict (account_id, source, source_event_id) do update
      set repeats = e.repeats + 1,
        mismatched_repeats = e.mismatched_repeats + case when e.content_hash = excluded.content_hash then 0 else 1 end,
        updated_at = excluded.updated_at
    returning e.id`);
  const offered = new Set(kept.events.map((event) => event.id));
  return new Set(inserted.map((row) => row.id).filter((id) => offered.has(id)));
}

const SELECT_EVENT = sql`
  select id, source, source_event_id as "sourceEventId", type, ${instant('occurred_at')} as "occurredAt", raw,
    content_hash as "contentHash", state, problem::text as problem, outcome::text as outcome, ${instant('received_at')} as "receivedAt"
  from intake.inbound_event`;

type EventRow = Omit<KeptEvent, 'problem' | 'outcome'> & { problem: string | null; outcome: string | null };

const toKept = (row: EventRow): KeptEvent => ({
  ...row,
  problem: row.problem === null ? null : (JSON.parse(row.problem) as Refusal),
  outcome: row.outcome === null ? null : (JSON.parse(row.outcome) as KeptEvent['outcome']),
});

export async function findEvents(
  tx: Tx,
  accountId: AccountId,
  keys: readonly { readonly source: string; readonly sourceEventId: string }[],
): Promise<KeptEvent[]> {
  const rows = await tx.many(sql<EventRow>`
    ${SELECT_EVENT} where account_id = ${accountId} and (source, source_event_id) in (
      select k.source, k.source_event_id
      from json_to_recordset(${JSON.stringify(keys.map((key) => ({ source: key.source, source_event_id: key.sourceEventId })))}::json)
        as k(source text, source_event_id text))`);
  return rows.map(toKept);
}

export async function loadEvents(tx: Tx, accountId: AccountId, ids: readonly InboundEventId[]): Promise<KeptEvent[]> {
  const rows = await tx.many(
    sql<EventRow>`${SELECT_EVENT} where account_id = ${accountId} and id = any(${ids}::uuid[])`,
  );
  return rows.map(toKept);
}

export interface EventOutcome {
  readonly id: InboundEventId;
  readonly state: Exclude<InboundState, 'received'>;
  readonly problem: Refusal | null;
  readonly outcome: KeptEvent['outcome'];
}

/** An applied event stays applied: a later failure of a repeat cannot undo it. */
export async function recordOutcomes(
  tx: Tx,
  accountId: AccountId,
  recorded: { readonly at: Instant; readonly outcomes: readonly EventOutcome[] },
): Promise<void> {
  await tx.run(sql`
    update intake.inbound_event e
    set state = o.state, problem = o.problem, outcome = o.outcome, updated_at = ${recorded.at}
    from json_to_recordset(${JSON.stringify(recorded.outcomes)}::json) as o(id uuid, state text, problem json, outcome json)
    where e.account_id = ${accountId} and e.id = o.id and e.state <> 'applied'`);
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
