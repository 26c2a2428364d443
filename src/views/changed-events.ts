/**
 * Quarantined events whose order, customer or shipments have changed since the last attempt, or whose ship date is no longer in the
 * future. Read-only; across accounts.
 */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, Id } from '#kernel/id.ts';
import type { Owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';

/** The transaction must have access to these accounts. */
export async function findChangedEvents(
  tx: Tx,
  accounts: readonly AccountId[],
  query: { readonly at: Instant; readonly limit: number },
): Promise<Owned<Id<'inbound_event'>>[]> {
  return tx.many(sql<Owned<Id<'inbound_event'>>>`
    select n.account_id as "accountId", n.id from intake.inbound_event n
    join orders.sales_order o on o.account_id = n.account_id and o.id = n.order_id
    join directory.customer c on c.account_id = o.account_id and c.id = o.customer_id
    where n.account_id = any(${[...accounts]}::uuid[]) and n.order_id is not null and n.state = 'quarantined' and n.resolved_at is null
      and (o.updated_at > n.updated_at or c.updated_at > n.updated_at or exists (
        select from fulfilment.shipment s where s.account_id = n.account_id and s.order_id = n.order_id and s.updated_at > n.updated_at)
        or ${hasCome(query.at)})
    order by n.account_id, n.id limit ${query.limit}`);
}

/** Refused for a ship date too far ahead that is acceptable by now. Only parsed events have that problem, so the cast cannot fail. */
const hasCome = (at: Instant) => sql`
  case when n.problem ->> 'code' = 'shipped_at_in_future'
    then coalesce(nullif(btrim(n.raw::json -> 'data' ->> 'shipped_at'), '')::timestamptz, n.occurred_at) <= ${at}::timestamptz + interval '2 days'
    else false end`;
