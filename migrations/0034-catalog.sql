-- Lines name products by their SKU as it is written, too. Row level security keeps functions of columns away from indexes, so an index over
-- lower(sku) does not serve that.
create index product_sku_as_written on catalog.product (account_id, sku);
