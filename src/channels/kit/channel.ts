/**
 * The contract of a channel: it sends one envelope and returns one outcome, which never claims more than is known. A channel uses neither
 * database nor clock, and never throws because of something the other side did.
 */
import type { ChannelName } from '#model/transmission.ts';

/** The other side's response to an accepted document. */
export interface Receipt {
  readonly messageId: string;
  /** The response text, cleaned by `readableWords`. */
  readonly response: string;
  readonly acceptedRecipients: readonly string[];
}

/**
 * - `accepted`: the other side took responsibility.
 * - `temporary`: not accepted; a retry may succeed.
 * - `permanent`: not accepted; a retry would be refused again.
 * - `unknown`: completely sent, but no response came. Only a look-up or a person may decide what happens next.
 *
 * `code` is the other side's (SMTP "550") or, without a response, the system's ("ECONNREFUSED").
 */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly receipt: Receipt }
  | { readonly kind: 'temporary'; readonly reason: string; readonly code: string }
  | { readonly kind: 'permanent'; readonly reason: string; readonly code: string }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface Channel<Envelope, Name extends ChannelName = ChannelName> {
  readonly name: Name;
  /** Where this channel sends to, as a sentence for the operator. Must not contain secrets. */
  readonly destination: string;
  send(envelope: Envelope): Promise<SendOutcome>;
  /** Checks whether something from this sender could be sent now, without sending. Returns null or the reason why not. */
  check(sender: string): Promise<string | null>;
  /** Queries whether the other side already has this envelope. */
  readonly lookUp: 'not-offered' | ((envelope: Envelope) => Promise<SendOutcome | { readonly kind: 'not_there' }>);
  /** Waits for running sends, then closes the connections; after `graceMs` it closes them without waiting. */
  close(graceMs?: number): Promise<void>;
}
