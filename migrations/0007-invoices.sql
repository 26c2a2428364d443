create schema invoices;

-- One row for each series; locked and counted up in the transaction that issues, which does no input or output.
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
alter table invoices.series enable row level security, force row level security;
create policy own_account on invoices.series
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- Identity and lifecycle; the content is in the revisions.
create table invoices.invoice (
  account_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('invoice', 'credit_note')),
  origin text not null check (origin in ('manual', 'shipment', 'completion', 'credit', 'imported')),
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
  -- The content of a draft; null once it is issued.
  draft json,
  void_reason text,
  issued_at timestamptz,
  voided_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  primary key (account_id, id),
  unique (account_id, series, serial),
  unique (account_id, number),
  check ((lifecycle in ('draft', 'deleted')) = (number is null)),
  check ((number is null) = (serial is null and series is null and issued_on is null and issued_at is null)),
  check ((lifecycle = 'draft') = (draft is not null)),
  check ((lifecycle = 'closed') = (closed_as is not null)),
  -- Documents that were issued elsewhere keep their numbers: in the series `imported`, without a serial, so that no series of the account
  -- has a gap.
  constraint imported_without_serial check ((origin = 'imported') = (series = 'imported' and serial is null))
);
create index invoice_customer on invoices.invoice (account_id, customer_id, id desc);
create index invoice_order on invoices.invoice (account_id, order_id) where order_id is not null;
create index invoice_shipment on invoices.invoice (account_id, shipment_id) where shipment_id is not null;
create index invoice_corrects on invoices.invoice (account_id, corrects_id) where corrects_id is not null;
create index invoice_issued_on on invoices.invoice (account_id, issued_on, id);
create index invoice_customer_issued_on on invoices.invoice (account_id, customer_id, issued_on, id);
create index invoice_draft on invoices.invoice (account_id, id) where draft is not null;
create index invoice_credit_note on invoices.invoice (account_id, id) where kind = 'credit_note';
alter table invoices.invoice enable row level security, force row level security;
create policy own_account on invoices.invoice
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- The caller's own id of an invoice made by hand: taken before the invoice is written, so that two requests at once make one invoice.
create table invoices.external_id (
  account_id uuid not null,
  external_id text not null,
  invoice_id uuid not null,
  content_hash text not null,
  -- Set when the invoice is voided: its external id is then free for the invoice that replaces it, as with orders.
  voided_at timestamptz,
  name_scope uuid not null generated always as (case when voided_at is null then account_id else invoice_id end) stored,
  primary key (account_id, external_id, name_scope),
  constraint external_id_invoice unique (account_id, invoice_id)
);
alter table invoices.external_id enable row level security, force row level security;
create policy own_account on invoices.external_id
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- The content as issued; rows are only ever added.
create table invoices.revision (
  account_id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  -- The language of the document and its mails.
  language text not null default 'en' check (language ~ '^[a-z]{2}$'),
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
  po_key text generated always as (lower(btrim(po_number))) stored,
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
create index revision_po_key on invoices.revision (account_id, po_key, invoice_id) where po_key is not null;
revoke update, delete, truncate on invoices.revision from current_user;
alter table invoices.revision enable row level security, force row level security;
create policy own_account on invoices.revision
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- A line is only ever found through its invoice, so that issuing writes one index entry for each line.
create table invoices.line (
  account_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  position integer not null,
  order_line_id uuid,
  -- A line of a credit note may give an order discount that no invoice could carry; it then counts as billed. Invoices give their discounts
  -- as charges.
  charge_id uuid,
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
  primary key (account_id, invoice_id, revision, position),
  foreign key (account_id, invoice_id) references invoices.invoice (account_id, id),
  constraint line_one_source check (order_line_id is null or charge_id is null)
);
revoke update, delete, truncate on invoices.line from current_user;
alter table invoices.line enable row level security, force row level security;
create policy own_account on invoices.line
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

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
alter table invoices.charge enable row level security, force row level security;
create policy own_account on invoices.charge
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

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
alter table invoices.tax enable row level security, force row level security;
create policy own_account on invoices.tax
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- At most one live invoice for each source. A void invoice or a deleted draft releases the source, or holds it so that nothing bills it
-- again.
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
create index claim_released on invoices.claim (account_id, source_kind, source_id) where state = 'released';
create index claim_invoice on invoices.claim (account_id, invoice_id);
alter table invoices.claim enable row level security, force row level security;
create policy own_account on invoices.claim
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- What is owed on an issued invoice and whether it was sent; updated in every transaction that changes it. The status columns are computed
-- here and nowhere else. Drafts have no standing.
create table invoices.standing (
  account_id uuid not null,
  invoice_id uuid not null,
  customer_id uuid not null,
  kind text not null,
  due_on date,
  total numeric(24, 4) not null,
  credited numeric(24, 4) not null default 0 check (credited >= 0),
  debited numeric(24, 4) not null default 0 check (debited >= 0),
  balance numeric(24, 4) not null generated always as (total - credited + debited) stored,
  balance_status text not null generated always as (
    case when total - credited + debited > 0 then 'unpaid' when total - credited + debited = 0 then 'paid' else 'overpaid' end) stored,
  is_paid_in_full boolean not null generated always as (total - credited + debited <= 0) stored,
  is_overpaid boolean not null generated always as (total - credited + debited < 0) stored,
  -- Nobody waits for its payment.
  set_aside text check (set_aside in ('void', 'uncollectible')),
  -- Where lists show it.
  place text not null generated always as (
    coalesce(set_aside,
      case when total - credited + debited > 0 then 'unpaid' when total - credited + debited = 0 then 'paid' else 'overpaid' end)) stored,
  is_sent boolean not null default false,
  sent_at timestamptz,
  -- It was to be sent, and there was nobody to send it to. Only a hint: whether it was sent since is always looked up.
  lacks_recipient boolean not null default false,
  primary key (account_id, invoice_id),
  foreign key (account_id, invoice_id) references invoices.invoice (account_id, id)
);
create index standing_status on invoices.standing (account_id, kind, is_sent, place, invoice_id);
create index standing_customer on invoices.standing (account_id, customer_id, kind, is_sent, place, invoice_id);
create index standing_due on invoices.standing (account_id, due_on, invoice_id) where kind = 'invoice' and place = 'unpaid';
-- What is no longer owed, by the day it was due. Issuing an invoice writes nothing here.
create index standing_due_settled on invoices.standing (account_id, due_on, invoice_id)
  where kind = 'invoice' and place <> 'unpaid' and due_on is not null;
create index standing_lacks_recipient on invoices.standing (account_id, invoice_id)
  where lacks_recipient and not is_sent and not (is_paid_in_full and credited > 0);
alter table invoices.standing enable row level security, force row level security;
create policy own_account on invoices.standing
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
