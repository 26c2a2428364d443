/**
 * A transmission's states as data. Nothing leaves `accepted` back to `queued`: a document that was accepted is sent again only as a resend,
 * a transmission of its own.
 */
import type { StateTable } from '#kernel/state-table.ts';
import type { TransmissionState } from '#model/transmission.ts';

/**
 * claim: an attempt begins. accept: the other side took it (also when a look-up after silence shows so, or a person
 * knows it of a parked one). postpone: a temporary failure, or a look-up that found nothing; it is tried again.
 * lose: silence after the data. park: a person must look. retry: that person lets it go again. confirm, bounce, reject: the receipt
 * that comes back later.
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
