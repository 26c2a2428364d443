/** Every SQL statement on shipments. States change only by compare-and-set; callers must have locked the order. */
import { sql } from 'kysely';
import type { AccountId, CustomerId, OrderId, OrderLineId, ShipmentId } from '#kernel/id.ts';
import type { Instant, PlainDate } from '#kernel/calendar.ts';
import { parseQuantity, writeQuantity } from '#kernel/quantity.ts';
import { assert, present } from '#kernel/assert.ts';
import { nextState, stepOf } from '#kernel/state-table.ts';
import { apart, lookUp, type Named, type Owned } from '#model/owned.ts';
import type { Shipment, ShipmentState } from '#model/shipment.ts';
import { instant } from '#runtime/database/columns.ts';
import { externalKeys, keys } from '#runtime/database/keys.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { SHIPMENT_TABLE } from './states.ts';

const SHIP = stepOf(SHIPMENT_TABLE, 'ship');

interface ShipmentRow {
  account_id: AccountId;
  id: ShipmentId;
  external_id: string | null;
  order_id: OrderId;
  customer_id: CustomerId;
  ordinal: number;
  number: string;
  state: ShipmentState;
  carrier: string | null;
  tracking_number: string | null;
  shipped_at: string | null;
  shipped_on: string | null;
  content_hash: string;
  created_at: string;
  version: number;
  lines: { order_line_id: OrderLineId; quantity: string }[];
}

const SELECT_SHIPMENT = sql`
  select s.account_id, s.id, s.external_id, s.order_id, s.customer_id, s.ordinal, s.number, s.state, s.carrier, s.tracking_number,
    ${instant('s.shipped_at')} as shipped_at, s.shipped_on::text as shipped_on, s.content_hash,
    ${instant('s.created_at')} as created_at, s.version,
    (select coalesce(json_agg(json_build_object('order_line_id', l.order_line_id, 'quantity', l.quantity::text)
       order by l.order_line_id), '[]'::json)
     from fulfilment.shipment_line l where l.account_id = s.account_id and l.shipment_id = s.id)::text as lines
  from fulfilment.shipment s`;

function toShipment(row: Omit<ShipmentRow, 'lines'> & { lines: string }): Shipment {
  const lines = JSON.parse(row.lines) as ShipmentRow['lines'];
  return {
    accountId: row.account_id,
    id: row.id,
    externalId: row.external_id,
    orderId: row.order_id,
    customerId: row.customer_id,
    ordinal: row.ordinal,
    number: row.number,
    state: row.state,
    carrier: row.carrier,
    trackingNumber: row.tracking_number,
    shippedAt: row.shipped_at,
    shippedOn: row.shipped_on,
    contentHash: row.content_hash,
    createdAt: row.created_at,
    version: row.version,
    lines: lines.map((line) => ({
      orderLineId: line.order_line_id,
      quantity: present(parseQuantity(line.quantity), 'a stored quantity is valid'),
    })),
  };
}

type SelectedRow = Omit<ShipmentRow, 'lines'> & { lines: string };

/** Existing shipments, by id. */
export async function loadShipments(tx: Tx, wanted: readonly Owned<ShipmentId>[]): Promise<Map<ShipmentId, Shipment>> {
  if (wanted.length === 0) return new Map();
  const rows = await tx.many(
    sql<SelectedRow>`${SELECT_SHIPMENT} join ${keys(wanted)} on s.account_id = k.account_id and s.id = k.id`,
  );
  return new Map(rows.map((row) => [row.id, toShipment(row)]));
}

/** The fields of a shipment needed to lock its order. */
export interface FoundShipment extends Owned<ShipmentId> {
  readonly externalId: string | null;
  readonly contentHash: string;
  readonly orderId: OrderId;
  readonly customerId: CustomerId;
}

const FOUND = sql`
  select s.account_id as "accountId", s.id, s.external_id as "externalId", s.content_hash as "contentHash",
    s.order_id as "orderId", s.customer_id as "customerId"
  from fulfilment.shipment s`;

/**
 * One result per reference, in order; null when the account has no such shipment. Of several matches the one that is not void wins, else
 * the one voided last.
 */
export async function findShipments(tx: Tx, names: readonly Named<'shipment'>[]): Promise<(FoundShipment | null)[]> {
  const { ids, externals } = apart(names);
  const [byId, byExternal] = await Promise.all([
    ids.length === 0
      ? []
      : tx.many(sql<FoundShipment>`${FOUND} join ${keys(ids)} on s.account_id = k.account_id and s.id = k.id`),
    externals.length === 0
      ? []
      : tx.many(
          sql<FoundShipment>`
            ${FOUND} join ${externalKeys(externals)} on s.account_id = k.account_id and s.external_id = k.external_id
            order by s.voided_at nulls last`,
        ),
  ]);
  return names.map(lookUp<'shipment', FoundShipment>([...byId, ...byExternal]));
}

