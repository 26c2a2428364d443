-- What the migrations make, in the order of names. Written by tools/dump-schema.ts; never edited, never run.

create schema access;
create schema audit;
create schema catalog;
create schema directory;
create schema fulfilment;
create schema imports;
create schema intake;
create schema invoices;
create schema orders;
create schema runtime;
create schema settlements;
create schema transmissions;

create table access.account (
  id uuid not null,
  username text not null,
  name text not null,
  address json,
  tax_id text,
  national_tax_id text,
  email text,
  phone text,
  website text,
  bank json,
  home_currency text not null,
  time_zone text not null,
  payment_terms text not null,
  language text default 'en'::text not null,
  branding json default '{}'::json not null,
  logo_problem text,
  logo_problem_at timestamp with time zone,
  billing_policy json not null,
  settle_credit_notes text default 'automatic'::text not null,
  po_numbers text default 'warn'::text not null,
  order_note_on_invoice boolean default false not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_username_key UNIQUE (username),
  constraint account_language_check CHECK ((language ~ '^[a-z]{2}$'::text)),
  constraint account_logo_problem CHECK (((logo_problem IS NULL) = (logo_problem_at IS NULL))),
  constraint account_po_numbers_check CHECK ((po_numbers = ANY (ARRAY['warn'::text, 'refuse'::text, 'allow'::text]))),
  constraint account_settle_credit_notes_check CHECK ((settle_credit_notes = ANY (ARRAY['automatic'::text, 'manual'::text])))
);
alter table access.account enable row level security;
alter table access.account force row level security;
create policy own_account on access.account for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], id) IS NOT NULL));

create table access.api_key (
  id uuid not null,
  account_id uuid not null,
  hash text not null,
  label text not null,
  role text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_key_pkey PRIMARY KEY (id),
  constraint api_key_hash_key UNIQUE (hash),
  constraint api_key_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'billing'::text, 'sales'::text, 'warehouse'::text, 'auditor'::text, 'approver'::text, 'payer'::text])))
);
CREATE INDEX api_key_account ON access.api_key USING btree (account_id, id);

create table audit.entry (
  account_id uuid not null,
  id uuid not null,
  actor_kind text not null,
  actor_id text not null,
  request_id text not null,
  action text not null,
  created_at timestamp with time zone not null,
  constraint entry_pkey PRIMARY KEY (account_id, id)
);
alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy own_account on audit.entry for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));
-- the owner may insert, references, select, trigger

create table audit.event (
  account_id uuid not null,
  id uuid not null,
  type text not null,
  subject_kind text not null,
  subject_id uuid not null,
  data json not null,
  previous json,
  created_at timestamp with time zone not null,
  constraint event_pkey PRIMARY KEY (account_id, id)
);
CREATE INDEX event_subject ON audit.event USING btree (account_id, subject_id, id);
alter table audit.event enable row level security;
alter table audit.event force row level security;
create policy own_account on audit.event for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));
-- the owner may insert, references, select, trigger

create table audit.head (
  account_id uuid not null,
  "position" bigint not null,
  hash text not null,
  constraint head_pkey PRIMARY KEY (account_id)
);
alter table audit.head enable row level security;
alter table audit.head force row level security;
create policy own_account on audit.head for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table audit.link (
  account_id uuid not null,
  "position" bigint not null,
  entry_id uuid not null,
  type text not null,
  previous_hash text not null,
  hash text not null,
  sealed_at timestamp with time zone not null,
  constraint link_pkey PRIMARY KEY (account_id, "position"),
  constraint link_account_id_entry_id_key UNIQUE (account_id, entry_id)
);
CREATE INDEX link_type ON audit.link USING btree (account_id, type, "position");
alter table audit.link enable row level security;
alter table audit.link force row level security;
create policy own_account on audit.link for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));
-- the owner may insert, references, select, trigger

create table audit.pending (
  account_id uuid not null,
  entry_id uuid not null,
  constraint pending_pkey PRIMARY KEY (account_id, entry_id)
);

