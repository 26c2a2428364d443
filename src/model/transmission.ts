/** The transmission of a document: one row per document, channel, recipient and purpose, changed only by compare-and-set. */
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, TransmissionId, InvoiceId } from '#kernel/id.ts';

/** The ways a document can be sent, by name: each is a channel in src/channels/registry.ts, and allowed by the database. */
export const CHANNELS = ['email'] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** The formats a document can be written in, by name: each is a format in src/formats/registry.ts. */
export const DOCUMENT_FORMATS = ['pdf'] as const;
export type FormatName = (typeof DOCUMENT_FORMATS)[number];

/** The format for people, which is mailed, downloaded and archived. */
export const PRINTED: FormatName = 'pdf';

export const TRANSMISSION_STATES = [
  'queued',
  'sending',
  'accepted',
  'confirmed',
  'bounced',
  'rejected',
  'unknown',
  'parked',
] as const;
export type TransmissionState = (typeof TRANSMISSION_STATES)[number];

/** Whose address it is: the customer's, the sales rep's, or another one chosen by a person, which gets a copy. */
export const RECIPIENT_ROLES = ['customer', 'sales_rep', 'copy'] as const;
export type RecipientRole = (typeof RECIPIENT_ROLES)[number];

/** `original` once per revision; each resend has a purpose of its own ("resend-1"). */
export interface PlannedTransmission {
  readonly channel: ChannelName;
  readonly recipient: string;
  readonly recipientRole: RecipientRole;
  readonly purpose: string;
  /** Whether its acceptance makes the document sent: the customer's does, the sales rep's only as the sole recipient, a copy never. */
  readonly countsAsSent: boolean;
  /** The sender's note, shown in the mail. */
  readonly note: string | null;
}

/** The current state of a transmission. */
export interface Transmission extends PlannedTransmission {
  readonly accountId: AccountId;
  readonly id: TransmissionId;
  readonly invoiceId: InvoiceId;
  readonly revision: number;
  readonly state: TransmissionState;
  readonly attempts: number;
  /** The other side's response. */
  readonly reason: string | null;
  readonly reasonCode: string | null;
  readonly messageId: string | null;
  /** The other side's response when it accepted. */
  readonly response: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly acceptedAt: Instant | null;
  /** When a queued one is tried next; null while it is not queued. */
  readonly nextAttemptAt: Instant | null;
  /** When a person closed a parked one. */
  readonly resolvedAt: Instant | null;
}

/** The outcome of one attempt, with a reason a person can act on. */
export type AttemptOutcome =
  | { readonly kind: 'accepted'; readonly messageId: string; readonly response: string }
  | { readonly kind: 'temporary' | 'permanent'; readonly reason: string; readonly code: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** One attempt that has ended. */
export interface Attempt {
  readonly number: number;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  readonly outcome: AttemptOutcome['kind'];
  /** The other side's response, also when it accepted. */
  readonly reason: string | null;
  readonly reasonCode: string | null;
}

/** A rendered and stored document: found by the hash of its bytes, never rendered again. */
export interface StoredDocument {
  readonly invoiceId: InvoiceId;
  readonly revision: number;
  readonly format: FormatName;
  readonly hash: string;
  readonly size: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly renderedAt: Instant;
}
