-- Lists are narrowed by a PO number, a payment's reference and the day something is due: each from an index. Row level security keeps
-- functions of columns away from indexes, so what is compared stands in a column.

-- What is no longer owed, by the day it was due; what is has its index already. Nothing stands here when an invoice is issued.
create index standing_due_settled on invoices.standing (account_id, due_on, invoice_id)
  where kind = 'invoice' and place <> 'unpaid' and due_on is not null;

alter table invoices.revision add column po_key text generated always as (lower(btrim(po_number))) stored;
create index revision_po_key on invoices.revision (account_id, po_key, invoice_id) where po_key is not null;

alter table settlements.transaction add column reference_key text generated always as (lower(btrim(reference))) stored;
create index transaction_reference_key on settlements.transaction (account_id, reference_key, id) where reference_key is not null;
