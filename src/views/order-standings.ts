/** The standing of orders: quantities by line, shipments, live invoices and their balances. Read-only. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import { parseMoney } from '#kernel/money.ts';
import { parseQuantity } from '#kernel/quantity.ts';
import type { AccountId, CustomerId, InvoiceId, OrderId, OrderLineId, ShipmentId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface StandingQuantities {
  readonly ordered: bigint;
  readonly shipped: bigint;
  readonly returned: bigint;
  readonly billed: bigint;
  readonly credited: bigint;
}

export interface OrderStanding {
  readonly customer: { readonly id: CustomerId; readonly externalId: string | null; readonly name: string };
  /** Empty before the order is accepted. */
  readonly quantities: ReadonlyMap<OrderLineId, StandingQuantities>;
  /** Packed or shipped, oldest first. */
  readonly shipments: readonly { readonly id: ShipmentId; readonly state: 'packed' | 'shipped' }[];
  /** Neither void nor deleted, oldest first; amounts in minor units, a draft's balance is 0. */
  readonly invoices: readonly {
    readonly id: InvoiceId;
    readonly isDraft: boolean;
    readonly total: bigint;
    readonly balance: bigint;
    /** Amount credited by credit notes; null when there is none. */
    readonly creditedBack: bigint | null;
  }[];
  /** Numbers of the customer's other open orders with the same PO number, if the account is set to warn. */
  readonly samePo: readonly string[];
}

interface Row {
  readonly id: OrderId;
  readonly currency: string;
  readonly customer: [CustomerId, string | null, string];
  readonly quantities: readonly [OrderLineId, string, string, string, string, string][] | null;
  readonly shipments: readonly [ShipmentId, 'packed' | 'shipped'][] | null;
  readonly invoices: readonly [InvoiceId, boolean, string, string, string | null][] | null;
  readonly samePo: readonly string[] | null;
}

/** Maximum number of orders listed per PO number. */
const MAX_NAMED = 10;

export async function loadOrderStandings(
  tx: Tx,
  accountId: AccountId,
  ids: readonly OrderId[],
): Promise<Map<OrderId, OrderStanding>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.many(sql<Row>`
    select o.id, o.currency, json_build_array(c.id, c.external_id, c.name) as customer,
      (select json_agg(json_build_array(b.order_line_id, b.ordered::text, b.shipped::text, b.returned::text, b.billed::text, b.credited::text))
        from orders.quantity_balance b where b.account_id = ${accountId} and b.order_id = o.id) as quantities,
      (select json_agg(json_build_array(s.id, s.state) order by s.id)
        from fulfilment.shipment s where s.account_id = ${accountId} and s.order_id = o.id and s.state <> 'voided') as shipments,
      (select json_agg(json_build_array(i.id, i.lifecycle = 'draft', i.total::text, coalesce(t.balance, 0)::text,
          (select sum(n.total)::text from invoices.invoice n
            where n.account_id = ${accountId} and n.corrects_id = i.id and n.lifecycle in ('issued', 'closed'))) order by i.id)
        from invoices.invoice i
        left join invoices.standing t on t.account_id = ${accountId} and t.invoice_id = i.id
        where i.account_id = ${accountId} and i.order_id = o.id and i.kind = 'invoice' and i.lifecycle in ('draft', 'issued', 'closed')
      ) as invoices,
      (select json_agg(s.number order by s.id) from (
        select p.id, p.number from orders.sales_order p
        where p.account_id = ${accountId} and p.po_key = o.po_key and p.po_key is not null and p.customer_id = o.customer_id and p.id <> o.id
          and p.phase in ('draft', 'accepted') and o.phase in ('draft', 'accepted') and a.po_numbers <> 'allow'
        order by p.id limit ${MAX_NAMED}) s) as "samePo"
    from orders.sales_order o
    join access.account a on a.id = ${accountId}
    join directory.customer c on c.account_id = ${accountId} and c.id = o.customer_id
    where o.account_id = ${accountId} and o.id = any(${[...ids]}::uuid[])`);
  return new Map(rows.map((row) => [row.id, toStanding(row)]));
}

function toStanding(row: Row): OrderStanding {
  const quantity = (text: string) => present(parseQuantity(text), 'a stored quantity is valid');
  const money = (text: string) => present(parseMoney(text, row.currency), 'a stored amount is valid');
  const [id, externalId, name] = row.customer;
  return {
    customer: { id, externalId, name },
    quantities: new Map(
      (row.quantities ?? []).map(([lineId, ordered, shipped, returned, billed, credited]) => [
        lineId,
        {
          ordered: quantity(ordered),
          shipped: quantity(shipped),
          returned: quantity(returned),
          billed: quantity(billed),
          credited: quantity(credited),
        },
      ]),
    ),
    shipments: (row.shipments ?? []).map(([shipmentId, state]) => ({ id: shipmentId, state })),
    invoices: (row.invoices ?? []).map(([invoiceId, isDraft, total, balance, creditedBack]) => ({
      id: invoiceId,
      isDraft,
      total: money(total),
      balance: money(balance),
      creditedBack: creditedBack === null ? null : money(creditedBack),
    })),
    samePo: row.samePo ?? [],
  };
}
