/** Issued documents and rendered files in id order, with the hash each was stored under, for checks that read all of them. Read-only. */
import { sql } from 'kysely';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface IssuedContent {
  readonly id: InvoiceId;
  readonly number: string;
  /** Null when the content is missing. */
  readonly contentHash: string | null;
}

export async function listIssuedContents(
  tx: Tx,
  accountId: AccountId,
  query: { readonly after: InvoiceId | null; readonly most: number },
): Promise<IssuedContent[]> {
  return tx.many(sql<IssuedContent>`
    select i.id, i.number, r.content_hash as "contentHash"
    from invoices.invoice i
    left join invoices.revision r on r.account_id = i.account_id and r.invoice_id = i.id and r.revision = i.revision
    where i.account_id = ${accountId} and i.lifecycle in ('issued', 'closed', 'void') and (${query.after}::uuid is null or i.id > ${query.after}::uuid)
    order by i.id limit ${query.most}`);
}

export interface RenderedFile {
  readonly invoiceId: InvoiceId;
  readonly revision: number;
  readonly format: string;
  readonly hash: string;
  readonly fileName: string;
}

export async function listRenderedFiles(
  tx: Tx,
  accountId: AccountId,
  query: { readonly after: Pick<RenderedFile, 'invoiceId' | 'revision' | 'format'> | null; readonly most: number },
): Promise<RenderedFile[]> {
  const { after } = query;
  const from =
    after === null
      ? sql`true`
      : sql`(invoice_id, revision, format) > (${after.invoiceId}::uuid, ${after.revision}::int, ${after.format})`;
  return tx.many(sql<RenderedFile>`
    select invoice_id as "invoiceId", revision, format, hash, file_name as "fileName" from transmissions.document
    where account_id = ${accountId} and ${from} order by invoice_id, revision, format limit ${query.most}`);
}
