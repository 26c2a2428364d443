-- The caller's own id of an invoice made by hand: taken before the invoice is written, so that two requests at once make one invoice.
create table invoices.external_id (
  account_id uuid not null,
  external_id text not null,
  invoice_id uuid not null,
  content_hash text not null,
  primary key (account_id, external_id),
  constraint external_id_invoice unique (account_id, invoice_id)
);
alter table invoices.external_id enable row level security, force row level security;
create policy own_account on invoices.external_id
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
