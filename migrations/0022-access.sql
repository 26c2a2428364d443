-- Whether a credit note settles the invoice it corrects by itself.
alter table access.account
  add column settle_credit_notes text not null default 'automatic' check (settle_credit_notes in ('automatic', 'manual'));
