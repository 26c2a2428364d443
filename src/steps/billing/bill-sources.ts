/**
 * Bills sources (shipments, whole orders, orders closed short) in the caller's transaction, with the orders locked: what is due less what
 * live invoices have billed. A source with a live or held claim is skipped, so a repeat bills nothing.
 */
import { assert, present } from '#kernel/assert.ts';
import type { InvoiceId, OrderId } from '#kernel/id.ts';
import { ok, refuse, type Refused, type Result } from '#kernel/result.ts';
import type { Account } from '#model/account.ts';
import type { DomainEvent } from '#model/audit.ts';
import type { BilledSoFar, BillParts, DocumentAmounts } from '#model/billing.ts';
import { NOTHING_BILLED } from '#model/billing.ts';
import type { Customer } from '#model/customer.ts';
import type { SourceKey } from '#model/invoice.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { OrderSnapshot } from '#model/order.ts';
import { distinct, owned } from '#model/owned.ts';
import type { Shipment } from '#model/shipment.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { mayIssue } from '#modules/access/index.ts';
import { addBilled, decideBill, decideCompletion, isBilledInFull, unbilledLines } from '#modules/billing/index.ts';
import { recordAuditedEvents, type AuditedEvent } from '#modules/audit/index.ts';
import {
  composeDocument,
  findClaims,
  headerOfOrder,
  insertClaim,
  insertDraft,
  loadBilled,
  type StandingClaim,
} from '#modules/invoices/index.ts';
import { moveQuantities, quantityEntries, type QuantityEntry } from '#modules/orders/index.ts';
import { totalDocument } from '#modules/tax/index.ts';
import { creditDiscounts, isDiscountLeft, type BilledOrder } from './credit-discounts.ts';
import {
  dayToCarry,
  issueDocuments,
  sourceIds,
  type DocumentToIssue,
  type IssuingWith,
} from '#steps/invoices/issue.ts';
import type { Ports } from '#flows/kit/ports.ts';

/** A source of billing: a shipment, a whole order, or an order closed short. */
export type Source =
  | { readonly kind: 'shipment'; readonly order: OrderSnapshot; readonly shipment: Shipment }
  | { readonly kind: 'order'; readonly order: OrderSnapshot }
  | { readonly kind: 'completion'; readonly order: OrderSnapshot };

/** A source to bill, and the request for it. */
export type SourceToBill = Source & {
  readonly context: RequestContext;
  readonly account: Account;
  readonly customer: Customer;
};

/** Earlier billing, read under the orders' locks: claims on the sources and billed amounts of their orders. */
export interface BilledBefore {
  readonly claims: ReadonlyMap<string, StandingClaim>;
  readonly amounts: ReadonlyMap<OrderId, BilledSoFar>;
}

interface Composed {
  readonly source: SourceToBill;
  readonly document: InvoiceDocument;
}

/** The decisions about sources, made before anything is written. */
export interface Bills {
  /** The existing or new invoice by source id. A held source, and one with nothing due, has none. */
  readonly invoices: ReadonlyMap<string, InvoiceId>;
  readonly toIssue: readonly Composed[];
  readonly toDraft: readonly Composed[];
  /** Orders that these bills complete, with a remaining discount. */
  readonly toCredit: readonly BilledOrder[];
}

