/** Holds what invoices ask for an order's lines against the lines' shares. It reads only. */
import type { AccountId } from '#kernel/id.ts';
import { billedOf, expect, shareOf, units, type Books, type Order } from './books.ts';
import { LOOK_AT_PARTS } from './look.ts';
import type { World } from './world.ts';

/** What issued invoices ask for each order line, in the order's price mode. */
export async function lookAtParts({ outside }: World, accountId: AccountId): Promise<Map<string, string>> {
  const { rows } = await outside.pools.monitor.query<{ id: string; priced: string }>({
    name: 'look-at-parts',
    text: LOOK_AT_PARTS,
    values: [accountId],
  });
  return new Map(rows.map(({ id, priced }) => [id, priced]));
}

/** Where nothing was taken back, a line's invoices ask for its share of the whole, rounded once. */
export function checkParts(books: Books, parts: ReadonlyMap<string, string>, order: Order): void {
  const invoices = [...books.invoices.values()].filter(({ orderId }) => orderId === order.id);
  if (
    invoices.some(({ state, creditNoteId, origin }) => state === 'void' || creditNoteId !== null || origin === 'credit')
  )
    return;
  for (const line of order.lines) {
    const stated = units(parts.get(line.id) ?? '0', order.digits);
    const due = shareOf(line, { billed: billedOf(books, line.id), digits: order.digits });
    expect(stated === due, `invoices ask for ${stated} of a line, and its share is ${due}`);
  }
}
