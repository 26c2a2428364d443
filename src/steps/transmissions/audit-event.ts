/** The audit events of a transmission's steps. Pure. */
import { writeId } from '#kernel/id.ts';
import type { DomainEvent } from '#model/audit.ts';
import type { Transmission, TransmissionState } from '#model/transmission.ts';

export interface TransmissionStep {
  /** Past participle, for example "accepted". */
  readonly step: 'accepted' | 'claimed' | 'lost' | 'parked' | 'postponed' | 'queued' | 'resolved' | 'retried';
  readonly state: TransmissionState;
  /** Null for a new transmission. */
  readonly previous: TransmissionState | null;
  readonly facts?: Readonly<Record<string, unknown>>;
}

type TransmissionFacts = Pick<Transmission, 'accountId' | 'id' | 'invoiceId' | 'channel' | 'recipient' | 'purpose'>;

export const recordTransmission = (transmission: TransmissionFacts, step: TransmissionStep): DomainEvent => ({
  accountId: transmission.accountId,
  type: `transmission.${step.step}`,
  subjectKind: 'transmission',
  subjectId: transmission.id,
  data: {
    invoice_id: writeId('invoice', transmission.invoiceId),
    channel: transmission.channel,
    recipient: transmission.recipient,
    purpose: transmission.purpose,
    state: step.state,
    ...step.facts,
  },
  ...(step.previous === null ? {} : { previous: { state: step.previous } }),
});
