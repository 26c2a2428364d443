/** The input for an order: exact numbers, products and customer by reference, nothing resolved yet. */
import type { PlainDate } from '#kernel/calendar.ts';
import type { BillingPolicy } from './billing-policy.ts';
import type { ChargeKind } from './order.ts';
import type { Address, ShipTo } from './party.ts';
import type { Reference } from './reference.ts';
import type { TaxCategory } from './tax.ts';

/** The tax given by the caller; left out: the product's tax, else the account's. */
interface AskedTax {
  /** Percent at RATE_SCALE. */
  readonly taxRate?: bigint | undefined;
  readonly taxCategory?: TaxCategory | undefined;
  readonly exemptionReason?: string | undefined;
}

/** A product by id or sku, or free: a description and a price. */
export interface OrderLineInput extends AskedTax {
  readonly externalId?: string | undefined;
  readonly product?: Reference<'product'> | undefined;
  readonly sku?: string | undefined;
  readonly description?: string | undefined;
  /** At QUANTITY_SCALE. */
  readonly quantity: bigint;
  readonly unit?: string | undefined;
  /** At PRICE_SCALE. */
  readonly unitPrice?: bigint | undefined;
  /** Fraction at FRACTION_SCALE. */
  readonly discountRate?: bigint | undefined;
}

/** Without tax it is split by the order's net per rate. */
export interface OrderChargeInput extends AskedTax {
  readonly kind: ChargeKind;
  readonly description?: string | undefined;
  /** A decimal; its digits are the currency's. */
  readonly amount: string;
}

/** Left out or null: the customer's, else the account's. */
export interface OrderHeaderInput {
  readonly number?: string | undefined;
  readonly poNumber?: string | null | undefined;
  readonly buyerReference?: string | null | undefined;
  readonly currency?: string | undefined;
  readonly pricesIncludeTax?: boolean | undefined;
  readonly orderedOn?: PlainDate | undefined;
  readonly paymentTerms?: string | undefined;
  readonly billTo?: Address | null | undefined;
  readonly shipTo?: ShipTo | null | undefined;
  readonly salesRepEmail?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly billingPolicy?: Partial<BillingPolicy> | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
}

export interface OrderInput extends OrderHeaderInput {
  readonly externalId?: string | undefined;
  readonly customer: Reference<'customer'>;
  /** Left out: true. */
  readonly accept?: boolean | undefined;
  readonly lines: readonly OrderLineInput[];
  readonly charges?: readonly OrderChargeInput[] | undefined;
}

/** Left out keeps, null clears; lines and charges are replaced as a whole. */
export interface OrderEdit extends OrderHeaderInput {
  readonly customer?: Reference<'customer'> | undefined;
  readonly lines?: readonly OrderLineInput[] | undefined;
  readonly charges?: readonly OrderChargeInput[] | undefined;
}
