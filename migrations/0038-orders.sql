-- What a void order was called is free for the order that takes its place. Among orders that are not void, names are unique: their scope is the
-- account. A void order's scope is the order itself.
alter table orders.sales_order
  add column name_scope uuid not null generated always as (case when voided_at is null then account_id else id end) stored;
alter table orders.sales_order
  drop constraint sales_order_account_id_external_id_key,
  drop constraint sales_order_account_id_number_key,
  add constraint sales_order_external_id unique (account_id, external_id, name_scope),
  add constraint sales_order_number unique (account_id, number, name_scope);
