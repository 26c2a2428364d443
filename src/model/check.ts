/** The result of a check of the books: how many records were checked, and the first mismatch, with what a person needs to find it. */

/** Kinds of things, as in ids. */
export const OFFENDER_KINDS = ['audit_entry', 'invoice', 'order_line', 'shipment', 'transaction'] as const;
export type OffenderKind = (typeof OFFENDER_KINDS)[number];

export const CHECK_NAMES = [
  'audit_chain',
  'number_series',
  'quantity_ledger',
  'billed_quantities',
  'shipped_is_invoiced',
  'balances',
  'allocations',
  'documents',
  'files',
] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

export interface CheckOffender {
  readonly kind: OffenderKind;
  /** UUID; null when the thing is missing. */
  readonly id: string | null;
  /** Number, series or position, for people. */
  readonly label: string | null;
  readonly detail: string;
}

export interface Check {
  readonly name: CheckName;
  readonly ok: boolean;
  /** The number of records checked. */
  readonly checked: number;
  readonly offender: CheckOffender | null;
  readonly sentence: string;
}
