/**
 * What ought to be true of one seller, kept beside the program in plain maps and exact whole numbers. It learns ids from answers and
 * nothing else; it must never import a rule of the program, or it would agree with its mistakes. Things name each other by id, so that a
 * copy is a copy.
 */
import type {
  CustomerId,
  InvoiceId,
  OrderId,
  OrderLineId,
  SettlementId,
  ShipmentId,
  TransactionId,
} from '#kernel/id.ts';

export interface Line {
  readonly quantity: bigint;
  readonly unitPrice: bigint;
  readonly discount: bigint;
  readonly rate: bigint;
}

/** Minor units, negative for a discount; without a rate it follows the lines. */
export interface Charge {
  readonly amount: bigint;
  readonly rate: bigint | null;
}

/** What is priced: an order's words, or a manual invoice's. */
export interface Content {
  readonly digits: number;
  readonly pricesIncludeTax: boolean;
  readonly lines: readonly Line[];
  readonly charges: readonly Charge[];
}

export interface Order extends Content {
  readonly id: OrderId;
  readonly externalId: string;
  readonly customerId: CustomerId;
  readonly currency: string;
  readonly onCreation: 'draft' | 'issue' | 'issue_and_send';
  readonly taxRounding: 'order' | 'invoice';
  readonly trigger: 'shipment_shipped' | 'manual';
  lines: readonly (Line & { readonly id: OrderLineId })[];
  phase: 'draft' | 'accepted' | 'completed' | 'void';
  /** Of each event that tells of a move, how many there ought to be. */
  completions: number;
  reopenings: number;
}

export type Quantities = ReadonlyMap<OrderLineId, bigint>;

export interface Shipment {
  readonly id: ShipmentId;
  readonly externalId: string;
  readonly orderId: OrderId;
  readonly lines: Quantities;
  state: 'packed' | 'shipped' | 'voided';
  wasShipped: boolean;
  /** The invoice that bills it now, draft or issued. */
  invoiceId: InvoiceId | null;
  isHeld: boolean;
}

export interface Invoice {
  readonly id: InvoiceId;
  readonly kind: 'invoice' | 'credit_note';
  readonly origin: 'shipment' | 'completion' | 'manual' | 'credit' | 'imported';
  readonly orderId: OrderId | null;
  readonly customerId: CustomerId;
  readonly currency: string;
  readonly digits: number;
  /** What it bills of an order. */
  lines: Quantities;
  state: 'draft' | 'issued' | 'void' | 'deleted';
  /** Frozen when it was first seen issued; known before where it can be worked out. */
  total: bigint | null;
  credited: bigint;
  debited: bigint;
  /** The note that credits it in full, or what other notes have left of it. */
  creditNoteId: InvoiceId | null;
  /** What became of its goods when it was voided or credited. */
  takenBack?: 'bill_again' | 'hold';
  /** Of a note over an order discount: the invoice that it corrects in part. */
  readonly correctsId?: InvoiceId;
  /** What was paid of an imported invoice before, or is open of an imported credit note. */
  readonly paidBefore: bigint;
  readonly number: string | null;
}

export interface Transaction {
  readonly id: TransactionId;
  readonly externalId: string | null;
  readonly customerId: CustomerId;
  readonly currency: string;
  readonly digits: number;
  readonly amount: bigint;
  readonly raises: boolean;
  allocated: bigint;
}

export interface Settlement {
  readonly id: SettlementId;
  readonly allocations: readonly {
    readonly transactionId: TransactionId;
    readonly invoiceId: InvoiceId;
    readonly amount: bigint;
  }[];
  isVoid: boolean;
}

export interface KnownEvent {
  readonly content: string;
  readonly shipmentId: ShipmentId | null;
}

