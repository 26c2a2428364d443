-- Which other open orders of the customer have the same PO number, however often it was used ("N/A") before.
create index sales_order_open_po on orders.sales_order (account_id, customer_id, po_key, id)
  where po_key is not null and phase in ('draft', 'accepted');
