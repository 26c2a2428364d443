/**
 * Checks the allocations of one settlement against the transactions and invoices they refer to, all locked: returns either every
 * problem with its pointer, or by how much each of them changes. An invoice's balance is no limit, since it may be overpaid.
 */
import { present } from '#kernel/assert.ts';
import type { InvoiceId, TransactionId } from '#kernel/id.ts';
import { parseMoney, writeMoney } from '#kernel/money.ts';
import { ok, refuse, type Problem, type Result } from '#kernel/result.ts';
import type { Allocation, HeldInvoice, StandingMove, Transaction } from '#model/settlement.ts';

/** A requested allocation: the amount as written, and null for a transaction or invoice that does not exist. */
export interface RequestedAllocation {
  readonly transaction: Transaction | null;
  readonly invoice: HeldInvoice | null;
  readonly amount: string;
}

export interface SettlementDecision {
  readonly currency: string;
  readonly allocations: readonly Allocation[];
  /** The allocated amount of each transaction, in its currency. */
  readonly taken: ReadonlyMap<TransactionId, bigint>;
  readonly moves: readonly StandingMove[];
}

interface Fitting {
  /** Its index among the requested ones. */
  readonly index: number;
  readonly transaction: Transaction;
  readonly invoice: HeldInvoice;
  readonly amount: bigint;
}

/** Problems of the input itself. */
const OF_THE_INPUT = new Set(['too_many_decimals', 'out_of_range']);

export function checkAllocations(requested: readonly RequestedAllocation[]): Result<SettlementDecision> {
  const judged = requested.map(judge);
  const problems = judged.flatMap((each) => ('problems' in each ? each.problems : []));
  const fitting = judged.flatMap((each) => ('problems' in each ? [] : [each]));
  problems.push(...refuseMixture(fitting), ...refuseExcess(fitting));
  const [first] = problems;
  if (first !== undefined)
    return refuse(OF_THE_INPUT.has(first.code) ? 'invalid_input' : first.code, first.detail, problems);
  return ok({
    currency: present(fitting[0], 'a settlement has an allocation').invoice.currency,
    allocations: fitting.map(({ transaction, invoice, amount }) => ({
      transactionId: transaction.id,
      invoiceId: invoice.id,
      amount,
    })),
    taken: takenBy(fitting),
    moves: movesOf(
      fitting.map(({ transaction, invoice, amount }) => ({ raises: transaction.raisesBalance, invoice, amount })),
    ),
  });
}

function judge(
  { transaction, invoice, amount }: RequestedAllocation,
  index: number,
): Fitting | { readonly problems: Problem[] } {
  const problem = (member: string, code: string, detail: string): Problem => ({
    pointer: `/allocations/${index}/${member}`,
    code,
    detail,
  });
  const problems: Problem[] = [];
  if (transaction === null) problems.push(problem('transaction_id', 'transaction_not_found', 'No such transaction.'));
  if (invoice === null) problems.push(problem('invoice_id', 'invoice_not_found', 'No such invoice.'));
  else {
    const closed = refuseInvoice(invoice);
    if (closed !== null) problems.push(problem('invoice_id', closed.code, closed.detail));
  }
  if (transaction === null || invoice === null) return { problems };
  if (transaction.currency !== invoice.currency) {
    const detail = `The transaction is in ${transaction.currency}, the invoice in ${invoice.currency}.`;
    return { problems: [...problems, problem('invoice_id', 'currency_mismatch', detail)] };
  }
  if (transaction.customerId !== invoice.customerId) {
    problems.push(
      problem('invoice_id', 'customer_mismatch', 'The transaction and the invoice belong to different customers.'),
    );
  }
  const parsed = parseMoney(amount, transaction.currency);
  if (parsed === null)
    problems.push(
      problem(
        'amount',
        'too_many_decimals',
        `"${amount}" has more decimal places than ${transaction.currency} allows.`,
      ),
    );
  else if (parsed <= 0n) problems.push(problem('amount', 'out_of_range', 'The amount must be greater than 0.'));
  return parsed === null || problems.length > 0 ? { problems } : { index, transaction, invoice, amount: parsed };
}

