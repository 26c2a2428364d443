/** Many invoices sent as one thing to watch: asked for by their ids or by a filter, followed by its progress, stopped while some still wait. */
import { present } from '#kernel/assert.ts';
import { dateInZone } from '#kernel/calendar.ts';
import { writeId, type InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { SendBatch, SendBatchId, SendBatchProgress, SendBatchStanding } from '#model/send-batch.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import {
  dropWaitingItems,
  insertSendBatch,
  loadSendBatch,
  loadSendBatches,
  lockSendBatch,
  moveSendBatch,
} from '#modules/transmissions/index.ts';
import { listInvoices, type InvoiceFilter } from '#views/invoices.ts';
import {
  countTransmissions,
  listSendBatchItems,
  listSendBatches,
  readSendBatchProgress,
  type TransmissionCounts,
  type StandingItem,
} from '#views/send-batches.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { SEND_QUEUE } from '#flows/kit/queues.ts';
import { transact } from '#flows/kit/transact.ts';

export const MAX_SENT = 50_000;

export interface SendBatchInput {
  readonly of: { readonly ids: readonly InvoiceId[] } | { readonly filter: InvoiceFilter };
  readonly resend: boolean;
  readonly note: string | null;
}

export interface SendBatchAnswer {
  readonly sendBatch: SendBatch;
  readonly progress: SendBatchProgress;
  /** When it was looked at. */
  readonly at: string;
}

export function sendInvoices(
  ports: Ports,
  context: RequestContext,
  input: SendBatchInput,
): Promise<Result<SendBatchAnswer>> {
  return transact(ports, context, async (tx) => {
    const { accountId, actor, at } = context;
    const invoiceIds = 'ids' in input.of ? [...new Set(input.of.ids)] : await findIds(tx, context, input.of.filter);
    if (invoiceIds.length === 0) return refuse('send_batch_empty', 'No issued invoice fits; there is nothing to send.');
    if (invoiceIds.length > MAX_SENT)
      return refuse(
        'send_batch_too_large',
        `More than ${MAX_SENT} invoices fit. Send them in parts, by issued_from and issued_to.`,
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

/** The oldest first, as they were issued. */
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

async function answerOf(tx: Tx, context: RequestContext, sendBatch: SendBatch): Promise<SendBatchAnswer> {
  return { sendBatch, progress: await readSendBatchProgress(tx, context.accountId, sendBatch.id), at: context.at };
}

export function readSendBatch(
  ports: Ports,
  context: RequestContext,
  id: SendBatchId,
): Promise<Result<SendBatchAnswer>> {
  return readSnapshot<Result<SendBatchAnswer>>(ports, context, async (tx) => {
    const sendBatch = await loadSendBatch(tx, context.accountId, id);
    return sendBatch === null ? refuseUnknown() : ok(await answerOf(tx, context, sendBatch));
  });
}

const refuseUnknown = (): Result<never> => refuse('send_batch_not_found', 'No such send batch.');

export function findSendBatchPage(
  ports: Ports,
  context: RequestContext,
  asked: { readonly limit: number; readonly after: readonly [string] | null; readonly count: boolean },
): Promise<Result<{ readonly rows: SendBatchAnswer[]; readonly totalCount: number | null }>> {
  return readSnapshot(ports, context, async (tx) => {
    const page = await listSendBatches(tx, context.accountId, { ...asked, after: asked.after?.[0] ?? null });
    const rows: SendBatchAnswer[] = [];
    for (const sendBatch of await loadSendBatches(tx, context.accountId, page.rows))
      rows.push(await answerOf(tx, context, sendBatch));
    return ok({ rows, totalCount: page.totalCount });
  });
}

export function findSendBatchItemPage(
  ports: Ports,
  context: RequestContext,
  asked: {
    readonly id: SendBatchId;
    readonly standing: SendBatchStanding | undefined;
    readonly limit: number;
    readonly after: readonly [number] | null;
  },
): Promise<Result<{ readonly rows: StandingItem[]; readonly totalCount: null }>> {
  return readSnapshot<Result<{ readonly rows: StandingItem[]; readonly totalCount: null }>>(
    ports,
    context,
    async (tx) => {
      if ((await loadSendBatch(tx, context.accountId, asked.id)) === null) return refuseUnknown();
      const { id: sendBatchId, standing, limit } = asked;
      const rows = await listSendBatchItems(tx, context.accountId, {
        sendBatchId,
        standing,
        limit,
        after: asked.after?.[0] ?? 0,
      });
      return ok({ rows, totalCount: null });
    },
  );
}

/** What waits to be planned stays unsent; mails already on their way go on. */
export function cancelSendBatch(
  ports: Ports,
  context: RequestContext,
  id: SendBatchId,
): Promise<Result<SendBatchAnswer>> {
  return transact(ports, context, async (tx) => {
    const { accountId, at } = context;
    const sendBatch = await lockSendBatch(tx, accountId, id);
    if (sendBatch === null) return refuseUnknown();
    if (sendBatch.state === 'planned')
      return refuse('send_batch_planned', 'All its mails are on their way or have left; there is nothing to stop.');
    if (sendBatch.state === 'planning') {
      const detail = 'The send batch was cancelled before its turn came.';
      const dropped = await dropWaitingItems(tx, accountId, { sendBatchId: id, code: 'sending_cancelled', detail });
      await moveSendBatch(tx, { ...sendBatch, state: 'cancelled' }, at);
      await recordEvents(tx, { context, newId: ports.newId }, [
        {
          accountId,
          type: 'send_batch.cancelled',
          subjectKind: 'send_batch',
          subjectId: id,
          data: { send_batch_id: writeId('send_batch', id), unsent: dropped },
          previous: { state: sendBatch.state },
        },
      ]);
    }
    return ok(await answerOf(tx, context, { ...sendBatch, state: 'cancelled' }));
  });
}

export const readTransmissionCounts = (ports: Ports, context: RequestContext): Promise<Result<TransmissionCounts>> =>
  readSnapshot(ports, context, async (tx) => ok(await countTransmissions(tx, context.accountId, context.at)));
