/** What each step of a delivery leaves behind in the audit log. Pure. */
import { writeId } from '#kernel/id.ts';
import type { Happening } from '#model/audit.ts';
import type { Delivery, DeliveryState } from '#model/delivery.ts';

export interface DeliveryStep {
  /** What happened, as a past participle: "accepted". */
  readonly step: 'accepted' | 'claimed' | 'lost' | 'parked' | 'postponed' | 'queued' | 'resolved' | 'retried';
  readonly state: DeliveryState;
  /** Null for a delivery that was not there before. */
  readonly previous: DeliveryState | null;
  readonly facts?: Readonly<Record<string, unknown>>;
}

type Told = Pick<Delivery, 'accountId' | 'id' | 'invoiceId' | 'channel' | 'recipient' | 'purpose'>;

export const tellOfDelivery = (delivery: Told, step: DeliveryStep): Happening => ({
  accountId: delivery.accountId,
  type: `delivery.${step.step}`,
  subjectKind: 'delivery',
  subjectId: delivery.id,
  data: {
    invoice_id: writeId('invoice', delivery.invoiceId),
    channel: delivery.channel,
    recipient: delivery.recipient,
    purpose: delivery.purpose,
    state: step.state,
    ...step.facts,
  },
  ...(step.previous === null ? {} : { previous: { state: step.previous } }),
});
