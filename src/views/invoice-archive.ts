/** The rows of the list inside an invoice archive, read in small chunks with their current state. */
import { sql } from 'kysely';
import type { Instant, PlainDate } from '#kernel/calendar.ts';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface ArchivedInvoice {
  readonly id: InvoiceId;
  readonly number: string;
  readonly kind: 'invoice' | 'credit_note';
  readonly isVoid: boolean;
  readonly issuedOn: PlainDate;
  readonly issuedAt: Instant;
  /** Name on the document. */
  readonly customer: string;
  readonly currency: string;
  /** Decimal string with four decimals. */
  readonly total: string;
  /** Hash of the stored PDF; null when not rendered yet. */
  readonly hash: string | null;
  readonly fileName: string | null;
}

/** Natural order: INV-9 before INV-10. */
const { compare: compareNumbers } = new Intl.Collator('en', { numeric: true });

/** Sorted by day of issue, then number; without those that have no number. */
export async function oldestFirst(tx: Tx, accountId: AccountId, ids: readonly InvoiceId[]): Promise<InvoiceId[]> {
  const rows = await tx.many(sql<Pick<ArchivedInvoice, 'id' | 'number' | 'issuedOn'>>`
    select id, number, issued_on::text as "issuedOn" from invoices.invoice
    where account_id = ${accountId} and id = any(${ids}::uuid[]) and number is not null
    order by issued_on, id`);
  return rows
    .toSorted((a, b) =>
      a.issuedOn === b.issuedOn ? compareNumbers(a.number, b.number) : a.issuedOn < b.issuedOn ? -1 : 1,
    )
    .map(({ id }) => id);
}

/** In the order of the ids, without those that have no number. */
export async function readArchivedInvoices(
  tx: Tx,
  accountId: AccountId,
  ids: readonly InvoiceId[],
): Promise<ArchivedInvoice[]> {
  const rows = await tx.many(sql<ArchivedInvoice>`
    select i.id, i.number, i.kind, i.lifecycle = 'void' as "isVoid", i.issued_on::text as "issuedOn",
      ${instant('i.issued_at')} as "issuedAt", r.bill_to->>'name' as customer, i.currency, i.total::text as total, d.hash,
      d.file_name as "fileName"
    from invoices.invoice i
    join invoices.revision r on r.account_id = i.account_id and r.invoice_id = i.id and r.revision = i.revision
    left join transmissions.document d
      on d.account_id = i.account_id and d.invoice_id = i.id and d.revision = i.revision and d.format = 'pdf'
    where i.account_id = ${accountId} and i.id = any(${ids}::uuid[]) and i.number is not null`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
