/**
 * The state table of transmissions. An accepted one never returns to `queued`: a resend is a separate transmission.
 */
import type { StateTable } from '#kernel/state-table.ts';
import type { TransmissionState } from '#model/transmission.ts';

/**
 * claim: an attempt begins. accept: the other side accepted it (also found by a look-up after a timeout, or confirmed by a person for a
 * parked one). postpone: a temporary failure, or a look-up that found nothing; it is retried. lose: no response after the data. park: a
 * person must decide. retry: the person requeues it. confirm, bounce, reject: a receipt that arrives later.
 */
export const TRANSMISSION_MOVES = [
  'claim',
  'accept',
  'postpone',
  'lose',
  'park',
  'retry',
  'confirm',
  'bounce',
  'reject',
] as const;
export type TransmissionMove = (typeof TRANSMISSION_MOVES)[number];

export const TRANSMISSION_TABLE: StateTable<TransmissionState, TransmissionMove> = {
  queued: { claim: 'sending', park: 'parked' },
  sending: { accept: 'accepted', postpone: 'queued', lose: 'unknown', park: 'parked' },
  unknown: { accept: 'accepted', postpone: 'queued', park: 'parked' },
  parked: { accept: 'accepted', retry: 'queued' },
  accepted: { confirm: 'confirmed', bounce: 'bounced', reject: 'rejected' },
  confirmed: {},
  bounced: {},
  rejected: {},
};
