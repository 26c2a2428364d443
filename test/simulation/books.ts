/**
 * What ought to be true, kept beside the program in plain maps and exact whole numbers. It learns ids from answers and nothing else; it
 * must never import a rule of the program, or it would agree with its mistakes.
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

export interface OrderLine {
  readonly id: OrderLineId;
  readonly quantity: bigint;
  readonly unitPrice: bigint;
  readonly discount: bigint;
  readonly rate: bigint;
}

export interface Order {
  readonly id: OrderId;
  readonly externalId: string;
  readonly customerId: CustomerId;
  readonly currency: string;
  readonly digits: number;
  readonly pricesIncludeTax: boolean;
  readonly onCreation: 'draft' | 'issue' | 'issue_and_send';
  readonly taxRounding: 'order' | 'invoice';
  readonly lines: readonly OrderLine[];
  readonly charges: readonly { readonly amount: bigint; readonly rate: bigint }[];
  /** Somebody completed it before everything had left. */
  closedShort: boolean;
  phase: 'accepted' | 'completed' | 'void';
}

export interface Shipment {
  readonly id: ShipmentId;
  readonly order: Order;
  readonly lines: ReadonlyMap<OrderLineId, bigint>;
  isShipped: boolean;
  /** The invoice that bills it now, draft or issued. */
  invoiceId: InvoiceId | null;
  isHeld: boolean;
}

export interface Invoice {
  readonly id: InvoiceId;
  readonly kind: 'invoice' | 'credit_note';
  readonly order: Order;
  readonly shipment: Shipment | null;
  readonly customerId: CustomerId;
  readonly currency: string;
  state: 'draft' | 'issued' | 'void';
  /** Frozen when it was first seen issued. */
  total: bigint | null;
  credited: bigint;
  debited: bigint;
  creditNoteId: InvoiceId | null;
}

export interface Transaction {
  readonly id: TransactionId;
  readonly customerId: CustomerId;
  readonly currency: string;
  readonly amount: bigint;
  readonly raises: boolean;
  allocated: bigint;
}

export interface Settlement {
  readonly id: SettlementId;
  readonly allocations: readonly {
    readonly transaction: Transaction;
    readonly invoice: Invoice;
    readonly amount: bigint;
  }[];
  isVoid: boolean;
}

export interface Books {
  readonly orders: Map<OrderId, Order>;
  readonly shipments: Map<ShipmentId, Shipment>;
  readonly invoices: Map<InvoiceId, Invoice>;
  readonly transactions: Map<TransactionId, Transaction>;
  readonly settlements: Map<SettlementId, Settlement>;
}

export const emptyBooks = (): Books => ({
  orders: new Map(),
  shipments: new Map(),
  invoices: new Map(),
  transactions: new Map(),
  settlements: new Map(),
});

/** What of a line is in shipments, packed or gone. */
export function takenOf(books: Books, line: OrderLineId): bigint {
  let taken = 0n;
  for (const shipment of books.shipments.values()) taken += shipment.lines.get(line) ?? 0n;
  return taken;
}

export function shippedOf(books: Books, line: OrderLineId): bigint {
  let shipped = 0n;
  for (const shipment of books.shipments.values()) if (shipment.isShipped) shipped += shipment.lines.get(line) ?? 0n;
  return shipped;
}

export const isFullyShipped = (books: Books, order: Order): boolean =>
  order.lines.every((line) => shippedOf(books, line.id) === line.quantity);

const MILLION = 1_000_000n;

/** Half away from zero, for a denominator above zero. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const half = numerator < 0n ? -denominator : denominator;
  return (numerator * 2n + half) / (denominator * 2n);
}

/** What the whole order comes to: net per rate and tax per rate, in minor units, worked out from its words alone. */
export function worth(order: Order): { readonly total: bigint; readonly net: bigint } {
  const perRate = new Map<bigint, bigint>();
  for (const { quantity, unitPrice, discount, rate } of order.lines) {
    const exact = quantity * unitPrice * (MILLION - discount) * 10n ** BigInt(order.digits);
    perRate.set(rate, (perRate.get(rate) ?? 0n) + rounded(exact, MILLION ** 3n));
  }
  for (const { amount, rate } of order.charges) perRate.set(rate, (perRate.get(rate) ?? 0n) + amount);
  let [total, net] = [0n, 0n];
  for (const [rate, sum] of perRate) {
    // Rates are percent with four decimals.
    const tax = order.pricesIncludeTax ? rounded(sum * rate, MILLION + rate) : rounded(sum * rate, MILLION);
    total += order.pricesIncludeTax ? sum : sum + tax;
    net += order.pricesIncludeTax ? sum - tax : sum;
  }
  return { total, net };
}
