-- An event that names its order by number waits for that number.
alter table intake.inbound_event add column awaits_number text;
create index inbound_event_awaits_number on intake.inbound_event (account_id, awaits_number)
  where awaits_number is not null and state = 'quarantined';
