/** A page of invoices: found by keyset, then read by their ids in one snapshot, as rows. */
import { dateInZone } from '#kernel/calendar.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Asking } from '#model/story.ts';
import { loadAccount } from '#modules/access/index.ts';
import { listInvoices, type InvoiceFilter } from '#views/invoices.ts';
import { look } from './look.ts';
import type { Ports } from './ports.ts';
import { loadInvoiceRows, type InvoiceRow } from './read-invoices.ts';

export interface InvoicePageAsked {
  readonly filter: InvoiceFilter;
  readonly limit: number;
  readonly after: readonly [string] | null;
  readonly count: boolean;
}

export async function findInvoicePage(
  ports: Ports,
  asking: Asking,
  asked: InvoicePageAsked,
): Promise<Result<{ readonly rows: InvoiceRow[]; readonly totalCount: number | null }>> {
  return look(ports, asking, async (tx) => {
    const account = await loadAccount(tx, asking.accountId);
    const today = dateInZone(asking.at, account.timeZone);
    const page = await listInvoices(tx, asking.accountId, { ...asked, today, after: asked.after?.[0] ?? null });
    return ok({ rows: await loadInvoiceRows(tx, asking, page.rows), totalCount: page.totalCount });
  });
}
