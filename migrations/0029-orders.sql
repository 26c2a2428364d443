-- PO numbers are compared trimmed and without case, and only among open orders. Whether a second order may carry one is a setting of the
-- account, so that the database no longer forbids it.
alter table orders.sales_order no force row level security;
alter table orders.sales_order add column po_key text;
update orders.sales_order set po_key = lower(btrim(po_number)) where po_number is not null;
alter table orders.sales_order force row level security;
drop index orders.sales_order_po_number;
drop index orders.sales_order_void_po_number;
create index sales_order_po_key on orders.sales_order (account_id, po_key, id) where po_key is not null;
