create schema fulfilment;

create table fulfilment.shipment (
  account_id uuid not null,
  id uuid not null,
  external_id text,
  order_id uuid not null,
  customer_id uuid not null,
  ordinal integer not null check (ordinal >= 1),
  number text not null,
  state text not null check (state in ('packed', 'shipped', 'voided')),
  carrier text,
  tracking_number text,
  shipped_at timestamptz,
  shipped_on date,
  voided_at timestamptz,
  content_hash text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  primary key (account_id, id),
  unique (account_id, external_id),
  unique (account_id, number),
  unique (account_id, order_id, ordinal),
  check (state <> 'shipped' or (shipped_at is not null and shipped_on is not null))
);
create index shipment_newest on fulfilment.shipment (account_id, id desc);

create table fulfilment.shipment_line (
  account_id uuid not null,
  shipment_id uuid not null,
  order_line_id uuid not null,
  quantity numeric(20, 6) not null check (quantity > 0),
  primary key (account_id, shipment_id, order_line_id),
  foreign key (account_id, shipment_id) references fulfilment.shipment (account_id, id)
);

alter table fulfilment.shipment enable row level security, force row level security;
create policy own_account on fulfilment.shipment
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
alter table fulfilment.shipment_line enable row level security, force row level security;
create policy own_account on fulfilment.shipment_line
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
