/** Records payments, credits, adjustments and rebates. Settles nothing; a repeat records nothing. */
import { present } from '#kernel/assert.ts';
import { dateInZone, type PlainDate } from '#kernel/calendar.ts';
import { writeId, type AccountId, type TransactionId } from '#kernel/id.ts';
import { parseMoney, writeMoney } from '#kernel/money.ts';
import { ok, refuse, sentenceOf, type Problem, type Result } from '#kernel/result.ts';
import type { DomainEvent } from '#model/audit.ts';
import type { Customer } from '#model/customer.ts';
import type { Reference } from '#model/reference.ts';
import type { AdjustmentType, Transaction, TransactionType } from '#model/settlement.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { findCustomers } from '#modules/directory/index.ts';
import {
  findRecorded,
  insertTransactions,
  loadTransactions,
  type TransactionToRecord,
} from '#modules/settlements/index.ts';
import type { Invocation } from '#flows/kit/ports.ts';
import { impossibleDay } from '#kernel/possible-days.ts';
import { saveNew, type NewThing, type Saved, type Saving } from '#flows/kit/save-new.ts';

export interface TransactionInput {
  readonly externalId?: string | null | undefined;
  readonly customer: Reference<'customer'>;
  readonly type: TransactionType;
  readonly method?: string | null | undefined;
  readonly adjustmentType?: AdjustmentType | null | undefined;
  /** Decimal string; the currency determines the allowed decimals. */
  readonly amount: string;
  readonly currency: string;
  readonly effectiveOn: PlainDate;
  readonly reference?: string | null | undefined;
  readonly note?: string | null | undefined;
  /** Pointers of members filled in by default, which are not compared with those of a repeat. */
  readonly assumed?: readonly string[] | undefined;
}

export async function recordTransactions(
  tx: Tx,
  invocation: Invocation,
  inputs: readonly TransactionInput[],
): Promise<Result<Saved<Transaction>>[]> {
  const { accountId } = invocation.context;
  const customers = await findCustomers(
    tx,
    accountId,
    inputs.map((input) => input.customer),
  );
  const customerOf = new Map(inputs.map((input, index) => [JSON.stringify(input.customer), customers[index] ?? null]));
  const named = (input: TransactionInput) => customerOf.get(JSON.stringify(input.customer)) ?? null;
  const saving: Saving<'transaction', TransactionInput, Transaction> = {
    find: (externalIds) => findRecorded(tx, accountId, externalIds),
    make: (things) =>
      make(
        tx,
        invocation,
        things.map((thing) => ({ ...thing, customer: named(thing.input) })),
      ),
    load: (ids) => loadTransactions(tx, accountId, ids),
    differing: (input, transaction) => differing(input, named(input), transaction),
  };
  return saveNew(saving, inputs);
}

async function make(
  tx: Tx,
  { ports, context }: Invocation,
  things: readonly (NewThing<TransactionInput> & { readonly customer: Customer | null })[],
): Promise<(Result<TransactionId> | 'taken')[]> {
  const { timeZone } = await loadAccount(tx, context.accountId);
  const today = dateInZone(context.at, timeZone);
  const read = things.map((thing) => toTransaction({ ...thing, today }, ports.newId('transaction')));
  const wanted = read.flatMap((result) => (result.ok ? [result.value] : []));
  const added = await insertTransactions(tx, { accountId: context.accountId, at: context.at }, wanted);
  const recorded = wanted.filter((transaction) => added.has(transaction.id));
  await recordEvents(
    tx,
    { context, newId: ports.newId },
    recorded.map((transaction) => transactionRecorded(context.accountId, transaction)),
  );
  return read.map((result) => (!result.ok ? result : added.has(result.value.id) ? ok(result.value.id) : 'taken'));
}

