create schema settlements;

create table settlements.number_series (
  account_id uuid not null,
  series text not null,
  prefix text not null,
  next_serial bigint not null,
  primary key (account_id, series)
);
alter table settlements.number_series enable row level security, force row level security;
create policy own_account on settlements.number_series
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

create table settlements.transaction (
  account_id uuid not null,
  id uuid not null,
  external_id text,
  customer_id uuid not null,
  type text not null check (type in ('payment', 'credit', 'adjustment', 'rebate')),
  method text,
  adjustment_type text check (adjustment_type in ('discount', 'shipping_discrepancy', 'short_payment', 'write_off', 'fee', 'refund')),
  raises_balance boolean not null,
  currency text not null,
  amount numeric(24, 4) not null check (amount > 0),
  allocated numeric(24, 4) not null default 0,
  unallocated numeric(24, 4) not null generated always as (amount - allocated) stored,
  effective_on date not null,
  reference text,
  reference_key text generated always as (lower(btrim(reference))) stored,
  note text,
  credit_note_id uuid,
  content_hash text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (account_id, id),
  unique (account_id, external_id),
  check ((type = 'payment') = (method is not null)),
  check ((type = 'adjustment') = (adjustment_type is not null)),
  constraint allocated_within_amount check (allocated between 0 and amount),
  -- A customer that a payment names cannot be removed by undoing an import, not even at the same moment.
  constraint transaction_customer foreign key (account_id, customer_id) references directory.customer (account_id, id)
);
create unique index transaction_credit_note on settlements.transaction (account_id, credit_note_id) where credit_note_id is not null;
create index transaction_customer on settlements.transaction (account_id, customer_id, id desc);
create index transaction_type on settlements.transaction (account_id, type, id) where type <> 'payment';
create index transaction_open on settlements.transaction (account_id, customer_id, id) where unallocated > 0;
create index transaction_open_newest on settlements.transaction (account_id, id) where unallocated > 0;
create index transaction_reference_key on settlements.transaction (account_id, reference_key, id) where reference_key is not null;
alter table settlements.transaction enable row level security, force row level security;
create policy own_account on settlements.transaction
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

create table settlements.settlement (
  account_id uuid not null,
  id uuid not null,
  -- The caller's own id: the same request again is the same settlement. That of a void settlement is free for the settlement that
  -- replaces it, as with orders.
  external_id text,
  name_scope uuid not null generated always as (case when voided_at is null then account_id else id end) stored,
  series text not null,
  serial bigint not null,
  number text not null,
  currency text not null,
  responsible text not null,
  note text,
  state text not null check (state in ('settled', 'void')),
  content_hash text,
  voided_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (account_id, id),
  unique (account_id, series, serial),
  unique (account_id, number),
  check ((state = 'void') = (voided_at is not null))
);
create unique index settlement_external_id on settlements.settlement (account_id, external_id, name_scope) where external_id is not null;
create index settlement_void on settlements.settlement (account_id, id) where state = 'void';
alter table settlements.settlement enable row level security, force row level security;
create policy own_account on settlements.settlement
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

create table settlements.allocation (
  account_id uuid not null,
  settlement_id uuid not null,
  position integer not null,
  transaction_id uuid not null,
  invoice_id uuid not null,
  amount numeric(24, 4) not null check (amount > 0),
  primary key (account_id, settlement_id, position),
  foreign key (account_id, settlement_id) references settlements.settlement (account_id, id),
  foreign key (account_id, transaction_id) references settlements.transaction (account_id, id)
);
create index allocation_invoice on settlements.allocation (account_id, invoice_id);
create index allocation_transaction on settlements.allocation (account_id, transaction_id);
revoke update, delete, truncate on settlements.allocation from current_user;
alter table settlements.allocation enable row level security, force row level security;
create policy own_account on settlements.allocation
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
