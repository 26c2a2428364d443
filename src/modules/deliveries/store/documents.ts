/** Drawn documents, by the hash of their bytes: the first one stays for good, whoever draws again. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import type { StoredDocument } from '#model/delivery.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export async function findDocument(
  tx: Tx,
  accountId: AccountId,
  asked: Pick<StoredDocument, 'invoiceId' | 'revision' | 'format'>,
): Promise<StoredDocument | null> {
  return tx.maybe(sql<StoredDocument>`
    select invoice_id as "invoiceId", revision, format, hash, size, file_name as "fileName", media_type as "mediaType",
      ${instant('rendered_at')} as "renderedAt"
    from deliveries.document
    where account_id = ${accountId} and invoice_id = ${asked.invoiceId} and revision = ${asked.revision} and format = ${asked.format}`);
}

/** Keeps what was drawn unless an earlier one is kept, and forgets its failures; true when it is the one that counts now. */
export async function insertDocument(tx: Tx, accountId: AccountId, document: StoredDocument): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into deliveries.document (account_id, invoice_id, revision, format, hash, size, file_name, media_type, rendered_at)
    values (${accountId}, ${document.invoiceId}, ${document.revision}, ${document.format}, ${document.hash}, ${document.size},
      ${document.fileName}, ${document.mediaType}, ${document.renderedAt})
    on conflict do nothing`);
  await tx.run(sql`
    delete from deliveries.render_failure
    where account_id = ${accountId} and invoice_id = ${document.invoiceId} and revision = ${document.revision}
      and format = ${document.format}`);
  return inserted === 1;
}

/** Counts one more failure to draw a document, in words. */
export async function noteRenderFailure(
  tx: Tx,
  accountId: AccountId,
  failed: { readonly invoiceId: InvoiceId; readonly revision: number; readonly reason: string; readonly at: Instant },
): Promise<void> {
  await tx.run(sql`
    insert into deliveries.render_failure as f (account_id, invoice_id, revision, format, failures, reason, first_failed_at, last_failed_at)
    values (${accountId}, ${failed.invoiceId}, ${failed.revision}, 'pdf', 1, ${failed.reason}, ${failed.at}, ${failed.at})
    on conflict (account_id, invoice_id, revision, format)
    do update set failures = f.failures + 1, reason = excluded.reason, last_failed_at = excluded.last_failed_at`);
}
