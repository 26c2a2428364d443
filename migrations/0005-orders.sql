create schema orders;

create table orders.number_series (
  account_id uuid not null,
  series text not null,
  prefix text not null,
  next_serial bigint not null,
  primary key (account_id, series)
);

create table orders.sales_order (
  account_id uuid not null,
  id uuid not null,
  external_id text,
  number text not null,
  customer_id uuid not null,
  phase text not null check (phase in ('draft', 'accepted', 'completed', 'void')),
  currency text not null,
  prices_include_tax boolean not null,
  ordered_on date not null,
  po_number text,
  buyer_reference text,
  payment_terms text not null,
  bill_to json,
  ship_to json,
  sales_rep_email text,
  billing_policy json not null,
  note text,
  net_total numeric(24, 4) not null,
  tax_total numeric(24, 4) not null,
  total numeric(24, 4) not null,
  metadata json not null default '{}',
  content_hash text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  accepted_at timestamptz,
  completed_at timestamptz,
  voided_at timestamptz,
  version integer not null default 1,
  primary key (account_id, id),
  unique (account_id, external_id),
  unique (account_id, number)
);
create unique index sales_order_po_number on orders.sales_order (account_id, customer_id, po_number)
  where po_number is not null and phase <> 'void';
create index sales_order_newest on orders.sales_order (account_id, id desc);
create index sales_order_customer on orders.sales_order (account_id, customer_id, id desc);

create table orders.line (
  account_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  position integer not null,
  external_id text,
  product_id uuid,
  sku text,
  description text not null,
  quantity numeric(20, 6) not null check (quantity > 0),
  unit text not null,
  unit_price numeric(20, 6) not null check (unit_price >= 0),
  discount_rate numeric(8, 6) not null check (discount_rate between 0 and 1),
  tax_rate numeric(9, 4) not null check (tax_rate >= 0),
  tax_category text not null check (tax_category in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M')),
  exemption_reason text,
  primary key (account_id, id),
  unique (account_id, order_id, position),
  foreign key (account_id, order_id) references orders.sales_order (account_id, id)
);

create table orders.charge (
  account_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('freight', 'fee', 'discount')),
  description text not null,
  amount numeric(24, 4) not null check (amount >= 0),
  tax_rate numeric(9, 4) check (tax_rate >= 0),
  tax_category text check (tax_category in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M')),
  exemption_reason text,
  primary key (account_id, id),
  unique (account_id, order_id, position),
  foreign key (account_id, order_id) references orders.sales_order (account_id, id)
);

-- The quantity ledger. Entries are only ever added; the balance beside them carries the limits nobody can get round:
-- nothing ships that was not ordered, nothing is billed beyond the trigger's ceiling.
create table orders.quantity_balance (
  account_id uuid not null,
  order_line_id uuid not null,
  order_id uuid not null,
  ceiling text not null check (ceiling in ('ordered', 'shipped')),
  ordered numeric(20, 6) not null check (ordered >= 0),
  shipped numeric(20, 6) not null default 0 check (shipped >= 0),
  returned numeric(20, 6) not null default 0 check (returned >= 0),
  billed numeric(20, 6) not null default 0 check (billed >= 0),
  credited numeric(20, 6) not null default 0 check (credited >= 0),
  primary key (account_id, order_line_id),
  foreign key (account_id, order_line_id) references orders.line (account_id, id),
  constraint shipped_within_ordered check (shipped <= ordered),
  constraint returned_within_shipped check (returned <= shipped),
  constraint credited_within_billed check (credited <= billed),
  constraint billed_within_ceiling check (billed - credited <= case ceiling when 'ordered' then ordered else shipped end)
);
create index quantity_balance_order on orders.quantity_balance (account_id, order_id);

create table orders.quantity_entry (
  account_id uuid not null,
  id uuid not null,
  order_line_id uuid not null,
  kind text not null check (kind in ('ordered', 'shipped', 'returned', 'billed', 'credited')),
  quantity numeric(20, 6) not null check (quantity <> 0),
  source_kind text not null,
  source_id uuid not null,
  at timestamptz not null,
  primary key (account_id, id),
  -- To the balance, not the line: a draft's lines may be replaced, and deleting one would ask for rights on this table nobody has.
  foreign key (account_id, order_line_id) references orders.quantity_balance (account_id, order_line_id)
);
-- A source moves a line's quantity once in each direction.
create unique index quantity_entry_once on orders.quantity_entry (account_id, order_line_id, kind, source_id, sign(quantity));
revoke update, delete, truncate on orders.quantity_entry from current_user;

alter table orders.number_series enable row level security, force row level security;
create policy own_account on orders.number_series
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
alter table orders.sales_order enable row level security, force row level security;
create policy own_account on orders.sales_order
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
alter table orders.line enable row level security, force row level security;
create policy own_account on orders.line
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
alter table orders.charge enable row level security, force row level security;
create policy own_account on orders.charge
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
alter table orders.quantity_balance enable row level security, force row level security;
create policy own_account on orders.quantity_balance
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
alter table orders.quantity_entry enable row level security, force row level security;
create policy own_account on orders.quantity_entry
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
