/**
 * A payment recorded and settled in one story: against the invoices it names, or against what its customer owes, due first. What it exceeds
 * stays open credit. The same external_id again answers with what was recorded and settled then.
 */
import { present } from '#kernel/assert.ts';
import { dateInZone, type PlainDate } from '#kernel/calendar.ts';
import type { InvoiceId, TransactionId } from '#kernel/id.ts';
import { parseMoney, writeMoney } from '#kernel/money.ts';
import { ok, refuse, type Problem, type Result } from '#kernel/result.ts';
import type { Reference } from '#model/reference.ts';
import type { HeldInvoice, Transaction } from '#model/settlement.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { findCustomers } from '#modules/directory/index.ts';
import { loadStandings, lockStandings } from '#modules/invoices/index.ts';
import { loadTransactions } from '#modules/settlements/index.ts';
import { findOpenInvoices } from '#views/open-invoices.ts';
import { listSettlements } from '#views/settlements.ts';
import type { Ports } from './ports.ts';
import { settlementsOf } from './read-settlements.ts';
import { recordTransactionsIn, type TransactionInput } from './record-transactions.ts';
import { settleIn, type SettlementAnswer, type SettlementInput } from './settle.ts';
import { tell } from './story.ts';

/** Invoices that one payment settles when it names none. */
const MAX_SETTLED = 1_000;
const UNSAID_METHOD = 'other';

export interface PaymentInput {
  readonly externalId?: string | undefined;
  /** Left out: whose invoice is named first. */
  readonly customer?: Reference<'customer'> | undefined;
  /** As written; how many decimals it may have follows from the currency. */
  readonly amount: string;
  /** Left out: that of the first invoice named, else the customer's, else the account's. */
  readonly currency?: string | undefined;
  readonly method?: string | undefined;
  /** Left out: today. */
  readonly effectiveOn?: PlainDate | undefined;
  readonly reference?: string | undefined;
  readonly note?: string | undefined;
  /** Without an amount: what is owed on the invoice, up to what is left of the payment. Left out: what is due first. */
  readonly allocations?: readonly { readonly invoiceId: InvoiceId; readonly amount?: string | undefined }[] | undefined;
}

export interface PaymentAnswer {
  readonly isNew: boolean;
  readonly transaction: Transaction;
  /** Null when nothing was owed. */
  readonly settlement: SettlementAnswer | null;
}

export function recordPayment(ports: Ports, asking: Asking, input: PaymentInput): Promise<Result<PaymentAnswer>> {
  return tell<PaymentAnswer>(ports, asking, async (tx) => {
    const meant = await toTransaction(tx, asking, input);
    if (!meant.ok) return meant;
    const [recorded] = await recordTransactionsIn(tx, { ports, asking }, [meant.value]);
    const saved = present(recorded, 'an answer per input');
    if (!saved.ok) return saved;
    const { thing: transaction, isNew } = saved.value;
    if (!isNew) return answerAgain(tx, asking, { input, transaction });
    const wanted = await decideAllocations(tx, asking, { input, transaction });
    if (wanted.length === 0) return ok({ isNew, transaction, settlement: null });
    const settled = await settleIn(tx, { ports, asking }, { note: input.note ?? null, allocations: wanted });
    if (!settled.ok) return settled;
    return ok({ isNew, transaction: await reload(tx, asking, transaction.id), settlement: settled.value });
  });
}

const reload = async (tx: Tx, { accountId }: Asking, id: TransactionId): Promise<Transaction> =>
  present((await loadTransactions(tx, accountId, [id])).get(id), 'what was recorded can be read');

/** What the payment leaves unsaid follows from the invoices it names, its customer and the account. */
async function toTransaction(tx: Tx, asking: Asking, input: PaymentInput): Promise<Result<TransactionInput>> {
  const { accountId, at } = asking;
  const account = await loadAccount(tx, accountId);
  const first = await firstNamed(tx, asking, input);
  const reference = input.customer ?? (first === null ? null : { id: first.customerId });
  // What is named and not there is refused where it is settled; here it may not be taken for a missing customer.
  if (reference === null && input.allocations !== undefined)
    return refuse('invoice_not_found', 'No such invoice.', [
      { pointer: '/allocations/0/invoice_id', code: 'invoice_not_found', detail: 'No such invoice.' },
    ]);
  if (reference === null) {
    const detail = 'A payment names its customer, or an invoice in allocations.';
    return refuse('invalid_input', detail, [{ pointer: '/customer_id', code: 'required', detail }]);
  }
  const [customer] = await findCustomers(tx, accountId, [reference]);
  return ok({
    externalId: input.externalId,
    customer: reference,
    type: 'payment',
    method: input.method ?? UNSAID_METHOD,
    amount: input.amount,
    currency: input.currency ?? first?.currency ?? customer?.currency ?? account.homeCurrency,
    effectiveOn: input.effectiveOn ?? dateInZone(at, account.timeZone),
    reference: input.reference,
    note: input.note,
  });
}

