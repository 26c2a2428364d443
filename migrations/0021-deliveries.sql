-- An address that is neither the customer's nor the sales rep's gets a copy, which makes nothing sent.
alter table deliveries.delivery
  drop constraint delivery_recipient_role_check,
  add constraint delivery_recipient_role_check check (recipient_role in ('customer', 'sales_rep', 'copy'));
