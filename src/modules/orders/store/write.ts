/** Writes orders with their lines and charges. Only drafts can be rewritten; accepted orders keep their lines. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, OrderId } from '#kernel/id.ts';
import { writeMoney } from '#kernel/money.ts';
import { writeFraction, writePrice, writeQuantity, writeRate } from '#kernel/quantity.ts';
import { withoutCase } from '#kernel/text.ts';
import type { BillingPolicy } from '#model/billing-policy.ts';
import type { OrderSnapshot } from '#model/order.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface OrderToSave extends Omit<OrderSnapshot, 'policy'> {
  /** For a draft only its own settings; for an accepted order the complete frozen policy. */
  readonly policy: Partial<BillingPolicy>;
  readonly note: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly contentHash: string;
  /** Minor units. */
  readonly netTotal: bigint;
  readonly taxTotal: bigint;
  readonly total: bigint;
}

interface At {
  readonly accountId: AccountId;
  readonly at: Instant;
}

const orderRow = (order: OrderToSave) => ({
  id: order.id,
  external_id: order.externalId,
  number: order.number,
  customer_id: order.customerId,
  phase: order.phase,
  currency: order.currency,
  prices_include_tax: order.pricesIncludeTax,
  ordered_on: order.orderedOn,
  po_number: order.poNumber,
  po_key: order.poNumber === null ? null : withoutCase(order.poNumber),
  buyer_reference: order.buyerReference,
  payment_terms: order.paymentTerms,
  bill_to: order.billTo,
  ship_to: order.shipTo,
  sales_rep_email: order.salesRepEmail,
  billing_policy: order.policy,
  note: order.note,
  net_total: writeMoney(order.netTotal, order.currency),
  tax_total: writeMoney(order.taxTotal, order.currency),
  total: writeMoney(order.total, order.currency),
  metadata: order.metadata,
  content_hash: order.contentHash,
});

const lineRows = (order: OrderToSave) =>
  order.lines.map((line) => ({
    id: line.id,
    order_id: order.id,
    position: line.position,
    external_id: line.externalId,
    product_id: line.productId,
    sku: line.sku,
    description: line.description,
    quantity: writeQuantity(line.quantity),
    unit: line.unit,
    unit_price: writePrice(line.unitPrice),
    discount_rate: writeFraction(line.discountRate),
    tax_rate: writeRate(line.tax.rate),
    tax_category: line.tax.category,
    exemption_reason: line.tax.exemptionReason,
  }));

const chargeRows = (order: OrderToSave) =>
  order.charges.map((charge) => ({
    id: charge.id,
    order_id: order.id,
    position: charge.position,
    kind: charge.kind,
    description: charge.description,
    amount: writeMoney(charge.amount, order.currency),
    tax_rate: charge.tax === null ? null : writeRate(charge.tax.rate),
    tax_category: charge.tax?.category ?? null,
    exemption_reason: charge.tax?.exemptionReason ?? null,
  }));

const ORDER_ROWS = sql`(id uuid, external_id text, number text, customer_id uuid, phase text, currency text, prices_include_tax boolean,
  ordered_on date, po_number text, po_key text, buyer_reference text, payment_terms text, bill_to json, ship_to json, sales_rep_email text,
  billing_policy json, note text, net_total numeric, tax_total numeric, total numeric, metadata json, content_hash text)`;
const LINE_ROWS = sql`(id uuid, order_id uuid, position integer, external_id text, product_id uuid, sku text, description text,
  quantity numeric, unit text, unit_price numeric, discount_rate numeric, tax_rate numeric, tax_category text, exemption_reason text)`;
const CHARGE_ROWS = sql`(id uuid, order_id uuid, position integer, kind text, description text, amount numeric, tax_rate numeric,
  tax_category text, exemption_reason text)`;

