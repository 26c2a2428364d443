/** Ids of transactions and settlements for lists, by keyset from the newest; the contents of a page are read by id. */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId, InvoiceId, SettlementId, TransactionId } from '#kernel/id.ts';
import { withoutCase } from '#kernel/text.ts';
import type { Reference } from '#model/reference.ts';
import type { SettlementState, TransactionType } from '#model/settlement.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { listByWays, type FoundIds, type PageOf, type Way } from './keyset.ts';
import { openSearch, waysToFound } from './search.ts';

export interface TransactionFilter {
  readonly customer?: Reference<'customer'> | undefined;
  readonly type?: TransactionType | undefined;
  /** True: an amount is left to allocate. */
  readonly isOpen?: boolean | undefined;
  readonly externalId?: string | undefined;
  /** Has an allocation to the invoice in a settlement that is not void. */
  readonly invoiceId?: InvoiceId | undefined;
  /** Ignoring case. */
  readonly reference?: string | undefined;
  /** Its reference or external id, or part of its customer's name, number, e-mail or external id. */
  readonly search?: string | undefined;
}

export async function listTransactions(
  tx: Tx,
  accountId: AccountId,
  query: PageOf<TransactionFilter>,
): Promise<FoundIds<TransactionId>> {
  const all: RawBuilder<unknown>[] = [sql`t.account_id = ${accountId}`];
  const { customer, type, isOpen, externalId, reference, invoiceId } = query.filter;
  if (customer !== undefined) all.push(sql`t.customer_id = ${customerId(accountId, customer)}`);
  if (invoiceId !== undefined)
    all.push(sql`t.id in (
    select a.transaction_id from settlements.allocation a
    join settlements.settlement s on s.account_id = a.account_id and s.id = a.settlement_id and s.state = 'settled'
    where a.account_id = ${accountId} and a.invoice_id = ${invoiceId})`);
  if (type !== undefined) all.push(sql`t.type = ${sql.lit(type)}`);
  if (isOpen !== undefined) all.push(isOpen ? sql`t.unallocated > 0` : sql`t.unallocated = 0`);
  if (externalId !== undefined) all.push(sql`t.external_id = ${externalId}`);
  if (reference !== undefined) all.push(sql`t.reference_key = ${withoutCase(reference)}`);
  const way: Way = { from: sql`settlements.transaction t`, where: all, id: 't.id' };
  const search = await openSearch(tx, accountId, query.filter.search);
  if (search === null) return page<TransactionId>(tx, [way], query);
  const called = sql`
    select x.id from settlements.transaction x where x.account_id = ${accountId} and x.external_id = ${search.text}
    union all select x.id from settlements.transaction x
    where x.account_id = ${accountId} and x.reference_key = ${withoutCase(search.text)}`;
  const named = sql`(select distinct id from (${called}) named) f
    cross join lateral (select * from settlements.transaction x where x.account_id = ${accountId} and x.id = f.id limit 1) t`;
  const searched = { all: way, named: { ...way, from: named }, customer: 't.customer_id' };
  return page<TransactionId>(tx, waysToFound(accountId, search, searched), query);
}

const customerId = (accountId: AccountId, customer: Reference<'customer'>): RawBuilder<unknown> =>
  'id' in customer
    ? sql`${customer.id}::uuid`
    : sql`(select id from directory.customer where account_id = ${accountId} and external_id = ${customer.external})`;

export interface SettlementFilter {
  readonly customer?: Reference<'customer'> | undefined;
  readonly number?: string | undefined;
  readonly invoiceId?: InvoiceId | undefined;
  readonly transaction?: Reference<'transaction'> | undefined;
  readonly state?: SettlementState | undefined;
}

export function listSettlements(
  tx: Tx,
  accountId: AccountId,
  query: PageOf<SettlementFilter>,
): Promise<FoundIds<SettlementId>> {
  const all: RawBuilder<unknown>[] = [sql`s.account_id = ${accountId}`];
  const { customer, number, invoiceId, transaction, state } = query.filter;
  if (customer !== undefined) all.push(sql`s.customer_id = ${customerId(accountId, customer)}`);
  if (number !== undefined) all.push(sql`s.number = ${number}`);
  const allocated = (what: RawBuilder<unknown>) =>
    sql`s.id in (select a.settlement_id from settlements.allocation a where a.account_id = ${accountId} and ${what})`;
  if (invoiceId !== undefined) all.push(allocated(sql`a.invoice_id = ${invoiceId}`));
  if (transaction !== undefined) {
    all.push(
      allocated(
        'id' in transaction
          ? sql`a.transaction_id = ${transaction.id}`
          : sql`a.transaction_id = (
              select id from settlements.transaction where account_id = ${accountId} and external_id = ${transaction.external})`,
      ),
    );
  }
  if (state !== undefined) all.push(sql`s.state = ${sql.lit(state)}`);
  return page<SettlementId>(tx, [{ from: sql`settlements.settlement s`, where: all, id: 's.id' }], query);
}

const page = <Id>(
  tx: Tx,
  ways: readonly Way[],
  { limit, after, count }: Omit<PageOf<unknown>, 'filter'>,
): Promise<FoundIds<Id>> => listByWays<Id>(tx, ways, { limit, after, count, newestFirst: true });
