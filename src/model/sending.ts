/** Many documents sent at once, as one thing that can be watched and stopped. What becomes of each mail is its delivery's to say. */
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, Id, InvoiceId } from '#kernel/id.ts';
import type { DeliveryState } from './delivery.ts';
import type { Actor } from './story.ts';

export type SendingId = Id<'sending'>;

export interface Sending {
  readonly accountId: AccountId;
  readonly id: SendingId;
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
export const SENDING_OUTCOMES = ['queued', 'skipped', 'refused'] as const;
export type SendingOutcome = (typeof SENDING_OUTCOMES)[number];

export interface SendingItem {
  readonly position: number;
  readonly invoiceId: InvoiceId;
  /** Null while it waits to be planned. */
  readonly outcome: SendingOutcome | null;
  readonly code: string | null;
  readonly detail: string | null;
}

/** Where an invoice of a sending stands. `given_up`: its mail is parked, and a person settled that it stays so. */
export const SENDING_STANDINGS = [
  'waiting',
  'on_the_way',
  'sent',
  'needs_person',
  'given_up',
  'skipped',
  'refused',
] as const;
export type SendingStanding = (typeof SENDING_STANDINGS)[number];

export interface SendingProgress {
  /** Invoices by where they stand. */
  readonly invoices: Readonly<Record<SendingStanding, number>>;
  /** Mails by their delivery's state. */
  readonly mails: Readonly<Record<DeliveryState, number>>;
}
