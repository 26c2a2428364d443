/** Frees the numbers and external ids of void orders, so that they can be created again. */
import { sql } from 'kysely';
import type { AccountId, OrderId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

/** The number gets a suffix from the order's id. Returns how many of the orders were void. */
export async function releaseOrderKeys(tx: Tx, accountId: AccountId, ids: readonly OrderId[]): Promise<number> {
  return tx.run(sql`
    update orders.sales_order set external_id = null, number = number || '~' || right(id::text, 8), version = version + 1
    where account_id = ${accountId} and id = any(${[...ids]}::uuid[]) and phase = 'void'`);
}
