/**
 * Spreads the net of one tax group over its gross parts by largest remainder, inside one document. The parts may be of both signs
 * (charges and discounts); their nets sum to the group's net exactly.
 */
import { absolute, sum } from '#kernel/decimal.ts';
import { HUNDRED_PERCENT } from '#kernel/quantity.ts';

export function spreadNet(net: bigint, gross: readonly bigint[], rate: bigint): bigint[] {
  const divisor = HUNDRED_PERCENT + rate;
  const parts = gross.map((amount) => floorDivide(amount * HUNDRED_PERCENT, divisor));
  let rest = net - sum(parts);
  if (rest === 0n) return parts;
  // A step up goes to the parts that lost most by rounding down, a step down to those that lost least; then the larger, then the earlier.
  const step = rest > 0n ? 1n : -1n;
  const order = gross
    .map((amount, index) => ({
      index,
      lost: amount * HUNDRED_PERCENT - (parts[index] ?? 0n) * divisor,
      size: absolute(amount),
    }))
    .sort((a, b) => compare(b.lost, a.lost) * Number(step) || compare(b.size, a.size) || a.index - b.index);
  while (rest !== 0n) {
    for (const { index } of order) {
      if (rest === 0n) break;
      parts[index] = (parts[index] ?? 0n) + step;
      rest -= step;
    }
  }
  return parts;
}

const floorDivide = (a: bigint, b: bigint): bigint => (a < 0n && a % b !== 0n ? a / b - 1n : a / b);
const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
