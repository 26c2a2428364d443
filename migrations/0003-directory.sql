create schema directory;

create table directory.customer (
  account_id uuid not null,
  id uuid not null,
  external_id text,
  number text,
  name text not null,
  email text,
  bill_to json,
  ship_to json not null default '[]',
  tax_id text,
  -- A second number beside the tax id: a Steuernummer, a SIREN, a company register number.
  national_tax_id text,
  currency text,
  payment_terms text,
  -- The language of the customer's documents and mails; null: the account's.
  language text check (language ~ '^[a-z]{2}$'),
  sales_rep_email text,
  transmission json not null default '{}',
  billing_policy json,
  status text not null default 'normal' check (status in ('normal', 'preferred', 'hold_shipment', 'hold_all')),
  metadata json not null default '{}',
  -- Orders, invoices and imports find customers by e-mail address or name, without case.
  email_key text generated always as (lower(email)) stored,
  name_key text generated always as (lower(name)) stored,
  content_hash text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  primary key (account_id, id),
  unique (account_id, external_id),
  unique (account_id, number)
);
create index customer_name on directory.customer (account_id, lower(name), id);
create index customer_name_key on directory.customer (account_id, name_key);
create index customer_email_key on directory.customer (account_id, email_key) where email_key is not null;
alter table directory.customer enable row level security, force row level security;
create policy own_account on directory.customer
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
