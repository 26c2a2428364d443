create schema access;

create table access.account (
  id uuid primary key,
  username text not null unique,
  name text not null,
  address json,
  tax_id text,
  -- A second number beside the tax id: a Steuernummer, a SIREN, a company register number.
  national_tax_id text,
  email text,
  phone text,
  website text,
  bank json,
  home_currency text not null,
  time_zone text not null,
  payment_terms text not null,
  -- The language of documents and mails for customers that have none of their own.
  language text not null default 'en' check (language ~ '^[a-z]{2}$'),
  branding json not null default '{}',
  -- Why documents are drawn without the account's logo, and since when; null while the logo can be drawn.
  logo_problem text,
  logo_problem_at timestamptz,
  billing_policy json not null,
  -- Whether a credit note settles the invoice that it corrects automatically.
  settle_credit_notes text not null default 'automatic' check (settle_credit_notes in ('automatic', 'manual')),
  -- What happens when an order has the PO number of another open order of the same customer.
  po_numbers text not null default 'warn' check (po_numbers in ('warn', 'refuse', 'allow')),
  -- Whether the note of an order is printed on its invoices.
  order_note_on_invoice boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  constraint account_logo_problem check ((logo_problem is null) = (logo_problem_at is null))
);
alter table access.account enable row level security, force row level security;
create policy own_account on access.account
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], id) is not null);

-- Looked up by hash before any account is known, and therefore without row level security.
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
