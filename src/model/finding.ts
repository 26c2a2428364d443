/** A violation of a rule of a norm or a trading partner: returned in a list, with the norm's own rule id, never thrown. */
export interface Finding {
  /** "BR-CO-15". */
  readonly rule: string;
  /** RFC 6901 pointer into the document as the API shows it. */
  readonly pointer: string;
  /** An `error` is refused wherever the norm is checked; a `warning` only outside our own books. */
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}
