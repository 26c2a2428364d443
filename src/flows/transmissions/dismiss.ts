/** Dismisses a parked transmission permanently, by a person only. */
import type { TransmissionId } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { resolveParked } from '#modules/transmissions/index.ts';
import type { Ports } from '#flows/kit/ports.ts';
import type { TransmissionAnswer } from './read.ts';
import { recordTransmission } from '#steps/transmissions/audit-event.ts';
import { decideParked, refuseUnparked } from './decide-parked.ts';

/** It stays parked and is no exception any more. */
export function dismissTransmission(
  ports: Ports,
  context: RequestContext,
  dismissed: { readonly id: TransmissionId; readonly reason: string },
): Promise<Result<TransmissionAnswer>> {
  return decideParked(ports, context, {
    id: dismissed.id,
    decide: async (tx, transmission) => {
      const resolved = await resolveParked(tx, context.accountId, { ids: [transmission.id], at: context.at });
      if (resolved.length === 0) return refuseUnparked(transmission);
      return ok([
        recordTransmission(transmission, {
          step: 'resolved',
          state: transmission.state,
          previous: transmission.state,
          facts: { because: dismissed.reason },
        }),
      ]);
    },
  });
}
