/** The table of triggers as SQL conditions on an order `o` and a balance `b` of the quantity ledger. */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId } from '#kernel/id.ts';
import { firedBy, RUNGS, type FiringEvent } from '#model/trigger.ts';

const isFiredBy = (event: FiringEvent): RawBuilder<boolean> =>
  sql`o.billing_policy ->> 'trigger' in (${sql.join(firedBy(event).map((name) => sql.lit(name)))})`;

/** The order's shipments are billed when they ship. */
export const billsShipments = isFiredBy('shipment.shipped');

/** The order is billed at acceptance, part of it is unbilled, and it is not held. */
export const lacksItsInvoice = (accountId: AccountId): RawBuilder<boolean> => sql`
  o.phase in ('accepted', 'completed') and ${isFiredBy('order.accepted')}
  and not exists (
    select from invoices.claim k
    where k.account_id = ${accountId} and k.source_kind = 'order' and k.source_id = o.id and k.state <> 'released')
  and exists (
    select from orders.quantity_balance b
    where b.account_id = ${accountId} and b.order_id = o.id and b.billed - b.credited < b.ordered)`;

/** The quantity of the line that its trigger allows to be billed. */
export const ceilingOf = sql`case b.ceiling ${sql.join(
  RUNGS.map((rung) => sql`when ${sql.lit(rung)} then b.${sql.ref(rung)}`),
  sql` `,
)} end`;