create table catalog.product (
  account_id uuid not null,
  id uuid not null,
  external_id text,
  sku text not null,
  sku_key text not null,
  name text not null,
  unit text not null,
  unit_price numeric(20,6),
  tax_category text,
  tax_rate numeric(9,4),
  exemption_reason text,
  metadata json default '{}'::json not null,
  content_hash text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint product_pkey PRIMARY KEY (account_id, id),
  constraint product_account_id_external_id_key UNIQUE (account_id, external_id),
  constraint product_account_id_sku_key UNIQUE (account_id, sku_key),
  constraint product_tax_category_check CHECK ((tax_category = ANY (ARRAY['S'::text, 'Z'::text, 'E'::text, 'AE'::text, 'K'::text, 'G'::text, 'O'::text, 'L'::text, 'M'::text]))),
  constraint product_tax_rate_check CHECK ((tax_rate >= (0)::numeric)),
  constraint product_unit_price_check CHECK ((unit_price >= (0)::numeric))
);
CREATE INDEX product_name ON catalog.product USING btree (account_id, lower(name), id);
CREATE INDEX product_sku ON catalog.product USING btree (account_id, lower(sku), id);
CREATE INDEX product_sku_as_written ON catalog.product USING btree (account_id, sku);
alter table catalog.product enable row level security;
alter table catalog.product force row level security;
create policy own_account on catalog.product for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table catalog.tax_rate (
  account_id uuid not null,
  id uuid not null,
  external_id text,
  name text not null,
  category text not null,
  rate numeric(9,4) not null,
  exemption_reason text,
  is_default boolean default false not null,
  content_hash text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint tax_rate_pkey PRIMARY KEY (account_id, id),
  constraint tax_rate_account_id_external_id_key UNIQUE (account_id, external_id),
  constraint tax_rate_account_id_name_key UNIQUE (account_id, name),
  constraint tax_rate_category_check CHECK ((category = ANY (ARRAY['S'::text, 'Z'::text, 'E'::text, 'AE'::text, 'K'::text, 'G'::text, 'O'::text, 'L'::text, 'M'::text]))),
  constraint tax_rate_rate_check CHECK ((rate >= (0)::numeric))
);
CREATE UNIQUE INDEX tax_rate_one_default ON catalog.tax_rate USING btree (account_id) WHERE is_default;
alter table catalog.tax_rate enable row level security;
alter table catalog.tax_rate force row level security;
create policy own_account on catalog.tax_rate for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table directory.customer (
  account_id uuid not null,
  id uuid not null,
  external_id text,
  number text,
  name text not null,
  email text,
  bill_to json,
  ship_to json default '[]'::json not null,
  tax_id text,
  national_tax_id text,
  currency text,
  payment_terms text,
  language text,
  sales_rep_email text,
  transmission json default '{}'::json not null,
  billing_policy json,
  status text default 'normal'::text not null,
  metadata json default '{}'::json not null,
  email_key text generated always as (lower(email)) stored,
  name_key text generated always as (lower(name)) stored,
  content_hash text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint customer_pkey PRIMARY KEY (account_id, id),
  constraint customer_account_id_external_id_key UNIQUE (account_id, external_id),
  constraint customer_account_id_number_key UNIQUE (account_id, number),
  constraint customer_language_check CHECK ((language ~ '^[a-z]{2}$'::text)),
  constraint customer_status_check CHECK ((status = ANY (ARRAY['normal'::text, 'preferred'::text, 'hold_shipment'::text, 'hold_all'::text])))
);
CREATE INDEX customer_email_key ON directory.customer USING btree (account_id, email_key) WHERE (email_key IS NOT NULL);
CREATE INDEX customer_name ON directory.customer USING btree (account_id, lower(name), id);
CREATE INDEX customer_name_key ON directory.customer USING btree (account_id, name_key);
alter table directory.customer enable row level security;
alter table directory.customer force row level security;
create policy own_account on directory.customer for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table fulfilment.shipment (
  account_id uuid not null,
  id uuid not null,
  external_id text,
  order_id uuid not null,
  customer_id uuid not null,
  ordinal integer not null,
  number text collate "C" not null,
  name_scope uuid generated always as (
CASE
    WHEN (voided_at IS NULL) THEN account_id
    ELSE id
END) stored not null,
  state text not null,
  left_unbilled boolean default false not null,
  carrier text,
  tracking_number text,
  shipped_on date,
  shipped_at timestamp with time zone,
  voided_at timestamp with time zone,
  content_hash text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint shipment_pkey PRIMARY KEY (account_id, id),
  constraint shipment_account_id_order_id_ordinal_key UNIQUE (account_id, order_id, ordinal),
  constraint shipment_external_id UNIQUE (account_id, external_id, name_scope),
  constraint shipment_number UNIQUE (account_id, number, name_scope),
  constraint shipment_check CHECK (((state <> 'shipped'::text) OR ((shipped_at IS NOT NULL) AND (shipped_on IS NOT NULL)))),
  constraint shipment_ordinal_check CHECK ((ordinal >= 1)),
  constraint shipment_state_check CHECK ((state = ANY (ARRAY['packed'::text, 'shipped'::text, 'voided'::text])))
);
CREATE INDEX shipment_left_unbilled ON fulfilment.shipment USING btree (account_id, id) WHERE left_unbilled;
CREATE INDEX shipment_voided ON fulfilment.shipment USING btree (account_id, id) WHERE (voided_at IS NOT NULL);
alter table fulfilment.shipment enable row level security;
alter table fulfilment.shipment force row level security;
create policy own_account on fulfilment.shipment for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table fulfilment.shipment_line (
  account_id uuid not null,
  shipment_id uuid not null,
  order_line_id uuid not null,
  quantity numeric(20,6) not null,
  constraint shipment_line_pkey PRIMARY KEY (account_id, shipment_id, order_line_id),
  constraint shipment_line_account_id_shipment_id_fkey FOREIGN KEY (account_id, shipment_id) REFERENCES fulfilment.shipment(account_id, id),
  constraint shipment_line_quantity_check CHECK ((quantity > (0)::numeric))
);
alter table fulfilment.shipment_line enable row level security;
alter table fulfilment.shipment_line force row level security;
create policy own_account on fulfilment.shipment_line for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table imports."row" (
  account_id uuid not null,
  import_id uuid not null,
  part text not null,
  number integer not null,
  key text not null,
  cells json not null,
  constraint row_pkey PRIMARY KEY (account_id, import_id, part, number)
);
CREATE INDEX row_key ON imports."row" USING btree (account_id, import_id, key);
alter table imports."row" enable row level security;
alter table imports."row" force row level security;
create policy own_account on imports."row" for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table imports.file (
  account_id uuid not null,
  import_id uuid not null,
  part text not null,
  file_name text not null,
  hash text not null,
  size bigint not null,
  look json not null,
  options json not null,
  preview json not null,
  fingerprint text not null,
  received_at timestamp with time zone not null,
  constraint file_pkey PRIMARY KEY (account_id, import_id, part),
  constraint file_account_id_import_id_fkey FOREIGN KEY (account_id, import_id) REFERENCES imports.import(account_id, id),
  constraint file_part_check CHECK ((part = ANY (ARRAY['main'::text, 'lines'::text])))
);
CREATE INDEX file_hash ON imports.file USING btree (account_id, hash);
alter table imports.file enable row level security;
alter table imports.file force row level security;
create policy own_account on imports.file for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table imports.flaw (
  account_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  severity text not null,
  "position" integer,
  part text not null,
  row_number integer not null,
  column_name text,
  field text,
  value text,
  rule text not null,
  detail text not null,
  hint text,
  constraint flaw_pkey PRIMARY KEY (account_id, id),
  constraint flaw_severity_check CHECK ((severity = ANY (ARRAY['error'::text, 'warning'::text])))
);
CREATE INDEX flaw_import ON imports.flaw USING btree (account_id, import_id, id);
CREATE INDEX flaw_position ON imports.flaw USING btree (account_id, import_id, "position");
alter table imports.flaw enable row level security;
alter table imports.flaw force row level security;
create policy own_account on imports.flaw for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table imports.import (
  account_id uuid not null,
  id uuid not null,
  kind text not null,
  state text not null,
  mapping json,
  numbers text,
  dates text,
  existing text default 'refuse'::text not null,
  sends boolean default false not null,
  is_readable boolean,
  counts json default '{}'::json not null,
  sums json default '[]'::json not null,
  job_id uuid,
  created_by text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint import_pkey PRIMARY KEY (account_id, id),
  constraint import_dates_check CHECK ((dates = ANY (ARRAY['ymd'::text, 'dmy'::text, 'mdy'::text]))),
  constraint import_existing_check CHECK ((existing = ANY (ARRAY['refuse'::text, 'skip'::text, 'update'::text]))),
  constraint import_kind_check CHECK ((kind = ANY (ARRAY['customers'::text, 'products'::text, 'tax_rates'::text, 'orders'::text, 'shipments'::text, 'documents'::text]))),
  constraint import_numbers_check CHECK ((numbers = ANY (ARRAY['point'::text, 'comma'::text]))),
  constraint import_state_check CHECK ((state = ANY (ARRAY['open'::text, 'checking'::text, 'checked'::text, 'running'::text, 'paused'::text, 'done'::text, 'cancelled'::text, 'failed'::text, 'undoing'::text, 'undone'::text])))
);
alter table imports.import enable row level security;
alter table imports.import force row level security;
create policy own_account on imports.import for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table imports.job (
  account_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  work text not null,
  state text not null,
  phase text not null,
  step integer default 0 not null,
  cursor integer default 0 not null,
  total integer,
  done integer default 0 not null,
  failed integer default 0 not null,
  queue_id uuid,
  actor json not null,
  problem text,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  starts integer default 0 not null,
  constraint job_pkey PRIMARY KEY (account_id, id),
  constraint job_account_id_import_id_fkey FOREIGN KEY (account_id, import_id) REFERENCES imports.import(account_id, id),
  constraint job_phase_check CHECK ((phase = ANY (ARRAY['read'::text, 'records'::text]))),
  constraint job_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'paused'::text, 'done'::text, 'cancelled'::text, 'failed'::text]))),
  constraint job_work_check CHECK ((work = ANY (ARRAY['check'::text, 'run'::text, 'undo'::text])))
);
CREATE INDEX job_unfinished ON imports.job USING btree (account_id, updated_at) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text]));
alter table imports.job enable row level security;
alter table imports.job force row level security;
create policy own_account on imports.job for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table imports.mapping (
  account_id uuid not null,
  kind text not null,
  part text not null,
  fingerprint text not null,
  mapping json not null,
  import_id uuid,
  used_at timestamp with time zone not null,
  constraint mapping_pkey PRIMARY KEY (account_id, kind, part, fingerprint)
);
alter table imports.mapping enable row level security;
alter table imports.mapping force row level security;
create policy own_account on imports.mapping for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table imports.record (
  account_id uuid not null,
  import_id uuid not null,
  "position" integer not null,
  key text not null,
  state text not null,
  thing_id uuid,
  constraint record_pkey PRIMARY KEY (account_id, import_id, "position"),
  constraint record_state_check CHECK ((state = ANY (ARRAY['read'::text, 'ready'::text, 'exists'::text, 'differs'::text, 'failed'::text, 'created'::text, 'unchanged'::text, 'updated'::text, 'skipped'::text, 'undone'::text, 'kept'::text])))
);
CREATE INDEX record_key ON imports.record USING btree (account_id, import_id, key);
alter table imports.record enable row level security;
alter table imports.record force row level security;
create policy own_account on imports.record for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table intake.inbound_event (
  account_id uuid not null,
  id uuid not null,
  source text not null,
  source_event_id text not null,
  type text not null,
  occurred_at timestamp with time zone,
  raw text not null,
  content_hash text not null,
  superseded text[],
  state text not null,
  problem json,
  outcome json,
  order_id uuid,
  awaits_external_id text,
  awaits_order_id uuid,
  awaits_number text,
  repeats integer default 0 not null,
  mismatched_repeats integer default 0 not null,
  resolved_at timestamp with time zone,
  received_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint inbound_event_pkey PRIMARY KEY (account_id, id),
  constraint inbound_event_account_id_source_source_event_id_key UNIQUE (account_id, source, source_event_id),
  constraint inbound_event_state_check CHECK ((state = ANY (ARRAY['received'::text, 'applied'::text, 'ignored'::text, 'quarantined'::text])))
);
CREATE INDEX inbound_event_awaits_external ON intake.inbound_event USING btree (account_id, awaits_external_id) WHERE ((awaits_external_id IS NOT NULL) AND (state = 'quarantined'::text));
CREATE INDEX inbound_event_awaits_number ON intake.inbound_event USING btree (account_id, awaits_number) WHERE ((awaits_number IS NOT NULL) AND (state = 'quarantined'::text));
CREATE INDEX inbound_event_awaits_order ON intake.inbound_event USING btree (account_id, awaits_order_id) WHERE ((awaits_order_id IS NOT NULL) AND (state = 'quarantined'::text));
CREATE INDEX inbound_event_needs_person ON intake.inbound_event USING btree (account_id, id) WHERE ((resolved_at IS NULL) AND ((state = 'quarantined'::text) OR (mismatched_repeats > 0)));
CREATE INDEX inbound_event_of_order ON intake.inbound_event USING btree (account_id, order_id) WHERE (order_id IS NOT NULL);
alter table intake.inbound_event enable row level security;
alter table intake.inbound_event force row level security;
create policy own_account on intake.inbound_event for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table invoices.charge (
  account_id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  "position" integer not null,
  charge_id uuid,
  kind text not null,
  description text not null,
  priced numeric(24,4) not null,
  net_amount numeric(24,4) not null,
  tax_category text not null,
  tax_rate numeric(9,4) not null,
  exemption_reason text,
  constraint charge_pkey PRIMARY KEY (account_id, invoice_id, revision, "position"),
  constraint charge_account_id_invoice_id_fkey FOREIGN KEY (account_id, invoice_id) REFERENCES invoices.invoice(account_id, id),
  constraint charge_kind_check CHECK ((kind = ANY (ARRAY['freight'::text, 'fee'::text, 'discount'::text])))
);
alter table invoices.charge enable row level security;
alter table invoices.charge force row level security;
create policy own_account on invoices.charge for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));
-- the owner may insert, references, select, trigger