function toTransaction(
  {
    input,
    hash,
    customer,
    today,
  }: NewThing<TransactionInput> & { readonly customer: Customer | null; readonly today: PlainDate },
  id: TransactionId,
): Result<TransactionToRecord> {
  const amount = parseMoney(input.amount, input.currency);
  const problems = problemsOf(input, amount);
  const day = impossibleDay({ pointer: '/effective_on', day: input.effectiveOn, today, event: 'paid' });
  if (day !== null) problems.push(day);
  if (customer === null)
    problems.push({ pointer: '/customer_id', code: 'customer_not_found', detail: 'No such customer.' });
  const [first] = problems;
  if (first !== undefined) {
    const code = problems.length === 1 && customer === null ? 'customer_not_found' : 'invalid_input';
    return refuse(code, problems.length === 1 ? first.detail : sentenceOf(problems), problems);
  }
  return ok({
    id,
    customerId: present(customer, 'refused above').id,
    type: input.type,
    method: input.method ?? null,
    adjustmentType: input.adjustmentType ?? null,
    amount: present(amount, 'refused above'),
    currency: input.currency,
    effectiveOn: input.effectiveOn,
    reference: input.reference ?? null,
    externalId: input.externalId ?? null,
    note: input.note ?? null,
    creditNoteId: null,
    contentHash: hash,
  });
}

/** A payment requires a method, an adjustment a reason; neither accepts the other's field. */
function problemsOf(input: TransactionInput, amount: bigint | null): Problem[] {
  const problems: Problem[] = [];
  const add = (pointer: string, code: string, detail: string) => problems.push({ pointer, code, detail });
  const isPayment = input.type === 'payment';
  const isAdjustment = input.type === 'adjustment';
  if (isPayment && input.method == null) add('/method', 'required', 'A payment requires a method.');
  if (!isPayment && input.method != null) add('/method', 'not_allowed', `A ${input.type} does not take a method.`);
  if (isAdjustment && input.adjustmentType == null)
    add('/adjustment_type', 'required', 'An adjustment requires an adjustment_type.');
  if (!isAdjustment && input.adjustmentType != null)
    add('/adjustment_type', 'not_allowed', `A ${input.type} does not take an adjustment_type.`);
  if (amount === null)
    add('/amount', 'too_many_decimals', `"${input.amount}" has more decimal places than ${input.currency} allows.`);
  else if (amount <= 0n) add('/amount', 'out_of_range', 'The amount must be greater than 0.');
  return problems;
}

function differing(input: TransactionInput, customer: Customer | null, transaction: Transaction): Problem[] {
  const pairs: readonly (readonly [pointer: string, said: unknown, stored: unknown])[] = [
    ['/customer_id', customer?.id ?? null, transaction.customerId],
    ['/type', input.type, transaction.type],
    ['/method', input.method ?? null, transaction.method],
    ['/adjustment_type', input.adjustmentType ?? null, transaction.adjustmentType],
    ['/currency', input.currency, transaction.currency],
    ['/amount', parseMoney(input.amount, input.currency), transaction.amount],
    ['/effective_on', input.effectiveOn, transaction.effectiveOn],
    ['/reference', input.reference ?? null, transaction.reference],
    ['/note', input.note ?? null, transaction.note],
  ];
  return pairs.flatMap(([pointer, stated, stored]) =>
    stated === stored || input.assumed?.includes(pointer) === true
      ? []
      : [{ pointer, code: 'differs', detail: 'The stored value is different.' }],
  );
}

/** The event of a new transaction, also of a credit note's credit. */
export function transactionRecorded(accountId: AccountId, transaction: TransactionToRecord): DomainEvent {
  return {
    accountId,
    type: 'transaction.recorded',
    subjectKind: 'transaction',
    subjectId: transaction.id,
    data: {
      customer_id: writeId('customer', transaction.customerId),
      type: transaction.type,
      method: transaction.method,
      adjustment_type: transaction.adjustmentType,
      amount: writeMoney(transaction.amount, transaction.currency),
      currency: transaction.currency,
      effective_on: transaction.effectiveOn,
      reference: transaction.reference,
      external_id: transaction.externalId,
      note: transaction.note,
      credit_note_id: transaction.creditNoteId === null ? null : writeId('invoice', transaction.creditNoteId),
    },
  };
}
