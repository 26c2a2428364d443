/** Discounts left over that no document could give, stored on the order until a person decides. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { writeDecimal } from '#kernel/decimal.ts';
import type { OrderId } from '#kernel/id.ts';
import type { Owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface UncreditedDiscount extends Owned<OrderId> {
  readonly currency: string;
  /** Minor units, positive. */
  readonly amount: bigint;
  readonly at: Instant;
}

export function storeUncredited(tx: Tx, { accountId, id, currency, amount, at }: UncreditedDiscount): void {
  tx.send(sql`
    update orders.sales_order set uncredited_discount = ${writeDecimal(amount, currencyDigits(currency))}::numeric, uncredited_at = ${at}
    where account_id = ${accountId} and id = ${id}`);
}

/** Returns the waived amount as stored; null when nothing was left. */
export async function waiveUncredited(tx: Tx, { accountId, id }: Owned<OrderId>): Promise<string | null> {
  const before = await tx.maybe(sql<{ amount: string }>`
    update orders.sales_order o set uncredited_discount = null, uncredited_at = null
    from (select uncredited_discount::text as amount from orders.sales_order where account_id = ${accountId} and id = ${id} for update) b
    where o.account_id = ${accountId} and o.id = ${id} and o.uncredited_discount is not null
    returning trim_scale(b.amount::numeric)::text as amount`);
  return before?.amount ?? null;
}
