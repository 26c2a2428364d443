/** Many documents sent at once, with progress, and stoppable as a whole. The outcome of each mail is in its transmission. */
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, Id, InvoiceId } from '#kernel/id.ts';
import type { TransmissionState } from './transmission.ts';
import type { Actor } from './request-context.ts';

export type SendBatchId = Id<'send_batch'>;

export interface SendBatch {
  readonly accountId: AccountId;
  readonly id: SendBatchId;
  /** The state of planning; the mails themselves are sent independently. */
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

/** `queued`: mails were planned, or were already being sent. `skipped`: nothing to do. `refused`: something must be mended first. */
export const SEND_BATCH_OUTCOMES = ['queued', 'skipped', 'refused'] as const;
export type SendBatchOutcome = (typeof SEND_BATCH_OUTCOMES)[number];

export interface SendBatchItem {
  readonly position: number;
  readonly invoiceId: InvoiceId;
  /** Null until it is planned. */
  readonly outcome: SendBatchOutcome | null;
  readonly code: string | null;
  readonly detail: string | null;
}

/** The progress of an invoice in a send batch. `given_up`: its mail is parked, and a person decided to leave it. */
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
  /** Number of invoices by progress. */
  readonly invoices: Readonly<Record<SendBatchStanding, number>>;
  /** Number of mails by state of their transmission. */
  readonly mails: Readonly<Record<TransmissionState, number>>;
}
