-- The language documents and mails are written in: the customer's own, else the account's; frozen on what is issued. Everything issued
-- before was written in English.
alter table access.account add column language text not null default 'en' check (language ~ '^[a-z]{2}$');
alter table directory.customer add column language text check (language ~ '^[a-z]{2}$');
alter table invoices.revision add column language text not null default 'en' check (language ~ '^[a-z]{2}$');