export interface Books {
  readonly orders: Map<OrderId, Order>;
  readonly shipments: Map<ShipmentId, Shipment>;
  readonly invoices: Map<InvoiceId, Invoice>;
  readonly transactions: Map<TransactionId, Transaction>;
  readonly settlements: Map<SettlementId, Settlement>;
  readonly events: Map<string, KnownEvent>;
  /** What was answered under a key. */
  readonly answers: Map<string, string>;
  /** Edits that changed something, of orders and of drafts. */
  edits: { orders: number; drafts: number };
}

export const emptyBooks = (): Books => ({
  orders: new Map(),
  shipments: new Map(),
  invoices: new Map(),
  transactions: new Map(),
  settlements: new Map(),
  events: new Map(),
  answers: new Map(),
  edits: { orders: 0, drafts: 0 },
});

/** What does not fit the books: never the program's own error. */
export class Mismatch extends Error {
  override readonly name = 'Mismatch';
}

export function wrong(sentence: string): never {
  throw new Mismatch(sentence);
}

export function expect(condition: boolean, sentence: string): asserts condition {
  if (!condition) wrong(sentence);
}

export function known<Key, Thing>(things: ReadonlyMap<Key, Thing>, key: Key): Thing {
  return things.get(key) ?? wrong(`nobody knows ${String(key)}`);
}

export const shipmentsOf = (books: Books, orderId: OrderId): Shipment[] =>
  [...books.shipments.values()].filter((shipment) => shipment.orderId === orderId);

const sumOf = (all: readonly { readonly lines: Quantities }[], line: OrderLineId): bigint =>
  all.reduce((sum, { lines }) => sum + (lines.get(line) ?? 0n), 0n);

/** What of a line is in shipments, packed or gone. */
export const takenOf = (books: Books, line: OrderLineId): bigint =>
  sumOf(
    [...books.shipments.values()].filter(({ state }) => state !== 'voided'),
    line,
  );

export const shippedOf = (books: Books, line: OrderLineId): bigint =>
  sumOf(
    [...books.shipments.values()].filter(({ state }) => state === 'shipped'),
    line,
  );

/** What live documents bill of a line: drafts bill nothing, and what a note gave back is not billed. */
export const billedOf = (books: Books, line: OrderLineId): bigint =>
  sumOf(
    [...books.invoices.values()].filter(
      ({ kind, state, creditNoteId }) => kind === 'invoice' && state === 'issued' && creditNoteId === null,
    ),
    line,
  );

export const isFullyShipped = (books: Books, order: Order): boolean =>
  order.lines.every((line) => shippedOf(books, line.id) === line.quantity);

/** Whether goods that left could be billed (again): others may have billed them. A draft may ask for more than has left by now. */
export const isBillable = (
  books: Books,
  { order, lines }: { readonly order: Order; readonly lines: Quantities },
): boolean =>
  order.lines.every(({ id, quantity }) => {
    const most = order.onCreation === 'draft' ? quantity : shippedOf(books, id);
    return billedOf(books, id) + (lines.get(id) ?? 0n) <= most;
  });

const MILLION = 1_000_000n;

/** Half away from zero, for a denominator above zero. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const half = numerator < 0n ? -denominator : denominator;
  return (numerator * 2n + half) / (denominator * 2n);
}

const wholeOf = ({ quantity, unitPrice, discount }: Line, digits: number): bigint =>
  rounded(quantity * unitPrice * (MILLION - discount) * 10n ** BigInt(digits), MILLION ** 3n);

/** A line's part for so much of its quantity, rounded once. */
export const shareOf = (line: Line, of: { readonly billed: bigint; readonly digits: number }): bigint =>
  rounded(wholeOf(line, of.digits) * of.billed, line.quantity);

