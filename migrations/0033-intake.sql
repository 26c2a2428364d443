-- The order an event in quarantine is about, where its order is known: when that order, its customer or its shipments change, the event is tried
-- again. Kept when a shipment by hand turned out to be what the event tells of, so that the same goods stand for no second event.
alter table intake.inbound_event add column order_id uuid;
create index inbound_event_of_order on intake.inbound_event (account_id, order_id) where order_id is not null;
