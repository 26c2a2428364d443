-- The caller's own id of a settlement: the same again is the same settlement.
alter table settlements.settlement add column external_id text, add column content_hash text;
create unique index settlement_external_id on settlements.settlement (account_id, external_id) where external_id is not null;
