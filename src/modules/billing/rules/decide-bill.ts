/**
 * Decides what one source (a shipment) bills: its part of every line and of the order's charges, such that over any sequence of
 * sources the parts sum to the order to the cent. Never negative at any rate. Pure; the quantities were claimed on the ledger before,
 * so that exceeding them is a bug.
 */
import { assert } from '#kernel/assert.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { extend } from '#kernel/quantity.ts';
import type { OrderLineId } from '#kernel/id.ts';
import { NOTHING_BILLED } from '#model/billing.ts';
import type { BilledSoFar, BillingSource, BillParts, PricedCharge, PricedLine } from '#model/billing.ts';
import type { OrderLine, OrderSnapshot } from '#model/order.ts';
import { taxKey } from '#model/tax.ts';
import { capDiscounts } from './cap-discounts.ts';
import { EVERYTHING, nextPart, NOTHING } from './cumulative-share.ts';
import type { Share } from './cumulative-share.ts';
import { measureProgress } from './measure-progress.ts';
import type { OrderProgress } from './measure-progress.ts';
import { priceLine } from './price-line.ts';
import { remainingCharges } from './remaining-charges.ts';
import { splitChargesByRate } from './split-charges-by-rate.ts';
import type { ChargePart } from './split-charges-by-rate.ts';

export interface BillQuestion {
  readonly order: OrderSnapshot;
  readonly billed: BilledSoFar;
  readonly source: BillingSource;
}

const NO_LINE = { quantity: 0n, priced: 0n };

export function decideBill(question: BillQuestion): BillParts {
  const { lines, charges } = dueParts(question);
  return { lines, charges: capDiscounts(lines, charges) };
}

/** The whole order as one document, which its invoices add up to. Discounts are not capped, so that excessive ones are found. */
export function wholeOrder(order: OrderSnapshot): BillParts {
  const lines = order.lines.map((line) => ({ orderLineId: line.id, quantity: line.quantity }));
  const { charges, ...rest } = dueParts({ order, billed: NOTHING_BILLED, source: { lines } });
  return { ...rest, charges: charges.filter((charge) => charge.priced !== 0n) };
}

function dueParts({ order, billed, source }: BillQuestion): BillParts {
  const quantities = quantitiesByLine(order, source);
  const lines = order.lines.flatMap((line) => {
    const quantity = quantities.get(line.id);
    return quantity === undefined ? [] : [billLine({ order, billed, line }, quantity)];
  });
  // After an order is closed short, an invoice issued again bills what the voided one billed.
  if (order.closedShort === 'billed') {
    const rates = new Set(lines.map(({ tax }) => taxKey(tax)));
    return { lines, charges: remainingCharges({ order, billed, rates }) };
  }
  const progress = measureProgress({ order, billed }, lines);
  const charges = splitChargesByRate(order).map((part): PricedCharge => ({
    chargeId: part.charge.id,
    kind: part.charge.kind,
    description: part.charge.description,
    tax: part.tax,
    priced: nextPart(part.whole, shareOf(order, part, progress), billed.charges.get(part.key) ?? 0n),
  }));
  return { lines, charges };
}

function quantitiesByLine(order: OrderSnapshot, source: BillingSource): Map<OrderLineId, bigint> {
  const known = new Set(order.lines.map((line) => line.id));
  const quantities = new Map<OrderLineId, bigint>();
  for (const { orderLineId, quantity } of source.lines) {
    assert(known.has(orderLineId), 'a source names lines of its own order');
    assert(quantity > 0n, 'a source names positive quantities');
    quantities.set(orderLineId, (quantities.get(orderLineId) ?? 0n) + quantity);
  }
  return quantities;
}

function billLine(
  at: { readonly order: OrderSnapshot; readonly billed: BilledSoFar; readonly line: OrderLine },
  quantity: bigint,
): PricedLine {
  const { line } = at;
  const before = at.billed.lines.get(line.id) ?? NO_LINE;
  const share = { done: before.quantity + quantity, of: line.quantity };
  assert(share.done <= share.of, 'the ledger lets no line be billed beyond its quantity');
  return {
    orderLineId: line.id,
    sku: line.sku,
    description: line.description,
    quantity,
    unit: line.unit,
    unitPrice: line.unitPrice,
    tax: line.tax,
    listed: extend(quantity, line.unitPrice, currencyDigits(at.order.currency)),
    priced: nextPart(priceLine(line, at.order.currency).priced, share, before.priced),
  };
}

/**
 * The share of a charge part that should be billed including this document. A part bound to a rate is billed only on documents with a line at
 * that rate; the remainder is billed with the document that completes the rate, or the order.
 */
function shareOf(order: OrderSnapshot, part: ChargePart, progress: OrderProgress): Share {
  if (progress.isComplete) return EVERYTHING;
  const rate = part.follows === 'rate' ? progress.rates.get(taxKey(part.tax)) : undefined;
  if (rate !== undefined && !rate.isOnDocument) return NOTHING;
  const followed = rate ?? progress;
  if (followed.isComplete) return EVERYTHING;
  switch (order.policy.orderCharges) {
    case 'first':
      return EVERYTHING;
    case 'last':
      return NOTHING;
    case 'pro_rata':
      return followed.share;
  }
}