create table invoices.claim (
  account_id uuid not null,
  source_kind text not null,
  source_id uuid not null,
  invoice_id uuid not null,
  state text not null,
  reason text,
  created_at timestamp with time zone not null,
  constraint claim_pkey PRIMARY KEY (account_id, source_kind, source_id, invoice_id),
  constraint claim_account_id_invoice_id_fkey FOREIGN KEY (account_id, invoice_id) REFERENCES invoices.invoice(account_id, id),
  constraint claim_source_kind_check CHECK ((source_kind = ANY (ARRAY['shipment'::text, 'order'::text, 'completion'::text]))),
  constraint claim_state_check CHECK ((state = ANY (ARRAY['live'::text, 'held'::text, 'released'::text])))
);
CREATE INDEX claim_invoice ON invoices.claim USING btree (account_id, invoice_id);
CREATE UNIQUE INDEX claim_one_live ON invoices.claim USING btree (account_id, source_kind, source_id) WHERE (state <> 'released'::text);
CREATE INDEX claim_released ON invoices.claim USING btree (account_id, source_kind, source_id) WHERE (state = 'released'::text);
alter table invoices.claim enable row level security;
alter table invoices.claim force row level security;
create policy own_account on invoices.claim for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table invoices.external_id (
  account_id uuid not null,
  external_id text not null,
  invoice_id uuid not null,
  content_hash text not null,
  voided_at timestamp with time zone,
  name_scope uuid generated always as (
CASE
    WHEN (voided_at IS NULL) THEN account_id
    ELSE invoice_id
END) stored not null,
  constraint external_id_pkey PRIMARY KEY (account_id, external_id, name_scope),
  constraint external_id_invoice UNIQUE (account_id, invoice_id)
);
alter table invoices.external_id enable row level security;
alter table invoices.external_id force row level security;
create policy own_account on invoices.external_id for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table invoices.invoice (
  account_id uuid not null,
  id uuid not null,
  kind text not null,
  origin text not null,
  lifecycle text not null,
  closed_as text,
  series text,
  serial bigint,
  number text collate "C",
  revision integer default 1 not null,
  customer_id uuid not null,
  order_id uuid,
  shipment_id uuid,
  corrects_id uuid,
  currency text not null,
  total numeric(24,4) not null,
  issued_on date,
  due_on date,
  draft json,
  void_reason text,
  issued_at timestamp with time zone,
  voided_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer default 1 not null,
  draft_po_key text collate "C",
  constraint invoice_pkey PRIMARY KEY (account_id, id),
  constraint invoice_account_id_number_key UNIQUE (account_id, number),
  constraint invoice_account_id_series_serial_key UNIQUE (account_id, series, serial),
  constraint imported_without_serial CHECK (((origin = 'imported'::text) = ((series = 'imported'::text) AND (serial IS NULL)))),
  constraint invoice_check CHECK (((lifecycle = ANY (ARRAY['draft'::text, 'deleted'::text])) = (number IS NULL))),
  constraint invoice_check1 CHECK (((number IS NULL) = ((serial IS NULL) AND (series IS NULL) AND (issued_on IS NULL) AND (issued_at IS NULL)))),
  constraint invoice_check2 CHECK (((lifecycle = 'draft'::text) = (draft IS NOT NULL))),
  constraint invoice_check3 CHECK (((lifecycle = 'closed'::text) = (closed_as IS NOT NULL))),
  constraint invoice_closed_as_check CHECK ((closed_as = ANY (ARRAY['paid'::text, 'uncollectible'::text]))),
  constraint invoice_kind_check CHECK ((kind = ANY (ARRAY['invoice'::text, 'credit_note'::text]))),
  constraint invoice_lifecycle_check CHECK ((lifecycle = ANY (ARRAY['draft'::text, 'issued'::text, 'closed'::text, 'void'::text, 'deleted'::text]))),
  constraint invoice_origin_check CHECK ((origin = ANY (ARRAY['manual'::text, 'shipment'::text, 'order'::text, 'completion'::text, 'credit'::text, 'imported'::text])))
);
CREATE INDEX invoice_corrects ON invoices.invoice USING btree (account_id, corrects_id) WHERE (corrects_id IS NOT NULL);
CREATE INDEX invoice_credit_note ON invoices.invoice USING btree (account_id, id) WHERE (kind = 'credit_note'::text);
CREATE INDEX invoice_customer ON invoices.invoice USING btree (account_id, customer_id, id DESC);
CREATE INDEX invoice_customer_issued_on ON invoices.invoice USING btree (account_id, customer_id, issued_on, id);
CREATE INDEX invoice_draft ON invoices.invoice USING btree (account_id, id) WHERE (draft IS NOT NULL);
CREATE INDEX invoice_issued_on ON invoices.invoice USING btree (account_id, issued_on, id);
CREATE INDEX invoice_order ON invoices.invoice USING btree (account_id, order_id) WHERE (order_id IS NOT NULL);
CREATE INDEX invoice_shipment ON invoices.invoice USING btree (account_id, shipment_id) WHERE (shipment_id IS NOT NULL);
alter table invoices.invoice enable row level security;
alter table invoices.invoice force row level security;
create policy own_account on invoices.invoice for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table invoices.line (
  account_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  "position" integer not null,
  order_line_id uuid,
  charge_id uuid,
  sku text,
  description text not null,
  quantity numeric(20,6) not null,
  unit text not null,
  unit_price numeric(20,6) not null,
  listed numeric(24,4) not null,
  priced numeric(24,4) not null,
  net_amount numeric(24,4) not null,
  tax_category text not null,
  tax_rate numeric(9,4) not null,
  exemption_reason text,
  constraint line_pkey PRIMARY KEY (account_id, invoice_id, revision, "position"),
  constraint line_account_id_invoice_id_fkey FOREIGN KEY (account_id, invoice_id) REFERENCES invoices.invoice(account_id, id),
  constraint line_one_source CHECK (((order_line_id IS NULL) OR (charge_id IS NULL))),
  constraint line_quantity_check CHECK ((quantity > (0)::numeric))
);
alter table invoices.line enable row level security;
alter table invoices.line force row level security;
create policy own_account on invoices.line for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));
-- the owner may insert, references, select, trigger

