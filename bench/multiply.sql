-- Makes a history up to five times as long in a fraction of the time it took to make: each row again, under ids and numbers of its own. Meant
-- for tables whose indexes are switched off; the copies stand in the same accounts, between the originals in time.
create or replace function bench.multiply(tab regclass, copies integer) returns void language plpgsql as $$
declare
  columns text;
  copied text;
begin
  select string_agg(format('%I', a.attname), ', ' order by a.attnum),
    string_agg(case
      when a.attname in ('account_id', 'customer_id', 'product_id') then format('%I', a.attname)
      when t.typname = 'uuid' then format('overlay(%1$I::text placing translate(substr(%1$I::text, 16, 1), %2$L, other) from 16 for 1)::uuid',
        a.attname, '0123456789abcdef')
      when t.typname = 'text' and a.attname in ('number', 'po_number', 'po_key', 'source_event_id') then format('copy || ''-'' || %I', a.attname)
      when t.typname = 'int8' and a.attname in ('serial', 'position') then format('%I + copy * 100000000', a.attname)
      when a.attname = 'n' then 'n + copy * 10000000'
      else format('%I', a.attname) end, ', ' order by a.attnum)
  into columns, copied
  from pg_attribute a join pg_type t on t.oid = a.atttypid
  where a.attrelid = tab and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
  -- One digit of every id is another one in each copy.
  execute format('insert into %s (%s) select %s from %s, (values (1, %L), (2, %L), (3, %L), (4, %L)) c(copy, other) where copy <= %s',
    tab, columns, copied, tab, '3456789abcdef012', '6789abcdef012345', '9abcdef012345678', 'cdef0123456789ab', copies);
end $$;
