/**
 * Ids of invoices for lists, by keyset from the newest, always on an index in the list's order; the contents of a page are read by id.
 * Counts only on request.
 */
import { sql, type RawBuilder } from 'kysely';
import type { AccountId, CustomerId, InvoiceId, OrderId, ShipmentId } from '#kernel/id.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { foundBy, fromSet, isFound, paidWithReference, withExternalId, withPoNumber } from './invoice-keys.ts';
import { listByWays, type Days, type PageOf, type Way } from './keyset.ts';
import { openSearch, waysToFound, type IdSet, type Search } from './search.ts';

/** The display statuses, and `open` for any status with an amount owed. */
export const LISTED_STATUSES = [
  'draft',
  'open',
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
  readonly externalId?: string | undefined;
  readonly issuedFrom?: string | undefined;
  readonly issuedTo?: string | undefined;
  readonly isSent?: boolean | undefined;
  /** True: an amount is owed. */
  readonly isOpen?: boolean | undefined;
  /** Days, inclusive. */
  readonly dueFrom?: string | undefined;
  readonly dueTo?: string | undefined;
  /** Ignoring case. */
  readonly poNumber?: string | undefined;
  /** Reference of a payment allocated to it, ignoring case. */
  readonly paymentReference?: string | undefined;
  /** A number, PO number or external id of the invoice, its order or shipment, or part of its customer's name, number, e-mail or external id. */
  readonly search?: string | undefined;
  /** Whether the beginning of a number is enough for `search`: in lists, not where something is done with all that is found. */
  readonly isByBeginning?: boolean | undefined;
  /** Without drafts. */
  readonly isIssued?: true | undefined;
}

const OPEN = sql`i.lifecycle = 'issued' and i.kind = 'invoice' and s.balance > 0`;

/** The conditions of the statuses, in the order of precedence for display. `today` is the day in the account's zone. */
const STATUS: Readonly<Record<ListedStatus, (today: string) => RawBuilder<unknown>>> = {
  draft: () => sql`i.lifecycle = 'draft'`,
  open: () => OPEN,
  void: () => sql`i.lifecycle = 'void'`,
  uncollectible: () => sql`i.closed_as = 'uncollectible'`,
  overpaid: () =>
    sql`i.kind = 'invoice' and i.lifecycle in ('issued', 'closed') and i.closed_as is distinct from 'uncollectible' and s.balance < 0`,
  paid: () =>
    sql`i.kind = 'invoice' and i.lifecycle in ('issued', 'closed') and i.closed_as is distinct from 'uncollectible' and s.balance = 0`,
  // The due date is restricted by the range of days.
  past_due: () => OPEN,
  sent: (today) =>
    sql`((${OPEN} and (s.due_on is null or s.due_on >= ${today}::date)) or (i.kind = 'credit_note' and i.lifecycle = 'issued')) and s.is_sent`,
  issued: (today) =>
    sql`((${OPEN} and (s.due_on is null or s.due_on >= ${today}::date)) or (i.kind = 'credit_note' and i.lifecycle = 'issued')) and not s.is_sent`,
};

const CUSTOMERS = sql`directory.customer`;

const KINDS = ['invoice', 'credit_note'] as const;
const PLACES = ['unpaid', 'paid', 'overpaid', 'void', 'uncollectible'] as const;

/** A prefix of the indexes standing_status and standing_customer, within which invoices are in id order. */
interface Cell {
  readonly kind: (typeof KINDS)[number];
  readonly isSent: boolean;
  readonly place: (typeof PLACES)[number];
}

const CELLS = KINDS.flatMap((kind) =>
  [true, false].flatMap((isSent) => PLACES.map((place): Cell => ({ kind, isSent, place }))),
);

/** Which cells can contain invoices of a status. */
const CELLS_OF: Readonly<Record<Exclude<ListedStatus, 'draft'>, (cell: Cell) => boolean>> = {
  open: ({ kind, place }) => kind === 'invoice' && place === 'unpaid',
  void: ({ place }) => place === 'void',
  uncollectible: ({ place }) => place === 'uncollectible',
  overpaid: ({ kind, place }) => kind === 'invoice' && place === 'overpaid',
  paid: ({ kind, place }) => kind === 'invoice' && place === 'paid',
  past_due: ({ kind, place }) => kind === 'invoice' && place === 'unpaid',
  sent: ({ kind, isSent, place }) => isSent && (kind === 'credit_note' || place === 'unpaid'),
  issued: ({ kind, isSent, place }) => !isSent && (kind === 'credit_note' || place === 'unpaid'),
};

