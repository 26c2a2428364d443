/** Reads the chain in batches of positions: sealed and waiting entries, and rows outside the chain. */
import { sql } from 'kysely';
import type { AccountId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { Link } from '#modules/audit/rules/verify-link.ts';
import type { SealedContent } from '../rules/seal.ts';

/** Instants in the chain keep microseconds, so that any change is detected. */
const exactInstant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

export const SEALED_CONTENT = sql`
  e.id, e.actor_kind as "actorKind", e.actor_id as "actorId", e.request_id as "requestId", e.action, ${exactInstant('e.created_at')} as at,
  v.type as "eventType", v.subject_kind as "subjectKind", v.subject_id as "subjectId", v.data::text as data,
  v.previous::text as previous, ${exactInstant('v.created_at')} as "eventAt"`;

type LinkRow = Pick<Link, 'entryId' | 'type' | 'previousHash' | 'hash'> & { readonly position: string } & {
  readonly [M in keyof SealedContent]: SealedContent[M] | null;
};

function toLink(row: LinkRow): Link {
  const { position, entryId, type, previousHash, hash, ...content } = row;
  const whole = content.id !== null && content.eventType !== null;
  return {
    position: Number(position),
    entryId,
    type,
    previousHash,
    hash,
    content: whole ? (content as SealedContent) : null,
  };
}

/** The next links after a position, in order. Selects positions first, so that no batch reads the whole chain. */
export async function loadLinks(
  tx: Tx,
  accountId: AccountId,
  page: { readonly after: number; readonly most: number },
): Promise<Link[]> {
  const rows = await tx.many(sql<LinkRow>`
    with l as materialized (
      select position, entry_id, type, previous_hash, hash from audit.link
      where account_id = ${accountId} and position > ${page.after} order by position limit ${sql.lit(page.most)}
    )
    select l.position::text as position, l.entry_id as "entryId", l.type, l.previous_hash as "previousHash", l.hash, ${SEALED_CONTENT}
    from l
    left join audit.entry e on e.account_id = ${accountId} and e.id = l.entry_id
    left join audit.event v on v.account_id = ${accountId} and v.id = l.entry_id
    order by l.position`);
  return rows.map(toLink);
}

/** Position of a link with this hash, or of one following it; `but` is excluded. Reads the account's whole chain. */
export async function findLink(
  tx: Tx,
  accountId: AccountId,
  sought: { readonly by: 'hash' | 'previous_hash'; readonly hash: string; readonly but: number },
): Promise<number | null> {
  const row = await tx.maybe(sql<{ position: string }>`
    select position::text as position from audit.link
    where account_id = ${accountId} and position <> ${sought.but} and ${sql.ref(sought.by)} = ${sought.hash}
    order by position limit 1`);
  return row === null ? null : Number(row.position);
}

export interface ChainHead {
  readonly position: number;
  readonly hash: string;
}

/** The sequencer's head of the chain; null before the first seal. */
export async function loadHead(tx: Tx, accountId: AccountId): Promise<ChainHead | null> {
  const row = await tx.maybe(sql<{ position: string; hash: string }>`
    select position::text as position, hash from audit.head where account_id = ${accountId}`);
  return row === null ? null : { position: Number(row.position), hash: row.hash };
}

export async function countWaiting(tx: Tx, accountId: AccountId): Promise<number> {
  const row = await tx.maybe(
    sql<{ count: string }>`select count(*)::text as count from audit.pending where account_id = ${accountId}`,
  );
  return Number(row?.count ?? 0);
}

export interface Stray {
  readonly id: string;
  readonly what: 'entry_outside_chain' | 'event_without_entry' | 'waiting_entry_gone';
}

/** Inconsistent rows: entries neither sealed nor waiting, events without an entry, queued entries that are missing. */
export async function findStray(tx: Tx, accountId: AccountId): Promise<Stray | null> {
  return tx.maybe(sql<Stray>`
    select id, what from (
      (select e.id, 'entry_outside_chain' as what from audit.entry e
       where e.account_id = ${accountId}
         and not exists (select 1 from audit.link l where l.account_id = ${accountId} and l.entry_id = e.id)
         and not exists (select 1 from audit.pending p where p.account_id = ${accountId} and p.entry_id = e.id)
       order by e.id limit 1)
      union all
      (select v.id, 'event_without_entry' from audit.event v
       where v.account_id = ${accountId} and not exists (select 1 from audit.entry e where e.account_id = ${accountId} and e.id = v.id)
       order by v.id limit 1)
      union all
      (select p.entry_id, 'waiting_entry_gone' from audit.pending p
       where p.account_id = ${accountId}
         and not exists (
           select 1 from audit.entry e join audit.event v on v.account_id = e.account_id and v.id = e.id
           where e.account_id = ${accountId} and e.id = p.entry_id)
       order by p.entry_id limit 1)
    ) strays order by what, id limit 1`);
}
