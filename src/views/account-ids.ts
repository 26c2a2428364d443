/** The accounts of this installation, by the keys that open them: the one list that is read before any account is named. Reads only. */
import { sql } from 'kysely';
import type { AccountId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export async function listAccountIds(tx: Tx): Promise<AccountId[]> {
  const rows = await tx.many(sql<{ id: AccountId }>`select distinct account_id as id from access.api_key order by id`);
  return rows.map((row) => row.id);
}
