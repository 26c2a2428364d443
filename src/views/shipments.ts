/** Ids of shipments for lists, by keyset from the newest; including those without an invoice, so that none stays unbilled unnoticed. */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId, ShipmentId } from '#kernel/id.ts';
import { withoutCase } from '#kernel/text.ts';
import type { Reference } from '#model/reference.ts';
import type { ShipmentState } from '#model/shipment.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { billsShipments } from './trigger-conditions.ts';
import { listByWays, type FoundIds, type PageOf, type Way } from './keyset.ts';
import { beginningWith, ordersBeginningWith, spellings } from './search.ts';

/** Shipments that were never billed although their policy bills them, in the order they shipped. */
export async function findNeverBilled(
  tx: Tx,
  accountId: AccountId,
  page: { readonly after: ShipmentId | null; readonly limit: number },
): Promise<ShipmentId[]> {
  const rows = await tx.many(sql<{ id: ShipmentId }>`
    select s.id from fulfilment.shipment s
    join orders.sales_order o on o.account_id = s.account_id and o.id = s.order_id
    where s.account_id = ${accountId} and s.state = 'shipped' and s.left_unbilled
      and ${billsShipments} and o.billing_policy ->> 'onCreation' <> 'draft'
      and not exists (
        select from invoices.claim c where c.account_id = ${accountId} and c.source_kind = 'shipment' and c.source_id = s.id)
      and (${page.after}::uuid is null or (s.shipped_at, s.id) > (
        select a.shipped_at, a.id from fulfilment.shipment a where a.account_id = ${accountId} and a.id = ${page.after}::uuid))
    order by s.shipped_at, s.id limit ${page.limit}`);
  return rows.map((row) => row.id);
}

export interface ShipmentFilter {
  readonly state?: ShipmentState | undefined;
  readonly order?: Reference<'order'> | undefined;
  readonly invoiced?: boolean | undefined;
  readonly number?: string | undefined;
  readonly externalId?: string | undefined;
  /** The buyer's, ignoring case. */
  readonly poNumber?: string | undefined;
  /** The beginning of its number or of its order's number or PO number, or an external id of either. */
  readonly search?: string | undefined;
}

export function listShipments(
  tx: Tx,
  accountId: AccountId,
  query: PageOf<ShipmentFilter>,
): Promise<FoundIds<ShipmentId>> {
  const { limit, after, count } = query;
  return listByWays<ShipmentId>(tx, narrowed(waysTo(accountId, query.filter), query.filter), {
    limit,
    after,
    count,
    newestFirst: true,
  });
}

/** Restricts every way to the shipment with the number or external id: at most one. */
const narrowed = (ways: readonly Way[], { number, externalId }: ShipmentFilter): readonly Way[] =>
  ways.map((way) =>
    also(
      way,
      ...(number === undefined ? [] : [sql`s.number = ${number}`]),
      ...(externalId === undefined ? [] : [sql`s.external_id = ${externalId}`]),
    ),
  );

/** The shipments of the orders a filter refers to, or null when it refers to none. */
function ofOrders(accountId: AccountId, { order, poNumber }: ShipmentFilter): Way | null {
  const from = sql`orders.sales_order o cross join lateral (
    select p.* from fulfilment.shipment p where p.account_id = o.account_id and p.order_id = o.id offset 0) s`;
  const withPo = sql`o.account_id = ${accountId} and o.po_key is not null and o.po_key = ${poNumber === undefined ? null : withoutCase(poNumber)}::text`;
  if (order === undefined) return poNumber === undefined ? null : { from, where: [withPo], id: 's.id' };
  const ordered =
    'id' in order
      ? sql`s.order_id = ${order.id}::uuid`
      : sql`s.order_id = (
            select id from orders.sales_order where account_id = ${accountId} and external_id = ${order.external}
            order by voided_at desc nulls first limit 1)`;
  const hasPo = sql`s.order_id in (select o.id from orders.sales_order o where ${withPo})`;
  return also(all(accountId), ordered, ...(poNumber === undefined ? [] : [hasPo]));
}

