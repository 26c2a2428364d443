/** Every SQL statement on shipments. States move only by compare-and-set; callers hold the order's lock. */
import { sql } from 'kysely';
import type { AccountId, CustomerId, OrderId, OrderLineId, ShipmentId } from '#kernel/id.ts';
import { parseQuantity, writeQuantity } from '#kernel/quantity.ts';
import { present } from '#kernel/assert.ts';
import type { Reference } from '#model/reference.ts';
import type { Shipment, ShipmentLine, ShipmentState } from '#model/shipment.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

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
      quantity: present(parseQuantity(line.quantity), 'a stored quantity is a quantity'),
    })),
  };
}

type SelectedRow = Omit<ShipmentRow, 'lines'> & { lines: string };

export async function loadShipments(
  tx: Tx,
  accountId: AccountId,
  ids: readonly ShipmentId[],
): Promise<Map<ShipmentId, Shipment>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.many(
    sql<SelectedRow>`${SELECT_SHIPMENT} where s.account_id = ${accountId} and s.id = any(${ids}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, toShipment(row)]));
}

/** By the callers' own ids; absent ones are simply not in the answer. */
export async function findShipmentsByExternalId(
  tx: Tx,
  accountId: AccountId,
  externalIds: readonly string[],
): Promise<Map<string, Shipment>> {
  if (externalIds.length === 0) return new Map();
  const rows = await tx.many(
    sql<SelectedRow>`${SELECT_SHIPMENT} where s.account_id = ${accountId} and s.external_id = any(${externalIds}::text[])`,
  );
  return new Map(rows.map((row) => [present(row.external_id, 'found by it'), toShipment(row)]));
}

/** One answer per reference, in order; null when the account has no such shipment. */
export async function findShipments(
  tx: Tx,
  accountId: AccountId,
  refs: readonly Reference<'shipment'>[],
): Promise<(Shipment | null)[]> {
  const byId = await loadShipments(
    tx,
    accountId,
    refs.flatMap((ref) => ('id' in ref ? [ref.id] : [])),
  );
  const byExternal = await findShipmentsByExternalId(
    tx,
    accountId,
    refs.flatMap((ref) => ('external' in ref ? [ref.external] : [])),
  );
  return refs.map((ref) => ('id' in ref ? byId.get(ref.id) : byExternal.get(ref.external)) ?? null);
}

/** All shipments of orders, voided ones too, in the order they were packed. */
export async function loadShipmentsOfOrders(
  tx: Tx,
  accountId: AccountId,
  orderIds: readonly OrderId[],
): Promise<Map<OrderId, Shipment[]>> {
  const rows = await tx.many(
    sql<SelectedRow>`${SELECT_SHIPMENT} where s.account_id = ${accountId} and s.order_id = any(${orderIds}::uuid[]) order by s.ordinal`,
  );
  const byOrder = new Map<OrderId, Shipment[]>(orderIds.map((id) => [id, []]));
  for (const row of rows) byOrder.get(row.order_id)?.push(toShipment(row));
  return byOrder;
}

export interface PackedShipment {
  readonly id: ShipmentId;
  readonly externalId: string | null;
  readonly orderId: OrderId;
  readonly customerId: CustomerId;
  readonly ordinal: number;
  readonly number: string;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly contentHash: string;
  readonly lines: readonly ShipmentLine[];
}

export async function insertShipments(
  tx: Tx,
  accountId: AccountId,
  packed: { readonly at: string; readonly shipments: readonly PackedShipment[] },
): Promise<void> {
  if (packed.shipments.length === 0) return;
  const rows = packed.shipments.map((shipment) => ({
    id: shipment.id,
    external_id: shipment.externalId,
    order_id: shipment.orderId,
    customer_id: shipment.customerId,
    ordinal: shipment.ordinal,
    number: shipment.number,
    carrier: shipment.carrier,
    tracking_number: shipment.trackingNumber,
    content_hash: shipment.contentHash,
    lines: shipment.lines.map((line) => ({ order_line_id: line.orderLineId, quantity: writeQuantity(line.quantity) })),
  }));
  await tx.run(sql`
    with packed as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json)
        as p(id uuid, external_id text, order_id uuid, customer_id uuid, ordinal integer, number text, carrier text,
             tracking_number text, content_hash text, lines json)
    ), shipments as (
      insert into fulfilment.shipment (account_id, id, external_id, order_id, customer_id, ordinal, number, state, carrier,
        tracking_number, content_hash, created_at, updated_at)
      select ${accountId}, id, external_id, order_id, customer_id, ordinal, number, 'packed', carrier, tracking_number, content_hash,
        ${packed.at}::timestamptz, ${packed.at}::timestamptz
      from packed
    )
    insert into fulfilment.shipment_line (account_id, shipment_id, order_line_id, quantity)
    select ${accountId}, p.id, l.order_line_id, l.quantity
    from packed p, json_to_recordset(p.lines) as l(order_line_id uuid, quantity numeric)`);
}

export interface ShippedFact {
  readonly id: ShipmentId;
  readonly shippedAt: string;
  readonly shippedOn: string;
  /** Null leaves what was packed. */
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
}

/** packed -> shipped; answers which of them moved. */
export async function markShipped(
  tx: Tx,
  accountId: AccountId,
  marked: { readonly at: string; readonly facts: readonly ShippedFact[] },
): Promise<ShipmentId[]> {
  const rows = marked.facts.map((fact) => ({
    id: fact.id,
    shipped_at: fact.shippedAt,
    shipped_on: fact.shippedOn,
    carrier: fact.carrier,
    tracking_number: fact.trackingNumber,
  }));
  const moved = await tx.many(sql<{ id: ShipmentId }>`
    update fulfilment.shipment s
    set state = 'shipped', shipped_at = f.shipped_at, shipped_on = f.shipped_on, carrier = coalesce(f.carrier, s.carrier),
      tracking_number = coalesce(f.tracking_number, s.tracking_number), updated_at = ${marked.at}, version = s.version + 1
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as f(id uuid, shipped_at timestamptz, shipped_on date, carrier text, tracking_number text)
    where s.account_id = ${accountId} and s.id = f.id and s.state = 'packed'
    returning s.id`);
  return moved.map((row) => row.id);
}

/** Notes that shipments left without an invoice, for those who look for such. */
export async function markLeftUnbilled(tx: Tx, accountId: AccountId, ids: readonly ShipmentId[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.run(sql`
    update fulfilment.shipment set left_unbilled = true where account_id = ${accountId} and id = any(${[...ids]}::uuid[])`);
}

/** from -> voided by compare-and-set; false when it no longer stood there. */
export async function markVoided(
  tx: Tx,
  accountId: AccountId,
  voided: { readonly id: ShipmentId; readonly from: ShipmentState; readonly at: string },
): Promise<boolean> {
  const count = await tx.run(sql`
    update fulfilment.shipment set state = 'voided', voided_at = ${voided.at}, updated_at = ${voided.at}, version = version + 1
    where account_id = ${accountId} and id = ${voided.id} and state = ${voided.from}`);
  return count === 1;
}
