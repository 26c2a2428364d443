/**
 * Payments made before documents were imported: one payment per invoice, settled against it, so that every balance is the sum of its
 * entries. The open amount of a credit note becomes the customer's credit.
 */
import { present } from '#kernel/assert.ts';
import type { PlainDate } from '#kernel/calendar.ts';
import { canonicalJson, sha256 } from '#kernel/hash.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { TransactionContent } from '#model/settlement.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { applyAllocations, loadStandings } from '#modules/invoices/index.ts';
import {
  allocate,
  insertSettlement,
  insertTransactions,
  type TransactionToRecord,
} from '#modules/settlements/index.ts';
import type { Invocation, Ports } from '#flows/kit/ports.ts';
import { transactionRecorded } from '#steps/transactions/record.ts';
import { recordSettlement } from '#steps/settlements/settle.ts';

export interface PaidBefore {
  readonly document: InvoiceDocument;
  /** Open amount in minor units: the total less earlier payments. */
  readonly open: bigint;
  readonly paidOn: PlainDate;
}

const NOTE = 'Paid before the import';

export async function settleBefore(
  tx: Tx,
  { ports, context }: Invocation,
  incoming: readonly PaidBefore[],
): Promise<void> {
  const { accountId, at } = context;
  const paid = incoming
    .filter(({ document, open }) => document.kind === 'invoice' && open < document.total)
    .map((each) => withTransaction(each, ports));
  const credits = incoming
    .filter(({ document, open }) => document.kind === 'credit_note' && open > 0n)
    .map((each) => creditOf(each, ports));
  const transactions = [...paid.map(({ transaction }) => transaction), ...credits];
  await insertTransactions(tx, { accountId, at }, transactions);
  await recordEvents(
    tx,
    { context, newId: ports.newId },
    transactions.map((transaction) => transactionRecorded(accountId, transaction)),
  );
  for (const group of Map.groupBy(paid, ({ document }) => `${document.customerId} ${document.currency}`).values())
    await settleGroup(tx, { ports, context }, group);
}

type Paid = PaidBefore & { readonly transaction: TransactionToRecord };

/** Settles payments of one customer and currency. */
async function settleGroup(tx: Tx, { ports, context }: Invocation, group: readonly Paid[]): Promise<void> {
  const { accountId, at } = context;
  const { currency } = present(group[0], 'a group is not empty').document;
  const before = await loadStandings(
    tx,
    accountId,
    group.map(({ document }) => document.invoiceId),
  );
  await allocate(tx, accountId, {
    currency,
    amounts: new Map(group.map(({ transaction }) => [transaction.id, transaction.amount])),
  });
  await applyAllocations(
    tx,
    accountId,
    group.map(({ document, transaction }) => ({
      invoiceId: document.invoiceId,
      currency,
      credited: transaction.amount,
      debited: 0n,
    })),
  );
  const id = ports.newId('settlement');
  await insertSettlement(
    tx,
    { accountId, at },
    {
      id,
      currency,
      note: NOTE,
      responsible: `${context.actor.kind}:${context.actor.id}`,
      allocations: group.map(({ document, transaction }) => ({
        transactionId: transaction.id,
        invoiceId: document.invoiceId,
        amount: transaction.amount,
      })),
    },
  );
  await recordSettlement(tx, { ports, context }, { id, before, type: 'settlement.settled' });
}

const withTransaction = (each: PaidBefore, ports: Ports): Paid => ({
  ...each,
  transaction: recorded(ports, {
    ...contentOf(each),
    type: 'payment',
    method: 'imported',
    amount: each.document.total - each.open,
    note: NOTE,
    creditNoteId: null,
  }),
});

const creditOf = (each: PaidBefore, ports: Ports): TransactionToRecord =>
  recorded(ports, {
    ...contentOf(each),
    type: 'credit',
    method: null,
    amount: each.open,
    note: null,
    creditNoteId: each.document.invoiceId,
  });

const contentOf = ({ document, paidOn }: PaidBefore) => ({
  customerId: document.customerId,
  currency: document.currency,
  effectiveOn: paidOn,
  reference: document.number,
  externalId: null,
  adjustmentType: null,
});

const recorded = (ports: Ports, content: TransactionContent): TransactionToRecord => {
  const id = ports.newId('transaction');
  return { ...content, id, contentHash: sha256(canonicalJson({ imported: id })) };
};
