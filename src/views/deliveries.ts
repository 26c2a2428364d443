/** Finds deliveries for lists, by keyset from the newest; what a page shows is read by its ids. */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId, DeliveryId, InvoiceId } from '#kernel/id.ts';
import type { DeliveryState } from '#model/delivery.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface DeliveryFilter {
  readonly state?: DeliveryState | undefined;
  readonly invoiceId?: InvoiceId | undefined;
  readonly needsPerson?: boolean | undefined;
}

export async function listDeliveries(
  tx: Tx,
  accountId: AccountId,
  asked: {
    readonly filter: DeliveryFilter;
    readonly limit: number;
    readonly after: string | null;
    readonly count: boolean;
  },
): Promise<{ readonly rows: DeliveryId[]; readonly totalCount: number | null }> {
  const where = sql.join(conditions(accountId, asked.filter), sql` and `);
  const after = asked.after === null ? sql`true` : sql`d.id < ${asked.after}::uuid`;
  const rows = await tx.many(sql<{ id: DeliveryId }>`
    select d.id from deliveries.delivery d where ${where} and ${after} order by d.account_id, d.id desc limit ${asked.limit + 1}`);
  const counted = asked.count
    ? await tx.maybe(sql<{ count: string }>`select count(*)::text as count from deliveries.delivery d where ${where}`)
    : null;
  return { rows: rows.map((row) => row.id), totalCount: counted === null ? null : Number(counted.count) };
}

function conditions(accountId: AccountId, filter: DeliveryFilter): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [sql`d.account_id = ${accountId}`];
  if (filter.state !== undefined) all.push(sql`d.state = ${filter.state}`);
  if (filter.invoiceId !== undefined) all.push(sql`d.invoice_id = ${filter.invoiceId}::uuid`);
  // Written as the partial index has it.
  const waits = sql`(d.state in ('unknown', 'parked', 'bounced', 'rejected') and d.resolved_at is null)`;
  if (filter.needsPerson !== undefined) all.push(filter.needsPerson ? waits : sql`not ${waits}`);
  return all;
}