create table invoices.revision (
  account_id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  language text default 'en'::text not null,
  currency text not null,
  prices_include_tax boolean not null,
  issued_on date not null,
  due_on date,
  supplied_on date,
  payment_terms text not null,
  seller json not null,
  bill_to json not null,
  ship_to json,
  order_number text,
  ordered_on date,
  shipment_number text,
  carrier text,
  tracking_number text,
  po_number text,
  po_key text collate "C",
  buyer_reference text,
  sales_rep_email text,
  corrects json,
  note text,
  line_total numeric(24,4) not null,
  allowance_total numeric(24,4) not null,
  charge_total numeric(24,4) not null,
  net_total numeric(24,4) not null,
  tax_total numeric(24,4) not null,
  total numeric(24,4) not null,
  content_hash text not null,
  created_at timestamp with time zone not null,
  constraint revision_pkey PRIMARY KEY (account_id, invoice_id, revision),
  constraint revision_account_id_invoice_id_fkey FOREIGN KEY (account_id, invoice_id) REFERENCES invoices.invoice(account_id, id),
  constraint br_co_13 CHECK ((net_total = ((line_total - allowance_total) + charge_total))),
  constraint br_co_15 CHECK ((total = (net_total + tax_total))),
  constraint revision_allowance_total_check CHECK ((allowance_total >= (0)::numeric)),
  constraint revision_charge_total_check CHECK ((charge_total >= (0)::numeric)),
  constraint revision_language_check CHECK ((language ~ '^[a-z]{2}$'::text))
);
CREATE INDEX revision_po_key ON invoices.revision USING btree (account_id, po_key, invoice_id) WHERE (po_key IS NOT NULL);
alter table invoices.revision enable row level security;
alter table invoices.revision force row level security;
create policy own_account on invoices.revision for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));
-- the owner may insert, references, select, trigger