/** Paid invoices accept more (they become overpaid); documents without a receivable do not. */
function refuseInvoice(invoice: HeldInvoice): { readonly code: string; readonly detail: string } | null {
  const name = invoice.number ?? 'The invoice';
  if (invoice.lifecycle === 'deleted') return { code: 'invoice_not_found', detail: 'No such invoice.' };
  if (invoice.lifecycle === 'draft')
    return { code: 'invoice_not_issued', detail: 'The invoice is a draft; issue it first.' };
  if (invoice.lifecycle === 'void')
    return { code: 'invoice_already_void', detail: `${name} is void; nothing is owed on it.` };
  if (invoice.kind === 'credit_note') {
    return {
      code: 'credit_note_is_no_receivable',
      detail: `${name} is a credit note; to use it, settle its credit transaction against an invoice.`,
    };
  }
  if (invoice.closedAs === 'uncollectible')
    return { code: 'invoice_uncollectible', detail: `${name} was written off as uncollectible.` };
  return null;
}

/** A settlement has one customer and one currency. Pairs agree already, so each is compared with the first. */
function refuseMixture(fitting: readonly Fitting[]): Problem[] {
  const [first] = fitting;
  if (first === undefined) return [];
  return fitting.flatMap(({ index, invoice }): Problem[] => {
    const pointer = `/allocations/${index}/invoice_id`;
    if (invoice.currency !== first.invoice.currency) {
      return [
        {
          pointer,
          code: 'currency_mismatch',
          detail: `A settlement must be in a single currency; this invoice is in ${invoice.currency}.`,
        },
      ];
    }
    if (invoice.customerId !== first.invoice.customerId) {
      return [
        {
          pointer,
          code: 'customer_mismatch',
          detail: 'A settlement must belong to a single customer; this invoice belongs to another one.',
        },
      ];
    }
    return [];
  });
}

/** Also enforced by a CHECK constraint; this check reports the pointer. */
function refuseExcess(fitting: readonly Fitting[]): Problem[] {
  const left = new Map<TransactionId, bigint>();
  return fitting.flatMap(({ index, transaction, amount }): Problem[] => {
    const before = left.get(transaction.id) ?? transaction.unallocated;
    left.set(transaction.id, before - amount);
    if (amount <= before) return [];
    const open = writeMoney(before < 0n ? 0n : before, transaction.currency);
    return [
      {
        pointer: `/allocations/${index}/amount`,
        code: 'allocation_exceeds_transaction',
        detail: `The transaction has ${open} ${transaction.currency} of open credit.`,
      },
    ];
  });
}

function takenBy(fitting: readonly Fitting[]): Map<TransactionId, bigint> {
  const taken = new Map<TransactionId, bigint>();
  for (const { transaction, amount } of fitting) taken.set(transaction.id, (taken.get(transaction.id) ?? 0n) + amount);
  return taken;
}

/** One change per invoice: the sums that lower and raise its balance. */
export function movesOf(
  parts: readonly {
    readonly raises: boolean;
    readonly invoice: Pick<HeldInvoice, 'id' | 'currency'>;
    readonly amount: bigint;
  }[],
): StandingMove[] {
  const moves = new Map<InvoiceId, StandingMove>();
  for (const { raises, invoice, amount } of parts) {
    const before = moves.get(invoice.id) ?? {
      invoiceId: invoice.id,
      currency: invoice.currency,
      credited: 0n,
      debited: 0n,
    };
    moves.set(
      invoice.id,
      raises ? { ...before, debited: before.debited + amount } : { ...before, credited: before.credited + amount },
    );
  }
  return [...moves.values()];
}
