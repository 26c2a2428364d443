/** Takes products and tax rates back that nothing depends on; the caller has seen to that. */
import { sql } from 'kysely';
import type { AccountId, Id, ProductId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export async function deleteProducts(tx: Tx, accountId: AccountId, ids: readonly ProductId[]): Promise<void> {
  await tx.run(sql`delete from catalog.product where account_id = ${accountId} and id = any(${[...ids]}::uuid[])`);
}

export async function deleteTaxRates(tx: Tx, accountId: AccountId, ids: readonly Id<'tax_rate'>[]): Promise<void> {
  await tx.run(sql`delete from catalog.tax_rate where account_id = ${accountId} and id = any(${[...ids]}::uuid[])`);
}
