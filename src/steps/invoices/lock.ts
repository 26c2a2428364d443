/** First step of every command on an invoice: finds it and locks its order and then its identity. */
import { refuse, ok, type Result } from '#kernel/result.ts';
import type { InvoiceId } from '#kernel/id.ts';
import type { InvoiceRecord } from '#model/invoice.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { RequestContext } from '#model/request-context.ts';
import { owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadDocuments, loadRecords, lockRecords } from '#modules/invoices/index.ts';
import { lockOrders } from '#modules/orders/index.ts';

export interface LockedInvoice {
  readonly record: InvoiceRecord;
  readonly document: InvoiceDocument;
}

/** Orders are locked before invoices everywhere, which avoids deadlocks. */
export async function lockInvoice(tx: Tx, context: RequestContext, id: InvoiceId): Promise<Result<LockedInvoice>> {
  const { accountId } = context;
  const seen = (await loadRecords(tx, accountId, [id])).get(id);
  if (seen === undefined || seen.lifecycle === 'deleted') return refuse('invoice_not_found', 'No such invoice.');
  if (seen.orderId !== null) lockOrders(tx, owned(accountId, [seen.orderId]));
  const record = (await lockRecords(tx, accountId, [id])).get(id);
  const document = (await loadDocuments(tx, accountId, [id])).get(id);
  if (record === undefined || document === undefined) return refuse('invoice_not_found', 'No such invoice.');
  return ok({ record, document });
}
