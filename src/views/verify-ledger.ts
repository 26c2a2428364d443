/** Checks that the quantity ledger agrees with itself, with shipments and with invoices (invariant 1). Read-only. */
import { sql } from 'kysely';
import type { AccountId } from '#kernel/id.ts';
import type { Check } from '#model/check.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { billsShipments, ceilingOf, lacksItsInvoice } from './trigger-conditions.ts';
import { conclude, countOf, type Found } from './check-result.ts';

const countLines = (tx: Tx, accountId: AccountId) =>
  countOf(tx, sql`select count(*) from orders.quantity_balance where account_id = ${accountId}`);

/** Label of an order line: its order's number and its position. */
const lineLabel = (accountId: AccountId) => sql`
  (select o.number || ' line ' || l.position from orders.line l
   join orders.sales_order o on o.account_id = l.account_id and o.id = l.order_id
   where l.account_id = ${accountId} and l.id = found.order_line_id)`;

/** For every kind the sum of entries equals the balance, and the limits hold. */
export async function verifyQuantityLedger(tx: Tx, accountId: AccountId): Promise<Check> {
  const offender = await tx.maybe(sql<Found>`
    with entries as (
      select order_line_id,
        coalesce(sum(quantity) filter (where kind = 'ordered'), 0) as ordered,
        coalesce(sum(quantity) filter (where kind = 'shipped'), 0) as shipped,
        coalesce(sum(quantity) filter (where kind = 'returned'), 0) as returned,
        coalesce(sum(quantity) filter (where kind = 'billed'), 0) as billed,
        coalesce(sum(quantity) filter (where kind = 'credited'), 0) as credited
      from orders.quantity_entry where account_id = ${accountId} group by order_line_id
    ), balances as (
      select order_line_id, ceiling, ordered, shipped, returned, billed, credited from orders.quantity_balance where account_id = ${accountId}
    ), found as (
      select coalesce(b.order_line_id, e.order_line_id) as order_line_id,
        case
          when e.order_line_id is null then 'has a balance but no entries'
          when b.order_line_id is null then 'has entries but no balance'
          when e.ordered <> b.ordered then format('ordered: entries sum to %s, the balance says %s', trim_scale(e.ordered), trim_scale(b.ordered))
          when e.shipped <> b.shipped then format('shipped: entries sum to %s, the balance says %s', trim_scale(e.shipped), trim_scale(b.shipped))
          when e.returned <> b.returned then format('returned: entries sum to %s, the balance says %s', trim_scale(e.returned), trim_scale(b.returned))
          when e.billed <> b.billed then format('billed: entries sum to %s, the balance says %s', trim_scale(e.billed), trim_scale(b.billed))
          when e.credited <> b.credited then format('credited: entries sum to %s, the balance says %s', trim_scale(e.credited), trim_scale(b.credited))
          when b.shipped > b.ordered then format('%s shipped of %s ordered', trim_scale(b.shipped), trim_scale(b.ordered))
          when b.billed - b.credited > ${ceilingOf} then format('%s billed of %s', trim_scale(b.billed - b.credited), trim_scale(${ceilingOf}))
        end as what
      from balances b full join entries e on e.order_line_id = b.order_line_id
    )
    select 'order_line' as kind, found.order_line_id as id, ${lineLabel(accountId)} as label,
      'Order ' || ${lineLabel(accountId)} || ': ' || found.what || '.' as detail
    from found where found.what is not null order by found.order_line_id limit 1`);
  const checked = await countLines(tx, accountId);
  return conclude({
    name: 'quantity_ledger',
    checked,
    offender,
    good: `The entries of ${checked} order lines sum to their balances.`,
  });
}

