/**
 * What one source (a shipment) puts on an invoice: its part of every line and of the order's charges, such that over any sequence of
 * sources the parts sum to the order to the cent. Pure; the quantities were claimed on the ledger before, so too much is a bug here.
 */
import { assert } from '#kernel/assert.ts';
import { sum } from '#kernel/decimal.ts';
import type { OrderLineId } from '#kernel/id.ts';
import { NOTHING_BILLED } from '#model/billing.ts';
import type { BilledSoFar, BillingSource, BillParts, PricedCharge, PricedLine } from '#model/billing.ts';
import type { OrderLine, OrderSnapshot } from '#model/order.ts';
import { EVERYTHING, nextPart, NOTHING } from './cumulative.ts';
import type { Share } from './cumulative.ts';
import { priceLine } from './price-line.ts';
import { splitChargesByRate } from './split-charges.ts';

export interface BillQuestion {
  readonly order: OrderSnapshot;
  readonly billed: BilledSoFar;
  readonly source: Pick<BillingSource, 'lines'>;
  /** Minor units, price mode: so much less of the discounts than would fit. */
  readonly heldBack?: bigint;
}

const NO_LINE = { quantity: 0n, priced: 0n, listed: 0n };

export function decideBill({ order, billed, source, heldBack = 0n }: BillQuestion): BillParts {
  const quantities = quantitiesByLine(order, source);
  const lines = order.lines.flatMap((line) => {
    const quantity = quantities.get(line.id);
    return quantity === undefined ? [] : [billLine({ order, billed, line }, quantity)];
  });
  const progress = measure({ order, billed }, lines);
  return { lines, charges: billCharges({ order, billed, lines, progress, heldBack }) };
}

/** The whole order as one document: what its invoices come to in the end. */
export function wholeOrder(order: OrderSnapshot): BillParts {
  const lines = order.lines.map((line) => ({ orderLineId: line.id, quantity: line.quantity }));
  return decideBill({ order, billed: NOTHING_BILLED, source: { lines } });
}

function quantitiesByLine(order: OrderSnapshot, source: Pick<BillingSource, 'lines'>): Map<OrderLineId, bigint> {
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
  const whole = priceLine(line, at.order.currency);
  const priced = nextPart(whole.priced, share, before.priced);
  // The discount is spread by itself: rounding `listed` and `priced` apart could make a part's discount a cent below zero.
  const discount = nextPart(whole.listed - whole.priced, share, before.listed - before.priced);
  return {
    orderLineId: line.id,
    sku: line.sku,
    description: line.description,
    quantity,
    unit: line.unit,
    unitPrice: line.unitPrice,
    tax: line.tax,
    listed: priced + discount,
    priced,
  };
}

/** How far the order's lines are billed with this document included. */
interface Progress {
  readonly isComplete: boolean;
  readonly money: Share;
  readonly quantity: Share;
}

function measure(
  { order, billed }: { readonly order: OrderSnapshot; readonly billed: BilledSoFar },
  lines: readonly PricedLine[],
): Progress {
  const now = new Map(lines.map((line) => [line.orderLineId, line]));
  const money = { done: 0n, of: 0n };
  const quantity = { done: 0n, of: 0n };
  let isComplete = true;
  let isMonotone = true;
  for (const line of order.lines) {
    const before = billed.lines.get(line.id) ?? NO_LINE;
    const part = now.get(line.id) ?? NO_LINE;
    const whole = priceLine(line, order.currency).priced;
    money.done += before.priced + part.priced;
    money.of += whole;
    quantity.done += before.quantity + part.quantity;
    quantity.of += line.quantity;
    if (before.quantity + part.quantity < line.quantity) isComplete = false;
    if (whole < 0n) isMonotone = false;
  }
  // Lines worth nothing in sum, or of both signs, give no growing share of money: quantities do.
  return { isComplete, quantity, money: money.of > 0n && isMonotone ? money : quantity };
}

function chargeShare(order: OrderSnapshot, progress: Progress): Share {
  if (progress.isComplete) return EVERYTHING;
  switch (order.policy.orderCharges) {
    case 'first':
      return EVERYTHING;
    case 'last':
      return NOTHING;
    case 'pro_rata':
      return progress.money;
  }
}

function billCharges(at: {
  readonly order: OrderSnapshot;
  readonly billed: BilledSoFar;
  readonly lines: readonly PricedLine[];
  readonly progress: Progress;
  readonly heldBack: bigint;
}): PricedCharge[] {
  const share = chargeShare(at.order, at.progress);
  const charges = splitChargesByRate(at.order).map(({ charge, key, tax, whole }) => ({
    chargeId: charge.id,
    kind: charge.kind,
    description: charge.description,
    tax,
    priced: nextPart(whole, share, at.billed.charges.get(key) ?? 0n),
  }));
  const billable = at.progress.isComplete ? charges : withinTheDocument(at, charges);
  return billable.filter((charge) => charge.priced !== 0n);
}

/**
 * Order discounts larger than a document would make an invoice below zero: what does not fit runs over into the next one.
 * The document that completes the order takes all of it.
 */
function withinTheDocument(
  { lines, heldBack }: { readonly lines: readonly PricedLine[]; readonly heldBack: bigint },
  charges: readonly PricedCharge[],
): PricedCharge[] {
  const worth = sum(lines.map((line) => line.priced)) + sum(charges.filter((c) => c.priced > 0n).map((c) => c.priced));
  const discounts = -sum(charges.filter((c) => c.priced < 0n).map((c) => c.priced));
  let room = (discounts < worth ? discounts : worth) - heldBack;
  return charges.map((charge) => {
    if (charge.priced >= 0n) return charge;
    const taken = room <= 0n ? 0n : -charge.priced < room ? -charge.priced : room;
    room -= taken;
    return { ...charge, priced: -taken };
  });
}
