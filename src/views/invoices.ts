/** Finds invoices for lists, by keyset from the newest; what a page shows is read by its ids. Counts only when asked. */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId, CustomerId, InvoiceId, OrderId, ShipmentId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export const LISTED_STATUSES = [
  'draft',
  'issued',
  'sent',
  'past_due',
  'paid',
  'overpaid',
  'uncollectible',
  'void',
] as const;
export type ListedStatus = (typeof LISTED_STATUSES)[number];

export interface InvoiceFilter {
  readonly status?: ListedStatus | undefined;
  readonly kind?: 'invoice' | 'credit_note' | undefined;
  readonly customer?: { readonly id: CustomerId } | { readonly external: string } | undefined;
  readonly order?: { readonly id: OrderId } | { readonly external: string } | undefined;
  readonly shipment?: { readonly id: ShipmentId } | { readonly external: string } | undefined;
  readonly number?: string | undefined;
  readonly issuedFrom?: string | undefined;
  readonly issuedTo?: string | undefined;
  readonly isSent?: boolean | undefined;
  /** Only what has a number, so no drafts. */
  readonly isIssued?: true | undefined;
}

const OPEN = sql`i.lifecycle = 'issued' and i.kind = 'invoice' and s.balance > 0`;

/** The display status as conditions, in its order of precedence. `today` is the day in the account's zone. */
const STATUS: Readonly<Record<ListedStatus, (today: string) => RawBuilder<unknown>>> = {
  draft: () => sql`i.lifecycle = 'draft'`,
  void: () => sql`i.lifecycle = 'void'`,
  uncollectible: () => sql`i.closed_as = 'uncollectible'`,
  overpaid: () =>
    sql`i.kind = 'invoice' and i.lifecycle in ('issued', 'closed') and i.closed_as is distinct from 'uncollectible' and s.balance < 0`,
  paid: () =>
    sql`i.kind = 'invoice' and i.lifecycle in ('issued', 'closed') and i.closed_as is distinct from 'uncollectible' and s.balance = 0`,
  past_due: (today) => sql`${OPEN} and i.due_on < ${today}::date`,
  sent: (today) =>
    sql`((${OPEN} and (i.due_on is null or i.due_on >= ${today}::date)) or (i.kind = 'credit_note' and i.lifecycle = 'issued')) and s.is_sent`,
  issued: (today) =>
    sql`((${OPEN} and (i.due_on is null or i.due_on >= ${today}::date)) or (i.kind = 'credit_note' and i.lifecycle = 'issued')) and not s.is_sent`,
};

export interface InvoicePage {
  readonly rows: InvoiceId[];
  readonly totalCount: number | null;
}

export async function listInvoices(
  tx: Tx,
  accountId: AccountId,
  asked: {
    readonly filter: InvoiceFilter;
    readonly today: string;
    readonly limit: number;
    readonly after: string | null;
    readonly count: boolean;
  },
): Promise<InvoicePage> {
  const where = sql.join(conditions(accountId, asked.filter, asked.today), sql` and `);
  const from = sql`
    from invoices.invoice i left join invoices.standing s on s.account_id = i.account_id and s.invoice_id = i.id
    where ${where}`;
  const after = asked.after === null ? sql`true` : sql`i.id < ${asked.after}::uuid`;
  const rows = await tx.many(sql<{ id: InvoiceId }>`
    select i.id ${from} and ${after} order by i.account_id, i.id desc limit ${asked.limit + 1}`);
  const counted = asked.count ? await tx.maybe(sql<{ count: string }>`select count(*)::text as count ${from}`) : null;
  return { rows: rows.map((row) => row.id), totalCount: counted === null ? null : Number(counted.count) };
}

function conditions(accountId: AccountId, filter: InvoiceFilter, today: string): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [sql`i.account_id = ${accountId}`, sql`i.lifecycle <> 'deleted'`];
  if (filter.status !== undefined) all.push(STATUS[filter.status](today));
  if (filter.kind !== undefined) all.push(sql`i.kind = ${filter.kind}`);
  if (filter.number !== undefined) all.push(sql`i.number = ${filter.number}`);
  if (filter.issuedFrom !== undefined) all.push(sql`i.issued_on >= ${filter.issuedFrom}::date`);
  if (filter.issuedTo !== undefined) all.push(sql`i.issued_on <= ${filter.issuedTo}::date`);
  if (filter.isSent !== undefined) all.push(sql`coalesce(s.is_sent, false) = ${filter.isSent}`);
  if (filter.isIssued === true) all.push(sql`i.number is not null`);
  const { customer, order, shipment } = filter;
  if (customer !== undefined) all.push(sql`i.customer_id = ${reference(accountId, sql`directory.customer`, customer)}`);
  if (order !== undefined) all.push(sql`i.order_id = ${reference(accountId, sql`orders.sales_order`, order)}`);
  if (shipment !== undefined)
    all.push(sql`i.shipment_id = ${reference(accountId, sql`fulfilment.shipment`, shipment)}`);
  return all;
}

function reference(
  accountId: AccountId,
  table: RawBuilder<unknown>,
  named: { readonly id: string } | { readonly external: string },
): RawBuilder<unknown> {
  if ('id' in named) return sql`${named.id}::uuid`;
  return sql`(select id from ${table} where account_id = ${accountId} and external_id = ${named.external})`;
}
