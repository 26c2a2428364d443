/** Something that waits for a person: derived from the current state, so that it ends with its cause. */
import type { Instant } from '#kernel/calendar.ts';
import type { Id } from '#kernel/id.ts';

export const EXCEPTION_KINDS = [
  'transmission_parked',
  'transmission_unknown',
  'transmission_bounced',
  'transmission_rejected',
  'inbound_event_quarantined',
  'inbound_event_mismatched',
  'shipment_not_invoiced',
  'order_not_invoiced',
  'account_incomplete',
  'document_not_rendered',
  'invoice_without_recipient',
  'discount_not_credited',
  'logo_left_out',
  'characters_not_drawn',
] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

export interface ExceptionItem {
  /** The UUID of its subject: each kind of exception exists once per subject. */
  readonly id: Id<'exception'>;
  readonly kind: ExceptionKind;
  readonly subjectKind: 'transmission' | 'inbound_event' | 'shipment' | 'invoice' | 'order' | 'account';
  readonly subjectId: string;
  /** The subject's name for people. */
  readonly label: string;
  /** The reason, in the other side's own words where there are any. */
  readonly reason: string;
  readonly since: Instant;
  readonly canRetry: boolean;
  /** False when it ends only with its cause. */
  readonly canResolve: boolean;
}