/** All shipments of orders, including void ones, in the order they were packed. */
export async function loadShipmentsOfOrders(
  tx: Tx,
  orders: readonly Owned<OrderId>[],
): Promise<Map<OrderId, Shipment[]>> {
  const byOrder = new Map<OrderId, Shipment[]>(orders.map((order) => [order.id, []]));
  if (orders.length === 0) return byOrder;
  const rows = await tx.many(
    sql<SelectedRow>`
      ${SELECT_SHIPMENT} join ${keys(orders)} on s.account_id = k.account_id and s.order_id = k.id order by s.ordinal`,
  );
  for (const row of rows) byOrder.get(row.order_id)?.push(toShipment(row));
  return byOrder;
}

export function insertShipments(tx: Tx, packed: readonly Shipment[]): void {
  if (packed.length === 0) return;
  const rows = packed.map((shipment) => ({
    account_id: shipment.accountId,
    id: shipment.id,
    external_id: shipment.externalId,
    order_id: shipment.orderId,
    customer_id: shipment.customerId,
    ordinal: shipment.ordinal,
    number: shipment.number,
    carrier: shipment.carrier,
    tracking_number: shipment.trackingNumber,
    content_hash: shipment.contentHash,
    created_at: shipment.createdAt,
    lines: shipment.lines.map((line) => ({ order_line_id: line.orderLineId, quantity: writeQuantity(line.quantity) })),
  }));
  tx.send(sql`
    with packed as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json)
        as p(account_id uuid, id uuid, external_id text, order_id uuid, customer_id uuid, ordinal integer, number text, carrier text,
             tracking_number text, content_hash text, created_at timestamptz, lines json)
    ), shipments as (
      insert into fulfilment.shipment (account_id, id, external_id, order_id, customer_id, ordinal, number, state, carrier,
        tracking_number, content_hash, created_at, updated_at)
      select account_id, id, external_id, order_id, customer_id, ordinal, number, 'packed', carrier, tracking_number, content_hash,
        created_at, created_at
      from packed
    )
    insert into fulfilment.shipment_line (account_id, shipment_id, order_line_id, quantity)
    select p.account_id, p.id, l.order_line_id, l.quantity
    from packed p, json_to_recordset(p.lines) as l(order_line_id uuid, quantity numeric)`);
}

/** More consecutive numbers than other orders' shipments use. */
const NUMBERS_TRIED = 1_000;

/** The first number derived from the order's that is unused in the account; null when there is none. */
export async function findFreeNumber(
  tx: Tx,
  accountId: AccountId,
  next: { readonly orderNumber: string; readonly ordinal: number },
): Promise<string | null> {
  const from = Math.max(next.ordinal, 2);
  const row = await tx.maybe(sql<{ number: string }>`
    select c.number from (
      select 1 as place, ${next.orderNumber}::text as number where ${next.ordinal}::integer = 1
      union all
      select k, ${next.orderNumber}::text || '-' || k from generate_series(${from}::integer, ${from + NUMBERS_TRIED}::integer) k
    ) c
    where not exists (select from fulfilment.shipment s
      where s.account_id = ${accountId} and s.number = c.number and s.name_scope = ${accountId})
    order by c.place limit 1`);
  return row?.number ?? null;
}

export interface ShippedFact extends Owned<ShipmentId> {
  readonly shippedAt: Instant;
  readonly shippedOn: PlainDate;
  /** Null keeps the value from packing. */
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  /** Indexed hint for finding unbilled shipments. */
  readonly leftUnbilled: boolean;
  /** Time of the request. */
  readonly at: Instant;
}

/** packed -> shipped for all. The caller must have locked the orders and checked that the shipments are packed. */
export function markShipped(tx: Tx, facts: readonly ShippedFact[]): void {
  if (facts.length === 0) return;
  const rows = facts.map((fact) => ({
    account_id: fact.accountId,
    id: fact.id,
    shipped_at: fact.shippedAt,
    shipped_on: fact.shippedOn,
    carrier: fact.carrier,
    tracking_number: fact.trackingNumber,
    left_unbilled: fact.leftUnbilled,
    at: fact.at,
  }));
  const statement = sql`
    update fulfilment.shipment s
    set state = ${SHIP.to}, shipped_at = f.shipped_at, shipped_on = f.shipped_on, carrier = coalesce(f.carrier, s.carrier),
      tracking_number = coalesce(f.tracking_number, s.tracking_number), left_unbilled = f.left_unbilled, updated_at = f.at, version = s.version + 1
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as f(account_id uuid, id uuid, shipped_at timestamptz, shipped_on date, carrier text, tracking_number text, left_unbilled boolean,
        at timestamptz)
    where s.account_id = f.account_id and s.id = f.id and s.state = any(${SHIP.from}::text[])`;
  tx.send(statement, (count) =>
    assert(count === facts.length, 'the state of shipments cannot change while their order is locked'),
  );
}

/** from -> voided by compare-and-set; false when its state has changed or does not allow it. */
export async function markVoided(
  tx: Tx,
  accountId: AccountId,
  voided: { readonly id: ShipmentId; readonly from: ShipmentState; readonly at: string },
): Promise<boolean> {
  const to = nextState(SHIPMENT_TABLE, voided.from, 'void');
  if (to === null) return false;
  const count = await tx.run(sql`
    update fulfilment.shipment set state = ${to}, voided_at = ${voided.at}, updated_at = ${voided.at}, version = version + 1
    where account_id = ${accountId} and id = ${voided.id} and state = ${voided.from}`);
  return count === 1;
}
