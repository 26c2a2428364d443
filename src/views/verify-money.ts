/** Checks that allocations, transactions and balances agree (invariants 4 and 5). Read-only. */
import { sql } from 'kysely';
import type { AccountId } from '#kernel/id.ts';
import type { Check } from '#model/check.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { conclude, countOf, type Found } from './check-result.ts';

/** Allocations of settlements that are not void. */
const standing = (accountId: AccountId) => sql`
  standing as materialized (
    select a.transaction_id, a.invoice_id, a.amount
    from settlements.allocation a
    join settlements.settlement s on s.account_id = a.account_id and s.id = a.settlement_id
    where a.account_id = ${accountId} and s.state = 'settled'
  )`;

/** A transaction's allocated amount equals the sum of its allocations and never exceeds its amount. */
export async function verifyAllocations(tx: Tx, accountId: AccountId): Promise<Check> {
  const offender = await tx.maybe(sql<Found>`
    with ${standing(accountId)}, sums as (
      select transaction_id, sum(amount) as amount from standing group by transaction_id
    )
    select 'transaction' as kind, coalesce(t.id, s.transaction_id) as id, t.reference as label,
      case
        when t.id is null then 'Allocations name a transaction that is gone.'
        when t.allocated > t.amount then format('%s of %s %s are allocated: more than there is.', t.allocated, t.amount, t.currency)
        else format('Its allocations sum to %s %s, but it says %s.', coalesce(s.amount, 0), t.currency, t.allocated)
      end as detail
    from (select id, reference, currency, amount, allocated from settlements.transaction where account_id = ${accountId}) t
    full join sums s on s.transaction_id = t.id
    where t.id is null or t.allocated <> coalesce(s.amount, 0) or t.allocated > t.amount
    order by 2 limit 1`);
  const checked = await countOf(tx, sql`select count(*) from settlements.transaction where account_id = ${accountId}`);
  return conclude({
    name: 'allocations',
    checked,
    offender,
    good: `The allocations of ${checked} transactions sum to what each has given.`,
  });
}

/** For every issued invoice balance = total - credits + debits, its state matches, and no more than its total is credited. */
export async function verifyBalances(tx: Tx, accountId: AccountId): Promise<Check> {
  const offender = await tx.maybe(sql<Found>`
    with ${standing(accountId)}, sums as (
      select a.invoice_id,
        coalesce(sum(a.amount) filter (where not t.raises_balance), 0) as credited,
        coalesce(sum(a.amount) filter (where t.raises_balance), 0) as debited
      from standing a join settlements.transaction t on t.account_id = ${accountId} and t.id = a.transaction_id
      group by a.invoice_id
    ), invoices as (
      select i.id, i.number, i.kind, i.lifecycle, i.closed_as, i.total, i.currency, r.total as revision_total, s.invoice_id as standing_id,
        s.total as standing_total, s.credited, s.debited, s.balance, coalesce(m.credited, 0) as sum_credited, coalesce(m.debited, 0) as sum_debited,
        i.lifecycle = 'void' and exists (
          select from invoices.invoice n
          where n.account_id = ${accountId} and n.corrects_id = i.id and n.kind = 'credit_note' and n.lifecycle in ('issued', 'closed')
        ) as is_corrected,
        (select sum(n.total) from invoices.invoice n
          where n.account_id = ${accountId} and n.corrects_id = i.id and n.lifecycle in ('issued', 'closed') and n.origin <> 'imported') as noted
      from invoices.invoice i
      left join invoices.revision r on r.account_id = i.account_id and r.invoice_id = i.id and r.revision = i.revision
      left join invoices.standing s on s.account_id = i.account_id and s.invoice_id = i.id
      left join sums m on m.invoice_id = i.id
      where i.account_id = ${accountId} and i.lifecycle in ('issued', 'closed', 'void')
    ), found as (
      select id, number,
        case
          when standing_id is null then 'it has no standing'
          when revision_total is null then 'its content is missing'
          when revision_total <> total then format('its content totals %s, but it says %s', revision_total, total)
          when standing_total <> case kind when 'credit_note' then 0 else total end then format('%s is owed on a total of %s', standing_total, total)
          when credited <> sum_credited then format('allocations credit %s, but it says %s', sum_credited, credited)
          when debited <> sum_debited then format('allocations debit %s, but it says %s', sum_debited, debited)
          when balance <> standing_total - credited + debited then format('its balance %s does not follow from its parts', balance)
          when noted > total then format('credit notes give back %s of its %s', noted, total)
          when lifecycle = 'closed' and closed_as = 'paid' and balance > 0 then format('it is closed as paid, but %s is owed', balance)
          when lifecycle = 'issued' and credited > 0 and balance <= 0 then 'it is paid, but not closed'
          when lifecycle = 'void' and is_corrected then 'it is void, but a credit note corrects it too'
          when lifecycle = 'void' and (credited <> 0 or debited <> 0) then 'it is void, but something is settled against it'
        end as what
      from invoices
    )
    select 'invoice' as kind, id, number as label, number || ': ' || what || '.' as detail
    from found where what is not null order by id limit 1`);
  const checked = await countOf(tx, sql`select count(*) from invoices.standing where account_id = ${accountId}`);
  return conclude({
    name: 'balances',
    checked,
    offender,
    good: `The balances of ${checked} documents follow from their totals and allocations.`,
  });
}
