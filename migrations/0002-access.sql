create schema access;

create table access.account (
  id uuid primary key,
  username text not null unique,
  name text not null,
  home_currency text not null,
  time_zone text not null,
  payment_terms text not null,
  address json,
  tax_id text,
  email text,
  phone text,
  website text,
  bank json,
  branding json not null default '{}',
  billing_policy json not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1
);
alter table access.account enable row level security, force row level security;
create policy own_account on access.account
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], id) is not null);

-- Looked up by hash before any account is known, so outside row level security.
create table access.api_key (
  id uuid primary key,
  account_id uuid not null,
  hash text not null unique,
  label text not null,
  role text not null check (role in ('owner', 'admin', 'billing', 'sales', 'warehouse', 'auditor', 'approver', 'payer')),
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_key_account on access.api_key (account_id, id);
