create schema fulfilment;

create table fulfilment.shipment (
  account_id uuid not null,
  id uuid not null,
  external_id text,
  order_id uuid not null,
  customer_id uuid not null,
  ordinal integer not null check (ordinal >= 1),
  number text not null,
  -- The external id and the number of a void shipment are free for the shipment that replaces it, as with orders.
  name_scope uuid not null generated always as (case when voided_at is null then account_id else id end) stored,
  state text not null check (state in ('packed', 'shipped', 'voided')),
  -- Shipped while no invoice claimed it. Only a hint: whether an invoice claims it now is always looked up.
  left_unbilled boolean not null default false,
  carrier text,
  tracking_number text,
  shipped_on date,
  shipped_at timestamptz,
  voided_at timestamptz,
  content_hash text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  primary key (account_id, id),
  constraint shipment_external_id unique (account_id, external_id, name_scope),
  constraint shipment_number unique (account_id, number, name_scope),
  unique (account_id, order_id, ordinal),
  check (state <> 'shipped' or (shipped_at is not null and shipped_on is not null))
);
-- No index contains a column that shipping a billed shipment changes, so that PostgreSQL can update the row in place. Packed shipments are
-- found through their open orders.
create index shipment_left_unbilled on fulfilment.shipment (account_id, id) where left_unbilled;
create index shipment_voided on fulfilment.shipment (account_id, id) where voided_at is not null;
alter table fulfilment.shipment enable row level security, force row level security;
create policy own_account on fulfilment.shipment
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

create table fulfilment.shipment_line (
  account_id uuid not null,
  shipment_id uuid not null,
  order_line_id uuid not null,
  quantity numeric(20, 6) not null check (quantity > 0),
  primary key (account_id, shipment_id, order_line_id),
  foreign key (account_id, shipment_id) references fulfilment.shipment (account_id, id)
);
alter table fulfilment.shipment_line enable row level security, force row level security;
create policy own_account on fulfilment.shipment_line
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
