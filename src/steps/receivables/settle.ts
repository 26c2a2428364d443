/**
 * Settles invoices with transactions in one transaction: all of it, or nothing. Transactions are locked before invoices, each in id order,
 * so no two settlements wait for each other and no transaction gives more than it has.
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
  decideSettlement,
  findSettlementsByExternalId,
  findTransactionIds,
  insertSettlement,
  loadSettlements,
  lockTransactions,
} from '#modules/settlements/index.ts';
import type { Invocation } from '#flows/kit/ports.ts';
import { loadSettlementAnswers, type SettlementAnswer } from './load-settlements.ts';
import { hashInput } from '#flows/kit/save-new.ts';

export interface SettlementInput {
  readonly externalId?: string | undefined;
  /** Of what a payment asked for, by which its repeat is known. */
  readonly contentHash?: string | undefined;
  readonly note?: string | null | undefined;
  readonly allocations: readonly {
    readonly transaction: Reference<'transaction'>;
    readonly invoiceId: InvoiceId;
    /** As written; how many decimals it may have follows from the currency. */
    readonly amount: string;
  }[];
}

/** What a request to settle answers; not new when its external_id has settled the same before. */
export interface Settled extends SettlementAnswer {
  readonly isNew: boolean;
}

interface SettleRequest {
  readonly input: SettlementInput;
  /** The transactions of its allocations; null where there is none. */
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
  // Whoever settles the same at the same moment waits for the transactions, and then finds what was settled.
  const earlier = await findEarlier(tx, context, { input, named });
  if (earlier !== null) return earlier;
  const before = await lockStandings(tx, accountId, [
    ...new Set(input.allocations.map((allocation) => allocation.invoiceId)),
  ]);
  const decided = decideSettlement(
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

/** What the same external_id settled before; null when nothing has. */
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
  // The void ones do not stand in the way of what takes their place.
  const standing = judged.find(({ thing }) => thing.settlement.state === 'settled');
  if (standing === undefined) return null;
  const names = standing.differing.map(({ pointer }) => pointer.slice(1)).join(', ');
  return refuse(
    'external_id_already_used',
    `This external_id already exists with different content: ${names}. To settle again, void that settlement first: POST /v1/settlements/{id}/void.`,
    standing.differing,
  );
}

/** By what it says, not how: "10" and "10.00" are one amount. */
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

/** Closes what is paid and reopens what is not, leaves the events of it all, and answers how things stand now. */
export async function recordSettlement(
  tx: Tx,
  { ports, context }: Invocation,
  details: {
    readonly id: SettlementId;
    readonly before: ReadonlyMap<InvoiceId, HeldInvoice>;
    readonly type: 'settlement.settled' | 'settlement.voided';
    /** Why it was voided. */
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
    'a settlement that was just written is there',
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
  present(invoices.get(id), 'a held invoice');

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