/** Decides what to bill for each source: what is due less what live invoices, and earlier ones of the batch, have billed. */
export function planBills(ports: Ports, sources: readonly SourceToBill[], before: BilledBefore): Result<Bills> {
  const invoices = new Map<string, InvoiceId>();
  const amounts = new Map(before.amounts);
  const composed: Composed[] = [];
  const toCredit = new Map<OrderId, BilledOrder>();
  for (const source of sources) {
    const key = keyOf(source).id;
    const claim = before.claims.get(key);
    if (claim?.state === 'live') invoices.set(key, claim.invoiceId);
    if (claim === undefined && waitsForAccount(source)) continue;
    const isBilled = claim !== undefined;
    // An order that was reopened and closed again may have a remaining discount although its supplementary invoice is live.
    if (isBilled && !(source.kind === 'completion' && claim.state === 'live')) continue;
    const billed = amounts.get(source.order.id) ?? NOTHING_BILLED;
    const deciding = isBilled ? ok(null) : decide(source, billed);
    if (!deciding.ok) return deciding;
    const decided = deciding.value;
    const after = decided === null ? billed : addBilled(billed, decided.parts, decided.amounts);
    amounts.set(source.order.id, after);
    const mayCredit = source.kind === 'completion' || mayIssue(source.account);
    if (mayCredit && isWaitingForCredit(source, { decided, after }))
      toCredit.set(source.order.id, { ...source, billed: after });
    if (decided === null) continue;
    const document = compose(ports, source, decided.amounts);
    invoices.set(key, document.invoiceId);
    composed.push({ source, document });
  }
  const isDraft = ({ source }: Composed) => source.order.policy.onCreation === 'draft';
  return ok({
    invoices,
    toIssue: composed.filter((each) => !isDraft(each)),
    toDraft: composed.filter(isDraft),
    toCredit: [...toCredit.values()],
  });
}

/** Not for drafts, which bill nothing yet: the order is checked again when the draft is issued. */
function isWaitingForCredit(
  source: SourceToBill,
  { decided, after }: { readonly decided: Decided | null; readonly after: BilledSoFar },
): boolean {
  const { order, kind } = source;
  if (decided !== null && order.policy.onCreation === 'draft') return false;
  const isDone = kind === 'completion' || order.closedShort === 'billed' || isBilledInFull(order, after.lines);
  return isDone && isDiscountLeft(order, after);
}

/** Shipping does not require that the account may issue; the invoice follows once the account is complete (`bill-waiting.ts`). */
const waitsForAccount = ({ kind, order, account }: SourceToBill): boolean =>
  kind === 'shipment' && order.policy.onCreation !== 'draft' && !mayIssue(account);

/** The ledger entries of the bills to issue; the database enforces the ceiling. */
export function billedQuantities(ports: Ports, { toIssue }: Bills): QuantityEntry[] {
  return toIssue.flatMap(({ source, document }) => quantitiesOf(ports, source, document));
}

/** Issues the bills; their quantities must be on the ledger already. The caller must record the returned events. */
export async function issueBills(
  tx: Tx,
  ports: Ports,
  { toIssue, toDraft, toCredit }: Bills,
): Promise<Result<AuditedEvent[]>> {
  const events: AuditedEvent[] = [];
  for (const { source, document } of toDraft) {
    const { context, account } = source;
    insertDraft(tx, account.id, { document, at: context.at });
    insertClaim(tx, account.id, { source: keyOf(source), invoiceId: document.invoiceId, at: context.at });
    const event: DomainEvent = {
      accountId: account.id,
      type: 'invoice.drafted',
      subjectKind: 'invoice',
      subjectId: document.invoiceId,
      data: sourceIds(document),
    };
    events.push({ context, event });
  }
  const issued = await issueDocuments(tx, ports, toIssue.map(toBeIssued));
  if (!issued.ok) return issued;
  const credited = await creditDiscounts(tx, ports, toCredit);
  return credited.ok ? ok([...events, ...issued.value.events, ...credited.value]) : credited;
}

/** Bills sources of locked orders, considering earlier billing. Returns the invoice by source id. */
export async function billSources(
  tx: Tx,
  ports: Ports,
  sources: readonly SourceToBill[],
): Promise<Result<ReadonlyMap<string, InvoiceId>>> {
  const orders = distinct(sources.map((source) => ({ accountId: source.account.id, id: source.order.id })));
  const [claims, amounts] = await Promise.all([findClaimsOf(tx, sources), loadBilled(tx, orders)]);
  const planned = planBills(ports, sources, { claims, amounts });
  if (!planned.ok) return planned;
  const bills = planned.value;
  moveQuantities(tx, billedQuantities(ports, bills));
  const issued = await issueBills(tx, ports, bills);
  if (!issued.ok) return issued;
  recordAuditedEvents(tx, ports.newId, issued.value);
  return ok(bills.invoices);
}

export const keyOf = (source: Source): SourceKey => ({
  kind: source.kind,
  id: source.kind === 'shipment' ? source.shipment.id : source.order.id,
});

