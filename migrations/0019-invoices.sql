-- Numbers and PO numbers are found by their beginning, which is a range of an index only in the order of code points.
alter table invoices.invoice alter column number type text collate "C";

-- What PO numbers have in common that differ only in case is made by the program alone, as for orders: the database's lower() follows its
-- locale and its version of Unicode.
alter table invoices.revision alter column po_key drop expression;
alter table invoices.revision alter column po_key type text collate "C"
  using replace(lower(replace(po_number, U&'\0130', U&'i\0307')), U&'\03C2', U&'\03C3');

-- The same of a draft, whose content is one document.
alter table invoices.invoice add column draft_po_key text collate "C";
alter table invoices.invoice no force row level security;
update invoices.invoice
set draft_po_key = replace(lower(replace(draft ->> 'poNumber', U&'\0130', U&'i\0307')), U&'\03C2', U&'\03C3')
where draft is not null;
alter table invoices.invoice force row level security;
