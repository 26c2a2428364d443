/** A credit note carries no receivable: its value becomes one open `credit` transaction, and the database allows no second. */
import type { PlainDate } from '#kernel/calendar.ts';
import { canonicalJson, sha256 } from '#kernel/hash.ts';
import type { CustomerId, InvoiceId } from '#kernel/id.ts';
import type { TransactionContent } from '#model/settlement.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { NewId } from '#runtime/clock.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { insertTransactions, type TransactionToRecord } from './transactions.ts';

export interface CreditOfNote {
  readonly creditNoteId: InvoiceId;
  readonly customerId: CustomerId;
  /** Minor units, positive. */
  readonly amount: bigint;
  readonly currency: string;
  readonly effectiveOn: PlainDate;
  /** The note's number. */
  readonly reference: string;
}

/** Answers what was recorded, for the event the flow leaves; null when the note is worth nothing. */
export async function recordCreditOfNote(
  tx: Tx,
  options: { readonly context: RequestContext; readonly newId: NewId },
  credit: CreditOfNote,
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