export interface InvoicePage {
  readonly rows: InvoiceId[];
  readonly totalCount: number | null;
}

export interface InvoiceQuery extends PageOf<InvoiceFilter> {
  readonly today: string;
}

export async function listInvoices(tx: Tx, accountId: AccountId, query: InvoiceQuery): Promise<InvoicePage> {
  const { limit, after, count } = query;
  const days = daysOf(accountId, query);
  const search = await openSearch(tx, accountId, query.filter.search);
  return listByWays<InvoiceId>(tx, waysTo(accountId, query, search), { limit, after, count, newestFirst: true, days });
}

/** The sort column and its range: day of issue for a period, due date for past due invoices; undefined for id order. */
function daysOf(accountId: AccountId, { filter, today, after }: InvoiceQuery): Days | undefined {
  const { issuedFrom: from, issuedTo: to } = filter;
  const ofLast = (column: string) =>
    sql`(select ${sql.ref(column)} from invoices.invoice where account_id = ${accountId} and id = ${after}::uuid)`;
  if (isPeriod(filter)) {
    const days = { from: from ? sql`${from}::date` : null, to: to ? sql`${to}::date` : null };
    return { column: 'i.issued_on', ...days, ofLast: ofLast('issued_on') };
  }
  if (filter.status !== 'past_due' && !isDue(filter)) return undefined;
  const { dueFrom, dueTo } = filter;
  const last = dueTo === undefined ? null : sql`${dueTo}::date`;
  const yesterday = sql`(${today}::date - 1)`;
  const until = filter.status !== 'past_due' ? last : last === null ? yesterday : sql`least(${last}, ${yesterday})`;
  return { column: 's.due_on', from: dueFrom ? sql`${dueFrom}::date` : null, to: until, ofLast: ofLast('due_on') };
}

const isDue = (filter: InvoiceFilter): boolean => filter.dueFrom !== undefined || filter.dueTo !== undefined;

const isPeriod = (filter: InvoiceFilter): boolean => filter.issuedFrom !== undefined || filter.issuedTo !== undefined;

/**
 * Chooses the most selective index: one number, order or shipment; external id, PO number, payment reference or text; a period; a
 * customer's invoices by status; all invoices by status; all.
 */
function waysTo(accountId: AccountId, { filter, today }: InvoiceQuery, search: Search | null): Way[] {
  const { status, customer, isSent, isOpen, kind } = filter;
  const where = conditions(accountId, filter, today);
  const ofCustomer = customer === undefined ? null : sql`customer_id = ${reference(accountId, CUSTOMERS, customer)}`;
  const invoices = byInvoice(ofCustomer === null ? where : [...where, sql`i.${ofCustomer}`]);
  const also = (way: Way, condition: RawBuilder<unknown>): Way => ({ ...way, where: [...way.where, condition] });

  const isOne = filter.number !== undefined || filter.order !== undefined || filter.shipment !== undefined;
  const named = isOne ? null : waysToNamed(accountId, filter, { where: invoices.where, invoices, search });
  if (named !== null) return named;
  if (filter.number !== undefined || filter.order !== undefined || filter.shipment !== undefined || isPeriod(filter))
    return [status === 'past_due' ? also(invoices, sql`s.due_on < ${today}::date`) : invoices];
  const drafts = also(invoices, sql`i.draft is not null`);
  if (status === 'draft') return [drafts];
  if (ofCustomer === null && (status === 'past_due' || isDue(filter))) {
    const unpaid = byStanding(accountId, where, sql`s.kind = 'invoice' and s.place = 'unpaid'`);
    const others = byStanding(
      accountId,
      where,
      sql`s.kind = 'invoice' and s.place <> 'unpaid' and s.due_on is not null`,
    );
    return status === 'past_due' || isOpen === true ? [unpaid] : [unpaid, others];
  }
  if (status === undefined && isSent === undefined && isOpen === undefined) return [invoices];
  const cells = CELLS.filter(
    (cell) =>
      (status === undefined || CELLS_OF[status](cell)) &&
      (kind === undefined || cell.kind === kind) &&
      (isOpen === undefined || isOpenCell(cell) === isOpen) &&
      (isSent === undefined || cell.isSent === isSent),
  );
  const ways = cells.map((cell) =>
    byStanding(accountId, where, ofCustomer === null ? inCell(cell) : sql`s.${ofCustomer} and ${inCell(cell)}`),
  );
  return status === undefined && isSent !== true && isOpen !== true ? [...ways, drafts] : ways;
}

