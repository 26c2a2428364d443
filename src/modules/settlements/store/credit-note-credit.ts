/** A credit note creates no receivable: its value becomes one open `credit` transaction, unique in the database. */
import type { PlainDate } from '#kernel/calendar.ts';
import { canonicalJson, sha256 } from '#kernel/hash.ts';
import type { CustomerId, InvoiceId } from '#kernel/id.ts';
import type { TransactionContent } from '#model/settlement.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { NewId } from '#runtime/clock.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { insertTransactions, type TransactionToRecord } from './transactions.ts';

export interface CreditNoteCredit {
  readonly creditNoteId: InvoiceId;
  readonly customerId: CustomerId;
  /** Minor units, positive. */
  readonly amount: bigint;
  readonly currency: string;
  readonly effectiveOn: PlainDate;
  /** The credit note's number. */
  readonly reference: string;
}

/** Returns the recorded transaction for its event; null for a credit note of zero. */
export async function recordCreditNoteCredit(
  tx: Tx,
  options: { readonly context: RequestContext; readonly newId: NewId },
  credit: CreditNoteCredit,
): Promise<TransactionToRecord | null> {
  if (credit.amount === 0n) return null;
  const content: TransactionContent = {
    ...credit,
    type: 'credit',
    method: null,
    adjustmentType: null,
    externalId: null,
    note: null,
  };
  const contentHash = sha256(canonicalJson({ credit_note_id: credit.creditNoteId }));
  const transaction = { ...content, id: options.newId('transaction'), contentHash };
  await insertTransactions(tx, { accountId: options.context.accountId, at: options.context.at }, [transaction]);
  return transaction;
}
