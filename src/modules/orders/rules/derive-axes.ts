/** The shipping, invoicing and payment status of an order, derived from the ledger and its invoices. Not stored. */
import type { OrderPhase } from '#model/order.ts';

export const FULFILMENTS = ['unfulfilled', 'packed', 'partially_shipped', 'shipped'] as const;
export const BILLINGS = ['not_invoiced', 'partially_invoiced', 'invoiced'] as const;
export const PAYMENTS = ['unpaid', 'partially_paid', 'paid', 'overpaid'] as const;

export interface OrderFacts {
  readonly phase: OrderPhase;
  /** At QUANTITY_SCALE; empty before the order is accepted. */
  readonly quantities: readonly {
    readonly ordered: bigint;
    readonly shipped: bigint;
    readonly billed: bigint;
    readonly credited: bigint;
  }[];
  readonly hasPackedShipment: boolean;
  /** Over the order's issued invoices that are not fully credited, in minor units; the total less partial credits. */
  readonly invoices: { readonly count: number; readonly total: bigint; readonly balance: bigint };
}

export interface OrderAxes {
  readonly fulfilment: (typeof FULFILMENTS)[number];
  readonly billing: (typeof BILLINGS)[number];
  readonly payment: (typeof PAYMENTS)[number];
}

export function deriveAxes(facts: OrderFacts): OrderAxes {
  const billing = deriveBilling(facts);
  return { fulfilment: deriveFulfilment(facts), billing, payment: derivePayment(facts, billing) };
}

function deriveFulfilment({ quantities, hasPackedShipment }: OrderFacts): OrderAxes['fulfilment'] {
  if (quantities.length > 0 && quantities.every((line) => line.shipped >= line.ordered)) return 'shipped';
  if (quantities.some((line) => line.shipped > 0n)) return 'partially_shipped';
  return hasPackedShipment ? 'packed' : 'unfulfilled';
}

/** An order closed short is invoiced when what was shipped is. */
function deriveBilling({ phase, quantities, invoices }: OrderFacts): OrderAxes['billing'] {
  const isBilled = quantities.map((line) => line.billed - line.credited > 0n);
  const hasAny = isBilled.includes(true) || invoices.count > 0;
  if (!hasAny) return 'not_invoiced';
  const isWhole = quantities.every(
    (line) => line.billed - line.credited >= (phase === 'completed' ? line.shipped : line.ordered),
  );
  return isWhole ? 'invoiced' : 'partially_invoiced';
}

function derivePayment({ invoices }: OrderFacts, billing: OrderAxes['billing']): OrderAxes['payment'] {
  if (invoices.count === 0) return 'unpaid';
  if (invoices.balance < 0n) return 'overpaid';
  if (invoices.balance === 0n && billing === 'invoiced') return 'paid';
  return invoices.balance < invoices.total ? 'partially_paid' : 'unpaid';
}
