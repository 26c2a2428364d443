-- The caller's own id of a void settlement is free for the settlement that takes its place, as with orders.
alter table settlements.settlement
  add column name_scope uuid not null generated always as (case when voided_at is null then account_id else id end) stored;
drop index settlements.settlement_external_id;
create unique index settlement_external_id on settlements.settlement (account_id, external_id, name_scope) where external_id is not null;
