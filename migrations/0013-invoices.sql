-- An order can be billed whole when it is accepted: it is a source like a shipment, and its invoice says that it arose from it.
alter table invoices.invoice
  drop constraint invoice_origin_check,
  add constraint invoice_origin_check check (origin in ('manual', 'shipment', 'order', 'completion', 'credit', 'imported'));
alter table invoices.claim
  drop constraint claim_source_kind_check,
  add constraint claim_source_kind_check check (source_kind in ('shipment', 'order', 'completion'));
