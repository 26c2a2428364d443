/** Who changed an entity last, for the message of a refused edit. Read-only. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId } from '#kernel/id.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface LastChange {
  readonly type: string;
  readonly actorKind: string;
  readonly actorId: string;
  /** Label of the API key, if one made the change. */
  readonly label: string | null;
  readonly at: Instant;
}

export async function findLastChange(tx: Tx, accountId: AccountId, subjectId: string): Promise<LastChange | null> {
  return tx.maybe(sql<LastChange>`
    select v.type, e.actor_kind as "actorKind", e.actor_id as "actorId", k.label, ${instant('v.created_at')} as at
    from audit.event v
    join audit.entry e on e.account_id = v.account_id and e.id = v.id
    left join access.api_key k on k.account_id = e.account_id and k.id::text = e.actor_id and e.actor_kind = 'api_key'
    where v.account_id = ${accountId} and v.subject_id = ${subjectId}
    order by v.id desc limit 1`);
}
