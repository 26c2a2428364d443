/** Retries a parked transmission, by a person only. */
import type { TransmissionId } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { moveTransmission } from '#modules/transmissions/index.ts';
import { lockInvoice } from '#steps/invoices/lock.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { TRANSMIT_QUEUE } from '#flows/kit/queues.ts';
import type { TransmissionAnswer } from './read.ts';
import { refuseSending } from './send.ts';
import { replaceMails } from './send-to-new-address.ts';
import { recordTransmission } from '#steps/transmissions/audit-event.ts';
import { decideParked, refuseUnparked } from './decide-parked.ts';

/** parked -> queued, immediately and with a reset attempt count. Sent to the customer's new address if it has changed. */
export function retryTransmission(
  ports: Ports,
  context: RequestContext,
  id: TransmissionId,
): Promise<Result<TransmissionAnswer>> {
  return decideParked(ports, context, {
    id,
    decide: async (tx, transmission) => {
      const { accountId, at } = context;
      const locked = await lockInvoice(tx, context, transmission.invoiceId);
      if (!locked.ok) return locked;
      const refusal = refuseSending(locked.value.record);
      if (refusal !== null) return { ok: false, refusal };
      if (transmission.recipientRole === 'customer' && transmission.state === 'parked') {
        const { replaced, events } = await replaceMails(tx, ports, { context, ...locked.value, also: id });
        if (replaced.has(id)) return ok([...events]);
      }
      const jobId = ports.newId('job');
      const previous = await moveTransmission(tx, accountId, { id, move: 'retry', at, next: { at, jobId } });
      if (previous === null) return refuseUnparked(transmission);
      await ports.jobs.insert(tx, TRANSMIT_QUEUE, [{ id: jobId, data: { accountId, transmissionId: id } }]);
      return ok([recordTransmission(transmission, { step: 'retried', state: 'queued', previous })]);
    },
  });
}
