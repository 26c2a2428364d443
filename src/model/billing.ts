/** Input and output of billing: quantities of a source, what was invoiced before, and the parts of one new document. */
import { currencyDigits } from '#kernel/currency.ts';
import { powerOfTen } from '#kernel/decimal.ts';
import { PRICE_SCALE, QUANTITY_SCALE } from '#kernel/quantity.ts';
import type { ChargeId, OrderLineId } from '#kernel/id.ts';
import type { ChargeKind } from './order.ts';
import type { LineTax, TaxSubtotal } from './tax.ts';

/** The quantities of an order's lines that a source bills. */
export interface BillingSource {
  readonly lines: readonly { readonly orderLineId: OrderLineId; readonly quantity: bigint }[];
}

/**
 * Sums over an order's live invoices less its credit notes. "Priced" amounts are in the order's price mode:
 * tax included when its prices include tax, else net.
 */
export interface BilledSoFar {
  readonly lines: ReadonlyMap<OrderLineId, { readonly quantity: bigint; readonly priced: bigint }>;
  /** By chargePartKey. */
  readonly charges: ReadonlyMap<string, bigint>;
  /** By taxKey. */
  readonly taxes: ReadonlyMap<string, { readonly taxable: bigint; readonly amount: bigint }>;
}

export const NOTHING_BILLED: BilledSoFar = { lines: new Map(), charges: new Map(), taxes: new Map() };

export interface PricedLine {
  readonly orderLineId: OrderLineId | null;
  /** The order charge that the line bills, or the discount credited by a credit note's line; absent on other lines. */
  readonly chargeId?: ChargeId;
  readonly sku: string | null;
  readonly description: string;
  readonly quantity: bigint;
  readonly unit: string;
  readonly unitPrice: bigint;
  readonly tax: LineTax;
  /** quantity x unitPrice, rounded once: minor units, price mode. */
  readonly listed: bigint;
  /** The amount of the line after its discount: minor units, price mode. Rounding over several invoices may make it a unit larger than `listed`. */
  readonly priced: bigint;
}

/** The discount on a line's list amount. Never negative: where rounding makes the net larger than the list amount there is none. */
export const lineDiscount = ({ listed, priced }: Pick<PricedLine, 'listed' | 'priced'>): bigint =>
  listed > priced ? listed - priced : 0n;

export interface PricedCharge {
  readonly chargeId: ChargeId | null;
  readonly kind: ChargeKind;
  readonly description: string;
  readonly tax: LineTax;
  /** Minor units, price mode, signed: a discount is negative. */
  readonly priced: bigint;
}

/** UN/ECE recommendation 20: one piece. */
const PIECE = 'C62';

/** A charge as a line of its own with a positive amount: every document needs a line (BR-16), even if it has only charges. */
export const chargeAsLine = (
  { chargeId, description, tax }: Omit<PricedCharge, 'kind' | 'priced'>,
  amount: bigint,
  currency: string,
): PricedLine => ({
  orderLineId: null,
  ...(chargeId === null ? {} : { chargeId }),
  sku: null,
  description,
  quantity: powerOfTen(QUANTITY_SCALE),
  unit: PIECE,
  unitPrice: amount * powerOfTen(PRICE_SCALE - currencyDigits(currency)),
  tax,
  listed: amount,
  priced: amount,
});

export const chargePartKey = (chargeId: ChargeId, taxGroup: string): string => `${chargeId}|${taxGroup}`;

/** The parts of one document before tax is totalled. */
export interface BillParts {
  readonly lines: readonly PricedLine[];
  readonly charges: readonly PricedCharge[];
}

export interface TotalledLine extends PricedLine {
  readonly net: bigint;
}
export interface TotalledCharge extends PricedCharge {
  /** Signed like `priced`. */
  readonly net: bigint;
}

/** A document's amounts, satisfying EN 16931 arithmetic: BR-CO-10, 11, 12, 13, 14, 15 exactly, BR-CO-17 within 0.01. */
export interface DocumentAmounts {
  readonly lines: readonly TotalledLine[];
  readonly charges: readonly TotalledCharge[];
  readonly taxes: readonly TaxSubtotal[];
  /** BT-106. */
  readonly lineTotal: bigint;
  /** BT-107, positive. */
  readonly allowanceTotal: bigint;
  /** BT-108, positive. */
  readonly chargeTotal: bigint;
  /** BT-109. */
  readonly netTotal: bigint;
  /** BT-110. */
  readonly taxTotal: bigint;
  /** BT-112. */
  readonly total: bigint;
}