create table invoices.series (
  account_id uuid not null,
  series text not null,
  prefix text not null,
  digits smallint not null,
  first_serial bigint not null,
  next_serial bigint not null,
  last_issued_on date,
  constraint series_pkey PRIMARY KEY (account_id, series),
  constraint series_check CHECK ((next_serial >= first_serial))
);
alter table invoices.series enable row level security;
alter table invoices.series force row level security;
create policy own_account on invoices.series for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table invoices.standing (
  account_id uuid not null,
  invoice_id uuid not null,
  customer_id uuid not null,
  kind text not null,
  due_on date,
  total numeric(24,4) not null,
  credited numeric(24,4) default 0 not null,
  debited numeric(24,4) default 0 not null,
  balance numeric(24,4) generated always as (((total - credited) + debited)) stored not null,
  balance_status text generated always as (
CASE
    WHEN (((total - credited) + debited) > (0)::numeric) THEN 'unpaid'::text
    WHEN (((total - credited) + debited) = (0)::numeric) THEN 'paid'::text
    ELSE 'overpaid'::text
END) stored not null,
  is_paid_in_full boolean generated always as ((((total - credited) + debited) <= (0)::numeric)) stored not null,
  is_overpaid boolean generated always as ((((total - credited) + debited) < (0)::numeric)) stored not null,
  set_aside text,
  place text generated always as (COALESCE(set_aside,
CASE
    WHEN (((total - credited) + debited) > (0)::numeric) THEN 'unpaid'::text
    WHEN (((total - credited) + debited) = (0)::numeric) THEN 'paid'::text
    ELSE 'overpaid'::text
END)) stored not null,
  is_sent boolean default false not null,
  sent_at timestamp with time zone,
  lacks_recipient boolean default false not null,
  constraint standing_pkey PRIMARY KEY (account_id, invoice_id),
  constraint standing_account_id_invoice_id_fkey FOREIGN KEY (account_id, invoice_id) REFERENCES invoices.invoice(account_id, id),
  constraint standing_credited_check CHECK ((credited >= (0)::numeric)),
  constraint standing_debited_check CHECK ((debited >= (0)::numeric)),
  constraint standing_set_aside_check CHECK ((set_aside = ANY (ARRAY['void'::text, 'uncollectible'::text])))
);
CREATE INDEX standing_customer ON invoices.standing USING btree (account_id, customer_id, kind, is_sent, place, invoice_id);
CREATE INDEX standing_due ON invoices.standing USING btree (account_id, due_on, invoice_id) WHERE ((kind = 'invoice'::text) AND (place = 'unpaid'::text));
CREATE INDEX standing_due_settled ON invoices.standing USING btree (account_id, due_on, invoice_id) WHERE ((kind = 'invoice'::text) AND (place <> 'unpaid'::text) AND (due_on IS NOT NULL));
CREATE INDEX standing_lacks_recipient ON invoices.standing USING btree (account_id, invoice_id) WHERE (lacks_recipient AND (NOT is_sent) AND (NOT (is_paid_in_full AND (credited > (0)::numeric))));
CREATE INDEX standing_status ON invoices.standing USING btree (account_id, kind, is_sent, place, invoice_id);
alter table invoices.standing enable row level security;
alter table invoices.standing force row level security;
create policy own_account on invoices.standing for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table invoices.tax (
  account_id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  category text not null,
  rate numeric(9,4) not null,
  exemption_reason text,
  taxable_amount numeric(24,4) not null,
  tax_amount numeric(24,4) not null,
  constraint tax_pkey PRIMARY KEY (account_id, invoice_id, revision, category, rate),
  constraint tax_account_id_invoice_id_fkey FOREIGN KEY (account_id, invoice_id) REFERENCES invoices.invoice(account_id, id)
);
alter table invoices.tax enable row level security;
alter table invoices.tax force row level security;
create policy own_account on invoices.tax for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));
-- the owner may insert, references, select, trigger