/** The shipments found by a text, among those of the given way. */
function searched(accountId: AccountId, text: string, among: Way | null): Way {
  const ofFound = (orders: RawBuilder<unknown>) => sql`
    select x.id from (${orders}) o cross join lateral (
      select p.id from fulfilment.shipment p where p.account_id = ${accountId} and p.order_id = o.id offset 0) x`;
  const called = sql`
    select x.id from fulfilment.shipment x
    where x.account_id = ${accountId} and (x.number = any(${spellings(text)}::text[]) or x.external_id = ${text})
    union all ${beginningWith(accountId, { table: 'fulfilment.shipment', column: 'number' }, spellings(text))}
    union all ${ofFound(sql`
      select x.id from orders.sales_order x
      where x.account_id = ${accountId} and (x.number = any(${spellings(text)}::text[]) or x.external_id = ${text})
      union all ${ordersBeginningWith(accountId, text)}`)}`;
  const from = sql`(select distinct id from (${called}) named) f
    cross join lateral (select * from fulfilment.shipment x where x.account_id = ${accountId} and x.id = f.id limit 1) s`;
  const isAmong =
    among === null
      ? sql`true`
      : sql`f.id in (select ${sql.ref(among.id)} from ${among.from} where ${sql.join(among.where, sql` and `)})`;
  return { from, where: [isAmong], id: 'f.id' };
}

function waysTo(accountId: AccountId, filter: ShipmentFilter): Way[] {
  const { state, invoiced } = filter;
  const unbilled = sql`not ${isBilled(accountId)}`;
  const ordered = ofOrders(accountId, filter);
  const chosen = filter.search === undefined ? ordered : searched(accountId, filter.search, ordered);
  if (chosen !== null) {
    const only = also(chosen, state === undefined ? sql`true` : sql`s.state = ${state}`);
    return [invoiced === undefined ? only : also(only, invoiced ? isBilled(accountId) : unbilled)];
  }
  if (invoiced === undefined) return [state === undefined ? all(accountId) : IN_STATE[state](accountId)];
  if (invoiced) return [claimed(accountId, state)];
  const packed = also(IN_STATE.packed(accountId), unbilled);
  const voided = also(IN_STATE.voided(accountId), unbilled);
  if (state === undefined) return [...waysToUnbilled(accountId), packed, voided];
  return state === 'shipped' ? waysToUnbilled(accountId) : [state === 'packed' ? packed : voided];
}

const also = (way: Way, ...conditions: RawBuilder<unknown>[]): Way => ({
  ...way,
  where: [...way.where, ...conditions],
});

const all = (accountId: AccountId): Way => ({
  from: sql`fulfilment.shipment s`,
  where: [sql`s.account_id = ${accountId}`],
  id: 's.id',
});

/** Most have shipped. Packed ones are found through open orders: an index for them would have to be updated on every ship. */
const IN_STATE: Readonly<Record<ShipmentState, (accountId: AccountId) => Way>> = {
  shipped: (accountId) => also(all(accountId), sql`s.state = 'shipped'`),
  voided: (accountId) => also(all(accountId), sql`s.state = 'voided' and s.voided_at is not null`),
  packed: (accountId) => ({
    from: sql`orders.sales_order o cross join lateral (
      select p.id from fulfilment.shipment p
      where p.account_id = o.account_id and p.order_id = o.id and p.state = 'packed' offset 0) s`,
    where: [sql`o.account_id = ${accountId} and o.phase = 'accepted'`],
    id: 's.id',
  }),
};

const isBilled = (accountId: AccountId) =>
  sql`exists (select from invoices.claim b where b.account_id = ${accountId} and b.source_kind = 'shipment'
    and b.source_id = s.id and b.state <> 'released')`;

function claimed(accountId: AccountId, state: ShipmentState | undefined): Way {
  const claims = sql`c.account_id = ${accountId} and c.source_kind = 'shipment' and c.state <> 'released'`;
  const from = sql`invoices.claim c join fulfilment.shipment s on s.account_id = c.account_id and s.id = c.source_id`;
  return { from, where: [claims, state === undefined ? sql`true` : sql`s.state = ${state}`], id: 'c.source_id' };
}

/**
 * Shipped shipments without a live or held invoice: those never billed, and those that lost their invoice. The conditions must equal
 * those of the partial indexes.
 */
export function waysToUnbilled(accountId: AccountId): Way[] {
  const left = also(IN_STATE.shipped(accountId), sql`not ${isBilled(accountId)}`);
  const lost = sql`(select distinct c.source_id from invoices.claim c
      where c.account_id = ${accountId} and c.source_kind = 'shipment' and c.state = 'released') lost
    join fulfilment.shipment s on s.account_id = ${accountId} and s.id = lost.source_id`;
  return [also(left, sql`s.left_unbilled`), also({ ...left, from: lost }, sql`not s.left_unbilled`)];
}
