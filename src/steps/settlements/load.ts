/** Settlements with the current standing of their invoices. */
import { present } from '#kernel/assert.ts';
import type { SettlementId } from '#kernel/id.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { HeldInvoice, Settlement } from '#model/settlement.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadStandings } from '#modules/invoices/index.ts';
import { loadSettlements } from '#modules/settlements/index.ts';

/** A settlement and the standing of its invoices. */
export interface SettlementAnswer {
  readonly settlement: Settlement;
  readonly invoices: readonly HeldInvoice[];
}

/** In the order of the ids, without unknown ones. */
export async function loadSettlementAnswers(
  tx: Tx,
  context: RequestContext,
  ids: readonly SettlementId[],
): Promise<SettlementAnswer[]> {
  const settlements = await loadSettlements(tx, context.accountId, ids);
  const invoiceIds = new Set(
    [...settlements.values()].flatMap(({ allocations }) => allocations.map((allocation) => allocation.invoiceId)),
  );
  const invoices = await loadStandings(tx, context.accountId, [...invoiceIds]);
  return ids.flatMap((id) => {
    const settlement = settlements.get(id);
    if (settlement === undefined) return [];
    const named = new Set(settlement.allocations.map((allocation) => allocation.invoiceId));
    return [
      {
        settlement,
        invoices: [...named].map((invoiceId) => present(invoices.get(invoiceId), 'an allocated invoice exists')),
      },
    ];
  });
}
