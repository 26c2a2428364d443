-- Every list, search and watch is answered from an index that holds its rows in its order, however long the history is. What most rows
-- share (a completed order, a shipped shipment, an accepted mail) needs none: the newest rows are such rows.

-- Primary keys read backwards do what these did.
drop index orders.sales_order_newest;
drop index fulfilment.shipment_newest;
drop index invoices.invoice_newest;
drop index settlements.transaction_newest;
drop index settlements.settlement_newest;

-- An owner is bound by row level security too; what rows of all accounts get here is computed without it.
do $$
declare name text;
begin
  foreach name in array array['orders.sales_order', 'fulfilment.shipment', 'invoices.invoice', 'invoices.claim', 'invoices.standing',
    'deliveries.delivery'] loop
    execute format('alter table %s no force row level security', name);
  end loop;
end $$;

-- A PO number is looked up without knowing its customer. A void order's number may be used again.
drop index orders.sales_order_po_number;
create unique index sales_order_po_number on orders.sales_order (account_id, po_number, customer_id)
  where po_number is not null and phase <> 'void';
create index sales_order_void_po_number on orders.sales_order (account_id, po_number, id) where po_number is not null and phase = 'void';
create index sales_order_not_completed on orders.sales_order (account_id, phase, id) where phase <> 'completed';
create index sales_order_ordered_on on orders.sales_order (account_id, ordered_on, id);

-- Left, and no invoice claimed it then. A hint: whether one does now is always looked up.
alter table fulfilment.shipment add column left_unbilled boolean not null default false;
update fulfilment.shipment s set left_unbilled = true
where s.state = 'shipped' and not exists (
  select from invoices.claim c where c.account_id = s.account_id and c.source_kind = 'shipment' and c.source_id = s.id);
-- None of these looks at what changes when a shipment leaves, so that its row is updated in its place. What is packed stands in open orders.
create index shipment_left_unbilled on fulfilment.shipment (account_id, id) where left_unbilled;
create index shipment_voided on fulfilment.shipment (account_id, id) where voided_at is not null;
create index claim_released on invoices.claim (account_id, source_kind, source_id) where state = 'released';

-- Where an invoice stands is a place in an index. Drafts have no standing.
alter table invoices.standing
  add column due_on date,
  -- Nobody waits for its payment.
  add column set_aside text check (set_aside in ('void', 'uncollectible')),
  add column place text not null generated always as (
    coalesce(set_aside, case when total - credited + debited > 0 then 'unpaid' when total - credited + debited = 0 then 'paid' else 'overpaid' end))
    stored,
  -- It was to be sent and there was nobody to send it to. A hint: whether it was sent since is always looked up.
  add column lacks_recipient boolean not null default false;
update invoices.standing s
set due_on = i.due_on, set_aside = case when i.lifecycle = 'void' then 'void' when i.closed_as = 'uncollectible' then 'uncollectible' end,
  lacks_recipient = i.kind = 'invoice' and i.origin <> 'manual' and i.lifecycle = 'issued' and not s.is_sent
    and exists (
      select from orders.sales_order o
      where o.account_id = i.account_id and o.id = i.order_id and o.billing_policy ->> 'onCreation' = 'issue_and_send')
    and not exists (select from deliveries.delivery d where d.account_id = i.account_id and d.invoice_id = i.id)
from invoices.invoice i where i.account_id = s.account_id and i.id = s.invoice_id;
create index standing_status on invoices.standing (account_id, kind, is_sent, place, invoice_id);
create index standing_customer on invoices.standing (account_id, customer_id, kind, is_sent, place, invoice_id);
create index standing_due on invoices.standing (account_id, due_on, invoice_id) where kind = 'invoice' and place = 'unpaid';
create index standing_lacks_recipient on invoices.standing (account_id, invoice_id)
  where lacks_recipient and not is_sent and not (is_paid_in_full and credited > 0);

create index invoice_issued_on on invoices.invoice (account_id, issued_on, id);
create index invoice_customer_issued_on on invoices.invoice (account_id, customer_id, issued_on, id);
create index invoice_draft on invoices.invoice (account_id, id) where draft is not null;
create index invoice_credit_note on invoices.invoice (account_id, id) where kind = 'credit_note';

-- A line is found by its invoice and never by anything else: two indexes nobody read were written for every line.
drop index invoices.line_order_line;
alter table invoices.line
  drop constraint line_pkey,
  drop constraint line_account_id_invoice_id_revision_position_key,
  add constraint line_pkey primary key (account_id, invoice_id, revision, position);

create index transaction_type on settlements.transaction (account_id, type, id) where type <> 'payment';
create index transaction_open on settlements.transaction (account_id, customer_id, id) where unallocated > 0;
create index transaction_open_newest on settlements.transaction (account_id, id) where unallocated > 0;
create index settlement_void on settlements.settlement (account_id, id) where state = 'void';

create index delivery_not_accepted on deliveries.delivery (account_id, state, id)
  where state in ('confirmed', 'bounced', 'rejected', 'unknown', 'parked');

do $$
declare name text;
begin
  foreach name in array array['orders.sales_order', 'fulfilment.shipment', 'invoices.invoice', 'invoices.claim', 'invoices.standing',
    'deliveries.delivery'] loop
    execute format('alter table %s force row level security', name);
  end loop;
end $$;
