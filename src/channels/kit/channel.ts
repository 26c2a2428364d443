/**
 * What every channel promises: one envelope goes out, one outcome comes back, and the outcome never claims more than is known.
 * A channel touches no database and reads no clock; it must never throw for something the other side did.
 */

/** What the other side gave us when it took the document over. */
export interface Receipt {
  readonly messageId: string;
  /** The other side's own words, cleaned by `readableWords`. */
  readonly response: string;
  readonly acceptedRecipients: readonly string[];
}

/**
 * - `accepted`: the other side took responsibility.
 * - `temporary`: it has not got it, and trying again may end otherwise.
 * - `permanent`: it has not got it, and the same again will be refused again.
 * - `unknown`: all of it was handed over and no answer came. Only a look-up or a person may decide what happens next.
 *
 * `code` is the other side's (SMTP "550") or, where it never answered, the machine's ("ECONNREFUSED").
 */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly receipt: Receipt }
  | { readonly kind: 'temporary'; readonly reason: string; readonly code: string }
  | { readonly kind: 'permanent'; readonly reason: string; readonly code: string }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface Channel<Envelope> {
  readonly name: 'email';
  /** Where things sent here end up, as a sentence for the operator. It must not contain secrets. */
  readonly destination: string;
  send(envelope: Envelope): Promise<SendOutcome>;
  /** Tries, as the sender does, whether something of this sender could leave now, and sends nothing. Null, or why it could not. */
  check(sender: string): Promise<string | null>;
  /** Asks the other side whether it already has this envelope. */
  readonly lookUp: 'not-offered' | ((envelope: Envelope) => Promise<SendOutcome | { readonly kind: 'not_there' }>);
  /** Lets what is under way finish, then gives up connections. After `graceMs` it cuts them. */
  close(graceMs?: number): Promise<void>;
}
