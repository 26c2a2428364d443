/** What a person decides about a transmission that was parked: let it go again, know that it arrived, or leave it. Never decided by a machine. */
import { present } from '#kernel/assert.ts';
import type { TransmissionId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { DomainEvent } from '#model/audit.ts';
import type { Transmission } from '#model/transmission.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { loadTransmission, moveTransmission, resolveParked } from '#modules/transmissions/index.ts';
import { acceptTransmission } from '#steps/transmissions/accept.ts';
import { lockInvoice } from '#steps/invoices/move.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { TRANSMIT_QUEUE } from '#flows/kit/queues.ts';
import { loadTransmissionAnswers, type TransmissionAnswer } from './read.ts';
import { refuseSending } from './send.ts';
import { replaceMails } from './send-to-new-address.ts';
import { transact } from '#flows/kit/transact.ts';
import { recordTransmission } from '#steps/transmissions/record.ts';

/** parked -> queued, at once and with a fresh number of attempts. Where the customer has another address by now, it goes there instead. */
export function retryTransmission(
  ports: Ports,
  context: RequestContext,
  id: TransmissionId,
): Promise<Result<TransmissionAnswer>> {
  return decide(ports, context, {
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

/** parked -> accepted: somebody knows that it arrived. */
export function confirmTransmission(
  ports: Ports,
  context: RequestContext,
  id: TransmissionId,
): Promise<Result<TransmissionAnswer>> {
  return decide(ports, context, {
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

/** Leaves a parked transmission as it is, for good: nobody is asked about it any more. */
export function dismissTransmission(
  ports: Ports,
  context: RequestContext,
  dismissed: { readonly id: TransmissionId; readonly reason: string },
): Promise<Result<TransmissionAnswer>> {
  return decide(ports, context, {
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

async function decide(
  ports: Ports,
  context: RequestContext,
  question: {
    readonly id: TransmissionId;
    readonly decide: (tx: Tx, transmission: Transmission) => Promise<Result<DomainEvent[]>>;
  },
): Promise<Result<TransmissionAnswer>> {
  return transact(ports, context, async (tx) => {
    const seen = await loadTransmission(tx, context.accountId, question.id);
    if (seen === null) return refuse('transmission_not_found', 'No such transmission.');
    const decided = await question.decide(tx, seen);
    if (!decided.ok) return decided;
    await recordEvents(tx, { context, newId: ports.newId }, decided.value);
    const [now] = await loadTransmissionAnswers(tx, context, [question.id]);
    return ok(present(now, 'transmissions are never deleted'));
  });
}

const refuseUnparked = (transmission: Transmission): Result<never> =>
  refuse(
    'transmission_not_parked',
    `The transmission is ${transmission.state}${transmission.resolvedAt === null ? '' : ' and settled'}; only one that waits for a person is decided by one.`,
  );
