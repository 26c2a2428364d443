-- What references have in common that differ only in case is made by the program alone: the database's lower() follows its locale and its
-- version of Unicode.
alter table settlements.transaction alter column reference_key drop expression;
alter table settlements.transaction alter column reference_key type text collate "C"
  using replace(lower(replace(reference, U&'\0130', U&'i\0307')), U&'\03C2', U&'\03C3');
