-- Repeatable requests: the key, what was asked (as a hash) and the answer, kept in the transaction that did the work.
create table runtime.repeatable_request (
  account_id uuid not null,
  key text not null,
  body_hash text not null,
  status smallint,
  answer text,
  created_at timestamptz not null,
  primary key (account_id, key)
);
create index repeatable_request_age on runtime.repeatable_request (account_id, created_at);
alter table runtime.repeatable_request enable row level security, force row level security;
create policy own_account on runtime.repeatable_request
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