/** A charge without a rate is spread by net, by largest remainder, the first named first. */
function spread(amount: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return weights.map((_, index) => (index === 0 ? amount : 0n));
  const size = amount < 0n ? -amount : amount;
  const shares = weights.map((weight) => (size * weight) / total);
  const byRest = weights
    .map((weight, index) => ({ index, rest: (size * weight) % total }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const over = size - shares.reduce((sum, share) => sum + share, 0n);
  for (const { index } of byRest.slice(0, Number(over))) shares[index] = (shares[index] ?? 0n) + 1n;
  return shares.map((share) => (amount < 0n ? -share : share));
}

/**
 * A discount without a rate takes no more at a rate than there is; what does not fit goes to rates that have room, in the order in which
 * lines and charges name them.
 */
function spreadWithin(amount: bigint, weights: readonly bigint[], room: Map<bigint, bigint>): Map<bigint, bigint> {
  const rates = [...room.keys()];
  const shares = new Map<bigint, bigint>();
  let excess = 0n;
  const take = (rate: bigint, wanted: bigint): bigint => {
    const left = room.get(rate) ?? 0n;
    const taken = left <= 0n ? 0n : wanted < left ? wanted : left;
    room.set(rate, left - taken);
    shares.set(rate, (shares.get(rate) ?? 0n) - taken);
    return wanted - taken;
  };
  for (const [index, share] of spread(amount, weights).entries()) excess += take(rates[index] ?? 0n, -share);
  for (const rate of rates) excess = take(rate, excess);
  const first = rates[0] ?? 0n;
  return shares.set(first, (shares.get(first) ?? 0n) - excess);
}

/** What it comes to per rate, in its own price mode. */
function pricedPerRate(content: Content): Map<bigint, bigint> {
  const perRate = new Map<bigint, bigint>();
  const add = (rate: bigint, amount: bigint) => perRate.set(rate, (perRate.get(rate) ?? 0n) + amount);
  for (const line of content.lines) add(line.rate, wholeOf(line, content.digits));
  const rates = [...perRate.keys()];
  // Rates are percent with four decimals.
  const weights = rates.map((rate) => {
    const sum = perRate.get(rate) ?? 0n;
    return content.pricesIncludeTax ? rounded(sum * MILLION, MILLION + rate) : sum;
  });
  const own = content.charges.filter(({ rate }) => rate !== null);
  const free = content.charges.filter(({ rate }) => rate === null);
  for (const { amount, rate } of own) add(rate ?? 0n, amount);
  for (const { amount } of free.filter((charge) => charge.amount > 0n))
    for (const [index, share] of spread(amount, weights).entries()) add(rates[index] ?? 0n, share);
  for (const { amount } of free.filter((charge) => charge.amount < 0n))
    for (const [rate, share] of spreadWithin(amount, weights, new Map(perRate))) add(rate, share);
  return perRate;
}

export interface Worth {
  readonly total: bigint;
  readonly net: bigint;
  /** Net and tax of each rate. */
  readonly rates: ReadonlyMap<bigint, readonly [net: bigint, tax: bigint]>;
}

/** What the whole comes to: net per rate and tax per rate, in minor units, worked out from its words alone. */
export function worth(content: Content): Worth {
  const rates = new Map<bigint, readonly [bigint, bigint]>();
  let [total, net] = [0n, 0n];
  for (const [rate, sum] of pricedPerRate(content)) {
    const tax = content.pricesIncludeTax ? rounded(sum * rate, MILLION + rate) : rounded(sum * rate, MILLION);
    const [own, gross] = content.pricesIncludeTax ? [sum - tax, sum] : [sum, sum + tax];
    rates.set(rate, [own, tax]);
    total += gross;
    net += own;
  }
  return { total, net, rates };
}

/** Neither the whole nor any rate of it is below zero. */
export const isWorthSomething = (content: Content): boolean =>
  [...worth(content).rates.values()].every(([net, tax]) => net >= 0n && tax >= 0n);

/** "12.5000" in units of so many digits; nothing may be lost by it. */
export function units(text: string, digits: number): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const padded = fraction.padEnd(digits, '0');
  if (!/^0*$/.test(padded.slice(digits))) throw new Error(`${text} has more than ${digits} digits`);
  const value = BigInt(whole + padded.slice(0, digits));
  return text.startsWith('-') ? -value : value;
}

export function decimal(value: bigint, digits: number): string {
  const text = value.toString().padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
