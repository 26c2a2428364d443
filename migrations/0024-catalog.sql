-- SKUs are compared without case: two products that differ in it alone are one product entered twice. What the program calls the key is
-- kept beside the SKU as it was written. Products that already are such twins stay as they are: the oldest keeps the key, and the others
-- are found by their exact SKU, until one of them is changed.
alter table catalog.product no force row level security;
alter table catalog.product add column sku_key text;
update catalog.product p set sku_key = k.key
from (
  select account_id, id,
    lower(btrim(sku)) || case when row_number() over (partition by account_id, lower(btrim(sku)) order by created_at, id) = 1 then ''
      else ' ' || id::text end as key
  from catalog.product
) k
where k.account_id = p.account_id and k.id = p.id;
alter table catalog.product alter column sku_key set not null;
alter table catalog.product drop constraint product_account_id_sku_key;
alter table catalog.product add constraint product_account_id_sku_key unique (account_id, sku_key);
alter table catalog.product force row level security;
