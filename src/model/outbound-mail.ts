/** One mail to one recipient, ready to leave: a flow composes it, a channel carries it. It must never name a second recipient. */
import type { Instant } from '#kernel/calendar.ts';
import type { TransmissionId } from '#kernel/id.ts';

export interface Mailbox {
  readonly name?: string;
  readonly address: string;
}

export interface MailAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

export interface OutboundMail {
  /** Becomes the Message-ID, so a repeat of the same transmission carries the same one. */
  readonly transmissionId: TransmissionId;
  /** The Date header: when the transmission was planned, the same on a repeat. */
  readonly composedAt: Instant;
  readonly from: Mailbox;
  readonly replyTo?: Mailbox;
  readonly to: Mailbox;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
}
