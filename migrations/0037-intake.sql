-- What an event said before its sender corrected it: kept as it came, oldest first. Only an event that was never applied is corrected.
alter table intake.inbound_event add column superseded text[];