create table orders.charge (
  account_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  "position" integer not null,
  kind text not null,
  description text not null,
  amount numeric(24,4) not null,
  tax_category text,
  tax_rate numeric(9,4),
  exemption_reason text,
  constraint charge_pkey PRIMARY KEY (account_id, id),
  constraint charge_account_id_order_id_position_key UNIQUE (account_id, order_id, "position"),
  constraint charge_account_id_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES orders.sales_order(account_id, id),
  constraint charge_amount_check CHECK ((amount >= (0)::numeric)),
  constraint charge_kind_check CHECK ((kind = ANY (ARRAY['freight'::text, 'fee'::text, 'discount'::text]))),
  constraint charge_tax_category_check CHECK ((tax_category = ANY (ARRAY['S'::text, 'Z'::text, 'E'::text, 'AE'::text, 'K'::text, 'G'::text, 'O'::text, 'L'::text, 'M'::text]))),
  constraint charge_tax_rate_check CHECK ((tax_rate >= (0)::numeric))
);
alter table orders.charge enable row level security;
alter table orders.charge force row level security;
create policy own_account on orders.charge for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table orders.line (
  account_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  "position" integer not null,
  external_id text,
  product_id uuid,
  sku text,
  description text not null,
  quantity numeric(20,6) not null,
  unit text not null,
  unit_price numeric(20,6) not null,
  discount_rate numeric(8,6) not null,
  tax_category text not null,
  tax_rate numeric(9,4) not null,
  exemption_reason text,
  constraint line_pkey PRIMARY KEY (account_id, id),
  constraint line_account_id_order_id_position_key UNIQUE (account_id, order_id, "position"),
  constraint line_account_id_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES orders.sales_order(account_id, id),
  constraint line_product FOREIGN KEY (account_id, product_id) REFERENCES catalog.product(account_id, id),
  constraint line_discount_rate_check CHECK (((discount_rate >= (0)::numeric) AND (discount_rate <= (1)::numeric))),
  constraint line_quantity_check CHECK ((quantity > (0)::numeric)),
  constraint line_tax_category_check CHECK ((tax_category = ANY (ARRAY['S'::text, 'Z'::text, 'E'::text, 'AE'::text, 'K'::text, 'G'::text, 'O'::text, 'L'::text, 'M'::text]))),
  constraint line_tax_rate_check CHECK ((tax_rate >= (0)::numeric)),
  constraint line_unit_price_check CHECK ((unit_price >= (0)::numeric))
);
CREATE INDEX line_product ON orders.line USING btree (account_id, product_id) WHERE (product_id IS NOT NULL);
alter table orders.line enable row level security;
alter table orders.line force row level security;
create policy own_account on orders.line for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table orders.number_series (
  account_id uuid not null,
  series text not null,
  prefix text not null,
  next_serial bigint not null,
  constraint number_series_pkey PRIMARY KEY (account_id, series)
);
alter table orders.number_series enable row level security;
alter table orders.number_series force row level security;
create policy own_account on orders.number_series for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table orders.quantity_balance (
  account_id uuid not null,
  order_line_id uuid not null,
  order_id uuid not null,
  ceiling text not null,
  ordered numeric(20,6) not null,
  shipped numeric(20,6) default 0 not null,
  returned numeric(20,6) default 0 not null,
  billed numeric(20,6) default 0 not null,
  credited numeric(20,6) default 0 not null,
  constraint quantity_balance_pkey PRIMARY KEY (account_id, order_line_id),
  constraint quantity_balance_account_id_order_line_id_fkey FOREIGN KEY (account_id, order_line_id) REFERENCES orders.line(account_id, id),
  constraint billed_within_ceiling CHECK (((billed - credited) <=
CASE ceiling
    WHEN 'ordered'::text THEN ordered
    ELSE shipped
END)),
  constraint credited_within_billed CHECK ((credited <= billed)),
  constraint quantity_balance_billed_check CHECK ((billed >= (0)::numeric)),
  constraint quantity_balance_ceiling_check CHECK ((ceiling = ANY (ARRAY['ordered'::text, 'shipped'::text]))),
  constraint quantity_balance_credited_check CHECK ((credited >= (0)::numeric)),
  constraint quantity_balance_ordered_check CHECK ((ordered >= (0)::numeric)),
  constraint quantity_balance_returned_check CHECK ((returned >= (0)::numeric)),
  constraint quantity_balance_shipped_check CHECK ((shipped >= (0)::numeric)),
  constraint returned_within_shipped CHECK ((returned <= shipped)),
  constraint shipped_within_ordered CHECK ((shipped <= ordered))
);
CREATE INDEX quantity_balance_order ON orders.quantity_balance USING btree (account_id, order_id);
alter table orders.quantity_balance enable row level security;
alter table orders.quantity_balance force row level security;
create policy own_account on orders.quantity_balance for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table orders.quantity_entry (
  account_id uuid not null,
  id uuid not null,
  order_line_id uuid not null,
  kind text not null,
  quantity numeric(20,6) not null,
  source_kind text not null,
  source_id uuid not null,
  at timestamp with time zone not null,
  constraint quantity_entry_pkey PRIMARY KEY (account_id, id),
  constraint quantity_entry_account_id_order_line_id_fkey FOREIGN KEY (account_id, order_line_id) REFERENCES orders.quantity_balance(account_id, order_line_id),
  constraint quantity_entry_kind_check CHECK ((kind = ANY (ARRAY['ordered'::text, 'shipped'::text, 'returned'::text, 'billed'::text, 'credited'::text]))),
  constraint quantity_entry_quantity_check CHECK ((quantity <> (0)::numeric))
);
CREATE UNIQUE INDEX quantity_entry_once ON orders.quantity_entry USING btree (account_id, order_line_id, kind, source_id, sign(quantity));
alter table orders.quantity_entry enable row level security;
alter table orders.quantity_entry force row level security;
create policy own_account on orders.quantity_entry for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));
-- the owner may insert, references, select, trigger

create table orders.sales_order (
  account_id uuid not null,
  id uuid not null,
  external_id text,
  number text collate "C" not null,
  name_scope uuid generated always as (
CASE
    WHEN (voided_at IS NULL) THEN account_id
    ELSE id
END) stored not null,
  customer_id uuid not null,
  phase text not null,
  closed_short text,
  ordered_on date not null,
  po_number text,
  po_key text collate "C",
  buyer_reference text,
  bill_to json,
  ship_to json,
  sales_rep_email text,
  payment_terms text not null,
  billing_policy json not null,
  note text,
  currency text not null,
  prices_include_tax boolean not null,
  net_total numeric(24,4) not null,
  tax_total numeric(24,4) not null,
  total numeric(24,4) not null,
  uncredited_discount numeric(24,4),
  uncredited_at timestamp with time zone,
  metadata json default '{}'::json not null,
  content_hash text not null,
  accepted_at timestamp with time zone,
  completed_at timestamp with time zone,
  voided_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint sales_order_pkey PRIMARY KEY (account_id, id),
  constraint sales_order_external_id UNIQUE (account_id, external_id, name_scope),
  constraint sales_order_number UNIQUE (account_id, number, name_scope),
  constraint sales_order_customer FOREIGN KEY (account_id, customer_id) REFERENCES directory.customer(account_id, id),
  constraint sales_order_closed_short_check CHECK ((closed_short = ANY (ARRAY['billed'::text, 'waived'::text]))),
  constraint sales_order_phase_check CHECK ((phase = ANY (ARRAY['draft'::text, 'accepted'::text, 'completed'::text, 'void'::text]))),
  constraint sales_order_uncredited_discount_check CHECK ((uncredited_discount > (0)::numeric))
);
CREATE INDEX sales_order_customer ON orders.sales_order USING btree (account_id, customer_id, id DESC);
CREATE INDEX sales_order_not_completed ON orders.sales_order USING btree (account_id, phase, id) WHERE (phase <> 'completed'::text);
CREATE INDEX sales_order_open_po ON orders.sales_order USING btree (account_id, customer_id, po_key, id) WHERE ((po_key IS NOT NULL) AND (phase = ANY (ARRAY['draft'::text, 'accepted'::text])));
CREATE INDEX sales_order_ordered_on ON orders.sales_order USING btree (account_id, ordered_on, id);
CREATE INDEX sales_order_po_key ON orders.sales_order USING btree (account_id, po_key, id) WHERE (po_key IS NOT NULL);
CREATE INDEX sales_order_uncredited ON orders.sales_order USING btree (account_id, id) WHERE (uncredited_discount IS NOT NULL);
alter table orders.sales_order enable row level security;
alter table orders.sales_order force row level security;
create policy own_account on orders.sales_order for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table runtime.migration (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migration_pkey PRIMARY KEY (name)
);

