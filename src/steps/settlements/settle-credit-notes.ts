/**
 * Part of every transaction that credits an invoice: the credit note's credit automatically settles the invoice it corrects, up to the
 * balance; the rest of the credit stays open. Can be turned off in the account's settings.
 */
import { present } from '#kernel/assert.ts';
import type { InvoiceId } from '#kernel/id.ts';
import type { Account } from '#model/account.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { applyAllocations, loadStandings, lockStandings } from '#modules/invoices/index.ts';
import { allocate, insertSettlement, type TransactionToRecord } from '#modules/settlements/index.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { recordSettlement } from './settle.ts';

export interface CreditToSettle {
  readonly context: RequestContext;
  readonly account: Pick<Account, 'settleCreditNotes'>;
  /** The invoice the credit note corrects. */
  readonly invoiceId: InvoiceId;
  /** The credit recorded in this transaction; null for a credit note of zero. */
  readonly credit: TransactionToRecord | null;
}

/**
 * Call once per transaction: all invoices are locked before the first settlement takes its number, which avoids deadlocks. Locks the
 * settlement series, so call it after the transaction's documents have their numbers.
 */
export async function settleCreditNotes(tx: Tx, ports: Ports, all: readonly CreditToSettle[]): Promise<void> {
  const settling = all.filter(({ credit, account }) => credit !== null && account.settleCreditNotes === 'automatic');
  const ofAccount = Map.groupBy(settling, ({ context }) => context.accountId);
  for (const accountId of [...ofAccount.keys()].sort()) {
    const ids = (ofAccount.get(accountId) ?? []).map(({ invoiceId }) => invoiceId);
    await lockStandings(tx, accountId, [...new Set(ids)]);
  }
  for (const each of settling) await settleOne(tx, ports, each);
}

async function settleOne(tx: Tx, ports: Ports, { context, invoiceId, credit }: CreditToSettle): Promise<void> {
  if (credit === null) return;
  const { accountId, at } = context;
  const before = await loadStandings(tx, accountId, [invoiceId]);
  const { balance, currency, closedAs } = present(before.get(invoiceId), 'a credit note corrects an invoice');
  const amount = balance < credit.amount ? balance : credit.amount;
  if (amount <= 0n || closedAs === 'uncollectible') return;
  await allocate(tx, accountId, { currency, amounts: new Map([[credit.id, amount]]) });
  await applyAllocations(tx, accountId, [{ invoiceId, currency, credited: amount, debited: 0n }]);
  const id = ports.newId('settlement');
  await insertSettlement(
    tx,
    { accountId, at },
    {
      id,
      currency,
      note: `Settled by credit note ${credit.reference ?? ''}`.trim(),
      responsible: `${context.actor.kind}:${context.actor.id}`,
      allocations: [{ transactionId: credit.id, invoiceId, amount }],
    },
  );
  await recordSettlement(tx, { ports, context }, { id, before, type: 'settlement.settled' });
}
