/** Many documents sent at once, as one thing that can be watched and stopped. What becomes of each mail is its transmission's to say. */
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, Id, InvoiceId } from '#kernel/id.ts';
import type { TransmissionState } from './transmission.ts';
import type { Actor } from './request-context.ts';

export type SendBatchId = Id<'send_batch'>;

export interface SendBatch {
  readonly accountId: AccountId;
  readonly id: SendBatchId;
  /** How far the planning is; the mails go on their own way. */
  readonly state: 'planning' | 'planned' | 'cancelled';
  readonly byFilter: boolean;
  readonly resend: boolean;
  readonly note: string | null;
  /** Invoices. */
  readonly total: number;
  readonly actor: Actor;
  readonly jobId: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** `queued`: mails were planned, or were on their way already. `skipped`: there was nothing to do. `refused`: somebody has to do something first. */
export const SEND_BATCH_OUTCOMES = ['queued', 'skipped', 'refused'] as const;
export type SendBatchOutcome = (typeof SEND_BATCH_OUTCOMES)[number];

export interface SendBatchItem {
  readonly position: number;
  readonly invoiceId: InvoiceId;
  /** Null while it waits to be planned. */
  readonly outcome: SendBatchOutcome | null;
  readonly code: string | null;
  readonly detail: string | null;
}

/** Where an invoice of a send batch stands. `given_up`: its mail is parked, and a person settled that it stays so. */
export const SEND_BATCH_STANDINGS = [
  'waiting',
  'on_the_way',
  'sent',
  'needs_person',
  'given_up',
  'skipped',
  'refused',
] as const;
export type SendBatchStanding = (typeof SEND_BATCH_STANDINGS)[number];

export interface SendBatchProgress {
  /** Invoices by where they stand. */
  readonly invoices: Readonly<Record<SendBatchStanding, number>>;
  /** Mails by their transmission's state. */
  readonly mails: Readonly<Record<TransmissionState, number>>;
}
