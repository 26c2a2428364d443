/**
 * Settles invoices with transactions, atomically. Transactions are locked before invoices, each in id order, which avoids deadlocks and
 * over-allocation.
 */
import { present } from '#kernel/assert.ts';
import { writeId, type InvoiceId, type SettlementId, type TransactionId } from '#kernel/id.ts';
import { parseMoney, writeMoney } from '#kernel/money.ts';
import { ok, refuse, type Problem, type Result } from '#kernel/result.ts';
import type { DomainEvent } from '#model/audit.ts';
import type { EventType } from '#model/event-types.ts';
import type { Reference } from '#model/reference.ts';
import type { HeldInvoice, Settlement } from '#model/settlement.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { applyAllocations, closePaid, loadStandings, lockStandings, reopen } from '#modules/invoices/index.ts';
import {
  allocate,
  checkAllocations,
  findSettlementsByExternalId,
  findTransactionIds,
  insertSettlement,
  loadSettlements,
  lockTransactions,
} from '#modules/settlements/index.ts';
import type { Invocation } from '#flows/kit/ports.ts';
import { loadSettlementAnswers, type SettlementAnswer } from './load.ts';
import { hashInput } from '#flows/kit/save-new.ts';

export interface SettlementInput {
  readonly externalId?: string | undefined;
  /** Hash of a payment's requested allocations, which identifies a repeat. */
  readonly contentHash?: string | undefined;
  readonly note?: string | null | undefined;
  readonly allocations: readonly {
    readonly transaction: Reference<'transaction'>;
    readonly invoiceId: InvoiceId;
    /** Decimal string; the currency determines the allowed decimals. */
    readonly amount: string;
  }[];
}

/** The settlement; not new when the same external_id created it before. */
export interface Settled extends SettlementAnswer {
  readonly isNew: boolean;
}

interface SettleRequest {
  readonly input: SettlementInput;
  /** The transaction of each allocation; null when unknown. */
  readonly named: readonly (TransactionId | null)[];
}

export async function settleAllocations(
  tx: Tx,
  { ports, context }: Invocation,
  input: SettlementInput,
): Promise<Result<Settled>> {
  const { accountId, at } = context;
  const named = await findTransactionIds(
    tx,
    accountId,
    input.allocations.map((allocation) => allocation.transaction),
  );
  const transactions = await lockTransactions(tx, accountId, [
    ...new Set(named.flatMap((id) => (id === null ? [] : [id]))),
  ]);
  // A concurrent equal request waits for the locks on the transactions and then finds this settlement.
  const earlier = await findEarlier(tx, context, { input, named });
  if (earlier !== null) return earlier;
  const before = await lockStandings(tx, accountId, [
    ...new Set(input.allocations.map((allocation) => allocation.invoiceId)),
  ]);
  const decided = checkAllocations(
    input.allocations.map((allocation, index) => {
      const id = named[index] ?? null;
      return {
        transaction: id === null ? null : (transactions.get(id) ?? null),
        invoice: before.get(allocation.invoiceId) ?? null,
        amount: allocation.amount,
      };
    }),
  );
  if (!decided.ok) return decided;
  const { currency, allocations, taken, moves } = decided.value;
  await allocate(tx, accountId, { currency, amounts: taken });
  await applyAllocations(tx, accountId, moves);
  const id = ports.newId('settlement');
  const responsible = `${context.actor.kind}:${context.actor.id}`;
  await insertSettlement(
    tx,
    { accountId, at },
    {
      id,
      responsible,
      note: input.note ?? null,
      currency,
      allocations,
      externalId: input.externalId ?? null,
      contentHash: input.externalId === undefined ? (input.contentHash ?? null) : hashInput(input),
    },
  );
  const thing = await recordSettlement(tx, { ports, context }, { id, before, type: 'settlement.settled' });
  return ok({ ...thing, isNew: true });
}

/** The earlier settlement with the same external_id, or null. */
async function findEarlier(tx: Tx, context: RequestContext, request: SettleRequest): Promise<Result<Settled> | null> {
  const { input } = request;
  if (input.externalId === undefined) return null;
  const found = await findSettlementsByExternalId(tx, context.accountId, input.externalId);
  const things = await loadSettlementAnswers(
    tx,
    context,
    found.map(({ id }) => id),
  );
  const judged = things.map((thing) => ({ thing, differing: differencesOf(request, thing) }));
  const same = judged.find(({ differing }) => differing.length === 0);
  if (same !== undefined) return ok({ ...same.thing, isNew: false });
  // Void ones do not block a new settlement.
  const standing = judged.find(({ thing }) => thing.settlement.state === 'settled');
  if (standing === undefined) return null;
  const names = standing.differing.map(({ pointer }) => pointer.slice(1)).join(', ');
  return refuse(
    'external_id_already_used',
    `This external_id already exists with different content: ${names}. To settle again, void that settlement first: POST /v1/settlements/{id}/void.`,
    standing.differing,
  );
}

