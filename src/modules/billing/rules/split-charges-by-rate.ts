/**
 * Determines the tax of every charge of an order. A charge without one is split over the order's net per rate by largest remainder, always the
 * same way for the same order, since its parts are billed on several invoices.
 */
import { assert } from '#kernel/assert.ts';
import { absolute, divideRounded, splitByLargestRemainder } from '#kernel/decimal.ts';
import { HUNDRED_PERCENT } from '#kernel/quantity.ts';
import { chargePartKey } from '#model/billing.ts';
import type { OrderCharge, OrderSnapshot } from '#model/order.ts';
import { taxKey } from '#model/tax.ts';
import type { LineTax } from '#model/tax.ts';
import { priceLine } from './price-line.ts';

/** The part of one charge with one tax. `whole` is in minor units, price mode, negative for a discount. */
export interface ChargePart {
  readonly charge: OrderCharge;
  /** chargePartKey of it. */
  readonly key: string;
  readonly tax: LineTax;
  readonly whole: bigint;
  /**
   * The lines its billing is proportional to: those at its own rate, or all lines of the order. Freight or a fee with a rate of its own
   * follows all lines, as it may be on an invoice without a line at that rate; everything else needs such a line.
   */
  readonly follows: 'rate' | 'order';
}

export function splitChargesByRate(order: OrderSnapshot): ChargePart[] {
  if (order.charges.length === 0) return [];
  const rates = linesPerRate(order);
  const rateKeys = new Set(rates.map((rate) => taxKey(rate.tax)));
  const room = new DiscountRoom(order, rates);
  return order.charges.flatMap((charge): ChargePart[] => {
    const whole = charge.kind === 'discount' ? -charge.amount : charge.amount;
    const toPart = (tax: LineTax, share: bigint): ChargePart => ({
      charge,
      key: chargePartKey(charge.id, taxKey(tax)),
      tax,
      whole: share,
      follows: rateKeys.has(taxKey(tax)) && (charge.tax === null || charge.kind === 'discount') ? 'rate' : 'order',
    });
    if (charge.tax !== null) return [toPart(charge.tax, whole)];
    if (charge.kind !== 'discount') return splitByNet(whole, rates).map(({ tax, share }) => toPart(tax, share));
    return room.fit(splitByNet(whole, rates)).map(({ tax, share }) => toPart(tax, share));
  });
}

interface Rate {
  readonly tax: LineTax;
  /** The sum of its lines, in the order's price mode. */
  readonly priced: bigint;
  readonly net: bigint;
}

interface Share {
  readonly tax: LineTax;
  readonly share: bigint;
}

function splitByNet(whole: bigint, rates: readonly Rate[]): Share[] {
  assert(rates.length > 0, 'a charge without a tax rate has order lines to follow');
  const shares = splitByLargestRemainder(
    whole,
    rates.map((rate) => rate.net),
  );
  return rates.map(({ tax }, index) => ({ tax, share: shares[index] ?? 0n }));
}

/**
 * Limits discounts without a rate so that the order is not negative at any rate. Their shares by net nearly always fit;
 * if one does not (gross prices, or another discount at that rate), the excess moves to rates that have room.
 */
class DiscountRoom {
  readonly #room = new Map<string, { readonly tax: LineTax; left: bigint }>();

  constructor(order: OrderSnapshot, rates: readonly Rate[]) {
    for (const { tax, priced } of rates) this.#add(tax, priced);
    for (const { kind, tax, amount } of order.charges) {
      if (tax !== null) this.#add(tax, kind === 'discount' ? -amount : amount);
      else if (kind !== 'discount') for (const { tax: own, share } of splitByNet(amount, rates)) this.#add(own, share);
    }
  }

  #add(tax: LineTax, amount: bigint): void {
    const at = this.#room.get(taxKey(tax)) ?? { tax, left: 0n };
    at.left += amount;
    this.#room.set(taxKey(tax), at);
  }

  /** Shares at or below zero. What fits nowhere stays with the first rate: such an order is negative as a whole, and refused. */
  fit(shares: readonly Share[]): Share[] {
    const fitted = new Map(shares.map(({ tax }) => [taxKey(tax), { tax, share: 0n }]));
    let excess = 0n;
    const take = (tax: LineTax, wanted: bigint): void => {
      const room = this.#room.get(taxKey(tax));
      const taken = room === undefined || room.left <= 0n ? 0n : wanted < room.left ? wanted : room.left;
      if (room !== undefined) room.left -= taken;
      const at = fitted.get(taxKey(tax)) ?? { tax, share: 0n };
      at.share -= taken;
      fitted.set(taxKey(tax), at);
      excess += wanted - taken;
    };
    for (const { tax, share } of shares) take(tax, -share);
    for (const { tax } of this.#room.values()) {
      if (excess === 0n) break;
      const wanted = excess;
      excess = 0n;
      take(tax, wanted);
    }
    const [first] = fitted.values();
    if (first !== undefined) first.share -= excess;
    return [...fitted.values()];
  }
}

/** The sum of the order's lines per tax, in order of first occurrence. */
function linesPerRate(order: OrderSnapshot): Rate[] {
  const groups = new Map<string, { tax: LineTax; priced: bigint }>();
  for (const line of order.lines) {
    const key = taxKey(line.tax);
    const group = groups.get(key) ?? { tax: line.tax, priced: 0n };
    group.priced += priceLine(line, order.currency).priced;
    groups.set(key, group);
  }
  return [...groups.values()].map(({ tax, priced }) => ({
    tax,
    priced,
    net: absolute(
      order.pricesIncludeTax ? divideRounded(priced * HUNDRED_PERCENT, HUNDRED_PERCENT + tax.rate) : priced,
    ),
  }));
}
