/**
 * Records and settles a payment in one transaction, against the given invoices or the customer's open ones by due date. An excess stays open
 * credit. A repeat of the external_id returns the recorded payment and settlement.
 */
import type { SettlementAnswer } from '#steps/settlements/load.ts';
import { present } from '#kernel/assert.ts';
import { dateInZone, type PlainDate } from '#kernel/calendar.ts';
import type { InvoiceId, TransactionId } from '#kernel/id.ts';
import { parseMoney } from '#kernel/money.ts';
import { ok, refuse, type Problem, type Result } from '#kernel/result.ts';
import type { Reference } from '#model/reference.ts';
import type { HeldInvoice, Transaction } from '#model/settlement.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { findCustomers } from '#modules/directory/index.ts';
import { loadStandings, lockStandings } from '#modules/invoices/index.ts';
import {
  allocateAsRequested,
  allocateByDueDate,
  loadTransactions,
  type RequestedPart,
} from '#modules/settlements/index.ts';
import { findOpenInvoices } from '#views/open-invoices.ts';
import { listSettlements } from '#views/settlements.ts';
import type { Invocation, Ports } from '#flows/kit/ports.ts';
import { loadSettlementAnswers } from '#steps/settlements/load.ts';
import { recordTransactions, type TransactionInput } from '#steps/transactions/record.ts';
import { hashInput } from '#flows/kit/save-new.ts';
import { settleAllocations, type SettlementInput } from '#steps/settlements/settle.ts';
import { transact } from '#flows/kit/transact.ts';

/** Maximum number of invoices settled by a payment without allocations. */
const MAX_SETTLED = 1_000;
const UNSAID_METHOD = 'other';

export interface PaymentInput {
  readonly externalId?: string | undefined;
  /** Default: the customer of the first invoice. */
  readonly customer?: Reference<'customer'> | undefined;
  /** Decimal string; the currency determines the allowed decimals. */
  readonly amount: string;
  /** Default: that of the first invoice, else the customer's, else the account's. */
  readonly currency?: string | undefined;
  readonly method?: string | undefined;
  /** Default: today. */
  readonly effectiveOn?: PlainDate | undefined;
  readonly reference?: string | undefined;
  readonly note?: string | undefined;
  /** Amount default: the invoice's balance, up to the rest of the payment. Default allocations: open invoices by due date. */
  readonly allocations?: readonly RequestedPart[] | undefined;
}

export interface PaymentAnswer {
  readonly isNew: boolean;
  readonly transaction: Transaction;
  /** Null when there were no open invoices. */
  readonly settlement: SettlementAnswer | null;
}

export function recordPayment(
  ports: Ports,
  context: RequestContext,
  input: PaymentInput,
): Promise<Result<PaymentAnswer>> {
  return transact<PaymentAnswer>(ports, context, async (tx) => {
    const meant = await toTransaction(tx, context, input);
    if (!meant.ok) return meant;
    const [recorded] = await recordTransactions(tx, { ports, context }, [meant.value]);
    const saved = present(recorded, 'an answer per input');
    if (!saved.ok) return saved;
    const { thing: transaction, isNew } = saved.value;
    if (isNew) return settlePayment(tx, { ports, context }, { input, transaction });
    const earlier = await findEarlier(tx, context, { input, transaction });
    return earlier ?? settlePayment(tx, { ports, context }, { input, transaction });
  });
}

async function settlePayment(tx: Tx, { ports, context }: Invocation, paid: Paid): Promise<Result<PaymentAnswer>> {
  const { input, transaction } = paid;
  const allocations = await decideAllocations(tx, context, paid);
  if (!allocations.ok) return allocations;
  if (allocations.value.length === 0) return ok({ isNew: true, transaction, settlement: null });
  const settled = await settleAllocations(
    tx,
    { ports, context },
    { note: input.note ?? null, allocations: allocations.value, contentHash: hashRequest(paid) },
  );
  if (!settled.ok) return settled;
  return ok({ isNew: true, transaction: await reload(tx, context, transaction.id), settlement: settled.value });
}

const reload = async (tx: Tx, { accountId }: RequestContext, id: TransactionId): Promise<Transaction> =>
  present((await loadTransactions(tx, accountId, [id])).get(id), 'a recorded payment can be loaded');

/** Fills in absent members from the given invoices, the customer and the account. */
async function toTransaction(tx: Tx, context: RequestContext, input: PaymentInput): Promise<Result<TransactionInput>> {
  const { accountId, at } = context;
  const account = await loadAccount(tx, accountId);
  const first = await firstNamed(tx, context, input);
  const reference = input.customer ?? (first === null ? null : { id: first.customerId });
  // An unknown invoice is refused when settling; it must not be reported as a missing customer here.
  if (reference === null && input.allocations !== undefined)
    return refuse('invoice_not_found', 'No such invoice.', [
      { pointer: '/allocations/0/invoice_id', code: 'invoice_not_found', detail: 'No such invoice.' },
    ]);
  if (reference === null) {
    const detail = 'Give customer_id, or an invoice in allocations.';
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
    assumed: [
      ...(input.method === undefined ? ['/method'] : []),
      ...(input.currency === undefined ? ['/currency'] : []),
      ...(input.effectiveOn === undefined ? ['/effective_on'] : []),
    ],
  });
}

