/**
 * Events in quarantine whose order, customer or shipments changed since they were last tried, or whose time has come. Reads only; of many
 * accounts at once.
 */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, Id } from '#kernel/id.ts';
import type { Owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';

/** The transaction is allowed these accounts. */
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

/** What was said to leave later than anything may, and may by now. Only what was understood has that problem, so its instant can be read. */
const hasCome = (at: Instant) => sql`
  case when n.problem ->> 'code' = 'shipped_at_in_future'
    then coalesce(nullif(btrim(n.raw::json -> 'data' ->> 'shipped_at'), '')::timestamptz, n.occurred_at) <= ${at}::timestamptz + interval '2 days'
    else false end`;
