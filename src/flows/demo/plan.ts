/**
 * The events of the demo, from a fixed seed: the same orders, quantities and problems every time, on days counted back from today. Pure;
 * no database access.
 */
import { assert, present } from '#kernel/assert.ts';
import { powerOfTen } from '#kernel/decimal.ts';
import { HUNDRED_PERCENT, QUANTITY_SCALE } from '#kernel/quantity.ts';
import type { OrderChargeInput, OrderInput, OrderLineInput } from '#model/order-input.ts';
import { CUSTOMERS, PRODUCTS, type DemoCustomer } from './company.ts';

export type DemoEvent =
  | { readonly do: 'order'; readonly input: OrderInput }
  | { readonly do: 'void_order'; readonly order: string; readonly reason: string }
  | { readonly do: 'complete_order'; readonly order: string }
  | { readonly do: 'pack' | 'ship'; readonly order: string; readonly shipment: string; readonly lines: ShippedLines }
  | { readonly do: 'bill_again'; readonly shipment: string }
  | { readonly do: 'pay'; readonly shipment: string; readonly share: PaidShare }
  | {
      readonly do: 'void_invoice' | 'credit';
      readonly shipment: string;
      readonly source: 'bill_again' | 'hold';
      readonly reason: string;
    };

/** Null: everything not shipped yet. */
export type ShippedLines = readonly { readonly line: string; readonly quantity: bigint }[] | null;
/** Percent of the balance. */
export type PaidShare = 40 | 100 | 110;

export interface Timed {
  readonly daysAgo: number;
  /** Minutes after midnight, UTC. */
  readonly minute: number;
  readonly event: DemoEvent;
}

/** The mulberry32 generator; not for cryptography. */
function chooser(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  };
}

type Fate =
  | 'paid'
  | 'open'
  | 'late'
  | 'part_paid'
  | 'overpaid'
  | 'in_two'
  | 'half_shipped'
  | 'draft'
  | 'accepted'
  | 'packed'
  | 'void_order'
  | 'void_again'
  | 'void_hold'
  | 'credited'
  | 'closed_short';

/** Course of an order, number of orders, and the range of their age in days. */
const FATES: readonly (readonly [fate: Fate, times: number, youngest: number, oldest: number])[] = [
  ['paid', 17, 45, 110],
  ['open', 8, 4, 18],
  ['late', 6, 65, 95],
  ['part_paid', 4, 40, 80],
  ['overpaid', 2, 50, 90],
  ['in_two', 4, 20, 60],
  ['half_shipped', 4, 5, 15],
  ['draft', 3, 1, 4],
  ['accepted', 4, 1, 6],
  ['packed', 2, 2, 5],
  ['void_order', 2, 10, 40],
  ['void_again', 1, 8, 12],
  ['void_hold', 1, 20, 30],
  ['credited', 2, 25, 50],
  ['closed_short', 1, 15, 25],
];

/** A customer on hold appears only in orders that do not ship. */
const SHIPPABLE = CUSTOMERS.filter(({ input }) => input.status !== 'hold_shipment');
const ON_HOLD = present(
  CUSTOMERS.find(({ input }) => input.status === 'hold_shipment'),
  'one customer is on hold',
);
const ONE = powerOfTen(QUANTITY_SCALE);
const SEED = 20_140_607;

/** In chronological order. */
export function planDemo(): Timed[] {
  const choose = chooser(SEED);
  const timed: Timed[] = [];
  let count = 0;
  for (const [fate, times, youngest, oldest] of FATES) {
    for (let time = 0; time < times; time++) {
      count += 1;
      const customer =
        fate === 'accepted' && time === 0 ? ON_HOLD : present(SHIPPABLE[count % SHIPPABLE.length], 'an index within');
      const age = youngest + choose(oldest - youngest + 1);
      const order = composeOrder(choose, { key: String(count).padStart(3, '0'), customer, fate });
      timed.push(...eventsOf(fate, order, { age, minute: 420 + choose(500), choose }));
    }
  }
  return timed.sort((a, b) => b.daysAgo - a.daysAgo || a.minute - b.minute);
}

interface Composing {
  readonly key: string;
  readonly customer: DemoCustomer;
  readonly fate: Fate;
}

/** Approximate exchange rate of one euro in hundredths, for fictitious prices. */
const WORTH = { EUR: 100n, USD: 110n, JPY: 16_000n } as const;
const CENT = powerOfTen(4);

/** A café whose prices include tax. */
const paysGross = ({ key }: DemoCustomer): boolean => key === 'zwoelf';

/** The line's own price, since the product's is net and in euros; rounded down to a list price. Null: the product's price. */
function ownPrice(product: (typeof PRODUCTS)[number], customer: DemoCustomer): bigint | null {
  const { currency } = customer;
  if (paysGross(customer)) {
    const gross = (product.unitPrice * (HUNDRED_PERCENT + (product.taxRate ?? 0n))) / HUNDRED_PERCENT;
    return (gross / CENT) * CENT;
  }
  if (currency === 'EUR') return null;
  const smallest = currency === 'JPY' ? ONE : CENT;
  return ((product.unitPrice * WORTH[currency]) / 100n / smallest) * smallest;
}