async function firstNamed(
  tx: Tx,
  { accountId }: RequestContext,
  { allocations }: PaymentInput,
): Promise<HeldInvoice | null> {
  const [first] = allocations ?? [];
  if (first === undefined) return null;
  return (await loadStandings(tx, accountId, [first.invoiceId])).get(first.invoiceId) ?? null;
}

interface Paid {
  readonly input: PaymentInput;
  readonly transaction: Transaction;
}

type Allocations = SettlementInput['allocations'];

/** The requested allocations or the refusal of one; by default the customer's open invoices by due date. */
async function decideAllocations(tx: Tx, context: RequestContext, paid: Paid): Promise<Result<Allocations>> {
  const { accountId } = context;
  const { input, transaction } = paid;
  if (input.allocations !== undefined) {
    const ids = [...new Set(input.allocations.map(({ invoiceId }) => invoiceId))];
    return allocateAsRequested(transaction, input.allocations, await lockStandings(tx, accountId, ids));
  }
  const { customerId, currency } = transaction;
  const open = await findOpenInvoices(tx, accountId, { customerId, currency, limit: MAX_SETTLED });
  const held = await lockStandings(tx, accountId, open);
  return ok(allocateByDueDate(transaction, open, held));
}

/** Hash of the requested allocations, which identifies a repeat. */
const hashRequest = ({ input, transaction: { currency } }: Paid): string =>
  hashInput({
    payment:
      input.allocations?.map(({ invoiceId, amount }) => ({
        invoiceId,
        amount: amount === undefined ? null : (parseMoney(amount, currency) ?? amount),
      })) ?? 'what is due',
  });

/**
 * The current state of a repeated payment. Different allocations under its external_id are refused, unless its settlement was voided: then
 * null, and the payment is settled again.
 */
async function findEarlier(tx: Tx, context: RequestContext, paid: Paid): Promise<Result<PaymentAnswer> | null> {
  const { input, transaction } = paid;
  const page = { filter: { transaction: { id: transaction.id } }, limit: 200, after: null, count: false };
  const { rows } = await listSettlements(tx, context.accountId, page);
  const settlements = await loadSettlementAnswers(tx, context, rows.toReversed());
  const hashed = settlements.filter(({ settlement }) => isOfPayment(settlement));
  const own = hashed.length > 0 ? hashed : settlements.slice(0, 1);
  const requested = hashRequest(paid);
  const same = own.find((each) => isSame(input, transaction, { each, requested }));
  if (same !== undefined || own.length === 0) {
    if (input.allocations === undefined || same !== undefined)
      return ok({ isNew: false, transaction, settlement: same ?? null });
  }
  const standing = own.find(({ settlement }) => settlement.state === 'settled');
  if (standing === undefined && own.length > 0) return null;
  const differing = differencesOf(input, transaction, standing ?? null);
  return refuse(
    'external_id_already_used',
    'The payment with this external_id is settled differently. To settle it again, void its settlement first: POST /v1/settlements/{id}/void.',
    differing.length > 0 ? differing : [{ ...DIFFERS, pointer: '/allocations' }],
  );
}

const isOfPayment = ({ externalId, contentHash }: SettlementAnswer['settlement']): boolean =>
  externalId === null && contentHash !== null;

function isSame(
  input: PaymentInput,
  transaction: Transaction,
  { each, requested }: { readonly each: SettlementAnswer; readonly requested: string },
): boolean {
  const { contentHash } = each.settlement;
  return isOfPayment(each.settlement)
    ? contentHash === requested
    : differencesOf(input, transaction, each).length === 0;
}

const DIFFERS = { code: 'differs', detail: 'The stored settlement is different.' };

function differencesOf(input: PaymentInput, { currency }: Transaction, first: SettlementAnswer | null): Problem[] {
  if (input.allocations === undefined) return [];
  const then = sumsOf(first?.settlement.allocations ?? []);
  const requested = sumsOf(
    input.allocations.map(({ invoiceId, amount }) => ({
      invoiceId,
      amount: amount === undefined ? null : parseMoney(amount, currency),
    })),
  );
  const differing = input.allocations.flatMap(({ invoiceId }, index): Problem[] => {
    const settled = then.get(invoiceId);
    const wanted = requested.get(invoiceId) ?? null;
    const isSettledSo = settled !== undefined && (wanted === null || wanted === settled);
    return isSettledSo ? [] : [{ ...DIFFERS, pointer: `/allocations/${index}` }];
  });
  const isShorter = new Set(input.allocations.map(({ invoiceId }) => invoiceId)).size < then.size;
  return differing.length === 0 && isShorter ? [{ ...DIFFERS, pointer: '/allocations' }] : differing;
}

/** Sums the amounts per invoice, which may occur more than once; null when one of its amounts is absent. */
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
