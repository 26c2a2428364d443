-- What every measurement starts from, made by set-based statements: accounts with keys, customers and products, orders with their lines,
-- packed shipments, and whole histories of issued invoices. Ids are computed from numbers, so that nothing has to be looked up while loading.
create schema bench;

create function bench.id(kind integer, n bigint) returns uuid language sql immutable parallel safe as $$
  select (lpad(to_hex(1767225600000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || 'a' || lpad(to_hex(n & 4095), 3, '0')
    || lpad(to_hex(n), 12, '0'))::uuid
$$;

-- Where each order of a measurement is: `n` is what callers count by.
create table bench.work (
  n bigint primary key,
  account integer not null,
  account_id uuid not null,
  order_id uuid not null,
  shipment_id uuid not null
);

create unlogged table bench.wanted (
  n bigint, account integer, account_id uuid, customer_id uuid, position integer, line_id uuid, product_id uuid, sku text,
  description text, quantity numeric, unit_price numeric, net numeric
);

create function bench.key_text(account integer) returns text language sql immutable as $$
  select 'qt_live_' || lpad(account::text, 43, '0')
$$;

create function bench.make_accounts(first integer, last integer) returns void language plpgsql as $$
begin
  insert into access.account (id, username, name, home_currency, time_zone, payment_terms, address, tax_id, email, phone, website, bank,
    billing_policy, created_at, updated_at)
  select bench.id(1, a), 'bench-' || a, 'Northwind Traders ' || a, 'EUR', 'Europe/Amsterdam', 'net_30',
    '{"line1":"Keizersgracht 100","city":"Amsterdam","postalCode":"1015 CN","country":"NL"}', 'NL001234567B01',
    'billing@northwind-' || a || '.example', '+31 20 1234567', 'https://northwind.example',
    '{"accountHolder":"Northwind Traders","iban":"NL91ABNA0417164300","bic":"ABNANL2A","bankName":"ABN AMRO"}',
    '{"trigger":"shipment_shipped","onCreation":"issue_and_send","orderCharges":"pro_rata","taxRounding":"order","issueDate":"issue_day"}',
    now(), now()
  from generate_series(first, last) a;
  insert into access.api_key (id, account_id, hash, label, role, created_at, last_used_at)
  select bench.id(2, a), bench.id(1, a), encode(sha256(convert_to(bench.key_text(a), 'UTF8')), 'hex'), 'Bench', 'owner', now(), now()
  from generate_series(first, last) a;
  insert into invoices.series (account_id, series, prefix, digits, first_serial, next_serial)
  select bench.id(1, a), 'invoice', 'INV-', 5, 1, 1 from generate_series(first, last) a;
  insert into catalog.tax_rate (account_id, id, name, category, rate, is_default, content_hash, created_at, updated_at)
  select bench.id(1, a), bench.id(5, a), 'Standard', 'S', 21, true, repeat('0', 64), now(), now() from generate_series(first, last) a;
  insert into catalog.product (account_id, id, sku, sku_key, name, unit, unit_price, content_hash, created_at, updated_at)
  select bench.id(1, a), bench.id(4, a * 1000 + p), 'SKU-' || p, 'sku-' || p, 'Product number ' || p, 'H87', round(3.17 + p * 4.61, 2), repeat('0', 64),
    now(), now()
  from generate_series(first, last) a, generate_series(0, 99) p;
  insert into directory.customer (account_id, id, number, name, email, bill_to, tax_id, content_hash, created_at, updated_at)
  select bench.id(1, a), bench.id(3, a * 1000 + c), 'C-' || c, 'Customer ' || md5((a * 1000 + c)::text), 'payables@customer-' || c || '.example',
    format('{"line1":"High Street %s","city":"Utrecht","postalCode":"3511 AB","country":"NL"}', c)::json, 'NL009876543B02',
    repeat('0', 64), now(), now()
  from generate_series(first, last) a, generate_series(0, 49) c;
end $$;

create function bench.want(first bigint, last bigint, accounts integer[], lines integer) returns void language plpgsql as $$
begin
  truncate bench.wanted;
  insert into bench.wanted
  select n, a, bench.id(1, a), bench.id(3, a * 1000 + n % 50), p, bench.id(10 + p, n), bench.id(4, a * 1000 + product), 'SKU-' || product,
    'Product number ' || product, quantity, unit_price, round(quantity * unit_price, 2)
  from (
    select n, accounts[1 + (hashint8(n) & 2147483647) % cardinality(accounts)] as a, p, ((n * 7 + p * 31) % 100)::integer as product,
      (1 + (hashint8(n * 8 + p) & 7))::numeric as quantity
    from generate_series(first, last) n, generate_series(1, lines) p
  ) w, lateral (select round(3.17 + product * 4.61, 2) as unit_price) priced
  order by a, n, p;
  insert into bench.work (n, account, account_id, order_id, shipment_id)
  select n, account, account_id, bench.id(10, n), bench.id(30, n) from bench.wanted where position = 1;
  analyze bench.wanted;
end $$;

-- Orders as they stand once accepted; `phase` completed for those of a history.
create function bench.make_orders(done boolean, life bigint) returns void language plpgsql as $$
begin
  insert into orders.sales_order (account_id, id, number, customer_id, phase, currency, prices_include_tax, ordered_on, po_number,
    po_key, payment_terms, ship_to, billing_policy, net_total, tax_total, total, content_hash, created_at, updated_at, accepted_at, completed_at)
  select account_id, bench.id(10, n), 'SO-' || n, customer_id, case when done then 'completed' else 'accepted' end, 'EUR', false,
    coalesce(current_date - ((life - n) * 1095 / life)::integer, current_date), 'PO-' || n, 'po-' || n, 'net_30',
    '{"name":"Warehouse 4","address":{"line1":"Dock Road 4","city":"Rotterdam","postalCode":"3011 AA","country":"NL"}}',
    '{"trigger":"shipment_shipped","onCreation":"issue_and_send","orderCharges":"pro_rata","taxRounding":"order","issueDate":"issue_day"}',
    net, round(net * 0.21, 2), net + round(net * 0.21, 2), repeat('0', 64), now(), now(), now(), case when done then now() end
  from (select account, account_id, n, customer_id, sum(net) + 12.50 as net from bench.wanted group by 1, 2, 3, 4) o order by account, n;
  insert into orders.line (account_id, id, order_id, position, product_id, sku, description, quantity, unit, unit_price, discount_rate,
    tax_rate, tax_category)
  select account_id, line_id, bench.id(10, n), position, product_id, sku, description, quantity, 'H87', unit_price, 0, 21, 'S'
  from bench.wanted;
  insert into orders.charge (account_id, id, order_id, position, kind, description, amount)
  select account_id, bench.id(14, n), bench.id(10, n), 1, 'freight', 'Freight', 12.50 from bench.wanted where position = 1;
  insert into orders.quantity_balance (account_id, order_line_id, order_id, ceiling, ordered, shipped, billed)
  select account_id, line_id, bench.id(10, n), 'shipped', quantity, case when done then quantity else 0 end,
    case when done then quantity else 0 end
  from bench.wanted;
  insert into orders.quantity_entry (account_id, id, order_line_id, kind, quantity, source_kind, source_id, at)
  select account_id, bench.id(14 + position, n), line_id, 'ordered', quantity, 'order', bench.id(10, n), now() from bench.wanted;
end $$;

create function bench.make_shipments(done boolean) returns void language plpgsql as $$
begin
  insert into fulfilment.shipment (account_id, id, order_id, customer_id, ordinal, number, state, carrier, tracking_number, shipped_at,
    shipped_on, content_hash, created_at, updated_at)
  select account_id, bench.id(30, n), bench.id(10, n), customer_id, 1, 'SO-' || n, case when done then 'shipped' else 'packed' end, 'DHL',
    'JD' || lpad(n::text, 18, '0'), case when done then now() end, case when done then current_date end, repeat('0', 64), now(), now()
  from bench.wanted where position = 1;
  insert into fulfilment.shipment_line (account_id, shipment_id, order_line_id, quantity)
  select account_id, bench.id(30, n), line_id, quantity from bench.wanted;
end $$;

-- What became of an invoice: most were paid, older ones nearly all; the youngest are open and not due yet. `life` is the whole history's
-- length in orders, of three years; without it everything was issued today and stands open.
create function bench.fate(n bigint, life bigint) returns text language sql immutable as $$
  select case
    when life is null then 'open'
    when chance < 5 then 'void'
    when chance < 7 then 'uncollectible'
    when chance < 20 then 'open'
    when n > life - life / 36 and chance < 600 then 'open'
    else 'paid' end
  from (select (hashint8(n * 31) & 2147483647) % 1000 as chance) c
$$;

create function bench.make_invoices(life bigint) returns void language plpgsql as $$
begin
  create temporary table numbered on commit drop as
    select n, account, account_id, customer_id, line_total, line_total + 12.50 as net, round((line_total + 12.50) * 0.21, 2) as tax,
      next_serial + row_number() over (partition by account order by n) - 1 as serial, bench.fate(n, life) as fate,
      coalesce(current_date - ((life - n) * 1095 / life)::integer, current_date) as day
    from (select n, account, account_id, customer_id, sum(net) as line_total from bench.wanted group by 1, 2, 3, 4) o
    join invoices.series s using (account_id) order by account, n;
  update invoices.series s set next_serial = s.next_serial + taken, last_issued_on = current_date
  from (select account_id, count(*) as taken from numbered group by 1) t where t.account_id = s.account_id;
  insert into invoices.invoice (account_id, id, kind, origin, lifecycle, closed_as, series, serial, number, customer_id, order_id, shipment_id,
    currency, total, issued_on, due_on, issued_at, voided_at, created_at, updated_at)
  select account_id, bench.id(40, n), 'invoice', 'shipment',
    case fate when 'open' then 'issued' when 'void' then 'void' else 'closed' end, case when fate in ('paid', 'uncollectible') then fate end,
    'invoice', serial, 'INV-' || lpad(serial::text, greatest(5, length(serial::text)), '0'), customer_id, bench.id(10, n), bench.id(30, n), 'EUR', net + tax, day, day + 30,
    now(), case fate when 'void' then now() end, now(), now()
  from numbered;
  insert into invoices.revision (account_id, invoice_id, revision, currency, prices_include_tax, issued_on, due_on, supplied_on,
    payment_terms, seller, bill_to, ship_to, order_number, ordered_on, shipment_number, carrier, tracking_number, po_number, po_key, line_total,
    allowance_total, charge_total, net_total, tax_total, total, content_hash, created_at)
  select account_id, bench.id(40, n), 1, 'EUR', false, day, day + 30, day, 'net_30',
    '{"name":"Northwind Traders","address":{"line1":"Keizersgracht 100","city":"Amsterdam","postalCode":"1015 CN","country":"NL"},"taxId":"NL001234567B01"}',
    '{"name":"Customer","address":{"line1":"High Street 1","city":"Utrecht","postalCode":"3511 AB","country":"NL"},"taxId":"NL009876543B02"}',
    '{"name":"Warehouse 4","address":{"line1":"Dock Road 4","city":"Rotterdam","postalCode":"3011 AA","country":"NL"}}',
    'SO-' || n, current_date, 'SO-' || n, 'DHL', 'JD' || lpad(n::text, 18, '0'), 'PO-' || n, 'po-' || n, line_total, 0, 12.50, net, tax, net + tax,
    repeat('0', 64), now()
  from numbered;
  insert into invoices.line (account_id, id, invoice_id, revision, position, order_line_id, sku, description, quantity, unit, unit_price,
    listed, priced, net_amount, tax_category, tax_rate)
  select account_id, bench.id(40 + position, n), bench.id(40, n), 1, position, line_id, sku, description, quantity, 'H87', unit_price, net,
    net, net, 'S', 21
  from bench.wanted;
  insert into invoices.charge (account_id, invoice_id, revision, position, charge_id, kind, description, priced, net_amount, tax_category,
    tax_rate)
  select account_id, bench.id(40, n), 1, 1, bench.id(14, n), 'freight', 'Freight', 12.50, 12.50, 'S', 21 from numbered;
  insert into invoices.tax (account_id, invoice_id, revision, category, rate, taxable_amount, tax_amount)
  select account_id, bench.id(40, n), 1, 'S', 21, net, tax from numbered;
  insert into invoices.claim (account_id, source_kind, source_id, invoice_id, state, created_at)
  select account_id, 'shipment', bench.id(30, n), bench.id(40, n), case fate when 'void' then 'held' else 'live' end, now() from numbered;
  insert into invoices.standing (account_id, invoice_id, customer_id, kind, total, due_on, set_aside, credited, is_sent, sent_at)
  select account_id, bench.id(40, n), customer_id, 'invoice', net + tax, day + 30, case when fate in ('void', 'uncollectible') then fate end,
    case fate when 'paid' then net + tax else 0 end, fate <> 'void', case when fate <> 'void' then now() end
  from numbered;
  perform bench.make_payments();
  insert into orders.quantity_entry (account_id, id, order_line_id, kind, quantity, source_kind, source_id, at)
  select account_id, bench.id(k.id + position, n), line_id, k.kind, quantity, k.source_kind, bench.id(k.source, n), now()
  from bench.wanted, (values (17, 'shipped', 'shipment', 30), (20, 'billed', 'invoice', 40)) k(id, kind, source_kind, source);
  perform bench.make_aftermath(life is not null);
end $$;

-- A payment for each invoice that was paid.
create function bench.make_payments() returns void language plpgsql as $$
begin
  insert into settlements.transaction (account_id, id, customer_id, type, method, raises_balance, amount, allocated, currency, effective_on,
    reference, reference_key, content_hash, created_at)
  select account_id, bench.id(80, n), customer_id, 'payment', 'bank_transfer', false, net + tax, net + tax, 'EUR', day + 20, 'INV-' || serial, 'inv-' || serial,
    repeat('0', 64), now()
  from numbered where fate = 'paid';
  insert into settlements.settlement (account_id, id, customer_id, series, serial, number, currency, responsible, state, created_at)
  select account_id, bench.id(81, n), customer_id, 'settlement', serial, 'STL-' || serial, 'EUR', 'api_key:' || bench.id(2, account), 'settled', now()
  from numbered where fate = 'paid';
  insert into settlements.allocation (account_id, settlement_id, position, transaction_id, invoice_id, amount)
  select account_id, bench.id(81, n), 1, bench.id(80, n), bench.id(40, n), net + tax from numbered where fate = 'paid';
end $$;

-- What came of an invoice: delivered, told of, and sealed into the account's chain. A brief one tells of the invoice alone.
create function bench.make_aftermath(brief boolean) returns void language plpgsql as $$
begin
  insert into transmissions.transmission (account_id, id, invoice_id, revision, channel, recipient, recipient_role, purpose, counts_as_sent, state,
    attempts, message_id, created_at, updated_at, accepted_at)
  select account_id, bench.id(50, n), bench.id(40, n), 1, 'email', 'payables@customer-' || n % 50 || '.example', 'customer', 'original', true,
    'accepted', 1, '<' || n || '@bench.example>', now(), now(), now()
  from numbered;
  insert into transmissions.attempt (account_id, transmission_id, number, started_at, finished_at, outcome)
  select account_id, bench.id(50, n), 1, now(), now(), 'accepted' from numbered;
  insert into transmissions.document (account_id, invoice_id, revision, format, hash, size, file_name, media_type, rendered_at)
  select account_id, bench.id(40, n), 1, 'pdf', repeat('0', 64), 30000, 'INV-' || n || '.pdf', 'application/pdf', now() from numbered;
  insert into audit.event (account_id, id, type, subject_kind, subject_id, data, previous, created_at)
  select account_id, bench.id(60 + e.at, n), e.type, e.subject, bench.id(e.id, n),
    json_build_object('number', 'SO-' || n, 'customer_id', customer_id, 'total', (net + tax)::text), '{"state":"before"}', now()
  from numbered, (values (0, 'shipment.shipped', 'shipment', 30), (1, 'order.completed', 'order', 10), (2, 'invoice.issued', 'invoice', 40))
    e(at, type, subject, id)
  where e.at = 2 or not brief;
  insert into audit.entry (account_id, id, actor_kind, actor_id, request_id, action, created_at)
  select account_id, bench.id(60 + e.at, n), 'api_key', bench.id(2, account)::text, 'req_' || left(md5(n::text), 26), e.type, now()
  from numbered, (values (0, 'shipment.shipped'), (1, 'order.completed'), (2, 'invoice.issued')) e(at, type)
  where e.at = 2 or not brief;
  insert into audit.link (account_id, position, entry_id, type, previous_hash, hash, sealed_at)
  select account_id, case when brief then serial else serial * 3 - 2 + e.at end, bench.id(60 + e.at, n), e.type, repeat('0', 64), repeat('0', 64), now()
  from numbered, (values (0, 'shipment.shipped'), (1, 'order.completed'), (2, 'invoice.issued')) e(at, type)
  where e.at = 2 or not brief;
  insert into audit.head (account_id, position, hash)
  select account_id, max(serial) * case when brief then 1 else 3 end, repeat('0', 64) from numbered group by 1
  on conflict (account_id) do update set position = excluded.position;
end $$;

-- Every tenth shipment was told of by another system.
create function bench.make_inbound_events() returns void language sql as $$
  insert into intake.inbound_event (account_id, id, source, source_event_id, type, occurred_at, raw, content_hash, state, outcome, received_at,
    updated_at)
  select account_id, bench.id(90, n), 'warehouse', 'W-' || n, 'shipment.shipped', now(), '{"order":"SO-' || n || '"}', repeat('0', 64), 'applied',
    json_build_object('shipmentId', bench.id(30, n), 'invoiceId', bench.id(40, n)), now(), now()
  from bench.wanted where position = 1 and n % 10 = 0
$$;

-- n from first to last: accepted orders, orders with a packed shipment, or orders shipped and invoiced; `life` as for their fate.
create function bench.load(first bigint, last bigint, accounts integer[], lines integer, state text, life bigint)
returns void language plpgsql as $$
begin
  perform bench.want(first, last, accounts, lines);
  perform bench.make_orders(state = 'invoiced', life);
  if state <> 'accepted' then perform bench.make_shipments(state = 'invoiced'); end if;
  if state = 'invoiced' then
    perform bench.make_invoices(life);
    perform bench.make_inbound_events();
  end if;
end $$;

-- What waits for a person in an account, by its oldest invoices: mails that were given up, shipments whose invoice was taken back.
create function bench.make_trouble(account integer) returns void language plpgsql as $$
begin
  update transmissions.transmission d set state = 'parked', reason = 'Mailbox unavailable.', reason_code = 'refused'
  from (select account_id, id from invoices.invoice where account_id = bench.id(1, account) and lifecycle = 'closed' order by id limit 10) o
  where d.account_id = o.account_id and d.invoice_id = o.id;
  update invoices.claim c set state = 'released'
  from (select account_id, id from invoices.invoice where account_id = bench.id(1, account) and lifecycle = 'void' order by id limit 5) o
  where c.account_id = o.account_id and c.invoice_id = o.id;
end $$;
