/**
 * The sequencer's statements: assign position and hash to waiting entries. A lock on the account's head ensures one sequencer per account;
 * an account locked by another one is skipped.
 */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { firstHash, sealHash, type SealedContent } from '../rules/seal.ts';
import { SEALED_CONTENT } from './chain.ts';

/** Accounts with waiting entries; a loose index scan from account to account instead of reading the whole queue. */
export async function accountsWaiting(tx: Tx, most: number): Promise<AccountId[]> {
  const rows = await tx.many(sql<{ id: AccountId }>`
    with recursive waiting(id, nth) as (
      (select account_id, 1 from audit.pending order by account_id limit 1)
      union all
      select (select p.account_id from audit.pending p where p.account_id > w.id order by p.account_id limit 1), w.nth + 1
      from waiting w where w.id is not null and w.nth < ${most}
    )
    select id from waiting where id is not null`);
  return rows.map((row) => row.id);
}

/** Seals up to `most` waiting entries of an account; returns their number, 0 when another sequencer has locked it. */
export async function sealWaiting(
  tx: Tx,
  accountId: AccountId,
  sealing: { readonly at: Instant; readonly most: number },
): Promise<number> {
  await tx.run(sql`
    insert into audit.head (account_id, position, hash) values (${accountId}, 0, ${firstHash(accountId)}) on conflict do nothing`);
  const head = await tx.maybe(sql<{ position: string; hash: string }>`
    select position::text as position, hash from audit.head where account_id = ${accountId} for update skip locked`);
  if (head === null) return 0;
  const waiting = await tx.many(sql<SealedContent>`
    select ${SEALED_CONTENT} from audit.pending p
    join audit.entry e on e.account_id = p.account_id and e.id = p.entry_id
    join audit.event v on v.account_id = p.account_id and v.id = p.entry_id
    where p.account_id = ${accountId} order by p.entry_id limit ${sealing.most}`);
  if (waiting.length === 0) return 0;
  let position = BigInt(head.position);
  let previousHash = head.hash;
  const links = waiting.map((content) => {
    const hash = sealHash(previousHash, content);
    const link = {
      position: String(++position),
      entry_id: content.id,
      type: content.eventType,
      previous_hash: previousHash,
      hash,
    };
    previousHash = hash;
    return link;
  });
  await tx.run(sql`
    with sealed as (
      select * from json_to_recordset(${JSON.stringify(links)}::json)
        as s(position bigint, entry_id uuid, type text, previous_hash text, hash text)
    ), links as (
      insert into audit.link (account_id, position, entry_id, type, previous_hash, hash, sealed_at)
      select ${accountId}::uuid, position, entry_id, type, previous_hash, hash, ${sealing.at}::timestamptz from sealed
    ), head as (
      update audit.head set position = ${String(position)}::bigint, hash = ${previousHash} where account_id = ${accountId}
    )
    delete from audit.pending p using sealed s where p.account_id = ${accountId} and p.entry_id = s.entry_id`);
  return links.length;
}
