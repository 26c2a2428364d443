/** Retries a document that could not be rendered, on a person's request. Queues a job for the worker. */
import { writeId, type InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { loadRecords } from '#modules/invoices/index.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { RENDER_QUEUE } from '#flows/kit/queues.ts';
import { loadInvoiceAnswer, type InvoiceAnswer } from '#flows/invoices/read.ts';
import { transact } from '#flows/kit/transact.ts';

export function retryRendering(
  ports: Ports,
  context: RequestContext,
  invoiceId: InvoiceId,
): Promise<Result<InvoiceAnswer>> {
  return transact(ports, context, async (tx) => {
    const { accountId } = context;
    const record = (await loadRecords(tx, accountId, [invoiceId])).get(invoiceId);
    if (record === undefined || record.lifecycle === 'deleted') return refuse('invoice_not_found', 'No such invoice.');
    if (record.number === null) return refuse('invoice_not_issued', 'A draft has no document yet; issue it first.');
    await ports.jobs.insert(tx, RENDER_QUEUE, [{ id: ports.newId('job'), data: { accountId, invoiceId } }]);
    await recordEvents(tx, { context, newId: ports.newId }, [
      {
        accountId,
        type: 'invoice.rendering_retried',
        subjectKind: 'invoice',
        subjectId: invoiceId,
        data: { invoice_id: writeId('invoice', invoiceId), revision: record.revision },
      },
    ]);
    return ok(await loadInvoiceAnswer(tx, context, invoiceId));
  });
}
