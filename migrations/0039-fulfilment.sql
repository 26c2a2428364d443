-- What a void shipment was called is free for the shipment that takes its place, as with orders.
alter table fulfilment.shipment
  add column name_scope uuid not null generated always as (case when voided_at is null then account_id else id end) stored;
alter table fulfilment.shipment
  drop constraint shipment_account_id_external_id_key,
  drop constraint shipment_account_id_number_key,
  add constraint shipment_external_id unique (account_id, external_id, name_scope),
  add constraint shipment_number unique (account_id, number, name_scope);
