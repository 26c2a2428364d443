/** Reads the tables of the given accounts in one statement, without interpretation. */
export const READ_TABLES = `
  select a.id, json_build_object(
    'orders', (select coalesce(json_agg(json_build_object('id', o.id, 'phase', o.phase)), '[]') from orders.sales_order o where o.account_id = a.id),
    'shipments', (select coalesce(json_agg(json_build_object('id', s.id, 'state', s.state)), '[]') from fulfilment.shipment s where s.account_id = a.id),
    'invoices', (select coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind, 'origin', i.origin, 'corrects', i.corrects_id, 'lifecycle', i.lifecycle, 'series', i.series,
        'serial', i.serial::text, 'number', i.number, 'issued_on', i.issued_on, 'total', i.total::text,
        'tax', (select sum(tax_amount)::text from invoices.tax t where t.account_id = a.id and t.invoice_id = i.id and t.revision = i.revision),
        'credited', s.credited::text, 'debited', s.debited::text, 'balance', s.balance::text, 'is_sent', s.is_sent) order by i.serial), '[]')
      from invoices.invoice i left join invoices.standing s on s.account_id = a.id and s.invoice_id = i.id where i.account_id = a.id),
    'transactions', (select coalesce(json_agg(json_build_object('id', t.id, 'allocated', t.allocated::text, 'amount', t.amount::text,
        'note', t.credit_note_id, 'method', t.method, 'reference', t.reference)), '[]')
      from settlements.transaction t where t.account_id = a.id),
    'settlements', (select coalesce(json_agg(json_build_object('id', s.id, 'state', s.state, 'allocations',
        (select json_agg(json_build_array(l.transaction_id, l.invoice_id, l.amount::text))
          from settlements.allocation l where l.account_id = a.id and l.settlement_id = s.id))), '[]')
      from settlements.settlement s where s.account_id = a.id),
    'lines', (select coalesce(json_agg(json_build_object('id', b.order_line_id, 'shipped', b.shipped::text, 'billed', b.billed::text,
        'credited', b.credited::text)), '[]')
      from orders.quantity_balance b where b.account_id = a.id),
    'doublyBilled', (select count(*) from (select 1 from invoices.claim c where c.account_id = a.id and c.state <> 'released'
      group by c.source_kind, c.source_id having count(*) > 1) doublyBilled),
    'transmissions', (select coalesce(json_agg(json_build_object('id', d.id, 'invoice_id', d.invoice_id, 'state', d.state,
        'counts', d.counts_as_sent)), '[]')
      from transmissions.transmission d where d.account_id = a.id),
    'applied', (select coalesce(json_agg(json_build_object('id', n.source_event_id, 'shipmentId', n.outcome->'shipmentId', 'invoiceId', n.outcome->'invoiceId')
        order by n.id), '[]') from intake.inbound_event n where n.account_id = a.id and n.state = 'applied'),
    'events', (select coalesce(json_object_agg(e.type, e.n), '{}') from (select type, count(*) as n from audit.event
      where account_id = a.id group by type) e),
    'jobs', (select coalesce(json_agg(json_build_object('id', j.id, 'queue', j.queue, 'data', j.data, 'dueAt', j.due_at) order by j.due_at, j.id), '[]')
      from simulation.job j where j.account_id = a.id),
    'entries', (select count(*) from audit.entry t where t.account_id = a.id)
  ) as found
  from unnest($1::uuid[]) as a(id)`;

/** Amounts of issued invoices per order line of an account. */
export const READ_PARTS = `
  select l.order_line_id as id, sum(l.priced)::text as priced
  from invoices.invoice i join invoices.line l on l.account_id = i.account_id and l.invoice_id = i.id and l.revision = i.revision
  where i.account_id = $1 and i.kind = 'invoice' and i.lifecycle in ('issued', 'closed') and l.order_line_id is not null
  group by l.order_line_id`;

/** The totals per rate of every document of an account, and whether a line or a charge has that rate itself. */
export const READ_RATES = `
  select i.id, i.order_id as "orderId", i.kind, i.origin, (t.rate * 10000)::bigint::text as rate, t.taxable_amount::text as net,
    t.tax_amount::text as tax, i.lifecycle in ('issued', 'closed') as "isLive",
    exists (select 1 from invoices.line l where l.account_id = $1 and l.invoice_id = i.id and l.revision = i.revision
      and l.tax_rate = t.rate and l.tax_category = t.category) as "hasLine",
    exists (select 1 from invoices.charge c join orders.charge o on o.account_id = $1 and o.id = c.charge_id
      where c.account_id = $1 and c.invoice_id = i.id and c.revision = i.revision and c.tax_rate = t.rate and c.tax_category = t.category
        and (o.tax_rate is not null or i.origin = 'completion')) as "hasOwnCharge"
  from invoices.invoice i join invoices.tax t on t.account_id = i.account_id and t.invoice_id = i.id and t.revision = i.revision
  where i.account_id = $1`;
