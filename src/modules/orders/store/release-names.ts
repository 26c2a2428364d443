/** Void orders give their names back, so that the orders they were meant to be may be entered again. */
import { sql } from 'kysely';
import type { AccountId, OrderId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

/** The number stays readable and gets a tail of the order's own id. Answers how many were void. */
export async function releaseOrderNames(tx: Tx, accountId: AccountId, ids: readonly OrderId[]): Promise<number> {
  return tx.run(sql`
    update orders.sales_order set external_id = null, number = number || '~' || right(id::text, 8), version = version + 1
    where account_id = ${accountId} and id = any(${[...ids]}::uuid[]) and phase = 'void'`);
}
