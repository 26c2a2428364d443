/** A document on its way: one row per document, channel, recipient and purpose, moved only by compare-and-set. */

export const DELIVERY_STATES = ['queued', 'sending', 'accepted', 'confirmed', 'bounced', 'rejected', 'unknown', 'parked'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** `original` once per revision; a resend is a purpose of its own ("resend-1"). */
export interface PlannedDelivery {
  readonly channel: 'email';
  readonly recipient: string;
  readonly recipientRole: 'customer' | 'sales_rep';
  readonly purpose: string;
}
