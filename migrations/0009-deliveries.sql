create schema deliveries;

-- A rendered document: drawn once after issue, found by the hash of its bytes.
create table deliveries.document (
  account_id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  format text not null,
  hash text not null,
  size integer not null,
  file_name text not null,
  media_type text not null,
  rendered_at timestamptz not null,
  primary key (account_id, invoice_id, revision, format)
);
revoke update, delete, truncate on deliveries.document from current_user;

-- A document that could not be drawn, until it can.
create table deliveries.render_failure (
  account_id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  format text not null,
  failures integer not null,
  reason text not null,
  first_failed_at timestamptz not null,
  last_failed_at timestamptz not null,
  primary key (account_id, invoice_id, revision, format)
);

-- The outbox: written with the invoice, moved only from state to state.
create table deliveries.delivery (
  account_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  channel text not null check (channel in ('email')),
  recipient text not null,
  recipient_role text not null check (recipient_role in ('customer', 'sales_rep')),
  purpose text not null,
  counts_as_sent boolean not null,
  note text,
  state text not null check (state in ('queued', 'sending', 'accepted', 'confirmed', 'bounced', 'rejected', 'unknown', 'parked')),
  attempts integer not null default 0,
  -- Attempts made before a person let it go again: only those after count towards giving up.
  earlier_attempts integer not null default 0,
  reason text,
  reason_code text,
  message_id text,
  response text,
  resolved_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  accepted_at timestamptz,
  -- While queued: when, and by which job.
  next_attempt_at timestamptz,
  job_id uuid,
  -- Of the last attempt: its beginning, and the moment just before anything could leave. Set while it goes on.
  claimed_at timestamptz,
  handed_over_at timestamptz,
  primary key (account_id, id),
  check ((state = 'queued') = (job_id is not null and next_attempt_at is not null)),
  unique (account_id, invoice_id, revision, channel, recipient, purpose)
);
create index delivery_needs_person on deliveries.delivery (account_id, id)
  where state in ('unknown', 'parked', 'bounced', 'rejected') and resolved_at is null;

create index delivery_under_way on deliveries.delivery (account_id, state, id) where state in ('queued', 'sending');

create table deliveries.attempt (
  account_id uuid not null,
  delivery_id uuid not null,
  number integer not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  outcome text not null check (outcome in ('accepted', 'temporary', 'permanent', 'unknown')),
  reason text,
  reason_code text,
  primary key (account_id, delivery_id, number),
  foreign key (account_id, delivery_id) references deliveries.delivery (account_id, id)
);
revoke update, delete, truncate on deliveries.attempt from current_user;

do $$
declare name text;
begin
  foreach name in array array['document', 'render_failure', 'delivery', 'attempt'] loop
    execute format('alter table deliveries.%I enable row level security, force row level security', name);
    execute format('create policy own_account on deliveries.%I using (array_position(nullif(current_setting(''app.account_ids'', true), '''')::uuid[], account_id) is not null)', name);
  end loop;
end $$;