/** Claims by source id, which must be unique within a call. */
async function findClaimsOf(tx: Tx, sources: readonly SourceToBill[]): Promise<ReadonlyMap<string, StandingClaim>> {
  const byKind = Map.groupBy(sources, ({ kind }) => kind);
  assert(new Set(sources.map((source) => keyOf(source).id)).size === sources.length, 'a source occurs once per call');
  const found = await Promise.all(
    [...byKind].map(([kind, alike]) =>
      findClaims(
        tx,
        kind,
        alike.flatMap((source) => owned(source.account.id, [keyOf(source).id])),
      ),
    ),
  );
  return new Map(found.flatMap((claims) => [...claims]));
}

function compose(ports: Ports, source: SourceToBill, amounts: DocumentAmounts): InvoiceDocument {
  const shipment = source.kind === 'shipment' ? source.shipment : null;
  const header = headerOfOrder(source.order, {
    invoiceId: ports.newId('invoice'),
    origin: source.kind,
    suppliedOn: shipment?.shippedOn ?? null,
    account: source.account,
  });
  return composeDocument({
    header,
    account: source.account,
    customer: source.customer,
    amounts,
    lineIds: amounts.lines.map(() => ports.newId('invoice_line')),
    order: source.order,
    shipment,
  });
}

/** The parts of a source and their totals, or null when nothing is due. */
export function decide(source: Source, billed: BilledSoFar): Result<Decided | null> {
  const { order } = source;
  if (source.kind === 'completion') return ok(totalled(order, billed, decideCompletion({ order, billed })));
  if (source.kind === 'order') {
    const lines = unbilledLines({ order, billed });
    return ok(lines.length === 0 ? null : totalled(order, billed, decideBill({ order, billed, source: { lines } })));
  }
  const refused = refuseBilledByHand(order, billed, source.shipment);
  return refused ?? ok(totalled(order, billed, decideBill({ order, billed, source: source.shipment })));
}

interface Decided {
  readonly parts: BillParts;
  readonly amounts: DocumentAmounts;
}

function totalled(order: OrderSnapshot, billed: BilledSoFar, parts: BillParts | null): Decided | null {
  if (parts === null || (parts.lines.length === 0 && parts.charges.length === 0)) return null;
  const amounts = totalDocument({
    currency: order.currency,
    pricesIncludeTax: order.pricesIncludeTax,
    rounding: order.policy.taxRounding,
    parts,
    taxesBefore: billed.taxes,
  });
  return { parts, amounts };
}

/** Refuses goods whose invoice was voided or credited and that were billed manually since: the ledger would refuse too, but later. */
function refuseBilledByHand(order: OrderSnapshot, billed: BilledSoFar, shipment: Shipment): Refused | null {
  for (const { orderLineId, quantity } of shipment.lines) {
    const line = order.lines.find(({ id }) => id === orderLineId);
    if ((billed.lines.get(orderLineId)?.quantity ?? 0n) + quantity <= present(line, 'a line of its order').quantity)
      continue;
    const detail = `Goods of shipment ${shipment.number} have been billed by another invoice in the meantime. Bill the rest with POST /v1/invoices and the order_id.`;
    return refuse('order_line_already_billed', detail);
  }
  return null;
}

function toBeIssued({ source, document }: Composed): DocumentToIssue {
  const { context, account, customer, order } = source;
  const shippedAt = source.kind === 'shipment' ? source.shipment.shippedAt : null;
  return {
    context,
    account,
    document,
    customer,
    claim: keyOf(source),
    fromDraft: false,
    requestedDay: dayToCarry(source, order.policy, shippedAt),
    send: order.policy.onCreation === 'issue_and_send',
  };
}

/** The quantities a document bills of its order, as ledger entries. */
export function quantitiesOf(
  ports: Ports,
  { context, account }: Pick<IssuingWith, 'context' | 'account'>,
  document: InvoiceDocument,
): QuantityEntry[] {
  const { invoiceId: sourceId, lines } = document;
  const move = { accountId: account.id, at: context.at, kind: 'billed', sourceKind: 'invoice', sourceId } as const;
  return quantityEntries(move, lines, () => ports.newId('event'));
}
