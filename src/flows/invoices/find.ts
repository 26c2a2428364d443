/** A page of invoices as list rows, found by keyset and read by id in one snapshot. */
import { dateInZone } from '#kernel/calendar.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { loadAccount } from '#modules/access/index.ts';
import { listInvoices, type InvoiceFilter } from '#views/invoices.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { loadInvoiceRows, type InvoiceRow } from './read.ts';

export interface InvoicePageQuery {
  readonly filter: InvoiceFilter;
  readonly limit: number;
  readonly after: readonly [string] | null;
  readonly count: boolean;
}

export async function findInvoicePage(
  ports: Ports,
  context: RequestContext,
  query: InvoicePageQuery,
): Promise<Result<{ readonly rows: InvoiceRow[]; readonly totalCount: number | null }>> {
  return readSnapshot(ports, context, async (tx) => {
    const account = await loadAccount(tx, context.accountId);
    const today = dateInZone(context.at, account.timeZone);
    const page = await listInvoices(tx, context.accountId, { ...query, today, after: query.after?.[0] ?? null });
    return ok({ rows: await loadInvoiceRows(tx, context, page.rows), totalCount: page.totalCount });
  });
}
