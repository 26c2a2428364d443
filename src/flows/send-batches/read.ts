/** Reads send batches with their progress. */
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { SendBatch, SendBatchId, SendBatchProgress, SendBatchStanding } from '#model/send-batch.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadSendBatch, loadSendBatches } from '#modules/transmissions/index.ts';
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

export interface SendBatchAnswer {
  readonly sendBatch: SendBatch;
  readonly progress: SendBatchProgress;
  /** Time of the snapshot. */
  readonly at: string;
}

export async function answerOf(tx: Tx, context: RequestContext, sendBatch: SendBatch): Promise<SendBatchAnswer> {
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

export const refuseUnknown = (): Result<never> => refuse('send_batch_not_found', 'No such send batch.');

export function findSendBatchPage(
  ports: Ports,
  context: RequestContext,
  query: { readonly limit: number; readonly after: readonly [string] | null; readonly count: boolean },
): Promise<Result<{ readonly rows: SendBatchAnswer[]; readonly totalCount: number | null }>> {
  return readSnapshot(ports, context, async (tx) => {
    const page = await listSendBatches(tx, context.accountId, { ...query, after: query.after?.[0] ?? null });
    const rows: SendBatchAnswer[] = [];
    for (const sendBatch of await loadSendBatches(tx, context.accountId, page.rows))
      rows.push(await answerOf(tx, context, sendBatch));
    return ok({ rows, totalCount: page.totalCount });
  });
}

export function findSendBatchItemPage(
  ports: Ports,
  context: RequestContext,
  query: {
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
      if ((await loadSendBatch(tx, context.accountId, query.id)) === null) return refuseUnknown();
      const { id: sendBatchId, standing, limit } = query;
      const rows = await listSendBatchItems(tx, context.accountId, {
        sendBatchId,
        standing,
        limit,
        after: query.after?.[0] ?? 0,
      });
      return ok({ rows, totalCount: null });
    },
  );
}

export const readTransmissionCounts = (ports: Ports, context: RequestContext): Promise<Result<TransmissionCounts>> =>
  readSnapshot(ports, context, async (tx) => ok(await countTransmissions(tx, context.accountId, context.at)));
