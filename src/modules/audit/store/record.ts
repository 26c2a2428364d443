/** Adds events and audit entries. Both are append-only; only the sequencer assigns positions in the chain. */
import { sql } from 'kysely';
import type { NewId } from '#runtime/clock.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { DomainEvent } from '#model/audit.ts';
import type { RequestContext } from '#model/request-context.ts';

/** An event, and the request that caused it. */
export interface AuditedEvent {
  readonly context: Pick<RequestContext, 'actor' | 'requestId' | 'at'>;
  readonly event: DomainEvent;
}

/** Writes an event and an audit entry for each, in the transaction they describe. */
export function recordAuditedEvents(tx: Tx, newId: NewId, events: readonly AuditedEvent[]): void {
  if (events.length === 0) return;
  const rows = events.map(({ context, event }) => ({
    account_id: event.accountId,
    id: newId('event'),
    type: event.type,
    subject_kind: event.subjectKind,
    subject_id: event.subjectId,
    data: event.data,
    previous: event.previous ?? null,
    actor_kind: context.actor.kind,
    actor_id: context.actor.id,
    request_id: context.requestId,
    at: context.at,
  }));
  tx.send(sql`
    with happened as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json)
        as h(account_id uuid, id uuid, type text, subject_kind text, subject_id uuid, data json, previous json, actor_kind text,
          actor_id text, request_id text, at timestamptz)
    ), events as (
      insert into audit.event (account_id, id, type, subject_kind, subject_id, data, previous, created_at)
      select account_id, id, type, subject_kind, subject_id, data, previous, at from happened
    ), entries as (
      insert into audit.entry (account_id, id, actor_kind, actor_id, request_id, action, created_at)
      select account_id, id, actor_kind, actor_id, request_id, type, at from happened
    )
    insert into audit.pending (account_id, entry_id) select account_id, id from happened`);
}

/** The same for the events of one request. */
export async function recordEvents(
  tx: Tx,
  by: { readonly context: RequestContext; readonly newId: NewId },
  events: readonly DomainEvent[],
): Promise<void> {
  recordAuditedEvents(
    tx,
    by.newId,
    events.map((event) => ({ context: by.context, event })),
  );
}
