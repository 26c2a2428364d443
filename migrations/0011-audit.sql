create schema audit;

-- The business fact, with previous values. Kept as text-preserving json: the chain hashes what stands here.
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

-- Who did it. Shares its id with the event it tells of.
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

-- Entries that wait for their place in the chain. A queue read across accounts, holding ids alone: outside row level security.
create table audit.pending (
  account_id uuid not null,
  entry_id uuid not null,
  primary key (account_id, entry_id)
);

-- The sequencer's work: a position without gaps and a hash over the one before. The type repeats the event's, for the feed's filter.
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

-- Where an account's chain ends. Its lock is what makes one sequencer at a time the only one of an account.
create table audit.head (
  account_id uuid not null primary key,
  position bigint not null,
  hash text not null
);

do $$
declare name text;
begin
  foreach name in array array['event', 'entry', 'link', 'head'] loop
    execute format('alter table audit.%I enable row level security, force row level security', name);
    execute format('create policy own_account on audit.%I using (array_position(nullif(current_setting(''app.account_ids'', true), '''')::uuid[], account_id) is not null)', name);
  end loop;
end $$;
