/** Voids a settlement: its allocations are reversed, and invoices it closed are open again. A repeat returns the same answer. */
import type { SettlementAnswer } from '#steps/settlements/load.ts';
import { present } from '#kernel/assert.ts';
import type { SettlementId, TransactionId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { applyAllocations, lockStandings } from '#modules/invoices/index.ts';
import { allocate, lockSettlement, lockTransactions, markSettlementVoid, movesOf } from '#modules/settlements/index.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { recordSettlement } from '#steps/settlements/settle.ts';
import { transact } from '#flows/kit/transact.ts';

export function voidSettlement(
  ports: Ports,
  context: RequestContext,
  { id, reason }: { readonly id: SettlementId; readonly reason: string | null },
): Promise<Result<SettlementAnswer>> {
  return transact<SettlementAnswer>(ports, context, async (tx) => {
    const { accountId, at } = context;
    const settlement = await lockSettlement(tx, accountId, id);
    if (settlement === null) return refuse('settlement_not_found', 'No such settlement.');
    const { allocations, currency } = settlement;
    const transactions = await lockTransactions(tx, accountId, [
      ...new Set(allocations.map((allocation) => allocation.transactionId)),
    ]);
    const before = await lockStandings(tx, accountId, [
      ...new Set(allocations.map((allocation) => allocation.invoiceId)),
    ]);
    if (!(await markSettlementVoid(tx, accountId, { id, at })))
      return ok({ settlement, invoices: [...before.values()] });
    const given = new Map<TransactionId, bigint>();
    for (const { transactionId, amount } of allocations)
      given.set(transactionId, (given.get(transactionId) ?? 0n) - amount);
    await allocate(tx, accountId, { currency, amounts: given });
    await applyAllocations(
      tx,
      accountId,
      movesOf(
        allocations.map(({ transactionId, invoiceId, amount }) => ({
          raises: present(transactions.get(transactionId), 'an allocated transaction exists').raisesBalance,
          invoice: { id: invoiceId, currency },
          amount: -amount,
        })),
      ),
    );
    return ok(await recordSettlement(tx, { ports, context }, { id, before, type: 'settlement.voided', reason }));
  });
}
