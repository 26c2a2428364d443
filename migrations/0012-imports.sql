create schema imports;

-- What somebody brings in from files: told, checked as a whole, run, and undone while nothing was issued from it.
create table imports.import (
  account_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('customers', 'products', 'tax_rates', 'orders', 'shipments', 'documents')),
  state text not null check (state in ('open', 'checking', 'checked', 'running', 'paused', 'done', 'cancelled', 'undoing', 'undone')),
  mapping json,
  -- How numbers and days are written, said or found; set while it is checked.
  numbers text check (numbers in ('point', 'comma')),
  dates text check (dates in ('ymd', 'dmy', 'mdy')),
  is_readable boolean,
  counts json not null default '{}',
  sums json not null default '[]',
  -- The job that works on it, or did last.
  job_id uuid,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  primary key (account_id, id)
);

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

-- Rows as they stand in the files, while they are needed.
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

-- What rows of one key come to: one customer, one order with its lines.
create table imports.record (
  account_id uuid not null,
  import_id uuid not null,
  position integer not null,
  key text not null,
  state text not null check (state in ('read', 'ready', 'exists', 'failed', 'created', 'unchanged', 'undone', 'kept')),
  thing_id uuid,
  primary key (account_id, import_id, position)
);
create index record_key on imports.record (account_id, import_id, key);

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

-- Mappings that were used, found again by the header they fit.
create table imports.mapping (
  account_id uuid not null,
  kind text not null,
  part text not null,
  fingerprint text not null,
  mapping json not null,
  used_at timestamptz not null,
  primary key (account_id, kind, part, fingerprint)
);

-- Long work: how far it is, and where it goes on after a pause or a crash.
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
  actor json not null,
  problem text,
  created_at timestamptz not null,
  started_at timestamptz,
  updated_at timestamptz not null,
  finished_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, import_id) references imports.import (account_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['import', 'file', 'row', 'record', 'flaw', 'mapping', 'job'] loop
    execute format('alter table imports.%I enable row level security, force row level security', name);
    execute format('create policy own_account on imports.%I using (array_position(nullif(current_setting(''app.account_ids'', true), '''')::uuid[], account_id) is not null)', name);
  end loop;
end $$;

-- Documents issued elsewhere keep their own numbers: in the series `imported`, without a serial, so that no series of ours has a gap.
alter table invoices.invoice drop constraint invoice_origin_check;
alter table invoices.invoice add constraint invoice_origin_check
  check (origin in ('manual', 'shipment', 'completion', 'credit', 'imported'));
alter table invoices.invoice add constraint imported_without_serial check ((origin = 'imported') = (series = 'imported' and serial is null));
