/** Adds events and audit entries. Both are only ever added; a place in the chain is given by the sequencer alone. */
import { sql } from 'kysely';
import type { NewId } from '#runtime/clock.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { Happening } from '#model/audit.ts';
import type { Asking } from '#model/story.ts';

/** What happened, and who asked for it. */
export interface Told {
  readonly asking: Pick<Asking, 'actor' | 'requestId' | 'at'>;
  readonly happening: Happening;
}

/** Writes one event and one audit entry for each, in the transaction they tell of. */
export function recordTold(tx: Tx, newId: NewId, told: readonly Told[]): void {
  if (told.length === 0) return;
  const rows = told.map(({ asking, happening }) => ({
    account_id: happening.accountId,
    id: newId('event'),
    type: happening.type,
    subject_kind: happening.subjectKind,
    subject_id: happening.subjectId,
    data: happening.data,
    previous: happening.previous ?? null,
    actor_kind: asking.actor.kind,
    actor_id: asking.actor.id,
    request_id: asking.requestId,
    at: asking.at,
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

/** The same for what one request brought about. */
export async function recordHappenings(
  tx: Tx,
  by: { readonly asking: Asking; readonly newId: NewId },
  happenings: readonly Happening[],
): Promise<void> {
  recordTold(
    tx,
    by.newId,
    happenings.map((happening) => ({ asking: by.asking, happening })),
  );
}