/** The id sets of a filter, smallest first. */
const setsOf = (accountId: AccountId, { externalId, paymentReference, poNumber }: InvoiceFilter): IdSet[] => [
  ...(externalId === undefined ? [] : [withExternalId(accountId, externalId)]),
  ...(paymentReference === undefined ? [] : [paidWithReference(accountId, paymentReference)]),
  ...(poNumber === undefined ? [] : [withPoNumber(accountId, poNumber)]),
];

/** The ways that start from the smallest id set of a filter, or null when it has none. */
function waysToNamed(
  accountId: AccountId,
  filter: InvoiceFilter,
  to: { readonly where: Way['where']; readonly invoices: Way; readonly search: Search | null },
): Way[] | null {
  const [fewest] = setsOf(accountId, filter);
  if (fewest !== undefined) return [fromSet(accountId, fewest, to.where)];
  if (to.search === null) return null;
  const named = fromSet(accountId, foundBy(accountId, searchOf(filter, to.search.text)), to.where);
  return waysToFound(accountId, to.search, { all: to.invoices, named, customer: 'i.customer_id' });
}

const searchOf = ({ isByBeginning = false }: InvoiceFilter, text: string) => ({ text, isByBeginning });

/** The id sets that the chosen way does not already apply: all of them for a list of one number, order or shipment. */
function namedConditions(accountId: AccountId, filter: InvoiceFilter): RawBuilder<unknown>[] {
  const isOne = filter.number !== undefined || filter.order !== undefined || filter.shipment !== undefined;
  const sets = setsOf(accountId, filter);
  const { search } = filter;
  return [
    ...(isOne ? sets : sets.slice(1)).map((set) => sql`i.id in (${set})`),
    ...(search === undefined || (!isOne && sets.length === 0) ? [] : [isFound(accountId, searchOf(filter, search))]),
  ];
}

function byInvoice(where: Way['where']): Way {
  const from = sql`invoices.invoice i left join invoices.standing s on s.account_id = i.account_id and s.invoice_id = i.id`;
  return { from, where, id: 'i.id' };
}

/** Forces an index lookup of the invoice per standing, whichever join the planner would choose. */
function byStanding(accountId: AccountId, where: Way['where'], standing: RawBuilder<unknown>): Way {
  const from = sql`invoices.standing s cross join lateral (
    select x.account_id, x.id, x.number, x.kind, x.lifecycle, x.closed_as, x.issued_on, x.due_on, x.customer_id, x.draft from invoices.invoice x
    where x.account_id = s.account_id and x.id = s.invoice_id limit 1) i`;
  return { from, where: [sql`s.account_id = ${accountId}`, standing, ...where], id: 's.invoice_id' };
}

const isOpenCell = ({ kind, place }: Cell): boolean => kind === 'invoice' && place === 'unpaid';

const inCell = ({ kind, isSent, place }: Cell): RawBuilder<unknown> =>
  sql`s.kind = ${sql.lit(kind)} and s.is_sent = ${sql.lit(isSent)} and s.place = ${sql.lit(place)}`;

function conditions(accountId: AccountId, filter: InvoiceFilter, today: string): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [sql`i.account_id = ${accountId}`, sql`i.lifecycle <> 'deleted'`];
  if (filter.status !== undefined) all.push(STATUS[filter.status](today));
  if (filter.kind !== undefined) all.push(sql`i.kind = ${sql.lit(filter.kind)}`);
  if (filter.number !== undefined) all.push(sql`i.number = ${filter.number}`);
  if (filter.isSent !== undefined) all.push(sql`coalesce(s.is_sent, false) = ${filter.isSent}`);
  if (filter.isOpen !== undefined) all.push(sql`coalesce((${OPEN}), false) = ${filter.isOpen}`);
  if (isDue(filter) && isPeriod(filter)) {
    if (filter.dueFrom !== undefined) all.push(sql`i.due_on >= ${filter.dueFrom}::date`);
    if (filter.dueTo !== undefined) all.push(sql`i.due_on <= ${filter.dueTo}::date`);
  }
  if (filter.status === 'past_due' && isPeriod(filter)) all.push(sql`s.due_on < ${today}::date`);
  all.push(...namedConditions(accountId, filter));
  if (filter.isIssued === true) all.push(sql`i.number is not null`);
  const { order, shipment } = filter;
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
  // One that is not void takes precedence over void ones with the same key. Customers are never void.
  const order = table === CUSTOMERS ? sql`` : sql`order by voided_at desc nulls first limit 1`;
  return sql`(select id from ${table} where account_id = ${accountId} and external_id = ${named.external} ${order})`;
}
