/** Creates a send batch: many invoices, selected by ids or a filter, whose sending is tracked as one. */
import { present } from '#kernel/assert.ts';
import { dateInZone } from '#kernel/calendar.ts';
import type { InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { insertSendBatch, loadSendBatch } from '#modules/transmissions/index.ts';
import { listInvoices, type InvoiceFilter } from '#views/invoices.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { SEND_QUEUE } from '#flows/kit/queues.ts';
import { transact } from '#flows/kit/transact.ts';
import { type SendBatchAnswer, answerOf } from './read.ts';

export const MAX_SENT = 50_000;

export interface SendBatchInput {
  readonly of: { readonly ids: readonly InvoiceId[] } | { readonly filter: InvoiceFilter };
  readonly resend: boolean;
  readonly note: string | null;
}

export function createSendBatch(
  ports: Ports,
  context: RequestContext,
  input: SendBatchInput,
): Promise<Result<SendBatchAnswer>> {
  return transact(ports, context, async (tx) => {
    const { accountId, actor, at } = context;
    const invoiceIds = 'ids' in input.of ? [...new Set(input.of.ids)] : await findIds(tx, context, input.of.filter);
    if (invoiceIds.length === 0)
      return refuse('send_batch_empty', 'No issued invoices match, so there is nothing to send.');
    if (invoiceIds.length > MAX_SENT)
      return refuse(
        'send_batch_too_large',
        `More than ${MAX_SENT} invoices match, the most one send batch can hold. Send them in parts with issued_from and issued_to.`,
      );
    const id = ports.newId('send_batch');
    const jobId = ports.newId('job');
    const { resend, note } = input;
    const byFilter = 'filter' in input.of;
    await insertSendBatch(tx, { accountId, id, byFilter, resend, note, actor, jobId, createdAt: at }, invoiceIds);
    await ports.jobs.insert(tx, SEND_QUEUE, [{ id: jobId, data: { accountId, sendBatchId: id, jobId } }]);
    await recordEvents(tx, { context, newId: ports.newId }, [
      {
        accountId,
        type: 'send_batch.started',
        subjectKind: 'send_batch',
        subjectId: id,
        data: { total: invoiceIds.length, by_filter: byFilter, resend },
      },
    ]);
    return ok(await answerOf(tx, context, present(await loadSendBatch(tx, accountId, id), 'it was just made')));
  });
}

/** In order of issue. */
async function findIds(tx: Tx, context: RequestContext, filter: InvoiceFilter): Promise<InvoiceId[]> {
  const account = await loadAccount(tx, context.accountId);
  const found = await listInvoices(tx, context.accountId, {
    filter: { ...filter, isIssued: true },
    today: dateInZone(context.at, account.timeZone),
    limit: MAX_SENT,
    after: null,
    count: false,
  });
  return found.rows.toReversed();
}
