/** Rendered documents by the hash of their bytes: the first one stored is final, even if rendered again. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import type { FormatName, StoredDocument } from '#model/transmission.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

const COLUMNS = sql`
  invoice_id as "invoiceId", revision, format, hash, size, file_name as "fileName", media_type as "mediaType",
  ${instant('rendered_at')} as "renderedAt"`;

export async function findDocument(
  tx: Tx,
  accountId: AccountId,
  key: Pick<StoredDocument, 'invoiceId' | 'revision' | 'format'>,
): Promise<StoredDocument | null> {
  return tx.maybe(sql<StoredDocument>`
    select ${COLUMNS} from transmissions.document
    where account_id = ${accountId} and invoice_id = ${key.invoiceId} and revision = ${key.revision} and format = ${key.format}`);
}

/** All stored documents of these invoices in this format, of any revision. */
export async function findDocuments(
  tx: Tx,
  accountId: AccountId,
  { invoiceIds, format }: { readonly invoiceIds: readonly InvoiceId[]; readonly format: FormatName },
): Promise<StoredDocument[]> {
  return tx.many(sql<StoredDocument>`
    select ${COLUMNS} from transmissions.document
    where account_id = ${accountId} and invoice_id = any(${invoiceIds}::uuid[]) and format = ${format}`);
}

/** Stores rendered documents unless stored before, and deletes their failures; returns the final ones. */
export async function insertDocuments(
  tx: Tx,
  accountId: AccountId,
  documents: readonly StoredDocument[],
): Promise<StoredDocument[]> {
  if (documents.length === 0) return [];
  const rows = JSON.stringify(
    documents.map(({ invoiceId, revision, format, hash, size, fileName, mediaType, renderedAt }) => ({
      invoice_id: invoiceId,
      revision,
      format,
      hash,
      size,
      file_name: fileName,
      media_type: mediaType,
      rendered_at: renderedAt,
    })),
  );
  const inserted = await tx.many(sql<{ invoiceId: InvoiceId }>`
    insert into transmissions.document (account_id, invoice_id, revision, format, hash, size, file_name, media_type, rendered_at)
    select ${accountId}, invoice_id, revision, format, hash, size, file_name, media_type, rendered_at
    from json_to_recordset(${rows}::json) as d(invoice_id uuid, revision integer, format text, hash text, size integer,
      file_name text, media_type text, rendered_at timestamptz)
    on conflict do nothing
    returning invoice_id as "invoiceId"`);
  await tx.run(sql`
    delete from transmissions.render_failure f
    using json_to_recordset(${rows}::json) as d(invoice_id uuid, revision integer, format text)
    where f.account_id = ${accountId} and f.invoice_id = d.invoice_id and f.revision = d.revision and f.format = d.format`);
  const ids = new Set(inserted.map((row) => row.invoiceId));
  return documents.filter((document) => ids.has(document.invoiceId));
}

/** Records a failure to render a document, with its reason. */
export async function noteRenderFailure(
  tx: Tx,
  accountId: AccountId,
  failed: Pick<StoredDocument, 'invoiceId' | 'revision' | 'format'> & { readonly reason: string; readonly at: Instant },
): Promise<void> {
  await tx.run(sql`
    insert into transmissions.render_failure as f (account_id, invoice_id, revision, format, failures, reason, first_failed_at, last_failed_at)
    values (${accountId}, ${failed.invoiceId}, ${failed.revision}, ${failed.format}, 1, ${failed.reason}, ${failed.at}, ${failed.at})
    on conflict (account_id, invoice_id, revision, format)
    do update set failures = f.failures + 1, reason = excluded.reason, last_failed_at = excluded.last_failed_at`);
}
