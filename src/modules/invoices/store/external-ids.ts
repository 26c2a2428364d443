/** External ids of manual invoices. An id is reserved before its invoice is written; a concurrent request for the same id waits. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface TakenId {
  readonly invoiceId: InvoiceId;
  /** Hash of the input that created the invoice. */
  readonly contentHash: string;
}

/**
 * Null when the id was reserved for this invoice; else its current owner: an invoice that is not void, or a void one with the same content,
 * which a late repeat must not create again.
 */
export async function takeExternalId(
  tx: Tx,
  accountId: AccountId,
  wanted: TakenId & { readonly externalId: string },
): Promise<TakenId | null> {
  const taken = await tx.run(sql`
    insert into invoices.external_id (account_id, external_id, invoice_id, content_hash)
    values (${accountId}, ${wanted.externalId}, ${wanted.invoiceId}, ${wanted.contentHash})
    on conflict (account_id, external_id, name_scope) do nothing`);
  const holders = await tx.many(sql<TakenId & { readonly isVoid: boolean }>`
    select invoice_id as "invoiceId", content_hash as "contentHash", voided_at is not null as "isVoid" from invoices.external_id
    where account_id = ${accountId} and external_id = ${wanted.externalId} and invoice_id <> ${wanted.invoiceId}
    order by voided_at nulls first`);
  const voided = holders.find(({ isVoid, contentHash }) => isVoid && contentHash === wanted.contentHash);
  if (voided !== undefined && taken === 1) await releaseExternalId(tx, accountId, wanted.invoiceId);
  if (voided !== undefined) return voided;
  return taken === 1
    ? null
    : present(
        holders.find(({ isVoid }) => !isVoid),
        'a used external id has an owner',
      );
}

/** Frees the id of a void invoice. */
export async function freeExternalId(
  tx: Tx,
  accountId: AccountId,
  voided: { readonly invoiceId: InvoiceId; readonly at: Instant },
): Promise<void> {
  await tx.run(sql`
    update invoices.external_id set voided_at = ${voided.at} where account_id = ${accountId} and invoice_id = ${voided.invoiceId}`);
}

/** Frees the id of a deleted draft. */
export async function releaseExternalId(tx: Tx, accountId: AccountId, invoiceId: InvoiceId): Promise<void> {
  await tx.run(sql`delete from invoices.external_id where account_id = ${accountId} and invoice_id = ${invoiceId}`);
}
