/** Finds transactions and settlements for lists, by keyset from the newest; what a page shows is read by its ids. */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId, InvoiceId, SettlementId, TransactionId } from '#kernel/id.ts';
import type { Reference } from '#model/reference.ts';
import type { SettlementState, TransactionType } from '#model/settlement.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { listByWays, type Way } from './keyset.ts';

export interface PageOf<Filter> {
  readonly filter: Filter;
  readonly limit: number;
  readonly after: string | null;
  readonly count: boolean;
}

export interface FoundIds<Id> {
  readonly rows: Id[];
  readonly totalCount: number | null;
}

export interface TransactionFilter {
  readonly customer?: Reference<'customer'> | undefined;
  readonly type?: TransactionType | undefined;
  /** True: something is left to allocate. */
  readonly isOpen?: boolean | undefined;
}

export function listTransactions(
  tx: Tx,
  accountId: AccountId,
  asked: PageOf<TransactionFilter>,
): Promise<FoundIds<TransactionId>> {
  const all: RawBuilder<unknown>[] = [sql`t.account_id = ${accountId}`];
  const { customer, type, isOpen } = asked.filter;
  if (customer !== undefined) {
    all.push(
      'id' in customer
        ? sql`t.customer_id = ${customer.id}`
        : sql`t.customer_id = (select id from directory.customer where account_id = ${accountId} and external_id = ${customer.external})`,
    );
  }
  if (type !== undefined) all.push(sql`t.type = ${sql.lit(type)}`);
  if (isOpen !== undefined) all.push(isOpen ? sql`t.unallocated > 0` : sql`t.unallocated = 0`);
  return page<TransactionId>(tx, { from: sql`settlements.transaction t`, where: all, id: 't.id' }, asked);
}

export interface SettlementFilter {
  readonly invoiceId?: InvoiceId | undefined;
  readonly transaction?: Reference<'transaction'> | undefined;
  readonly state?: SettlementState | undefined;
}

export function listSettlements(
  tx: Tx,
  accountId: AccountId,
  asked: PageOf<SettlementFilter>,
): Promise<FoundIds<SettlementId>> {
  const all: RawBuilder<unknown>[] = [sql`s.account_id = ${accountId}`];
  const { invoiceId, transaction, state } = asked.filter;
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
  return page<SettlementId>(tx, { from: sql`settlements.settlement s`, where: all, id: 's.id' }, asked);
}

const page = <Id>(tx: Tx, way: Way, { limit, after, count }: Omit<PageOf<unknown>, 'filter'>): Promise<FoundIds<Id>> =>
  listByWays<Id>(tx, [way], { limit, after, count, newestFirst: true });
