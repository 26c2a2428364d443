-- A settlement is of one customer, that of its transactions: kept with it, so that a customer's settlements are listed in their order.

alter table settlements.settlement add column customer_id uuid;
alter table settlements.settlement no force row level security;
alter table settlements.allocation no force row level security;
alter table settlements.transaction no force row level security;
update settlements.settlement s set customer_id = t.customer_id
from settlements.allocation a
join settlements.transaction t on t.account_id = a.account_id and t.id = a.transaction_id
where a.account_id = s.account_id and a.settlement_id = s.id and a.position = 1;
alter table settlements.settlement force row level security;
alter table settlements.allocation force row level security;
alter table settlements.transaction force row level security;
alter table settlements.settlement alter column customer_id set not null;
create index settlement_customer on settlements.settlement (account_id, customer_id, id);
