-- The caller's own id of a void invoice is free for the invoice that takes its place, as with orders. Voiding the invoice sets the time here.
alter table invoices.external_id add column voided_at timestamptz;
update invoices.external_id e set voided_at = i.voided_at
  from invoices.invoice i
  where i.account_id = e.account_id and i.id = e.invoice_id and i.lifecycle = 'void';
alter table invoices.external_id
  add column name_scope uuid not null generated always as (case when voided_at is null then account_id else invoice_id end) stored;
alter table invoices.external_id
  drop constraint external_id_pkey,
  add primary key (account_id, external_id, name_scope);
