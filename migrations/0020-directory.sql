-- A second number beside the tax id: a Steuernummer, a SIREN, an entry in the company register.
alter table directory.customer add column national_tax_id text;
alter table access.account add column national_tax_id text;
