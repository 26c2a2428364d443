/** Ids of transmissions for lists, by keyset from the newest; the contents of a page are read by id. */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId, TransmissionId, InvoiceId } from '#kernel/id.ts';
import type { TransmissionState } from '#model/transmission.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { listByWays, type FoundIds, type PageOf, type Way } from './keyset.ts';
import { waitsForPerson } from './waiting-transmissions.ts';

export interface TransmissionFilter {
  readonly state?: TransmissionState | undefined;
  readonly invoiceId?: InvoiceId | undefined;
  readonly needsPerson?: boolean | undefined;
}

export function listTransmissions(
  tx: Tx,
  accountId: AccountId,
  query: PageOf<TransmissionFilter>,
): Promise<FoundIds<TransmissionId>> {
  const { limit, after, count } = query;
  const way: Way = { from: sql`transmissions.transmission d`, where: conditions(accountId, query.filter), id: 'd.id' };
  return listByWays<TransmissionId>(tx, [way], { limit, after, count, newestFirst: true });
}

function conditions(accountId: AccountId, filter: TransmissionFilter): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [sql`d.account_id = ${accountId}`];
  if (filter.state !== undefined) all.push(sql`d.state = ${sql.lit(filter.state)}`);
  if (filter.invoiceId !== undefined) all.push(sql`d.invoice_id = ${filter.invoiceId}::uuid`);
  const waits = waitsForPerson(accountId);
  if (filter.needsPerson !== undefined) all.push(filter.needsPerson ? waits : sql`not ${waits}`);
  return all;
}
