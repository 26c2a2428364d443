create schema orders;

create table orders.number_series (
  account_id uuid not null,
  series text not null,
  prefix text not null,
  next_serial bigint not null,
  primary key (account_id, series)
);
alter table orders.number_series enable row level security, force row level security;
create policy own_account on orders.number_series
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

create table orders.sales_order (
  account_id uuid not null,
  id uuid not null,
  external_id text,
  number text not null,
  -- The external id and the number of a void order are free for the order that replaces it. Among orders that are not void they are unique:
  -- their scope is the account. The scope of a void order is the order itself.
  name_scope uuid not null generated always as (case when voided_at is null then account_id else id end) stored,
  customer_id uuid not null,
  phase text not null check (phase in ('draft', 'accepted', 'completed', 'void')),
  -- For an order that a person closed before everything was shipped: whether the rest of its charges was billed then or waived. What is
  -- billed again after a waiver bills that rest again.
  closed_short text check (closed_short in ('billed', 'waived')),
  ordered_on date not null,
  po_number text,
  -- PO numbers are compared trimmed and without case. Whether two open orders may have the same one is a setting of the account.
  po_key text,
  buyer_reference text,
  bill_to json,
  ship_to json,
  sales_rep_email text,
  payment_terms text not null,
  billing_policy json not null,
  note text,
  currency text not null,
  prices_include_tax boolean not null,
  net_total numeric(24, 4) not null,
  tax_total numeric(24, 4) not null,
  total numeric(24, 4) not null,
  -- The part of the order's discounts that fitted on no document and could not be credited, in the order's price mode, and since when:
  -- a person has to decide.
  uncredited_discount numeric(24, 4) check (uncredited_discount > 0),
  uncredited_at timestamptz,
  metadata json not null default '{}',
  content_hash text not null,
  accepted_at timestamptz,
  completed_at timestamptz,
  voided_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  primary key (account_id, id),
  constraint sales_order_external_id unique (account_id, external_id, name_scope),
  constraint sales_order_number unique (account_id, number, name_scope),
  -- Undoing an import removes customers and products. Those that an order or a payment names cannot be removed, not even when both happen
  -- at the same moment. Invoices need no such key: those of orders are protected by the order's key, others lock the customer.
  constraint sales_order_customer foreign key (account_id, customer_id) references directory.customer (account_id, id)
);
create index sales_order_customer on orders.sales_order (account_id, customer_id, id desc);
create index sales_order_not_completed on orders.sales_order (account_id, phase, id) where phase <> 'completed';
create index sales_order_ordered_on on orders.sales_order (account_id, ordered_on, id);
-- A PO number is looked up without knowing its customer.
create index sales_order_po_key on orders.sales_order (account_id, po_key, id) where po_key is not null;
-- The other open orders of a customer with the same PO number, however often the number ("N/A") was used before.
create index sales_order_open_po on orders.sales_order (account_id, customer_id, po_key, id)
  where po_key is not null and phase in ('draft', 'accepted');
create index sales_order_uncredited on orders.sales_order (account_id, id) where uncredited_discount is not null;
alter table orders.sales_order enable row level security, force row level security;
create policy own_account on orders.sales_order
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

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
  tax_category text not null check (tax_category in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M')),
  tax_rate numeric(9, 4) not null check (tax_rate >= 0),
  exemption_reason text,
  primary key (account_id, id),
  unique (account_id, order_id, position),
  foreign key (account_id, order_id) references orders.sales_order (account_id, id),
  constraint line_product foreign key (account_id, product_id) references catalog.product (account_id, id)
);
-- Removing a product looks for lines that name it.
create index line_product on orders.line (account_id, product_id) where product_id is not null;
alter table orders.line enable row level security, force row level security;
create policy own_account on orders.line
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

create table orders.charge (
  account_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('freight', 'fee', 'discount')),
  description text not null,
  amount numeric(24, 4) not null check (amount >= 0),
  tax_category text check (tax_category in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M')),
  tax_rate numeric(9, 4) check (tax_rate >= 0),
  exemption_reason text,
  primary key (account_id, id),
  unique (account_id, order_id, position),
  foreign key (account_id, order_id) references orders.sales_order (account_id, id)
);
alter table orders.charge enable row level security, force row level security;
create policy own_account on orders.charge
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- The quantity ledger has two tables. Entries are only ever added. The balance of each line carries the limits that nothing can get past:
-- nothing is shipped that was not ordered, and nothing is billed beyond the ceiling of the billing trigger.
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
alter table orders.quantity_balance enable row level security, force row level security;
create policy own_account on orders.quantity_balance
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

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
  -- References the balance, not the line: a draft's lines may be replaced, and deleting a line would need rights on this table that nobody
  -- has.
  foreign key (account_id, order_line_id) references orders.quantity_balance (account_id, order_line_id)
);
-- A source moves the quantity of a line once in each direction.
create unique index quantity_entry_once on orders.quantity_entry (account_id, order_line_id, kind, source_id, sign(quantity));
revoke update, delete, truncate on orders.quantity_entry from current_user;
alter table orders.quantity_entry enable row level security, force row level security;
create policy own_account on orders.quantity_entry
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
