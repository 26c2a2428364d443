/** Transactions and settlements read back, one or a page of them. Changes nothing. */
import { present } from '#kernel/assert.ts';
import type { SettlementId, TransactionId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Reference } from '#model/reference.ts';
import type { Transaction } from '#model/settlement.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadStandings } from '#modules/invoices/index.ts';
import { findTransactionIds, loadSettlements, loadTransactions } from '#modules/settlements/index.ts';
import {
  listSettlements,
  listTransactions,
  type PageOf,
  type SettlementFilter,
  type TransactionFilter,
} from '#views/settlements.ts';
import { look } from './look.ts';
import type { Ports } from './ports.ts';
import type { SettlementAnswer } from './settle.ts';

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly totalCount: number | null;
}

export function readTransaction(
  ports: Ports,
  asking: Asking,
  reference: Reference<'transaction'>,
): Promise<Result<Transaction>> {
  return look(ports, asking, async (tx) => {
    const [id] = await findTransactionIds(tx, asking.accountId, [reference]);
    const [transaction] = id == null ? [] : await transactionsOf(tx, asking, [id]);
    return transaction === undefined ? refuse('transaction_not_found', 'No such transaction.') : ok(transaction);
  });
}

export function findTransactionPage(
  ports: Ports,
  asking: Asking,
  asked: PageOf<TransactionFilter>,
): Promise<Result<Page<Transaction>>> {
  return look(ports, asking, async (tx) => {
    const { rows, totalCount } = await listTransactions(tx, asking.accountId, asked);
    return ok({ rows: await transactionsOf(tx, asking, rows), totalCount });
  });
}

async function transactionsOf(tx: Tx, asking: Asking, ids: readonly TransactionId[]): Promise<Transaction[]> {
  const transactions = await loadTransactions(tx, asking.accountId, ids);
  return ids.map((id) => present(transactions.get(id), 'a listed transaction is there'));
}

export function readSettlement(ports: Ports, asking: Asking, id: SettlementId): Promise<Result<SettlementAnswer>> {
  return look(ports, asking, async (tx) => {
    const [answer] = await settlementsOf(tx, asking, [id]);
    return answer === undefined ? refuse('settlement_not_found', 'No such settlement.') : ok(answer);
  });
}

export function findSettlementPage(
  ports: Ports,
  asking: Asking,
  asked: PageOf<SettlementFilter>,
): Promise<Result<Page<SettlementAnswer>>> {
  return look(ports, asking, async (tx) => {
    const { rows, totalCount } = await listSettlements(tx, asking.accountId, asked);
    return ok({ rows: await settlementsOf(tx, asking, rows), totalCount });
  });
}

/** In the order of the ids; unknown ones are left out. */
export async function settlementsOf(tx: Tx, asking: Asking, ids: readonly SettlementId[]): Promise<SettlementAnswer[]> {
  const settlements = await loadSettlements(tx, asking.accountId, ids);
  const invoiceIds = new Set(
    [...settlements.values()].flatMap(({ allocations }) => allocations.map((allocation) => allocation.invoiceId)),
  );
  const invoices = await loadStandings(tx, asking.accountId, [...invoiceIds]);
  return ids.flatMap((id) => {
    const settlement = settlements.get(id);
    if (settlement === undefined) return [];
    const named = new Set(settlement.allocations.map((allocation) => allocation.invoiceId));
    return [
      {
        settlement,
        invoices: [...named].map((invoiceId) => present(invoices.get(invoiceId), 'an allocated invoice is there')),
      },
    ];
  });
}
