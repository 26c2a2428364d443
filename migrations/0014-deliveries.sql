-- Many documents sent at once: who asked, and how far the planning is. What became of each mail stands in its delivery.
create table deliveries.sending (
  account_id uuid not null,
  id uuid not null,
  -- planning: some items wait; planned: each has its outcome; cancelled: those that waited will not be planned.
  state text not null check (state in ('planning', 'planned', 'cancelled')),
  -- Asked for by a filter, or one by one.
  by_filter boolean not null,
  -- Whether those who have it already get it again.
  resend boolean not null,
  note text,
  total integer not null,
  actor json not null,
  -- The job that plans the next piece.
  job_id uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (account_id, id)
);
create index sending_planning on deliveries.sending (account_id, id) where state = 'planning';

create table deliveries.sending_item (
  account_id uuid not null,
  sending_id uuid not null,
  position integer not null,
  invoice_id uuid not null,
  -- Null while it waits to be planned.
  outcome text check (outcome in ('queued', 'skipped', 'refused')),
  code text,
  detail text,
  primary key (account_id, sending_id, position),
  unique (account_id, sending_id, invoice_id),
  foreign key (account_id, sending_id) references deliveries.sending (account_id, id),
  constraint sending_item_reason check ((coalesce(outcome, 'queued') = 'queued') = (code is null))
);

-- The mails of a sending, those that were on their way already included.
create table deliveries.sending_delivery (
  account_id uuid not null,
  sending_id uuid not null,
  delivery_id uuid not null,
  invoice_id uuid not null,
  primary key (account_id, sending_id, delivery_id),
  foreign key (account_id, sending_id) references deliveries.sending (account_id, id),
  foreign key (account_id, delivery_id) references deliveries.delivery (account_id, id)
);

-- How many were accepted lately.
create index delivery_accepted on deliveries.delivery (account_id, accepted_at) where accepted_at is not null;

do $$
declare name text;
begin
  foreach name in array array['sending', 'sending_item', 'sending_delivery'] loop
    execute format('alter table deliveries.%I enable row level security, force row level security', name);
    execute format('create policy own_account on deliveries.%I using (array_position(nullif(current_setting(''app.account_ids'', true), '''')::uuid[], account_id) is not null)', name);
  end loop;
end $$;
