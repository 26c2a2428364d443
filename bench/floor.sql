-- The floor: one stored procedure an invoice that writes the rows the product writes, with nothing around it. It runs with its owner's
-- rights, so row level security costs it nothing, and it locks the number series as late as it can.
-- NEW_ID stands for the fastest maker of ordered ids the server has.
create function bench.bill_shipment(acc uuid, key uuid, s fulfilment.shipment) returns uuid language plpgsql security definer as $$
declare
  ts timestamptz := now();
  today date := current_date;
  o orders.sales_order;
  a access.account;
  c directory.customer;
  inv uuid := NEW_ID;
  dlv uuid := NEW_ID;
  given bigint;
  line_total numeric;
  freight numeric;
  tax numeric;
  told uuid[] := array[NEW_ID, NEW_ID, NEW_ID];
begin
  with moving as (
    select order_line_id, quantity from fulfilment.shipment_line where account_id = acc and shipment_id = s.id
  ), balances as (
    update orders.quantity_balance b set shipped = b.shipped + m.quantity, billed = b.billed + m.quantity
    from moving m where b.account_id = acc and b.order_line_id = m.order_line_id
  )
  insert into orders.quantity_entry (account_id, id, order_line_id, kind, quantity, source_kind, source_id, at)
  select acc, NEW_ID, m.order_line_id, k.kind, m.quantity, k.source_kind, k.source_id, ts
  from moving m, (values ('shipped', 'shipment', s.id), ('billed', 'invoice', inv)) k(kind, source_kind, source_id);

  update orders.sales_order x set phase = 'completed', completed_at = ts, updated_at = ts, version = version + 1
  where x.account_id = acc and x.id = s.order_id and x.phase = 'accepted' and not exists (
    select from orders.quantity_balance b where b.account_id = acc and b.order_id = x.id and b.shipped < b.ordered)
  returning * into strict o;

  select * into strict a from access.account where id = acc;
  select * into strict c from directory.customer where account_id = acc and id = o.customer_id;
  select sum(round(sl.quantity * l.unit_price, 2)) into strict line_total
  from fulfilment.shipment_line sl join orders.line l on l.account_id = acc and l.id = sl.order_line_id
  where sl.account_id = acc and sl.shipment_id = s.id;
  select coalesce(sum(amount), 0) into strict freight from orders.charge where account_id = acc and order_id = o.id;
  tax := round((line_total + freight) * 0.21, 2);

  update invoices.series set next_serial = next_serial + 1, last_issued_on = today where account_id = acc and series = 'invoice'
  returning next_serial - 1 into strict given;

  insert into invoices.invoice (account_id, id, kind, origin, lifecycle, series, serial, number, customer_id, order_id, shipment_id, currency,
    total, issued_on, due_on, issued_at, created_at, updated_at)
  values (acc, inv, 'invoice', 'shipment', 'issued', 'invoice', given, 'INV-' || lpad(given::text, 5, '0'), o.customer_id, o.id, s.id,
    o.currency, line_total + freight + tax, today, today + 30, ts, ts, ts);
  insert into invoices.revision (account_id, invoice_id, revision, currency, prices_include_tax, issued_on, due_on, supplied_on,
    payment_terms, seller, bill_to, ship_to, order_number, ordered_on, shipment_number, carrier, tracking_number, po_number, po_key, line_total,
    allowance_total, charge_total, net_total, tax_total, total, content_hash, created_at)
  values (acc, inv, 1, o.currency, o.prices_include_tax, today, today + 30, today, o.payment_terms,
    format('{"name":"%s","address":%s,"taxId":"%s","email":"%s","phone":"%s","website":"%s","bank":%s}', a.name, a.address, a.tax_id, a.email,
      a.phone, a.website, a.bank)::json,
    format('{"name":"%s","address":%s,"taxId":"%s","email":"%s"}', c.name, coalesce(o.bill_to, c.bill_to), c.tax_id, c.email)::json,
    o.ship_to, o.number,
    o.ordered_on, s.number, s.carrier, s.tracking_number, o.po_number, o.po_key, line_total, 0, freight, line_total + freight, tax,
    line_total + freight + tax, encode(sha256(convert_to(inv::text, 'UTF8')), 'hex'), ts);
  insert into invoices.line (account_id, id, invoice_id, revision, position, order_line_id, sku, description, quantity, unit, unit_price,
    listed, priced, net_amount, tax_category, tax_rate, exemption_reason)
  select acc, NEW_ID, inv, 1, l.position, l.id, l.sku, l.description, sl.quantity, l.unit, l.unit_price, net, net, net, l.tax_category,
    l.tax_rate, l.exemption_reason
  from fulfilment.shipment_line sl join orders.line l on l.account_id = acc and l.id = sl.order_line_id,
    lateral (select round(sl.quantity * l.unit_price, 2) as net) n
  where sl.account_id = acc and sl.shipment_id = s.id;
  insert into invoices.charge (account_id, invoice_id, revision, position, charge_id, kind, description, priced, net_amount, tax_category,
    tax_rate)
  select acc, inv, 1, x.position, x.id, x.kind, x.description, x.amount, x.amount, 'S', 21
  from orders.charge x where x.account_id = acc and x.order_id = o.id;
  insert into invoices.tax (account_id, invoice_id, revision, category, rate, taxable_amount, tax_amount)
  values (acc, inv, 1, 'S', 21, line_total + freight, tax);
  insert into invoices.standing (account_id, invoice_id, customer_id, kind, total, due_on)
  values (acc, inv, o.customer_id, 'invoice', line_total + freight + tax, today + 30);
  insert into invoices.claim (account_id, source_kind, source_id, invoice_id, state, created_at)
  values (acc, 'shipment', s.id, inv, 'live', ts);
  insert into transmissions.transmission (account_id, id, invoice_id, revision, channel, recipient, recipient_role, purpose, counts_as_sent, state,
    next_attempt_at, job_id, created_at, updated_at)
  values (acc, dlv, inv, 1, 'email', c.email, 'customer', 'original', true, 'queued', ts, dlv, ts, ts);
  insert into pgboss.job_common (id, name, data, priority, start_after, created_on, expire_seconds, deletion_seconds, keep_until, retry_limit,
    retry_delay, retry_backoff, retry_delay_max, policy, heartbeat_seconds)
  values (dlv, 'transmit', jsonb_build_object('accountId', acc, 'transmissionId', dlv), 0, ts, ts, 900, 604800, ts + interval '14 days', 20, 5,
    true, 900, 'standard', 20);
  insert into audit.event (account_id, id, type, subject_kind, subject_id, data, previous, created_at)
  values
    (acc, told[1], 'shipment.shipped', 'shipment', s.id, format('{"number":"%s","order_id":"%s","shipped_at":"%s","carrier":"%s",'
      '"tracking_number":"%s"}', s.number, right(o.id::text, 30), left(ts::text, 24), s.carrier, s.tracking_number)::json,
      '{"state":"packed"}', ts),
    (acc, told[2], 'order.completed', 'order', o.id, format('{"number":"%s","customer_id":"%s","phase":"completed"}', o.number,
      right(o.customer_id::text, 30))::json, '{"phase":"accepted"}', ts),
    (acc, told[3], 'invoice.issued', 'invoice', inv, format('{"number":"INV-%s","total":"%s","currency":"%s","issued_on":"%s","due_on":"%s",'
      '"order_id":"%s","shipment_id":"%s","customer_id":"%s"}', lpad(given::text, 5, '0'), line_total + freight + tax, o.currency, today,
      today + 30, right(o.id::text, 30), right(s.id::text, 30), right(o.customer_id::text, 30))::json, '{"status":"draft"}', ts);
  insert into audit.entry (account_id, id, actor_kind, actor_id, request_id, action, created_at)
  select acc, told[t.at], 'api_key', key, 'req_' || left(md5(inv::text), 26), t.type, ts
  from (values (1, 'shipment.shipped'), (2, 'order.completed'), (3, 'invoice.issued')) t(at, type);
  insert into audit.pending (account_id, entry_id) select acc, unnest(told);
  return inv;
