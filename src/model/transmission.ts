/** A document on its way: one row per document, channel, recipient and purpose, moved only by compare-and-set. */
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

/** Whose address it is: the customer's, the sales rep's, or another that a person chose, who gets a copy. */
export const RECIPIENT_ROLES = ['customer', 'sales_rep', 'copy'] as const;
export type RecipientRole = (typeof RECIPIENT_ROLES)[number];

/** `original` once per revision; a resend is a purpose of its own ("resend-1"). */
export interface PlannedTransmission {
  readonly channel: ChannelName;
  readonly recipient: string;
  readonly recipientRole: RecipientRole;
  readonly purpose: string;
  /** Whether its acceptance makes the document sent: a customer's does, a sales rep's only where nobody else was chosen, a copy never. */
  readonly countsAsSent: boolean;
  /** What the sender wrote along, shown in the mail. */
  readonly note: string | null;
}

/** A transmission as it stands: what became of one document on its way to one recipient. */
export interface Transmission extends PlannedTransmission {
  readonly accountId: AccountId;
  readonly id: TransmissionId;
  readonly invoiceId: InvoiceId;
  readonly revision: number;
  readonly state: TransmissionState;
  readonly attempts: number;
  /** In the other side's words. */
  readonly reason: string | null;
  readonly reasonCode: string | null;
  readonly messageId: string | null;
  /** What the other side said when it accepted. */
  readonly response: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly acceptedAt: Instant | null;
  /** When a queued one is tried next; null while it is not queued. */
  readonly nextAttemptAt: Instant | null;
  /** When a person settled a parked one for good. */
  readonly resolvedAt: Instant | null;
}

/** What became of one attempt, in words a person can act on. */
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
  /** The other side's words, also when it accepted. */
  readonly reason: string | null;
  readonly reasonCode: string | null;
}

/** A document drawn and stored: found by the hash of its bytes, never drawn anew. */
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
