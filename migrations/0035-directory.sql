-- Imports find customers by e-mail address or name, without case. Row level security keeps functions of columns away from indexes, so what is
-- compared is stored in columns of its own.
drop index directory.customer_email;
alter table directory.customer
  add column email_key text generated always as (lower(email)) stored,
  add column name_key text generated always as (lower(name)) stored;
create index customer_email_key on directory.customer (account_id, email_key) where email_key is not null;
create index customer_name_key on directory.customer (account_id, name_key);
