/** An order: a snapshot with exact amounts, read under the order's lock when something is decided. */
import type { PlainDate } from '#kernel/calendar.ts';
import type { AccountId, ChargeId, CustomerId, OrderId, OrderLineId, ProductId } from '#kernel/id.ts';
import type { BillingPolicy } from './billing-policy.ts';
import type { Address, ShipTo } from './party.ts';
import type { LineTax } from './tax.ts';

/** `estimate`, `budget_review`, `declined`, `denied`, `retracted`, `confirmed` and `received` belong to orders shared with a connected buyer. */
export const ORDER_PHASES = ['draft', 'accepted', 'completed', 'void'] as const;
export type OrderPhase = (typeof ORDER_PHASES)[number];

export const CHARGE_KINDS = ['freight', 'fee', 'discount'] as const;
export type ChargeKind = (typeof CHARGE_KINDS)[number];

export interface OrderLine {
  readonly id: OrderLineId;
  readonly position: number;
  readonly externalId: string | null;
  readonly productId: ProductId | null;
  readonly sku: string | null;
  readonly description: string;
  /** At QUANTITY_SCALE, positive. */
  readonly quantity: bigint;
  readonly unit: string;
  /** At PRICE_SCALE; tax included when the order says so. */
  readonly unitPrice: bigint;
  /** Fraction at FRACTION_SCALE, 0 to 1. */
  readonly discountRate: bigint;
  readonly tax: LineTax;
}

export interface OrderCharge {
  readonly id: ChargeId;
  readonly position: number;
  readonly kind: ChargeKind;
  readonly description: string;
  /** Minor units, positive; a `discount` is subtracted, the others are added. */
  readonly amount: bigint;
  /** Null: split by the order's net per rate. */
  readonly tax: LineTax | null;
}

export type ClosedShort = 'billed' | 'waived';

export interface OrderSnapshot {
  readonly accountId: AccountId;
  readonly id: OrderId;
  readonly number: string;
  readonly externalId: string | null;
  readonly customerId: CustomerId;
  readonly phase: OrderPhase;
  readonly currency: string;
  readonly pricesIncludeTax: boolean;
  readonly orderedOn: PlainDate;
  readonly poNumber: string | null;
  readonly buyerReference: string | null;
  readonly paymentTerms: string;
  readonly billTo: Address | null;
  readonly shipTo: ShipTo | null;
  readonly salesRepEmail: string | null;
  /** A note to the buyer; printed on invoices if the account is set to. */
  readonly note?: string | null;
  readonly policy: BillingPolicy;
  /** Set when the order was closed short, with how its remaining charges were treated. */
  readonly closedShort?: ClosedShort;
  readonly lines: readonly OrderLine[];
  readonly charges: readonly OrderCharge[];
}
