/** Records a payment, credit, adjustment or rebate. */
import type { Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Transaction } from '#model/settlement.ts';
import { recordTransactions, type TransactionInput } from '#steps/transactions/record.ts';
import type { Ports } from '#flows/kit/ports.ts';
import type { Saved } from '#flows/kit/save-new.ts';
import { transactOne } from '#flows/kit/transact.ts';

export function recordTransaction(
  ports: Ports,
  context: RequestContext,
  input: TransactionInput,
): Promise<Result<Saved<Transaction>>> {
  return transactOne(ports, context, {
    item: input,
    work: (tx, items) => recordTransactions(tx, { ports, context }, items),
  });
}
