/** Reads orders; under their lock for decisions. Lines are read after the lock in a separate statement. */
import { sql } from 'kysely';
import type { Instant, PlainDate } from '#kernel/calendar.ts';
import type { AccountId, ChargeId, CustomerId, OrderId, OrderLineId, ProductId } from '#kernel/id.ts';
import { FRACTION_SCALE, PRICE_SCALE, QUANTITY_SCALE, RATE_SCALE } from '#kernel/quantity.ts';
import { DEFAULT_POLICY, type BillingPolicy } from '#model/billing-policy.ts';
import type { ChargeKind, ClosedShort, OrderCharge, OrderLine, OrderPhase, OrderSnapshot } from '#model/order.ts';
import type { Address, ShipTo } from '#model/party.ts';
import { apart, lookUp, type Named, type Owned } from '#model/owned.ts';
import type { TaxCategory } from '#model/tax.ts';
import { instant } from '#runtime/database/columns.ts';
import { externalKeys, keys } from '#runtime/database/keys.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { storedDecimal, storedMoney } from './decimals.ts';

/** Locks the orders until the end of the transaction, in a fixed order to avoid deadlocks between batches. */
export function lockOrders(tx: Tx, orders: readonly Owned<OrderId>[]): void {
  if (orders.length === 0) return;
  tx.send(sql`
    select 1 from ${keys(orders)} join orders.sales_order o on o.account_id = k.account_id and o.id = k.id
    order by o.account_id, o.id for update of o`);
}

/** An order with the fields that only edits need. */
export interface StoredOrder extends OrderSnapshot {
  /** A draft's own settings or an accepted order's frozen policy. `policy` has all settings, with defaults for a draft. */
  readonly ownPolicy: Partial<BillingPolicy>;
  readonly note: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  /** Hash of the input that created it, which identifies repeats. */
  readonly contentHash: string;
  /** Minor units. */
  readonly netTotal: bigint;
  readonly taxTotal: bigint;
  readonly total: bigint;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly acceptedAt: Instant | null;
  readonly completedAt: Instant | null;
  readonly voidedAt: Instant | null;
  readonly version: number;
}

type LineRow = readonly [
  id: OrderLineId,
  position: number,
  externalId: string | null,
  productId: ProductId | null,
  sku: string | null,
  description: string,
  quantity: string,
  unit: string,
  unitPrice: string,
  discountRate: string,
  taxRate: string,
  taxCategory: TaxCategory,
  exemptionReason: string | null,
];
type ChargeRow = readonly [
  id: ChargeId,
  position: number,
  kind: ChargeKind,
  description: string,
  amount: string,
  taxRate: string | null,
  taxCategory: TaxCategory | null,
  exemptionReason: string | null,
];
interface OrderRow {
  readonly account_id: AccountId;
  readonly id: OrderId;
  readonly external_id: string | null;
  readonly number: string;
  readonly customer_id: CustomerId;
  readonly phase: OrderPhase;
  readonly currency: string;
  readonly prices_include_tax: boolean;
  readonly ordered_on: PlainDate;
  readonly po_number: string | null;
  readonly buyer_reference: string | null;
  readonly payment_terms: string;
  readonly bill_to: Address | null;
  readonly ship_to: ShipTo | null;
  readonly sales_rep_email: string | null;
  readonly billing_policy: Partial<BillingPolicy>;
  readonly note: string | null;
  readonly metadata: Record<string, string>;
  readonly content_hash: string;
  readonly net_total: string;
  readonly tax_total: string;
  readonly total: string;
  readonly created_at: Instant;
  readonly updated_at: Instant;
  readonly accepted_at: Instant | null;
  readonly completed_at: Instant | null;
  readonly voided_at: Instant | null;
  readonly version: number;
  readonly closed_short: ClosedShort | null;
  readonly lines: readonly LineRow[] | null;
  readonly charges: readonly ChargeRow[] | null;
}

function toLine(row: LineRow): OrderLine {
  const [
    id,
    position,
    externalId,
    productId,
    sku,
    description,
    quantity,
    unit,
    unitPrice,
    discountRate,
    taxRate,
    category,
    reason,
  ] = row;
  return {
    id,
    position,
    externalId,
    productId,
    sku,
    description,
    unit,
    quantity: storedDecimal(quantity, QUANTITY_SCALE),
    unitPrice: storedDecimal(unitPrice, PRICE_SCALE),
    discountRate: storedDecimal(discountRate, FRACTION_SCALE),
    tax: { category, rate: storedDecimal(taxRate, RATE_SCALE), exemptionReason: reason },
  };
}

function toCharge(row: ChargeRow, currency: string): OrderCharge {
  const [id, position, kind, description, amount, taxRate, category, reason] = row;
  return {
    id,
    position,
    kind,
    description,
    amount: storedMoney(amount, currency),
    tax:
      taxRate === null || category === null
        ? null
        : { category, rate: storedDecimal(taxRate, RATE_SCALE), exemptionReason: reason },
  };
}

