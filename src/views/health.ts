/** Queries of `doctor`: the database's clock, stuck transmissions, chain heads, the newest documents. Read-only. */
import { sql } from 'kysely';
import type { AccountId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export const readDatabaseClock = async (tx: Tx): Promise<string | null> =>
  (await tx.maybe(sql<{ now: string }>`select (extract(epoch from clock_timestamp()) * 1000)::bigint::text as now`))
    ?.now ?? null;

export interface AccountHealth {
  readonly stuckTransmissions: number;
  readonly isChainEndWhole: boolean;
  /** Hashes of the newest stored documents. */
  readonly files: readonly string[];
}

export async function readAccountHealth(
  tx: Tx,
  accountId: AccountId,
  query: { readonly stuckSince: string; readonly files: number },
): Promise<AccountHealth | null> {
  return tx.maybe(sql<AccountHealth>`
    select
      (select count(*)::int from transmissions.transmission where account_id = ${accountId}
        and ((state = 'queued' and next_attempt_at < ${query.stuckSince}::timestamptz)
          or (state = 'sending' and claimed_at < ${query.stuckSince}::timestamptz))) as "stuckTransmissions",
      not exists (select from audit.head h left join audit.link l on l.account_id = h.account_id and l.position = h.position
        where h.account_id = ${accountId} and h.position > 0 and l.hash is distinct from h.hash) as "isChainEndWhole",
      array(select hash from transmissions.document where account_id = ${accountId}
        order by rendered_at desc limit ${query.files}) as files`);
}
