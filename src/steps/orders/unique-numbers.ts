/** Unique keys of an order: its number, and the PO number if the account refuses duplicates among open orders. */
import { refuse } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { holdPoNumbers, type PoNumber } from '#modules/orders/index.ts';

/** For an account that refuses duplicate PO numbers: locks them against concurrent use. Else empty. */
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
