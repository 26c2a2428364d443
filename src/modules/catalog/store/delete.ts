/** Locks and deletes products and tax rates. The caller must have checked that they are not in use. */
import { sql } from 'kysely';
import type { AccountId, Id, ProductId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export async function deleteProducts(tx: Tx, accountId: AccountId, ids: readonly ProductId[]): Promise<void> {
  await tx.run(sql`delete from catalog.product where account_id = ${accountId} and id = any(${[...ids]}::uuid[])`);
}

export async function deleteTaxRates(tx: Tx, accountId: AccountId, ids: readonly Id<'tax_rate'>[]): Promise<void> {
  await tx.run(sql`delete from catalog.tax_rate where account_id = ${accountId} and id = any(${[...ids]}::uuid[])`);
}

/** Locks products in id order until the end of the transaction. */
export async function holdProducts(tx: Tx, accountId: AccountId, ids: readonly ProductId[]): Promise<void> {
  await tx.run(
    sql`select 1 from catalog.product where account_id = ${accountId} and id = any(${[...ids]}::uuid[]) order by id for update`,
  );
}

/** Locks tax rates in id order until the end of the transaction. */
export async function holdTaxRates(tx: Tx, accountId: AccountId, ids: readonly Id<'tax_rate'>[]): Promise<void> {
  await tx.run(
    sql`select 1 from catalog.tax_rate where account_id = ${accountId} and id = any(${[...ids]}::uuid[]) order by id for update`,
  );
}
