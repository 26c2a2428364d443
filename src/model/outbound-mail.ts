/** One mail to one recipient, ready to send: a flow composes it, a channel sends it. It must never have a second recipient. */
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
  /** Becomes the Message-ID, so that a repeat of the same transmission has the same one. */
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
