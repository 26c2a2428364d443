/** What an order's live invoices less its credit notes have billed so far, derived from the documents so that it cannot diverge. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { parseDecimal } from '#kernel/decimal.ts';
import type { ChargeId, OrderId, OrderLineId } from '#kernel/id.ts';
import { parseQuantity, parseRate } from '#kernel/quantity.ts';
import { chargePartKey, type BilledSoFar } from '#model/billing.ts';
import type { Owned } from '#model/owned.ts';
import { taxKey, type TaxCategory } from '#model/tax.ts';
import { keys } from '#runtime/database/keys.ts';
import type { Tx } from '#runtime/database/transaction.ts';

/** The counted documents of an order with their sign. */
const LIVE = (orders: readonly Owned<OrderId>[]) => sql`
  live as materialized (
    select i.account_id, i.id, i.revision, i.order_id, i.currency, case i.kind when 'credit_note' then -1 else 1 end as sign
    from ${keys(orders)} join invoices.invoice i on i.account_id = k.account_id and i.order_id = k.id
    where i.lifecycle in ('issued', 'closed'))`;

interface Part {
  order_id: OrderId;
  currency: string;
  part: 'line' | 'charge' | 'tax';
  key: string | null;
  category: TaxCategory;
  rate: string;
  a: string;
  b: string;
}

export async function loadBilled(tx: Tx, orders: readonly Owned<OrderId>[]): Promise<Map<OrderId, BilledSoFar>> {
  if (orders.length === 0) return new Map();
  const parts = await tx.many(sql<Part>`
    with ${LIVE(orders)}
    select v.order_id, v.currency, case when l.charge_id is null then 'line' else 'charge' end as part,
      coalesce(l.order_line_id, l.charge_id)::text as key, l.tax_category as category, l.tax_rate::text as rate,
      sum(v.sign * l.quantity)::text as a, sum(v.sign * l.priced)::text as b
    from live v join invoices.line l on l.account_id = v.account_id and l.invoice_id = v.id and l.revision = v.revision
    where l.order_line_id is not null or l.charge_id is not null
    group by v.order_id, v.currency, l.order_line_id, l.charge_id, l.tax_category, l.tax_rate
    union all
    select v.order_id, v.currency, 'charge', c.charge_id::text, c.tax_category, c.tax_rate::text, '0', sum(v.sign * c.priced)::text
    from live v join invoices.charge c on c.account_id = v.account_id and c.invoice_id = v.id and c.revision = v.revision
    where c.charge_id is not null group by v.order_id, v.currency, c.charge_id, c.tax_category, c.tax_rate
    union all
    select v.order_id, v.currency, 'tax', null, t.category, t.rate::text,
      sum(v.sign * t.taxable_amount)::text, sum(v.sign * t.tax_amount)::text
    from live v join invoices.tax t on t.account_id = v.account_id and t.invoice_id = v.id and t.revision = v.revision
    group by v.order_id, v.currency, t.category, t.rate`);
  const byOrder = Map.groupBy(parts, (part) => part.order_id);
  return new Map(orders.map(({ id }) => [id, collect(byOrder.get(id) ?? [])] as const));
}

function collect(parts: readonly Part[]): BilledSoFar {
  const lines = new Map<OrderLineId, { quantity: bigint; priced: bigint }>();
  const charges = new Map<string, bigint>();
  const taxes = new Map<string, { taxable: bigint; amount: bigint }>();
  for (const part of parts) {
    const money = (text: string) =>
      present(parseDecimal(text, currencyDigits(part.currency)), 'a stored amount is valid');
    const group = taxKey({
      category: part.category,
      rate: present(parseRate(part.rate), 'a stored rate is valid'),
      exemptionReason: null,
    });
    if (part.part === 'line') {
      const quantity = present(parseQuantity(part.a), 'a stored quantity is valid');
      lines.set(part.key as OrderLineId, { quantity, priced: money(part.b) });
    } else if (part.part === 'charge') {
      // May occur twice: on invoices, and on a credit note's line for the same discount.
      const key = chargePartKey(part.key as ChargeId, group);
      charges.set(key, (charges.get(key) ?? 0n) + money(part.b));
    } else {
      taxes.set(group, { taxable: money(part.a), amount: money(part.b) });
    }
  }
  return { lines, charges, taxes };
}