function composeOrder(choose: (most: number) => number, { key, customer, fate }: Composing): OrderInput {
  const lines: OrderLineInput[] = [];
  const first = choose(PRODUCTS.length);
  const count = 1 + choose(6);
  for (let at = 0; at < count; at++) {
    // Steps of seven visit the whole catalogue without repeating a product.
    const product = present(PRODUCTS[(first + at * 7) % PRODUCTS.length], 'an index within');
    const own = ownPrice(product, customer);
    lines.push({
      externalId: `${key}-${at + 1}`,
      sku: product.sku,
      quantity: product.unit === 'KGM' ? BigInt(5 + choose(40)) * (ONE / 2n) : BigInt(2 + choose(46)) * ONE,
      ...(own === null ? {} : { unitPrice: own }),
      ...(choose(4) === 0 ? { discountRate: BigInt([5, 10, 15][choose(3)] ?? 5) * CENT } : {}),
      ...(customer.tax === null ? {} : { taxRate: 0n, taxCategory: customer.tax }),
    });
  }
  return {
    externalId: `demo-order-${key}`,
    customer: { external: `demo-${customer.key}` },
    accept: fate !== 'draft',
    lines,
    charges: chargesOf(choose, customer),
    pricesIncludeTax: paysGross(customer),
    ...(choose(3) === 0 ? {} : { poNumber: `PO-${2_000 + Number(key) * 7}` }),
    ...(fate === 'void_again' || fate === 'void_hold' ? { billingPolicy: { onCreation: 'issue' as const } } : {}),
  };
}

function chargesOf(choose: (most: number) => number, customer: DemoCustomer): OrderChargeInput[] {
  const wanted = choose(3);
  if (wanted === 0) return [];
  const amount = customer.currency === 'JPY' ? '4200' : ['12.50', '24.90', '49.00'][choose(3)];
  const tax = customer.tax === null ? {} : { taxRate: 0n, taxCategory: customer.tax };
  return [{ kind: 'freight', description: 'Freight', amount: amount ?? '12.50', ...tax }];
}

interface Timing {
  readonly age: number;
  readonly minute: number;
  readonly choose: (most: number) => number;
}

/** The events of one order. Events that would lie in the future are moved to yesterday. */
function eventsOf(fate: Fate, order: OrderInput, { age, minute, choose }: Timing): Timed[] {
  const id = order.externalId ?? '';
  const shipment = id.replace('order', 'shipment');
  const events: Timed[] = [];
  let day = age;
  const then = (days: number, event: DemoEvent) => {
    day = Math.max(1, day - days);
    events.push({ daysAgo: day, minute: minute + events.length, event });
  };
  const ship = (name: string, lines: ShippedLines) =>
    then(1 + choose(3), { do: 'ship', order: id, shipment: name, lines });
  const pay = (share: PaidShare) => then(9 + choose(18), { do: 'pay', shipment, share });
  const end = (what: 'void_invoice' | 'credit', source: 'bill_again' | 'hold', reason: string) =>
    then(1, { do: what, shipment, source, reason });

  then(0, { do: 'order', input: order });
  switch (fate) {
    case 'draft':
    case 'accepted':
      return events;
    case 'void_order':
      then(2, { do: 'void_order', order: id, reason: 'Ordered twice by mistake.' });
      return events;
    case 'packed':
      then(1, { do: 'pack', order: id, shipment, lines: null });
      return events;
    case 'half_shipped':
    case 'closed_short':
    case 'in_two':
      ship(shipment, halfOf(order));
      if (fate === 'in_two') ship(`${shipment}-rest`, null);
      if (fate === 'closed_short') then(2, { do: 'complete_order', order: id });
      return events;
    default:
      ship(shipment, null);
  }
  if (fate === 'paid') pay(100);
  if (fate === 'part_paid') pay(40);
  if (fate === 'overpaid') pay(110);
  if (fate === 'void_again') {
    end('void_invoice', 'bill_again', 'Wrong delivery address on it.');
    then(1, { do: 'bill_again', shipment });
  }
  if (fate === 'void_hold') end('void_invoice', 'hold', 'The goods went out as samples.');
  if (fate === 'credited') end('credit', 'hold', 'Damaged in transit, taken back in full.');
  return events;
}

/** Half of each line, whole pieces, at least one. */
function halfOf({ lines }: OrderInput): ShippedLines {
  return lines.map(({ externalId, quantity }) => {
    assert(externalId !== undefined, 'every line of the demo has an external id');
    const half = (quantity / (2n * ONE)) * ONE;
    return { line: externalId, quantity: half === 0n ? ONE : half };
  });
}
