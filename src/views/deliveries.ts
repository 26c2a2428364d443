/** Finds deliveries for lists, by keyset from the newest; what a page shows is read by its ids. */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId, DeliveryId, InvoiceId } from '#kernel/id.ts';
import type { DeliveryState } from '#model/delivery.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { listByWays, type Way } from './keyset.ts';
import { waitsForPerson } from './waiting-deliveries.ts';

export interface DeliveryFilter {
  readonly state?: DeliveryState | undefined;
  readonly invoiceId?: InvoiceId | undefined;
  readonly needsPerson?: boolean | undefined;
}

export function listDeliveries(
  tx: Tx,
  accountId: AccountId,
  asked: {
    readonly filter: DeliveryFilter;
    readonly limit: number;
    readonly after: string | null;
    readonly count: boolean;
  },
): Promise<{ readonly rows: DeliveryId[]; readonly totalCount: number | null }> {
  const { limit, after, count } = asked;
  const way: Way = { from: sql`deliveries.delivery d`, where: conditions(accountId, asked.filter), id: 'd.id' };
  return listByWays<DeliveryId>(tx, [way], { limit, after, count, newestFirst: true });
}

function conditions(accountId: AccountId, filter: DeliveryFilter): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [sql`d.account_id = ${accountId}`];
  if (filter.state !== undefined) all.push(sql`d.state = ${sql.lit(filter.state)}`);
  if (filter.invoiceId !== undefined) all.push(sql`d.invoice_id = ${filter.invoiceId}::uuid`);
  const waits = waitsForPerson(accountId);
  if (filter.needsPerson !== undefined) all.push(filter.needsPerson ? waits : sql`not ${waits}`);
  return all;
}