create table runtime.repeatable_request (
  account_id uuid not null,
  key text not null,
  body_hash text not null,
  status smallint,
  answer text,
  created_at timestamp with time zone not null,
  constraint repeatable_request_pkey PRIMARY KEY (account_id, key)
);
CREATE INDEX repeatable_request_age ON runtime.repeatable_request USING btree (account_id, created_at);
alter table runtime.repeatable_request enable row level security;
alter table runtime.repeatable_request force row level security;
create policy own_account on runtime.repeatable_request for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table settlements.allocation (
  account_id uuid not null,
  settlement_id uuid not null,
  "position" integer not null,
  transaction_id uuid not null,
  invoice_id uuid not null,
  amount numeric(24,4) not null,
  constraint allocation_pkey PRIMARY KEY (account_id, settlement_id, "position"),
  constraint allocation_account_id_settlement_id_fkey FOREIGN KEY (account_id, settlement_id) REFERENCES settlements.settlement(account_id, id),
  constraint allocation_account_id_transaction_id_fkey FOREIGN KEY (account_id, transaction_id) REFERENCES settlements.transaction(account_id, id),
  constraint allocation_amount_check CHECK ((amount > (0)::numeric))
);
CREATE INDEX allocation_invoice ON settlements.allocation USING btree (account_id, invoice_id);
CREATE INDEX allocation_transaction ON settlements.allocation USING btree (account_id, transaction_id);
alter table settlements.allocation enable row level security;
alter table settlements.allocation force row level security;
create policy own_account on settlements.allocation for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));
-- the owner may insert, references, select, trigger

create table settlements.number_series (
  account_id uuid not null,
  series text not null,
  prefix text not null,
  next_serial bigint not null,
  constraint number_series_pkey PRIMARY KEY (account_id, series)
);
alter table settlements.number_series enable row level security;
alter table settlements.number_series force row level security;
create policy own_account on settlements.number_series for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table settlements.settlement (
  account_id uuid not null,
  id uuid not null,
  external_id text,
  name_scope uuid generated always as (
CASE
    WHEN (voided_at IS NULL) THEN account_id
    ELSE id
END) stored not null,
  series text not null,
  serial bigint not null,
  number text not null,
  currency text not null,
  responsible text not null,
  note text,
  state text not null,
  content_hash text,
  voided_at timestamp with time zone,
  created_at timestamp with time zone not null,
  version integer default 1 not null,
  customer_id uuid not null,
  constraint settlement_pkey PRIMARY KEY (account_id, id),
  constraint settlement_account_id_number_key UNIQUE (account_id, number),
  constraint settlement_account_id_series_serial_key UNIQUE (account_id, series, serial),
  constraint settlement_check CHECK (((state = 'void'::text) = (voided_at IS NOT NULL))),
  constraint settlement_state_check CHECK ((state = ANY (ARRAY['settled'::text, 'void'::text])))
);
CREATE INDEX settlement_customer ON settlements.settlement USING btree (account_id, customer_id, id);
CREATE UNIQUE INDEX settlement_external_id ON settlements.settlement USING btree (account_id, external_id, name_scope) WHERE (external_id IS NOT NULL);
CREATE INDEX settlement_void ON settlements.settlement USING btree (account_id, id) WHERE (state = 'void'::text);
alter table settlements.settlement enable row level security;
alter table settlements.settlement force row level security;
create policy own_account on settlements.settlement for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table settlements.transaction (
  account_id uuid not null,
  id uuid not null,
  external_id text,
  customer_id uuid not null,
  type text not null,
  method text,
  adjustment_type text,
  raises_balance boolean not null,
  currency text not null,
  amount numeric(24,4) not null,
  allocated numeric(24,4) default 0 not null,
  unallocated numeric(24,4) generated always as ((amount - allocated)) stored not null,
  effective_on date not null,
  reference text,
  reference_key text collate "C",
  note text,
  credit_note_id uuid,
  content_hash text not null,
  created_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint transaction_pkey PRIMARY KEY (account_id, id),
  constraint transaction_account_id_external_id_key UNIQUE (account_id, external_id),
  constraint transaction_customer FOREIGN KEY (account_id, customer_id) REFERENCES directory.customer(account_id, id),
  constraint allocated_within_amount CHECK (((allocated >= (0)::numeric) AND (allocated <= amount))),
  constraint transaction_adjustment_type_check CHECK ((adjustment_type = ANY (ARRAY['discount'::text, 'shipping_discrepancy'::text, 'short_payment'::text, 'write_off'::text, 'fee'::text, 'refund'::text]))),
  constraint transaction_amount_check CHECK ((amount > (0)::numeric)),
  constraint transaction_check CHECK (((type = 'payment'::text) = (method IS NOT NULL))),
  constraint transaction_check1 CHECK (((type = 'adjustment'::text) = (adjustment_type IS NOT NULL))),
  constraint transaction_type_check CHECK ((type = ANY (ARRAY['payment'::text, 'credit'::text, 'adjustment'::text, 'rebate'::text])))
);
CREATE UNIQUE INDEX transaction_credit_note ON settlements.transaction USING btree (account_id, credit_note_id) WHERE (credit_note_id IS NOT NULL);
CREATE INDEX transaction_customer ON settlements.transaction USING btree (account_id, customer_id, id DESC);
CREATE INDEX transaction_open ON settlements.transaction USING btree (account_id, customer_id, id) WHERE (unallocated > (0)::numeric);
CREATE INDEX transaction_open_newest ON settlements.transaction USING btree (account_id, id) WHERE (unallocated > (0)::numeric);
CREATE INDEX transaction_reference_key ON settlements.transaction USING btree (account_id, reference_key, id) WHERE (reference_key IS NOT NULL);
CREATE INDEX transaction_type ON settlements.transaction USING btree (account_id, type, id) WHERE (type <> 'payment'::text);
alter table settlements.transaction enable row level security;
alter table settlements.transaction force row level security;
create policy own_account on settlements.transaction for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table transmissions.attempt (
  account_id uuid not null,
  transmission_id uuid not null,
  number integer not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone not null,
  outcome text not null,
  reason text,
  reason_code text,
  constraint attempt_pkey PRIMARY KEY (account_id, transmission_id, number),
  constraint attempt_account_id_transmission_id_fkey FOREIGN KEY (account_id, transmission_id) REFERENCES transmissions.transmission(account_id, id),
  constraint attempt_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'temporary'::text, 'permanent'::text, 'unknown'::text])))
);
alter table transmissions.attempt enable row level security;
alter table transmissions.attempt force row level security;
create policy own_account on transmissions.attempt for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));
-- the owner may insert, references, select, trigger

