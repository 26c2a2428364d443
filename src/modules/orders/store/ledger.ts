/**
 * The quantity ledger: append-only entries, and balances with the limits that the database enforces. No other statement changes a
 * quantity.
 */
import { sql } from 'kysely';
import { assert } from '#kernel/assert.ts';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, OrderId, OrderLineId } from '#kernel/id.ts';
import { QUANTITY_SCALE } from '#kernel/quantity.ts';
import { writeQuantity } from '#kernel/quantity.ts';
import type { Owned } from '#model/owned.ts';
import { triggerOf, type TriggerName } from '#model/trigger.ts';
import { keys } from '#runtime/database/keys.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { QuantityEntry } from '../rules/quantity-entries.ts';
import { storedDecimal } from './decimals.ts';

/** The balances of a line, at QUANTITY_SCALE. */
export interface LineQuantities {
  readonly orderId: OrderId;
  readonly ordered: bigint;
  readonly shipped: bigint;
  readonly returned: bigint;
  readonly billed: bigint;
  readonly credited: bigint;
}

/** Sums entries of the same kind, line and source, since the ledger allows one of each; drops zero entries. */
function merged(entries: readonly QuantityEntry[]): QuantityEntry[] {
  const byKey = new Map<string, QuantityEntry>();
  for (const entry of entries) {
    if (entry.quantity === 0n) continue;
    const direction = entry.quantity < 0n ? 'back' : 'forth';
    const key = [entry.accountId, entry.orderLineId, entry.kind, entry.sourceId, direction].join('|');
    const before = byKey.get(key);
    byKey.set(key, before === undefined ? entry : { ...before, quantity: before.quantity + entry.quantity });
  }
  return [...byKey.values()];
}

/**
 * Writes entries and updates the balances in one statement; balances are locked in line order. Exceeding a limit violates the constraint
 * named after it (shipped_within_ordered, billed_within_ceiling, ...).
 */
export function moveQuantities(tx: Tx, entries: readonly QuantityEntry[]): void {
  const moves = merged(entries);
  if (moves.length === 0) return;
  const rows = moves.map((entry) => ({
    account_id: entry.accountId,
    id: entry.id,
    order_line_id: entry.orderLineId,
    kind: entry.kind,
    quantity: writeQuantity(entry.quantity),
    source_kind: entry.sourceKind,
    source_id: entry.sourceId,
    at: entry.at,
  }));
  const statement = sql`
    with moved as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as m(account_id uuid, id uuid, order_line_id uuid, kind text,
        quantity numeric, source_kind text, source_id uuid, at timestamptz)
    ), entries as (
      insert into orders.quantity_entry (account_id, id, order_line_id, kind, quantity, source_kind, source_id, at)
      select account_id, id, order_line_id, kind, quantity, source_kind, source_id, at from moved
    ), change as (
      select account_id, order_line_id,
        coalesce(sum(quantity) filter (where kind = 'shipped'), 0) as shipped,
        coalesce(sum(quantity) filter (where kind = 'returned'), 0) as returned,
        coalesce(sum(quantity) filter (where kind = 'billed'), 0) as billed,
        coalesce(sum(quantity) filter (where kind = 'credited'), 0) as credited
      from moved group by account_id, order_line_id
    ), held as (
      select b.account_id, b.order_line_id from orders.quantity_balance b
      join change c on c.account_id = b.account_id and c.order_line_id = b.order_line_id
      order by b.account_id, b.order_line_id
      for update of b
    )
    update orders.quantity_balance b set
      shipped = b.shipped + c.shipped, returned = b.returned + c.returned,
      billed = b.billed + c.billed, credited = b.credited + c.credited
    from held h join change c on c.account_id = h.account_id and c.order_line_id = h.order_line_id
    where b.account_id = h.account_id and b.order_line_id = h.order_line_id`;
  const lines = new Set(moves.map((entry) => `${entry.accountId}|${entry.orderLineId}`));
  tx.send(statement, (moved) => assert(moved === lines.size, 'every changed line has a balance'));
}

/** For newly accepted orders: the balance and the `ordered` entry of each line. */
export interface OpenedOrder {
  readonly id: OrderId;
  readonly trigger: TriggerName;
  readonly lines: readonly { readonly id: OrderLineId; readonly entryId: string; readonly quantity: bigint }[];
}

export async function openQuantities(
  tx: Tx,
  at: { readonly accountId: AccountId; readonly at: Instant },
  opened: readonly OpenedOrder[],
): Promise<void> {
  const rows = opened.flatMap((order) =>
    order.lines.map((line) => ({
      id: line.entryId,
      order_id: order.id,
      order_line_id: line.id,
      ceiling: triggerOf(order.trigger).rung,
      quantity: writeQuantity(line.quantity),
    })),
  );
  if (rows.length === 0) return;
  await tx.run(sql`
    with opened as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json)
        as o(id uuid, order_id uuid, order_line_id uuid, ceiling text, quantity numeric)
    ), entries as (
      insert into orders.quantity_entry (account_id, id, order_line_id, kind, quantity, source_kind, source_id, at)
      select ${at.accountId}::uuid, id, order_line_id, 'ordered', quantity, 'order', order_id, ${at.at}::timestamptz from opened
    )
    insert into orders.quantity_balance (account_id, order_line_id, order_id, ceiling, ordered)
    select ${at.accountId}::uuid, order_line_id, order_id, ceiling, quantity from opened`);
}

interface BalanceRow {
  readonly order_line_id: OrderLineId;
  readonly order_id: OrderId;
  readonly ordered: string;
  readonly shipped: string;
  readonly returned: string;
  readonly billed: string;
  readonly credited: string;
}

/** The balances of every line of the orders; without lines of orders that were never accepted. */
export async function loadQuantities(
  tx: Tx,
  orders: readonly Owned<OrderId>[],
): Promise<Map<OrderLineId, LineQuantities>> {
  if (orders.length === 0) return new Map();
  const rows = await tx.many(sql<BalanceRow>`
    select b.order_line_id, b.order_id, b.ordered::text, b.shipped::text, b.returned::text, b.billed::text, b.credited::text
    from ${keys(orders)} join orders.quantity_balance b on b.account_id = k.account_id and b.order_id = k.id`);
  const quantity = (text: string) => storedDecimal(text, QUANTITY_SCALE);
  return new Map(
    rows.map((row) => [
      row.order_line_id,
      {
        orderId: row.order_id,
        ordered: quantity(row.ordered),
        shipped: quantity(row.shipped),
        returned: quantity(row.returned),
        billed: quantity(row.billed),
        credited: quantity(row.credited),
      },
    ]),
  );
}
