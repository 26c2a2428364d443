-- What of an order's discounts fitted on no document and could be credited nowhere, in the order's price mode: somebody has to decide.
alter table orders.sales_order add column uncredited_discount numeric(24, 4) check (uncredited_discount > 0);
alter table orders.sales_order add column uncredited_at timestamptz;
create index sales_order_uncredited on orders.sales_order (account_id, id) where uncredited_discount is not null;
-- Closed by a person before everything was shipped: whether what was left of the charges was billed then, or given up. What is billed
-- again after that bills it again.
alter table orders.sales_order add column closed_short text check (closed_short in ('billed', 'waived'));
