/**
 * Gives every charge of an order its tax. A charge without one is split over the order's net per rate by largest remainder, always the
 * same way for the same order: its parts are billed over several invoices and must be found again.
 */
import { assert } from '#kernel/assert.ts';
import { absolute, divideRounded, powerOfTen, splitByLargestRemainder } from '#kernel/decimal.ts';
import { RATE_SCALE } from '#kernel/quantity.ts';
import { chargePartKey } from '#model/billing.ts';
import type { OrderCharge, OrderSnapshot } from '#model/order.ts';
import { taxKey } from '#model/tax.ts';
import type { LineTax } from '#model/tax.ts';
import { priceLine } from './price-line.ts';

/** The share of one charge that is taxed one way. `whole` is in minor units, price mode, negative for a discount. */
export interface ChargePart {
  readonly charge: OrderCharge;
  /** chargePartKey of it. */
  readonly key: string;
  readonly tax: LineTax;
  readonly whole: bigint;
}

const HUNDRED_PERCENT = 100n * powerOfTen(RATE_SCALE);

export function splitChargesByRate(order: OrderSnapshot): ChargePart[] {
  const rates = order.charges.some((charge) => charge.tax === null) ? netPerRate(order) : [];
  return order.charges.flatMap((charge) => {
    const whole = charge.kind === 'discount' ? -charge.amount : charge.amount;
    if (charge.tax !== null) return [toPart(charge, charge.tax, whole)];
    assert(rates.length > 0, 'a charge without a tax rate has order lines to follow');
    const shares = splitByLargestRemainder(
      whole,
      rates.map((rate) => rate.net),
    );
    return rates.map((rate, index) => toPart(charge, rate.tax, shares[index] ?? 0n));
  });
}

function toPart(charge: OrderCharge, tax: LineTax, whole: bigint): ChargePart {
  return { charge, key: chargePartKey(charge.id, taxKey(tax)), tax, whole };
}

/** The order's net per tax, in the order in which the lines name them. */
function netPerRate(order: OrderSnapshot): { readonly tax: LineTax; readonly net: bigint }[] {
  const groups = new Map<string, { tax: LineTax; priced: bigint }>();
  for (const line of order.lines) {
    const key = taxKey(line.tax);
    const group = groups.get(key) ?? { tax: line.tax, priced: 0n };
    group.priced += priceLine(line, order.currency).priced;
    groups.set(key, group);
  }
  return [...groups.values()].map(({ tax, priced }) => ({
    tax,
    net: absolute(
      order.pricesIncludeTax ? divideRounded(priced * HUNDRED_PERCENT, HUNDRED_PERCENT + tax.rate) : priced,
    ),
  }));
}
