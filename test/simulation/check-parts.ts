/** Compares the amounts invoiced per order line with the line's shares. Read-only. */
import type { AccountId } from '#kernel/id.ts';
import { billedOf, expect, shareOf, units, type Model, type Order } from './model.ts';
import { READ_PARTS } from './table-queries.ts';
import type { World } from './world.ts';

/** Amounts of issued invoices per order line, in the order's price mode. */
export async function readParts({ environment }: World, accountId: AccountId): Promise<Map<string, string>> {
  const { rows } = await environment.pools.monitor.query<{ id: string; priced: string }>({
    name: 'look-at-parts',
    text: READ_PARTS,
    values: [accountId],
  });
  return new Map(rows.map(({ id, priced }) => [id, priced]));
}

/** Without voids or credits, a line's invoices sum to its share of the total, rounded once. */
export function checkParts(model: Model, parts: ReadonlyMap<string, string>, order: Order): void {
  const invoices = [...model.invoices.values()].filter(({ orderId }) => orderId === order.id);
  if (
    invoices.some(({ state, creditNoteId, origin }) => state === 'void' || creditNoteId !== null || origin === 'credit')
  )
    return;
  for (const line of order.lines) {
    const stated = units(parts.get(line.id) ?? '0', order.digits);
    const due = shareOf(line, { billed: billedOf(model, line.id), digits: order.digits });
    expect(stated === due, `invoices ask for ${stated} of a line, and its share is ${due}`);
  }
}
