create schema transmissions;

-- A rendered document: drawn once after its invoice is issued, found by the hash of its bytes.
create table transmissions.document (
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
revoke update, delete, truncate on transmissions.document from current_user;
alter table transmissions.document enable row level security, force row level security;
create policy own_account on transmissions.document
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- A document that could not be drawn, until it can.
create table transmissions.render_failure (
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
alter table transmissions.render_failure enable row level security, force row level security;
create policy own_account on transmissions.render_failure
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- A document with characters that no font has, printed by their numbers: an exception until a person resolves it.
create table transmissions.undrawn (
  account_id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  format text not null,
  characters text not null,
  noted_at timestamptz not null,
  resolved_at timestamptz,
  primary key (account_id, invoice_id, revision, format)
);
create index undrawn_unresolved on transmissions.undrawn (account_id, noted_at) where resolved_at is null;
alter table transmissions.undrawn enable row level security, force row level security;
create policy own_account on transmissions.undrawn
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- The outbox: written together with the invoice, then only moved from state to state.
create table transmissions.transmission (
  account_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  channel text not null check (channel in ('email')),
  recipient text not null,
  -- A copy goes to an address that is neither the customer's nor the sales rep's; it never counts as sent.
  recipient_role text not null check (recipient_role in ('customer', 'sales_rep', 'copy')),
  purpose text not null,
  counts_as_sent boolean not null,
  note text,
  state text not null check (state in ('queued', 'sending', 'accepted', 'confirmed', 'bounced', 'rejected', 'unknown', 'parked')),
  -- While queued: the next attempt, and the job that makes it.
  next_attempt_at timestamptz,
  job_id uuid,
  attempts integer not null default 0,
  -- Attempts before a person released it again: only those after that count towards giving up.
  earlier_attempts integer not null default 0,
  -- While an attempt goes on: when it began, and the moment just before anything could be sent.
  claimed_at timestamptz,
  handed_over_at timestamptz,
  reason text,
  reason_code text,
  message_id text,
  response text,
  accepted_at timestamptz,
  resolved_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (account_id, id),
  unique (account_id, invoice_id, revision, channel, recipient, purpose),
  check ((state = 'queued') = (job_id is not null and next_attempt_at is not null))
);
create index transmission_under_way on transmissions.transmission (account_id, state, id) where state in ('queued', 'sending');
create index transmission_not_accepted on transmissions.transmission (account_id, state, id)
  where state in ('confirmed', 'bounced', 'rejected', 'unknown', 'parked');
create index transmission_needs_person on transmissions.transmission (account_id, id)
  where state in ('unknown', 'parked', 'bounced', 'rejected') and resolved_at is null;
-- Counts what was accepted lately.
create index transmission_accepted on transmissions.transmission (account_id, accepted_at) where accepted_at is not null;
alter table transmissions.transmission enable row level security, force row level security;
create policy own_account on transmissions.transmission
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

create table transmissions.attempt (
  account_id uuid not null,
  transmission_id uuid not null,
  number integer not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  outcome text not null check (outcome in ('accepted', 'temporary', 'permanent', 'unknown')),
  reason text,
  reason_code text,
  primary key (account_id, transmission_id, number),
  foreign key (account_id, transmission_id) references transmissions.transmission (account_id, id)
);
revoke update, delete, truncate on transmissions.attempt from current_user;
alter table transmissions.attempt enable row level security, force row level security;
create policy own_account on transmissions.attempt
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- Many documents sent by one request: who asked for it, and how far the planning is. The result of each mail is in its transmission.
create table transmissions.send_batch (
  account_id uuid not null,
  id uuid not null,
  -- planning: some items wait; planned: each has its outcome; cancelled: those that waited will not be planned.
  state text not null check (state in ('planning', 'planned', 'cancelled')),
  -- Selected by a filter, or one by one.
  by_filter boolean not null,
  -- Whether customers that already have a document get it again.
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
create index send_batch_planning on transmissions.send_batch (account_id, id) where state = 'planning';
alter table transmissions.send_batch enable row level security, force row level security;
create policy own_account on transmissions.send_batch
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

create table transmissions.send_batch_item (
  account_id uuid not null,
  send_batch_id uuid not null,
  position integer not null,
  invoice_id uuid not null,
  -- Null while it waits to be planned.
  outcome text check (outcome in ('queued', 'skipped', 'refused')),
  code text,
  detail text,
  primary key (account_id, send_batch_id, position),
  unique (account_id, send_batch_id, invoice_id),
  foreign key (account_id, send_batch_id) references transmissions.send_batch (account_id, id),
  constraint send_batch_item_reason check ((coalesce(outcome, 'queued') = 'queued') = (code is null))
);
alter table transmissions.send_batch_item enable row level security, force row level security;
create policy own_account on transmissions.send_batch_item
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- The mails of a send batch, including those that were queued or being sent already.
create table transmissions.send_batch_transmission (
  account_id uuid not null,
  send_batch_id uuid not null,
  transmission_id uuid not null,
  invoice_id uuid not null,
  primary key (account_id, send_batch_id, transmission_id),
  foreign key (account_id, send_batch_id) references transmissions.send_batch (account_id, id),
  foreign key (account_id, transmission_id) references transmissions.transmission (account_id, id)
);
alter table transmissions.send_batch_transmission enable row level security, force row level security;
create policy own_account on transmissions.send_batch_transmission
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
