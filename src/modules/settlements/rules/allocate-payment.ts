/**
 * Allocates a payment to invoices: to the requested ones, or to the customer's open invoices by due date, up to their balances. What is left
 * stays open credit. Pure.
 */
import type { InvoiceId, TransactionId } from '#kernel/id.ts';
import { parseMoney, writeMoney } from '#kernel/money.ts';
import { ok, refuse, type Problem, type Result } from '#kernel/result.ts';
import type { HeldInvoice, Transaction } from '#model/settlement.ts';

/** An invoice to pay; `amount`: decimal string, default its balance up to the rest of the payment. */
export interface RequestedPart {
  readonly invoiceId: InvoiceId;
  readonly amount?: string | undefined;
}

export interface PaymentAllocation {
  readonly transaction: { readonly id: TransactionId };
  readonly invoiceId: InvoiceId;
  /** Decimal string in the payment's currency. */
  readonly amount: string;
}

/** `open`: the customer's open invoices, the one due first first. */
export function allocateByDueDate(
  { id, currency, unallocated }: Transaction,
  open: readonly InvoiceId[],
  held: ReadonlyMap<InvoiceId, HeldInvoice>,
): readonly PaymentAllocation[] {
  let left = unallocated;
  return open.flatMap((invoiceId) => {
    const balance = held.get(invoiceId)?.balance ?? 0n;
    const given = balance < left ? balance : left;
    if (given <= 0n) return [];
    left -= given;
    return [{ transaction: { id }, invoiceId, amount: writeMoney(given, currency) }];
  });
}

/** Absent amounts become the balances, in order. An allocation that would get nothing is refused, never dropped. */
export function allocateAsRequested(
  transaction: Transaction,
  wanted: readonly RequestedPart[],
  held: ReadonlyMap<InvoiceId, HeldInvoice>,
): Result<readonly PaymentAllocation[]> {
  const { id, currency } = transaction;
  // Invoices that cannot be settled are refused by the rules of settlements, whatever the amount.
  const isRefused = wanted.some(({ invoiceId }) => !maySettle(transaction, held.get(invoiceId)));
  const owed = new Map([...held].map(([invoiceId, { balance }]) => [invoiceId, balance]));
  let left = transaction.unallocated;
  const problems: Problem[] = [];
  const named = new Set<InvoiceId>();
  const allocations = wanted.flatMap(({ invoiceId, amount }, index) => {
    // A repeated invoice without an amount: its whole balance is already being paid.
    if (amount === undefined && named.has(invoiceId)) return [];
    named.add(invoiceId);
    const balance = owed.get(invoiceId) ?? 0n;
    const given = amount === undefined ? (balance < left ? balance : left) : (parseMoney(amount, currency) ?? 0n);
    if (amount === undefined && given <= 0n)
      problems.push(nothingToGive({ index, balance, held: held.get(invoiceId) }));
    left -= given;
    owed.set(invoiceId, balance - given);
    const written = amount ?? writeMoney(given > 0n ? given : transaction.amount, currency);
    return [{ transaction: { id }, invoiceId, amount: written }];
  });
  const [first] = problems;
  return first === undefined || isRefused ? ok(allocations) : refuse(first.code, first.detail, problems);
}

const maySettle = ({ customerId, currency }: Transaction, invoice: HeldInvoice | undefined): boolean =>
  invoice !== undefined &&
  invoice.kind === 'invoice' &&
  (invoice.lifecycle === 'issued' || invoice.closedAs === 'paid') &&
  invoice.customerId === customerId &&
  invoice.currency === currency;

function nothingToGive(at: {
  readonly index: number;
  readonly balance: bigint;
  readonly held: HeldInvoice | undefined;
}): Problem {
  const name = at.held?.number ?? 'the invoice';
  if (at.balance <= 0n) {
    const detail = `${name} has no open balance. Leave it out, or give an "amount" to overpay it.`;
    return { pointer: `/allocations/${at.index}/invoice_id`, code: 'invoice_owes_nothing', detail };
  }
  const detail = `Nothing of the payment is left for ${name}: earlier allocations use all of it.`;
  return { pointer: `/allocations/${at.index}`, code: 'allocation_exceeds_transaction', detail };
}
