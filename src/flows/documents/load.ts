/**
 * The PDF of an invoice: the stored one of an issued document, a preview of a draft, or a copy of a void document marked as void. The last
 * two are rendered per request and not stored; the bytes as issued stay available.
 */
import { present } from '#kernel/assert.ts';
import { sha256 } from '#kernel/hash.ts';
import type { InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { InvoiceRecord } from '#model/invoice.ts';
import { PRINTED } from '#model/transmission.ts';
import type { RequestContext } from '#model/request-context.ts';
import { loadAccount } from '#modules/access/index.ts';
import { loadDocuments, loadRecords, languageOf, sellerOf } from '#modules/invoices/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import { owned } from '#model/owned.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import type { PdfFile } from '#model/pdf-file.ts';
import { loadOrRenderPdf } from './render.ts';

export interface PdfWanted {
  readonly invoiceId: InvoiceId;
  /** Returns the bytes as issued, even when the invoice is void. */
  readonly asIssued: boolean;
}

export async function loadPdf(
  ports: Ports,
  context: RequestContext,
  { invoiceId, asIssued }: PdfWanted,
): Promise<Result<PdfFile>> {
  const record = await readSnapshot(
    ports,
    context,
    async (tx) => (await loadRecords(tx, context.accountId, [invoiceId])).get(invoiceId) ?? null,
  );
  if (record === null || record.lifecycle === 'deleted') return refuse('invoice_not_found', 'No such invoice.');
  const isCopy = record.lifecycle === 'draft' || record.lifecycle === 'void';
  return isCopy && !asIssued ? drawCopy(ports, context, record) : loadOrRenderPdf(ports, context, invoiceId);
}

async function drawCopy(
  ports: Ports,
  context: RequestContext,
  { id, lifecycle }: InvoiceRecord,
): Promise<Result<PdfFile>> {
  const { document, account, customer } = await readSnapshot(ports, context, async (tx) => {
    const found = (await loadDocuments(tx, context.accountId, [id])).get(id) ?? null;
    return {
      document: found,
      account: await loadAccount(tx, context.accountId),
      customer:
        found === null
          ? undefined
          : (await loadCustomers(tx, owned(context.accountId, [found.customerId]))).get(found.customerId),
    };
  });
  // Deleted between the two queries.
  if (document === null) return refuse('invoice_not_found', 'No such invoice.');
  // A draft is previewed with the current values, which issuing would take.
  const shown =
    lifecycle === 'draft'
      ? {
          ...document,
          seller: sellerOf(account),
          language: languageOf(account, present(customer, 'an invoice has its customer')),
        }
      : document;
  const format = ports.formats[PRINTED];
  const stamp = lifecycle === 'void' ? 'void' : undefined;
  const { bytes } = await format.write(shown, account.branding, stamp);
  return ok({
    bytes,
    fileName: format.fileName(document, stamp),
    mediaType: format.mediaType,
    hash: sha256(bytes),
    revision: document.revision,
  });
}
