create schema catalog;

create table catalog.tax_rate (
  account_id uuid not null,
  id uuid not null,
  external_id text,
  name text not null,
  category text not null check (category in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M')),
  rate numeric(9, 4) not null check (rate >= 0),
  exemption_reason text,
  -- The rate of lines that name no rate and whose product has none.
  is_default boolean not null default false,
  content_hash text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  primary key (account_id, id),
  unique (account_id, external_id),
  unique (account_id, name)
);
create unique index tax_rate_one_default on catalog.tax_rate (account_id) where is_default;
alter table catalog.tax_rate enable row level security, force row level security;
create policy own_account on catalog.tax_rate
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

create table catalog.product (
  account_id uuid not null,
  id uuid not null,
  external_id text,
  sku text not null,
  -- SKUs are compared without case: two products whose SKUs differ only in case are one product that was entered twice. The program
  -- computes the key; the SKU is stored as it was written.
  sku_key text not null,
  name text not null,
  unit text not null,
  unit_price numeric(20, 6) check (unit_price >= 0),
  tax_category text check (tax_category in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M')),
  tax_rate numeric(9, 4) check (tax_rate >= 0),
  exemption_reason text,
  metadata json not null default '{}',
  content_hash text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  primary key (account_id, id),
  unique (account_id, external_id),
  constraint product_account_id_sku_key unique (account_id, sku_key)
);
create index product_name on catalog.product (account_id, lower(name), id);
create index product_sku on catalog.product (account_id, lower(sku), id);
-- Lines name products by the SKU as it is written, too.
create index product_sku_as_written on catalog.product (account_id, sku);
alter table catalog.product enable row level security, force row level security;
create policy own_account on catalog.product
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
