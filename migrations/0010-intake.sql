create schema intake;

-- Events as they were received, stored before they are interpreted.
create table intake.inbound_event (
  account_id uuid not null,
  id uuid not null,
  source text not null,
  source_event_id text not null,
  type text not null,
  occurred_at timestamptz,
  raw text not null,
  content_hash text not null,
  -- Earlier contents of an event that its sender corrected, as they were received, oldest first. Only an event that was never applied can
  -- be corrected.
  superseded text[],
  state text not null check (state in ('received', 'applied', 'ignored', 'quarantined')),
  problem json,
  outcome json,
  -- The order that an event in quarantine is about, when it is known: the event is tried again when that order, its customer or its
  -- shipments change. Kept when a shipment made by hand turns out to be the event's, so that the same goods match no second event.
  order_id uuid,
  -- The order that an event came too early for, by the sender's id, ours or its number: the event is tried again when that order is created
  -- or accepted.
  awaits_external_id text,
  awaits_order_id uuid,
  awaits_number text,
  repeats integer not null default 0,
  mismatched_repeats integer not null default 0,
  resolved_at timestamptz,
  received_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (account_id, id),
  unique (account_id, source, source_event_id)
);
create index inbound_event_needs_person on intake.inbound_event (account_id, id)
  where resolved_at is null and (state = 'quarantined' or mismatched_repeats > 0);
create index inbound_event_of_order on intake.inbound_event (account_id, order_id) where order_id is not null;
create index inbound_event_awaits_external on intake.inbound_event (account_id, awaits_external_id)
  where awaits_external_id is not null and state = 'quarantined';
create index inbound_event_awaits_order on intake.inbound_event (account_id, awaits_order_id)
  where awaits_order_id is not null and state = 'quarantined';
create index inbound_event_awaits_number on intake.inbound_event (account_id, awaits_number)
  where awaits_number is not null and state = 'quarantined';
alter table intake.inbound_event enable row level security, force row level security;
create policy own_account on intake.inbound_event
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
