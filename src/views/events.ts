/** The event feed and the audit log: sealed events by position, so that a cursor never skips one that commits late. Read-only. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId } from '#kernel/id.ts';
import type { ReadEvent } from '#model/sealed-event.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface EventFilter {
  readonly type?: string | undefined;
  /** UUID of the event's subject. */
  readonly subjectId?: string | undefined;
}

export interface EventQuery {
  readonly filter: EventFilter;
  readonly order: 'oldest' | 'newest';
  /** Only positions after this one in the requested order; null: from the start. */
  readonly after: number | null;
  readonly limit: number;
  readonly count: boolean;
}

interface Row extends Pick<ReadEvent, 'id' | 'type' | 'subjectKind' | 'subjectId' | 'requestId' | 'at'> {
  readonly data: string;
  readonly previous: string | null;
  readonly actorKind: string;
  readonly actorId: string;
  readonly label: string | null;
  readonly position: string | null;
  readonly hash: string | null;
  readonly previousHash: string | null;
  readonly sealedAt: Instant | null;
}

/** Columns of an event `v` with its audit entry `e`, its chain link `l` and the API key `k` of the request. */
export const EVENT_COLUMNS = sql`
  v.id, v.type, v.subject_kind as "subjectKind", v.subject_id as "subjectId", v.data::text as data, v.previous::text as previous,
  e.actor_kind as "actorKind", e.actor_id as "actorId", k.label, e.request_id as "requestId", ${instant('v.created_at')} as at,
  l.position::text as position, l.hash, l.previous_hash as "previousHash", ${instant('l.sealed_at')} as "sealedAt"`;

export const KEY_OF_ENTRY = sql`
  left join access.api_key k on k.account_id = e.account_id and k.id::text = e.actor_id and e.actor_kind = 'api_key'`;

export type EventRow = Row;

export function toEvent(row: Row): ReadEvent {
  const { position, hash, previousHash, sealedAt } = row;
  const sealed = position !== null && hash !== null && previousHash !== null && sealedAt !== null;
  return {
    id: row.id,
    type: row.type,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    data: JSON.parse(row.data) as ReadEvent['data'],
    previous: row.previous === null ? null : (JSON.parse(row.previous) as ReadEvent['data']),
    actor: { kind: row.actorKind, id: row.actorId, label: row.label },
    requestId: row.requestId,
    at: row.at,
    seal: sealed ? { position: Number(position), hash, previousHash, sealedAt } : null,
  };
}

/** Up to limit + 1 events. Selects the positions first and joins only those; a subject's events are found by its own index. */
export async function listEvents(
  tx: Tx,
  accountId: AccountId,
  query: EventQuery,
): Promise<{ readonly rows: ReadEvent[]; readonly totalCount: number | null }> {
  const { type, subjectId } = query.filter;
  const where = sql`p.account_id = ${accountId}
    and ${type === undefined ? sql`true` : sql`p.type = ${type}`}
    and ${subjectId === undefined ? sql`true` : sql`p.entry_id in (select s.id from audit.event s where s.account_id = ${accountId} and s.subject_id = ${subjectId})`}`;
  const oldest = query.order === 'oldest';
  const direction = oldest ? sql`asc` : sql`desc`;
  const after =
    query.after === null ? sql`true` : oldest ? sql`p.position > ${query.after}` : sql`p.position < ${query.after}`;
  const rows = await tx.many(sql<Row>`
    select ${EVENT_COLUMNS}
    from audit.link l
    join audit.event v on v.account_id = l.account_id and v.id = l.entry_id
    join audit.entry e on e.account_id = l.account_id and e.id = l.entry_id
    ${KEY_OF_ENTRY}
    where l.account_id = ${accountId} and l.position = any(array(
      select p.position from audit.link p where ${where} and ${after} order by p.position ${direction} limit ${query.limit + 1}))
    order by l.position ${direction}`);
  const counted = query.count
    ? await tx.maybe(sql<{ count: string }>`select count(*)::text as count from audit.link p where ${where}`)
    : null;
  return { rows: rows.map(toEvent), totalCount: counted === null ? null : Number(counted.count) };
}
