/** Every SQL statement on transactions. Only the allocated amount changes, under the row's lock and a CHECK constraint. */
import { sql } from 'kysely';
import { assert, present } from '#kernel/assert.ts';
import type { Instant } from '#kernel/calendar.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { parseDecimal } from '#kernel/decimal.ts';
import type { AccountId, TransactionId } from '#kernel/id.ts';
import { writeMoney } from '#kernel/money.ts';
import { withoutCase } from '#kernel/text.ts';
import type { Reference } from '#model/reference.ts';
import type { Transaction, TransactionContent } from '#model/settlement.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { raisesBalance } from '../rules/raises-balance.ts';

export interface TransactionToRecord extends TransactionContent {
  readonly id: TransactionId;
  /** Hash of the input that created it, which identifies repeats. */
  readonly contentHash: string;
}

type Row = Omit<Transaction, 'amount' | 'allocated' | 'unallocated'> &
  Record<'amount' | 'allocated' | 'unallocated', string>;

const TRANSACTION = sql`
  select t.account_id as "accountId", t.id, t.external_id as "externalId", t.customer_id as "customerId", t.type, t.method,
    t.adjustment_type as "adjustmentType", t.raises_balance as "raisesBalance", t.amount::text as amount, t.allocated::text as allocated,
    t.unallocated::text as unallocated, t.currency, t.effective_on::text as "effectiveOn", t.reference, t.note,
    t.credit_note_id as "creditNoteId", ${instant('t.created_at')} as "createdAt", t.version
  from settlements.transaction t`;

const exact = (amount: string, currency: string): bigint =>
  present(parseDecimal(amount, currencyDigits(currency)), 'a stored amount fits its currency');

const toTransaction = (row: Row): Transaction => ({
  ...row,
  amount: exact(row.amount, row.currency),
  allocated: exact(row.allocated, row.currency),
  unallocated: exact(row.unallocated, row.currency),
});

export async function loadTransactions(
  tx: Tx,
  accountId: AccountId,
  ids: readonly TransactionId[],
): Promise<Map<TransactionId, Transaction>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.many(
    sql<Row>`${TRANSACTION} where t.account_id = ${accountId} and t.id = any(${[...ids]}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, toTransaction(row)]));
}

/** One result per reference, in order; null when the account has no such transaction. */
export async function findTransactionIds(
  tx: Tx,
  accountId: AccountId,
  references: readonly Reference<'transaction'>[],
): Promise<(TransactionId | null)[]> {
  const ids = references.flatMap((reference) => ('id' in reference ? [reference.id] : []));
  const externals = references.flatMap((reference) => ('external' in reference ? [reference.external] : []));
  const rows = await tx.many(sql<{ id: TransactionId; external: string | null }>`
    select id, external_id as external from settlements.transaction where account_id = ${accountId} and id = any(${ids}::uuid[])
    union
    select id, external_id from settlements.transaction where account_id = ${accountId} and external_id = any(${externals}::text[])`);
  const known = new Set(rows.map((row) => row.id));
  const byExternal = new Map(rows.map((row) => [row.external, row.id]));
  return references.map((reference) =>
    'id' in reference ? (known.has(reference.id) ? reference.id : null) : (byExternal.get(reference.external) ?? null),
  );
}

/** Existing transactions by external id. */
export async function findRecorded(
  tx: Tx,
  accountId: AccountId,
  externalIds: readonly string[],
): Promise<Map<string, { readonly id: TransactionId; readonly contentHash: string }>> {
  if (externalIds.length === 0) return new Map();
  const rows = await tx.many(sql<{ external: string; id: TransactionId; contentHash: string }>`
    select external_id as external, id, content_hash as "contentHash" from settlements.transaction
    where account_id = ${accountId} and external_id = any(${[...externalIds]}::text[])`);
  return new Map(rows.map((row) => [row.external, { id: row.id, contentHash: row.contentHash }]));
}

/** Inserts transactions in one statement. Returns the inserted ids, without those whose external_id was used concurrently. */
export async function insertTransactions(
  tx: Tx,
  at: { readonly accountId: AccountId; readonly at: Instant },
  transactions: readonly TransactionToRecord[],
): Promise<Set<TransactionId>> {
  if (transactions.length === 0) return new Set();
  const rows = transactions.map((transaction) => ({
    id: transaction.id,
    external_id: transaction.externalId,
    customer_id: transaction.customerId,
    type: transaction.type,
    method: transaction.method,
    adjustment_type: transaction.adjustmentType,
    raises_balance: raisesBalance(transaction),
    amount: writeMoney(transaction.amount, transaction.currency),
    currency: transaction.currency,
    effective_on: transaction.effectiveOn,
    reference: transaction.reference,
    reference_key: transaction.reference === null ? null : withoutCase(transaction.reference),
    note: transaction.note,
    credit_note_id: transaction.creditNoteId,
    content_hash: transaction.contentHash,
  }));
  const added = await tx.many(sql<{ id: TransactionId }>`
    insert into settlements.transaction (account_id, id, external_id, customer_id, type, method, adjustment_type, raises_balance, amount,
      currency, effective_on, reference, reference_key, note, credit_note_id, content_hash, created_at)
    select ${at.accountId}::uuid, id, external_id, customer_id, type, method, adjustment_type, raises_balance, amount, currency,
      effective_on, reference, reference_key, note, credit_note_id, content_hash, ${at.at}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as n(id uuid, external_id text, customer_id uuid, type text, method text,
      adjustment_type text, raises_balance boolean, amount numeric, currency text, effective_on date, reference text, reference_key text, note text,
      credit_note_id uuid, content_hash text)
    on conflict (account_id, external_id) do nothing
    returning id`);
  return new Set(added.map((row) => row.id));
}

/** Locks transactions in id order until the end of the transaction. */
export async function lockTransactions(
  tx: Tx,
  accountId: AccountId,
  ids: readonly TransactionId[],
): Promise<Map<TransactionId, Transaction>> {
  await tx.run(sql`
    select 1 from settlements.transaction where account_id = ${accountId} and id = any(${[...ids]}::uuid[]) order by id for update`);
  return loadTransactions(tx, accountId, ids);
}

/** Adds to the allocated amounts; negative amounts release. Over-allocation violates `allocated_within_amount`. */
export async function allocate(
  tx: Tx,
  accountId: AccountId,
  taken: { readonly currency: string; readonly amounts: ReadonlyMap<TransactionId, bigint> },
): Promise<void> {
  const rows = [...taken.amounts].map(([id, amount]) => ({ id, amount: writeMoney(amount, taken.currency) }));
  const moved = await tx.run(sql`
    update settlements.transaction t set allocated = t.allocated + m.amount, version = t.version + 1
    from json_to_recordset(${JSON.stringify(rows)}::json) as m(id uuid, amount numeric)
    where t.account_id = ${accountId} and t.id = m.id`);
  assert(moved === rows.length, 'every allocated transaction exists');
}
