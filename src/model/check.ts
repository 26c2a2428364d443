/** What a check of the books found: how much was looked at, and the first thing that does not fit, named so that a person can find it. */

export interface CheckOffender {
  /** The kind of thing, as in ids: "invoice". */
  readonly kind: string;
  /** UUID; null when the thing is missing. */
  readonly id: string | null;
  /** Number, series or position as people know it. */
  readonly label: string | null;
  readonly detail: string;
}

export interface Check {
  /** "number_series". */
  readonly name: string;
  readonly ok: boolean;
  /** How many things were looked at. */
  readonly checked: number;
  readonly offender: CheckOffender | null;
  readonly sentence: string;
}
