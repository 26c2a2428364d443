/**
 * Which mails wait for a person: those that failed and that nothing has overtaken since. An invoice that is void, paid or credited in full goes to
 * nobody any more, and a mail planned later that reached the customer did what this one should have. SQL conditions alone.
 */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId } from '#kernel/id.ts';

/** Credit notes took back all of the invoice `i`. */
export const isCreditedWhole = (accountId: AccountId): RawBuilder<unknown> => sql`coalesce((
  select sum(n.total) >= i.total from invoices.invoice n
  where n.account_id = ${accountId} and n.corrects_id = i.id and n.lifecycle in ('issued', 'closed')), false)`;

/** Of the transmission `d`. The first condition is written as the partial index has it. */
export const waitsForPerson = (accountId: AccountId): RawBuilder<unknown> => sql`
  (d.state in ('unknown', 'parked', 'bounced', 'rejected') and d.resolved_at is null
    and not exists (
      select from invoices.invoice i
      where i.account_id = ${accountId} and i.id = d.invoice_id and (i.lifecycle in ('void', 'closed') or ${isCreditedWhole(accountId)}))
    and not (d.counts_as_sent and exists (
      select from transmissions.transmission l
      where l.account_id = ${accountId} and l.invoice_id = d.invoice_id and l.id > d.id and l.counts_as_sent
        and l.state in ('accepted', 'confirmed'))))`;
