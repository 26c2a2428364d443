-- A credit note's line may give an order discount that no invoice could carry; it then counts as billed. Invoices give theirs as charges.
alter table invoices.line add column charge_id uuid;
alter table invoices.line add constraint line_one_source check (order_line_id is null or charge_id is null) not valid;
