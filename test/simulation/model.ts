/**
 * The model of one seller: the expected state, in plain maps and exact integers. Takes only ids from answers; must never import a rule of
 * the program, or it would repeat its mistakes. Records refer to each other by id, so that the model can be copied.
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

/** Minor units, negative for a discount; without a rate it is spread over the lines' rates. */
export interface Charge {
  readonly amount: bigint;
  readonly rate: bigint | null;
}

/** The priced content of an order or a manual invoice. */
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
  /** Expected number of events per kind of move. */
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
  /** The invoice that currently bills it, draft or issued. */
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
  /** The quantities it bills of an order. */
  lines: Quantities;
  state: 'draft' | 'issued' | 'void' | 'deleted';
  /** Fixed when first seen issued; set earlier if it can be computed. */
  total: bigint | null;
  credited: bigint;
  debited: bigint;
  /** The credit note for all of it, or for what other credit notes have left. */
  creditNoteId: InvoiceId | null;
  /** What happened to its source when it was voided or credited. */
  releasedAs?: 'bill_again' | 'hold';
  /** For a credit note of an order discount: the invoice it partly credits. */
  readonly correctsId?: InvoiceId;
  /** Amount paid on an imported invoice before its import, or open of an imported credit note. */
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
  /** What it requests, if it arrived before its order was accepted: the program applies it then. */
  readonly early: EarlyRequest | null;
}

export interface EarlyRequest {
  readonly orderId: OrderId;
  /** Null: everything left. */
  readonly lines: readonly { readonly id: OrderLineId; readonly quantity: bigint }[] | null;
}

export interface Model {
  readonly orders: Map<OrderId, Order>;
  readonly shipments: Map<ShipmentId, Shipment>;
  readonly invoices: Map<InvoiceId, Invoice>;
  readonly transactions: Map<TransactionId, Transaction>;
  readonly settlements: Map<SettlementId, Settlement>;
  readonly events: Map<string, KnownEvent>;
  /** Answers by idempotency key. */
  readonly answers: Map<string, string>;
  /** Number of edits with changes. */
  edits: { orders: number; drafts: number };
}

export const emptyModel = (): Model => ({
  orders: new Map(),
  shipments: new Map(),
  invoices: new Map(),
  transactions: new Map(),
  settlements: new Map(),
  events: new Map(),
  answers: new Map(),
  edits: { orders: 0, drafts: 0 },
});

/** A difference between program and model; never an error of the program itself. */
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
  return things.get(key) ?? wrong(`the model has no ${String(key)}`);
}

export const shipmentsOf = (model: Model, orderId: OrderId): Shipment[] =>
  [...model.shipments.values()].filter((shipment) => shipment.orderId === orderId);

const sumOf = (all: readonly { readonly lines: Quantities }[], line: OrderLineId): bigint =>
  all.reduce((sum, { lines }) => sum + (lines.get(line) ?? 0n), 0n);

/** Quantity of a line in packed and shipped shipments. */
export const takenOf = (model: Model, line: OrderLineId): bigint =>
  sumOf(
    [...model.shipments.values()].filter(({ state }) => state !== 'voided'),
    line,
  );

export const shippedOf = (model: Model, line: OrderLineId): bigint =>
  sumOf(
    [...model.shipments.values()].filter(({ state }) => state === 'shipped'),
    line,
  );

/** Quantity of a line billed by live documents, without drafts and credited quantities. */
export const billedOf = (model: Model, line: OrderLineId): bigint =>
  sumOf(
    [...model.invoices.values()].filter(
      ({ kind, state, creditNoteId }) => kind === 'invoice' && state === 'issued' && creditNoteId === null,
    ),
    line,
  );

export const isFullyShipped = (model: Model, order: Order): boolean =>
  order.lines.every((line) => shippedOf(model, line.id) === line.quantity);

/** Whether shipped goods can be billed (again), unless others have billed them. A draft may bill more than has shipped by now. */
export const isBillable = (
  model: Model,
  { order, lines }: { readonly order: Order; readonly lines: Quantities },
): boolean =>
  order.lines.every(({ id, quantity }) => {
    const most = order.onCreation === 'draft' ? quantity : shippedOf(model, id);
    return billedOf(model, id) + (lines.get(id) ?? 0n) <= most;
  });

const MILLION = 1_000_000n;

/** Rounds half away from zero; the denominator must be positive. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const half = numerator < 0n ? -denominator : denominator;
  return (numerator * 2n + half) / (denominator * 2n);
}

const wholeOf = ({ quantity, unitPrice, discount }: Line, digits: number): bigint =>
  rounded(quantity * unitPrice * (MILLION - discount) * 10n ** BigInt(digits), MILLION ** 3n);

/** A line's amount for part of its quantity, rounded once. */
export const shareOf = (line: Line, of: { readonly billed: bigint; readonly digits: number }): bigint =>
  rounded(wholeOf(line, of.digits) * of.billed, line.quantity);

/** Spreads a charge without a rate by net, by largest remainder, ties in order. */
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
 * A discount without a rate is limited per rate by the amount there; the excess goes to rates with room, in the order in which lines and
 * charges mention them.
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

/** Amounts per rate, in the content's price mode. */
function pricedPerRate(content: Content): Map<bigint, bigint> {
  const perRate = new Map<bigint, bigint>();
  const add = (rate: bigint, amount: bigint) => perRate.set(rate, (perRate.get(rate) ?? 0n) + amount);
  for (const line of content.lines) add(line.rate, wholeOf(line, content.digits));
  const rates = [...perRate.keys()];
  // Rates are percentages at four decimals.
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

/** Net and tax per rate in minor units, computed from the content only. */
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

/** Neither the total nor any rate is negative. */
export const isWorthSomething = (content: Content): boolean =>
  [...worth(content).rates.values()].every(([net, tax]) => net >= 0n && tax >= 0n);

/** Parses "12.5000" to units with `digits` decimals; throws if digits would be lost. */
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
