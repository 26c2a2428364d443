-- Which run a mapping is remembered from; null where it was kept before this was noted.
alter table imports.mapping add column import_id uuid;

-- Orders and invoices may name their customer by e-mail address alone.
create index customer_email on directory.customer (account_id, lower(email)) where email is not null;
