-- The first migrations, one for each module, create the whole schema; later ones change it. These rules hold in all of them:
--
-- * `account_id` is the first column of every primary key, unique constraint, foreign key and index, and forced row level security shows
--   only rows of the accounts in `app.account_ids`. The exceptions are listed in tools/schema-rules.ts.
-- * Tables that record what happened are only inserted into and read: update, delete and truncate are revoked even from the owner.
-- * Every list, search and sweep reads its rows from an index in their final order, however long the history is. States that most rows end
--   in (a completed order, a shipped shipment, an accepted mail) need no index, because the newest rows have them.
-- * Row level security keeps functions of columns out of index conditions. A value that is compared in another form (trimmed, in lower
--   case) is therefore stored in a column of its own, named `..._key`.
--
-- The schema `runtime` and its table `migration` exist before the first migration runs.

-- Repeatable requests: the key, a hash of the request, and the answer, stored in the transaction that did the work.
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