async function firstNamed(tx: Tx, { accountId }: Asking, { allocations }: PaymentInput): Promise<HeldInvoice | null> {
  const [first] = allocations ?? [];
  if (first === undefined) return null;
  return (await loadStandings(tx, accountId, [first.invoiceId])).get(first.invoiceId) ?? null;
}

interface Paid {
  readonly input: PaymentInput;
  readonly transaction: Transaction;
}

/** Amounts left out are what is still owed, one after the other, until nothing is left of the payment. */
async function decideAllocations(
  tx: Tx,
  { accountId }: Asking,
  { input, transaction }: Paid,
): Promise<SettlementInput['allocations']> {
  const { id, currency, customerId, amount } = transaction;
  const named =
    input.allocations ??
    (await findOpenInvoices(tx, accountId, { customerId, currency, limit: MAX_SETTLED })).map((invoiceId) => ({
      invoiceId,
    }));
  const held = await lockStandings(tx, accountId, [...new Set(named.map(({ invoiceId }) => invoiceId))]);
  let left = amount;
  const taken = new Map<InvoiceId, bigint>();
  return named.flatMap((wanted: { readonly invoiceId: InvoiceId; readonly amount?: string | undefined }) => {
    const said = wanted.amount === undefined ? null : parseMoney(wanted.amount, currency);
    const before = taken.get(wanted.invoiceId) ?? 0n;
    const balance = (held.get(wanted.invoiceId)?.balance ?? left) - before;
    const given = said ?? (balance < left ? balance : left);
    // What is named is judged and refused where it cannot be settled; what is owed nothing on is left out.
    if (wanted.amount === undefined && given <= 0n) return [];
    left -= given;
    taken.set(wanted.invoiceId, before + given);
    return [
      {
        transaction: { id },
        invoiceId: wanted.invoiceId,
        amount: wanted.amount ?? writeMoney(given, currency),
      },
    ];
  });
}

/** The same payment again: as it stands now. Other allocations under its external_id are another payment. */
async function answerAgain(tx: Tx, asking: Asking, { input, transaction }: Paid): Promise<Result<PaymentAnswer>> {
  const { accountId } = asking;
  const page = { filter: { transaction: { id: transaction.id } }, limit: 200, after: null, count: false };
  const { rows } = await listSettlements(tx, accountId, page);
  const settlements = await settlementsOf(tx, asking, rows.toReversed());
  const settlement = settlements[0] ?? null;
  const differing = differencesOf(input, transaction, settlement);
  if (differing.length > 0)
    return refuse('external_id_already_used', 'This external_id exists with other allocations.', differing);
  return ok({ isNew: false, transaction, settlement });
}

function differencesOf(input: PaymentInput, { currency }: Transaction, first: SettlementAnswer | null): Problem[] {
  if (input.allocations === undefined) return [];
  const then = sumsOf(first?.settlement.allocations ?? []);
  const asked = sumsOf(
    input.allocations.map(({ invoiceId, amount }) => ({
      invoiceId,
      amount: amount === undefined ? null : parseMoney(amount, currency),
    })),
  );
  return input.allocations.flatMap(({ invoiceId }, index): Problem[] => {
    const settled = then.get(invoiceId);
    const wanted = asked.get(invoiceId) ?? null;
    if (wanted === null || wanted === settled) return [];
    return [{ pointer: `/allocations/${index}`, code: 'differs', detail: 'what was settled then says something else' }];
  });
}

/** An invoice may be named more than once: what counts is the sum, which is null when one of its amounts is. */
function sumsOf(
  allocations: readonly { readonly invoiceId: InvoiceId; readonly amount: bigint | null }[],
): ReadonlyMap<InvoiceId, bigint | null> {
  const sums = new Map<InvoiceId, bigint | null>();
  for (const { invoiceId, amount } of allocations) {
    const before = sums.get(invoiceId);
    sums.set(invoiceId, before === null || amount === null ? null : (before ?? 0n) + amount);
  }
  return sums;
}
