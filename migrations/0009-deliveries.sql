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
  state text not null check (state in ('queued', 'sending', 'accepted', 'confirmed', 'bounced', 'rejected', 'unknown', 'parked')),
  attempts integer not null default 0,
  reason text,
  reason_code text,
  message_id text,
  response text,
  resolved_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  accepted_at timestamptz,
  primary key (account_id, id),
  unique (account_id, invoice_id, revision, channel, recipient, purpose)
);
create index delivery_needs_person on deliveries.delivery (account_id, id)
  where state in ('unknown', 'parked', 'bounced', 'rejected') and resolved_at is null;

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
  foreach name in array array['document', 'delivery', 'attempt'] loop
    execute format('alter table deliveries.%I enable row level security, force row level security', name);
    execute format('create policy own_account on deliveries.%I using (array_position(nullif(current_setting(''app.account_ids'', true), '''')::uuid[], account_id) is not null)', name);
  end loop;
end $$;