/** Common table expressions that insert lines and charges of the orders in `added (id)`. */
const content = (accountId: AccountId, orders: readonly OrderToSave[]) => sql`
  lines as (
    insert into orders.line (account_id, id, order_id, position, external_id, product_id, sku, description, quantity, unit, unit_price,
      discount_rate, tax_rate, tax_category, exemption_reason)
    select ${accountId}::uuid, l.id, l.order_id, l.position, l.external_id, l.product_id, l.sku, l.description, l.quantity, l.unit,
      l.unit_price, l.discount_rate, l.tax_rate, l.tax_category, l.exemption_reason
    from json_to_recordset(${JSON.stringify(orders.flatMap(lineRows))}::json) as l${LINE_ROWS} join added on added.id = l.order_id
  ), charges as (
    insert into orders.charge (account_id, id, order_id, position, kind, description, amount, tax_rate, tax_category, exemption_reason)
    select ${accountId}::uuid, c.id, c.order_id, c.position, c.kind, c.description, c.amount, c.tax_rate, c.tax_category, c.exemption_reason
    from json_to_recordset(${JSON.stringify(orders.flatMap(chargeRows))}::json) as c${CHARGE_ROWS} join added on added.id = c.order_id
  )`;

/** Inserts complete orders in one statement. Returns the inserted ids, without those whose external_id was used concurrently. */
export async function insertOrders(tx: Tx, at: At, orders: readonly OrderToSave[]): Promise<Set<OrderId>> {
  if (orders.length === 0) return new Set();
  const rows = await tx.many(sql<{ id: OrderId }>`
    with added as (
      insert into orders.sales_order (account_id, id, external_id, number, customer_id, phase, currency, prices_include_tax, ordered_on,
        po_number, po_key, buyer_reference, payment_terms, bill_to, ship_to, sales_rep_email, billing_policy, note, net_total, tax_total, total,
        metadata, content_hash, created_at, updated_at, accepted_at)
      select ${at.accountId}::uuid, id, external_id, number, customer_id, phase, currency, prices_include_tax, ordered_on, po_number,
        po_key, buyer_reference, payment_terms, bill_to, ship_to, sales_rep_email, billing_policy, note, net_total, tax_total, total, metadata,
        content_hash, ${at.at}::timestamptz, ${at.at}::timestamptz, case phase when 'accepted' then ${at.at}::timestamptz end
      from json_to_recordset(${JSON.stringify(orders.map(orderRow))}::json) as n${ORDER_ROWS}
      on conflict (account_id, external_id, name_scope) do nothing
      returning id
    ), ${content(at.accountId, orders)}
    select id from added`);
  return new Set(rows.map((row) => row.id));
}

/** Updates an order without its lines and charges. The caller must have locked it and compared versions. */
export async function updateOrder(tx: Tx, at: At, order: OrderToSave): Promise<void> {
  await tx.run(sql`
    update orders.sales_order o set number = n.number, customer_id = n.customer_id, currency = n.currency,
      prices_include_tax = n.prices_include_tax, ordered_on = n.ordered_on, po_number = n.po_number, po_key = n.po_key, buyer_reference = n.buyer_reference,
      payment_terms = n.payment_terms, bill_to = n.bill_to, ship_to = n.ship_to, sales_rep_email = n.sales_rep_email,
      billing_policy = n.billing_policy, note = n.note, net_total = n.net_total, tax_total = n.tax_total, total = n.total,
      metadata = n.metadata, updated_at = ${at.at}::timestamptz, version = o.version + 1
    from json_to_recordset(${JSON.stringify([orderRow(order)])}::json) as n${ORDER_ROWS}
    where o.account_id = ${at.accountId} and o.id = n.id`);
}

/** Replaces a draft's lines and charges. For an accepted order the ledger's foreign keys prevent it. */
export async function replaceContent(tx: Tx, accountId: AccountId, order: OrderToSave): Promise<void> {
  await tx.run(sql`
    with lines as (delete from orders.line where account_id = ${accountId} and order_id = ${order.id})
    delete from orders.charge where account_id = ${accountId} and order_id = ${order.id}`);
  await tx.run(sql`
    with added as (select ${order.id}::uuid as id), ${content(accountId, [order])}
    select id from added`);
}
