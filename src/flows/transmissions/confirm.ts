/** Confirms, by a person only, that a parked transmission arrived. */
import type { TransmissionId } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { acceptTransmission } from '#steps/transmissions/accept.ts';
import { lockInvoice } from '#steps/invoices/lock.ts';
import type { Ports } from '#flows/kit/ports.ts';
import type { TransmissionAnswer } from './read.ts';
import { refuseSending } from './send.ts';
import { decideParked, refuseUnparked } from './decide-parked.ts';

/** parked -> accepted. */
export function confirmTransmission(
  ports: Ports,
  context: RequestContext,
  id: TransmissionId,
): Promise<Result<TransmissionAnswer>> {
  return decideParked(ports, context, {
    id,
    decide: async (tx, transmission) => {
      const locked = await lockInvoice(tx, context, transmission.invoiceId);
      if (!locked.ok) return locked;
      const refusal = refuseSending(locked.value.record);
      if (refusal !== null) return { ok: false, refusal };
      if (transmission.state !== 'parked') return refuseUnparked(transmission);
      const accepted = await acceptTransmission(tx, context, {
        transmission,
        at: context.at,
        attempt: null,
        receipt: null,
        facts: { confirmed_by: 'person' },
      });
      return accepted === null ? refuseUnparked(transmission) : ok(accepted);
    },
  });
}