/** Shipped equals the shipments' quantities; billed less credited equals those of live invoices less their credit notes. */
export async function verifyBilledQuantities(tx: Tx, accountId: AccountId): Promise<Check> {
  const offender = await tx.maybe(sql<Found>`
    with shipped as (
      select l.order_line_id, sum(l.quantity) as quantity
      from fulfilment.shipment s join fulfilment.shipment_line l on l.account_id = s.account_id and l.shipment_id = s.id
      where s.account_id = ${accountId} and s.state = 'shipped' group by l.order_line_id
    ), billed as (
      select l.order_line_id, sum(case i.kind when 'credit_note' then -l.quantity else l.quantity end) as quantity
      from invoices.invoice i
      join invoices.line l on l.account_id = i.account_id and l.invoice_id = i.id and l.revision = i.revision
      where i.account_id = ${accountId} and i.lifecycle in ('issued', 'closed') and l.order_line_id is not null
      group by l.order_line_id
    ), balances as (
      select order_line_id, shipped, billed - credited as billed from orders.quantity_balance where account_id = ${accountId}
    ), found as (
      select coalesce(b.order_line_id, s.order_line_id, i.order_line_id) as order_line_id,
        case
          when coalesce(b.shipped, 0) <> coalesce(s.quantity, 0)
            then format('shipments hold %s, the ledger says %s', trim_scale(coalesce(s.quantity, 0)), trim_scale(coalesce(b.shipped, 0)))
          when coalesce(b.billed, 0) <> coalesce(i.quantity, 0)
            then format('invoices bill %s, the ledger says %s', trim_scale(coalesce(i.quantity, 0)), trim_scale(coalesce(b.billed, 0)))
        end as what
      from balances b
      full join shipped s on s.order_line_id = b.order_line_id
      full join billed i on i.order_line_id = coalesce(b.order_line_id, s.order_line_id)
    )
    select 'order_line' as kind, found.order_line_id as id, ${lineLabel(accountId)} as label,
      'Order ' || ${lineLabel(accountId)} || ': ' || found.what || '.' as detail
    from found where found.what is not null order by found.order_line_id limit 1`);
  const checked = await countLines(tx, accountId);
  const good = `What ${checked} order lines shipped and billed is what shipments and live invoices say.`;
  return conclude({ name: 'billed_quantities', checked, offender, good });
}

/** The quantity of an order line in shipments whose billing is held after their invoice was voided or credited. */
const heldQuantity = (accountId: AccountId) => sql`
  select coalesce(sum(h.quantity), 0) from fulfilment.shipment_line h
  join fulfilment.shipment g on g.account_id = h.account_id and g.id = h.shipment_id and g.state = 'shipped'
  join invoices.claim c on c.account_id = h.account_id and c.source_kind = 'shipment' and c.source_id = g.id and c.state = 'held'
  where h.account_id = ${accountId} and h.order_line_id = l.order_line_id`;

/** What a policy bills at shipping or acceptance has a live or held invoice, or was billed manually; every live claim has a live invoice. */
export async function verifyShippedIsInvoiced(tx: Tx, accountId: AccountId): Promise<Check> {
  const offender = await tx.maybe(sql<Found>`
    select kind, id, label, detail from (
      select 'shipment' as kind, s.id, s.number as label, format('Shipment %s left on %s and has no invoice.', s.number, s.shipped_on) as detail
      from fulfilment.shipment s join orders.sales_order o on o.account_id = s.account_id and o.id = s.order_id
      where s.account_id = ${accountId} and s.state = 'shipped' and ${billsShipments}
        and not exists (
          select 1 from invoices.claim c
          where c.account_id = ${accountId} and c.source_kind = 'shipment' and c.source_id = s.id and c.state <> 'released')
        and (exists (
          select from fulfilment.shipment_line l
          join orders.quantity_balance b on b.account_id = l.account_id and b.order_line_id = l.order_line_id
          where l.account_id = ${accountId} and l.shipment_id = s.id
            and b.shipped - b.billed + b.credited > (${heldQuantity(accountId)}))
          or exists (
            select from invoices.invoice i
            where i.account_id = ${accountId} and i.shipment_id = s.id and i.kind = 'invoice' and i.lifecycle in ('draft', 'issued', 'closed')
              and not exists (select from invoices.invoice n where n.account_id = ${accountId} and n.corrects_id = i.id and n.origin <> 'completion')))
      union all
      select 'order', o.id, o.number, format('Order %s is billed when it is accepted and has no invoice.', o.number)
      from orders.sales_order o where o.account_id = ${accountId} and ${lacksItsInvoice(accountId)}
      union all
      select 'invoice', i.id, i.number, format('Invoice %s is %s but still claims its %s.', coalesce(i.number, 'without number'), i.lifecycle, c.source_kind)
      from invoices.claim c join invoices.invoice i on i.account_id = c.account_id and i.id = c.invoice_id
      where c.account_id = ${accountId} and c.state = 'live' and i.lifecycle in ('void', 'deleted')
      union all
      select 'shipment', c.source_id, null, 'A shipment has more than one live invoice.'
      from invoices.claim c where c.account_id = ${accountId} and c.state <> 'released'
      group by c.source_kind, c.source_id having count(*) > 1
    ) offenders order by kind desc, id limit 1`);
  const checked = await countOf(
    tx,
    sql`select count(*) from fulfilment.shipment where account_id = ${accountId} and state = 'shipped'`,
  );
  return conclude({
    name: 'shipped_is_invoiced',
    checked,
    offender,
    good: `None of ${checked} shipments left without its one invoice.`,
  });
}
