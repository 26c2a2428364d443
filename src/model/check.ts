/** What a check of the books found: how much was looked at, and the first thing that does not fit, named so that a person can find it. */

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
  /** Number, series or position as people know it. */
  readonly label: string | null;
  readonly detail: string;
}

export interface Check {
  readonly name: CheckName;
  readonly ok: boolean;
  /** How many things were looked at. */
  readonly checked: number;
  readonly offender: CheckOffender | null;
  readonly sentence: string;
}
