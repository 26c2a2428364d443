/** The callers' own ids of invoices made by hand. An id is taken before its invoice is written, and waits for whoever takes it at the same moment. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface TakenId {
  readonly invoiceId: InvoiceId;
  /** Of the input that made the invoice. */
  readonly contentHash: string;
}

/**
 * Null when the id is now this invoice's; else whose it was already: an invoice that is not void, or a void one that was made of the very
 * same content, which a late repeat does not make again.
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
        'an id that is taken has a holder',
      );
}

/** The id of an invoice that is void by now may be given again. */
export async function freeExternalId(
  tx: Tx,
  accountId: AccountId,
  voided: { readonly invoiceId: InvoiceId; readonly at: Instant },
): Promise<void> {
  await tx.run(sql`
    update invoices.external_id set voided_at = ${voided.at} where account_id = ${accountId} and invoice_id = ${voided.invoiceId}`);
}

/** What a deleted draft was called may be given again. */
export async function releaseExternalId(tx: Tx, accountId: AccountId, invoiceId: InvoiceId): Promise<void> {
  await tx.run(sql`delete from invoices.external_id where account_id = ${accountId} and invoice_id = ${invoiceId}`);
}
