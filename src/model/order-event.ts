/** An event of another system, parsed: the only form that intake passes to flows. */
import type { Instant } from '#kernel/calendar.ts';
import type { Reference } from './reference.ts';

export interface ShippedEvent {
  readonly kind: 'shipment_shipped';
  /** By our id, the external id, or the order's number. */
  readonly order: Reference<'order'> | { readonly number: string };
  /** The sender's id of the shipment; null: the event's own id is used. */
  readonly externalId: string | null;
  /** Null: everything on the order that has not shipped yet. */
  readonly lines:
    | readonly { readonly orderLine: Reference<'order_line'> | { readonly sku: string }; readonly quantity: bigint }[]
    | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly shippedAt: Instant | null;
}

export type OrderEvent = ShippedEvent;

export interface InboundEvent {
  readonly source: string;
  readonly sourceEventId: string;
  readonly type: string;
  readonly occurredAt: Instant | null;
  readonly data: unknown;
}
