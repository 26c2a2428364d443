/** Events that arrived before their order, once it exists. Read-only. */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId, Id, OrderId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { all } from './keyset.ts';

type InboundEventId = Id<'inbound_event'>;

/** Limits the search to these orders or events. */
export type Among = { readonly orders: readonly OrderId[] } | { readonly events: readonly InboundEventId[] } | 'all';

const MAX_FOUND = 1_000;

/** Quarantined events whose order is accepted and that no person has resolved, oldest first. */
export async function findTimelyEvents(tx: Tx, accountId: AccountId, among: Among): Promise<InboundEventId[]> {
  const waits = all([
    sql`n.account_id = ${accountId} and n.state = 'quarantined' and n.resolved_at is null and o.phase = 'accepted'`,
    among !== 'all' && 'orders' in among ? sql`o.id = any(${[...among.orders]}::uuid[])` : null,
    among !== 'all' && 'events' in among ? sql`n.id = any(${[...among.events]}::uuid[])` : null,
  ]);
  const by = (match: RawBuilder<unknown>) => sql`
    select n.id from intake.inbound_event n join orders.sales_order o on o.account_id = n.account_id and ${match} where ${waits}`;
  const rows = await tx.many(sql<{ id: InboundEventId }>`
    ${by(sql`o.external_id = n.awaits_external_id and n.awaits_external_id is not null`)}
    union ${by(sql`o.id = n.awaits_order_id and n.awaits_order_id is not null`)}
    union ${by(sql`o.number = n.awaits_number and n.awaits_number is not null`)}
    order by id limit ${MAX_FOUND}`);
  return rows.map(({ id }) => id);
}
