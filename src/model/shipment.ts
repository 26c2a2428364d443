/** A shipment: what ships together, with its quantity of each order line. */
import type { Instant, PlainDate } from '#kernel/calendar.ts';
import type { AccountId, CustomerId, OrderId, OrderLineId, ShipmentId } from '#kernel/id.ts';

export const SHIPMENT_STATES = ['packed', 'shipped', 'voided'] as const;
export type ShipmentState = (typeof SHIPMENT_STATES)[number];

export interface ShipmentLine {
  readonly orderLineId: OrderLineId;
  /** At QUANTITY_SCALE, positive. */
  readonly quantity: bigint;
}

export interface Shipment {
  readonly accountId: AccountId;
  readonly id: ShipmentId;
  readonly externalId: string | null;
  readonly orderId: OrderId;
  readonly customerId: CustomerId;
  readonly ordinal: number;
  readonly number: string;
  readonly state: ShipmentState;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly shippedAt: Instant | null;
  readonly shippedOn: PlainDate | null;
  readonly contentHash: string;
  readonly createdAt: Instant;
  readonly version: number;
  readonly lines: readonly ShipmentLine[];
}
