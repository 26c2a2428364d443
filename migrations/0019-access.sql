-- Why documents have to leave without the account's logo, and since when; nothing while all is well.
alter table access.account
  add column logo_problem text,
  add column logo_problem_at timestamptz,
  add constraint account_logo_problem check ((logo_problem is null) = (logo_problem_at is null));
