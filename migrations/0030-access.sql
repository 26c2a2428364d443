alter table access.account
  -- What a PO number means that another open order of the customer carries already.
  add column po_numbers text not null default 'warn' check (po_numbers in ('warn', 'refuse', 'allow')),
  -- Whether the note of an order is printed on its invoices.
  add column order_note_on_invoice boolean not null default false;
