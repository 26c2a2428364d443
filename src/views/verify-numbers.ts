/** Checks that every number series has no gaps or duplicates (invariant 11) and its dates never decrease. Read-only. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId } from '#kernel/id.ts';
import type { Check } from '#model/check.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { conclude, countOf, type Found } from './check-result.ts';

/** All numbers and counters of all series. */
const numbers = (accountId: AccountId) => sql`
  given as materialized (
    select 'invoice' as kind, id, series, serial, number, issued_on from invoices.invoice where account_id = ${accountId} and serial is not null
    union all
    select 'settlement', id, series, serial, number, null from settlements.settlement where account_id = ${accountId}
  ), counters as (
    select 'invoice' as kind, series, first_serial, next_serial from invoices.series where account_id = ${accountId}
    union all
    select 'settlement', series, 1, next_serial from settlements.number_series where account_id = ${accountId}
  ), ordered as (
    select g.kind, g.id, g.series, g.serial, g.number, g.issued_on, c.first_serial, c.next_serial,
      lag(g.serial) over series_order as serial_before, lag(g.issued_on) over series_order as day_before
    from given g left join counters c on c.kind = g.kind and c.series = g.series
    window series_order as (partition by g.kind, g.series order by g.serial, g.id)
  ), last as (
    select c.kind, c.series, c.first_serial, c.next_serial, max(g.serial) as serial
    from counters c left join given g on g.kind = c.kind and g.series = c.series
    group by c.kind, c.series, c.first_serial, c.next_serial
  )`;

/** A date further ahead cannot come from time zones, only from a wrong clock. */
const DAYS_AHEAD = 1;

/** Series whose last date lies ahead of today. `at`: now. */
const seriesAhead = (accountId: AccountId, at: Instant) => sql`
  select s.series, s.last_issued_on, (${at}::timestamptz at time zone a.time_zone)::date as today
  from invoices.series s join access.account a on a.id = s.account_id
  where s.account_id = ${accountId}
    and s.last_issued_on > (${at}::timestamptz at time zone a.time_zone)::date + ${DAYS_AHEAD}::integer`;

/** A sentence about the first number series whose last date lies ahead of today; null when there is none. */
export async function findSeriesAhead(tx: Tx, accountId: AccountId, at: Instant): Promise<string | null> {
  const found = await tx.maybe(sql<{ series: string; day: string; today: string }>`
    select series, last_issued_on::text as day, today::text as today from (${seriesAhead(accountId, at)}) ahead
    order by series limit 1`);
  return found === null ? null : `Series ${found.series} has come to ${found.day}, and today is ${found.today}`;
}

export async function verifyNumbers(tx: Tx, accountId: AccountId, at: Instant): Promise<Check> {
  const offender = await tx.maybe(sql<Found>`
    with ${numbers(accountId)}
    select kind, id, label, detail from (
      select kind, id, series, serial, number as label,
        format('Number %s of series %s was given twice.', serial, series) as detail
      from ordered where serial = serial_before
      union all
      select kind, null, series, coalesce(serial_before + 1, first_serial), series || ' ' || coalesce(serial_before + 1, first_serial),
        format('Series %s has a gap: number %s is missing before %s.', series, coalesce(serial_before + 1, first_serial), number)
      from ordered where serial > coalesce(serial_before + 1, first_serial)
      union all
      select kind, null, series, coalesce(serial + 1, first_serial), series || ' ' || coalesce(serial + 1, first_serial),
        format('Series %s has counted to %s, but number %s is missing.', series, next_serial - 1, coalesce(serial + 1, first_serial))
      from last where coalesce(serial + 1, first_serial) < next_serial
      union all
      select kind, id, series, serial, number,
        format('Number %s lies outside what series %s has given.', number, series)
      from ordered where next_serial is null or serial >= next_serial or serial < first_serial
      union all
      select kind, id, series, serial, number, format('%s is dated %s, before the number before it (%s).', number, issued_on, day_before)
      from ordered where issued_on < day_before
      union all
      select 'invoice', null, series, 0, series || ' ' || last_issued_on,
        format('Series %s has come to %s, and today is %s: a clock was wrong, and documents issued until then get that date.',
          series, last_issued_on, today)
      from (${seriesAhead(accountId, at)}) ahead
    ) offenders order by kind, series, serial limit 1`);
  const checked = await countOf(
    tx,
    sql`
    select (select count(*) from invoices.invoice where account_id = ${accountId} and serial is not null)
      + (select count(*) from settlements.settlement where account_id = ${accountId})`,
  );
  return conclude({
    name: 'number_series',
    checked,
    offender,
    good: `${checked} numbers run without gap or duplicate.`,
  });
}
