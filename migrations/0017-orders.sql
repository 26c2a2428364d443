-- Numbers and PO numbers are found by their beginning, which is a range of an index only in the order of code points.
alter table orders.sales_order
  alter column number type text collate "C",
  alter column po_key type text collate "C";
