/** What an order is known by besides its id: its own number, and the buyer's PO number where the account lets no two open orders share one. */
import { refuse } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { holdPoNumbers, type PoNumber } from '#modules/orders/index.ts';

/** Of an account that refuses PO numbers an open order carries: held, so that nobody else enters them meanwhile. Else none. */
export async function guardedPoNumbers(
  tx: Tx,
  { accountId }: RequestContext,
  pos: readonly PoNumber[],
): Promise<readonly PoNumber[]> {
  const { poNumbers } = await loadAccount(tx, accountId);
  if (poNumbers !== 'refuse') return [];
  await holdPoNumbers(tx, accountId, pos);
  return pos;
}

export function refusePo(holder: string) {
  const detail = `Another open order of this customer has the same PO number: ${holder}. Use a different PO number, or void the other order.`;
  return refuse('po_number_already_used', detail, [{ pointer: '/po_number', code: 'po_number_already_used', detail }]);
}

export function refuseNumber() {
  const detail = 'Another order already has this number.';
  return refuse('order_number_already_used', detail, [
    { pointer: '/number', code: 'order_number_already_used', detail },
  ]);
}
