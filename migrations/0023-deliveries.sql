-- Documents that hold characters no font has, printed by their numbers: an exception until a person has seen it.
create table deliveries.undrawn (
  account_id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  format text not null,
  characters text not null,
  noted_at timestamptz not null,
  resolved_at timestamptz,
  primary key (account_id, invoice_id, revision, format)
);
create index undrawn_unresolved on deliveries.undrawn (account_id, noted_at) where resolved_at is null;
alter table deliveries.undrawn enable row level security, force row level security;
create policy own_account on deliveries.undrawn
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
