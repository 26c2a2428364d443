/**
 * The remainder of every charge of an order that bills no further goods, at the rates at which goods were billed: the part of a charge without a
 * rate of its own at any other rate moves to those, so that no document has tax at a rate without goods. Pure.
 */
import { splitByLargestRemainder, sum } from '#kernel/decimal.ts';
import type { BilledSoFar, PricedCharge } from '#model/billing.ts';
import type { OrderCharge, OrderSnapshot } from '#model/order.ts';
import { taxKey } from '#model/tax.ts';
import { EVERYTHING, nextPart } from './cumulative-share.ts';
import { splitChargesByRate, type ChargePart } from './split-charges-by-rate.ts';

export interface RemainingChargesQuestion {
  readonly order: OrderSnapshot;
  readonly billed: BilledSoFar;
  /** By taxKey. If empty, no goods were billed, and the charges keep the order's rates. */
  readonly rates: ReadonlySet<string>;
}

/** Discounts negative; all parts have the sign of the charge, and together never exceed it. */
export function remainingCharges({ order, billed, rates }: RemainingChargesQuestion): PricedCharge[] {
  const ofCharge = Map.groupBy(splitChargesByRate(order), ({ charge }) => charge);
  // A discount may also reduce freight, at the freight's own rate.
  const withFreight = new Set([...rates, ...order.charges.flatMap(ownRate)]);
  return [...ofCharge].flatMap(([charge, parts]) =>
    restOf(charge, { parts, billed, rates: charge.kind === 'discount' ? withFreight : rates }),
  );
}

const ownRate = ({ kind, tax }: OrderCharge): string[] => (kind === 'discount' || tax === null ? [] : [taxKey(tax)]);

/** The rates at which lines of the order were billed. */
export const billedRates = (order: OrderSnapshot, { lines }: BilledSoFar): ReadonlySet<string> =>
  new Set(order.lines.filter(({ id }) => (lines.get(id)?.quantity ?? 0n) > 0n).map(({ tax }) => taxKey(tax)));

function restOf(
  charge: OrderCharge,
  of: { readonly parts: readonly ChargePart[]; readonly billed: BilledSoFar; readonly rates: ReadonlySet<string> },
): PricedCharge[] {
  const stays = ({ tax }: ChargePart) => charge.tax !== null || of.rates.has(taxKey(tax));
  const staying = of.parts.some(stays) ? of.parts.filter(stays) : of.parts;
  const before = (part: ChargePart) => of.billed.charges.get(part.key) ?? 0n;
  let left = sum(of.parts.map((part) => part.whole - before(part)));
  const own = staying.map((part) => {
    const amount = smaller(nextPart(part.whole, EVERYTHING, before(part)), left);
    left -= amount;
    return amount;
  });
  const moved = staying.length < of.parts.length ? spread(left, staying) : [];
  return staying
    .map((part, index) => ({
      chargeId: charge.id,
      kind: charge.kind,
      description: charge.description,
      tax: part.tax,
      priced: (own[index] ?? 0n) + (moved[index] ?? 0n),
    }))
    .filter(({ priced }) => priced !== 0n);
}

/** By the amount of each part. */
function spread(amount: bigint, parts: readonly ChargePart[]): readonly bigint[] {
  const weights = parts.map(({ whole }) => (whole < 0n ? -whole : whole));
  return splitByLargestRemainder(amount, weights.some((weight) => weight > 0n) ? weights : weights.map(() => 1n));
}

/** Of two amounts of the same sign the smaller one in absolute value; zero if the signs differ. */
function smaller(amount: bigint, limit: bigint): bigint {
  if (amount > 0n) return limit <= 0n ? 0n : amount < limit ? amount : limit;
  return limit >= 0n ? 0n : amount > limit ? amount : limit;
}