function toOrder(row: OrderRow): StoredOrder {
  return {
    accountId: row.account_id,
    id: row.id,
    number: row.number,
    externalId: row.external_id,
    customerId: row.customer_id,
    phase: row.phase,
    currency: row.currency,
    pricesIncludeTax: row.prices_include_tax,
    orderedOn: row.ordered_on,
    poNumber: row.po_number,
    buyerReference: row.buyer_reference,
    paymentTerms: row.payment_terms,
    billTo: row.bill_to,
    shipTo: row.ship_to,
    salesRepEmail: row.sales_rep_email,
    policy: { ...DEFAULT_POLICY, ...row.billing_policy },
    ownPolicy: row.billing_policy,
    ...(row.closed_short === null ? {} : { closedShort: row.closed_short }),
    lines: (row.lines ?? []).map(toLine),
    charges: (row.charges ?? []).map((charge) => toCharge(charge, row.currency)),
    note: row.note,
    metadata: row.metadata,
    contentHash: row.content_hash,
    netTotal: storedMoney(row.net_total, row.currency),
    taxTotal: storedMoney(row.tax_total, row.currency),
    total: storedMoney(row.total, row.currency),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    acceptedAt: row.accepted_at,
    completedAt: row.completed_at,
    voidedAt: row.voided_at,
    version: row.version,
  };
}

/** Existing orders by id, complete. */
export async function loadOrders(tx: Tx, wanted: readonly Owned<OrderId>[]): Promise<Map<OrderId, StoredOrder>> {
  if (wanted.length === 0) return new Map();
  const rows = await tx.many(sql<OrderRow>`
    select o.account_id, o.id, o.external_id, o.number, o.customer_id, o.phase, o.currency, o.prices_include_tax, o.ordered_on::text as ordered_on,
      o.po_number, o.buyer_reference, o.payment_terms, o.bill_to, o.ship_to, o.sales_rep_email, o.billing_policy, o.note, o.metadata,
      o.content_hash, o.net_total::text as net_total, o.tax_total::text as tax_total, o.total::text as total,
      ${instant('o.created_at')} as created_at, ${instant('o.updated_at')} as updated_at, ${instant('o.accepted_at')} as accepted_at,
      ${instant('o.completed_at')} as completed_at, ${instant('o.voided_at')} as voided_at, o.version, o.closed_short,
      (select json_agg(json_build_array(l.id, l.position, l.external_id, l.product_id, l.sku, l.description, l.quantity::text, l.unit,
          l.unit_price::text, l.discount_rate::text, l.tax_rate::text, l.tax_category, l.exemption_reason) order by l.position)
        from orders.line l where l.account_id = o.account_id and l.order_id = o.id) as lines,
      (select json_agg(json_build_array(c.id, c.position, c.kind, c.description, c.amount::text, c.tax_rate::text, c.tax_category,
          c.exemption_reason) order by c.position)
        from orders.charge c where c.account_id = o.account_id and c.order_id = o.id) as charges
    from ${keys(wanted)} join orders.sales_order o on o.account_id = k.account_id and o.id = k.id`);
  return new Map(rows.map((row) => [row.id, toOrder(row)]));
}

/** The data for billing and shipping. Call it after `lockOrders`. */
export async function loadOrderSnapshots(
  tx: Tx,
  wanted: readonly Owned<OrderId>[],
): Promise<Map<OrderId, OrderSnapshot>> {
  return loadOrders(tx, wanted);
}

export interface FoundOrder extends Owned<OrderId> {
  readonly externalId: string | null;
  readonly number: string;
  readonly customerId: CustomerId;
  readonly phase: OrderPhase;
  readonly version: number;
  readonly contentHash: string;
}

const FOUND = sql`
  select o.account_id as "accountId", o.id, o.external_id as "externalId", o.number, o.customer_id as "customerId", o.phase, o.version,
    o.content_hash as "contentHash"
  from orders.sales_order o`;

/** Of several matches the last wins: the one that is not void, else the one voided last. */
const LIVE_LAST = sql`order by o.voided_at nulls last`;

/** All orders with these external ids, including void ones. */
export async function findOrdersCalled(
  tx: Tx,
  accountId: AccountId,
  externalIds: readonly string[],
): Promise<FoundOrder[]> {
  return tx.many(sql<FoundOrder>`
    ${FOUND} where o.account_id = ${accountId} and o.external_id = any(${[...externalIds]}::text[]) ${LIVE_LAST}`);
}

/** One result per reference, in order; null when the account has no such order. */
export async function findOrders(tx: Tx, names: readonly Named<'order'>[]): Promise<(FoundOrder | null)[]> {
  const { ids, externals } = apart(names);
  const [byId, byExternal] = await Promise.all([
    ids.length === 0
      ? []
      : tx.many(sql<FoundOrder>`${FOUND} join ${keys(ids)} on o.account_id = k.account_id and o.id = k.id`),
    externals.length === 0
      ? []
      : tx.many(
          sql<FoundOrder>`
            ${FOUND} join ${externalKeys(externals)} on o.account_id = k.account_id and o.external_id = k.external_id ${LIVE_LAST}`,
        ),
  ]);
  return names.map(lookUp<'order', FoundOrder>([...byId, ...byExternal]));
}
