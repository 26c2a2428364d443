/** Adds events and audit entries. Both are only ever added; a place in the chain is given by the sequencer alone. */
import { sql } from 'kysely';
import type { NewId } from '#runtime/clock.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { Happening } from '#model/audit.ts';
import type { Asking } from '#model/story.ts';

/** Writes one event and one audit entry for each happening, in the transaction they tell of. */
export async function recordHappenings(
  tx: Tx,
  told: { readonly asking: Asking; readonly newId: NewId },
  happenings: readonly Happening[],
): Promise<void> {
  if (happenings.length === 0) return;
  const { asking, newId } = told;
  const rows = happenings.map((happening) => ({
    account_id: happening.accountId,
    id: newId('event'),
    type: happening.type,
    subject_kind: happening.subjectKind,
    subject_id: happening.subjectId,
    data: happening.data,
    previous: happening.previous ?? null,
  }));
  await tx.run(sql`
    with happened as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json)
        as h(account_id uuid, id uuid, type text, subject_kind text, subject_id uuid, data json, previous json)
    ), events as (
      insert into audit.event (account_id, id, type, subject_kind, subject_id, data, previous, created_at)
      select account_id, id, type, subject_kind, subject_id, data, previous, ${asking.at}::timestamptz from happened
    ), entries as (
      insert into audit.entry (account_id, id, actor_kind, actor_id, request_id, action, created_at)
      select account_id, id, ${asking.actor.kind}, ${asking.actor.id}, ${asking.requestId}, type, ${asking.at}::timestamptz from happened
    )
    insert into audit.pending (account_id, entry_id) select account_id, id from happened`);
}
