/** What a person decides about a delivery that was parked: let it go again, know that it arrived, or leave it. Never decided by a machine. */
import { present } from '#kernel/assert.ts';
import type { DeliveryId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Happening } from '#model/audit.ts';
import type { Delivery } from '#model/delivery.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import { loadDelivery, moveDelivery, resolveParked } from '#modules/deliveries/index.ts';
import { acceptDelivery } from './accept-delivery.ts';
import { lockInvoice } from './move-invoice.ts';
import type { Ports } from './ports.ts';
import { DELIVER_QUEUE } from './queues.ts';
import { loadDeliveryAnswers, type DeliveryAnswer } from './read-deliveries.ts';
import { refuseSending } from './send-invoice.ts';
import { replaceMails } from './send-to-new-address.ts';
import { tell } from './story.ts';
import { tellOfDelivery } from './tell-of-delivery.ts';

/** parked -> queued, at once and with a fresh number of attempts. Where the customer has another address by now, it goes there instead. */
export function retryDelivery(ports: Ports, asking: Asking, id: DeliveryId): Promise<Result<DeliveryAnswer>> {
  return decide(ports, asking, {
    id,
    decide: async (tx, delivery) => {
      const { accountId, at } = asking;
      const locked = await lockInvoice(tx, asking, delivery.invoiceId);
      if (!locked.ok) return locked;
      const refusal = refuseSending(locked.value.record);
      if (refusal !== null) return { ok: false, refusal };
      if (delivery.recipientRole === 'customer' && delivery.state === 'parked') {
        const { replaced, happenings } = await replaceMails(tx, ports, { asking, ...locked.value, also: id });
        if (replaced.has(id)) return ok([...happenings]);
      }
      const jobId = ports.newId('job');
      const previous = await moveDelivery(tx, accountId, { id, move: 'retry', at, next: { at, jobId } });
      if (previous === null) return refuseUnparked(delivery);
      await ports.jobs.insert(tx, DELIVER_QUEUE, [{ id: jobId, data: { accountId, deliveryId: id } }]);
      return ok([tellOfDelivery(delivery, { step: 'retried', state: 'queued', previous })]);
    },
  });
}

/** parked -> accepted: somebody knows that it arrived. */
export function confirmDelivery(ports: Ports, asking: Asking, id: DeliveryId): Promise<Result<DeliveryAnswer>> {
  return decide(ports, asking, {
    id,
    decide: async (tx, delivery) => {
      const locked = await lockInvoice(tx, asking, delivery.invoiceId);
      if (!locked.ok) return locked;
      const refusal = refuseSending(locked.value.record);
      if (refusal !== null) return { ok: false, refusal };
      if (delivery.state !== 'parked') return refuseUnparked(delivery);
      const accepted = await acceptDelivery(tx, asking, {
        delivery,
        at: asking.at,
        attempt: null,
        receipt: null,
        facts: { confirmed_by: 'person' },
      });
      return accepted === null ? refuseUnparked(delivery) : ok(accepted);
    },
  });
}

/** Leaves a parked delivery as it is, for good: nobody is asked about it any more. */
export function dismissDelivery(
  ports: Ports,
  asking: Asking,
  dismissed: { readonly id: DeliveryId; readonly reason: string },
): Promise<Result<DeliveryAnswer>> {
  return decide(ports, asking, {
    id: dismissed.id,
    decide: async (tx, delivery) => {
      const resolved = await resolveParked(tx, asking.accountId, { ids: [delivery.id], at: asking.at });
      if (resolved.length === 0) return refuseUnparked(delivery);
      return ok([
        tellOfDelivery(delivery, {
          step: 'resolved',
          state: delivery.state,
          previous: delivery.state,
          facts: { because: dismissed.reason },
        }),
      ]);
    },
  });
}

async function decide(
  ports: Ports,
  asking: Asking,
  question: { readonly id: DeliveryId; readonly decide: (tx: Tx, delivery: Delivery) => Promise<Result<Happening[]>> },
): Promise<Result<DeliveryAnswer>> {
  return tell(ports, asking, async (tx) => {
    const seen = await loadDelivery(tx, asking.accountId, question.id);
    if (seen === null) return refuse('delivery_not_found', 'No such delivery.');
    const decided = await question.decide(tx, seen);
    if (!decided.ok) return decided;
    await recordHappenings(tx, { asking, newId: ports.newId }, decided.value);
    const [now] = await loadDeliveryAnswers(tx, asking, [question.id]);
    return ok(present(now, 'deliveries are never deleted'));
  });
}

const refuseUnparked = (delivery: Delivery): Result<never> =>
  refuse(
    'delivery_not_parked',
    `The delivery is ${delivery.state}${delivery.resolvedAt === null ? '' : ' and settled'}; only one that waits for a person is decided by one.`,
  );
