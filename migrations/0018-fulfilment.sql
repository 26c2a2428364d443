-- Numbers are found by their beginning, which is a range of an index only in the order of code points.
alter table fulfilment.shipment alter column number type text collate "C";