/** Compares amounts by value: "10" equals "10.00". */
function differencesOf({ input, named }: SettleRequest, { settlement }: SettlementAnswer): Problem[] {
  const differs = (pointer: string): Problem => ({
    pointer,
    code: 'differs',
    detail: 'The stored value is different.',
  });
  const note = (input.note ?? null) === settlement.note ? [] : [differs('/note')];
  if (input.allocations.length !== settlement.allocations.length) return [...note, differs('/allocations')];
  return [
    ...note,
    ...input.allocations.flatMap((request, index) => {
      const stored = settlement.allocations[index];
      const isSame =
        stored?.transactionId === named[index] &&
        stored?.invoiceId === request.invoiceId &&
        stored.amount === parseMoney(request.amount, settlement.currency);
      return isSame ? [] : [differs(`/allocations/${index}`)];
    }),
  ];
}

/** Closes paid invoices and reopens unpaid ones, records all events, and returns the current standing. */
export async function recordSettlement(
  tx: Tx,
  { ports, context }: Invocation,
  details: {
    readonly id: SettlementId;
    readonly before: ReadonlyMap<InvoiceId, HeldInvoice>;
    readonly type: 'settlement.settled' | 'settlement.voided';
    /** The reason for a void. */
    readonly reason?: string | null;
  },
): Promise<SettlementAnswer> {
  const { accountId, at } = context;
  const ids = [...details.before.keys()];
  const closed = await closePaid(tx, accountId, { ids, at });
  const reopened = await reopen(tx, accountId, { ids, at });
  const after = await loadStandings(tx, accountId, ids);
  const settlement = present(
    (await loadSettlements(tx, accountId, [details.id])).get(details.id),
    'a settlement just written exists',
  );
  const moved = (invoiceIds: readonly InvoiceId[], type: EventType) =>
    invoiceIds.map((id) =>
      movedEvent(context, { type, settlement, before: held(details.before, id), after: held(after, id) }),
    );
  await recordEvents(tx, { context, newId: ports.newId }, [
    settledEvent(context, { ...details, settlement, after }),
    ...moved(closed, 'invoice.closed'),
    ...moved(reopened, 'invoice.reopened'),
  ]);
  return { settlement, invoices: [...after.values()] };
}

const held = (invoices: ReadonlyMap<InvoiceId, HeldInvoice>, id: InvoiceId): HeldInvoice =>
  present(invoices.get(id), 'a locked invoice exists');

interface EventDetails {
  readonly type: EventType;
  readonly settlement: Settlement;
}

function settledEvent(
  context: RequestContext,
  details: EventDetails & {
    readonly before: ReadonlyMap<InvoiceId, HeldInvoice>;
    readonly after: ReadonlyMap<InvoiceId, HeldInvoice>;
    readonly reason?: string | null;
  },
): DomainEvent {
  const { settlement } = details;
  const balances = (invoices: ReadonlyMap<InvoiceId, HeldInvoice>) =>
    [...invoices.values()].map((invoice) => ({
      invoice_id: writeId('invoice', invoice.id),
      number: invoice.number,
      balance: writeMoney(invoice.balance, invoice.currency),
    }));
  const wasVoid = details.type === 'settlement.voided';
  return {
    accountId: context.accountId,
    type: details.type,
    subjectKind: 'settlement',
    subjectId: settlement.id,
    data: {
      number: settlement.number,
      state: settlement.state,
      currency: settlement.currency,
      note: settlement.note,
      allocations: settlement.allocations.map((allocation) => ({
        transaction_id: writeId('transaction', allocation.transactionId),
        invoice_id: writeId('invoice', allocation.invoiceId),
        amount: writeMoney(allocation.amount, settlement.currency),
      })),
      invoices: balances(details.after),
      ...(wasVoid ? { reason: details.reason ?? null } : {}),
    },
    previous: { state: wasVoid ? 'settled' : null, invoices: balances(details.before) },
  };
}

function movedEvent(
  context: RequestContext,
  details: EventDetails & { readonly before: HeldInvoice; readonly after: HeldInvoice },
): DomainEvent {
  const facts = (invoice: HeldInvoice) => ({
    lifecycle: invoice.lifecycle,
    closed_as: invoice.closedAs,
    balance: writeMoney(invoice.balance, invoice.currency),
  });
  return {
    accountId: context.accountId,
    type: details.type,
    subjectKind: 'invoice',
    subjectId: details.after.id,
    data: {
      ...facts(details.after),
      number: details.after.number,
      currency: details.after.currency,
      settlement_id: writeId('settlement', details.settlement.id),
    },
    previous: facts(details.before),
  };
}
