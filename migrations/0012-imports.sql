create schema imports;

-- Records brought in from files: described, checked as a whole, run, and undone as long as nothing was issued from them.
create table imports.import (
  account_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('customers', 'products', 'tax_rates', 'orders', 'shipments', 'documents')),
  state text not null
    check (state in ('open', 'checking', 'checked', 'running', 'paused', 'done', 'cancelled', 'failed', 'undoing', 'undone')),
  mapping json,
  -- How numbers and days are written, as given or as detected; set when the import is checked.
  numbers text check (numbers in ('point', 'comma')),
  dates text check (dates in ('ymd', 'dmy', 'mdy')),
  -- What happens to rows whose record exists already with other content.
  existing text not null default 'refuse' check (existing in ('refuse', 'skip', 'update')),
  -- Whether imported documents are mailed.
  sends boolean not null default false,
  is_readable boolean,
  counts json not null default '{}',
  sums json not null default '[]',
  -- The job that works on it, or was the last to do so.
  job_id uuid,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  primary key (account_id, id)
);
alter table imports.import enable row level security, force row level security;
create policy own_account on imports.import
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

create table imports.file (
  account_id uuid not null,
  import_id uuid not null,
  part text not null check (part in ('main', 'lines')),
  file_name text not null,
  hash text not null,
  size bigint not null,
  look json not null,
  told json not null,
  preview json not null,
  fingerprint text not null,
  received_at timestamptz not null,
  primary key (account_id, import_id, part),
  foreign key (account_id, import_id) references imports.import (account_id, id)
);
create index file_hash on imports.file (account_id, hash);
alter table imports.file enable row level security, force row level security;
create policy own_account on imports.file
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- Rows as they are in the files, for as long as they are needed.
create table imports.row (
  account_id uuid not null,
  import_id uuid not null,
  part text not null,
  number integer not null,
  key text not null,
  cells json not null,
  primary key (account_id, import_id, part, number)
);
create index row_key on imports.row (account_id, import_id, key);
alter table imports.row enable row level security, force row level security;
create policy own_account on imports.row
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- The rows with one key together make one record: a customer, an order with its lines.
create table imports.record (
  account_id uuid not null,
  import_id uuid not null,
  position integer not null,
  key text not null,
  state text not null check (state in
    ('read', 'ready', 'exists', 'differs', 'failed', 'created', 'unchanged', 'updated', 'skipped', 'undone', 'kept')),
  thing_id uuid,
  primary key (account_id, import_id, position)
);
create index record_key on imports.record (account_id, import_id, key);
alter table imports.record enable row level security, force row level security;
create policy own_account on imports.record
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

create table imports.flaw (
  account_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  severity text not null check (severity in ('error', 'warning')),
  -- Null where the file itself is at fault.
  position integer,
  part text not null,
  row_number integer not null,
  column_name text,
  field text,
  value text,
  rule text not null,
  detail text not null,
  hint text,
  primary key (account_id, id)
);
create index flaw_import on imports.flaw (account_id, import_id, id);
create index flaw_position on imports.flaw (account_id, import_id, position);
alter table imports.flaw enable row level security, force row level security;
create policy own_account on imports.flaw
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- Mappings that were used, found again by the header that they fit.
create table imports.mapping (
  account_id uuid not null,
  kind text not null,
  part text not null,
  fingerprint text not null,
  mapping json not null,
  -- The import that used it last.
  import_id uuid,
  used_at timestamptz not null,
  primary key (account_id, kind, part, fingerprint)
);
alter table imports.mapping enable row level security, force row level security;
create policy own_account on imports.mapping
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);

-- Long work: how far it is, and where it continues after a pause or a crash.
create table imports.job (
  account_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  work text not null check (work in ('check', 'run', 'undo')),
  state text not null check (state in ('queued', 'running', 'paused', 'done', 'cancelled', 'failed')),
  phase text not null check (phase in ('read', 'records')),
  -- Counts the pieces of work; a piece that is not the next one does nothing.
  step integer not null default 0,
  cursor integer not null default 0,
  total integer,
  done integer not null default 0,
  failed integer not null default 0,
  -- The queue's entry that does the next piece; when it no longer exists, a sweep queues the piece again.
  queue_id uuid,
  actor json not null,
  problem text,
  started_at timestamptz,
  finished_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, import_id) references imports.import (account_id, id)
);
create index job_unfinished on imports.job (account_id, updated_at) where state in ('queued', 'running');
alter table imports.job enable row level security, force row level security;
create policy own_account on imports.job
  using (array_position(nullif(current_setting('app.account_ids', true), '')::uuid[], account_id) is not null);
