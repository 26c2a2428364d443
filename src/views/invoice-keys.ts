/**
 * Invoices by external id, PO number, payment reference or search text. Each is a small set of ids, to start a list from or to use as a
 * condition of another list. Builds SQL only.
 */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId } from '#kernel/id.ts';
import { withoutCase } from '#kernel/text.ts';
import type { Way } from './keyset.ts';
import { beginningWith, customersCalled, ordersBeginningWith, spellings, type IdSet } from './search.ts';

export interface SearchText {
  readonly text: string;
  /** Whether the beginning of a number is enough. */
  readonly isByBeginning: boolean;
}

/** Compares stored keys, which the program alone makes: a database's lower() follows its locale. Drafts are few. */
export const withPoNumber = (accountId: AccountId, poNumber: string): IdSet => sql`
  select r.invoice_id as id from invoices.revision r
  join invoices.invoice x on x.account_id = r.account_id and x.id = r.invoice_id and x.revision = r.revision
  where r.account_id = ${accountId} and r.po_key = ${withoutCase(poNumber)}
  union all
  select x.id from invoices.invoice x
  where x.account_id = ${accountId} and x.draft is not null and x.draft_po_key = ${withoutCase(poNumber)}`;

/** Includes void invoices: the one in force may have the same external id. */
export const withExternalId = (accountId: AccountId, externalId: string): IdSet => sql`
  select e.invoice_id as id from invoices.external_id e
  where e.account_id = ${accountId} and e.external_id = ${externalId}`;

export const paidWithReference = (accountId: AccountId, reference: string): IdSet => sql`
  select a.invoice_id as id from settlements.transaction t
  join settlements.allocation a on a.account_id = t.account_id and a.transaction_id = t.id
  join settlements.settlement l on l.account_id = a.account_id and l.id = a.settlement_id and l.state = 'settled'
  where t.account_id = ${accountId} and t.reference_key = ${withoutCase(reference)}`;

/** The text equals a number or an external id of the invoice, its order or its shipment. */
export const hasKey = (accountId: AccountId, text: string): IdSet => sql`
  select x.id from invoices.invoice x where x.account_id = ${accountId} and x.number in (${text}, upper(${text}))
  union all
  select x.id from orders.sales_order o join invoices.invoice x on x.account_id = o.account_id and x.order_id = o.id
  where o.account_id = ${accountId} and (o.number in (${text}, upper(${text})) or o.external_id = ${text})
  union all
  select x.id from fulfilment.shipment h join invoices.invoice x on x.account_id = h.account_id and x.shipment_id = h.id
  where h.account_id = ${accountId} and (h.number in (${text}, upper(${text})) or h.external_id = ${text})
  union all ${withPoNumber(accountId, text)}`;

/** A number or PO number of the invoice, its order or its shipment begins with the text. */
export const hasNumberBeginning = (accountId: AccountId, text: string): IdSet => sql`
  ${beginningWith(accountId, { table: 'invoices.invoice', column: 'number' }, spellings(text))}
  union all
  select x.id from (${ordersBeginningWith(accountId, text)}) o cross join lateral (
    select i.id from invoices.invoice i where i.account_id = ${accountId} and i.order_id = o.id offset 0) x
  union all
  select x.id from (${beginningWith(accountId, { table: 'fulfilment.shipment', column: 'number' }, spellings(text))}) h cross join lateral (
    select i.id from invoices.invoice i where i.account_id = ${accountId} and i.shipment_id = h.id offset 0) x
  union all ${beginningWith(accountId, { table: 'invoices.revision', id: 'invoice_id', column: 'po_key' }, [withoutCase(text)])}
  union all
  select x.id from invoices.invoice x
  where x.account_id = ${accountId} and x.draft is not null and starts_with(x.draft_po_key, ${withoutCase(text)})`;

/** The ids of a search: by whole numbers, and in lists by their beginning as well. */
export const foundBy = (accountId: AccountId, { text, isByBeginning }: SearchText): IdSet =>
  isByBeginning
    ? sql`${hasKey(accountId, text)} union all ${hasNumberBeginning(accountId, text)}`
    : hasKey(accountId, text);

/** The list restricted to a set of ids. */
export const fromSet = (accountId: AccountId, set: IdSet, where: Way['where']): Way => ({
  from: sql`(select distinct id from (${set}) named) f
    cross join lateral (select * from invoices.invoice x where x.account_id = ${accountId} and x.id = f.id limit 1) i
    left join invoices.standing s on s.account_id = i.account_id and s.invoice_id = i.id`,
  where,
  id: 'f.id',
});

export const isFound = (accountId: AccountId, search: SearchText): RawBuilder<unknown> =>
  sql`(i.customer_id in (${customersCalled(accountId, search.text)}) or i.id in (${foundBy(accountId, search)}))`;
