create schema invoices;

-- One row per series; locked and counted up in the transaction that issues, which does no input or output.
create table invoices.series (
  account_id uuid not null,
  series text not null,
  prefix text not null,
  digits smallint not null,
  first_serial bigint not null,
  next_serial bigint not null,
  last_issued_on date,
  primary key (account_id, series),
  check (next_serial >= first_serial)
);

-- The identity and lifecycle; the content stands in its revisions.
create table invoices.invoice (
  account_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('invoice', 'credit_note')),
  origin text not null check (origin in ('manual', 'shipment', 'completion', 'credit')),
  lifecycle text not null check (lifecycle in ('draft', 'issued', 'closed', 'void', 'deleted')),
  closed_as text check (closed_as in ('paid', 'uncollectible')),
  series text,
  serial bigint,
  number text,
  revision integer not null default 1,
  customer_id uuid not null,
  order_id uuid,
  shipment_id uuid,
  corrects_id uuid,
  currency text not null,
  total numeric(24, 4) not null,
  issued_on date,
  due_on date,
  issued_at timestamptz,
  voided_at timestamptz,
  void_reason text,
  -- What a draft says until it is issued; null from then on.
  draft json,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  primary key (account_id, id),
  unique (account_id, series, serial),
  unique (account_id, number),
  check ((lifecycle in ('draft', 'deleted')) = (number is null)),
  check ((number is null) = (serial is null and series is null and issued_on is null and issued_at is null)),
  check ((lifecycle = 'draft') = (draft is not null)),
  check ((lifecycle = 'closed') = (closed_as is not null))
);
create index invoice_newest on invoices.invoice (account_id, id desc);
create index invoice_customer on invoices.invoice (account_id, customer_id, id desc);
create index invoice_order on invoices.invoice (account_id, order_id) where order_id is not null;
create index invoice_shipment on invoices.invoice (account_id, shipment_id) where shipment_id is not null;
create index invoice_corrects on invoices.invoice (account_id, corrects_id) where corrects_id is not null;

-- Content as issued: only ever added.
create table invoices.revision (
  account_id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  currency text not null,
  prices_include_tax boolean not null,
  issued_on date not null,
  due_on date,
  supplied_on date,
  payment_terms text not null,
  seller json not null,
  bill_to json not null,
  ship_to json,
  order_number text,
  ordered_on date,
  shipment_number text,
  carrier text,
  tracking_number text,
  po_number text,
  buyer_reference text,
  sales_rep_email text,
  corrects json,
  note text,
  line_total numeric(24, 4) not null,
  allowance_total numeric(24, 4) not null check (allowance_total >= 0),
  charge_total numeric(24, 4) not null check (charge_total >= 0),
  net_total numeric(24, 4) not null,
  tax_total numeric(24, 4) not null,
  total numeric(24, 4) not null,
  content_hash text not null,
  created_at timestamptz not null,
  primary key (account_id, invoice_id, revision),
  foreign key (account_id, invoice_id) references invoices.invoice (account_id, id),
  constraint br_co_13 check (net_total = line_total - allowance_total + charge_total),
  constraint br_co_15 check (total = net_total + tax_total)
);
revoke update, delete, truncate on invoices.revision from current_user;

create table invoices.line (
  account_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  position integer not null,
  order_line_id uuid,
  sku text,
  description text not null,
  quantity numeric(20, 6) not null check (quantity > 0),
  unit text not null,
  unit_price numeric(20, 6) not null,
  listed numeric(24, 4) not null,
  priced numeric(24, 4) not null,
  net_amount numeric(24, 4) not null,
  tax_category text not null,
  tax_rate numeric(9, 4) not null,
  exemption_reason text,
  primary key (account_id, id),
  unique (account_id, invoice_id, revision, position),
  foreign key (account_id, invoice_id) references invoices.invoice (account_id, id)
);
create index line_order_line on invoices.line (account_id, order_line_id) where order_line_id is not null;
revoke update, delete, truncate on invoices.line from current_user;

create table invoices.charge (
  account_id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  position integer not null,
  charge_id uuid,
  kind text not null check (kind in ('freight', 'fee', 'discount')),
  description text not null,
  priced numeric(24, 4) not null,
  net_amount numeric(24, 4) not null,
  tax_category text not null,
  tax_rate numeric(9, 4) not null,
  exemption_reason text,
  primary key (account_id, invoice_id, revision, position),
  foreign key (account_id, invoice_id) references invoices.invoice (account_id, id)
);
revoke update, delete, truncate on invoices.charge from current_user;

create table invoices.tax (
  account_id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  category text not null,
  rate numeric(9, 4) not null,
  exemption_reason text,
  taxable_amount numeric(24, 4) not null,
  tax_amount numeric(24, 4) not null,
  primary key (account_id, invoice_id, revision, category, rate),
  foreign key (account_id, invoice_id) references invoices.invoice (account_id, id)
);
revoke update, delete, truncate on invoices.tax from current_user;

-- One live invoice per source. A void or a deleted draft releases it, or holds it so that nothing bills the source again.
create table invoices.claim (
  account_id uuid not null,
  source_kind text not null check (source_kind in ('shipment', 'completion')),
  source_id uuid not null,
  invoice_id uuid not null,
  state text not null check (state in ('live', 'held', 'released')),
  reason text,
  created_at timestamptz not null,
  primary key (account_id, source_kind, source_id, invoice_id),
  foreign key (account_id, invoice_id) references invoices.invoice (account_id, id)
);
create unique index claim_one_live on invoices.claim (account_id, source_kind, source_id) where state <> 'released';
create index claim_invoice on invoices.claim (account_id, invoice_id);

-- Where an issued invoice stands; kept in every transaction that changes it, the flags computed here and nowhere else.
create table invoices.standing (
  account_id uuid not null,
  invoice_id uuid not null,
  customer_id uuid not null,
  kind text not null,
  total numeric(24, 4) not null,
  credited numeric(24, 4) not null default 0 check (credited >= 0),
  debited numeric(24, 4) not null default 0 check (debited >= 0),
  balance numeric(24, 4) not null generated always as (total - credited + debited) stored,
  balance_status text not null generated always as (
    case when total - credited + debited > 0 then 'unpaid' when total - credited + debited = 0 then 'paid' else 'overpaid' end) stored,
  is_paid_in_full boolean not null generated always as (total - credited + debited <= 0) stored,
  is_overpaid boolean not null generated always as (total - credited + debited < 0) stored,
  is_sent boolean not null default false,
  sent_at timestamptz,
  primary key (account_id, invoice_id),
  foreign key (account_id, invoice_id) references invoices.invoice (account_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['series', 'invoice', 'revision', 'line', 'charge', 'tax', 'claim', 'standing'] loop
    execute format('alter table invoices.%I enable row level security, force row level security', name);
    execute format('create policy own_account on invoices.%I using (array_position(nullif(current_setting(''app.account_ids'', true), '''')::uuid[], account_id) is not null)', name);
  end loop;
end $$;
