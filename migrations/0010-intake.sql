create schema intake;

-- What reached us, kept before it was understood.
create table intake.inbound_event (
  account_id uuid not null,
  id uuid not null,
  source text not null,
  source_event_id text not null,
  type text not null,
  occurred_at timestamptz,
  raw text not null,
  content_hash text not null,
  state text not null check (state in ('received', 'applied', 'ignored', 'quarantined')),
  problem json,
  outcome json,
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
alter table intake.inbound_event enable row level security, force row level security;
create policy own_account on intake.inbound_event
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
