/** Reads transactions, singly or by page. */
import { present } from '#kernel/assert.ts';
import type { TransactionId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Reference } from '#model/reference.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Transaction } from '#model/settlement.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { findTransactionIds, loadTransactions } from '#modules/settlements/index.ts';
import type { PageOf } from '#views/keyset.ts';
import { listTransactions, type TransactionFilter } from '#views/settlements.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Page } from '#flows/kit/listed.ts';
import type { Ports } from '#flows/kit/ports.ts';

export function readTransaction(
  ports: Ports,
  context: RequestContext,
  reference: Reference<'transaction'>,
): Promise<Result<Transaction>> {
  return readSnapshot(ports, context, async (tx) => {
    const [id] = await findTransactionIds(tx, context.accountId, [reference]);
    const [transaction] = id == null ? [] : await transactionsOf(tx, context, [id]);
    return transaction === undefined ? refuse('transaction_not_found', 'No such transaction.') : ok(transaction);
  });
}

export function findTransactionPage(
  ports: Ports,
  context: RequestContext,
  query: PageOf<TransactionFilter>,
): Promise<Result<Page<Transaction>>> {
  return readSnapshot(ports, context, async (tx) => {
    const { rows, totalCount } = await listTransactions(tx, context.accountId, query);
    return ok({ rows: await transactionsOf(tx, context, rows), totalCount });
  });
}

async function transactionsOf(tx: Tx, context: RequestContext, ids: readonly TransactionId[]): Promise<Transaction[]> {
  const transactions = await loadTransactions(tx, context.accountId, ids);
  return ids.map((id) => present(transactions.get(id), 'a listed transaction exists'));
}
