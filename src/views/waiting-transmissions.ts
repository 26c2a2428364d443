/**
 * Mails that need a person: those that failed and are still relevant. A void, paid or fully credited invoice need not be sent any more,
 * nor one that a later mail has delivered. SQL conditions only.
 */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId } from '#kernel/id.ts';

/** The invoice `i` is fully credited by credit notes. */
export const isCreditedWhole = (accountId: AccountId): RawBuilder<unknown> => sql`coalesce((
  select sum(n.total) >= i.total from invoices.invoice n
  where n.account_id = ${accountId} and n.corrects_id = i.id and n.lifecycle in ('issued', 'closed')), false)`;

/** Condition on the transmission `d`. Its first part must equal the condition of the partial index. */
export const waitsForPerson = (accountId: AccountId): RawBuilder<unknown> => sql`
  (d.state in ('unknown', 'parked', 'bounced', 'rejected') and d.resolved_at is null
    and not exists (
      select from invoices.invoice i
      where i.account_id = ${accountId} and i.id = d.invoice_id and (i.lifecycle in ('void', 'closed') or ${isCreditedWhole(accountId)}))
    and not (d.counts_as_sent and exists (
      select from transmissions.transmission l
      where l.account_id = ${accountId} and l.invoice_id = d.invoice_id and l.id > d.id and l.counts_as_sent
        and l.state in ('accepted', 'confirmed'))))`;
