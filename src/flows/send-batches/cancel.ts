/** Stops a send batch with invoices that are not planned yet. */
import { writeId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { SendBatchId } from '#model/send-batch.ts';
import type { RequestContext } from '#model/request-context.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { dropWaitingItems, lockSendBatch, moveSendBatch } from '#modules/transmissions/index.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { transact } from '#flows/kit/transact.ts';
import { type SendBatchAnswer, answerOf, refuseUnknown } from './read.ts';

/** Unplanned invoices stay unsent; planned mails are still sent. */
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
      return refuse(
        'send_batch_planned',
        'All mails of this send batch are on their way or have been sent; there is nothing left to cancel.',
      );
    if (sendBatch.state === 'planning') {
      const detail = 'The send batch was cancelled before this mail was sent.';
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
