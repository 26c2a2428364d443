/** The billed share of an order's lines including a document's lines: of all lines, and per rate. */
import type { BilledSoFar, PricedLine } from '#model/billing.ts';
import type { OrderSnapshot } from '#model/order.ts';
import { taxKey } from '#model/tax.ts';
import type { Share } from './cumulative-share.ts';
import { priceLine } from './price-line.ts';

export interface Progress {
  readonly isComplete: boolean;
  readonly share: Share;
}

export interface RateProgress extends Progress {
  /** The document has a line of this rate. */
  readonly isOnDocument: boolean;
}

export interface OrderProgress extends Progress {
  /** By taxKey, for every rate that an order line has. */
  readonly rates: ReadonlyMap<string, RateProgress>;
}

interface Counts {
  isComplete: boolean;
  isOnDocument: boolean;
  readonly money: { done: bigint; of: bigint };
  readonly quantity: { done: bigint; of: bigint };
}

const NO_LINE = { quantity: 0n, priced: 0n };

export function measureProgress(
  { order, billed }: { readonly order: OrderSnapshot; readonly billed: BilledSoFar },
  lines: readonly Pick<PricedLine, 'orderLineId' | 'quantity' | 'priced'>[],
): OrderProgress {
  const now = new Map(lines.map((line) => [line.orderLineId, line]));
  const all = noCounts();
  const rates = new Map<string, Counts>();
  for (const line of order.lines) {
    const part = now.get(line.id);
    const before = billed.lines.get(line.id) ?? NO_LINE;
    const quantity = before.quantity + (part?.quantity ?? 0n);
    const priced = before.priced + (part?.priced ?? 0n);
    const key = taxKey(line.tax);
    const rate = rates.get(key) ?? noCounts();
    rates.set(key, rate);
    for (const counts of [all, rate]) {
      counts.money.done += priced;
      counts.money.of += priceLine(line, order.currency).priced;
      counts.quantity.done += quantity;
      counts.quantity.of += line.quantity;
      counts.isComplete &&= quantity >= line.quantity;
      counts.isOnDocument ||= part !== undefined;
    }
  }
  return {
    isComplete: all.isComplete,
    share: shareOf(all),
    rates: new Map(
      [...rates].map(([key, { isComplete, isOnDocument, ...counts }]) => [
        key,
        { isComplete, isOnDocument, share: shareOf(counts) },
      ]),
    ),
  };
}

/** Whether every line of the order is billed in full. */
export function isBilledInFull(order: OrderSnapshot, lines: BilledSoFar['lines']): boolean {
  return order.lines.every(({ id, quantity }) => (lines.get(id)?.quantity ?? 0n) >= quantity);
}

const noCounts = (): Counts => ({
  isComplete: true,
  isOnDocument: false,
  money: { done: 0n, of: 0n },
  quantity: { done: 0n, of: 0n },
});

/** If all lines have no value, the share is measured by quantity. */
const shareOf = ({ money, quantity }: Pick<Counts, 'money' | 'quantity'>): Share => (money.of > 0n ? money : quantity);