end $$;

-- A packed shipment ships and is invoiced.
create function bench.ship_shipment(acc uuid, key uuid, shp uuid) returns uuid language plpgsql security definer as $$
declare
  ts timestamptz := now();
  s fulfilment.shipment;
begin
  update fulfilment.shipment set state = 'shipped', shipped_at = ts, shipped_on = current_date, updated_at = ts, version = version + 1
  where account_id = acc and id = shp and state = 'packed' returning * into strict s;
  return bench.bill_shipment(acc, key, s);
end $$;

create function bench.ship(number bigint) returns uuid language plpgsql security definer as $$
declare w bench.work;
begin
  select * into strict w from bench.work where n = number;
  return bench.ship_shipment(w.account_id, w.account_id, w.shipment_id);
end $$;

-- An accepted order is packed whole, ships and is invoiced.
create function bench.pack_and_ship(number bigint) returns uuid language plpgsql security definer as $$
declare
  w bench.work;
  ts timestamptz := now();
  s fulfilment.shipment;
  packed uuid := NEW_ID;
begin
  select * into strict w from bench.work where n = number;
  insert into fulfilment.shipment (account_id, id, order_id, customer_id, ordinal, number, state, shipped_at, shipped_on, content_hash,
    created_at, updated_at)
  select account_id, w.shipment_id, id, customer_id, 1, o.number, 'shipped', ts, current_date,
    encode(sha256(convert_to(w.shipment_id::text, 'UTF8')), 'hex'), ts, ts
  from orders.sales_order o where account_id = w.account_id and id = w.order_id returning * into strict s;
  insert into fulfilment.shipment_line (account_id, shipment_id, order_line_id, quantity)
  select account_id, w.shipment_id, order_line_id, ordered - shipped
  from orders.quantity_balance where account_id = w.account_id and order_id = w.order_id;
  insert into audit.event (account_id, id, type, subject_kind, subject_id, data, created_at)
  select w.account_id, packed, 'shipment.packed', 'shipment', w.shipment_id, format('{"number":"%s","order_id":"%s","lines":[%s]}', s.number,
    right(w.order_id::text, 30), string_agg(format('{"order_line_id":"%s","quantity":"%s"}', right(order_line_id::text, 30),
      trim_scale(quantity)), ','))::json, ts
  from fulfilment.shipment_line where account_id = w.account_id and shipment_id = w.shipment_id;
  insert into audit.entry (account_id, id, actor_kind, actor_id, request_id, action, created_at)
  values (w.account_id, packed, 'api_key', w.account_id, 'req_' || left(md5(packed::text), 26), 'shipment.packed', ts);
  insert into audit.pending (account_id, entry_id) values (w.account_id, packed);
  return bench.bill_shipment(w.account_id, w.account_id, s);
end $$;
