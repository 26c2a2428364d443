-- The order an event was too early for: by the sender's id, or by ours. When it arrives, or is accepted, the event is tried again.
alter table intake.inbound_event
  add column awaits_external_id text,
  add column awaits_order_id uuid;
create index inbound_event_awaits_external on intake.inbound_event (account_id, awaits_external_id)
  where awaits_external_id is not null and state = 'quarantined';
create index inbound_event_awaits_order on intake.inbound_event (account_id, awaits_order_id)
  where awaits_order_id is not null and state = 'quarantined';
-- Events that were too early before this was kept.
alter table intake.inbound_event no force row level security;
update intake.inbound_event set awaits_external_id = btrim(substr(btrim(raw::json -> 'data' ->> 'order_id'), length('external:') + 1))
where state = 'quarantined' and problem ->> 'code' = 'order_not_found' and btrim(raw::json -> 'data' ->> 'order_id') like 'external:%';
alter table intake.inbound_event force row level security;
