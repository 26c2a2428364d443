/** Reads transactions and settlements, singly or by page. */
import type { SettlementAnswer } from '#steps/receivables/load-settlements.ts';
import { present } from '#kernel/assert.ts';
import type { SettlementId, TransactionId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Reference } from '#model/reference.ts';
import type { Transaction } from '#model/settlement.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { findTransactionIds, loadTransactions } from '#modules/settlements/index.ts';
import {
  listSettlements,
  listTransactions,
  type SettlementFilter,
  type TransactionFilter,
} from '#views/settlements.ts';
import type { PageOf } from '#views/keyset.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import { loadSettlementAnswers } from '#steps/receivables/load-settlements.ts';
import type { Ports } from '#flows/kit/ports.ts';

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly totalCount: number | null;
}

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

export function readSettlement(
  ports: Ports,
  context: RequestContext,
  id: SettlementId,
): Promise<Result<SettlementAnswer>> {
  return readSnapshot(ports, context, async (tx) => {
    const [answer] = await loadSettlementAnswers(tx, context, [id]);
    return answer === undefined ? refuse('settlement_not_found', 'No such settlement.') : ok(answer);
  });
}

export function findSettlementPage(
  ports: Ports,
  context: RequestContext,
  query: PageOf<SettlementFilter>,
): Promise<Result<Page<SettlementAnswer>>> {
  return readSnapshot(ports, context, async (tx) => {
    const { rows, totalCount } = await listSettlements(tx, context.accountId, query);
    return ok({ rows: await loadSettlementAnswers(tx, context, rows), totalCount });
  });
}
