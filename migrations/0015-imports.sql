-- Who is named by an order or a payment cannot be taken back, not even at the same moment: undoing an import removes customers and
-- products, and everything else here only ever adds. Not validated, so that an upgrade does not read every order there ever was; what is
-- written from now on is held to it. Invoices get by without: those of orders stand behind the order's key, others hold the customer.
alter table orders.sales_order add constraint sales_order_customer
  foreign key (account_id, customer_id) references directory.customer (account_id, id) not valid;
alter table orders.line add constraint line_product
  foreign key (account_id, product_id) references catalog.product (account_id, id) not valid;
-- Removing a product looks for lines that name it.
create index line_product on orders.line (account_id, product_id) where product_id is not null;
alter table settlements.transaction add constraint transaction_customer
  foreign key (account_id, customer_id) references directory.customer (account_id, id) not valid;

alter table imports.import
  -- What becomes of rows whose record is here already and says something else.
  add column existing text not null default 'refuse' check (existing in ('refuse', 'skip', 'update')),
  -- Whether documents that are brought are mailed.
  add column sends boolean not null default false;
alter table imports.import drop constraint import_state_check;
alter table imports.import add constraint import_state_check
  check (state in ('open', 'checking', 'checked', 'running', 'paused', 'done', 'cancelled', 'failed', 'undoing', 'undone'));

alter table imports.record drop constraint record_state_check;
alter table imports.record add constraint record_state_check check (state in
  ('read', 'ready', 'exists', 'differs', 'failed', 'created', 'unchanged', 'updated', 'skipped', 'undone', 'kept'));

-- The queue's entry that does the next piece; without one that lives, a sweep queues the piece anew.
alter table imports.job add column queue_id uuid;
create index job_unfinished on imports.job (account_id, updated_at) where state in ('queued', 'running');