create table transmissions.document (
  account_id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  format text not null,
  hash text not null,
  size integer not null,
  file_name text not null,
  media_type text not null,
  rendered_at timestamp with time zone not null,
  constraint document_pkey PRIMARY KEY (account_id, invoice_id, revision, format)
);
alter table transmissions.document enable row level security;
alter table transmissions.document force row level security;
create policy own_account on transmissions.document for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));
-- the owner may insert, references, select, trigger

create table transmissions.render_failure (
  account_id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  format text not null,
  failures integer not null,
  reason text not null,
  first_failed_at timestamp with time zone not null,
  last_failed_at timestamp with time zone not null,
  constraint render_failure_pkey PRIMARY KEY (account_id, invoice_id, revision, format)
);
alter table transmissions.render_failure enable row level security;
alter table transmissions.render_failure force row level security;
create policy own_account on transmissions.render_failure for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table transmissions.send_batch (
  account_id uuid not null,
  id uuid not null,
  state text not null,
  by_filter boolean not null,
  resend boolean not null,
  note text,
  total integer not null,
  actor json not null,
  job_id uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint send_batch_pkey PRIMARY KEY (account_id, id),
  constraint send_batch_state_check CHECK ((state = ANY (ARRAY['planning'::text, 'planned'::text, 'cancelled'::text])))
);
CREATE INDEX send_batch_planning ON transmissions.send_batch USING btree (account_id, id) WHERE (state = 'planning'::text);
alter table transmissions.send_batch enable row level security;
alter table transmissions.send_batch force row level security;
create policy own_account on transmissions.send_batch for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table transmissions.send_batch_item (
  account_id uuid not null,
  send_batch_id uuid not null,
  "position" integer not null,
  invoice_id uuid not null,
  outcome text,
  code text,
  detail text,
  constraint send_batch_item_pkey PRIMARY KEY (account_id, send_batch_id, "position"),
  constraint send_batch_item_account_id_send_batch_id_invoice_id_key UNIQUE (account_id, send_batch_id, invoice_id),
  constraint send_batch_item_account_id_send_batch_id_fkey FOREIGN KEY (account_id, send_batch_id) REFERENCES transmissions.send_batch(account_id, id),
  constraint send_batch_item_outcome_check CHECK ((outcome = ANY (ARRAY['queued'::text, 'skipped'::text, 'refused'::text]))),
  constraint send_batch_item_reason CHECK (((COALESCE(outcome, 'queued'::text) = 'queued'::text) = (code IS NULL)))
);
alter table transmissions.send_batch_item enable row level security;
alter table transmissions.send_batch_item force row level security;
create policy own_account on transmissions.send_batch_item for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table transmissions.send_batch_transmission (
  account_id uuid not null,
  send_batch_id uuid not null,
  transmission_id uuid not null,
  invoice_id uuid not null,
  constraint send_batch_transmission_pkey PRIMARY KEY (account_id, send_batch_id, transmission_id),
  constraint send_batch_transmission_account_id_send_batch_id_fkey FOREIGN KEY (account_id, send_batch_id) REFERENCES transmissions.send_batch(account_id, id),
  constraint send_batch_transmission_account_id_transmission_id_fkey FOREIGN KEY (account_id, transmission_id) REFERENCES transmissions.transmission(account_id, id)
);
alter table transmissions.send_batch_transmission enable row level security;
alter table transmissions.send_batch_transmission force row level security;
create policy own_account on transmissions.send_batch_transmission for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table transmissions.transmission (
  account_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  channel text not null,
  recipient text not null,
  recipient_role text not null,
  purpose text not null,
  counts_as_sent boolean not null,
  note text,
  state text not null,
  next_attempt_at timestamp with time zone,
  job_id uuid,
  attempts integer default 0 not null,
  earlier_attempts integer default 0 not null,
  claimed_at timestamp with time zone,
  handed_over_at timestamp with time zone,
  reason text,
  reason_code text,
  message_id text,
  response text,
  accepted_at timestamp with time zone,
  resolved_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint transmission_pkey PRIMARY KEY (account_id, id),
  constraint transmission_account_id_invoice_id_revision_channel_recipie_key UNIQUE (account_id, invoice_id, revision, channel, recipient, purpose),
  constraint transmission_channel_check CHECK ((channel = 'email'::text)),
  constraint transmission_check CHECK (((state = 'queued'::text) = ((job_id IS NOT NULL) AND (next_attempt_at IS NOT NULL)))),
  constraint transmission_recipient_role_check CHECK ((recipient_role = ANY (ARRAY['customer'::text, 'sales_rep'::text, 'copy'::text]))),
  constraint transmission_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'accepted'::text, 'confirmed'::text, 'bounced'::text, 'rejected'::text, 'unknown'::text, 'parked'::text])))
);
CREATE INDEX transmission_accepted ON transmissions.transmission USING btree (account_id, accepted_at) WHERE (accepted_at IS NOT NULL);
CREATE INDEX transmission_needs_person ON transmissions.transmission USING btree (account_id, id) WHERE ((state = ANY (ARRAY['unknown'::text, 'parked'::text, 'bounced'::text, 'rejected'::text])) AND (resolved_at IS NULL));
CREATE INDEX transmission_not_accepted ON transmissions.transmission USING btree (account_id, state, id) WHERE (state = ANY (ARRAY['confirmed'::text, 'bounced'::text, 'rejected'::text, 'unknown'::text, 'parked'::text]));
CREATE INDEX transmission_under_way ON transmissions.transmission USING btree (account_id, state, id) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));
alter table transmissions.transmission enable row level security;
alter table transmissions.transmission force row level security;
create policy own_account on transmissions.transmission for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));

create table transmissions.undrawn (
  account_id uuid not null,
  invoice_id uuid not null,
  revision integer not null,
  format text not null,
  characters text not null,
  noted_at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  constraint undrawn_pkey PRIMARY KEY (account_id, invoice_id, revision, format)
);
CREATE INDEX undrawn_unresolved ON transmissions.undrawn USING btree (account_id, noted_at) WHERE (resolved_at IS NULL);
alter table transmissions.undrawn enable row level security;
alter table transmissions.undrawn force row level security;
create policy own_account on transmissions.undrawn for all to public using ((array_position((NULLIF(current_setting('app.account_ids'::text, true), ''::text))::uuid[], account_id) IS NOT NULL));
