/** The callers' own ids of invoices made by hand. An id is taken before its invoice is written, and waits for whoever takes it at the same moment. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface TakenId {
  readonly invoiceId: InvoiceId;
  /** Of the input that made the invoice. */
  readonly contentHash: string;
}

/** Null when the id is now this invoice's; else whose it was already. */
export async function takeExternalId(
  tx: Tx,
  accountId: AccountId,
  wanted: TakenId & { readonly externalId: string },
): Promise<TakenId | null> {
  const taken = await tx.run(sql`
    insert into invoices.external_id (account_id, external_id, invoice_id, content_hash)
    values (${accountId}, ${wanted.externalId}, ${wanted.invoiceId}, ${wanted.contentHash})
    on conflict (account_id, external_id) do nothing`);
  if (taken === 1) return null;
  const holder = await tx.maybe(sql<TakenId>`
    select invoice_id as "invoiceId", content_hash as "contentHash" from invoices.external_id
    where account_id = ${accountId} and external_id = ${wanted.externalId}`);
  return present(holder, 'an id that is taken has a holder');
}

/** What a deleted draft was called may be given again. */
export async function releaseExternalId(tx: Tx, accountId: AccountId, invoiceId: InvoiceId): Promise<void> {
  await tx.run(sql`delete from invoices.external_id where account_id = ${accountId} and invoice_id = ${invoiceId}`);
}
