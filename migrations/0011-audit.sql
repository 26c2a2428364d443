create schema audit;

-- What happened, with the previous values. Stored as json, which keeps its text: the chain hashes exactly that text.
create table audit.event (
  account_id uuid not null,
  id uuid not null,
  type text not null,
  subject_kind text not null,
  subject_id uuid not null,
  data json not null,
  previous json,
  created_at timestamptz not null,
  primary key (account_id, id)
);
create index event_subject on audit.event (account_id, subject_id, id);
revoke update, delete, truncate on audit.event from current_user;
alter table audit.event enable row level security, force row level security;
create policy own_account on audit.event
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- Who did it. An entry has the id of its event.
create table audit.entry (
  account_id uuid not null,
  id uuid not null,
  actor_kind text not null,
  actor_id text not null,
  request_id text not null,
  action text not null,
  created_at timestamptz not null,
  primary key (account_id, id)
);
revoke update, delete, truncate on audit.entry from current_user;
alter table audit.entry enable row level security, force row level security;
create policy own_account on audit.entry
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- Entries that wait for their place in the chain. A queue that is read across accounts and holds only ids: without row level security.
create table audit.pending (
  account_id uuid not null,
  entry_id uuid not null,
  primary key (account_id, entry_id)
);

-- Written by the sequencer: a position without gaps, and a hash over the previous link. The type repeats the event's, for the filter of the
-- feed.
create table audit.link (
  account_id uuid not null,
  position bigint not null,
  entry_id uuid not null,
  type text not null,
  previous_hash text not null,
  hash text not null,
  sealed_at timestamptz not null,
  primary key (account_id, position),
  unique (account_id, entry_id)
);
create index link_type on audit.link (account_id, type, position);
revoke update, delete, truncate on audit.link from current_user;
alter table audit.link enable row level security, force row level security;
create policy own_account on audit.link
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- Where an account's chain ends. Locking the row makes sure that only one sequencer at a time works on an account.
create table audit.head (
  account_id uuid not null primary key,
  position bigint not null,
  hash text not null
);
alter table audit.head enable row level security, force row level security;
create policy own_account on audit.head
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
